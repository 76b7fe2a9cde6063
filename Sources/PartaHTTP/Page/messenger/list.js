// The list of chats: what is new, who wrote, a search over all.

import { call } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { brief } from "../core/dates.js";
import { avatar, badge, button } from "../parts/button.js";
import { emptyState, skeleton, trouble } from "../parts/content.js";
import { icon } from "../parts/icon.js";
import { faceOf, partsOf, previewOf } from "./chats.js";
import { draft } from "./device.js";
import { onLetter, waiting } from "./outbox.js";
import { later } from "./signal.js";
import { refusalText } from "../parts/toast.js";
import { t } from "./words.js";

/**
 * The pane with the chats of a store. The element has `mark(chat)` (which one is open), `focusSearch()`, `end()`.
 */
export function chatList(store) {
    const openNew = async () => (await import("./newchat.js")).openNewChat(store);
    const rows = h("div", { class: "chats-rows" });
    const field = h("input", { class: "search-field", type: "search", placeholder: t("searchHint"), "aria-label": t("searchHint"), autocomplete: "off", enterKeyHint: "search" });
    const head = h("header", { class: "chats-head" },
        h("div", { class: "chats-title" }, h("h1", null, t("chats")),
            button({ icon: "plus", label: t("newChat"), kind: "quiet", onclick: openNew })),
        h("div", { class: "search-box" }, icon("search"), field));
    const node = h("nav", { class: "chats", "aria-label": t("chats") }, head, rows,
        h("a", { class: "chats-support", href: `/${store.institution}/channels/support` }, icon("info"), t("support")));
    let open = null;
    let found = null;
    let showsArchive = false;
    let visit = 0;

    function draw() {
        const focused = document.activeElement?.closest?.(".chat-row")?.getAttribute("href");
        const asked = plain(field.value.trim());
        if (!store.isReady) {
            replace(rows, Array.from({ length: 7 }, () => h("div", { class: "chat-row chat-blank" }, h("span", { class: "blank-face" }), skeleton(2))));
            return;
        }
        const fitting = store.items.filter((item) => !asked || plain(item.name).split(/[\s·]+/).concat(plain(item.name)).some((word) => word.startsWith(asked)) || plain(item.name).includes(asked));
        const present = fitting.filter((item) => item.state === "open" || asked || showsArchive || item.chat === open);
        const archived = fitting.length - present.length;
        replace(rows,
            present.length > 0 && h("ul", { class: "chats-list", role: "list" }, present.map(row)),
            present.length === 0 && !asked && archived === 0 && emptyState({ icon: "chats", title: t("noChats"), text: t("noChatsText"), action: button({ text: t("newChat"), icon: "plus", kind: "primary", onclick: openNew }) }),
            archived > 0 && button({ text: t("archive", { count: archived }), icon: "archive", kind: "quiet", class: "chats-archive", onclick: () => {
                showsArchive = true;
                draw();
            } }),
            asked && found);
        if (focused) {
            rows.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
        }
    }

    function row(item) {
        const kept = item.chat === open ? null : draft(item.chat);
        const failed = waiting(item.chat).some((letter) => letter.state === "failed");
        const preview = previewOf(item);
        const { name, kind } = partsOf(item);
        const author = item.previewAuthor && item.kind !== "direct" ? item.previewAuthor.split(" ")[0] + ": " : "";
        return h("li", null, h("a", { class: "chat-row", href: `/${store.institution}/chats/${encodeURIComponent(item.chat)}`, "aria-current": item.chat === open ? "page" : null },
            avatar(faceOf(item), { size: 46 }),
            h("span", { class: "chat-row-main" },
                h("span", { class: "chat-row-name" }, name, item.state === "archived" && icon("archive", { label: t("archived") }), item.mutedUntil && Date.parse(item.mutedUntil) > Date.now() && icon("mute")),
                kind && h("span", { class: "chat-row-kind" }, kind),
                h("span", { class: "chat-row-preview" },
                    failed ? h("span", { class: "is-danger" }, t("failedHere")) : kept?.text ? [h("span", { class: "is-draft" }, t("draft") + " "), kept.text]
                        : preview ? [author && h("span", { class: "chat-row-author" }, author), preview] : h("i", null, item.last > 0 ? t("deletedShort") : t("noMessages")))),
            h("span", { class: "chat-row-side" },
                h("time", { class: "chat-row-time", dateTime: item.active }, brief(item.active)),
                h("span", { class: "chat-row-marks" },
                    item.mentions > 0 && h("span", { class: "mention-mark" }, icon("mention", { label: t("mentioned") })),
                    badge(item.unread, { label: t("unread", { count: item.unread }) })))));
    }

    const ask = later(async () => {
        const query = field.value.trim();
        visit += 1;
        const mine = visit;
        found = null;
        if (query.length < 2) {
            draw();
            return;
        }
        try {
            const { searchResults } = await import("./search.js");
            const content = await searchResults({ store, query });
            if (mine === visit) {
                found = content;
            }
        } catch (error) {
            if (mine === visit) {
                found = error.code === "invalidArgument" ? h("p", { class: "search-none soft" }, refusalText(error)) : trouble(error, ask);
            }
        }
        draw();
    }, 350);

    field.addEventListener("input", () => {
        found = null;
        draw();
        ask();
    });
    node.addEventListener("keydown", (event) => {
        const links = [...rows.querySelectorAll("a.chat-row, a.found-row")];
        const isField = event.target === field;
        const at = links.indexOf(document.activeElement);
        const next = { ArrowDown: at + 1, ArrowUp: at - 1, ...(isField ? {} : { j: at + 1, k: at - 1, Home: 0, End: links.length - 1 }) }[event.key];
        if (next !== undefined && !event.ctrlKey && !event.metaKey && links.length > 0) {
            event.preventDefault();
            if (next < 0) {
                field.focus();
            } else {
                links[Math.min(next, links.length - 1)].focus();
            }
        } else if (event.key === "Escape" && field.value) {
            event.stopPropagation();
            field.value = "";
            found = null;
            draw();
            field.focus();
        } else if (event.key === "Enter" && isField && links[0]) {
            links[0].click();
        }
    });
    const ends = [store.changed.watch(draw), onLetter(later(draw, 150))];
    draw();
    node.mark = (chat) => {
        open = chat;
        draw();
    };
    node.focusSearch = () => field.focus();
    node.end = () => {
        ends.forEach((body) => body());
        ask.cancel();
    };
    return node;
}

function plain(text) {
    return text.toLowerCase().replaceAll("ё", "е");
}
