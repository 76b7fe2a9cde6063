// One person's page: roles, units, family, and the orders of the past.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, confirm, dialog, form, menu, notice, pageHeader, refused, section as part, table, toast } from "../parts/index.js";
import { openAppoint } from "./administrators.js";
import { capital, categoryOf, clauseText, isOf, memberMarks, roleMarks } from "./common.js";
import { family } from "./family.js";
import { kindWord, openOrder } from "./order.js";

const t = texts({
    ru: {
        rename: "Исправить имя", name: "Фамилия, имя, отчество", save: "Сохранить", renamed: "Имя исправлено.", roles: "Роли", addRole: "Добавить роль", role: "Роль",
        added: "Роль добавлена.", addNote: "Новая ссылка не нужна: человек останется тем же участником.", allRoles: "У человека уже есть все роли, какие здесь бывают.", actions: "Действия: {name}",
        makeActive: "Считать активом", endActive: "Больше не считать активом", activeDone: "Записано.", changeStaff: "Перевести на другую должность", removeRole: "Снять роль", removeAsk: "{name} потеряет права и чаты, которые даёт только эта роль. Останется ролей: {count}.",
        removed: "Роль снята.", last: "Последнюю роль снять нельзя: уход оформляется приказом.", verify: "К подтверждениям", units: "Подразделения", leads: "ведёт", noUnits: "Ни в одном подразделении.",
        enrol: "Зачислить", transfer: "Перевести", promote: "Перевести на следующий год", graduate: "Оформить выпуск", leave: "Оформить выбытие", leaveUnit: "Вывести из этого подразделения", orders: "Приказы", noOrders: "Приказов пока нет.",
        leftNote: "Человек больше не участник. История сохранена.", order: "Приказ", what: "Что", path: "Откуда и куда", day: "Дата", administrator: "Назначить администратором",
        movements: "Оформить приказом",
    },
    en: {
        rename: "Correct the name", name: "Full name", save: "Save", renamed: "The name is corrected.", roles: "Roles", addRole: "Add a role", role: "Role",
        added: "The role is added.", addNote: "No new link is needed: it stays the same member.", allRoles: "This person holds all roles that exist here.", actions: "Actions: {name}",
        makeActive: "Count among the active", endActive: "No longer among the active", activeDone: "Noted.", changeStaff: "Change the post", removeRole: "Take the role away", removeAsk: "{name} loses the rights and chats that only this role gives. Roles left: {count}.",
        removed: "The role is taken away.", last: "The last role stays: leaving needs an order.", verify: "To verification", units: "Units", leads: "leads", noUnits: "In no unit.",
        enrol: "Enrol", transfer: "Transfer", promote: "Promote to the next year", graduate: "Let graduate", leave: "Let leave", leaveUnit: "Take out of this unit", orders: "Orders", noOrders: "No orders yet.",
        leftNote: "This person is no longer a member. The history is kept.", order: "Order", what: "What", path: "From and to", day: "Day", administrator: "Make an administrator",
        movements: "By an order",
    },
});

/** The page of a member. */
export async function person({ institution, item, words, place }) {
    const [member, past] = await Promise.all([call("member.show", { member: item }), call("movement.list", { institution, member: item, limit: 50 })]);
    place.title(member.name);
    const context = { institution, words, member, units: member.units };
    const isLearner = isOf(words, member, "learner");
    const orders = button({
        text: t("movements"), icon: "move", "aria-haspopup": "menu",
        onclick: () => {
            const make = (kind) => ({ text: t(kind), onclick: () => openOrder({ ...context, kind }) });
            menu(orders, [
                ...(isLearner ? ["enrol", "transfer", "promote", "graduate"] : []).filter((kind) => kind === "enrol" || kind === "graduate" || member.units.length > 0).map(make),
                isOf(words, member, "staff") && make("changeStaff"), { separator: true }, { ...make("leave"), danger: true },
            ]);
        },
    });
    return h("div", null,
        pageHeader({
            back: `/${institution}/admin/people`, title: member.name, subtitle: (member.isAdministrator || !member.isPresent) && h("span", { class: "tags" }, memberMarks(member)),
            actions: member.isPresent && [button({ text: t("rename"), icon: "edit", onclick: () => rename(member) }), orders],
        }),
        !member.isPresent && notice(t("leftNote"), "warn"),
        part(t("roles"),
            h("ul", { class: "lines", role: "list" }, member.roles.map((role) => roleLine(role, context))),
            member.isPresent && h("div", { class: "row" }, button({ text: t("addRole"), icon: "plus", small: true, onclick: () => addRole(context) }),
                !member.isAdministrator && isOf(words, member, "staff") && button({ text: t("administrator"), icon: "shield", small: true, kind: "quiet", onclick: () => openAppoint(context) }))),
        part(t("units"), units(context, isLearner)),
        family(context),
        part(t("orders"), table({
            caption: t("orders"), rows: past.movements, empty: t("noOrders"),
            columns: [
                { key: "kind", title: t("what"), isMain: true, render: (row) => kindWord(row.kind) },
                { key: "path", title: t("path"), render: (row) => [row.fromName, row.toName].filter(Boolean).join(" → ") || (row.role && capital(words.role(row.role).nom)) },
                { key: "orderNumber", title: t("order"), render: (row) => [row.orderNumber, row.note && h("small", { class: "soft" }, ` ${row.note}`)] },
                { key: "orderDay", title: t("day"), render: (row) => shortDay(row.orderDay) },
            ],
        })));
}

