// Invitations: the ledger of links with its filters, new ones, revocation; for those who invite, their own links.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { lastDay, shortDay, when } from "../core/dates.js";
import { texts } from "../core/text.js";
import { openInviteDialog } from "../invite/create.js";
import { button, dialog, emptyState, field, load, notice, pageHeader, section as part, table, tabs, tag } from "../parts/index.js";
import { allUnits, capital } from "./common.js";
import { revocationAct } from "./revocation.js";
import { revokeAll, revokeOne } from "./revoking.js";

const t = texts({
    ru: {
        title: "Приглашения", subtitle: "Ссылки, по которым люди вступают", own: "Ваши ссылки, по которым люди вступают", make: "Новая ссылка", whom: "Кого и куда", issuer: "Кто создал", used: "Вступили", until: "Действует до",
        state: "Состояние", liveTab: "Действуют", usedUpTab: "Использованы", expiredTab: "Истекли", revokedTab: "Аннулированы", none: "Ссылок нет.", noneNote: "Создайте ссылку и передайте её тем, кого приглашаете.",
        live: "действует", usedUp: "использована", expired: "истекла", revoked: "аннулирована", ratio: "{used} из {uses}", acts: "Действие",
        revoke: "Аннулировать", who: "Кто вступил", filter: "Куда ведут", everywhere: "Куда угодно", unitOption: "{name}", chatOption: "Чат: {name}",
        unclaimed: { one: "По {count} действующей ссылке никто не вступил.", few: "По {count} действующим ссылкам никто не вступил.", many: "По {count} действующим ссылкам никто не вступил." }, revokeAll: "Аннулировать одним актом",
        actsTitle: "Акты аннулирования", act: "Акт №\u00a0{number}", actOf: "Акт", day: "Дата", reason: "Причина", count: "Ссылок", by: "Составил", institution: "В организацию", staff: "В коллектив",
    },
    en: {
        title: "Invitations", subtitle: "Links by which people join", own: "Your links by which people join", make: "New link", whom: "Whom and where to", issuer: "Made by", used: "Joined", until: "Works until",
        state: "State", liveTab: "Working", usedUpTab: "Used up", expiredTab: "Expired", revokedTab: "Revoked", none: "No links.", noneNote: "Make a link and hand it to those whom you invite.",
        live: "works", usedUp: "used up", expired: "expired", revoked: "revoked", ratio: "{used} of {uses}", acts: "Action",
        revoke: "Revoke", who: "Who joined", filter: "Leading to", everywhere: "Anywhere", unitOption: "{name}", chatOption: "Chat: {name}",
        unclaimed: { one: "Nobody has joined by {count} working link.", other: "Nobody has joined by {count} working links." }, revokeAll: "Revoke in one act",
        actsTitle: "Acts of revocation", act: "Act No.\u00a0{number}", actOf: "Act", day: "Day", reason: "Reason", count: "Links", by: "Made by", institution: "To the institution", staff: "To the staff",
    },
});
const looks = { live: "ok", usedUp: "accent", expired: "warn", revoked: "danger" };
const states = ["live", "usedUp", "expired", "revoked"];
const page = 50;

/** The section; `item` is an act of revocation. Who is no administrator sees the own links. */
export async function section({ institution, item, member, place }) {
    await Promise.all([loadStyle("admin-links.css"), loadStyle("admin-people.css")]);
    if (item) {
        return revocationAct(institution, item);
    }
    const isAdministrator = member.isAdministrator;
    const asked = { unit: place.query.get("unit") ?? undefined, chat: place.query.get("chat") ?? undefined };
    let state = place.query.get("state") ?? "live";
    const body = h("div");
    const show = () => load(body, async () => {
        const first = await call("invite.list", { institution, state, limit: page, ...asked });
        const of = state;
        const { counts } = first;
        return h("div", { class: "stack" },
            isAdministrator && counts.unclaimed > 0 && notice(h("div", { class: "link-notice" }, h("p", null, t("unclaimed", { count: counts.unclaimed })),
                button({ text: t("revokeAll"), kind: "danger", small: true, onclick: () => revokeAll(institution) })), "warn", "link"),
            tabs({
                label: t("state"), current: state,
                items: states.map((key) => ({
                    key, text: t(key + "Tab"), count: counts[key],
                    content: async () => ledger({ institution, state: key, asked, isAdministrator, show }, key === of ? first : await call("invite.list", { institution, state: key, limit: page, ...asked })),
                })),
                onChange: (key) => {
                    state = key;
                    keep(state, asked);
                },
            }));
    }, { lines: 8 });
    const where = h("div", { class: "filters no-print" });
    placeField(institution, isAdministrator, asked).then((choice) => {
        choice.addEventListener("input", () => {
            const [kind, id] = (choice.read() ?? "").split("/");
            Object.assign(asked, { unit: kind === "unit" ? id : undefined, chat: kind === "chat" ? id : undefined });
            keep(state, asked);
            show();
        });
        where.append(choice);
    }, () => {
        // Without the filter the ledger is whole.
    });
    show();
    return h("div", null,
        pageHeader({
            title: t("title"), subtitle: t(isAdministrator ? "subtitle" : "own"),
            actions: [button({ text: t("make"), kind: "primary", icon: "plus", onclick: () => openInviteDialog({ institution, ...asked, onMade: show }) })],
        }),
        where, body, isAdministrator && await acts(institution));
}

