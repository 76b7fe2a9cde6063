// The person's menu: people of this device, language, theme, devices, signing out.

import { write } from "../core/api.js";
import { stop } from "../core/live.js";
import { current, forget, people, switchTo } from "../core/people.js";
import { language, setLanguage, texts } from "../core/text.js";
import { avatar } from "../parts/button.js";
import { confirm, menu } from "../parts/dialog.js";
import { refused } from "../parts/toast.js";
import { setTheme, theme } from "./theme.js";

const t = texts({
    ru: {
        people: "На этом устройстве", add: "Войти ещё одному человеку", mine: "Мои данные и устройства", device: "Войти на другом устройстве",
        language: "Язык", theme: "Вид", auto: "Как на устройстве", light: "Светлый", dark: "Тёмный", out: "Выйти",
        outText: "На этом устройстве {name} больше не будет получать сообщения. Войти снова можно по телефону и коду.", outTitle: "Выйти?",
    },
    en: {
        people: "On this device", add: "Sign in another person", mine: "My details and devices", device: "Sign in on another device",
        language: "Language", theme: "Look", auto: "As the device", light: "Light", dark: "Dark", out: "Sign out",
        outText: "{name} will get no messages on this device any more. Signing in again takes the phone and a code.", outTitle: "Sign out?",
    },
});

/** Opens the menu at the person's button. */
export function openPersonMenu(anchor) {
    const me = current();
    const all = people();
    menu(anchor, [
        all.length > 1 && { title: t("people") },
        ...(all.length > 1 ? all.map((person) => ({
            text: person.name || "…", checked: person.session === me.session, end: avatar(person.name, { size: 26 }),
            onclick: () => person.session !== me.session && switchTo(person.session),
        })) : [{ title: me.name }]),
        { text: t("add"), icon: "plus", href: "/sign-in?add=1" },
        { separator: true },
        { text: t("mine"), icon: "person", href: "/me" },
        { text: t("device"), icon: "device", href: "/me/devices" },
        { separator: true },
        { title: t("theme") },
        ...["auto", "light", "dark"].map((key) => ({ text: t(key), checked: theme() === key, onclick: () => setTheme(key) })),
        { title: t("language") },
        { text: "Русский", checked: language() === "ru", onclick: () => setLanguage("ru") },
        { text: "English", checked: language() === "en", onclick: () => setLanguage("en") },
        { separator: true },
        { text: t("out"), icon: "out", danger: true, onclick: () => signOut().catch(refused) },
    ]);
}

/** Asks, closes the session of this device and goes to the next person, or to signing in. */
export async function signOut() {
    const me = current();
    if (!await confirm(t("outText", { name: me.name }), { title: t("outTitle"), action: t("out"), danger: true })) {
        return;
    }
    stop();
    try {
        await write("session.close", {}, { tries: 2 });
    } catch (error) {
        if (error.code !== "unauthenticated") {
            throw error;
        }
    }
    forget(me.session);
    location.assign(people().length > 0 ? "/" : "/sign-in");
}
