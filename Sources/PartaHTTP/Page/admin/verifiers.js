// Who completes verifications: those whom the regulation names, or those whom the institution's act names.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, dialog, form, notice, section as part, toast } from "../parts/index.js";
import { capital, clauseText, isOf } from "./common.js";
import { memberField } from "./pick.js";

const t = texts({
    ru: {
        title: "Кто подтверждает", named: "По Положению подтверждают: {who}.", administrators: "администраторы", administration: "администрация", staff: "работники", leads: "руководители подразделений",
        gap: "Положение не говорит, кто подтверждает статус. Назначьте работников актом организации.", nobody: "Пока никто не назначен: без этого подтверждение не включить.", add: "Назначить", drop: "Снять", who: "Работник", basis: "Каким актом", basisHint: "Например: приказ № 12 от 01.09.2026",
        addTitle: "Назначить подтверждающего", dropTitle: "Снять подтверждающего", added: "{name} подтверждает статусы.", dropped: "{name} больше не подтверждает статусы.",
    },
    en: {
        title: "Who verifies", named: "By the regulation: {who}.", administrators: "administrators", administration: "the administration", staff: "the staff", leads: "leads of units",
        gap: "The regulation does not say who verifies. Name members of the staff by an act.", nobody: "Nobody is named yet; verification cannot be switched on without.", add: "Name", drop: "Remove", who: "Member of the staff", basis: "By which act", basisHint: "For example: order No. 12 of 01.09.2026",
        addTitle: "Name a verifier", dropTitle: "Remove a verifier", added: "{name} verifies now.", dropped: "{name} verifies no longer.",
    },
});

/** The part of the section: whom the regulation names, or the list with its buttons; nothing where nothing is verified. */
export async function verifiers(institution, roles, settings) {
    const verified = roles.filter((role) => role.verification.mode !== "none");
    if (verified.length === 0) {
        return null;
    }
    const open = verified.filter((role) => role.verification.completedBy.length === 0 && !role.verification.selfConfirmed);
    const byRule = [...new Set(verified.flatMap((role) => role.verification.completedBy))];
    const clauses = [...new Set(verified.map((role) => clauseText(role.verification.completionClause)).filter(Boolean))].join(", ");
    const word = (key) => (key.startsWith("@") ? t(key.slice(1)) : roles.find((role) => role.key === key)?.word.plural?.nom ?? key);
    const named = byRule.length > 0 && h("p", null, t("named", { who: byRule.map(word).join(", ") }), clauses && ` (${clauses})`);
    if (open.length === 0) {
        return named && part(t("title"), named);
    }
    const people = await Promise.all(settings.verifiers.map((member) => call("member.show", { member })));
    return part(t("title"), named, notice(t("gap"), ""),
        people.length === 0 ? h("p", { class: "soft" }, t("nobody")) : h("ul", { class: "lines", role: "list" }, people.map((person) => h("li", null,
            avatar(person.name, { size: 36 }),
            h("div", { class: "lines-words" }, h("a", { href: `/${institution}/admin/people/${person.member}` }, person.name), h("small", null, person.roles.map((role) => capital(role.title)).join(" · "))),
            button({ text: t("drop"), small: true, onclick: () => decide(institution, roles, person) })))),
        h("div", { class: "row" }, button({ text: t("add"), icon: "plus", onclick: () => decide(institution, roles) })));
}

function decide(institution, roles, person) {
    const staff = { raw: { roles } };
    const who = !person && memberField({ institution, label: t("who"), admits: (item) => isOf(staff, item, "staff") });
    dialog({
        title: t(person ? "dropTitle" : "addTitle"),
        body: (close) => form({
            fields: [
                person ? h("p", null, person.name) : who,
                { label: t("basis"), name: "basis", required: true, maxLength: 200, hint: t("basisHint") },
            ],
            submit: t(person ? "drop" : "add"), kind: person ? "danger" : "primary",
            onSubmit: async ({ basis }) => {
                const name = person?.name ?? who.chosen.name;
                await write("verification.nameVerifier", { member: person?.member ?? who.read(), isVerifier: !person, basis });
                close();
                toast(t(person ? "dropped" : "added", { name }), "ok");
                await reload();
            },
        }),
    });
}
