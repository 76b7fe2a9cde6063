// The region's figures: totals, a chart and a table per institution, without personal data.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { csv } from "../core/csv.js";
import { number, texts } from "../core/text.js";
import { today } from "../core/dates.js";
import { barChart } from "../parts/chart.js";
import { button, field, section as part, table } from "../parts/index.js";

const t = texts({
    ru: {
        total: "По всем организациям", byInstitution: "По организациям", institutions: "Организаций", members: "Участников", activeWeek: "Заходили за неделю", units: "Подразделений",
        chats: "Чатов", messages: "Сообщений", posts: "Записей в каналах", unclaimedInvites: "Ссылок без перехода", name: "Организация", show: "Показать на диаграмме",
        csv: "Скачать таблицу (CSV)", note: "Здесь только количества: ни имён, ни текстов.",
    },
    en: {
        total: "All institutions", byInstitution: "By institution", institutions: "Institutions", members: "Members", activeWeek: "Active this week", units: "Units",
        chats: "Chats", messages: "Messages", posts: "Channel posts", unclaimedInvites: "Unclaimed links", name: "Institution", show: "Show in the chart",
        csv: "Download the table (CSV)", note: "Counts only: no names, no texts.",
    },
});

const measures = ["members", "activeWeek", "units", "chats", "messages", "posts", "unclaimedInvites"];

/** The section. */
export async function section() {
    await loadStyle("chart.css");
    const rows = await everything();
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
    const chart = h("div");
    const choice = field({ label: t("show"), name: "measure", type: "select", value: "members", options: measures.map((key) => ({ value: key, text: t(key) })) });
    const draw = () => chart.replaceChildren(bars(rows, choice.read()));
    choice.addEventListener("input", draw);
    draw();
    return h("div", null,
        part(t("total"), h("p", { class: "soft" }, t("note")), h("dl", { class: "totals" },
            h("div", { class: "card" }, h("dt", null, t("institutions")), h("dd", null, number(rows.length))),
            measures.map((key) => h("div", { class: "card" }, h("dt", null, t(key)), h("dd", null, number(sum(key))))))),
        part(t("byInstitution"), choice, chart, table({
            caption: t("byInstitution"), rows,
            columns: [
                { key: "name", title: t("name"), isMain: true },
                ...measures.map((key) => ({ key, title: t(key), isNumber: true, render: (row) => number(row[key]) })),
            ],
        }), h("div", { class: "row" }, button({ text: t("csv"), icon: "download", onclick: () => save(rows) }))));
}

async function everything() {
    const rows = [];
    let after;
    do {
        const { institutions } = await call("host.statistics", { limit: 200, after });
        rows.push(...institutions);
        after = institutions.length === 200 ? institutions.at(-1).institution : null;
    } while (after);
    return rows;
}

// The largest come first; the rest is in the table.
function bars(rows, key) {
    const sorted = [...rows].sort((one, other) => other[key] - one[key]).slice(0, 20);
    return barChart({ label: t(key), rows: sorted.map((row) => ({ name: row.name, value: row[key] })) });
}

function save(rows) {
    const columns = ["name", "profile", "state", ...measures];
    const text = csv([columns, ...rows.map((row) => columns.map((key) => row[key]))]);
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    h("a", { href: url, download: `parta-${today()}.csv` }).click();
    URL.revokeObjectURL(url);
}
