// Applications for the registration of an institution, as the applicant sees them, and the registration itself.

import { write } from "../core/api.js";
import { h } from "../core/dom.js";
import { renew } from "../core/institutions.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { when } from "../core/dates.js";
import { button, tag } from "../parts/button.js";
import { dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { toast } from "../parts/toast.js";

const t = texts({
    ru: {
        submitted: "рассматривается", approved: "одобрена", rejected: "отклонена", registered: "зарегистрирована", reason: "Причина: {reason}", sent: "Подана {when}",
        register: "Зарегистрировать организацию", lead: "Появятся структура, каналы и правила, которые названы в положении. Вы станете администратором.",
        role: "Кем вы работаете", text: "Текст положения", textHint: "Его прочтут все, кто вступает. Можно добавить позже.", done: "Организация зарегистрирована.",
    },
    en: {
        submitted: "under review", approved: "approved", rejected: "rejected", registered: "registered", reason: "Reason: {reason}", sent: "Sent {when}",
        register: "Register the institution", lead: "The structure, channels and rules named in the regulation will be made. You become its administrator.",
        role: "Your work there", text: "Text of the regulation", textHint: "All who join will read it. It can be added later.", done: "The institution is registered.",
    },
});

const kinds = { submitted: "accent", approved: "ok", rejected: "danger", registered: "ok" };

/** One application with its state and, once approved, the way to register. */
export function applicationItem(application) {
    return h("li", { class: "card" },
        h("div", { class: "row row-spread" }, h("h3", null, application.institutionName), tag(t(application.state), kinds[application.state])),
        h("p", { class: "soft" }, t("sent", { when: when(application.created) })),
        application.reason && h("p", null, t("reason", { reason: application.reason })),
        application.state === "approved" && button({ text: t("register"), kind: "primary", onclick: () => register(application) }));
}

function register({ institution, roles }) {
    const opened = dialog({
        title: t("register"), wide: true,
        body: (close) => form({
            fields: [
                h("p", null, t("lead")),
                { label: t("role"), name: "role", type: "radio", required: true, options: roles.map((choice) => ({ value: choice.role, text: choice.roleWord })) },
                { label: t("text"), name: "regulationText", type: "textarea", hint: t("textHint"), rows: 8 },
            ],
            submit: t("register"),
            onSubmit: async (values) => {
                await write("institution.register", { institution, ...values });
                await renew();
                close();
                toast(t("done"), "ok");
                await go(`/${institution}/admin`);
            },
        }),
    });
    return opened;
}
