// Joining by a link, on one screen: who invites to what, the rules, who one is, done.

import { call, write } from "../core/api.js";
import { h, loadStyle, replace } from "../core/dom.js";
import { fullDay } from "../core/dates.js";
import { people, switchTo } from "../core/people.js";
import { texts } from "../core/text.js";
import { avatar, button } from "../parts/button.js";
import { notice } from "../parts/content.js";
import { field, form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { refusalText } from "../parts/toast.js";
import { identify } from "./identify.js";
import { rulesBox } from "./rules.js";

const t = texts({
    ru: {
        title: "Приглашение", who: "Кто приглашает", where: "Куда", role: "В качестве", until: "Действует до", forWhom: "Для кого",
        toInstitution: "в сообщество организации", toStaff: "к работникам организации", verify: "После вступления статус должны подтвердить. До этого часть возможностей закрыта.",
        rules: "Правила сообщества", accept: "Я ознакомлен(а) с правилами и буду их соблюдать", mustAccept: "Отметьте, что ознакомились с правилами.",
        as: "Вступить как", other: "Другой человек", otherHint: "Войти по телефону и коду", join: "Вступить",
        done: "Вы вступили", doneText: "{institution}: теперь вы здесь {role}.", wait: "Пока статус не подтверждён, часть возможностей закрыта. Они откроются сами.", open: "Открыть чаты", openChat: "Открыть чат",
        here: "Вы уже здесь", hereText: "{name}: вы здесь {roles}.", hereOpen: "Открыть: {name}", another: "Вступить другому человеку",
        deadTitle: "По этой ссылке вступить нельзя", deadAsk: "Новую ссылку даст тот, кто её прислал, или администратор организации.", deadRequest: "Попроситься вступить", signIn: "Войти", home: "На главную",
    },
    en: {
        title: "Invitation", who: "Invited by", where: "To", role: "As", until: "Valid until", forWhom: "For",
        toInstitution: "the institution's community", toStaff: "the institution's staff", verify: "After joining your status has to be confirmed. Until then some things are closed.",
        rules: "Rules of the community", accept: "I have read the rules and will keep to them", mustAccept: "Tick that you have read the rules.",
        as: "Join as", other: "Somebody else", otherHint: "Sign in with phone and code", join: "Join",
        done: "You have joined", doneText: "{institution}: your role here is {role}.", wait: "Until your status is confirmed, some things are closed. They open by themselves.", open: "Open the chats", openChat: "Open the chat",
        here: "You are here already", hereText: "{name}: your role here is {roles}.", hereOpen: "Open: {name}", another: "Join as somebody else",
        deadTitle: "This link cannot be used to join", deadAsk: "Whoever sent it, or an administrator of the institution, can give you a new one.", deadRequest: "Ask to join", signIn: "Sign in", home: "To the start",
    },
});

/** The screen at /join/<secret>. */
export async function screen({ secret }, place) {
    const asked = Promise.allSettled([call("invite.show", { link: secret }, { session: null }), ...people().map((person) => standing(secret, person))]);
    await loadStyle("join.css");
    place.title(t("title"));
    const box = h("div");
    place.node.append(box);
    const [shown, ...standings] = await asked;
    const members = standings.map((item) => item.value).filter((item) => item?.member);
    if (shown.status === "rejected") {
        if (!["expired", "notFound", "conflict", "invalidArgument"].includes(shown.reason.code)) {
            throw shown.reason;
        }
        replace(box, deadLink(shown.reason, members));
        return;
    }
    show(box, secret, shown.value, members);
}

// How a person of this device already stands to the institution that invites.
async function standing(secret, person) {
    return { person, ...await call("invite.mine", { link: secret }, { session: person.session }) };
}

function deadLink(error, members) {
    const isKnown = people().length > 0;
    return h("div", { class: "fault" }, icon("link"), h("h1", null, t("deadTitle")), h("p", null, refusalText(error)), h("p", { class: "soft" }, t("deadAsk")),
        h("div", { class: "row" }, members.map(openAs),
            isKnown ? [button({ text: t("home"), kind: members.length > 0 ? "" : "primary", href: "/" }), button({ text: t("deadRequest"), href: "/me/join" })]
                : [button({ text: t("signIn"), kind: "primary", href: "/sign-in" }), button({ text: t("deadRequest"), href: "/sign-in?then=%2Fme%2Fjoin" })]));
}

function openAs({ person, institution }) {
    return button({ text: t("hereOpen", { name: person.name }), kind: "primary", icon: "chats", onclick: () => switchTo(person.session, `/${institution}/chats`) });
}

function show(box, secret, invite, members) {
    const target = invite.place ?? t(invite.target === "staff" ? "toStaff" : "toInstitution");
    const facts = h("dl", { class: "facts card" }, fact(t("who"), [invite.issuer, invite.issuerRoles.length > 0 && h("small", { class: "soft" }, invite.issuerRoles.join(", "))]),
        fact(t("where"), target), fact(t("role"), invite.roleWord), invite.name && fact(t("forWhom"), invite.name), fact(t("until"), fullDay(invite.expires)));
    const rules = rulesPart(invite);
    const stage = h("div", { class: "stage" });
    replace(box, h("div", { class: "invitation" },
        h("header", { class: "invitation-head" }, h("span", { class: "switcher-mark", "aria-hidden": "true" }, icon("chats", { size: 30 })),
            h("div", null, h("p", null, t("title")), h("h1", null, invite.institutionName))),
        h("div", { class: "invitation-body" }, facts, h("div", { class: "card card-roomy stack" }, rules.node, stage))));
    const signed = people().filter((person) => !members.some((item) => item.person.session === person.session));
    if (members.length > 0) {
        showMember();
    } else if (signed.length > 0) {
        choosePerson();
    } else {
        askPerson();
    }

    function showMember() {
        rules.node.hidden = true;
        replace(stage, h("div", { class: "stack" }, h("h2", null, t("here")),
            members.map(({ person, roleWords }) => h("p", null, t("hereText", { name: person.name, roles: roleWords.join(", ") }))),
            h("div", { class: "form-actions" }, members.map(openAs), button({ text: t("another"), onclick: signed.length > 0 ? choosePerson : askPerson }))));
    }

    function choosePerson() {
        rules.node.hidden = false;
        const option = (value, name, hint, isFirst) => h("label", { class: "who-choice" },
            h("input", { type: "radio", name: "person", value, checked: isFirst }), value ? avatar(name, { size: 36 }) : h("span", { class: "avatar", "aria-hidden": "true" }, icon("plus")),
            h("span", null, name, hint && h("span", { class: "soft small" }, h("br"), hint)));
        replace(stage, form({
            fields: [h("fieldset", { class: "field" }, h("legend", null, t("as")), h("div", { class: "who" },
                signed.map((person, index) => option(person.session, person.name, null, index === 0)), option("", t("other"), t("otherHint"), false)))],
            submit: t("join"),
            onSubmit: async (values, node) => {
                const session = node.querySelector("input[name=person]:checked").value;
                if (!session) {
                    askPerson();
                } else if (rules.isAccepted()) {
                    await claim(session);
                }
            },
        }));
    }

    function askPerson() {
        rules.node.hidden = false;
        replace(stage, identify({
            name: invite.name ?? "", verb: t("join"), mayGoOn: rules.isAccepted, onDone: (person) => claim(person.session),
            // Accepted rules make room for the code.
            onStep: (step) => (rules.node.hidden = step !== "phone"),
        }));
        if (!invite.regulation) {
            stage.querySelector("input")?.focus();
        }
    }

    async function claim(session) {
        const joined = await write("invite.claim", { link: secret, ...(invite.name ? { name: invite.name } : {}) }, { session });
        if (invite.regulation) {
            await write("regulation.acknowledge", { regulation: invite.regulation.regulation }, { session });
        }
        const path = `/${joined.institution}/chats` + (joined.chat ? "/" + joined.chat : "");
        if (!joined.needsVerification) {
            return switchTo(session, path);
        }
        rules.node.hidden = true;
        const heading = h("h2", { tabIndex: -1 }, t("done"));
        replace(stage, h("div", { class: "stack" }, heading, h("p", null, t("doneText", { institution: joined.institutionName, role: joined.roleWord })), notice(t("wait"), "warn"),
            h("div", { class: "form-actions" }, button({ text: t(joined.chat ? "openChat" : "open"), kind: "primary", icon: "forward", onclick: () => switchTo(session, path) }))));
        heading.focus();
    }
}

// The rules with the tick that accepts them; `isAccepted()` points at the tick while it is lacking.
function rulesPart(invite) {
    if (!invite.regulation) {
        return { node: h("div", { hidden: true }), isAccepted: () => true };
    }
    const tick = field({ label: t("accept"), name: "accept", type: "checkbox" });
    return {
        node: h("div", { class: "stack" }, h("h2", null, t("rules")), rulesBox({ regulation: invite.regulation, text: invite.regulationText ?? "", rules: invite.rules }),
            invite.needsVerification && notice(t("verify")), tick),
        isAccepted() {
            const isTicked = tick.read();
            if (!isTicked) {
                tick.setError(t("mustAccept"));
                tick.focusControl();
            }
            return isTicked;
        },
    };
}

function fact(term, ...content) {
    return h("div", null, h("dt", null, term), h("dd", null, content));
}
