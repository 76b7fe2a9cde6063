// Signing in by phone and code.

import { h, loadStyle } from "../core/dom.js";
import { current } from "../core/people.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { identify } from "./identify.js";

const t = texts({
    ru: {
        title: "Вход", welcome: "Добрый день!", add: "Войти ещё одному человеку", addText: "На одном устройстве могут быть несколько человек, например родитель и ребёнок. Каждый видит только своё.",
        text: "Это площадка для общения вашей образовательной организации. Войдите по номеру телефона.", ended: "Вы вышли на этом устройстве, или срок входа закончился. Войдите снова: всё на месте.",
        link: "Вас пригласили? Откройте присланную ссылку: она сама приведёт куда нужно.",
    },
    en: {
        title: "Sign in", welcome: "Welcome", add: "Sign in another person", addText: "Several people can share a device, such as a parent and a child. Each sees only their own.",
        text: "This is where your institution talks. Sign in with your phone number.", ended: "You were signed out on this device, or the session ran out. Sign in again: everything is in its place.",
        link: "Were you invited? Open the link you were sent: it leads you to the right place.",
    },
});

/** The screen at /sign-in. */
export async function screen(params, place) {
    const isMore = place.query.has("add");
    const wanted = place.query.get("then") ?? "/";
    const then = inside(wanted);
    if (current() && !isMore) {
        return go(then, { replace: true });
    }
    await loadStyle("join.css");
    place.title(t("title"));
    place.node.append(h("div", { class: "welcome" },
        h("div", { class: "welcome-head" }, h("h1", null, isMore ? t("add") : t("welcome")), h("p", { class: "soft" }, isMore ? t("addText") : t("text"))),
        place.query.has("ended") && h("p", { class: "notice notice-warn" }, t("ended")),
        h("div", { class: "card card-roomy" }, identify({ onDone: () => location.replace(isMore ? "/" : then) })),
        !isMore && h("p", { class: "soft small" }, t("link"))));
    place.node.querySelector("input").focus();
}

// Never to another host: browsers read «/\host», and a slash after a tab, as the start of one.
function inside(path) {
    const found = URL.canParse(path, location.origin) ? new URL(path, location.origin) : null;
    return path.startsWith("/") && found?.origin === location.origin ? found.href : "/";
}
