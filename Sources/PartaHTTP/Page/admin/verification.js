// Verification: who waits for it, and how each role's status is confirmed here.

import { h, loadStyle } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { ago, shortDay } from "../core/dates.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, confirm, dialog, emptyState, form, load, pageHeader, section as part, table, tabs, tag, toast } from "../parts/index.js";
import { capital, clauseText, whileShown } from "./common.js";
import { verifiers } from "./verifiers.js";

const t = texts({
    ru: {
        title: "Подтверждение", subtitle: "Статусы участников и кто их подтверждает", state: "Состояние", pending: "Ждут", confirmed: "Подтверждены", refused: "Отказано", nonePending: "Никто не ждёт подтверждения.", none: "Здесь пока никого.",
        noneNote: "Когда подтверждение включено, каждый новый участник этой роли появится здесь.", status: "статус «{status}»", since: "Ждёт: {when}", confirm: "Подтвердить", refuse: "Отказать", who: "Кто", role: "Роль", what: "Статус", decided: "Решено", reason: "Причина",
        refuseTitle: "Отказать: {name}", why: "Почему", whyHint: "Эти слова прочитает {name}.", done: "Статус подтверждён.", gone: "В подтверждении отказано.", rules: "Правила для ролей", rule: "Как подтверждается",
        required: "обязательно", none_: "не подтверждается", on: "включено", off: "выключено", onDemand: "по необходимости", switchOn: "Включить", switchOff: "Выключить", self: "сообщает сам участник", switchedOff: "Подтверждение этой роли сейчас выключено.", others: "Подтверждает тот, кого назначила организация.", more: "Показать ещё",
        onAsk: "Все, у кого роль «{role}», будут ждать подтверждения.", people: { one: "Сейчас это {count} человек.", few: "Сейчас это {count} человека.", many: "Сейчас это {count} человек." }, onDone: { one: "Подтверждения ждёт {count} человек.", few: "Подтверждения ждут {count} человека.", many: "Подтверждения ждут {count} человек." },
        onTitle: "Включить подтверждение?", offTitle: "Выключить подтверждение?", offAsk: "Роль «{role}» больше не нужно подтверждать. Те, кто ждёт, получат все права роли.", waits: { one: "Сейчас ждёт {count} человек.", few: "Сейчас ждут {count} человека.", many: "Сейчас ждут {count} человек." }, offDone: "Подтверждение выключено.",
        all: "Подтвердить всех на странице", allAsk: { one: "Будет подтверждён статус {count} человека.", few: "Будут подтверждены статусы {count} человек.", many: "Будут подтверждены статусы {count} человек." }, allDone: "Готово: подтверждено {count}.",
    },
    en: {
        title: "Verification", subtitle: "Members' states and who confirms them", state: "State", pending: "Waiting", confirmed: "Confirmed", refused: "Refused", nonePending: "Nobody waits.", none: "Nobody here yet.",
        noneNote: "Once it is switched on, every new member of that role appears here.", status: "status “{status}”", since: "Waits: {when}", confirm: "Confirm", refuse: "Refuse", who: "Who", role: "Role", what: "Status", decided: "Decided", reason: "Reason",
        refuseTitle: "Refuse: {name}", why: "Why", whyHint: "{name} reads these words.", done: "The status is confirmed.", gone: "The status is refused.", rules: "Rules for roles", rule: "How it is verified",
        required: "required", none_: "not verified", on: "switched on", off: "off", onDemand: "on demand", switchOn: "Switch on", switchOff: "Switch off", self: "stated by the member", switchedOff: "The verification of this role is off now.", others: "Confirmed by those whom the institution has named.", more: "Show more",
        onAsk: "All in the role “{role}” will wait for confirmation.", people: { one: "That is {count} person now.", other: "That is {count} people now." }, onDone: { one: "{count} person waits now.", other: "{count} people wait now." },
        onTitle: "Switch verification on?", offTitle: "Switch verification off?", offAsk: "The role “{role}” needs no confirmation any more. Those who wait get all rights of the role.", waits: { one: "{count} person waits now.", other: "{count} people wait now." }, offDone: "Verification is off.",
        all: "Confirm all on the page", allAsk: { one: "The status of {count} person will be confirmed.", other: "The status of {count} people will be confirmed." }, allDone: "Done: {count} confirmed.",
    },
});
const page = 50;

