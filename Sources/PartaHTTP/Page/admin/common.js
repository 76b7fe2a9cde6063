// What the sections on people and papers share: clauses, orders, units and the marks of roles.

import { h } from "../core/dom.js";
import { call } from "../core/api.js";
import { today } from "../core/dates.js";
import { on } from "../core/live.js";
import { texts } from "../core/text.js";
import { tag } from "../parts/index.js";

const t = texts({
    ru: {
        clause: "п. {clause}", orderNumber: "Номер приказа", orderDay: "Дата приказа", note: "Примечание", pending: "статус не подтверждён", confirmed: "статус подтверждён", refused: "в подтверждении отказано",
        active: "актив", administrator: "администратор", left: "выбыл",
    },
    en: {
        clause: "cl. {clause}", orderNumber: "Number of the order", orderDay: "Day of the order", note: "Note", pending: "not verified", confirmed: "verified", refused: "verification refused",
        active: "active", administrator: "administrator", left: "left",
    },
});

/** «п. 2.3» for a clause's number; a part's name as it is. */
export function clauseText(clause) {
    return clause && /^\d/.test(clause) ? t("clause", { clause }) : clause;
}

/** The fields of an order: its number, its day and, if asked for, what it adds. */
export function orderFields({ required = true, hasNote = false } = {}) {
    return [
        { label: t("orderNumber"), name: "orderNumber", required, maxLength: 50, autocomplete: "off" },
        { label: t("orderDay"), name: "orderDay", type: "date", required, value: required ? today() : undefined },
        hasNote && { label: t("note"), name: "note", maxLength: 500 },
    ];
}

/** All units of an institution, page after page. */
export async function allUnits(institution, more = {}) {
    const units = [];
    let after;
    do {
        const page = await call("unit.list", { institution, limit: 200, after, ...more });
        units.push(...page.units);
        after = page.next;
    } while (after);
    return units;
}

/** The marks of a role that a member holds: where its verification stands, and whether it is active. */
export function roleMarks(role) {
    return [
        role.verification && tag(t(role.verification), { pending: "warn", confirmed: "ok", refused: "danger" }[role.verification]),
        role.isActive && tag(t("active"), "accent"),
    ];
}

/** The marks of a member: administrator, left. */
export function memberMarks(member) {
    return [member.isAdministrator && tag(t("administrator"), "accent"), !member.isPresent && tag(t("left"), "warn")];
}

/** The broad kind of a role: "staff", "learner" or "parent". */
export function categoryOf(words, key) {
    return words.raw.roles.find((role) => role.key === key)?.category;
}

/** Whether a member holds a role of a kind. */
export function isOf(words, member, category) {
    return member.roles.some((role) => categoryOf(words, role.role) === category);
}

/** A text with its first letter a capital: titles of a regulation begin small. */
export function capital(text) {
    return text ? text[0].toUpperCase() + text.slice(1) : text;
}

/** A list of facts: pairs of a name and a value; those without a value are left out. */
export function facts(...pairs) {
    return h("dl", { class: "facts" }, pairs.filter((pair) => pair && pair[1] !== undefined && pair[1] !== null && pair[1] !== "")
        .map(([name, value]) => h("div", null, h("dt", null, name), h("dd", null, value))));
}

/** Calls `watcher(event)` for events of an institution while a node is shown. */
export function whileShown(node, institution, watcher) {
    let wasShown = false;
    const end = on("*", (event) => {
        if (node.isConnected) {
            wasShown = true;
            if (event.institution === institution) {
                watcher(event);
            }
        } else if (wasShown) {
            end();
        }
    });
}
