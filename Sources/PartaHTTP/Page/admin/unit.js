// A unit's page: who leads it, who belongs to it, its chats.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { go, reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, confirm, dialog, form, menu, notice, pageHeader, refused, section as part, table, tag, toast } from "../parts/index.js";
import { openInviteDialog } from "../invite/create.js";
import { capital, isOf, orderFields } from "./common.js";
import { openOrder } from "./order.js";
import { memberField } from "./pick.js";
import { yearText } from "./structure.js";

const t = texts({
    ru: {
        leads: "Ведут", noLeads: "Никто не ведёт.", attach: "Прикрепить", attachTitle: "Прикрепить ведущего", who: "Кто", attached: "Прикреплён.", detach: "Открепить", detachAsk: "{name} больше не ведёт: {unit}. Чаты останутся следующему ведущему.", detached: "Откреплён.", byOrder: "приказ № {number} от {day}",
        orderNote: "Распределение утверждается приказом: впишите его номер и дату.", people: "Люди", guardians: "Родители", name: "Имя", role: "Роль", empty: "Пока никого. Пригласите ссылкой или зачислите приказом.", enrol: "Зачислить приказом", add: "Добавить", addTitle: "Добавить в подразделение", added: "Добавлен.", remove: "Вывести", removeAsk: "{name} выйдет: {unit} и его чаты ({chats}). За ребёнком уйдут и его родители. Перевод и выбытие по приказу — на странице человека.",
        removed: "Выведен.", chats: "Чаты", noChats: "Чатов пока нет.", invite: "Пригласить сюда", rename: "Переименовать", renamed: "Название изменено.", newName: "Название", archive: "В архив", archiveAsk: "{name} закроется. Людей: {people}, открытых чатов: {chats}, действующих ссылок: {links}. Чаты можно будет читать, писать — нет; ссылки аннулируются. Вернуть подразделение нельзя.",
        archived: "В архиве. Аннулировано ссылок: {count}.", isArchived: "Подразделение в архиве: его чаты можно только читать.", previous: "Год назад", more: "Действия", open: "открыт", closed: "в архиве", count: { one: "{count} человек", few: "{count} человека", many: "{count} человек" }, acts: "Действия: {name}", save: "Сохранить",
    },
    en: {
        leads: "Leads", noLeads: "Nobody leads it.", attach: "Attach", attachTitle: "Attach a lead", who: "Who", attached: "Attached.", detach: "Detach", detachAsk: "{name} no longer leads {unit}. The chats stay for the next lead.", detached: "Detached.", byOrder: "order No. {number} of {day}",
        orderNote: "The distribution is approved by an order: give its number and day.", people: "People", guardians: "Guardians", name: "Name", role: "Role", empty: "Nobody yet. Invite by a link or enrol by an order.", enrol: "Enrol by an order", add: "Add", addTitle: "Add to the unit", added: "Added.", remove: "Take out", removeAsk: "{name} leaves {unit} and its chats ({chats}); a child's guardians follow. Transfers and leaving by an order are on the person's page.",
        removed: "Taken out.", chats: "Chats", noChats: "No chats yet.", invite: "Invite here", rename: "Rename", renamed: "Renamed.", newName: "Name", archive: "Archive", archiveAsk: "{name} closes. People: {people}, open chats: {chats}, working links: {links}. Chats can be read, not written to; links are revoked. A unit does not come back from the archive.",
        archived: "Archived. Links revoked: {count}.", isArchived: "This unit is archived: its chats can only be read.", previous: "The year before", more: "Actions", open: "open", closed: "archived", count: { one: "{count} person", other: "{count} people" }, acts: "Actions: {name}", save: "Save",
    },
});

/** The page of a unit. */
export async function unitPage({ institution, item, words, place }) {
    const [unit, { chats }] = await Promise.all([call("unit.show", { unit: item }), call("chat.list", { institution, scope: "institution", unit: item, limit: 200 })]);
    const families = unit.isStaff ? [] : (await call("guardian.list", { unit: item })).guardians;
    place.title(unit.name);
    const context = { institution, words, unit };
    const isOpen = unit.state === "active";
    const more = button({
        icon: "more", label: t("more"), kind: "quiet",
        onclick: () => menu(more, [
            { text: t("rename"), icon: "edit", onclick: () => rename(unit) },
            { text: t("archive"), icon: "archive", danger: true, onclick: () => archive(context).catch(refused) },
        ]),
    });
    return h("div", null,
        pageHeader({
            back: `/${institution}/admin/structure`, title: unit.name,
            subtitle: [!unit.isStaff && !unit.name.toLowerCase().startsWith(unit.word.toLowerCase()) && capital(unit.word), yearText(unit.schoolYear), t("count", { count: unit.people.length })].filter(Boolean).join(" · "),
            actions: isOpen && [button({ text: t("invite"), icon: "link", kind: "primary", onclick: () => openInviteDialog({ institution, unit: item }) }), !unit.isStaff && more],
        }),
        !isOpen && notice(t("isArchived"), "warn", "archive"),
        !unit.isStaff && part(t("leads"), unit.leads.length === 0 ? h("p", { class: "soft" }, t("noLeads")) : h("ul", { class: "lines", role: "list" }, unit.leads.map((lead) => leadLine(lead, context))),
            isOpen && h("div", { class: "row" }, button({ text: t("attach"), icon: "plus", small: true, onclick: () => attach(context) }))),
        part(t("people"), people(context, families, isOpen), isOpen && h("div", { class: "row" },
            !unit.isStaff && button({ text: t("enrol"), icon: "plus", small: true, onclick: () => openOrder({ institution, words, kind: "enrol", to: item }) }),
            button({ text: t("add"), icon: "plus", small: true, kind: "quiet", onclick: () => add(context) }))),
        part(t("chats"), chats.length === 0 ? h("p", { class: "soft" }, t("noChats")) : h("ul", { class: "lines", role: "list" }, chats.map((chat) => h("li", null,
            h("span", { class: "lines-words" }, capital(chat.name), chat.subject && h("small", null, chat.subject)), tag(t(chat.state === "open" ? "open" : "closed"), chat.state === "open" ? "ok" : ""))))),
        unit.previous && h("p", null, h("a", { href: `/${institution}/admin/structure/${unit.previous}` }, t("previous"))));
}

