// Invitations: the ledger of links, new ones, revocation one by one and of all unclaimed in one act.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay, when } from "../core/dates.js";
import { go, reload } from "../core/router.js";
import { number, texts } from "../core/text.js";
import { openInviteDialog } from "../invite/create.js";
import { button, confirm, dialog, emptyState, form, pageHeader, section as part, table, tabs, tag, toast } from "../parts/index.js";
import { revocationAct } from "./revocation.js";

const t = texts({
    ru: {
        title: "Приглашения", subtitle: "Ссылки, по которым люди вступают", make: "Новая ссылка", whom: "Кого", place: "Куда", issuer: "Кто создал", used: "Вступили", state: "Состояние", until: "Действует до",
        live: "действует", usedUp: "использована", expired: "истекла", revoked: "аннулирована", acts: "Действия: {name}", all: "Все",
        liveTab: "Действуют", usedUpTab: "Использованы", expiredTab: "Истекли", revokedTab: "Аннулированы", none: "Ссылок нет.", noneNote: "Создайте ссылку и передайте её тем, кого приглашаете.",
        revoke: "Аннулировать", revokeAsk: "Ссылка перестанет открываться. Те, кто вошёл по ней, останутся.", done: "Ссылка аннулирована.", who: "Кто вступил", nobody: "Никто",
        unclaimed: "Ссылки без перехода", unclaimedNote: { one: "По {count} действующей ссылке никто не вступил.", few: "По {count} действующим ссылкам никто не вступил.", many: "По {count} действующим ссылкам никто не вступил." },
        revokeAll: "Аннулировать одним актом", reason: "Причина", reasonHint: "Войдёт в акт.", older: "Только созданные столько дней назад и раньше", revokeAllNote: "Будет составлен акт со списком. Участники, которые уже вступили, останутся.",
        actDone: "Акт составлен.", actsTitle: "Акты аннулирования", act: "Акт № {number}", count: "Ссылок", by: "Составил", institution: "организация", staff: "коллектив",
    },
    en: {
        title: "Invitations", subtitle: "Links by which people join", make: "New link", whom: "Whom", place: "To", issuer: "Made by", used: "Joined", state: "State", until: "Works until",
        live: "works", usedUp: "used up", expired: "expired", revoked: "revoked", acts: "Actions: {name}", all: "All",
        liveTab: "Working", usedUpTab: "Used up", expiredTab: "Expired", revokedTab: "Revoked", none: "No links.", noneNote: "Make a link and hand it to those whom you invite.",
        revoke: "Revoke", revokeAsk: "The link no longer opens anything. Who joined by it stays.", done: "The link is revoked.", who: "Who joined", nobody: "Nobody",
        unclaimed: "Unclaimed links", unclaimedNote: { one: "Nobody has joined by {count} working link.", other: "Nobody has joined by {count} working links." },
        revokeAll: "Revoke in one act", reason: "Reason", reasonHint: "It stands in the act.", older: "Only those made so many days ago or earlier", revokeAllNote: "An act lists them. Members who have joined stay.",
        actDone: "The act is made.", actsTitle: "Acts of revocation", act: "Act No. {number}", count: "Links", by: "Made by", institution: "institution", staff: "staff",
    },
});

const looks = { live: "ok", usedUp: "accent", expired: "warn", revoked: "danger" };
const page = 50;

