// The conformity report: row by row what the regulation asks for, and what there is of it.

import { h, replace } from "../core/dom.js";
import { call } from "../core/api.js";
import { shortDay, today } from "../core/dates.js";
import { number, texts } from "../core/text.js";
import { button, field, notice, section as part, tag } from "../parts/index.js";
import { clauseText, facts } from "./common.js";
import { paperTable, printPaper } from "./print.js";

const t = texts({
    ru: {
        summary: "Из {total} пунктов таблицы положение предусматривает {promised}, не содержит {absent}.", silentOn: "Умалчивает о {allowed}.", gapsNone: "Всё, что предусмотрено, выполняется.", gaps: { one: "Пробелов: {count}.", few: "Пробелов: {count}.", many: "Пробелов: {count}." }, all: "Все", promised: "предусмотрено", allowed: "умолчание", absent: "нет в положении", gap: "есть пробел",
        find: "Найти в таблице", print: "Напечатать отчёт", gapsTitle: "Что ещё не сделано", extensions: "Сверх положения", contradictions: "Где текст расходится сам с собой", evidence: "Что есть сегодня", quotes: "Слова положения", operations: "Чем обеспечено", standing: "Положение", row: "Пункт", what: "Содержание", rows: "Пункт за пунктом", clause: "Основание",
        report: "Отчёт о соответствии платформы положению", day: "На {day}", profile: "Профиль", since: "с {day}, {name}", shown: "Используется: {main}; в тексте также: {others}.", none: "Ничего не нашлось.", filter: "Отбор",
    },
    en: {
        summary: "Of the table's {total} rows the regulation asks for {promised} and lacks {absent}.", silentOn: "It is silent on {allowed}.", gapsNone: "All that is asked for is served.", gaps: { one: "Gaps: {count}.", other: "Gaps: {count}." }, all: "All", promised: "asked for", allowed: "silent", absent: "not in the text", gap: "gap",
        find: "Find in the table", print: "Print the report", gapsTitle: "What is still to be done", extensions: "Beyond the regulation", contradictions: "Where the text contradicts itself", evidence: "What there is today", quotes: "The regulation's words", operations: "Served by", standing: "Regulation", row: "Row", what: "Content", rows: "Row by row", clause: "Basis",
        report: "Report on the platform's conformity with the regulation", day: "On {day}", profile: "Profile", since: "since {day}, {name}", shown: "Shown: {main}; also in the text: {others}.", none: "Nothing found.", filter: "Filter",
    },
});
const looks = { promised: "ok", allowed: "accent", absent: "" };

