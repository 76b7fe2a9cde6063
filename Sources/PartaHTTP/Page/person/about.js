// Name and phone, the person's institutions, requests and applications.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { list, onInstitutions, vocabulary } from "../core/institutions.js";
import { add, current } from "../core/people.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { when } from "../core/dates.js";
import { button, tag } from "../parts/button.js";
import { card, emptyState, section } from "../parts/content.js";
import { confirm } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { toast } from "../parts/toast.js";
import { shownPhone } from "../join/phone.js";
import { applicationItem } from "./applications.js";
import { familyPart } from "./family.js";
import { rulesButton } from "./rules.js";

const t = texts({
    ru: {
        details: "Мои данные", name: "Фамилия, имя, отчество", nameHint: "В организациях остаётся то имя, под которым вас приняли.", phone: "Телефон", phoneHint: "Его видите только вы.",
        save: "Сохранить имя", saved: "Имя сохранено.", institutions: "Мои организации", none: "Вы пока нигде не состоите", noneText: "Откройте присланную ссылку-приглашение или попроситесь вступить.", join: "Попроситься вступить",
        open: "Открыть", invite: "Приглашения", statistics: "Статистика", administrator: "администратор", suspended: "приостановлена", awaiting: "ждёт регистрации", roles: "Роли: {roles}",
        requests: "Мои просьбы о вступлении", applications: "Заявки на регистрацию организаций", withdraw: "Отозвать", withdrawText: "Отозвать просьбу вступить: {name}? Администратор её больше не увидит.", withdrawn: "Просьба отозвана.",
        pending: "ждёт ответа", accepted: "принята", refused: "отклонена", withdrawnState: "отозвана", expired: "срок вышел", reason: "Причина: {reason}", sent: "Отправлена {when}",
    },
    en: {
        details: "My details", name: "Full name", nameHint: "Institutions keep the name under which they admitted you.", phone: "Phone", phoneHint: "Only you see it.",
        save: "Save the name", saved: "The name is saved.", institutions: "My institutions", none: "You do not belong to any institution yet", noneText: "Open the invitation link you were sent, or ask to join.", join: "Ask to join",
        open: "Open", invite: "Invitations", statistics: "Statistics", administrator: "administrator", suspended: "suspended", awaiting: "awaits registration", roles: "Roles: {roles}",
        requests: "My requests to join", applications: "Applications to register an institution", withdraw: "Withdraw", withdrawText: "Withdraw the request to join {name}? The administrator will not see it any more.", withdrawn: "The request is withdrawn.",
        pending: "waits for an answer", accepted: "accepted", refused: "refused", withdrawnState: "withdrawn", expired: "ran out", reason: "Reason: {reason}", sent: "Sent {when}",
    },
});

/** The first part of one's own page. */
export async function content(place) {
    const [account, institutions, { requests }, { applications }] = await Promise.all([
        call("account.show"), list(), call("joinRequest.mine"), call("application.state"),
    ]);
    const mine = institutions.filter((item) => item.member);
    place.onLeave(onInstitutions(() => {
        // Counts change often; only another number of institutions is worth a fresh page.
        list().then((all) => all.filter((item) => item.member).length !== mine.length && reload());
    }));
    const cards = await Promise.all(mine.map(institutionCard));
    return h("div", { class: "person-grid" },
        h("div", null,
            section(t("institutions"), mine.length > 0 ? cards
                : card(emptyState({ icon: "link", title: t("none"), text: t("noneText"), action: button({ text: t("join"), href: "/me/join", kind: "primary" }) }))),
            requests.length > 0 && section(t("requests"), h("ul", { role: "list", class: "stack" }, requests.map(requestItem))),
            applications.length > 0 && section(t("applications"), h("ul", { role: "list", class: "stack" }, applications.map(applicationItem)))),
        section(t("details"), details(account)));
}

function details(account) {
    return card(form({
        fields: [
            { label: t("name"), name: "name", value: account.name, required: true, autocomplete: "name", hint: t("nameHint"), maxlength: 200 },
            h("div", null, h("p", { class: "fact-name" }, t("phone")), h("p", null, h("strong", null, shownPhone(account.phone))), h("p", { class: "field-hint" }, t("phoneHint"))),
        ],
        submit: t("save"), kind: "",
        onSubmit: async ({ name }) => {
            await write("account.update", { name });
            add({ ...current(), name });
            toast(t("saved"), "ok");
            await reload();
        },
    }));
}

async function institutionCard(item) {
    const isActive = item.state === "active";
    const [words, shown] = isActive
        ? await Promise.all([vocabulary(item.institution), call("institution.show", { institution: item.institution })]) : [null, null];
    return h("article", { class: "card institution-card" },
        h("div", { class: "row row-spread" }, h("h3", null, item.name),
            item.isAdministrator && tag(t("administrator"), "accent"), !isActive && tag(t(item.state), "warn")),
        item.roleWords.length > 0 && h("p", { class: "soft" }, item.roleWords.join(", ")),
        isActive && h("div", { class: "row" },
            button({ text: t("open"), kind: shown.isAcknowledged || !shown.regulation ? "primary" : "", small: true, icon: "chats", href: `/${item.institution}/chats` }),
            shown.regulation && rulesButton(shown),
            !item.isAdministrator && shown.me.mayInvite && button({ text: t("invite"), small: true, icon: "link", href: `/${item.institution}/admin/invitations` }),
            !item.isAdministrator && shown.me.maySeeStatistics && button({ text: t("statistics"), small: true, icon: "chart", href: `/${item.institution}/admin/statistics` })),
        isActive && familyPart(item, words));
}

function requestItem(request) {
    const kinds = { pending: "accent", accepted: "ok", refused: "danger", withdrawn: "", expired: "warn" };
    const word = t(request.state === "withdrawn" ? "withdrawnState" : request.state);
    return h("li", { class: "card" },
        h("div", { class: "row row-spread" }, h("h3", null, request.institutionName), tag(word, kinds[request.state])),
        h("p", { class: "soft" }, icon("person", { size: 16 }), " ", request.roleWord, " · ", t("sent", { when: when(request.created) })),
        request.reason && h("p", null, t("reason", { reason: request.reason })),
        request.state === "pending" && button({
            text: t("withdraw"), small: true, kind: "danger",
            onclick: async () => {
                if (await confirm(t("withdrawText", { name: request.institutionName }), { title: t("withdraw") + "?", action: t("withdraw"), danger: true })) {
                    await write("joinRequest.withdraw", { request: request.request });
                    toast(t("withdrawn"), "ok");
                    await reload();
                }
            },
        }));
}
