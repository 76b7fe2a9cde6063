// A printable sheet: one card per link, with cut lines, a QR code and the way to join in three steps.

import { h, loadStyle } from "../core/dom.js";
import { memberOf } from "../core/institutions.js";
import { lastDay } from "../core/dates.js";
import { texts } from "../core/text.js";
import { qr } from "../parts/qr.js";
import { capital } from "../admin/common.js";

const t = texts({
    ru: {
        first: "Наведите камеру телефона на код или наберите адрес.", second: "Прочитайте правила и введите номер телефона.", third: "Введите код из сообщения — готово.",
        until: "Действует до {day}", personal: "Личная ссылка: работает один раз.", code: "Код для входа",
    },
    en: {
        first: "Point the phone's camera at the code or type the address.", second: "Read the rules and enter your phone number.", third: "Enter the code from the message: done.",
        until: "Works until {day}", personal: "Personal link: it works once.", code: "Code to join",
    },
});

/** The sheet for links `[{address, roleWord, place?, name?, expires}]` of an institution, ready for the page. */
export function sheet(institutionName, links) {
    return h("div", { class: "invite-sheet" }, links.map((link) => h("article", { class: "invite-card" },
        qr(link.address, { size: 150, label: t("code") }),
        h("div", null,
            h("p", { class: "invite-card-institution" }, institutionName),
            h("p", { class: "invite-card-name" }, link.name ?? capital(link.roleWord)),
            h("p", null, [link.name && capital(link.roleWord), link.place && capital(link.place)].filter(Boolean).join(" · ")),
            h("ol", null, h("li", null, t("first")), h("li", null, t("second")), h("li", null, t("third"))),
            h("p", { class: "invite-card-address" }, link.address),
            h("p", { class: "small" }, [link.expires && t("until", { day: lastDay(link.expires) }), link.name && t("personal")].filter(Boolean).join(". "))))));
}

/** Prints the sheet alone. */
export async function printSheet(institution, links) {
    await loadStyle("invite.css");
    const member = await memberOf(institution);
    const page = h("div", { class: "print-only" }, sheet(member?.name ?? "", links));
    document.body.append(page);
    document.documentElement.classList.add("prints-sheet");
    addEventListener("afterprint", () => {
        document.documentElement.classList.remove("prints-sheet");
        page.remove();
    }, { once: true });
    print();
}