/** The report. */
export async function view({ institution }) {
    const report = await call("conformity.show", { institution });
    const gapsOf = (row) => report.gaps.filter((gap) => gap.row === row);
    const rows = report.rows.map((row) => ({ ...row, ...row.statement, gaps: gapsOf(row.statement.row) }));
    const titleOf = (key) => rows.find((row) => row.row === key)?.title ?? "";
    const counts = { all: rows.length, promised: report.promised, allowed: report.allowed, absent: report.absent, gap: rows.filter((row) => row.gaps.length > 0).length };
    const list = h("div", { class: "conformity" });
    let only = "all";
    const find = field({ label: t("find"), name: "find", type: "search", required: true });
    const show = () => {
        const text = find.read()?.toLowerCase() ?? "";
        const some = rows.filter((row) => (only === "all" || (only === "gap" ? row.gaps.length > 0 : row.standing === only)) && (!text || `${row.row} ${row.title} ${row.clause ?? ""}`.toLowerCase().includes(text)));
        chips.forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.only === only)));
        replace(list, some.length > 0 ? some.map(line) : h("p", { class: "soft" }, t("none")));
    };
    const chips = Object.keys(counts).filter((key) => key === "all" || counts[key] > 0).map((key) => h("button", {
        type: "button", class: "chip", "data-only": key,
        onclick: () => {
            only = key;
            show();
        },
    }, t(key), h("span", { class: "badge badge-calm" }, number(counts[key]))));
    find.addEventListener("input", show);
    show();
    const summary = [t("summary", { total: rows.length, promised: report.promised, absent: report.absent }), report.allowed > 0 && t("silentOn", { allowed: report.allowed })].filter(Boolean).join(" ");
    return h("div", null,
        h("div", { class: "stack" },
            notice([summary, " ", report.gaps.length === 0 ? t("gapsNone") : t("gaps", { count: report.gaps.length })], report.gaps.length === 0 ? "ok" : "warn"),
            h("div", { class: "row" }, button({ text: t("print"), icon: "print", onclick: () => print(report, rows, summary) }))),
        h("div", { class: "conformity-parts" },
            report.gaps.length > 0 && part(t("gapsTitle"), h("ul", { class: "lines", role: "list" }, report.gaps.map((gap) => h("li", null, h("span", { class: "lines-words" }, gap.text, h("small", null, [`${gap.row} ${titleOf(gap.row)}`, clauseText(gap.clause)].filter(Boolean).join(" · "))))))),
            report.contradictions.length > 0 && part(t("contradictions"), h("ul", { class: "lines", role: "list" }, report.contradictions.map((one) => h("li", null, h("span", { class: "lines-words" }, h("strong", null, one.thing), " ", h("span", { class: "clause" }, one.clauses.map(clauseText).join(", ")),
                h("small", null, one.note ?? t("shown", { main: one.main, others: one.others.join(", ") }))))))),
            report.extensions.length > 0 && part(t("extensions"), h("ul", { class: "lines", role: "list" }, report.extensions.map((one) => h("li", null, h("span", { class: "lines-words" }, one.basis, h("small", null, `${one.key} · ${t("since", { day: shortDay(one.at), name: one.by })}`)))))),
            part(t("rows"), find, h("div", { class: "row", role: "group", "aria-label": t("filter") }, chips), list)));
}

function line(row) {
    return h("details", { class: "conformity-row" },
        h("summary", null, h("span", { class: "conformity-key" }, row.row), h("span", { class: "lines-words" }, row.title, row.clause && h("small", null, clauseText(row.clause))),
            h("span", { class: "tags" }, row.gaps.length > 0 && tag(t("gap"), "warn"), tag(t(row.standing), looks[row.standing]))),
        h("div", { class: "conformity-body" },
            row.gaps.map((gap) => notice(gap.text, "warn")),
            row.quotations.length > 0 && h("div", null, h("h3", null, t("quotes")), row.quotations.map((quote) => h("blockquote", null, `«${quote.text}»`, " ", h("span", { class: "clause" }, clauseText(quote.clause))))),
            row.evidence.length > 0 && facts(...row.evidence.map((item) => [item.what, number(item.count)])),
            row.operations.length > 0 && h("p", { class: "small soft" }, t("operations"), ": ", row.operations.map((name, at) => [at > 0 && ", ", h("code", null, name)]))));
}

function print(report, rows, summary) {
    printPaper(
        h("p", null, report.name), h("h1", null, t("report")), h("p", null, `${t("day", { day: shortDay(today()) })} · ${t("profile")}: ${report.profile} ${report.profileVersion}`), h("p", null, summary),
        report.gaps.length > 0 && [h("h2", null, t("gapsTitle")), h("ol", null, report.gaps.map((gap) => h("li", null, `${gap.text} (${[`${gap.row} ${rows.find((row) => row.row === gap.row)?.title ?? ""}`, clauseText(gap.clause)].filter(Boolean).join(", ")})`)))],
        paperTable([t("row"), t("what"), t("standing"), t("clause"), t("evidence")], rows.map((row) => [row.row, row.title, t(row.standing), clauseText(row.clause) ?? "", row.evidence.map((item) => `${item.what}: ${number(item.count)}`).join("; ")])));
}
