// The rules of an institution as people read and accept them: rights, duties, prohibitions with their clauses, and the full text.

import { h } from "../core/dom.js";
import { fullDay } from "../core/dates.js";
import { texts } from "../core/text.js";
import { icon } from "../parts/icon.js";

const t = texts({
    ru: {
        right: "Вы имеете право", duty: "Вы обязаны", prohibition: "Запрещено", clause: "п. {clause}", full: "Полный текст",
        adopted: "Принято: {by}", order: "{number} от {day}", basis: "На чём основано", noText: "Текст документа организация ещё не внесла. Спросите его у администратора.",
    },
    en: {
        right: "You have the right", duty: "You must", prohibition: "It is forbidden", clause: "cl. {clause}", full: "Full text",
        adopted: "Adopted by: {by}", order: "{number} of {day}", basis: "What it rests on", noText: "The institution has not entered the text yet. Ask an administrator for it.",
    },
});

/** A reading box of a reply of `regulation.show`. */
export function rulesBox({ regulation, text, rules, basis = [] }) {
    const source = [regulation.adoptedBy && t("adopted", { by: regulation.adoptedBy }), orderOf(regulation)].filter(Boolean).join(" · ");
    return h("div", { class: "rules", tabIndex: 0, role: "region", "aria-label": regulation.title },
        h("h3", null, regulation.title), source && h("p", { class: "soft small" }, source),
        ["right", "duty", "prohibition"].map((kind) => part(kind, rules.filter((rule) => rule.kind === kind))),
        text ? h("div", { class: "rules-text" }, rules.length > 0 && h("h4", null, t("full")), paragraphs(text)) : rules.length === 0 && h("p", { class: "soft" }, t("noText")),
        basis.length > 0 && h("details", null, h("summary", null, t("basis")), h("ul", null, basis.map((act) => h("li", null, act)))));
}

function orderOf({ orderNumber, orderDay }) {
    if (!orderNumber) {
        return "";
    }
    return orderDay ? t("order", { number: orderNumber, day: fullDay(orderDay) }) : orderNumber;
}

function part(kind, rules) {
    if (rules.length === 0) {
        return null;
    }
    const mark = { right: "check", duty: "flag", prohibition: "close" }[kind];
    return h("section", { class: "rules-part rules-" + kind }, h("h4", null, t(kind)),
        h("ul", { role: "list" }, rules.map((rule) => h("li", null, icon(mark), h("span", null, rule.text, " ",
            rule.clause && h("span", { class: "clause" }, t("clause", { clause: rule.clause })))))));
}

function paragraphs(text) {
    return text.split(/\n{1,}/).filter((line) => line.trim()).map((line) => h("p", null, line));
}
