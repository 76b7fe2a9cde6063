// The application for the registration of an institution; anybody may send one.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { today } from "../core/dates.js";
import { current } from "../core/people.js";
import { texts } from "../core/text.js";
import { button, field, form, icon, pageHeader, section as part } from "../parts/index.js";

const t = texts({
    ru: {
        title: "Заявка на регистрацию", subtitle: "Организация появится на этом узле, когда оператор одобрит заявку.", profile: "Вид организации",
        name: "Название организации", nameHint: "Как в положении: «ГАПОУ «Колледж»».", administrator: "Администратор", person: "Фамилия, имя, отчество",
        email: "Электронная почта", phone: "Мобильный телефон", phoneHint: "С этого телефона администратор зарегистрирует организацию.",
        order: "Приказ о назначении администратора", number: "Номер", day: "Дата", document: "Скан приказа", documentHint: "PDF, JPEG или PNG, не больше 10 МБ.",
        send: "Подать заявку", tooLarge: "Файл больше 10 МБ.", sent: "Заявка принята", sentNote: "Когда оператор её рассмотрит, войдите с телефоном {phone}: состояние заявки — на странице «Моё», там же регистрация.",
        signIn: "Войти", mine: "Открыть «Моё»",
    },
    en: {
        title: "Apply for registration", subtitle: "The institution appears on this host once an operator approves.", profile: "Kind of institution",
        name: "Name of the institution", nameHint: "As in its regulation.", administrator: "Administrator", person: "Full name",
        email: "E-mail", phone: "Mobile phone", phoneHint: "The administrator registers the institution with this phone.",
        order: "Order that appoints the administrator", number: "Number", day: "Day", document: "Scan of the order", documentHint: "PDF, JPEG or PNG, at most 10 MB.",
        send: "Send the application", tooLarge: "The file is larger than 10 MB.", sent: "The application has come in", sentNote: "Once the operator has decided, sign in with {phone}: the page “Mine” shows the state and lets you register.",
        signIn: "Sign in", mine: "Open “Mine”",
    },
});

/** Bytes of the largest order, as `application.submit` limits it. */
const orderLimit = 10 * 1024 * 1024;

/** The screen at `/apply`. */
export async function screen(_, place) {
    place.title(t("title"));
    const { profiles } = await call("host.profiles");
    const kind = field({
        label: t("profile"), name: "profile", type: "radio", required: true, value: profiles[0]?.profile,
        options: profiles.map((profile) => ({ value: profile.profile, text: profile.title })),
    });
    const contacts = [
        field({ label: t("person"), name: "name", required: true, autocomplete: "name" }),
        field({ label: t("email"), name: "email", type: "email", required: true, autocomplete: "email" }),
    ];
    const order = part(t("order"),
        field({ label: t("number"), name: "number", required: true }),
        field({ label: t("day"), name: "day", type: "date", required: true, max: today() }),
        field({ label: t("document"), name: "document", type: "file", required: true, accept: "application/pdf,image/jpeg,image/png", hint: t("documentHint") }));
    const adapt = () => {
        const chosen = profiles.find((profile) => profile.profile === kind.read());
        contacts.forEach((item) => {
            item.hidden = !chosen?.needsContacts;
        });
        order.hidden = !chosen?.needsOrder;
    };
    kind.addEventListener("input", adapt);
    const sheet = form({
        fields: [
            kind, { label: t("name"), name: "institutionName", required: true, hint: t("nameHint") },
            part(t("administrator"), contacts, field({ label: t("phone"), name: "phone", type: "tel", required: true, autocomplete: "tel", placeholder: "+7", hint: t("phoneHint") })),
            order,
        ],
        submit: t("send"),
        onSubmit: async (values) => {
            await send(values, contacts[0].hidden, order.hidden);
            replace(place.node, done(values.phone));
            place.node.querySelector("h1").focus();
        },
    });
    adapt();
    replace(place.node, h("div", { class: "welcome" }, pageHeader({ title: t("title"), subtitle: t("subtitle") }), sheet));
}

async function send({ number, day, document, name, email, ...plain }, hasNoContacts, hasNoOrder) {
    const request = { ...plain, ...(hasNoContacts ? {} : { name, email }) };
    if (!hasNoOrder) {
        if (document.size > orderLimit) {
            throw Object.assign(new Error(t("tooLarge")), { field: "document", text: t("tooLarge") });
        }
        request.order = { number, day, document: { name: document.name, type: document.type || "application/octet-stream", content: await base64(document) } };
    }
    await write("application.submit", request);
}

function base64(file) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
        reader.addEventListener("error", () => reject(reader.error));
        reader.readAsDataURL(file);
    });
}

function done(phone) {
    return h("div", { class: "welcome" }, icon("check"), h("h1", { tabIndex: -1 }, t("sent")), h("p", null, t("sentNote", { phone })),
        current() ? button({ text: t("mine"), kind: "primary", href: "/me" }) : button({ text: t("signIn"), kind: "primary", href: "/sign-in" }));
}
