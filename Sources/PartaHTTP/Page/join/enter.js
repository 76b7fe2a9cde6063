// Signing in by a link that was made on another device.

import { call } from "../core/api.js";
import { h, loadStyle, replace } from "../core/dom.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { icon } from "../parts/icon.js";
import { refusalText } from "../parts/toast.js";
import { report } from "../core/faults.js";
import { remember } from "./identify.js";
import { deviceLabel } from "./phone.js";

const t = texts({
    ru: {
        title: "Вход по ссылке", opening: "Входим…", dead: "По этой ссылке войти нельзя",
        again: "Попробовать ещё раз", phone: "Войти по телефону", offline: "Нет связи",
    },
    en: {
        title: "Sign in by a link", opening: "Signing in…", dead: "This link does not sign you in",
        again: "Try again", phone: "Sign in by phone", offline: "No connection",
    },
});

/** The screen at /enter/<link>. */
export async function screen({ link }, place) {
    await loadStyle("join.css");
    place.title(t("title"));
    const box = h("div", { class: "welcome" });
    place.node.append(box);
    await open();

    async function open() {
        replace(box, h("h1", null, t("title")), h("p", { class: "row", role: "status" }, h("span", { class: "spinner" }), t("opening")));
        try {
            await remember(await call("session.openLink", { link, label: deviceLabel() }, { session: null }));
            location.replace("/");
        } catch (error) {
            report(error);
            const isDown = error.code === "offline" || error.code === "unavailable";
            replace(box, h("div", { class: "fault", role: "alert" }, icon(isDown ? "offline" : "link"), h("h1", null, isDown ? t("offline") : t("dead")),
                h("p", null, refusalText(error)),
                h("div", { class: "row" }, isDown ? button({ text: t("again"), kind: "primary", onclick: open }) : button({ text: t("phone"), kind: "primary", href: "/sign-in" }))));
        }
    }
}