/** The section; those who complete verifications without being administrators see the list alone. */
export async function section({ institution, words, member, recount }) {
    await Promise.all([loadStyle("admin-links.css"), loadStyle("admin-people.css")]);
    const settings = member.isAdministrator ? (await call("institution.show", { institution })).settings : null;
    // Why an administrator sees no buttons: the verification is switched off, or others are named for it.
    const hindrance = ({ role }) => {
        const rule = words.raw.roles.find((item) => item.key === role)?.verification;
        if (!settings || !rule) {
            return null;
        }
        if (rule.mode === "onDemand" && !settings.verifiedRoles.includes(role)) {
            return t("switchedOff");
        }
        return rule.completedBy.length > 0 || settings.verifiers.includes(member.member) ? null : t("others");
    };
    let state = "pending";
    const body = h("div", { class: "section" });
    const again = () => {
        recount();
        return show();
    };
    const show = () => load(body, async () => {
        const pending = await ask(institution, "pending");
        return tabs({
            label: t("state"), current: state,
            items: ["pending", "confirmed", "refused"].map((key) => ({
                key, text: t(key), count: key === "pending" ? pending.verifications.length : undefined,
                content: key === "pending" ? () => waiting(institution, pending, hindrance, again) : async () => decided(institution, key, await ask(institution, key), member.isAdministrator),
            })),
            onChange: (key) => {
                state = key;
            },
        });
    });
    whileShown(body, institution, ({ kind }) => kind.startsWith("verification.") && show());
    show();
    return h("div", null, pageHeader({ title: t("title"), subtitle: t("subtitle") }), body, settings && await rules(institution, words, settings));
}

function ask(institution, state, after) {
    return call("verification.list", { institution, state, limit: page, after });
}

function waiting(institution, first, hindrance, again) {
    if (first.verifications.length === 0) {
        return emptyState({ icon: "verify", title: t("nonePending"), text: t("noneNote") });
    }
    let next = first.next;
    let shown = first.verifications;
    const rows = h("ul", { class: "asking", role: "list" }, shown.map((item) => row(item, hindrance, again)));
    const more = next && button({ text: t("more"), wide: true, onclick: async () => {
        const reply = await ask(institution, "pending", next);
        next = reply.next;
        shown = [...shown, ...reply.verifications];
        rows.append(...reply.verifications.map((item) => row(item, hindrance, again)));
        more.hidden = !next;
    } });
    return h("div", { class: "stack" },
        shown.length > 2 && !shown.some(hindrance) && h("div", { class: "row" }, button({ text: t("all"), icon: "check", small: true, onclick: () => completeAll(shown, again) })),
        rows, more);
}

function row(item, hindrance, again) {
    const told = item.status === item.title ? capital(item.title) : `${capital(item.title)} · ${t("status", { status: item.status })}`;
    return h("li", { class: "card" }, avatar(item.name, { size: 44 }),
        h("div", { class: "asking-words" }, h("h2", null, item.name), h("p", null, told), h("p", { class: "soft small" }, t("since", { when: ago(item.requested) }))),
        hindrance(item) ? h("p", { class: "asking-acts soft small" }, hindrance(item)) : h("div", { class: "asking-acts" },
            button({ text: t("confirm"), kind: "primary", icon: "check", onclick: async () => {
                await write("verification.complete", { member: item.member, role: item.role });
                toast(t("done"), "ok");
                await again();
            } }),
            button({ text: t("refuse"), onclick: () => refuse(item, again) })));
}

async function completeAll(items, again) {
    if (!await confirm(t("allAsk", { count: items.length }), { title: t("all"), action: t("confirm"), details: h("p", { class: "soft small" }, items.map((item) => item.name).join(", ")) })) {
        return;
    }
    let done = 0;
    try {
        for (const item of items) {
            await write("verification.complete", { member: item.member, role: item.role });
            done += 1;
        }
        toast(t("allDone", { count: done }), "ok");
    } finally {
        await again();
    }
}

