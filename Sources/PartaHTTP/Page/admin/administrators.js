// Administrators: who they are, appointing another, dismissing one.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, dialog, form, section as part, toast } from "../parts/index.js";
import { clauseText, isOf, orderFields } from "./common.js";
import { memberField } from "./pick.js";

const t = texts({
    ru: {
        title: "Администраторы", appoint: "Назначить администратора", who: "Кто", note: "Из работников, которые уже вступили. Реквизиты приказа — если он есть.", noteOrder: "Из работников, которые уже вступили. По положению администратор назначается приказом.", done: "Администратор назначен.", dismiss: "Освободить", dismissTitle: "Освободить администратора", dismissNote: "{name} останется участником, но больше не будет управлять. Администраторов останется: {count}.",
        basis: "Приказ или причина", dismissed: "Администратор освобождён.", last: "Единственного администратора освободить нельзя: сначала назначьте другого.", clauses: "Что об этом сказано в положении", you: "вы", absent: "в положении не сказано",
    },
    en: {
        title: "Administrators", appoint: "Appoint an administrator", who: "Who", note: "From the staff who have joined. The order, if there is one.", noteOrder: "From the staff who have joined. The regulation asks for an order.", done: "The administrator is appointed.", dismiss: "Dismiss", dismissTitle: "Dismiss an administrator", dismissNote: "{name} stays a member but no longer administers. Administrators left: {count}.",
        basis: "Order or reason", dismissed: "The administrator is dismissed.", last: "The only administrator stays: appoint another first.", clauses: "What the regulation says of it", you: "you", absent: "the regulation is silent",
    },
});
// The rows of the table that speak of administrators.
const rows = ["M11", "M12", "M16", "M17", "M18"];

/** The administrators. */
export async function view({ institution, words, shown }) {
    const [all, report] = await Promise.all([administrators(institution), call("conformity.show", { institution })]);
    const said = report.rows.map((row) => row.statement).filter((statement) => rows.includes(statement.row));
    return h("div", null,
        part(t("title"), h("ul", { class: "lines lines-roomy", role: "list" }, all.map((member) => h("li", null, avatar(member.name, { size: 36 }),
            h("span", { class: "lines-words" }, h("a", { href: `/${institution}/admin/people/${member.member}` }, member.name), member.member === shown.me.member && ` (${t("you")})`, h("small", null, member.roles.map((role) => role.title).join(", "))),
            button({ text: t("dismiss"), small: true, kind: "danger", title: member.name, onclick: () => dismiss(member, all.length) })))),
        h("div", { class: "row" }, button({ text: t("appoint"), icon: "plus", kind: "primary", onclick: () => openAppoint({ institution, words }) }))),
        part(t("clauses"), h("ul", { class: "lines", role: "list" }, said.map((statement) => h("li", null, h("span", { class: "lines-words" }, statement.title, h("small", null,
            statement.quotations.length > 0 ? statement.quotations.map((quote) => `«${quote.text}» (${clauseText(quote.clause)})`).join(" ") : statement.clause ? clauseText(statement.clause) : t("absent"))))))));
}

// The list of members knows no filter for administrators: all pages are read.
async function administrators(institution) {
    const found = [];
    let after;
    do {
        const page = await call("member.list", { institution, limit: 200, after });
        found.push(...page.members.filter((member) => member.isAdministrator));
        after = page.next;
    } while (after);
    return found;
}

/** Opens the dialog that appoints an administrator; `member` fixes whom. */
export async function openAppoint({ institution, words, member }) {
    const { rows: all } = await call("conformity.show", { institution });
    const required = all.find((row) => row.statement.row === "M11")?.statement.standing === "promised";
    dialog({
        title: t("appoint"),
        body: (close) => form({
            fields: [h("p", { class: "soft" }, t(required ? "noteOrder" : "note")), member ? h("p", null, h("strong", null, member.name)) : memberField({ institution, label: t("who"), admits: (item) => !item.isAdministrator && isOf(words, item, "staff") }), ...orderFields({ required })], submit: t("appoint"),
            onSubmit: async (values) => {
                await write("institution.appointAdministrator", { member: member?.member, ...values });
                close();
                toast(t("done"), "ok");
                await reload();
            },
        }),
    });
}

function dismiss(member, count) {
    if (count === 1) {
        toast(t("last"), "error");
        return;
    }
    dialog({
        title: t("dismissTitle"),
        body: (close) => form({
            fields: [h("p", null, t("dismissNote", { name: member.name, count: count - 1 })), { label: t("basis"), name: "basis", required: true, minLength: 3, maxLength: 500 }], submit: t("dismiss"), kind: "danger",
            onSubmit: async ({ basis }) => {
                await write("institution.dismissAdministrator", { member: member.member, basis });
                close();
                toast(t("dismissed"), "ok");
                await reload();
            },
        }),
    });
}
