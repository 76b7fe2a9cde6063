// The messenger: the list of chats and the open one.

import { call } from "../core/api.js";
import { h, loadStyle, replace } from "../core/dom.js";
import { report } from "../core/faults.js";
import { go } from "../core/router.js";
import { button } from "../parts/button.js";
import { emptyState, trouble } from "../parts/content.js";
import { chatsOf } from "./chats.js";
import { purge } from "./device.js";
import { chatList } from "./list.js";
import { startOutbox } from "./outbox.js";
import { t } from "./words.js";

/** The screen of "/:institution/chats/:chat?". */
export async function screen(params, place) {
    const styled = loadStyle("messenger.css");
    startOutbox();
    purge().catch(report);
    let store = null;
    let list = null;
    let pane = null;
    const visited = new Set();
    let open = { institution: null, chat: undefined };
    const aside = h("div", { class: "messenger-list" });
    const main = h("div", { class: "messenger-main" });

    async function show({ institution, chat }, now) {
        now.fill();
        place.node.classList.toggle("has-chat", Boolean(chat));
        const number = Number(now.query.get("message")) || undefined;
        if (institution !== open.institution) {
            list?.end();
            store = chatsOf(institution);
            store.wind();
            list = chatList(store);
            replace(aside, list);
        } else if (chat && chat === open.chat && pane) {
            now.title(pane.chatTitle());
            if (number) {
                await pane.show(number);
            }
            return;
        }
        open = { institution, chat };
        pane?.end();
        pane = null;
        now.title(t("chats"));
        list.mark(chat);
        if (!chat) {
            replace(main, emptyState({ icon: "chats", title: t("choose"), text: t("chooseText") }));
            try {
                await Promise.all([store.ready(), styled]);
                import("./chat.js").catch(() => {});  // Asked ahead: the next thing is to open one.
            } catch (error) {
                replace(main, trouble(error, () => show(open, now)));
            }
            return;
        }
        // All that is needed is asked for at once: on a slow line each wait for another counts.
        const early = { info: call("chat.show", { chat, limit: 1000 }), page: number || visited.has(chat) ? undefined : call("message.list", { chat, limit: 50 }) };
        visited.add(chat);
        Object.values(early).forEach((promise) => promise?.catch(() => {}));  // Told where it is used.
        const listed = store.ready();
        listed.catch(() => {});
        try {
            const [{ chatPane }] = await Promise.all([import("./chat.js"), store.identify(), store.clock, styled]);
            if (open.chat !== chat) {
                return;
            }
            pane = chatPane({ store, chat, number, early, back: `/${institution}/chats` });
            replace(main, pane);
            now.title(pane.chatTitle());
            const mine = pane;
            await mine.begin();
            await listed;
            if (pane === mine) {
                now.title(mine.chatTitle());
                if (number || document.querySelector("dialog[open]")) {
                    return;
                }
                if (matchMedia("(pointer: fine)").matches) {
                    mine.focusField();
                } else if (!mine.contains(document.activeElement)) {
                    mine.querySelector(".chat-name")?.focus({ preventScroll: true });
                }
            }
        } catch (error) {
            report(error, "chat");
            if (open.chat === chat && !(error.code === "offline" && pane)) {
                replace(main, h("div", { class: "messenger-fault" }, trouble(error, () => {
                    open.chat = undefined;
                    show({ institution, chat }, now);
                }), button({ text: t("back"), icon: "back", href: `/${institution}/chats` })));
            }
        }
    }

    function keys(event) {
        if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
            event.preventDefault();
            import("./switcher.js").then(({ openSwitcher }) => openSwitcher(store));
        } else if ((event.ctrlKey || event.metaKey) && event.code === "KeyF" && pane) {
            event.preventDefault();
            pane.search();
        } else if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open], .menu") && place.node.contains(event.target)) {
            if (!pane?.escape() && open.chat && !event.target.closest("textarea")) {
                go(`/${open.institution}/chats`);
            }
        }
    }
    document.addEventListener("keydown", keys);
    place.onLeave(() => {
        document.removeEventListener("keydown", keys);
        pane?.end();
        list?.end();
    });
    show(params, place);  // On a slow line another chat may be chosen before this one has come.
    await styled;
    replace(place.node, h("div", { class: "messenger" }, aside, main));
    return show;
}
