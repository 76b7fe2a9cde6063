// Requests to join: who asks, accepting into a unit, refusing with a reason.

import { h, loadStyle } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { lastDay, shortDay, when } from "../core/dates.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, dialog, emptyState, form, load, pageHeader, table, tabs, tag, toast } from "../parts/index.js";
import { allUnits, capital, whileShown } from "./common.js";

const t = texts({
    ru: {
        title: "Заявки", subtitle: "Кто просит принять в сообщество без ссылки", state: "Состояние заявок", pending: "Ждут ответа", accepted: "Приняты", refused: "Отклонены", withdrawn: "Отозваны", expired: "Истекли",
        none: "Заявок нет.", nonePending: "Никто не ждёт ответа.", noneNote: "Человек подаёт заявку в разделе «Моё», когда у него нет ссылки.", who: "Кто", role: "Роль", note: "О себе", made: "Подана", until: "Ответить до {day}", decided: "Ответ дан", reason: "Причина",
        accept: "Принять", refuse: "Отклонить", acceptTitle: "Принять: {name}", acceptNote: "{name} станет участником. Роль: {role}.", unit: "Подразделение", noUnit: "Пока без подразделения", unitHint: "Можно добавить и позже, в разделе «Люди».",
        refuseTitle: "Отклонить заявку: {name}", why: "Почему", whyHint: "{name} прочитает эти слова.", done: "{name} теперь участник.", gone: "Заявка отклонена.", open: "Открыть",
    },
    en: {
        title: "Requests", subtitle: "Who asks to join without a link", state: "State of the requests", pending: "Waiting", accepted: "Accepted", refused: "Refused", withdrawn: "Withdrawn", expired: "Expired",
        none: "No requests.", nonePending: "Nobody waits for an answer.", noneNote: "People without a link make requests in the section “Mine”.", who: "Who", role: "Role", note: "About themselves", made: "Made", until: "Answer by {day}", decided: "Answered", reason: "Reason",
        accept: "Accept", refuse: "Refuse", acceptTitle: "Accept: {name}", acceptNote: "{name} becomes a member. Role: {role}.", unit: "Unit", noUnit: "No unit yet", unitHint: "It can be added later under People.",
        refuseTitle: "Refuse the request: {name}", why: "Why", whyHint: "{name} reads these words.", done: "{name} is a member now.", gone: "The request is refused.", open: "Open",
    },
});
const states = ["pending", "accepted", "refused", "withdrawn", "expired"];
const page = 50;

/** The section. */
export async function section({ institution, words, recount }) {
    await loadStyle("admin-links.css");
    let state = "pending";
    const body = h("div");
    const again = () => {
        recount();
        return show();
    };
    const show = () => load(body, async () => {
        const pending = await ask(institution, "pending");
        return tabs({
            label: t("state"), current: state,
            items: states.map((key) => ({
                key, text: t(key), count: key === "pending" ? pending.length : undefined,
                content: key === "pending" ? () => waiting(pending, { institution, words, again }) : async () => answered(key, await ask(institution, key)),
            })),
            onChange: (key) => {
                state = key;
            },
        });
    });
    whileShown(body, institution, ({ kind }) => kind.startsWith("joinRequest.") && show());
    show();
    return h("div", null, pageHeader({ title: t("title"), subtitle: t("subtitle") }), body);
}

async function ask(institution, state, before) {
    const { requests } = await call("joinRequest.list", { institution, state, limit: page, before });
    return requests;
}

// What waits is answered on its card: the note and the two ways stand together.
function waiting(requests, given) {
    if (requests.length === 0) {
        return emptyState({ icon: "inbox", title: t("nonePending"), text: t("noneNote") });
    }
    return h("ul", { class: "asking", role: "list" }, requests.map((request) => h("li", { class: "card" },
        avatar(request.name, { size: 44 }),
        h("div", { class: "asking-words" },
            h("h2", null, request.name),
            h("p", null, capital(request.roleWord)),
            request.note && h("p", { class: "asking-note" }, request.note),
            h("p", { class: "soft small" }, when(request.created), " · ", t("until", { day: lastDay(request.expires) }))),
        h("div", { class: "asking-acts" },
            button({ text: t("accept"), kind: "primary", icon: "check", onclick: () => accept(request, given) }),
            button({ text: t("refuse"), onclick: () => refuse(request, given) })))));
}

function answered(state, requests) {
    if (requests.length === 0) {
        return emptyState({ icon: "inbox", title: t("none") });
    }
    let last = requests.at(-1);
    return table({
        caption: t(state), rows: requests,
        columns: [
            { key: "name", title: t("who"), isMain: true },
            { key: "roleWord", title: t("role"), render: (row) => capital(row.roleWord) },
            { key: "created", title: t("made"), render: (row) => shortDay(row.created) },
            { key: "decided", title: t("decided"), render: (row) => row.decided ? shortDay(row.decided) : tag(t(state)) },
            state === "refused" ? { key: "reason", title: t("reason"), render: (row) => row.reason ?? "" } : { key: "note", title: t("note"), render: (row) => row.note ?? "" },
        ],
        onMore: requests.length < page ? undefined : async () => {
            const more = await ask(institution, state, last.request);
            last = more.at(-1) ?? last;
            return { rows: more, hasMore: more.length === page };
        },
    });
}

async function accept(request, { institution, words, again }) {
    const isStaff = words.raw.roles.find((role) => role.key === request.role)?.category === "staff";
    const units = isStaff ? [] : await allUnits(institution);
    dialog({
        title: t("acceptTitle", { name: request.name }),
        body: (close) => form({
            fields: [
                h("p", null, t("acceptNote", { name: request.name, role: request.roleWord })),
                units.length > 0 && { label: t("unit"), name: "unit", type: "select", hint: t("unitHint"), value: "", options: [{ value: "", text: t("noUnit") }, ...units.map((unit) => ({ value: unit.unit, text: unit.name }))] },
            ],
            submit: t("accept"), icon: "check",
            onSubmit: async (values) => {
                const { member } = await write("joinRequest.accept", { request: request.request, ...values });
                close();
                toast(t("done", { name: request.name }), "ok", { action: { text: t("open"), onclick: () => go(`/${institution}/admin/people/${member}`) } });
                await again();
            },
        }),
    });
}

function refuse(request, { again }) {
    dialog({
        title: t("refuseTitle", { name: request.name }),
        body: (close) => form({
            fields: [{ label: t("why"), name: "reason", type: "textarea", required: true, maxLength: 500, hint: t("whyHint", { name: request.name }) }],
            submit: t("refuse"), kind: "danger",
            onSubmit: async (values) => {
                await write("joinRequest.refuse", { request: request.request, ...values });
                close();
                toast(t("gone"), "ok");
                await again();
            },
        }),
    });
}
