// The approved list of units, compared with the structure, and the approved distribution of leads.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { reload } from "../core/router.js";
import { number, texts } from "../core/text.js";
import { button, confirm, emptyState, form, notice, refusalText, section as part, table, tag, toast } from "../parts/index.js";
import { orderFields } from "./common.js";
import { extensionOf, openExtend } from "./functions.js";

const t = texts({
    ru: {
        extend: "Включить сверх положения", none: "Номенклатура ещё не загружена.", noneNote: "Загрузите утверждённый список: структура сверится с ним, недостающее можно создать одним действием.", present: "Приказ № {number} от {day}", missing: "Есть в списке, нет в структуре", extra: "Есть в структуре, нет в списке",
        allThere: "Структура совпадает со списком.", build: { one: "Создать {count} подразделение", few: "Создать {count} подразделения", many: "Создать {count} подразделений" }, buildTitle: "Создать недостающие", buildAsk: "Будут созданы: {names}. Чаты этих подразделений откроются сами, если так решено в положении.",
        built: { one: "Создано {count} подразделение.", few: "Создано {count} подразделения.", many: "Создано {count} подразделений." }, load: "Загрузить новую", list: "Список подразделений", listHint: "По одному в строке: «5А» или «вид;5А».", loaded: { one: "В списке {count} подразделение.", few: "В списке {count} подразделения.", many: "В списке {count} подразделений." },
        loadButton: "Загрузить номенклатуру", file: "Из файла", apply: "Прикрепить по приказу", distribution: "Кто что ведёт", distributionHint: "По одному в строке: «5А;Фамилия Имя Отчество». Прежние ведущие этих подразделений будут откреплены.", result: "Итог",
        line: "Строка", unit: "Подразделение", who: "Кто", outcome: "Что вышло", attached: "прикреплён", same: "без изменений", error: "пропущена", done: "Прикреплено: {attached}. Откреплено прежних: {detached}. Пропущено строк: {errors}.", sure: "Строк в списке: {count}. Прежние ведущие названных подразделений будут откреплены.",
        sureTitle: "Провести распределение?",
    },
    en: {
        extend: "Switch on beyond the regulation", none: "No nomenclature is loaded.", noneNote: "Load the approved list: the structure is compared with it, and what lacks is created in one act.", present: "Order No. {number} of {day}", missing: "In the list, not in the structure", extra: "In the structure, not in the list",
        allThere: "The structure agrees with the list.", build: { one: "Create {count} unit", other: "Create {count} units" }, buildTitle: "Create what lacks", buildAsk: "These are created: {names}. Their chats open by themselves where the regulation says so.",
        built: { one: "{count} unit was created.", other: "{count} units were created." }, load: "Load a new one", list: "List of units", listHint: "One to a line: «5A» or «kind;5A».", loaded: { one: "The list has {count} unit.", other: "The list has {count} units." },
        loadButton: "Load the nomenclature", file: "From a file", apply: "Attach by the order", distribution: "Who leads what", distributionHint: "One to a line: «5A;Full name». Earlier leads of these units are detached.", result: "Result",
        line: "Line", unit: "Unit", who: "Who", outcome: "Outcome", attached: "attached", same: "unchanged", error: "left out", done: "Attached: {attached}. Earlier leads detached: {detached}. Lines left out: {errors}.", sure: "Lines: {count}. Earlier leads of the units named are detached.",
        sureTitle: "Enter the distribution?",
    },
});

/** The nomenclature beside the structure, and a form to load the next one. */
export async function nomenclature(institution) {
    let present = null;
    let problem = null;
    try {
        present = await call("unit.compareNomenclature", { institution });
    } catch (error) {
        if (error.code === "forbidden") {
            const key = extensionOf(error);
            return emptyState({ icon: "lock", title: refusalText(error), action: key && button({ text: t("extend"), onclick: () => openExtend(institution, key) }) });
        }
        if (error.code !== "conflict") {
            throw error;
        }
        problem = error;
    }
    return h("div", null,
        present ? part(t("present", { number: present.orderNumber, day: shortDay(present.orderDay) }), comparison(institution, present)) : emptyState({ icon: "book", title: t("none"), text: refusalText(problem) === t("none") ? t("noneNote") : [refusalText(problem), h("br"), t("noneNote")] }),
        part(t("load"), h("div", { class: "card" }, form({
            fields: [...orderFields(), ...listFields(t("list"), t("listHint"))], submit: t("loadButton"), icon: "upload",
            onSubmit: async (values) => {
                const reply = await write("unit.loadNomenclature", { institution, ...values });
                toast([t("loaded", { count: reply.entries }), ...reply.warnings].join(" "), "ok");
                await reload();
            },
        }))));
}

function comparison(institution, { missing, extra }) {
    if (missing.length + extra.length === 0) {
        return notice(t("allThere"), "ok");
    }
    const list = (title, units) => units.length > 0 && h("div", { class: "card" }, h("h3", null, `${title}: ${number(units.length)}`), h("p", { class: "unit-names" }, units.map((unit) => tag(unit.name))));
    return [
        list(t("missing"), missing), list(t("extra"), extra),
        missing.length > 0 && h("div", { class: "row" }, button({
            text: t("build", { count: missing.length }), icon: "plus", kind: "primary",
            onclick: async () => {
                if (await confirm(t("buildAsk", { names: missing.map((unit) => unit.name).join(", ") }), { title: t("buildTitle"), action: t("build", { count: missing.length }) })) {
                    const { created } = await write("unit.buildFromNomenclature", { institution });
                    toast(t("built", { count: created.length }), "ok");
                    await reload();
                }
            },
        })),
    ];
}

// A text and a file that fills it.
function listFields(label, hint) {
    const file = { label: t("file"), name: "", type: "file", accept: ".csv,.txt,text/plain,text/csv", onchange: async (event) => {
        const [chosen] = event.target.files;
        const text = chosen && decode(await chosen.arrayBuffer());
        const area = event.target.closest("form").querySelector("textarea");
        if (text) {
            area.value = text;
            area.dispatchEvent(new Event("input", { bubbles: true }));
        }
    } };
    return [{ label, name: "text", type: "textarea", required: true, rows: 6, hint, spellcheck: false }, file];
}

/** A file's text: UTF-8 with or without its mark, else Windows-1251. */
export function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder("windows-1251").decode(bytes);
    }
}

/** The form that attaches leads by an approved distribution, with what became of each line. */
export function distribution(institution) {
    const result = h("div");
    return h("div", null,
        h("div", { class: "card" }, form({
            fields: [...orderFields(), ...listFields(t("distribution"), t("distributionHint"))], submit: t("apply"), icon: "upload",
            onSubmit: async (values) => {
                const count = values.text.split("\n").filter((line) => line.trim()).length;
                if (!await confirm(t("sure", { count }), { title: t("sureTitle"), action: t("apply") })) {
                    return;
                }
                const reply = await write("unit.importDistribution", { institution, ...values });
                replace(result, part(t("result"), notice(t("done", reply), reply.errors > 0 ? "warn" : "ok"), table({
                    caption: t("result"), rows: reply.lines,
                    columns: [
                        { key: "unit", title: t("unit"), isMain: true }, { key: "name", title: t("who") },
                        { key: "outcome", title: t("outcome"), render: (row) => h("div", null, tag(t(row.outcome), { attached: "ok", error: "danger" }[row.outcome]), row.problem && h("p", { class: "small" }, row.problem)) },
                        { key: "line", title: t("line"), isNumber: true, render: (row) => number(row.line) },
                    ],
                })));
                result.querySelector("h2").scrollIntoView({ block: "nearest" });
            },
        })), result);
}
