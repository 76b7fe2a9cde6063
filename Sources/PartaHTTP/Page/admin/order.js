// Movements by order: what is asked for, what will follow, and the act.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, dialog, field, form, notice, refusalText, skeleton, toast } from "../parts/index.js";
import { allUnits, capital, categoryOf, isOf, orderFields } from "./common.js";
import { memberField } from "./pick.js";

const t = texts({
    ru: {
        enrol: "Зачисление", transfer: "Перевод", promote: "Перевод на следующий год", graduate: "Выпуск", leave: "Выбытие", changeStaff: "Смена должности",
        who: "Кто", from: "Откуда", to: "Куда", fromRole: "Должность сейчас", toRole: "Новая должность", whole: "Из организации совсем", next: "Дальше: что изменится", back: "Изменить", go: "Провести приказ",
        follows: "Что изменится", joins: "{name} войдёт: {unit}.", leavesUnit: "{name} выйдет: {unit}.", chatsJoin: { one: "Подключится к чатам подразделения, открыт {count}.", few: "Подключится к чатам подразделения, открыто {count}.", many: "Подключится к чатам подразделения, открыто {count}." },
        chatsLeave: { one: "Уйдёт из чатов подразделения, открыт {count}.", few: "Уйдёт из чатов подразделения, открыто {count}.", many: "Уйдёт из чатов подразделения, открыто {count}." },
        guardiansFollow: "Вслед за ребёнком по чатам перейдут: {names}.", guardiansLeave: "Вместе с ребёнком участие закончат: {names}.", guardiansStay: "Останутся (есть другие дети или роли): {names}.", noGuardians: "Родители не связаны с ребёнком: за ним никто не последует.",
        ends: "Участие в организации закончится: человек уйдёт из всех чатов и каналов ({units}).", endsStaff: "Участие в организации закончится: человек уйдёт из всех чатов и каналов.", links: "Неиспользованные личные ссылки этого движения будут аннулированы.", role: "Вместо роли «{from}» будет «{to}»; права и чаты последуют за ней.",
        leads: "Останутся без него: {units}.", order: "Приказ № {number} от {day}", done: "Приказ проведён.", revoked: { one: "Аннулирована {count} ссылка.", few: "Аннулировано {count} ссылки.", many: "Аннулировано {count} ссылок." },
        departed: { one: "Участие закончил {count} родитель.", few: "Участие закончили {count} родителя.", many: "Участие закончили {count} родителей." }, noUnits: "Переводить некуда: в структуре нет другого подразделения.", all: "все подразделения", doneTitle: "Приказ проведён", close: "Понятно",
    },
    en: {
        enrol: "Enrolment", transfer: "Transfer", promote: "Promotion to the next year", graduate: "Graduation", leave: "Leaving", changeStaff: "Change of post",
        who: "Who", from: "From", to: "To", fromRole: "Post until now", toRole: "New post", whole: "From the institution altogether", next: "Next: what changes", back: "Change", go: "Enter the order",
        follows: "What changes", joins: "{name} joins {unit}.", leavesUnit: "{name} leaves {unit}.", chatsJoin: { one: "Joins the unit's chats, {count} is open.", other: "Joins the unit's chats, {count} are open." },
        chatsLeave: { one: "Leaves the unit's chats, {count} is open.", other: "Leaves the unit's chats, {count} are open." },
        guardiansFollow: "These follow the child through the chats: {names}.", guardiansLeave: "These end their membership with the child: {names}.", guardiansStay: "These stay (other children or roles): {names}.", noGuardians: "No guardians are linked: nobody follows.",
        ends: "The membership ends: all chats and channels are left ({units}).", endsStaff: "The membership ends: all chats and channels are left.", links: "Unclaimed personal links of this movement are revoked.", role: "The role «{to}» takes the place of «{from}»; rights and chats follow.",
        leads: "These lose their lead: {units}.", order: "Order No. {number} of {day}", done: "The order is entered.", revoked: { one: "{count} link was revoked.", other: "{count} links were revoked." },
        departed: { one: "{count} guardian's membership ended.", other: "{count} guardians' memberships ended." }, noUnits: "There is no other unit to move to.", all: "all units", doneTitle: "The order is entered", close: "Close",
    },
});

/** The kinds of movements in the order in which they are offered. */
export const kinds = ["enrol", "transfer", "promote", "graduate", "leave", "changeStaff"];

/** The word for a kind of movement. */
export function kindWord(kind) {
    return t(kind);
}

/**
 * Opens the dialog for a movement: first what the order says, then what follows, then the act.
 * `member`: a reply of member.show, or none to find the person; `from` and `to`: units; `role`: the post that changes.
 */
export async function openOrder({ institution, words, kind, member, from, to, role, onDone = reload }) {
    const body = h("div", null, skeleton(5));
    const opened = dialog({ title: t(kind), body });
    try {
        const units = kind === "changeStaff" ? [] : (await allUnits(institution)).filter((unit) => !unit.isStaff);
        const context = { institution, words, kind, units, body, opened, onDone, member, from, to, role };
        replace(body, asking(context));
        body.querySelector("input, select")?.focus();
    } catch (error) {
        replace(body, notice(refusalText(error), "danger"));
    }
}

