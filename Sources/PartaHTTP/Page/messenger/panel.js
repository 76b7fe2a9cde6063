// What stands beside a chat: its members, rules, meetings and files, or the search in it.

import { call } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { texts } from "../core/text.js";
import { avatar, button } from "../parts/button.js";
import { load, notice, tabs } from "../parts/content.js";
import { brief } from "../core/dates.js";
import { isPicture, sizeWord } from "./media.js";
import { faceOf, titleOf } from "./chats.js";
import { filesRefusal } from "./limits.js";
import { icon } from "../parts/icon.js";
import { lightbox } from "./lightbox.js";
import { chatActions, memberList } from "./members.js";
import { meetingList } from "./meetings.js";
import { searchPanel } from "./search.js";
import { addressOf } from "./uploads.js";

const t = texts({
    ru: {
        about: "О чате", search: "Поиск в чате", close: "Закрыть", members: "Участники", rules: "Правила", meetings: "Встречи", files: "Файлы", parts: "О чате",
        right: "Права", duty: "Обязанности", prohibition: "Нельзя", noRules: "Положение не записало отдельных правил общения.", clause: "п. {clause} Положения", noFiles: "В этом чате ещё нет файлов.", more: "Показать ещё",
        by: "Чат предусмотрен: {clause}",
    },
    en: {
        about: "About the chat", search: "Search in the chat", close: "Close", members: "Members", rules: "Rules", meetings: "Meetings", files: "Files", parts: "About the chat",
        right: "Rights", duty: "Duties", prohibition: "Not allowed", noRules: "The regulation has no rules of communication of its own.", clause: "clause {clause} of the regulation", noFiles: "No files in this chat yet.", more: "Show more",
        by: "Such chats exist by {clause}",
    },
});

/** The panel. `tab`: "about" or "search". The element has `setInfo(info)`, `focusFirst()`, `end()`, `tab`. */
export function sidePanel({ tab, store, chat, info, jump, close, renew }) {
    const body = h("div", { class: "panel-body" });
    const shut = button({ icon: "close", label: t("close"), kind: "quiet", onclick: close });
    const node = h("aside", { class: "panel", "aria-label": t(tab) }, h("div", { class: "panel-head" }, h("h2", null, t(tab)), shut), body);
    const ends = [];
    let shown = info;
    let kept = "members";
    let search = null;

    function draw() {
        ends.splice(0).forEach((end) => end());
        if (tab === "search") {
            search ??= searchPanel({ store, chat, jump });
            replace(body, search);
            return;
        }
        if (!shown) {
            load(body, () => renew());
            return;
        }
        const isDirect = shown.kind === "direct";
        replace(body,
            h("div", { class: "panel-intro" }, avatar(faceOf(shown), { size: 72 }), h("strong", null, titleOf(shown.name)),
                shown.kindName && !shown.name.startsWith(shown.kindName) && h("p", { class: "soft small" }, shown.kindName), shown.subject && h("p", { class: "soft small" }, shown.subject),
                shown.clause && h("p", { class: "soft small" }, t("by", { clause: shown.clause }))),
            chatActions({ store, info: shown, renew }),
            tabs({
                label: t("parts"), current: kept, onChange: (key) => {
                    kept = key;
                },
                items: [
                    { key: "members", text: t("members"), content: () => memberList({ store, info: shown, renew }) },
                    { key: "rules", text: t("rules"), content: () => rules(shown) },
                    !isDirect && { key: "meetings", text: t("meetings"), content: () => {
                        const list = meetingList({ store, info: shown });
                        ends.push(list.end);
                        return list;
                    } },
                    { key: "files", text: t("files"), content: () => files(store.institution, shown) },
                ].filter(Boolean),
            }));
    }

    node.tab = tab;
    node.setInfo = (next) => {
        shown = next;
        if (tab !== "search") {
            const top = body.scrollTop;
            draw();
            body.scrollTop = top;
        }
    };
    node.focusFirst = () => (tab === "search" ? search.focusField() : shut.focus());
    node.end = () => {
        ends.splice(0).forEach((end) => end());
        node.remove();
    };
    draw();
    return node;
}

function rules(info) {
    if (info.rules.length === 0) {
        return notice(t("noRules"));
    }
    return h("div", { class: "rules" }, ["right", "duty", "prohibition"].map((kind) => {
        const some = info.rules.filter((rule) => rule.kind === kind);
        return some.length > 0 && h("section", null, h("h3", null, t(kind)), h("ul", { role: "list" }, some.map((rule) =>
            h("li", { class: "rule-" + kind }, rule.text, rule.clause && h("small", null, t("clause", { clause: rule.clause }))))));
    }));
}

async function files(institution, info) {
    const refusal = filesRefusal(institution);
    if (refusal) {
        return notice(refusal, "", "lock");
    }
    const rows = h("div", { class: "panel-files" });
    let last = null;
    const page = async () => {
        const reply = await call("file.list", { chat: info.chat, limit: 50, ...(last ? { before: last } : {}) });
        last = reply.files.at(-1)?.file;
        rows.append(...reply.files.map((file) => row(file)));
        more.hidden = reply.files.length < 50;
        return reply.files.length;
    };
    const more = button({ text: t("more"), kind: "quiet", wide: true, onclick: page });
    return await page() > 0 ? [rows, more] : h("p", { class: "search-none soft" }, t("noFiles"));
}

function row(file) {
    const words = h("span", { class: "file-words" }, h("span", { class: "file-name" }, file.name), h("span", { class: "file-size" }, `${sizeWord(file.size)} · ${file.author} · ${brief(file.created)}`));
    return isPicture(file)
        ? h("button", { class: "file", type: "button", onclick: () => lightbox([file]) }, h("img", { class: "file-icon", src: addressOf(file), alt: "", loading: "lazy" }), words)
        : h("a", { class: "file", href: addressOf(file, { download: true }), download: file.name }, h("span", { class: "file-icon" }, icon(["audio", "video"].includes(file.type.split("/")[0]) ? file.type.split("/")[0] : "file")), words);
}
