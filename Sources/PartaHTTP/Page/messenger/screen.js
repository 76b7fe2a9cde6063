// The messenger: the list of chats and the open one.

import { h, loadStyle, replace } from "../core/dom.js";
import { report } from "../core/faults.js";
import { go } from "../core/router.js";
import { button } from "../parts/button.js";
import { emptyState, trouble } from "../parts/content.js";
import { chatPane } from "./chat.js";
import { chatsOf } from "./chats.js";
import { chatList } from "./list.js";
import { startOutbox } from "./outbox.js";
import { t } from "./words.js";

/** The screen of "/:institution/chats/:chat?". */
export async function screen(params, place) {
    await loadStyle("messenger.css");
    startOutbox();
    let store = null;
    let list = null;
    let pane = null;
    let open = { institution: null, chat: undefined };
    const aside = h("div", { class: "messenger-list" });
    const main = h("div", { class: "messenger-main" });
    replace(place.node, h("div", { class: "messenger" }, aside, main));

    async function show({ institution, chat }, now) {
        now.fill({ hideNavigation: Boolean(chat) });
        place.node.classList.toggle("has-chat", Boolean(chat));
        const number = Number(now.query.get("message")) || undefined;
        if (institution !== open.institution) {
            list?.end();
            store = chatsOf(institution);
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
                await store.ready();
            } catch (error) {
                replace(main, trouble(error, () => show(open, now)));
            }
            return;
        }
        try {
            await store.ready();
            if (open.chat !== chat) {
                return;
            }
            pane = await chatPane({ store, chat, number, back: `/${institution}/chats` });
            replace(main, pane);
            now.title(pane.chatTitle());
            const mine = pane;
            await mine.begin();
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
    return show;
}
