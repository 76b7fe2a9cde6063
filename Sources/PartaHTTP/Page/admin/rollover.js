// The way into the next school year: what becomes of each unit, corrections, one act, the result.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { number, texts } from "../core/text.js";
import { button, confirm, emptyState, form, notice, pageHeader, refusalText, table, tag, trouble } from "../parts/index.js";
import { orderFields } from "./common.js";
import { yearText } from "./structure.js";

const t = texts({
    ru: {
        title: "Новый учебный год", unit: "Сейчас", next: "Станет", learners: "Человек", finish: "выпуск", note: "Что смотреть", graduates: "выпуск", summary: "Перейдут дальше: {learners}. Выпускаются: {graduates}. Нужно решить: {problems}.",
        steps: "Ничего не изменится, пока приказ не проведён. Впишите новое название там, где оно другое; поставьте «Выпуск», если подразделение заканчивает.", recheck: "Проверить заново", finishes: "Выпуск", rename: "Новое название: {name}", finishOf: "Выпуск: {name}", none: "Подразделений для перевода нет.",
        order: "Приказ", apply: "Провести переход", sure: "{count} перейдут в новые подразделения; выпустятся и выйдут: {graduates}. Чаты прошлого года закроются для записи, ссылки в них аннулируются. Отменить переход нельзя.", sureTitle: "Провести переход на {year}?",
        people: { one: "{count} обучающийся", few: "{count} обучающихся", many: "{count} обучающихся" }, unsolved: "Сначала решите, что станет с отмеченными подразделениями, и проверьте заново.", changed: "Названия изменены: проверьте заново, прежде чем проводить.", done: "Переход проведён", result: "Перешли: {moved}. Выпущены: {graduated}. Родителей вышло с ними: {departed}. Ссылок аннулировано: {revoked}.",
        toStructure: "К структуре", made: "Новое подразделение", kind: "Вид",
    },
    en: {
        title: "New school year", unit: "Now", next: "Becomes", learners: "People", finish: "finishes", note: "Look at", graduates: "finishes", summary: "Go on: {learners}. Finish: {graduates}. To decide: {problems}.",
        steps: "Nothing changes until the order is entered. Write the new name where it differs; tick «Finishes» where a unit ends.", recheck: "Check again", finishes: "Finishes", rename: "New name: {name}", finishOf: "Finishes: {name}", none: "There are no units to move.",
        order: "Order", apply: "Enter the rollover", sure: "{count} go on to new units; these finish and leave: {graduates}. Last year's chats close for writing, links to them are revoked. It cannot be undone.", sureTitle: "Enter the rollover to {year}?",
        people: { one: "{count} learner", other: "{count} learners" }, unsolved: "First decide on the units marked, then check again.", changed: "Names have changed: check again before entering.", done: "The rollover is done", result: "Went on: {moved}. Finished: {graduated}. Guardians who left with them: {departed}. Links revoked: {revoked}.",
        toStructure: "To the structure", made: "New unit", kind: "Kind",
    },
});
// The word by which the operation knows that a unit finishes.
const finishing = "выпуск";

/** The rollover's page. */
export async function rollover({ institution, words, place }) {
    place.title(t("title"));
    const body = h("div");
    const header = (year) => pageHeader({ back: `/${institution}/admin/movement`, title: t("title"), subtitle: yearText(year) });
    let plan;
    try {
        plan = await call("movement.rollover", { institution });
    } catch (error) {
        // The next year has been entered already, or the structure is not ready: the page says so and stays.
        return h("div", null, header(), trouble(error));
    }
    replace(body, plan.units.length === 0 ? emptyState({ icon: "calendar", title: t("none") }) : planned({ institution, words, body, plan, names: {} }));
    return h("div", null, header(plan.schoolYear), body);
}