function refuse(item, again) {
    dialog({
        title: t("refuseTitle", { name: item.name }),
        body: (close) => form({
            fields: [{ label: t("why"), name: "reason", type: "textarea", required: true, maxLength: 500, hint: t("whyHint", { name: item.name }) }],
            submit: t("refuse"), kind: "danger",
            onSubmit: async (values) => {
                await write("verification.refuse", { member: item.member, role: item.role, ...values });
                close();
                toast(t("gone"), "ok");
                await again();
            },
        }),
    });
}

function decided(institution, state, first, isAdministrator) {
    if (first.verifications.length === 0) {
        return emptyState({ icon: "verify", title: t("none") });
    }
    let { next } = first;
    return table({
        caption: t(state), rows: first.verifications, href: isAdministrator ? (item) => `/${institution}/admin/people/${item.member}` : undefined,
        columns: [
            { key: "name", title: t("who"), isMain: true },
            { key: "title", title: t("role"), render: (item) => capital(item.title) },
            { key: "status", title: t("what") },
            { key: "decided", title: t("decided"), render: (item) => (item.decided ? shortDay(item.decided) : "") },
            state === "refused" && { key: "reason", title: t("reason"), render: (item) => item.reason ?? "" },
        ].filter(Boolean),
        onMore: next && (async () => {
            const reply = await ask(institution, state, next);
            next = reply.next;
            return { rows: reply.verifications, hasMore: Boolean(next) };
        }),
    });
}

// How the regulation has each role verified, with the switches that it leaves to the institution.
async function rules(institution, words, settings) {
    const roles = words.raw.roles.filter((role) => role.standing !== "absent");
    const isOn = (role) => settings.verifiedRoles.includes(role.key);
    const mode = (role) => ({
        none: () => h("span", { class: "soft" }, t("none_")), required: () => tag(t("required"), "accent"),
        onDemand: () => [t("onDemand"), tag(t(isOn(role) ? "on" : "off"), isOn(role) ? "ok" : "")],
    })[role.verification.mode]();
    return [
        part(t("rules"), table({
            caption: t("rules"), rows: roles,
            columns: [
                { key: "word", title: t("role"), isMain: true, render: (role) => capital(role.word.nom) },
                { key: "status", title: t("what"), render: (role) => role.verification.status ?? "" },
                { key: "mode", title: t("rule"), render: (role) => h("div", { class: "rule-how" }, h("span", { class: "tags" }, mode(role)), h("small", { class: "rule-note" },
                    [clauseText(role.verification.clause), role.verification.selfConfirmed && t("self")].filter(Boolean).join(", "))) },
                { key: "act", title: "", render: (role) => role.verification.mode === "onDemand" && button({
                    text: t(isOn(role) ? "switchOff" : "switchOn"), small: true,
                    onclick: () => (isOn(role) ? waive(institution, role) : require(institution, role)),
                }) },
            ],
        })),
        await verifiers(institution, roles, settings),
    ];
}

async function require(institution, role) {
    const { total } = await call("member.list", { institution, role: role.key, limit: 1 });
    const text = `${t("onAsk", { role: role.word.nom })} ${t("people", { count: total })}`;
    if (await confirm(text, { title: t("onTitle"), action: t("switchOn") })) {
        const { pending } = await write("verification.require", { institution, role: role.key });
        toast(t("onDone", { count: pending }), "ok");
        await reload();
    }
}

async function waive(institution, role) {
    const { roles } = await call("statistics.show", { institution }).catch(() => ({ roles: [] }));
    const waits = roles.find((item) => item.role === role.key)?.pending;
    const text = [t("offAsk", { role: role.word.nom }), waits > 0 && t("waits", { count: waits })].filter(Boolean).join(" ");
    if (await confirm(text, { title: t("offTitle"), danger: true, action: t("switchOff") })) {
        await write("verification.waive", { institution, role: role.key });
        toast(t("offDone"), "ok");
        await reload();
    }
}
