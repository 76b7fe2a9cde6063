// What one can do with a message: the menu, reactions, readers, history, deleting.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { when } from "../core/dates.js";
import { avatar } from "../parts/button.js";
import { load } from "../parts/content.js";
import { confirm, dialog } from "../parts/dialog.js";
import { icon } from "../parts/icon.js";
import { refused, toast } from "../parts/toast.js";
import { t } from "./words.js";

const common = ["👍", "❤️", "😂", "🔥", "👏", "🎉", "🙏", "😢"];

/** Opens the menu of a message at a button; `items`: `{text, icon, onclick, danger}`; `react(emoji)` adds the row of emoji. */
export function messageMenu(anchor, { items, react, given = [] }) {
    const before = document.activeElement;
    const close = (isBack = true) => {
        node.remove();
        veil.remove();
        removeEventListener("resize", close);
        if (isBack && before?.isConnected) {
            before.focus({ preventScroll: true });
        }
    };
    const veil = h("div", { class: "sheet-veil", onclick: () => close() });
    const node = h("div", { class: "menu message-menu", role: "menu", tabIndex: -1, "aria-label": t("tools"), onkeydown: keys },
        react && h("div", { class: "emoji-row", role: "group", "aria-label": t("react") }, common.map((emoji) => h("button", {
            class: "emoji menu-item" + (given.includes(emoji) ? " is-given" : ""), type: "button", role: "menuitemcheckbox", "aria-checked": String(given.includes(emoji)), tabIndex: -1,
            "aria-label": t("reactWith", { emoji }),
            onclick: () => {
                close();
                react(emoji);
            },
        }, emoji))),
        items.filter(Boolean).map((item) => h("button", {
            class: "menu-item" + (item.danger ? " is-danger" : ""), type: "button", role: "menuitem", tabIndex: -1,
            onclick: () => {
                close(!item.movesFocus);
                item.onclick();
            },
        }, icon(item.icon), h("span", { class: "menu-text" }, item.text))));
    function keys(event) {
        const all = [...node.querySelectorAll(".menu-item")];
        const at = all.indexOf(document.activeElement);
        const row = react ? common.length : 0;
        const isInRow = at >= 0 && at < row;
        const next = {
            ArrowDown: isInRow ? row : at + 1, ArrowUp: isInRow ? all.length - 1 : at === row && row ? 0 : at - 1 + all.length,
            ArrowRight: isInRow ? at + 1 : at, ArrowLeft: isInRow ? (at - 1 + row) % row : at, Home: 0, End: all.length - 1,
        }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            all[next % all.length].focus();
        } else if (event.key === "Escape" || event.key === "Tab") {
            event.preventDefault();
            event.stopPropagation();
            close();
        }
    }
    document.body.append(veil, node);
    if (!matchMedia("(max-width: 599px)").matches) {
        const box = anchor.getBoundingClientRect();
        const isUp = box.bottom + node.offsetHeight + 8 > innerHeight;
        node.style.setProperty("left", Math.max(8, Math.min(box.right - node.offsetWidth, innerWidth - node.offsetWidth - 8)) + "px");
        node.style.setProperty("top", Math.max(8, isUp ? box.top - node.offsetHeight - 4 : box.bottom + 4) + "px");
    } else {
        node.classList.add("is-sheet");
    }
    addEventListener("resize", close, { once: true });
    (node.classList.contains("is-sheet") ? node : node.querySelector(".menu-item"))?.focus({ preventScroll: true });
    return close;
}

/** Gives or takes back a reaction, at once on the screen. */
export async function react(thread, message, emoji) {
    const isMine = !message.reactions.some((reaction) => reaction.emoji === emoji && reaction.isMine);
    thread.react(message.number, emoji, isMine);
    try {
        await write(isMine ? "message.react" : "message.unreact", { chat: thread.chat, number: message.number, emoji });
    } catch (error) {
        thread.react(message.number, emoji, !isMine);
        refused(error);
    }
}

/** Shows by name who has read a message and who has not. */
export function showReaders(message) {
    const body = h("div", { class: "readers" });
    dialog({ title: t("readers"), body });
    load(body, async () => {
        const { readers, others } = await call("message.readers", { chat: message.chat, number: message.number });
        return [
            people(t("reading"), readers, t("nobody")),
            others.length > 0 ? people(t("notRead"), others) : h("p", { class: "soft" }, t("everybody")),
        ];
    });
}

/** A titled list of people. */
export function people(title, list, nobody) {
    return h("section", { class: "people-list" }, h("h3", null, title, h("span", { class: "soft" }, " · " + list.length)),
        list.length > 0 ? h("ul", { role: "list" }, list.map((person) => h("li", null, avatar(person.name, { size: 32 }), h("span", null, person.name, person.note && h("small", null, person.note)))))
            : nobody && h("p", { class: "soft" }, nobody));
}

/** Shows the earlier texts of a message. */
export function showHistory(message) {
    const body = h("div", { class: "versions" });
    dialog({ title: t("history"), body });
    load(body, async () => {
        const { text, versions } = await call("message.history", { chat: message.chat, number: message.number });
        return h("ol", { role: "list" },
            [...versions].reverse().reduce((all, version) => [...all, h("li", null, h("p", { class: "soft small" }, t("untilThen", { when: when(version.until) })), h("p", { class: "version-text" }, version.text))],
                [h("li", null, h("p", { class: "soft small" }, t("nowText")), h("p", { class: "version-text" }, text))]));
    });
}

/** Asks and deletes a message. */
export async function deleteMessage(thread, message) {
    const isSure = await confirm(t("removeAsk"), { title: t("removeTitle"), action: t("remove"), danger: true });
    if (isSure) {
        try {
            await write("message.delete", { chat: thread.chat, number: message.number });
            thread.apply("deleted", { number: message.number });
        } catch (error) {
            refused(error);
        }
    }
}

/** Copies a text. */
export async function copyText(text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const field = h("textarea", { value: text, class: "for-readers" });  // Without a safe address the clipboard is closed to scripts.
        document.body.append(field);
        field.select();
        document.execCommand("copy");
        field.remove();
    }
    toast(t("copied"), "ok");
}