/** The section; `item` is an act of revocation. */
export async function section({ institution, item, place }) {
    if (item) {
        return revocationAct(institution, item);
    }
    const [first, { revocations }] = await Promise.all([
        call("invite.list", { institution, state: "live", limit: page }), call("revocation.list", { institution, limit: page }),
    ]);
    const { counts } = first;
    return h("div", null,
        pageHeader({
            title: t("title"), subtitle: t("subtitle"),
            actions: [button({ text: t("make"), kind: "primary", icon: "plus", onclick: () => openInviteDialog({ institution, onMade: () => reload() }) })],
        }),
        counts.unclaimed > 0 && h("div", { class: "notice notice-warn" },
            h("p", null, t("unclaimedNote", { count: counts.unclaimed })),
            button({ text: t("revokeAll"), kind: "danger", small: true, onclick: () => revokeAll(institution, counts.unclaimed) })),
        tabs({
            label: t("state"), current: "live",
            items: ["live", "usedUp", "expired", "revoked"].map((state) => ({
                key: state, text: t(state + "Tab"), count: counts[state] || undefined,
                content: async () => ledger(institution, state, state === "live" ? first : await call("invite.list", { institution, state, limit: page })),
            })),
        }),
        revocations.length > 0 && part(t("actsTitle"), table({
            caption: t("actsTitle"), rows: revocations, href: (row) => `/${institution}/admin/invitations/${row.revocation}`,
            columns: [
                { key: "revocation", title: t("actsTitle"), isMain: true, render: (row) => t("act", { number: row.revocation.split(".").at(-1) }) },
                { key: "at", title: t("until"), render: (row) => when(row.at) },
                { key: "reason", title: t("reason") }, { key: "byName", title: t("by") },
                { key: "count", title: t("count"), isNumber: true, render: (row) => number(row.count) },
            ],
        })));
}

function ledger(institution, state, first) {
    if (first.invites.length === 0) {
        return emptyState({ icon: "link", title: t("none"), text: state === "live" ? t("noneNote") : undefined });
    }
    let last = first.invites.at(-1);
    return table({
        caption: t("title"), rows: first.invites,
        columns: [
            { key: "roleWord", title: t("whom"), isMain: true, render: (row) => [row.name ?? row.roleWord, row.name && h("span", { class: "soft small" }, ` ${row.roleWord}`)] },
            { key: "place", title: t("place"), render: (row) => row.place ?? t(row.target) },
            { key: "issuerName", title: t("issuer") },
            { key: "used", title: t("used"), render: claims },
            { key: "expires", title: t("until"), render: (row) => shortDay(row.expires) },
            { key: "state", title: t("state"), render: (row) => tag(t(row.state), looks[row.state]) },
            { key: "acts", title: "", render: (row) => row.state === "live" && button({ text: t("revoke"), kind: "danger", small: true, onclick: () => revoke(row) }) },
        ],
        onMore: first.invites.length < page ? undefined : async () => {
            const { invites } = await call("invite.list", { institution, state, limit: page, before: last.invite });
            last = invites.at(-1) ?? last;
            return { rows: invites, hasMore: invites.length === page };
        },
    });
}

function claims(row) {
    const text = `${number(row.used)} / ${number(row.uses)}`;
    return row.claims.length === 0 ? text : button({
        text, kind: "link", small: true,
        onclick: () => {
            dialog({
                title: t("who"),
                body: h("ul", { class: "plain", role: "list" }, row.claims.map((claim) => h("li", null, claim.name, " ", h("span", { class: "soft small" }, when(claim.at))))),
            });
        },
    });
}

async function revoke({ invite }) {
    if (await confirm(t("revokeAsk"), { title: t("revoke"), danger: true, action: t("revoke") })) {
        await write("invite.revoke", { invite });
        toast(t("done"), "ok");
        await reload();
    }
}

function revokeAll(institution, count) {
    dialog({
        title: t("revokeAll"),
        body: (close) => form({
            fields: [
                h("p", null, t("unclaimedNote", { count })), h("p", { class: "soft" }, t("revokeAllNote")),
                { label: t("reason"), name: "reason", required: true, hint: t("reasonHint") },
                { label: t("older"), name: "olderThanDays", type: "number", min: 0, max: 365 },
            ],
            submit: t("revokeAll"), kind: "danger",
            onSubmit: async (values) => {
                const act = await write("invite.revokeUnclaimed", { institution, ...values });
                close();
                toast(t("actDone"), "ok");
                await go(`/${institution}/admin/invitations/${act.revocation}`);
            },
        }),
    });
}
