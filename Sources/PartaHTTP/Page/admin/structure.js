// The structure: its tree, the nomenclature it is built from, and the distribution of leads.

import { h, loadStyle, replace } from "../core/dom.js";
import { write } from "../core/api.js";
import { go, reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, dialog, emptyState, field, form, pageHeader, tabs, toast } from "../parts/index.js";
import { tree } from "../parts/tree.js";
import { allUnits, capital } from "./common.js";
import { distribution, nomenclature } from "./nomenclature.js";

const t = texts({
    ru: {
        title: "Структура", create: "Создать {unit}", creates: "Создать подразделение", tree: "Дерево", nomenclature: "Номенклатура", distribution: "Распределение", find: "Найти подразделение", people: { one: "{count} человек", few: "{count} человека", many: "{count} человек" },
        noLead: "никто не ведёт", kind: "Вид", name: "Название", nameHint: "Например: 5А", year: "Учебный год начинается в", yearHint: "Пусто — текущий учебный год.", created: "Создано: {name}.", archive: "Архив", none: "Подразделений пока нет.",
        noneNote: "Создайте первое или загрузите номенклатуру.", yearOf: "{from}/{to} учебный год", nothing: "Ничего не нашлось.", keys: "Стрелки — ходить, вправо и влево — открыть и закрыть, Enter — перейти.",
    },
    en: {
        title: "Structure", create: "Create: {unit}", creates: "Create a unit", tree: "Tree", nomenclature: "Nomenclature", distribution: "Distribution", find: "Find a unit", people: { one: "{count} person", other: "{count} people" },
        noLead: "no lead", kind: "Kind", name: "Name", nameHint: "For example 5A", year: "The school year begins in", yearHint: "Empty: the current school year.", created: "Created: {name}.", archive: "Archive", none: "No units yet.",
        noneNote: "Create the first or load the nomenclature.", yearOf: "school year {from}/{to}", nothing: "Nothing found.", keys: "Arrows walk, right and left open and close, Enter goes there.",
    },
});

const views = ["tree", "nomenclature", "distribution"];

/** The section; `item` is a unit. */
export async function section({ institution, item, words, place }) {
    await loadStyle("admin-people.css");
    if (item) {
        const { unitPage } = await import("./unit.js");
        return unitPage({ institution, item, words, place });
    }
    const [active, archived] = await Promise.all([allUnits(institution), allUnits(institution, { state: "archived" })]);
    return h("div", null,
        pageHeader({
            title: t("title"), subtitle: yearText(Math.max(...active.map((unit) => unit.schoolYear))),
            actions: [button({ text: words.raw.units.length === 1 ? t("create", { unit: words.unitWord("acc") }) : t("creates"), icon: "plus", kind: "primary", onclick: () => create(institution, words) })],
        }),
        tabs({
            label: t("title"), current: views.includes(place.query.get("view")) ? place.query.get("view") : "tree",
            // The address keeps the tab: what is done there shows the section anew.
            onChange: (key) => history.replaceState(history.state, "", location.pathname + (key === "tree" ? "" : "?view=" + key)),
            items: [
                { key: "tree", text: t("tree"), content: () => treeView({ institution, words, active, archived }) },
                { key: "nomenclature", text: t("nomenclature"), content: () => nomenclature(institution) },
                { key: "distribution", text: t("distribution"), content: () => distribution(institution) },
            ],
        }));
}

/** «2026/27 учебный год» for the year in which it begins. */
export function yearText(year) {
    return Number.isFinite(year) ? t("yearOf", { from: String(year), to: String(year + 1).slice(2) }) : undefined;
}

function treeView({ institution, words, active, archived }) {
    if (active.length === 0) {
        return emptyState({ icon: "unit", title: t("none"), text: t("noneNote") });
    }
    const holder = h("div", { class: "card tree-card" });
    const leaf = (unit) => ({
        text: unit.name, note: unit.isStaff ? null : unit.leads.map((lead) => lead.name).join(", ") || t("noLead"), icon: unit.isStaff ? "desk" : "people",
        end: t("people", { count: unit.people }), href: `/${institution}/admin/structure/${unit.unit}`,
    });
    const draw = (text) => {
        const fits = (unit) => !text || unit.name.toLowerCase().includes(text) || unit.leads.some((lead) => lead.name.toLowerCase().includes(text));
        const order = (one, other) => one.name.localeCompare(other.name, "ru", { numeric: true });
        const of = (kind) => active.filter((unit) => !unit.isStaff && unit.kind === kind && fits(unit)).sort(order).map(leaf);
        const kinds = [...new Set(active.filter((unit) => !unit.isStaff).map((unit) => unit.kind))];
        const old = archived.filter(fits).sort(order);
        const items = [
            ...active.filter((unit) => unit.isStaff && fits(unit)).map(leaf),
            ...kinds.map((kind) => ({ text: capital(words.unitWord("plural.nom", kind)), icon: "folder", end: String(of(kind).length), children: of(kind) })).filter((item) => item.children.length > 0),
            old.length > 0 && { text: t("archive"), icon: "archive", end: String(old.length), isOpen: Boolean(text), children: old.map((unit) => ({ ...leaf(unit), note: yearText(unit.schoolYear) })) },
        ].filter(Boolean);
        replace(holder, items.length > 0 ? tree({ label: t("tree"), items, onOpen: go }) : h("p", { class: "soft" }, t("nothing")));
    };
    const find = field({ label: t("find"), name: "find", type: "search", required: true });
    find.addEventListener("input", () => draw(find.read()?.toLowerCase()));
    draw();
    return h("div", { class: "stack" }, find, holder, h("p", { class: "soft small tree-keys" }, t("keys")));
}

function create(institution, words) {
    dialog({
        title: t("creates"),
        body: (close) => form({
            fields: [
                words.raw.units.length > 1 && { label: t("kind"), name: "kind", type: "select", options: words.raw.units.map((unit) => ({ value: unit.key, text: capital(unit.word.nom) })) },
                { label: t("name"), name: "name", required: true, maxLength: 100, hint: t("nameHint"), autocomplete: "off" },
                { label: t("year"), name: "schoolYear", type: "number", min: 2000, max: 2100, hint: t("yearHint") },
            ],
            submit: t("creates"),
            onSubmit: async (values) => {
                const { warnings } = await write("unit.create", { institution, ...values });
                close();
                toast([t("created", { name: values.name }), ...warnings].join(" "), warnings.length > 0 ? "" : "ok");
                await reload();
            },
        }),
    });
}
