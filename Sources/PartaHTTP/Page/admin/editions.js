// The editions of the regulation and of the local order, and the form for the next one.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay, today } from "../core/dates.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { confirm, form, section as part, table, toast } from "../parts/index.js";
import { decode } from "./nomenclature.js";
import { stateTag } from "./regulation.js";

const t = texts({
    ru: {
        editions: "Редакции", next: "Опубликовать новую", kind: "Что публикуется", regulation: "Положение", order: "Локальный акт (приказ)", title: "Название", text: "Полный текст", file: "Взять текст из файла", fileHint: "Простой текст (.txt), UTF-8 или Windows-1251.", adoptedBy: "Кем принято", orderNumber: "Номер приказа или протокола",
        orderDay: "Дата", inForce: "Действует с", inForceHint: "Пусто — с даты приказа.", publish: "Опубликовать", sure: "Прежняя редакция утратит силу. Ознакомиться с новой попросят каждого: {count}.", people: { one: "{count} человек", few: "{count} человека", many: "{count} человек" }, sureTitle: "Опубликовать редакцию?",
        done: "Редакция опубликована.", state: "Состояние", since: "С", none: "Редакций пока нет.", number: "Приказ",
    },
    en: {
        editions: "Editions", next: "Publish a new one", kind: "What is published", regulation: "Regulation", order: "Local order", title: "Title", text: "Full text", file: "Take the text from a file", fileHint: "Plain text, UTF-8 or Windows-1251.", adoptedBy: "Adopted by", orderNumber: "Number of the order or minutes",
        orderDay: "Day", inForce: "In force since", inForceHint: "Empty: since the order's day.", publish: "Publish", sure: "The edition before lapses. Everybody is asked to acknowledge the new one: {count}.", people: { one: "{count} person", other: "{count} people" }, sureTitle: "Publish the edition?",
        done: "The edition is published.", state: "State", since: "Since", none: "No editions yet.", number: "Order",
    },
});

/** The editions and the form. */
export function view({ institution, regulations }) {
    const last = regulations.find((one) => one.kind === "regulation");
    const sheet = form({
        fields: [
            { label: t("kind"), name: "kind", type: "radio", value: "regulation", options: ["regulation", "order"].map((value) => ({ value, text: t(value) })) },
            { label: t("title"), name: "title", type: "textarea", rows: 2, required: true, value: last?.title, maxLength: 500 },
            { label: t("adoptedBy"), name: "adoptedBy", required: true, value: last?.adoptedBy, maxLength: 300 },
            { label: t("orderNumber"), name: "orderNumber", required: true, maxLength: 200 }, { label: t("orderDay"), name: "orderDay", type: "date", required: true, value: today() },
            { label: t("inForce"), name: "inForce", type: "date", hint: t("inForceHint") }, { label: t("text"), name: "text", type: "textarea", rows: 10, required: true },
            { label: t("file"), name: "", type: "file", accept: ".txt,text/plain", hint: t("fileHint"), onchange: async (event) => {
                const [file] = event.target.files;
                if (file) {
                    const area = sheet.fieldNamed("text");
                    area.fill(decode(await file.arrayBuffer()));
                    area.setError(null);
                }
            } },
        ],
        submit: t("publish"),
        onSubmit: async (values) => {
            const { total } = await call("member.list", { institution, limit: 1 });
            if (values.kind === "order" || await confirm(t("sure", { count: t("people", { count: total }) }), { title: t("sureTitle"), action: t("publish") })) {
                const { regulation } = await write("regulation.publish", { institution, ...values });
                toast(t("done"), "ok");
                await go(`/${institution}/admin/regulation/${regulation}`);
            }
        },
    });
    return h("div", null,
        part(t("editions"), table({
            caption: t("editions"), rows: regulations, empty: t("none"), href: (row) => `/${institution}/admin/regulation/${row.regulation}`,
            columns: [
                { key: "title", title: t("title"), isMain: true }, { key: "kind", title: t("kind"), render: (row) => t(row.kind) },
                { key: "orderNumber", title: t("number"), render: (row) => [row.orderNumber, row.orderDay && shortDay(row.orderDay)].filter(Boolean).join(", ") },
                { key: "inForce", title: t("since"), render: (row) => shortDay(row.inForce) }, { key: "state", title: t("state"), render: (row) => stateTag(row.state) },
            ],
        })),
        part(t("next"), h("div", { class: "card" }, sheet)));
}