// The filters stay in the address.
function keep(state, asked) {
    const query = new URLSearchParams(Object.entries({ ...(state !== "live" && { state }), ...asked }).filter(([, value]) => value));
    history.replaceState(history.state, "", location.pathname + (query.size ? "?" + query : ""));
}

async function placeField(institution, isAdministrator, asked) {
    const [units, { chats }] = await Promise.all([
        allUnits(institution, isAdministrator ? {} : { mine: true }), call("chat.list", { institution, limit: 200, ...(isAdministrator && { scope: "institution" }) }),
    ]);
    return field({
        label: t("filter"), name: "place", type: "select", value: asked.unit ? "unit/" + asked.unit : asked.chat ? "chat/" + asked.chat : "",
        options: [{ value: "", text: t("everywhere") }, ...units.map((unit) => ({ value: "unit/" + unit.unit, text: t("unitOption", { name: unit.name }) })),
            ...chats.filter((chat) => chat.kind !== "direct").map((chat) => ({ value: "chat/" + chat.chat, text: t("chatOption", { name: capital(chat.name) }) }))],
    });
}

function ledger(given, first) {
    const { institution, state, asked, isAdministrator, show } = given;
    if (first.invites.length === 0) {
        return emptyState({ icon: "link", title: t("none"), text: state === "live" ? t("noneNote") : undefined });
    }
    let last = first.invites.at(-1);
    return h("div", { class: "ledger" }, table({
        caption: t(state + "Tab"), rows: first.invites,
        columns: [
            { key: "roleWord", title: t("whom"), isMain: true, render: (row) => [row.name ?? capital(row.roleWord),
                h("small", { class: "link-place" }, [row.name && capital(row.roleWord), row.place ? capital(row.place) : t(row.target)].filter(Boolean).join(" · "))] },
            isAdministrator && { key: "issuerName", title: t("issuer") },
            { key: "used", title: t("used"), render: claims },
            state === "live" || state === "expired" ? { key: "expires", title: t("until"), render: (row) => lastDay(row.expires) } : { key: "created", title: t("day"), render: (row) => shortDay(row.created) },
            state === "live" ? { key: "acts", title: "", render: (row) => button({ text: t("revoke"), small: true, onclick: () => revokeOne(row, show) }) }
                : { key: "state", title: t("state"), render: (row) => (row.revocation && isAdministrator ? h("a", { href: `/${institution}/admin/invitations/${row.revocation}` }, t("act", { number: row.revocation.split(".").at(-1) })) : tag(t(row.state), looks[row.state])) },
        ].filter(Boolean),
        onMore: first.invites.length < page ? undefined : async () => {
            const { invites } = await call("invite.list", { institution, state, limit: page, before: last.invite, ...asked });
            last = invites.at(-1) ?? last;
            return { rows: invites, hasMore: invites.length === page };
        },
    }));
}

function claims(row) {
    const text = t("ratio", { used: row.used, uses: row.uses });
    return row.claims.length === 0 ? text : button({
        text, kind: "link", small: true,
        onclick: () => {
            dialog({
                title: t("who"),
                body: h("ul", { class: "lines", role: "list" }, row.claims.map((claim) => h("li", null, h("div", { class: "lines-words" }, claim.name, h("small", null, when(claim.at)))))),
            });
        },
    });
}

async function acts(institution) {
    const { revocations } = await call("revocation.list", { institution, limit: page });
    let last = revocations.at(-1)?.revocation;
    return revocations.length > 0 && h("div", { class: "ledger-acts" }, part(t("actsTitle"), table({
        caption: t("actsTitle"), rows: revocations, href: (row) => `/${institution}/admin/invitations/${row.revocation}`,
        columns: [
            { key: "revocation", title: t("actOf"), isMain: true, render: (row) => t("act", { number: row.revocation.split(".").at(-1) }) },
            { key: "at", title: t("day"), render: (row) => shortDay(row.at) },
            { key: "reason", title: t("reason") }, { key: "byName", title: t("by") }, { key: "count", title: t("count"), isNumber: true },
        ],
        onMore: revocations.length < page ? undefined : async () => {
            const more = (await call("revocation.list", { institution, limit: page, before: last })).revocations;
            last = more.at(-1)?.revocation ?? last;
            return { rows: more, hasMore: more.length === page };
        },
    })));
}
