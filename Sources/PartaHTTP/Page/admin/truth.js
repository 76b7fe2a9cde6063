// Who may begin a conversation with whom, as the regulation has it, and the kinds of chats.

import { h } from "../core/dom.js";
import { call } from "../core/api.js";
import { texts } from "../core/text.js";
import { icon, section as part, table, tag } from "../parts/index.js";
import { capital, clauseText } from "./common.js";

const t = texts({
    ru: {
        matrix: "Таблица личной переписки", title: "Личная переписка", note: "Строка — кто пишет первым, столбец — кому. Таблица действует и в старых чатах.", from: "Кто пишет", yes: "можно", switched: "можно: сверх положения", silent: "положение молчит", no: "нельзя", kinds: "Виды чатов", name: "Чат", opens: "Кто открывает", takes: "Кого принимает", clause: "Основание",
        promised: "предусмотрен", allowed: "умолчание", absent: "нет в положении", standing: "Положение", activeOnly: "только актив", legend: "Обозначения", to: "{from} пишет: {to}",
    },
    en: {
        matrix: "Table of direct messages", title: "Direct messages", note: "The row writes first, the column is written to. The table holds in old chats too.", from: "Who writes", yes: "may", switched: "may: beyond the regulation", silent: "the regulation is silent", no: "may not", kinds: "Kinds of chats", name: "Chat", opens: "Who opens it", takes: "Whom it takes", clause: "Basis",
        promised: "promised", allowed: "silent", absent: "not in the text", standing: "Regulation", activeOnly: "the active only", legend: "Signs", to: "{from} writes to {to}",
    },
});
const signs = { yes: "check", switched: "plus", silent: "minus", no: "close" };

/** The truth table and the kinds of chats. */
export async function view({ institution }) {
    const [{ cells }, { kinds }] = await Promise.all([call("chat.truthTable", { institution }), call("chat.kinds", { institution })]);
    const roles = [...new Map(cells.map((cell) => [cell.to, cell.toWord]))];
    const kindOf = (cell) => (cell.isOpen ? (cell.standing === "promised" ? "yes" : "switched") : cell.standing === "allowed" ? "silent" : "no");
    const mark = (kind) => h("span", { class: "truth-mark is-" + kind }, icon(signs[kind]));
    const cellOf = (from, to) => cells.find((cell) => cell.from === from && cell.to === to);
    return h("div", null,
        part(t("title"), h("p", { class: "soft" }, t("note")),
            h("ul", { class: "truth-legend", role: "list", "aria-label": t("legend") }, Object.keys(signs).map((kind) => h("li", null, mark(kind), t(kind)))),
            h("div", { class: "table-holder truth-holder", tabIndex: 0, role: "region", "aria-label": t("matrix") }, h("table", { class: "truth" },
                h("caption", { class: "for-readers" }, t("title")),
                h("thead", null, h("tr", null, h("th", { scope: "col" }, t("from")), roles.map(([, word]) => h("th", { scope: "col" }, h("span", null, word))))),
                h("tbody", null, roles.map(([from, word]) => h("tr", null, h("th", { scope: "row" }, capital(word)), roles.map(([to]) => {
                    const cell = cellOf(from, to);
                    const kind = kindOf(cell);
                    const text = [t(kind), clauseText(cell.clause)].filter(Boolean).join(", ");
                    return h("td", { title: `${t("to", { from: cell.fromWord, to: cell.toWord })} — ${text}` }, mark(kind), h("span", { class: "for-readers" }, text), cell.clause && h("small", null, cell.clause.replace(/ Положения$/, "")));
                }))))))),
        part(t("kinds"), table({
            caption: t("kinds"), rows: kinds,
            columns: [
                { key: "name", title: t("name"), isMain: true, render: (row) => capital(row.name) }, { key: "opens", title: t("opens") },
                { key: "takes", title: t("takes"), render: (row) => [row.takes, row.activeOnly && ` (${t("activeOnly")})`] },
                { key: "standing", title: t("standing"), render: (row) => h("div", null, tag(t(row.standing), { promised: "ok", allowed: "accent" }[row.standing]), row.clause && h("p", { class: "small soft" }, row.clause)) },
            ],
        })));
}