function roleLine(role, context) {
    const { institution, words, member } = context;
    const category = categoryOf(words, role.role);
    const more = member.isPresent && button({
        icon: "more", label: t("actions", { name: role.title }), kind: "quiet",
        onclick: () => menu(more, [
            category !== "staff" && { text: t(role.isActive ? "endActive" : "makeActive"), icon: "star", onclick: () => act(() => write("member.setActive", { member: member.member, role: role.role, isActive: !role.isActive }), t("activeDone")) },
            category === "staff" && { text: t("changeStaff"), icon: "move", onclick: () => openOrder({ ...context, kind: "changeStaff", role: role.role }) },
            role.verification === "pending" && { text: t("verify"), icon: "verify", href: `/${institution}/admin/verification` },
            { text: t("removeRole"), icon: "trash", danger: true, note: member.roles.length === 1 ? t("last") : undefined, onclick: () => removeRole(role, member) },
        ]),
    });
    const platform = role.platform !== role.title && role.platform;
    return h("li", null, h("span", { class: "lines-words" }, capital(role.title), " ", h("span", { class: "tags" }, roleMarks(role)), platform && h("small", null, platform)), more);
}

function units(context, isLearner) {
    const { institution, member } = context;
    const line = (unit, leads) => h("li", null,
        h("span", { class: "lines-words" }, h("a", { href: `/${institution}/admin/structure/${unit.unit}` }, unit.name), leads && h("small", null, t("leads"))),
        !leads && isLearner && button({ text: t("transfer"), small: true, onclick: () => openOrder({ ...context, kind: "transfer", from: unit.unit }) }),
        !leads && isLearner && button({ icon: "out", label: t("leaveUnit") + ": " + unit.name, kind: "quiet", onclick: () => openOrder({ ...context, kind: "leave", from: unit.unit }) }));
    return member.units.length + member.leads.length === 0
        ? h("p", { class: "soft" }, t("noUnits"))
        : h("ul", { class: "lines", role: "list" }, member.units.map((unit) => line(unit, false)), member.leads.map((unit) => line(unit, true)));
}

// A short act from a menu: told by a toast, the page shown anew.
async function act(body, done) {
    try {
        await body();
        toast(done, "ok");
        await reload();
    } catch (error) {
        refused(error);
    }
}

async function removeRole(role, member) {
    if (member.roles.length === 1) {
        toast(t("last"), "error");
        return;
    }
    if (await confirm(t("removeAsk", { name: member.name, count: member.roles.length - 1 }), { title: `${t("removeRole")}: ${role.title}`, danger: true, action: t("removeRole") })) {
        await act(() => write("member.removeRole", { member: member.member, role: role.role }), t("removed"));
    }
}

function addRole({ words, member }) {
    const held = new Set(member.roles.map((role) => role.role));
    const free = words.raw.roles.filter((role) => role.standing !== "absent" && !held.has(role.key));
    if (free.length === 0) {
        toast(t("allRoles"));
        return;
    }
    dialog({
        title: t("addRole"),
        body: (close) => form({
            fields: [h("p", { class: "soft" }, t("addNote")), {
                label: t("role"), name: "role", type: "radio", required: true,
                options: free.map((role) => ({ value: role.key, text: capital(role.word.nom), hint: clauseText(role.clause) })),
            }],
            submit: t("addRole"),
            onSubmit: async ({ role }) => {
                await write("member.addRole", { member: member.member, role });
                close();
                toast(t("added"), "ok");
                await reload();
            },
        }),
    });
}

function rename(member) {
    dialog({
        title: t("rename"),
        body: (close) => form({
            fields: [{ label: t("name"), name: "name", value: member.name, required: true, maxLength: 200 }], submit: t("save"),
            onSubmit: async ({ name }) => {
                await write("member.rename", { member: member.member, name });
                close();
                toast(t("renamed"), "ok");
                await reload();
            },
        }),
    });
}
