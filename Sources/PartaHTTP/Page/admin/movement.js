// Movement: the orders, a form for each kind, and the way into the next school year.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { texts } from "../core/text.js";
import { button, emptyState, field, load, menu, pageHeader, table } from "../parts/index.js";
import { capital } from "./common.js";
import { kindWord, kinds, openOrder } from "./order.js";

const t = texts({
    ru: {
        title: "Движение", subtitle: "Зачисление, перевод, выпуск и выбытие — приказами", make: "Новый приказ", rollover: "Новый учебный год", kind: "Вид", every: "Все приказы", since: "С", until: "По", who: "Кто", what: "Что", path: "Откуда и куда", order: "Приказ", day: "Дата",
        none: "Приказов пока нет.", noneFound: "За это время таких приказов нет.", noneNote: "Человек вступает по ссылке; куда он зачислен и куда переведён, решает приказ.", filters: "Отбор",
    },
    en: {
        title: "Movement", subtitle: "Enrolment, transfer, graduation and leaving by orders", make: "New order", rollover: "New school year", kind: "Kind", every: "All orders", since: "From", until: "To", who: "Who", what: "What", path: "From and to", order: "Order", day: "Day",
        none: "No orders yet.", noneFound: "No such orders in this time.", noneNote: "People join by a link; an order decides where they are enrolled and moved.", filters: "Filter",
    },
});
const page = 50;

/** The section; `item` "rollover" is the way into the next school year. */
export async function section({ institution, item, words, place }) {
    await loadStyle("admin-people.css");
    if (item === "rollover") {
        const { rollover } = await import("./rollover.js");
        return rollover({ institution, words, place });
    }
    const list = h("div");
    const controls = [
        field({ label: t("kind"), name: "kind", type: "select", value: "", options: [{ value: "", text: t("every") }, ...kinds.map((kind) => ({ value: kind, text: kindWord(kind) }))] }),
        field({ label: t("since"), name: "since", type: "date", required: true }),
        field({ label: t("until"), name: "until", type: "date", required: true }),
    ];
    controls[0].classList.add("filters-wide");
    const show = () => load(list, () => orders(institution, words, Object.fromEntries(controls.map((control) => [control.fieldName, control.read()]))), { lines: 6 });
    controls.forEach((control) => control.addEventListener("change", show));
    show();
    const make = button({
        text: t("make"), icon: "plus", kind: "primary", "aria-haspopup": "menu",
        onclick: () => menu(make, kinds.map((kind) => ({ text: kindWord(kind), onclick: () => openOrder({ institution, words, kind, onDone: show }) }))),
    });
    return h("div", null,
        pageHeader({ title: t("title"), subtitle: t("subtitle"), actions: [make, button({ text: t("rollover"), icon: "calendar", href: `/${institution}/admin/movement/rollover` })] }),
        h("div", { class: "filters", role: "search", "aria-label": t("filters") }, controls), list);
}

async function orders(institution, words, asked) {
    let reply = await call("movement.list", { institution, limit: page, ...asked });
    if (reply.movements.length === 0) {
        const isFiltered = Object.values(asked).some(Boolean);
        return emptyState({ icon: "move", title: t(isFiltered ? "noneFound" : "none"), text: isFiltered ? undefined : t("noneNote") });
    }
    return table({
        caption: t("title"), rows: reply.movements, href: (row) => `/${institution}/admin/people/${row.member}`,
        columns: [
            { key: "name", title: t("who"), isMain: true }, { key: "kind", title: t("what"), render: (row) => kindWord(row.kind) },
            { key: "path", title: t("path"), render: (row) => [row.fromName, row.toName].filter(Boolean).join(" → ") || (row.role && capital(words.role(row.role).nom)) },
            { key: "orderNumber", title: t("order"), render: (row) => h("span", null, row.orderNumber, row.note && h("small", { class: "soft" }, ` ${row.note}`)) },
            { key: "orderDay", title: t("day"), render: (row) => shortDay(row.orderDay) },
        ],
        onMore: reply.next && (async () => {
            reply = await call("movement.list", { institution, limit: page, ...asked, before: reply.next });
            return { rows: reply.movements, hasMore: Boolean(reply.next) };
        }),
    });
}