function asking(context) {
    const { institution, words, kind, units, body } = context;
    const isStaff = kind === "changeStaff";
    const places = h("div", { class: "form" });
    const admits = (item) => (isStaff ? isOf(words, item, "staff") : kind === "leave" || isOf(words, item, "learner"));
    let { member } = context;
    const settle = () => replace(places, member && placeFields({ ...context, member }));
    const who = member ? h("p", null, h("strong", null, member.name)) : memberField({
        institution, label: t("who"), admits,
        onPick: async (item) => {
            member = item && await call("member.show", { member: item.member });
            settle();
        },
    });
    settle();
    return form({
        fields: [who, places, ...orderFields({ hasNote: true })], submit: t("next"),
        onSubmit: async (values, sheet) => {
            const request = { ...values, member: member.member };
            if (!request.from) {
                delete request.from;
            }
            const points = await consequences({ ...context, member, request, units });
            replace(body, sure({ ...context, member, request, points, sheet }));
            body.querySelector("h3").focus();
        },
    });
}

function placeFields({ kind, units, member, words, from, to, role }) {
    const own = units.filter((unit) => member.units.some((held) => held.unit === unit.unit));
    const option = (unit) => ({ value: unit.unit, text: unit.name });
    const posts = (all) => all.map((key) => ({ value: key, text: capital(words.role(key).nom) }));
    const select = (label, name, options, value) => field({ label, name, type: "select", required: true, options, value: value ?? options[0]?.value });
    switch (kind) {
    case "changeStaff": {
        const staff = words.raw.roles.filter((item) => item.category === "staff" && item.standing !== "absent").map((item) => item.key);
        const held = member.roles.map((item) => item.role).filter((key) => categoryOf(words, key) === "staff");
        return [select(t("fromRole"), "from", posts(held), role), select(t("toRole"), "to", posts(staff.filter((key) => !held.includes(key))))];
    }
    case "enrol":
        return select(t("to"), "to", units.filter((unit) => !own.includes(unit)).map(option), to);
    case "graduate":
    case "leave":
        return own.length > 0 && field({ label: t("from"), name: "from", type: "select", options: [{ value: "", text: t("whole") }, ...own.map(option)], value: from ?? "" });
    default:
        return [select(t("from"), "from", own.map(option), from), select(t("to"), "to", units.filter((unit) => unit.unit !== (from ?? own[0]?.unit)).map(option))];
    }
}

// What the order brings about, read from the units, the family and the roles as they are now.
async function consequences({ kind, member, request, units, words }) {
    const points = [];
    const unitOf = (id) => units.find((unit) => unit.unit === id);
    const names = (people) => people.map((person) => person.name).join(", ");
    if (kind === "changeStaff") {
        points.push(t("role", { from: words.role(request.from).nom, to: words.role(request.to).nom }));
        const leads = words.raw.roles.find((role) => role.key === request.to)?.leads;
        return member.leads.length > 0 && !leads ? [...points, t("leads", { units: names(member.leads) })] : points;
    }
    const isLearner = isOf(words, member, "learner");
    const ends = ["graduate", "leave"].includes(kind) && !request.from;
    const chats = async (id, key) => {
        const { chats: count } = await call("unit.show", { unit: id });
        return count > 0 && t(key, { count });
    };
    if (request.from) {
        points.push(t("leavesUnit", { name: member.name, unit: unitOf(request.from)?.name }), await chats(request.from, "chatsLeave"));
    }
    if (request.to) {
        points.push(t("joins", { name: member.name, unit: unitOf(request.to)?.name }), await chats(request.to, "chatsJoin"));
    }
    if (ends) {
        points.push(isLearner ? t("ends", { units: names(member.units) || t("all") }) : t("endsStaff"));
        if (member.leads.length > 0) {
            points.push(t("leads", { units: names(member.leads) }));
        }
    }
    if (isLearner && member.guardians.length === 0) {
        points.push(t("noGuardians"));
    } else if (isLearner && ends) {
        const shown = await Promise.all(member.guardians.map((parent) => call("member.show", { member: parent.member })));
        const bound = shown.filter((parent) => parent.learners.length === 1 && parent.roles.every((role) => categoryOf(words, role.role) === "parent") && !parent.isAdministrator);
        const free = shown.filter((parent) => !bound.includes(parent));
        points.push(bound.length > 0 && t("guardiansLeave", { names: names(bound) }), free.length > 0 && t("guardiansStay", { names: names(free) }));
    } else if (isLearner) {
        points.push(t("guardiansFollow", { names: names(member.guardians) }));
    }
    points.push(t("links"));
    return points.filter(Boolean);
}

function sure({ kind, member, request, points, sheet, body, opened, onDone }) {
    const isEnd = ["graduate", "leave"].includes(kind);
    const problem = h("p", { class: "form-problem", role: "alert", hidden: true });
    return h("div", { class: "stack" },
        h("p", null, h("strong", null, member.name), h("br"), h("span", { class: "soft" }, t("order", { number: request.orderNumber, day: shortDay(request.orderDay) }))),
        h("h3", { tabIndex: -1 }, t("follows")), h("ul", { class: "follows" }, points.map((point) => h("li", null, point))), problem,
        h("div", { class: "form-actions" },
            button({
                text: t("go"), kind: isEnd ? "danger" : "primary",
                onclick: async () => {
                    problem.hidden = true;
                    try {
                        const reply = await write("movement." + kind, request);
                        const told = [reply.revoked > 0 && t("revoked", { count: reply.revoked }), reply.departed.length > 0 && t("departed", { count: reply.departed.length })].filter(Boolean);
                        opened.close();
                        toast([t("done"), ...told].join(" "), "ok");
                        await onDone();
                    } catch (error) {
                        replace(problem, refusalText(error));
                        problem.hidden = false;
                    }
                },
            }),
            button({ text: t("back"), kind: "quiet", onclick: () => {
                replace(body, sheet);
                sheet.querySelector("input, select").focus();
            } })));
}
