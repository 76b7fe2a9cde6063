// Joining by a link, on one screen: who invites to what, who one is, the rules, done.

import { call, write } from "../core/api.js";
import { h, loadStyle, replace } from "../core/dom.js";
import { fullDay } from "../core/dates.js";
import { people, switchTo } from "../core/people.js";
import { texts } from "../core/text.js";
import { button, avatar } from "../parts/button.js";
import { load, notice } from "../parts/content.js";
import { field, form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { refusalText, refused } from "../parts/toast.js";
import { identify } from "./identify.js";
import { rulesBox } from "./rules.js";

const t = texts({
    ru: {
        title: "Приглашение", invites: "Приглашение", institution: "Организация", who: "Кто приглашает", where: "Куда", role: "В качестве", until: "Действует до", forWhom: "Для кого",
        toInstitution: "в сообщество организации", toStaff: "к работникам организации",
        stepWho: "Кто вы", stepRules: "Правила", stepDone: "Готово", as: "Вступить как", other: "Другой человек", otherHint: "Войти по телефону и коду", join: "Вступить", joinAs: "Вступить: {name}",
        rules: "Правила сообщества", rulesLead: "Прочитайте, прежде чем начать общаться.", accept: "Я ознакомлен(а) с правилами и буду их соблюдать", acceptButton: "Принять правила и войти", mustAccept: "Отметьте, что ознакомились с правилами.",
        done: "Вы вступили", doneText: "{institution}: теперь вы здесь {role}.", verify: "Пока статус не подтверждён, часть возможностей закрыта. Когда его подтвердят, они откроются сами.",
        open: "Открыть чаты", openChat: "Открыть чат", deadTitle: "По этой ссылке вступить нельзя", deadAsk: "Новую ссылку даст тот, кто её прислал, или администратор организации.", deadRequest: "Попроситься вступить", signIn: "Войти", home: "На главную",
        member: "Вы уже здесь", loading: "Проверяем ссылку…", later: "Прочитать позже",
    },
    en: {
        title: "Invitation", invites: "Invitation", institution: "Institution", who: "Invited by", where: "To", role: "As", until: "Valid until", forWhom: "For",
        toInstitution: "the institution's community", toStaff: "the institution's staff",
        stepWho: "You", stepRules: "Rules", stepDone: "Done", as: "Join as", other: "Somebody else", otherHint: "Sign in with phone and code", join: "Join", joinAs: "Join: {name}",
        rules: "Rules of the community", rulesLead: "Read them before you start to talk.", accept: "I have read the rules and will keep to them", acceptButton: "Accept the rules and enter", mustAccept: "Tick that you have read the rules.",
        done: "You have joined", doneText: "{institution}: your role here is {role}.", verify: "Until your status is confirmed, some things are closed. They open by themselves once it is.",
        open: "Open the chats", openChat: "Open the chat", deadTitle: "This link cannot be used to join", deadAsk: "Whoever sent it, or an administrator of the institution, can give you a new one.", deadRequest: "Ask to join", signIn: "Sign in", home: "To the start",
        member: "You are here already", loading: "Checking the link…", later: "Read later",
    },
});

/** The screen at /join/<secret>. */
export async function screen({ secret }, place) {
    const asked = call("invite.show", { link: secret }, { session: null });
    asked.catch(() => {
        // Told below, where it is awaited.
    });
    await loadStyle("join.css");
    place.title(t("title"));
    const box = h("div");
    place.node.append(box);
    try {
        show(box, secret, await asked);
    } catch (error) {
        if (error.code !== "expired" && error.code !== "notFound" && error.code !== "invalidArgument") {
            throw error;
        }
        replace(box, deadLink(error));
    }
}

function deadLink(error) {
    const isKnown = people().length > 0;
    return h("div", { class: "fault" }, icon("link"), h("h1", null, t("deadTitle")), h("p", null, refusalText(error)), h("p", { class: "soft" }, t("deadAsk")),
        h("div", { class: "row" }, isKnown ? [button({ text: t("home"), kind: "primary", href: "/" }), button({ text: t("deadRequest"), href: "/me/join" })]
            : [button({ text: t("signIn"), kind: "primary", href: "/sign-in" }), button({ text: t("deadRequest"), href: "/sign-in?then=%2Fme%2Fjoin" })]));
}

function show(box, secret, invite) {
    const steps = h("ol", { class: "steps" });
    const stage = h("div");
    const target = invite.place ?? t(invite.target === "staff" ? "toStaff" : "toInstitution");
    const facts = h("dl", { class: "facts card" }, fact(t("who"), invite.issuer), fact(t("where"), target), fact(t("role"), invite.roleWord),
        invite.name && fact(t("forWhom"), invite.name), fact(t("until"), fullDay(invite.expires)));
    replace(box, h("div", { class: "invitation" },
        h("header", { class: "invitation-head" }, h("span", { class: "switcher-mark", "aria-hidden": "true" }, icon("chats", { size: 30 })),
            h("div", null, h("p", null, t("invites")), h("h1", null, invite.institutionName))),
        h("div", { class: "invitation-body" },
            facts,
            h("div", { class: "card card-roomy" }, steps, stage))));
    const mark = (now) => {
        facts.classList.toggle("is-past", now > 0);
        replace(steps, ["stepWho", "stepRules", "stepDone"].map((key, index) =>
            h("li", { class: index < now ? "is-done" : "", "aria-current": index === now ? "step" : null }, t(key))));
    };
    mark(0);
    const signed = people();
    if (signed.length > 0) {
        choosePerson();
    } else {
        askPerson();
    }

    function choosePerson() {
        const option = (value, name, hint, isFirst) => h("label", { class: "who-choice" },
            h("input", { type: "radio", name: "person", value, checked: isFirst }), value ? avatar(name, { size: 36 }) : h("span", { class: "avatar", "aria-hidden": "true" }, icon("plus")),
            h("span", null, name, hint && h("span", { class: "soft small" }, h("br"), hint)));
        replace(stage, form({
            fields: [h("fieldset", { class: "field" }, h("legend", null, t("as")), h("div", { class: "who" },
                signed.map((person, index) => option(person.session, person.name, null, index === 0)), option("", t("other"), t("otherHint"), false)))],
            submit: t("join"),
            onSubmit: async (values, node) => {
                const session = node.querySelector("input[name=person]:checked").value;
                return session ? claim(session) : askPerson();
            },
        }));
    }

    function askPerson() {
        replace(stage, identify({ name: invite.name ?? "", verb: t("join"), onDone: (person) => claim(person.session) }));
        stage.querySelector("input")?.focus();
    }

    async function claim(session) {
        const joined = await write("invite.claim", { link: secret, ...(invite.name ? { name: invite.name } : {}) }, { session });
        showRules(session, joined);
    }

    function showRules(session, joined) {
        mark(1);
        load(stage, async () => {
            const { regulation, isAcknowledged } = await call("institution.show", { institution: joined.institution }, { session });
            if (!regulation || isAcknowledged) {
                return done(session, joined);
            }
            const document = await call("regulation.show", { regulation }, { session });
            const tick = field({ label: t("accept"), name: "accept", type: "checkbox" });
            const heading = h("h2", { tabIndex: -1 }, t("rules"));
            setTimeout(() => heading.focus());
            return h("div", { class: "stack" }, h("div", null, heading, h("p", { class: "soft" }, t("rulesLead"))), rulesBox(document), form({
                fields: [tick], submit: t("acceptButton"),
                onSubmit: async () => {
                    if (!tick.read()) {
                        tick.setError(t("mustAccept"));
                        tick.focusControl();
                        return;
                    }
                    await write("regulation.acknowledge", { regulation }, { session });
                    replace(stage, done(session, joined));
                },
            }));
        }, { lines: 6 }).catch(refused);
    }

    function done(session, joined) {
        mark(3);
        const path = `/${joined.institution}/chats` + (joined.chat ? "/" + joined.chat : "");
        const heading = h("h2", { tabIndex: -1 }, t("done"));
        setTimeout(() => heading.focus());
        return h("div", { class: "stack" }, heading, h("p", null, t("doneText", { institution: joined.institutionName, role: joined.roleWord })),
            joined.needsVerification && notice(t("verify"), "warn"),
            h("div", { class: "form-actions" }, button({ text: t(joined.chat ? "openChat" : "open"), kind: "primary", icon: "forward", onclick: () => switchTo(session, path) })));
    }
}

function fact(term, text) {
    return h("div", null, h("dt", null, term), h("dd", null, text));
}