function planned(context) {
    const { institution, words, body, plan } = context;
    const names = { ...context.names };
    const original = Object.fromEntries(plan.units.map((unit) => [unit.unit, unit.finishes ? finishing : unit.next]));
    const stale = notice(t("changed"), "warn");
    stale.hidden = true;
    stale.setAttribute("role", "status");
    const problem = h("p", { class: "form-problem", role: "alert", hidden: true });
    const isStale = () => plan.units.some((unit) => (names[unit.unit] ?? original[unit.unit]) !== original[unit.unit]);
    const change = (unit, name) => {
        if (name) {
            names[unit.unit] = name;
        } else {
            delete names[unit.unit];
        }
        stale.hidden = !isStale();
    };
    const check = async () => {
        problem.hidden = true;
        try {
            const next = await call("movement.rollover", { institution, schoolYear: plan.schoolYear, names });
            replace(body, planned({ ...context, plan: next, names }));
            body.querySelector(".notice").scrollIntoView({ block: "nearest" });
        } catch (error) {
            replace(problem, refusalText(error));
            problem.hidden = false;
        }
    };
    const several = words.raw.units.length > 1;
    return h("div", { class: "stack" },
        h("p", { class: "soft" }, t("steps")), notice(t("summary", plan), plan.problems > 0 ? "warn" : "ok"),
        table({
            caption: t("title"), rows: plan.units,
            columns: [
                { key: "name", title: t("unit"), isMain: true, render: (row) => [row.name, several && h("small", { class: "soft" }, ` ${words.unitWord("nom", row.kind)}`), row.problem && h("p", { class: "rollover-problem small" }, row.problem)] },
                { key: "next", title: t("next"), render: (row) => nextCell(row, change) },
                { key: "learners", title: t("learners"), isNumber: true, render: (row) => number(row.learners) },
            ],
        }), stale, problem,
        h("div", { class: "row" }, button({ text: t("recheck"), icon: "refresh", onclick: check })),
        plan.problems > 0 ? notice(t("unsolved"), "warn") : h("div", { class: "card" }, form({
            fields: [h("h2", null, t("order")), ...orderFields()], submit: t("apply"), kind: "primary", icon: "move",
            onSubmit: async (values) => {
                if (isStale()) {
                    stale.scrollIntoView({ block: "center" });
                    return;
                }
                const text = t("sure", { count: t("people", { count: plan.learners }), graduates: plan.graduates });
                if (await confirm(text, { title: t("sureTitle", { year: yearText(plan.schoolYear) }), danger: true, action: t("apply") })) {
                    const reply = await write("movement.rolloverApply", { institution, schoolYear: plan.schoolYear, names, ...values });
                    replace(body, done(institution, reply));
                    body.querySelector("h2").focus();
                }
            },
        })));
}

function nextCell(row, change) {
    const input = h("input", { class: "rollover-name", value: row.finishes ? "" : row.next ?? "", disabled: row.finishes, maxLength: 100, "aria-label": t("rename", { name: row.name }), oninput: () => change(row, input.value.trim()) });
    const box = h("input", {
        type: "checkbox", checked: row.finishes, "aria-label": t("finishOf", { name: row.name }),
        onchange: () => {
            input.disabled = box.checked;
            change(row, box.checked ? finishing : input.value.trim() || row.name);
            if (!box.checked) {
                input.value ||= row.name;
                input.focus();
            }
        },
    });
    return h("div", { class: "rollover-next" }, input, h("label", { class: "rollover-end" }, box, t("finishes")));
}

function done(institution, reply) {
    return h("div", { class: "stack" },
        h("h2", { tabIndex: -1 }, t("done")), notice(t("result", reply), "ok"),
        table({
            caption: t("done"), rows: reply.units,
            columns: [
                { key: "name", title: t("unit"), isMain: true },
                { key: "next", title: t("next"), render: (row) => (row.finishes ? tag(t("finish"), "accent") : row.newUnit ? h("a", { href: `/${institution}/admin/structure/${row.newUnit}` }, row.next) : row.next) },
                { key: "learners", title: t("learners"), isNumber: true, render: (row) => number(row.learners) },
            ],
        }),
        h("div", { class: "row" }, button({ text: t("toStructure"), icon: "unit", kind: "primary", href: `/${institution}/admin/structure` })));
}
