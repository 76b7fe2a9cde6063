// Where the person is signed in, and a link to sign in on one more device.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { when } from "../core/dates.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, tag } from "../parts/button.js";
import { card, section } from "../parts/content.js";
import { confirm, dialog } from "../parts/dialog.js";
import { icon } from "../parts/icon.js";
import { toast } from "../parts/toast.js";
import { signOut } from "../shell/person.js";

const t = texts({
    ru: {
        here: "это устройство", title: "Где вы вошли", since: "вход {when}", unnamed: "Устройство без названия", close: "Завершить",
        closeText: "На устройстве «{name}» придётся войти заново.", closed: "Вход завершён.", out: "Выйти", others: "Это не я: завершить все остальные",
        othersText: { one: "Завершится {count} вход на другом устройстве. Ссылки для входа, которые ещё не открыты, перестанут работать.", few: "Завершатся {count} входа на других устройствах. Ссылки для входа, которые ещё не открыты, перестанут работать.", many: "Завершатся {count} входов на других устройствах. Ссылки для входа, которые ещё не открыты, перестанут работать." },
        othersClosed: { one: "Завершён {count} вход.", few: "Завершено {count} входа.", many: "Завершено {count} входов." },
        more: "Войти на другом устройстве", moreText: "Откройте ссылку на том устройстве. Код из сообщения не понадобится.", make: "Создать ссылку для входа",
        linkText: "Ссылка откроет вашу учётную запись один раз, до {when}. Не пересылайте её другим людям.", copy: "Скопировать ссылку", copied: "Ссылка скопирована.", share: "Поделиться", done: "Готово", address: "Ссылка для входа",
    },
    en: {
        here: "this device", title: "Where you are signed in", since: "since {when}", unnamed: "A device without a name", close: "End",
        closeText: "On “{name}” you will have to sign in again.", closed: "The session is ended.", out: "Sign out", others: "Not me: end all others",
        othersText: { one: "{count} session on another device will end. Sign-in links that are not opened yet stop working.", other: "{count} sessions on other devices will end. Sign-in links that are not opened yet stop working." },
        othersClosed: { one: "{count} session ended.", other: "{count} sessions ended." },
        more: "Sign in on another device", moreText: "Open the link on that device. No code is needed.", make: "Make a sign-in link",
        linkText: "The link opens your account once, until {when}. Do not pass it to others.", copy: "Copy the link", copied: "The link is copied.", share: "Share", done: "Done", address: "Sign-in link",
    },
});

/** The part of the devices. */
export async function content() {
    const { sessions } = await call("session.list");
    const devices = sessions.filter((session) => session.kind === "device");
    const others = devices.filter((session) => !session.isCurrent);
    return h("div", { class: "person-grid" },
        section(t("title"), h("ul", { role: "list", class: "stack" }, devices.map(item)),
            others.length > 0 && h("div", null, button({ text: t("others"), kind: "danger", icon: "shield", onclick: () => closeOthers(others.length) }))),
        section(t("more"), card(h("div", { class: "stack" }, h("p", null, t("moreText")), h("div", null, button({ text: t("make"), icon: "link", kind: "primary", onclick: makeLink }))))));
}

function item(session) {
    const name = session.label || t("unnamed");
    return h("li", { class: "card device" }, icon("device"),
        h("div", null, h("h3", null, name, " ", session.isCurrent && tag(t("here"), "ok")), h("p", { class: "soft small" }, t("since", { when: when(session.created) }))),
        session.isCurrent ? button({ text: t("out"), small: true, onclick: signOut }) : button({
            text: t("close"), small: true, kind: "danger", label: `${t("close")}: ${name}`,
            onclick: async () => {
                if (await confirm(t("closeText", { name }), { title: t("close") + "?", action: t("close"), danger: true })) {
                    await write("session.close", { session: session.session });
                    toast(t("closed"), "ok");
                    await reload();
                }
            },
        }));
}

async function closeOthers(count) {
    if (await confirm(t("othersText", { count }), { title: t("others"), action: t("close"), danger: true })) {
        const { closed } = await write("session.closeOthers");
        toast(t("othersClosed", { count: closed }), "ok");
        await reload();
    }
}

async function makeLink() {
    const { url, expires } = await write("session.createLink");
    const address = new URL(url, location.href).href;
    const line = h("input", { class: "link-line", readOnly: true, value: address, "aria-label": t("address"), onfocus: () => line.select() });
    dialog({
        title: t("more"),
        body: h("div", { class: "stack" }, h("p", null, t("linkText", { when: when(expires) })), line),
        actions: [
            { text: t("done") },
            navigator.share && { text: t("share"), onclick: () => navigator.share({ url: address }).then(() => false, () => false) },
            { text: t("copy"), kind: "primary", icon: "copy", onclick: () => copy(address, line) },
        ].filter(Boolean),
    });
}

async function copy(address, line) {
    if (navigator.clipboard) {
        await navigator.clipboard.writeText(address);
    } else {
        // Without TLS there is no clipboard interface; the old command still copies what is selected.
        line.select();
        document.execCommand("copy");
    }
    toast(t("copied"), "ok");
    return false;
}
