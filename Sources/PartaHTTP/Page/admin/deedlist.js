// The records of an audit log as a list: what was done to whom, by whom, on what ground; page after page.

import { append, h } from "../core/dom.js";
import { fullDay, time } from "../core/dates.js";
import { number, texts } from "../core/text.js";
import { button } from "../parts/index.js";
import { deedWord, detailValue, detailWord } from "./deeds.js";

const t = texts({
    ru: { title: "Записи журнала", system: "сам узел", more: "Показать ещё", at: "{day}, {time}", number: "№ {number}" },
    en: { title: "Records of the log", system: "the host itself", more: "Show more", at: "{day}, {time}", number: "No. {number}" },
});

/**
 * The list. `subject(row)`: what it was done to, as text or a link; `value(key, value)`: a detail in words;
 * `more()`: async, the next records, absent when there are none; `page`: how many a full page has.
 */
export function deedList({ records, subject, value = (key, given) => detailValue(given), more, page }) {
    const list = h("ol", { class: "deeds", role: "list", "aria-label": t("title") }, records.map(row));
    const next = more && button({ text: t("more"), wide: true, onclick: async () => {
        const found = await more();
        append(list, found.map(row));
        next.hidden = found.length < page;
    } });
    function row(record) {
        const told = Object.entries(record.details ?? {}).filter(([, given]) => given !== null && given !== "")
            .map(([key, given]) => `${detailWord(key)}: ${value(key, given)}`);
        return h("li", null,
            h("div", { class: "deed" },
                h("p", null, h("strong", null, deedWord(record.action)), h("span", { class: "deed-subject" }, subject(record))),
                (record.basis || told.length > 0) && h("p", { class: "small" }, record.basis && h("span", { class: "deed-basis" }, record.basis), told.length > 0 && h("span", { class: "soft" }, told.join(" · "))),
                h("p", { class: "soft small" }, record.by || t("system"))),
            h("p", { class: "deed-when" }, h("time", { dateTime: record.at }, t("at", { day: fullDay(record.at), time: time(record.at) })), h("span", null, t("number", { number: number(record.number) }))));
    }
    return h("div", { class: "stack" }, list, next);
}
