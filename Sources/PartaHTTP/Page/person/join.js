// Joining one more institution: by a link, or by a request that an administrator answers.

import { call, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { fullDay } from "../core/dates.js";
import { current } from "../core/people.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { card, section } from "../parts/content.js";
import { form } from "../parts/form.js";
import { toast } from "../parts/toast.js";

const t = texts({
    ru: {
        byLink: "По ссылке-приглашению", linkText: "Вставьте ссылку, которую вам прислали.", link: "Ссылка", open: "Открыть приглашение", noLink: "Это не похоже на ссылку-приглашение.",
        byRequest: "Попроситься вступить", requestText: "Администратор увидит вашу просьбу и ответит. Родителей приглашают только по ссылке.",
        find: "Дальше", institution: "Номер организации", institutionHint: "Его скажет администратор; он виден в адресе страниц организации.", role: "Кто вы", name: "Фамилия, имя, отчество",
        note: "Как вас узнать", noteHint: "Например, класс или группа, предмет, который ведёте.", send: "Отправить просьбу", sent: "Просьба отправлена. Ответ ждите до {day}.",
    },
    en: {
        byLink: "By an invitation link", linkText: "Paste the link that you were sent.", link: "Link", open: "Open the invitation", noLink: "This does not look like an invitation link.",
        byRequest: "Ask to join", requestText: "An administrator sees your request and answers. Parents are invited by links only.",
        find: "Continue", institution: "Number of the institution", institutionHint: "An administrator can tell it; it stands in the address of the institution's pages.", role: "Who you are", name: "Full name",
        note: "How to recognise you", noteHint: "Your class or group, or the subject you teach.", send: "Send the request", sent: "The request is sent. Expect an answer by {day}.",
    },
});

/** The part on joining; the address may name `institution` and `role`. */
export function content(place) {
    const asking = h("div");
    const start = (institution) => replace(asking, card(form({
        fields: [
            h("p", { class: "soft" }, t("requestText")),
            { label: t("institution"), name: "institution", required: true, inputmode: "numeric", hint: t("institutionHint"), value: institution ?? "" },
        ],
        submit: t("find"),
        onSubmit: async (values) => {
            const options = await call("joinRequest.options", values);
            replace(asking, request(values.institution, options, place.query.get("role")));
        },
    })));
    start(place.query.get("institution"));
    return h("div", { class: "person-grid person-halves" },
        section(t("byLink"), card(form({
            fields: [h("p", { class: "soft" }, t("linkText")), { label: t("link"), name: "link", required: true, inputmode: "url", autocomplete: "off" }],
            submit: t("open"),
            onSubmit: async ({ link }, node) => {
                const secret = /(?:\/join\/)?([\w-]{16,64})\/?$/.exec(link)?.[1];
                if (!secret) {
                    node.fieldNamed("link").setError(t("noLink"));
                    return;
                }
                await go("/join/" + secret);
            },
        }))),
        section(t("byRequest"), asking));
}

// The roles are the institution's own words, and only those that its regulation lets ask.
function request(institution, { institutionName, roles }, role) {
    return card(form({
        fields: [
            h("h3", null, institutionName),
            { label: t("role"), name: "role", type: "radio", required: true, value: role, options: roles.map((choice) => ({ value: choice.role, text: choice.roleWord })) },
            !current().name && { label: t("name"), name: "name", required: true, autocomplete: "name" },
            { label: t("note"), name: "note", hint: t("noteHint"), maxlength: 500 },
        ],
        submit: t("send"),
        onSubmit: async (values) => {
            const { expires } = await write("joinRequest.submit", { institution, ...values });
            toast(t("sent", { day: fullDay(expires) }), "ok");
            await go("/me");
        },
    }));
}
