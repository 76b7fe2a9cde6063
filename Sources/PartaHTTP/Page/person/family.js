// Parents and children find each other by a pairing code.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { fullDay } from "../core/dates.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { load } from "../parts/content.js";
import { dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { toast } from "../parts/toast.js";

const t = texts({
    ru: {
        code: "Код для родителя", codeText: "Передайте код тому, кто за вас отвечает. Он годится один раз, до {day}.", close: "Готово",
        pair: "Связать с ребёнком", pairText: "Код из шести знаков создаёт ребёнок или учитель.", field: "Код", relation: "Кем вы приходитесь", mother: "мать", father: "отец", parent: "родитель", guardian: "опекун",
        link: "Связать", linked: "Связь есть: {name}.", children: "Дети: {names}", parents: "Родители: {names}",
    },
    en: {
        code: "Code for a parent", codeText: "Give the code to your parent or guardian. It works once, until {day}.", close: "Done",
        pair: "Link to a child", pairText: "The child or a teacher makes the code of six characters.", field: "Code", relation: "You are the child's", mother: "mother", father: "father", parent: "parent", guardian: "guardian",
        link: "Link", linked: "Linked: {name}.", children: "Children: {names}", parents: "Parents: {names}",
    },
});

/** What a learner or a parent of an institution sees of the family; nothing for others. */
export function familyPart({ institution, member, roles }, words) {
    const categories = roles.map((key) => words.raw.roles.find((role) => role.key === key)?.category);
    const isLearner = categories.includes("learner");
    const isParent = categories.includes("parent");
    if (!isLearner && !isParent) {
        return null;
    }
    const known = h("div", { class: "soft" });
    const show = () => load(known, async () => {
        const { guardians } = await call("guardian.list", { member });
        const children = guardians.filter((item) => item.parent.member === member).map((item) => item.learner.name);
        const parents = guardians.filter((item) => item.learner.member === member).map((item) => item.parent.name);
        return [children.length > 0 && h("p", null, t("children", { names: children.join(", ") })), parents.length > 0 && h("p", null, t("parents", { names: parents.join(", ") }))];
    }, { lines: 1 });
    show();
    return h("div", { class: "family" }, known, h("div", { class: "row" },
        isLearner && button({ text: t("code"), icon: "key", small: true, onclick: () => showCode(member) }),
        isParent && button({ text: t("pair"), icon: "people", small: true, onclick: () => void pair(institution, show) })));
}

async function showCode(learner) {
    const { code, expires } = await write("guardian.createCode", { learner });
    dialog({ title: t("code"), body: h("div", { class: "stack" }, h("p", { class: "big-code" }, code), h("p", null, t("codeText", { day: fullDay(expires) }))), actions: [{ text: t("close"), kind: "primary" }] });
}

function pair(institution, done) {
    return dialog({
        title: t("pair"),
        body: (close) => form({
            fields: [
                h("p", null, t("pairText")),
                { label: t("field"), name: "code", required: true, autocomplete: "off", autocapitalize: "characters", maxlength: 20 },
                // The relation is kept as a Russian word, as the institution's documents have it.
                { label: t("relation"), name: "relation", type: "select", options: [["мать", "mother"], ["отец", "father"], ["родитель", "parent"], ["опекун", "guardian"]].map(([value, key]) => ({ value, text: t(key) })) },
            ],
            submit: t("link"),
            onSubmit: async (values) => {
                const { name } = await write("guardian.pair", { institution, ...values });
                close();
                toast(t("linked", { name }), "ok");
                done();
            },
        }),
    });
}
