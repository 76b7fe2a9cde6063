// Who receives the statistics: the regulation's recipient, and the staff to whom administrators have opened them.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { vocabulary } from "../core/institutions.js";
import { texts } from "../core/text.js";
import { avatar, button, confirm, dialog, form, load, section as part, toast } from "../parts/index.js";
import { capital, isOf } from "./common.js";
import { memberField } from "./pick.js";

const t = texts({
    ru: {
        title: "Кому открыта", note: "По Положению статистику получает {recipient}. Администраторы видят её всегда; работнику её можно открыть здесь.", add: "Открыть работнику", drop: "Закрыть", who: "Работник",
        dropAsk: "{name} больше не увидит статистику.", dropTitle: "Закрыть статистику?", added: "Статистика открыта: {name}.", dropped: "Статистика закрыта: {name}.", nobody: "Пока никому из работников не открыта.",
    },
    en: {
        title: "Who receives them", note: "By the regulation: {recipient}. Administrators always see them; they can be opened to members of the staff here.", add: "Open to a member of the staff", drop: "Close", who: "Member of the staff",
        dropAsk: "{name} will not see the statistics any more.", dropTitle: "Close the statistics?", added: "Opened to {name}.", dropped: "Closed to {name}.", nobody: "Not opened to anybody yet.",
    },
});

/** The part of the section. */
export function recipients(institution, recipient) {
    const list = h("div");
    const show = () => load(list, async () => {
        const people = await granted(institution);
        return people.length === 0 ? h("p", { class: "soft" }, t("nobody")) : h("ul", { class: "lines", role: "list" }, people.map((person) => h("li", null,
            avatar(person.name, { size: 36 }),
            h("div", { class: "lines-words" }, h("a", { href: `/${institution}/admin/people/${person.member}` }, person.name), h("small", null, person.roles.map((role) => capital(role.title)).join(" · "))),
            button({ text: t("drop"), small: true, onclick: () => revoke(person, show) }))));
    }, { lines: 2 });
    show();
    const node = part(t("title"), h("p", null, t("note", { recipient: recipient.nom })), list,
        h("div", { class: "row" }, button({ text: t("add"), icon: "plus", onclick: () => grant(institution, show) })));
    node.classList.add("no-print");
    return node;
}

// The log knows to whom they were opened and closed; the last word on a person holds.
async function granted(institution) {
    const last = new Map();
    let before;
    for (;;) {
        const { records } = await call("audit.list", { institution, action: "statistics.", limit: 200, before });
        for (const { action, subject } of records) {
            const member = subject.split(" ").at(-1);
            if (!last.has(member)) {
                last.set(member, action);
            }
        }
        if (records.length < 200) {
            break;
        }
        before = records.at(-1).number;
    }
    const open = [...last].filter(([, action]) => action === "statistics.grant").map(([member]) => member);
    const people = await Promise.all(open.map((member) => call("member.show", { member })));
    return people.filter((person) => person.isPresent);
}

async function grant(institution, again) {
    const words = await vocabulary(institution);
    const who = memberField({ institution, label: t("who"), admits: (item) => isOf(words, item, "staff") });
    dialog({
        title: t("add"),
        body: (close) => form({
            fields: [who], submit: t("add"),
            onSubmit: async () => {
                await write("statistics.grant", { member: who.read() });
                close();
                toast(t("added", { name: who.chosen.name }), "ok");
                again();
            },
        }),
    });
}

async function revoke(person, again) {
    if (await confirm(t("dropAsk", { name: person.name }), { title: t("dropTitle"), danger: true, action: t("drop") })) {
        await write("statistics.revoke", { member: person.member });
        toast(t("dropped", { name: person.name }), "ok");
        again();
    }
}
