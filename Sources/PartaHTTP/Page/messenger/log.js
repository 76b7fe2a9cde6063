// The list of messages on the screen: a bounded window that keeps its place while it changes.

import { h, replace } from "../core/dom.js";
import { badge, button } from "../parts/button.js";
import { skeleton } from "../parts/content.js";
import { refused } from "../parts/toast.js";
import { logKeys } from "./logkeys.js";
import { showProgress } from "./media.js";
import { onLetter, waiting } from "./outbox.js";
import { listRows } from "./rows.js";
import { later } from "./signal.js";
import { t } from "./words.js";

const near = 900;

/**
 * The log of a thread. `view`: `{name, isDirect, names, mine}`; `act`: what bubbles can do.
 * The element has `start(number?, early?)`, `show(number)`, `toEnd()`, `update(view)`, `focusLast()`, `end()`.
 */
export function messageLog(thread, view, act) {
    const rows = h("div", { class: "log-rows", role: "log", "aria-live": "off", "aria-label": t("log", { name: view.name }) });
    const count = h("span");
    const toEnd = button({ icon: "down", label: t("toEnd"), class: "to-end", onclick: () => goToEnd() });
    toEnd.append(count);
    toEnd.hidden = true;
    const scroller = h("div", { class: "log", tabIndex: -1 }, rows);
    const node = h("div", { class: "log-frame" }, scroller, toEnd);
    const news = h("p", { class: "for-readers", role: "status", "aria-live": "polite" });
    node.append(news);
    const nodes = new Map();
    let isStuck = true;
    let isSettling = false;

    const seen = later(markSeen, 350);
    const ends = [
        thread.changed.watch(draw),
        thread.came.watch((message) => {
            if (message.author !== thread.me) {
                replace(news, t("cameFrom", { name: message.authorName, text: message.text || t("file") }));
            }
        }),
        onLetter((letter) => {
            if (letter.chat === thread.chat) {
                draw();
                const row = nodes.get(letter.key);
                if (row) {
                    showProgress(row, letter);
                }
            }
        }),
    ];
    scroller.addEventListener("scroll", scrolled, { passive: true });
    document.addEventListener("visibilitychange", turned);
    const observer = new ResizeObserver(() => isStuck && bottom());
    observer.observe(scroller);
    observer.observe(rows);

    // What comes while nobody looks is new to whoever comes back.
    function turned() {
        if (document.visibilityState === "hidden" && thread.isLoaded && thread.read >= thread.last) {
            view.firstUnread = thread.last + 1;
        }
        seen();
    }

    async function start(number, early) {
        if (!thread.isLoaded) {
            replace(rows, skeleton(6));
        }
        thread.isShown = true;
        if (number) {
            await show(number);
            return;
        }
        if (!thread.isLoaded || !thread.isAtEnd) {
            await thread.open(undefined, early);
        } else {
            draw();
            thread.renew();
        }
        view.firstUnread = thread.read < thread.last ? thread.read + 1 : 0;
        if (view.firstUnread && !thread.find(view.firstUnread)) {
            await thread.open(view.firstUnread);
        }
        draw();
        if (view.firstUnread && thread.find(view.firstUnread)) {
            isStuck = false;
            place(rows.querySelector(".new-line") ?? nodes.get("m" + view.firstUnread), 0.2);
            scrolled();
        } else {
            isStuck = true;
            bottom();
        }
        seen();
    }

    async function show(number) {
        if (!thread.find(number)) {
            await thread.open(number);
        }
        isStuck = false;
        draw();
        const row = nodes.get("m" + number);
        if (row) {
            place(row, 0.35);
            row.classList.remove("is-found");
            requestAnimationFrame(() => row.classList.add("is-found"));
            row.focus({ preventScroll: true });
        }
        scrolled();
    }

    async function goToEnd() {
        if (!thread.isAtEnd) {
            await thread.open();
        }
        isStuck = true;
        thread.isFollowing = true;
        bottom();
        seen();
        showEnd();
    }

    function draw() {
        const pending = waiting(thread.chat).filter((letter) => !letter.number);
        if (!thread.isLoaded && pending.length === 0) {
            return;
        }
        const anchor = isStuck ? null : firstVisible();
        const offset = anchor?.getBoundingClientRect().top;
        const wanted = listRows({ thread, view, act, pending: thread.isAtEnd ? pending : [] });
        let before = null;
        const keys = new Set();
        for (const item of wanted) {
            keys.add(item.key);
            let row = nodes.get(item.key);
            if (!row || row.mark !== item.mark) {
                const fresh = item.make();
                fresh.mark = item.mark;
                const isFocused = row?.contains(document.activeElement);
                row?.replaceWith(fresh);
                if (isFocused) {
                    fresh.focus({ preventScroll: true });
                }
                row = fresh;
                nodes.set(item.key, row);
            }
            const expected = before ? before.nextSibling : rows.firstChild;
            if (expected !== row) {
                rows.insertBefore(row, expected);
            }
            before = row;
        }
        while (before ? before.nextSibling : rows.firstChild) {
            (before ? before.nextSibling : rows.firstChild).remove();
        }
        for (const key of nodes.keys()) {
            if (!keys.has(key)) {
                nodes.delete(key);
            }
        }
        roving();
        if (isStuck && thread.isAtEnd) {
            bottom();
        } else if (anchor?.isConnected) {
            scroller.scrollTop += anchor.getBoundingClientRect().top - offset;
        }
        showEnd();
        seen();
    }

    function scrolled() {
        const rest = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
        isStuck = rest < 40 && thread.isAtEnd;
        thread.isFollowing = isStuck;
        if (thread.isLoaded && !isSettling) {
            if (scroller.scrollTop < near && thread.hasBefore) {
                more(() => thread.loadBefore());
            } else if (rest < near && !thread.isAtEnd) {
                more(() => thread.loadAfter());
            }
        }
        showEnd();
        seen();
    }

    async function more(body) {
        isSettling = true;
        try {
            await body();
        } catch (error) {
            if (error.code !== "offline") {
                refused(error);
            }
            await new Promise((resolve) => setTimeout(resolve, 3000));
        } finally {
            isSettling = false;
        }
    }

    function showEnd() {
        const rest = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
        const unread = Math.max(0, thread.last - thread.read);
        toEnd.hidden = !thread.isLoaded || (rest < 200 && thread.isAtEnd);
        replace(count, badge(unread));
        toEnd.setAttribute("aria-label", unread ? t("toEndCount", { count: unread }) : t("toEnd"));
    }

    // What stands on the screen of a visible page has been seen.
    function markSeen() {
        if (document.visibilityState !== "visible" || !node.isConnected || !thread.isLoaded || thread.last <= thread.read) {
            return;
        }
        const edge = scroller.getBoundingClientRect().bottom + 8;
        let last = 0;
        for (let index = thread.messages.length - 1; index >= 0; index -= 1) {
            const row = nodes.get("m" + thread.messages[index].number);
            if (row && row.getBoundingClientRect().top + Math.min(row.offsetHeight, 60) <= edge) {
                last = thread.messages[index].number;
                break;
            }
        }
        if (last > thread.read) {
            thread.markRead(last).then(() => {
                showEnd();
                act.seen(last);
            }, () => setTimeout(seen, 5000));
        }
    }

    function firstVisible() {
        const top = scroller.getBoundingClientRect().top;
        return [...rows.querySelectorAll(".message")].find((row) => row.getBoundingClientRect().bottom > top + 1) ?? null;
    }

    function place(row, share) {
        if (row) {
            const shift = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
            scroller.scrollTop += shift - scroller.clientHeight * share;
        }
    }

    function bottom() {
        scroller.scrollTop = scroller.scrollHeight;
    }

    // One message is in the order of tabs: the focused one, else the last.
    function roving() {
        const all = rows.querySelectorAll(".message");
        if (!rows.querySelector('.message[tabindex="0"]') && all.length > 0) {
            all[all.length - 1].tabIndex = 0;
        }
    }
    logKeys(rows, thread, act);

    node.start = start;
    node.show = show;
    node.toEnd = goToEnd;
    node.update = (next) => {
        Object.assign(view, next);
        rows.setAttribute("aria-label", t("log", { name: view.name }));
        draw();
    };
    node.redraw = draw;
    node.focusLast = () => rows.querySelector('.message[tabindex="0"]')?.focus();
    node.end = () => {
        ends.forEach((body) => body());
        seen.cancel();
        document.removeEventListener("visibilitychange", turned);
        observer.disconnect();
        thread.isShown = false;
    };
    return node;
}