function leadLine(lead, { institution, unit }) {
    return h("li", null, avatar(lead.name, { size: 34 }),
        h("span", { class: "lines-words" }, h("a", { href: `/${institution}/admin/people/${lead.member}` }, lead.name), lead.orderNumber && h("small", null, t("byOrder", { number: lead.orderNumber, day: shortDay(lead.orderDay) }))),
        unit.state === "active" && button({ icon: "close", label: `${t("detach")}: ${lead.name}`, kind: "quiet", onclick: async () => {
            if (await confirm(t("detachAsk", { name: lead.name, unit: unit.name }), { title: t("detach"), danger: true, action: t("detach") })) {
                await write("unit.detachLead", { unit: unit.unit, member: lead.member });
                toast(t("detached"), "ok");
                await reload();
            }
        } }));
}

function people({ institution, unit }, families, isOpen) {
    const parents = (member) => families.filter((pair) => pair.learner.member === member).map((pair, at) => [at > 0 && ", ", h("a", { href: `/${institution}/admin/people/${pair.parent.member}` }, pair.parent.name)]);
    return table({
        caption: t("people"), rows: unit.people, empty: t("empty"), href: (row) => `/${institution}/admin/people/${row.member}`,
        columns: [
            { key: "name", title: t("name"), isMain: true }, { key: "roles", title: t("role"), render: (row) => row.roles.map((role) => role.title).join(", ") },
            families.length > 0 && { key: "guardians", title: t("guardians"), render: (row) => parents(row.member) },
            isOpen && { key: "acts", title: "", render: (row) => button({ text: t("remove"), small: true, label: `${t("remove")}: ${row.name}`, onclick: () => remove(row, unit) }) },
        ].filter(Boolean),
    });
}

async function remove(person, unit) {
    if (await confirm(t("removeAsk", { name: person.name, unit: unit.name, chats: unit.chats }), { title: t("remove"), danger: true, action: t("remove") })) {
        await write("unit.removeMember", { unit: unit.unit, member: person.member });
        toast(t("removed"), "ok");
        await reload();
    }
}

function attach({ institution, words, unit }) {
    const leading = new Set(words.raw.roles.filter((role) => role.leads).map((role) => role.key));
    const { standing } = words.raw.distribution;
    dialog({
        title: t("attachTitle"),
        body: (close) => form({
            fields: [
                memberField({ institution, label: t("who"), admits: (item) => item.roles.some((role) => leading.has(role.role)) && !unit.leads.some((lead) => lead.member === item.member) }),
                standing === "promised" && h("p", { class: "soft" }, t("orderNote")), ...(standing === "absent" ? [] : orderFields({ required: standing === "promised" })),
            ],
            submit: t("attach"),
            onSubmit: async (values) => {
                await write("unit.attachLead", { unit: unit.unit, ...values });
                close();
                toast(t("attached"), "ok");
                await reload();
            },
        }),
    });
}

function add({ institution, words, unit }) {
    const inside = new Set(unit.people.map((person) => person.member));
    dialog({
        title: t("addTitle"),
        body: (close) => form({
            fields: [memberField({ institution, label: t("who"), admits: (item) => !inside.has(item.member) && isOf(words, item, unit.isStaff ? "staff" : "learner") })], submit: t("add"),
            onSubmit: async ({ member }) => {
                await write("unit.addMember", { unit: unit.unit, member });
                close();
                toast(t("added"), "ok");
                await reload();
            },
        }),
    });
}

function rename(unit) {
    dialog({
        title: t("rename"),
        body: (close) => form({
            fields: [{ label: t("newName"), name: "name", value: unit.name, required: true, maxLength: 100 }], submit: t("save"),
            onSubmit: async ({ name }) => {
                const { warnings } = await write("unit.rename", { unit: unit.unit, name });
                close();
                toast([t("renamed"), ...warnings].join(" "), warnings.length > 0 ? "" : "ok");
                await reload();
            },
        }),
    });
}

async function archive({ institution, unit }) {
    const { counts } = await call("invite.list", { institution, unit: unit.unit, state: "live", limit: 1 });
    if (await confirm(t("archiveAsk", { name: unit.name, people: unit.people.length, chats: unit.chats, links: counts.live }), { title: t("archive"), danger: true, action: t("archive") })) {
        const { revoked } = await write("unit.archive", { unit: unit.unit });
        toast(t("archived", { count: revoked }), "ok");
        await go(`/${institution}/admin/structure`);
    }
}
