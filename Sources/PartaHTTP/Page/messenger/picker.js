// Choosing several people of an institution, however large it is: a search, and chips of those chosen.

import { call } from "../core/api.js";
import { h, replace, uniqueId } from "../core/dom.js";
import { texts } from "../core/text.js";
import { avatar } from "../parts/button.js";
import { load } from "../parts/content.js";
import { icon } from "../parts/icon.js";
import { later } from "./signal.js";

const t = texts({
    ru: { find: "Имя или фамилия", none: "Никого не нашлось.", more: "Показаны первые. Уточните имя, чтобы найти других.", chosen: "Выбраны", drop: "Убрать: {name}" },
    en: { find: "Name", none: "Nobody found.", more: "The first ones are shown. Type more of a name to find others.", chosen: "Chosen", drop: "Remove {name}" },
});

/** The roles of a person of member.list in the institution's words. */
export function roleWords(person) {
    return [...new Set(person.roles.map((role) => role.platform || role.title))].join(", ");
}

/** A field of a form that holds members; `without`: who is not offered. */
export function peoplePicker({ institution, label, name, hint, without = [] }) {
    const id = uniqueId("picker");
    const chosen = new Map();
    const chips = h("ul", { class: "chips", role: "list", "aria-label": t("chosen") });
    const results = h("div", { class: "switcher-results picker-results" });
    const input = h("input", { class: "search-field", type: "search", id, placeholder: t("find"), autocomplete: "off" });
    const problem = h("p", { class: "field-error", hidden: true });
    const node = h("div", { class: "field" }, h("label", { for: id }, label), hint && h("p", { class: "field-hint" }, hint), chips, h("div", { class: "search-box" }, icon("search"), input), results, problem);

    function showChips() {
        chips.hidden = chosen.size === 0;
        replace(chips, [...chosen].map(([member, person]) => h("li", null, h("button", {
            class: "chip", type: "button", "aria-label": t("drop", { name: person }), onclick: () => {
                chosen.delete(member);
                showChips();
                find();
            },
        }, person, icon("close")))));
    }

    const find = () => load(results, async () => {
        const text = input.value.trim();
        const { members, next } = await call("member.list", { institution, limit: 50, ...(text ? { text } : {}) });
        const offered = members.filter((person) => !without.includes(person.member) && !chosen.has(person.member));
        return [offered.length === 0 && h("p", { class: "search-none soft" }, t("none")), offered.map((person) => h("button", {
            class: "pick", type: "button", onclick: () => {
                chosen.set(person.member, person.name);
                showChips();
                input.value = "";
                input.focus();
                find();
            },
        }, avatar(person.name, { size: 34 }), h("span", { class: "pick-words" }, person.name, h("small", null, roleWords(person))))),
        next && h("p", { class: "search-none soft small" }, t("more"))];
    }, { lines: 3 });

    input.addEventListener("input", later(find, 250));
    input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    showChips();
    find();
    node.fieldName = name;
    node.isRequired = false;
    node.read = () => (chosen.size > 0 ? [...chosen.keys()] : undefined);
    node.setError = (text) => {
        replace(problem, text ?? "");
        problem.hidden = !text;
    };
    node.focusControl = () => input.focus();
    return node;
}
