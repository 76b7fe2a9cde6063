// Administration: the list of its sections and the section that the address names.

import { h, loadStyle, replace } from "../core/dom.js";
import { call } from "../core/api.js";
import { memberOf, vocabulary } from "../core/institutions.js";
import { on } from "../core/live.js";
import { texts } from "../core/text.js";
import { emptyState, icon, load, pageHeader } from "../parts/index.js";

const t = texts({
    ru: {
        title: "Управление", sections: "Разделы управления", all: "Все разделы",
        institution: "Организация", institutionNote: "Сведения, настройки, администраторы",
        regulation: "Положение", regulationNote: "Текст, ознакомление, соответствие",
        structure: "Структура", structureNote: "Дерево и номенклатура",
        people: "Люди", peopleNote: "Роли, статусы, родители",
        roster: "Список из файла", rosterNote: "Загрузка с предпросмотром",
        invitations: "Приглашения", invitationsNote: "Ссылки, журнал, аннулирование",
        requests: "Заявки", requestsNote: "Кто просит принять",
        verification: "Подтверждение", verificationNote: "Статусы участников",
        movement: "Движение", movementNote: "Приказы и новый учебный год",
        statistics: "Статистика", statisticsNote: "Участие и переписка в цифрах",
        audit: "Журнал", auditNote: "Кто, что и по какому приказу",
        closed: "Этот раздел открыт администраторам.", closedNote: "Назначить администратора может тот, кто уже им является.",
    },
    en: {
        title: "Manage", sections: "Sections of management", all: "All sections",
        institution: "Institution", institutionNote: "Facts, settings, administrators",
        regulation: "Regulation", regulationNote: "Text, acknowledgement, conformity",
        structure: "Structure", structureNote: "Tree and nomenclature",
        people: "People", peopleNote: "Roles, verification, guardians",
        roster: "Roster", rosterNote: "Import with a preview",
        invitations: "Invitations", invitationsNote: "Links, ledger, revocation",
        requests: "Requests", requestsNote: "Who asks to join",
        verification: "Verification", verificationNote: "Members' states",
        movement: "Movement", movementNote: "Orders and the new school year",
        statistics: "Statistics", statisticsNote: "Participation in figures",
        audit: "Audit", auditNote: "Who did what by which order",
        closed: "This section is open to administrators.", closedNote: "An administrator can appoint another.",
    },
});

/**
 * The sections in their order; each module exports `async function section({institution, item, words, member, place, recount})` → node;
 * `recount()` after what changes the counts.
 */
const sections = [
    { key: "institution", icon: "home", load: () => import("./institution.js") },
    { key: "regulation", icon: "book", load: () => import("./regulation.js") },
    { key: "structure", icon: "unit", load: () => import("./structure.js") },
    { key: "people", icon: "people", load: () => import("./people.js") },
    { key: "roster", icon: "upload", load: () => import("./roster.js") },
    { key: "invitations", icon: "link", load: () => import("./invitations.js") },
    { key: "requests", icon: "inbox", load: () => import("./requests.js") },
    { key: "verification", icon: "verify", load: () => import("./verification.js") },
    { key: "movement", icon: "move", load: () => import("./movement.js") },
    { key: "statistics", icon: "chart", load: () => import("./statistics.js") },
    { key: "audit", icon: "history", load: () => import("./audit.js") },
];

