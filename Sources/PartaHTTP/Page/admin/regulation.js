// The regulation: its text and rules, who knows it, what serves it, and its editions.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { texts } from "../core/text.js";
import { button, emptyState, notice, pageHeader, section as part, tabs, tag } from "../parts/index.js";
import { clauseText, facts } from "./common.js";

const t = texts({
    ru: {
        title: "Положение", text: "Текст и правила", ledger: "Ознакомление", conformity: "Соответствие", editions: "Редакции", inForce: "действует", coming: "ещё не вступило", lapsed: "утратило силу", adopted: "Принято", order: "Приказ или протокол", orderText: "{number} от {day}",
        since: "Действует с", until: "Утратило силу", approvals: "Согласовано", basis: "На что опирается", settlement: "Пробелы", rights: "Права", duties: "Обязанности", prohibitions: "Запреты", rules: "Правила для участников", noRules: "Положение не называет прав, обязанностей и запретов.",
        full: "Полный текст", noText: "Полный текст этой редакции не внесён. Правила выше взяты из неё дословно; опубликуйте редакцию с текстом, чтобы участники могли его прочесть.", none: "Положение ещё не внесено.", publish: "Опубликовать редакцию", kindOrder: "Локальный акт", more: "Показать полностью",
    },
    en: {
        title: "Regulation", text: "Text and rules", ledger: "Acknowledgement", conformity: "Conformity", editions: "Editions", inForce: "in force", coming: "not yet in force", lapsed: "lapsed", adopted: "Adopted by", order: "Order or minutes", orderText: "{number} of {day}",
        since: "In force since", until: "Lapsed", approvals: "Agreed by", basis: "What it rests on", settlement: "Gaps", rights: "Rights", duties: "Duties", prohibitions: "Prohibitions", rules: "Rules for members", noRules: "The regulation names no rights, duties or prohibitions.",
        full: "Full text", noText: "The full text of this edition is not entered. The rules above are its own words; publish an edition with the text so that members can read it.", none: "No regulation is entered yet.", publish: "Publish an edition", kindOrder: "Local order", more: "Show all",
    },
});

/** The section; `item`: "ledger", "conformity", "editions" or an edition. */
export async function section({ institution, item, words, member, place }) {
    await loadStyle("admin-people.css");
    const views = { ledger: () => import("./ledger.js"), conformity: () => import("./conformity.js"), editions: () => import("./editions.js") };
    const current = views[item] ? item : "text";
    const [{ regulations }, module] = await Promise.all([call("regulation.list", { institution }), views[item]?.()]);
    const context = { institution, words, member, place, regulations };
    return h("div", null,
        pageHeader({ title: t("title"), actions: current === "editions" ? undefined : [button({ text: t("publish"), icon: "plus", href: `/${institution}/admin/regulation/editions` })] }),
        tabs({ label: t("title"), current, items: ["text", "ledger", "conformity", "editions"].map((key) => ({ key, text: t(key), href: `/${institution}/admin/regulation${key === "text" ? "" : "/" + key}` })) }),
        module ? await module.view(context) : await edition({ ...context, id: item }));
}

/** The mark of where an edition stands today. */
export function stateTag(state) {
    return tag(t(state), { inForce: "ok", coming: "accent" }[state]);
}

async function edition({ institution, regulations, id }) {
    const chosen = regulations.find((one) => one.regulation === id) ?? regulations.find((one) => one.kind === "regulation" && one.state === "inForce") ?? regulations[0];
    if (!chosen) {
        return emptyState({ icon: "book", title: t("none"), action: button({ text: t("publish"), kind: "primary", href: `/${institution}/admin/regulation/editions` }) });
    }
    const { regulation, text, approvals, basis, settlement, rules } = await call("regulation.show", { regulation: chosen.regulation });
    return h("div", null,
        h("div", { class: "card stack" },
            h("div", null, h("p", { class: "tags" }, stateTag(regulation.state), regulation.kind === "order" && tag(t("kindOrder"))), h("h2", { class: "edition-title" }, regulation.title)),
            facts([t("adopted"), regulation.adoptedBy], [t("order"), regulation.orderNumber && t("orderText", { number: regulation.orderNumber, day: shortDay(regulation.orderDay) })], [t("since"), shortDay(regulation.inForce)],
                [t("until"), regulation.lapsed && shortDay(regulation.lapsed)], [t("approvals"), approvals.join(", ")], [t("settlement"), settlement]),
            basis.length > 0 && h("details", null, h("summary", null, t("basis")), h("ul", { class: "follows" }, basis.map((act) => h("li", null, act))))),
        regulation.kind === "regulation" && part(t("rules"), rules.length === 0 ? h("p", { class: "soft" }, t("noRules")) : rulesOf(rules)),
        part(t("full"), text ? fullText(text) : notice(t("noText"), "warn")));
}

function rulesOf(rules) {
    const group = (kind, title) => {
        const some = rules.filter((rule) => rule.kind === kind);
        return some.length > 0 && h("div", { class: "card" }, h("h3", null, title), h("ul", { class: "rule-list", role: "list" }, some.map((rule) => h("li", null, h("span", null, rule.text), rule.clause && h("span", { class: "clause" }, clauseText(rule.clause))))));
    };
    return h("div", { class: "rule-groups" }, group("right", t("rights")), group("duty", t("duties")), group("prohibition", t("prohibitions")));
}

// A long text opens in full only when asked for.
function fullText(text) {
    const node = h("div", { class: "card regulation-text" }, text);
    if (text.length < 4000) {
        return node;
    }
    node.classList.add("is-short");
    const more = button({ text: t("more"), onclick: () => {
        node.classList.remove("is-short");
        more.remove();
    } });
    return [node, more];
}
