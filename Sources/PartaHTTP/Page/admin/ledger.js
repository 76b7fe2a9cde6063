// The acknowledgement ledger: who knows the edition, signatures on paper, the sheet to sign.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay, today, when } from "../core/dates.js";
import { memberOf } from "../core/institutions.js";
import { current } from "../core/people.js";
import { number, texts } from "../core/text.js";
import { button, dialog, emptyState, field, form, load, table, tag, toast } from "../parts/index.js";
import { allUnits } from "./common.js";
import { paperTable, printPaper, signature } from "./print.js";

const t = texts({
    ru: {
        edition: "Редакция", unit: "Подразделение", every: "Все", who: "Кто", all: "Все", given: "Ознакомились", missing: "Не ознакомились", name: "Имя", at: "Когда", way: "Как", platform: "на платформе", paper: "на бумаге", entered: "внёс(ла) {name}", not: "не ознакомлен", sign: "Внести подпись",
        signTitle: "Ознакомлен на бумаге", day: "Дата подписи", signNote: "Запишется, кто внёс подпись. Бумажный лист храните у себя.", save: "Записать", saved: "Подпись записана.", print: "Напечатать лист ознакомления", summary: "Ознакомились {given} из {total}.", none: "Положение ещё не внесено.", nobody: "Здесь никого.",
        sheet: "Лист ознакомления", with: "с документом «{title}» ({number} от {day})", number: "№", signature: "Подпись", dayShort: "Дата", onPlatform: "на платформе {day}", onPaper: "на бумаге {day}", keeper: "Ответственный", unitName: "Подразделение: {name}",
    },
    en: {
        edition: "Edition", unit: "Unit", every: "All", who: "Who", all: "All", given: "Acknowledged", missing: "Not yet", name: "Name", at: "When", way: "How", platform: "on the platform", paper: "on paper", entered: "entered by {name}", not: "not yet", sign: "Enter a signature",
        signTitle: "Acknowledged on paper", day: "Day of the signature", signNote: "Who entered it is kept. Keep the paper.", save: "Save", saved: "The signature is entered.", print: "Print the sheet to sign", summary: "{given} of {total} have acknowledged.", none: "No regulation is entered yet.", nobody: "Nobody here.",
        sheet: "Acknowledgement sheet", with: "of the document «{title}» ({number} of {day})", number: "No.", signature: "Signature", dayShort: "Day", onPlatform: "on the platform {day}", onPaper: "on paper {day}", keeper: "Responsible", unitName: "Unit: {name}",
    },
});
const page = 100;

/** The ledger of an edition. */
export async function view({ institution, regulations }) {
    if (regulations.length === 0) {
        return emptyState({ icon: "book", title: t("none") });
    }
    const units = await allUnits(institution);
    const list = h("div");
    const present = regulations.find((one) => one.kind === "regulation" && one.state !== "lapsed") ?? regulations[0];
    const edition = field({ label: t("edition"), name: "edition", type: "select", value: present.regulation, options: regulations.map((one) => ({ value: one.regulation, text: `${one.title.slice(0, 50)}${one.title.length > 50 ? "…" : ""} (${shortDay(one.inForce)})` })) });
    const unit = field({ label: t("unit"), name: "unit", type: "select", value: "", options: [{ value: "", text: t("every") }, ...units.map((one) => ({ value: one.unit, text: one.name }))] });
    const who = field({ label: t("who"), name: "who", type: "select", value: "all", options: ["all", "missing", "given"].map((value) => ({ value, text: t(value) })) });
    edition.classList.add("filters-wide");
    const asked = () => ({ regulation: edition.read(), unit: unit.read(), ...(who.read() !== "all" && { isGiven: who.read() === "given" }) });
    const show = () => load(list, () => listing({ institution, asked: asked(), isNewest: edition.read() === present.regulation, show }), { lines: 8 });
    [edition, unit, who].forEach((control) => control.addEventListener("input", show));
    show();
    const print = button({ text: t("print"), icon: "print", onclick: () => printLedger({ institution, asked: asked(), regulation: regulations.find((one) => one.regulation === edition.read()), unit: units.find((one) => one.unit === unit.read()) }) });
    return h("div", null, h("div", { class: "filters", role: "search", "aria-label": t("who") }, regulations.length > 1 && edition, unit, who), h("div", { class: "row ledger-acts" }, print), list);
}

async function listing({ institution, asked, isNewest, show }) {
    let reply = await call("regulation.acknowledgements", { ...asked, limit: page });
    const { given, missing } = reply;
    const share = given + missing > 0 ? given / (given + missing) : 0;
    const bar = h("div", { class: "share", role: "img", "aria-label": t("summary", { given, total: given + missing }) }, h("span"));
    bar.firstChild.style.setProperty("width", share * 100 + "%");
    return [
        h("div", { class: "card share-card" }, h("p", null, h("strong", null, t("summary", { given, total: given + missing }))), bar),
        table({
            caption: t("who"), rows: reply.members, empty: t("nobody"), href: (row) => `/${institution}/admin/people/${row.member}`,
            columns: [
                { key: "name", title: t("name"), isMain: true },
                { key: "way", title: t("way"), render: (row) => h("div", null, row.way ? tag(t(row.way), "ok") : tag(t("not"), "warn"), row.enteredBy && h("p", { class: "small soft" }, t("entered", { name: row.enteredBy }))) },
                { key: "acknowledged", title: t("at"), render: (row) => row.acknowledged && (row.way === "paper" ? shortDay(row.acknowledged) : when(row.acknowledged)) },
                { key: "acts", title: "", render: (row) => !row.acknowledged && isNewest && button({ text: t("sign"), small: true, title: row.name, onclick: () => sign(row, asked.regulation, show) }) },
            ],
            onMore: reply.members.length < page ? undefined : async () => {
                reply = await call("regulation.acknowledgements", { ...asked, limit: page, after: reply.members.at(-1).member });
                return { rows: reply.members, hasMore: reply.members.length === page };
            },
        }),
    ];
}

function sign(person, regulation, show) {
    dialog({
        title: t("signTitle"),
        body: (close) => form({
            fields: [h("p", null, h("strong", null, person.name)), { label: t("day"), name: "day", type: "date", required: true, value: today(), max: today() }, h("p", { class: "soft small" }, t("signNote"))], submit: t("save"),
            onSubmit: async ({ day }) => {
                await write("regulation.acknowledgePaper", { regulation, member: person.member, day });
                close();
                toast(t("saved"), "ok");
                await show();
            },
        }),
    });
}

async function printLedger({ institution, asked, regulation, unit }) {
    const people = [];
    let after;
    do {
        const { members } = await call("regulation.acknowledgements", { ...asked, limit: 200, after });
        people.push(...members);
        after = members.length === 200 ? members.at(-1).member : undefined;
    } while (after);
    people.sort((one, other) => one.name.localeCompare(other.name, "ru"));
    const { name } = await memberOf(institution);
    printPaper(
        h("p", null, name), h("h1", null, t("sheet")),
        h("p", null, t("with", { title: regulation.title, number: regulation.orderNumber ?? "", day: shortDay(regulation.orderDay ?? regulation.inForce) })), unit && h("p", null, t("unitName", { name: unit.name })),
        paperTable([t("number"), t("name"), t("dayShort"), t("signature")], people.map((person, at) => [
            number(at + 1), person.name, person.acknowledged ? shortDay(person.acknowledged) : "", person.way ? t(person.way) : "",
        ]), { isSigned: true }),
        signature(t("keeper"), current()?.name ?? ""));
}
