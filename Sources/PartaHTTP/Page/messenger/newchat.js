// A new conversation: with one person, or a chat of a kind that the regulation knows.

import { call, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { memberOf, vocabulary } from "../core/institutions.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar } from "../parts/button.js";
import { load, notice, tabs } from "../parts/content.js";
import { dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { peoplePicker, roleWords } from "./picker.js";
import { later } from "./signal.js";

const t = texts({
    ru: {
        title: "Новый чат", person: "Одному человеку", group: "Группе", find: "Имя или фамилия", none: "Никого не нашлось.", kindsNone: "По Положению чаты здесь открывают другие.",
        opens: "Открывает: {who}", takes: "Участники: {who}", clause: "{clause} Положения", notHere: "Положением не предусмотрен", closedTitle: "Кто открывает другие чаты", back: "Назад", open: "Открыть чат", cancel: "Назад",
        name: "Название", nameHint: "Если не указать — «{name}»", subject: "Предмет", fills: "Все, кому положено, войдут в чат сразу.", members: "Кого добавить", choose: "Добавить других можно и позже.", unit: "Где",
        noUnits: "Вы не ведёте ни одного подразделения, где можно открыть такой чат.", more: "Уточните имя: показаны первые.",
    },
    en: {
        title: "New chat", person: "With a person", group: "With a group", find: "Name", none: "Nobody found.", kindsNone: "By the regulation, chats here are opened by others.",
        opens: "Opened by: {who}", takes: "Members: {who}", clause: "{clause} of the regulation", notHere: "Not in the regulation", closedTitle: "Who opens other chats", back: "Back", open: "Open the chat", cancel: "Back",
        name: "Name", nameHint: "If left out: “{name}”", subject: "Subject", fills: "Everybody it takes joins at once.", members: "Whom to add", choose: "Others can be added later.", unit: "Where",
        noUnits: "You lead no unit in which such a chat can be opened.", more: "Type more of the name: the first ones are shown.",
    },
});

/** Opens the dialog for a new conversation in the institution of a store. */
export function openNewChat(store) {
    const body = h("div");
    const opened = dialog({ title: t("title"), body });
    const done = (chat) => {
        opened.close();
        store.renew();
        go(`/${store.institution}/chats/${encodeURIComponent(chat)}`);
    };
    first();

    function first() {
        replace(body, tabs({ label: t("title"), items: [
            { key: "person", text: t("person"), content: () => direct(store, done) },
            { key: "group", text: t("group"), content: () => kinds(store, (kind) => replace(body, opening(store, kind, first, done))) },
        ] }));
    }
}

async function direct(store, done) {
    const field = h("input", { class: "search-field", type: "search", placeholder: t("find"), "aria-label": t("find"), autocomplete: "off" });
    const problem = h("div", { role: "alert" });
    const results = h("div", { class: "switcher-results" });
    const choose = async (person, node) => {
        replace(problem);
        node.setAttribute("aria-busy", "true");
        try {
            const { chat } = await write("chat.openDirect", { member: person.member });
            done(chat);
        } catch (error) {
            // The regulation decides who may write to whom: its clause is told where one has just clicked.
            replace(problem, error.clause ? notice(h("p", null, `${error.text} `, !error.text.includes(error.clause) && h("strong", null, `(${error.clause})`)), "warn", "lock") : notice(error.text, "danger"));
        } finally {
            node.removeAttribute("aria-busy");
        }
    };
    const draw = async () => {
        await load(results, async () => {
            const text = field.value.trim();
            const { members, next } = await call("member.list", { institution: store.institution, limit: 50, ...(text ? { text } : {}) });
            const others = members.filter((person) => person.member !== store.me);
            return [others.length === 0 && h("p", { class: "search-none soft" }, t("none")),
                others.map((person) => h("button", { class: "pick", type: "button", onclick: (event) => choose(person, event.currentTarget) },
                    avatar(person.name, { size: 36 }), h("span", { class: "pick-words" }, person.name, h("small", null, roleWords(person))))),
                next && h("p", { class: "search-none soft small" }, t("more"))];
        }, { lines: 5 });
    };
    field.addEventListener("input", later(draw, 250));
    draw();
    return [h("div", { class: "search-box" }, icon("search"), field), problem, results];
}

async function kinds(store, choose) {
    const { kinds: all } = await call("chat.kinds", { institution: store.institution });
    const open = all.filter((kind) => kind.mayOpen && kind.standing !== "absent");
    const closed = all.filter((kind) => !open.includes(kind));
    const words = (kind) => [h("strong", null, kind.name), h("small", null, [
        kind.takes && t("takes", { who: kind.takes }), !open.includes(kind) && (kind.standing === "absent" ? t("notHere") : t("opens", { who: kind.opens })), kind.clause && t("clause", { clause: kind.clause.replace(/ Положения$/, "") }),
    ].filter(Boolean).join(" · "))];
    return h("div", { class: "stack" },
        open.length > 0 ? h("div", { class: "kinds" }, open.map((kind) => h("button", { class: "kind", type: "button", onclick: () => choose(kind) }, words(kind)))) : notice(t("kindsNone"), "", "lock"),
        closed.length > 0 && h("details", null, h("summary", { class: "soft" }, t("closedTitle")), h("div", { class: "kinds" }, closed.map((kind) => h("div", { class: "kind is-closed" }, words(kind))))));
}

function opening(store, kind, back, done) {
    const node = h("div");
    load(node, async () => {
        const me = await memberOf(store.institution);
        const [words, units] = await Promise.all([
            vocabulary(store.institution),
            kind.scope === "unit" ? call("unit.list", { institution: store.institution, mine: !me?.isAdministrator, limit: 200 }).then((reply) => reply.units.filter((unit) => !unit.isStaff)) : [],
        ]);
        if (kind.scope === "unit" && units.length === 0) {
            return [notice(t("noUnits"), "", "lock")];
        }
        const subject = words.raw.institution.subject.nom;
        return form({
            submit: t("open"), icon: "plus", cancel: t("cancel"), onCancel: back,
            fields: [
                kind.scope === "unit" && { label: words.unitWord("nom").replace(/^./u, (letter) => letter.toUpperCase()), name: "unit", type: "select", required: true, options: units.map((unit) => ({ value: unit.unit, text: unit.name })) },
                kind.subject !== "absent" && { label: subject.replace(/^./u, (letter) => letter.toUpperCase()), name: "subject", required: kind.subject === "promised" },
                { label: t("name"), name: "name", hint: t("nameHint", { name: kind.name }) },
                kind.fills ? notice(t("fills")) : peoplePicker({ institution: store.institution, label: t("members"), name: "members", hint: t("choose"), without: [store.me] }),
            ],
            onSubmit: async (values) => done((await write("chat.open", { institution: store.institution, kind: kind.key, ...values })).chat),
        });
    });
    return [h("h3", { class: "kind-title" }, kind.name.replace(/^./u, (letter) => letter.toUpperCase())), node];
}
