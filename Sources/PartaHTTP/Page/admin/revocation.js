// An act that revoked links, as it is printed and signed.

import { h } from "../core/dom.js";
import { call } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { number, texts } from "../core/text.js";
import { button, table } from "../parts/index.js";
import { capital } from "./common.js";

const t = texts({
    ru: {
        title: "Акт № {number} об аннулировании ссылок", print: "Напечатать", back: "Все приглашения", day: "Дата", reason: "Причина", clause: "Основание",
        count: "Аннулировано ссылок", whom: "Кому предназначалась", place: "Куда вела", issuer: "Кто создал", made: "Создана", institution: "организация", staff: "коллектив",
        signature: "Составил(а)", line: "подпись",
    },
    en: {
        title: "Act No. {number} on the revocation of links", print: "Print", back: "All invitations", day: "Day", reason: "Reason", clause: "Basis",
        count: "Links revoked", whom: "For whom", place: "To", issuer: "Made by", made: "Made", institution: "institution", staff: "staff", signature: "Made by", line: "signature",
    },
});

/** The act, with a way to print it. */
export async function revocationAct(institution, id) {
    const act = await call("revocation.show", { revocation: id });
    const fact = (name, value) => value && [h("dt", null, name), h("dd", null, value)];
    return h("article", { class: "paper" },
        h("p", { class: "no-print" }, h("a", { href: `/${institution}/admin/invitations` }, t("back"))),
        h("p", null, act.institutionName),
        h("h1", null, t("title", { number: act.revocation.split(".").at(-1) })),
        h("dl", { class: "paper-facts" },
            fact(t("day"), shortDay(act.at)), fact(t("reason"), act.reason), fact(t("clause"), act.clause), fact(t("count"), number(act.count))),
        table({
            caption: t("title", { number: "" }), rows: act.invites,
            columns: [
                { key: "roleWord", title: t("whom"), isMain: true, render: (row) => [row.name ?? capital(row.roleWord), row.name && ` (${row.roleWord})`] },
                { key: "place", title: t("place"), render: (row) => capital(row.place ?? t(row.target)) },
                { key: "issuerName", title: t("issuer") }, { key: "created", title: t("made"), render: (row) => shortDay(row.created) },
            ],
        }),
        h("p", { class: "paper-signature" }, `${t("signature")}: ${act.byName}`, h("span", null, t("line"))),
        h("p", { class: "no-print" }, button({ text: t("print"), icon: "print", kind: "primary", onclick: () => print() })));
}
