// The family of a member: guardians, children, and the code by which a parent joins a child.

import { h } from "../core/dom.js";
import { write } from "../core/api.js";
import { fullDay } from "../core/dates.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, confirm, dialog, form, section as part, toast } from "../parts/index.js";
import { isOf } from "./common.js";
import { memberField } from "./pick.js";

const t = texts({
    ru: {
        family: "Семья", guardians: "Родители и опекуны", learners: "Дети", link: "Связать с родителем", linkChild: "Связать с ребёнком", parent: "Родитель", learner: "Ребёнок", relation: "Кем приходится",
        relationHint: "Например: мать, отец, опекун. Пусто — «родитель».", linked: "Связь записана.", unlink: "Разорвать связь", unlinkAsk: "{parent} больше не будет представителем: {learner}. Он выйдет из чатов подразделений ребёнка.",
        unlinked: "Связь разорвана.", code: "Код для родителя", codeNote: "Родитель вводит его у себя в разделе «Дети». Код сработает один раз.", until: "Действует до {day}", copy: "Скопировать", copied: "Код скопирован.",
        none: "Родители не указаны.", noneChildren: "Дети не указаны.",
    },
    en: {
        family: "Family", guardians: "Guardians", learners: "Children", link: "Link a parent", linkChild: "Link a child", parent: "Parent", learner: "Child", relation: "Relation",
        relationHint: "For example mother, father, guardian. Empty: parent.", linked: "The relation is noted.", unlink: "End the relation", unlinkAsk: "{parent} will no longer represent {learner} and leaves the chats of the child's units.",
        unlinked: "The relation has ended.", code: "Code for a parent", codeNote: "The parent types it under «Children». It works once.", until: "Works until {day}", copy: "Copy", copied: "The code is copied.",
        none: "No guardians noted.", noneChildren: "No children noted.",
    },
});

/** The section on a member's family; nothing for those without one. */
export function family({ institution, words, member }) {
    const isLearner = isOf(words, member, "learner") || member.guardians.length > 0;
    const isParent = isOf(words, member, "parent") || member.learners.length > 0;
    return [isLearner && part(t("guardians"), people({
        all: member.guardians, none: t("none"), institution, unlink: (other) => unlink(member, other),
        actions: member.isPresent && [
            button({ text: t("link"), icon: "plus", small: true, onclick: () => link({ institution, words, learner: member }) }),
            button({ text: t("code"), icon: "key", small: true, onclick: () => showCode(member) }),
        ],
    })), isParent && part(t("learners"), people({
        all: member.learners, none: t("noneChildren"), institution, unlink: (other) => unlink(other, member),
        actions: member.isPresent && [button({ text: t("linkChild"), icon: "plus", small: true, onclick: () => link({ institution, words, parent: member }) })],
    }))];
}

function people({ all, none, institution, unlink: cut, actions }) {
    return [
        all.length === 0 ? h("p", { class: "soft" }, none) : h("ul", { class: "lines", role: "list" }, all.map((other) => h("li", null,
            avatar(other.name, { size: 34 }), h("span", { class: "lines-words" }, h("a", { href: `/${institution}/admin/people/${other.member}` }, other.name)),
            button({ icon: "close", label: `${t("unlink")}: ${other.name}`, kind: "quiet", onclick: () => cut(other) })))),
        actions && h("div", { class: "row" }, actions),
    ];
}

function link({ institution, words, learner, parent }) {
    dialog({
        title: t(parent ? "linkChild" : "link"),
        body: (close) => form({
            fields: [
                h("p", null, h("strong", null, (learner ?? parent).name)),
                !parent && memberField({ institution, label: t("parent"), name: "parent", admits: (item) => isOf(words, item, "parent") && item.member !== learner.member }),
                !learner && memberField({ institution, label: t("learner"), name: "learner", admits: (item) => isOf(words, item, "learner") && item.member !== parent.member }),
                { label: t("relation"), name: "relation", hint: t("relationHint"), maxLength: 60 },
            ],
            submit: t(parent ? "linkChild" : "link"),
            onSubmit: async (values) => {
                await write("guardian.link", { learner: learner?.member, parent: parent?.member, ...values });
                close();
                toast(t("linked"), "ok");
                await reload();
            },
        }),
    });
}

async function unlink(learner, parent) {
    if (await confirm(t("unlinkAsk", { parent: parent.name, learner: learner.name }), { title: t("unlink"), danger: true, action: t("unlink") })) {
        await write("guardian.unlink", { learner: learner.member, parent: parent.member });
        toast(t("unlinked"), "ok");
        await reload();
    }
}

async function showCode(member) {
    const { code, expires } = await write("guardian.createCode", { learner: member.member });
    dialog({
        title: t("code"),
        body: h("div", { class: "pairing" }, h("p", null, member.name), h("strong", null, code), h("p", null, t("until", { day: fullDay(expires) })), h("p", { class: "soft" }, t("codeNote")),
            button({ text: t("copy"), icon: "copy", onclick: async () => {
                await navigator.clipboard.writeText(code);
                toast(t("copied"), "ok");
            } })),
    });
}
