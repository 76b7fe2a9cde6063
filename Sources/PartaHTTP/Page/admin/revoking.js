// Revoking links: one, or in one act all by which nobody has joined, after a look at which they are.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { dialog, form, load, toast } from "../parts/index.js";

const t = texts({
    ru: {
        one: "Аннулировать ссылку", oneText: "Ссылка перестанет открываться: {whom}.", stay: { one: "По ней вступил {count} человек — он останется.", few: "По ней вступили {count} человека — они останутся.", many: "По ней вступили {count} человек — они останутся." }, nobody: "По ней никто не вступил.",
        reason: "Причина", reasonHint: "Войдёт в акт.", done: "Ссылка аннулирована.", all: "Аннулировать ссылки без перехода", older: "Какие ссылки", any: "Все, по которым никто не вступил", days: { one: "Созданные {count} день назад и раньше", few: "Созданные {count} дня назад и раньше", many: "Созданные {count} дней назад и раньше" },
        will: { one: "Перестанет открываться {count} ссылка:", few: "Перестанут открываться {count} ссылки:", many: "Перестанут открываться {count} ссылок:" }, none: "Таких ссылок нет.", note: "Будет составлен акт со списком. Кто уже вступил, останется.", act: "Аннулировать одним актом", actDone: "Акт составлен.",
        made: "{issuer}, {day}", others: { one: "и ещё {count} ссылка", few: "и ещё {count} ссылки", many: "и ещё {count} ссылок" }, institution: "в организацию", staff: "в коллектив",
    },
    en: {
        one: "Revoke the link", oneText: "The link no longer opens anything: {whom}.", stay: { one: "{count} person has joined by it and stays.", other: "{count} people have joined by it and stay." }, nobody: "Nobody has joined by it.",
        reason: "Reason", reasonHint: "It stands in the act.", done: "The link is revoked.", all: "Revoke unclaimed links", older: "Which links", any: "All by which nobody has joined", days: { one: "Made {count} day ago or earlier", other: "Made {count} days ago or earlier" },
        will: { one: "{count} link will no longer open:", other: "{count} links will no longer open:" }, none: "There are no such links.", note: "An act lists them. Who has joined stays.", act: "Revoke in one act", actDone: "The act is made.",
        made: "{issuer}, {day}", others: { one: "and {count} more link", other: "and {count} more links" }, institution: "to the institution", staff: "to the staff",
    },
});
const shown = 12;

/** For whom a link is and where it leads, in a few words. */
export function linkWords(link) {
    return [link.name, link.roleWord, link.place ?? t(link.target)].filter(Boolean).join(" · ");
}

/** Asks and revokes one link; `again()` is called afterwards. */
export function revokeOne(link, again) {
    dialog({
        title: t("one"),
        body: (close) => form({
            fields: [
                h("p", null, t("oneText", { whom: linkWords(link) }), " ", link.used > 0 ? t("stay", { count: link.used }) : t("nobody")),
                { label: t("reason"), name: "reason", maxLength: 500, hint: t("reasonHint") },
            ],
            submit: t("one"), kind: "danger",
            onSubmit: async (values) => {
                await write("invite.revoke", { invite: link.invite, ...values });
                close();
                toast(t("done"), "ok");
                await again();
            },
        }),
    });
}

/** Shows which links nobody has used, asks for the reason and revokes them in one act, which is opened then. */
export function revokeAll(institution) {
    dialog({
        title: t("all"),
        body: (close) => {
            const box = h("div", { class: "stack" });
            load(box, async () => asking(institution, await unclaimed(institution), close));
            return box;
        },
    });
}

async function unclaimed(institution) {
    const found = [];
    let before;
    for (;;) {
        const { invites } = await call("invite.list", { institution, state: "live", limit: 200, before });
        found.push(...invites.filter((link) => link.used === 0));
        if (invites.length < 200) {
            return found;
        }
        before = invites.at(-1).invite;
    }
}

function asking(institution, links, close) {
    const preview = h("div", { class: "stack", role: "status" });
    const chosen = (days) => links.filter((link) => days === undefined || Date.parse(link.created) <= Date.now() - days * 86400000);
    const sheet = form({
        fields: [
            { label: t("older"), name: "days", type: "select", value: "", options: [{ value: "", text: t("any") }, ...[1, 7, 14, 30, 90].map((count) => ({ value: String(count), text: t("days", { count }) }))] },
            preview,
            { label: t("reason"), name: "reason", required: true, maxLength: 500, hint: t("reasonHint") },
            h("p", { class: "soft small" }, t("note")),
        ],
        submit: t("act"), kind: "danger",
        onSubmit: async ({ days, reason }) => {
            const act = await write("invite.revokeUnclaimed", { institution, reason, ...(days && { olderThanDays: Number(days) }) });
            close();
            toast(t("actDone"), "ok");
            await go(`/${institution}/admin/invitations/${act.revocation}`);
        },
    });
    const draw = () => {
        const days = sheet.fieldNamed("days").read();
        const some = chosen(days && Number(days));
        sheet.submitButton.disabled = some.length === 0;
        replace(preview, some.length === 0 ? h("p", null, t("none")) : [
            h("p", null, h("strong", null, t("will", { count: some.length }))),
            h("ul", { class: "lines revoking", role: "list" }, some.slice(0, shown).map((link) => h("li", null, h("div", { class: "lines-words" },
                linkWords(link), h("small", null, t("made", { issuer: link.issuerName, day: shortDay(link.created) })))))),
            some.length > shown && h("p", { class: "soft" }, t("others", { count: some.length - shown })),
        ]);
    };
    sheet.fieldNamed("days").addEventListener("input", draw);
    draw();
    return sheet;
}
