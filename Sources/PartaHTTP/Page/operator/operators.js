// Who operates the host: the list, making a person an operator and taking it back.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, card, confirm, form, section as part, table, tag, toast } from "../parts/index.js";

const t = texts({
    ru: {
        title: "Операторы узла", me: "это вы", make: "Назначить оператора", makeNote: "Оператор видит заявки и показатели, но не переписку.", phone: "Телефон",
        name: "Фамилия, имя, отчество", done: "Оператор назначен.", dismiss: "Снять полномочия", dismissAsk: "{name} больше не будет оператором узла.", dismissed: "Полномочия сняты.",
    },
    en: {
        title: "Operators of the host", me: "you", make: "Make an operator", makeNote: "An operator sees applications and figures, no conversations.", phone: "Phone",
        name: "Full name", done: "The operator is made.", dismiss: "Take rights back", dismissAsk: "{name} will no longer operate the host.", dismissed: "The rights are taken back.",
    },
});

/** The section. */
export async function section() {
    const { operators } = await call("account.operators");
    return h("div", null,
        part(t("title"), table({
            caption: t("title"), rows: operators,
            columns: [
                { key: "name", title: t("name"), isMain: true, render: (row) => [row.name, " ", row.isMe && tag(t("me"))] },
                { key: "acts", title: "", render: (row) => operators.length > 1 && button({ text: t("dismiss"), kind: "danger", small: true, onclick: () => dismiss(row) }) },
            ],
        })),
        part(t("make"), h("p", { class: "soft" }, t("makeNote")), card(form({
            fields: [
                { label: t("phone"), name: "phone", type: "tel", required: true, autocomplete: "off", placeholder: "+7" },
                { label: t("name"), name: "name", required: true, autocomplete: "off" },
            ],
            submit: t("make"),
            onSubmit: async (values) => {
                await write("account.makeOperator", values);
                toast(t("done"), "ok");
                await reload();
            },
        }))));
}

async function dismiss({ account, name }) {
    if (await confirm(t("dismissAsk", { name }), { title: t("dismiss"), danger: true, action: t("dismiss") })) {
        await write("account.dismissOperator", { account });
        toast(t("dismissed"), "ok");
        await reload();
    }
}
