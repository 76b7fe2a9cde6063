// Finding messages by words, in one chat or in all of an institution.

import { call } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { brief } from "../core/dates.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { load } from "../parts/content.js";
import { icon } from "../parts/icon.js";
import { later } from "./signal.js";

const t = texts({
    ru: { messages: "Сообщения", none: "Таких сообщений нет.", more: "Показать ещё", search: "Поиск в чате", hint: "Слова или их начала" },
    en: { messages: "Messages", none: "No such messages.", more: "Show more", search: "Search in the chat", hint: "Words or their beginnings" },
});

/** What was found in the chats of a store, as a node; `jump(number)` for one chat, links otherwise. */
export async function searchResults({ store, query, chat, jump }) {
    const rows = h("div");
    let next;
    const page = async () => {
        const reply = await call("message.search", { institution: store.institution, query, limit: 30, ...(chat ? { chat } : {}), ...(next ? { before: next } : {}) });
        next = reply.next;
        rows.append(...reply.messages.map((message) => row(message, query, store, jump)));
        more.hidden = !next;
        return reply.messages.length;
    };
    const more = button({ text: t("more"), kind: "quiet", wide: true, onclick: page });
    const count = await page();
    return h("section", { class: "found", "aria-label": t("messages") }, !chat && h("h2", null, t("messages")),
        count > 0 ? [rows, more] : h("p", { class: "search-none soft" }, t("none")));
}

/** The search within one chat, for the side panel. */
export function searchPanel({ store, chat, jump }) {
    const field = h("input", { class: "search-field", type: "search", placeholder: t("hint"), "aria-label": t("search"), enterKeyHint: "search" });
    const results = h("div", { "aria-live": "polite" });
    const ask = later(() => {
        const query = field.value.trim();
        if (query.length < 2) {
            replace(results);
            return;
        }
        load(results, () => searchResults({ store, query, chat, jump }));
    }, 300);
    field.addEventListener("input", ask);
    const node = h("div", { class: "search-panel", role: "search" }, h("div", { class: "search-box" }, icon("search"), field), results);
    node.focusField = () => field.focus();
    return node;
}

function row(message, query, store, jump) {
    const chat = store.find(message.chat);
    const head = h("span", { class: "found-head" }, h("strong", null, jump ? message.authorName : chat?.name ?? message.authorName), h("time", { dateTime: message.created }, brief(message.created)));
    const text = h("span", { class: "found-text" }, !jump && chat?.kind !== "direct" && message.authorName.split(" ")[0] + ": ", marked(around(message.text ?? "", query), query));
    return jump ? h("button", { class: "found-row", type: "button", onclick: () => jump(message.number) }, head, text)
        : h("a", { class: "found-row", href: `/${store.institution}/chats/${encodeURIComponent(message.chat)}?message=${message.number}` }, head, text);
}

// A long text from shortly before its first found word.
function around(text, query) {
    const [first] = words(query);
    const at = plain(text).indexOf(first ?? "");
    return at > 60 ? "…" + text.slice(text.indexOf(" ", at - 50) + 1) : text;
}

function marked(text, query) {
    const asked = words(query);
    return text.split(/([\p{L}\p{N}]+)/u).map((part) => (asked.some((word) => plain(part).startsWith(word)) ? h("mark", null, part) : part));
}

function words(query) {
    return plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(text) {
    return text.toLowerCase().replaceAll("ё", "е");
}
