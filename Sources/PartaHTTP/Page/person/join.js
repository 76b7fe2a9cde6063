// Joining one more institution: by a link, or by a request that an administrator answers.

import { write } from "../core/api.js";
import { h } from "../core/dom.js";
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
        institution: "Номер организации", institutionHint: "Его скажет администратор; он виден в адресе страниц организации.", role: "Кто вы", name: "Фамилия, имя, отчество",
        note: "Как вас узнать", noteHint: "Например, класс или группа, предмет, который ведёте.", send: "Отправить просьбу", sent: "Просьба отправлена. Ответ ждите до {day}.",
        learner: "Учусь", teacher: "Преподаю", lead: "Руковожу классом или группой", employee: "Работаю сотрудником",
    },
    en: {
        byLink: "By an invitation link", linkText: "Paste the link that you were sent.", link: "Link", open: "Open the invitation", noLink: "This does not look like an invitation link.",
        byRequest: "Ask to join", requestText: "An administrator sees your request and answers. Parents are invited by links only.",
        institution: "Number of the institution", institutionHint: "An administrator can tell it; it stands in the address of the institution's pages.", role: "Who you are", name: "Full name",
        note: "How to recognise you", noteHint: "Your class or group, or the subject you teach.", send: "Send the request", sent: "The request is sent. Expect an answer by {day}.",
        learner: "I study there", teacher: "I teach there", lead: "I lead a class or group", employee: "I work there",
    },
});

/** The part on joining; the address may name `institution` and `role`. */
export function content(place) {
    const roles = ["learner", "teacher", "lead", "employee"];
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
        section(t("byRequest"), card(form({
            fields: [
                h("p", { class: "soft" }, t("requestText")),
                { label: t("institution"), name: "institution", required: true, inputmode: "numeric", hint: t("institutionHint"), value: place.query.get("institution") ?? "" },
                { label: t("role"), name: "role", type: "radio", required: true, value: place.query.get("role"), options: roles.map((value) => ({ value, text: t(value) })) },
                !current().name && { label: t("name"), name: "name", required: true, autocomplete: "name" },
                { label: t("note"), name: "note", hint: t("noteHint"), maxlength: 500 },
            ],
            submit: t("send"),
            onSubmit: async (values) => {
                const { expires } = await write("joinRequest.submit", values);
                toast(t("sent", { day: fullDay(expires) }), "ok");
                await go("/me");
            },
        }))));
}