/** The screen at `/:institution/admin/:section?/:item?`. */
export async function screen(params, place) {
    await loadStyle("admin.css");
    const institution = params.institution;
    const member = await memberOf(institution);
    const open = await openSections(institution, member);
    if (open.length === 0) {
        place.title(t("title"));
        replace(place.node, pageHeader({ title: t("title") }), emptyState({ icon: "lock", title: t("closed"), text: t("closedNote") }));
        return undefined;
    }
    const words = await vocabulary(institution);
    const counts = {};
    const index = h("nav", { class: "admin-index", "aria-label": t("sections") });
    const content = h("div", { class: "admin-content" });
    const frame = h("div", { class: "admin" }, index, content);
    replace(place.node, frame);

    // The frame stays and only the section changes: the keyboard and the eye go to its head.
    let hasShown = false;
    const settle = () => {
        const heading = hasShown && !content.contains(document.activeElement) && content.querySelector("h1");
        if (heading) {
            heading.closest(".shell-main")?.scrollTo(0, 0);
            heading.tabIndex = -1;
            heading.focus({ preventScroll: true });
        }
        hasShown = true;
    };
    async function update({ section: key, item }, present) {
        // Who has one section only needs no index.
        const chosen = open.find((section) => section.key === key) ?? (!key && open.length === 1 ? open[0] : undefined);
        frame.classList.toggle("is-single", open.length === 1);
        frame.classList.toggle("is-index", !chosen);
        replace(index, links(institution, open, chosen, counts));
        present.title(chosen ? t(chosen.key) : t("title"));
        if (key && !chosen) {
            replace(content, pageHeader({ title: t("title") }), emptyState({ icon: "lock", title: t("closed"), text: t("closedNote") }), h("p", null, h("a", { href: `/${institution}/admin` }, t("all"))));
            return;
        }
        if (!chosen) {
            replace(content, pageHeader({ title: t("title"), subtitle: member.name }), cards(institution, open, counts));
            settle();
            return;
        }
        const back = h("a", { class: "admin-back", href: `/${institution}/admin` }, icon("back"), t("all"));
        const body = h("div");
        replace(content, back, body);
        await load(body, async () => {
            const { section } = await chosen.load();
            return section({ institution, item, words, member, place: present, recount });
        });
        settle();
    }

    // The counts come after the list: they must not hold it up.
    async function recount() {
        await count(institution, open, counts);
        for (const [key, value] of Object.entries(counts)) {
            frame.querySelectorAll(`[data-count="${key}"]`).forEach((node) => replace(node, value || ""));
        }
    }
    recount();
    place.onLeave(on("*", (event) => {
        if (event.institution === institution && /^(joinRequest|verification)\./.test(event.kind)) {
            recount();
        }
    }));
    await update(params, place);
    return update;
}

// An administrator has all sections; others those that the regulation opens to them.
async function openSections(institution, member) {
    if (member?.isAdministrator) {
        return sections;
    }
    if (!member || member.state !== "active") {
        return [];
    }
    const [{ me }, words] = await Promise.all([call("institution.show", { institution }), vocabulary(institution)]);
    // Asked only where the regulation may have given the person the right: elsewhere the answer is known.
    const mayVerify = me.isStaff && words.raw.roles.some(({ verification: { mode, completedBy, selfConfirmed } }) => mode !== "none"
        && (completedBy.length === 0 ? !selfConfirmed : completedBy.some((key) => me.roles.includes(key) || (key.startsWith("@") && key !== "@administrators"))));
    const verifies = mayVerify && await call("verification.list", { institution, limit: 1 }).then(() => true, (error) => {
        if (error.code === "forbidden") {
            return false;
        }
        throw error;
    });
    const isOpen = { invitations: me.mayInvite, statistics: me.maySeeStatistics, verification: verifies };
    return sections.filter(({ key }) => isOpen[key]);
}

function links(institution, open, chosen, counts) {
    return h("ul", { role: "list" }, open.map(({ key, icon: name }) => h("li", null,
        h("a", { href: `/${institution}/admin/${key}`, "aria-current": chosen?.key === key ? "page" : null },
            icon(name), h("span", null, t(key)), h("span", { class: "admin-count", "data-count": key }, counts[key] || "")))));
}

function cards(institution, open, counts) {
    return h("ul", { class: "admin-cards", role: "list" }, open.map(({ key, icon: name }) => h("li", null,
        h("a", { class: "card", href: `/${institution}/admin/${key}` }, icon(name),
            h("span", null, h("strong", null, t(key)), h("small", null, t(key + "Note"))),
            h("span", { class: "admin-count", "data-count": key }, counts[key] || "")))));
}

// What waits for the administrator; a section that does not answer has no count.
async function count(institution, open, counts) {
    const ask = async (key, operation, request, pick) => {
        if (!open.some((section) => section.key === key)) {
            return;
        }
        try {
            counts[key] = pick(await call(operation, { institution, ...request }));
        } catch {
            counts[key] = 0;
        }
    };
    await Promise.all([
        ask("requests", "joinRequest.list", { state: "pending" }, (reply) => reply.requests.length),
        ask("verification", "verification.list", { state: "pending" }, (reply) => reply.verifications.length),
    ]);
}
