// Service keys: secrets by which the person's own tools call the host.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { fullDay, when } from "../core/dates.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { card, emptyState, section, table } from "../parts/content.js";
import { confirm, dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { toast } from "../parts/toast.js";

const t = texts({
    ru: {
        title: "Ключи", lead: "Ключ даёт вашей программе те же права, что и вам. Храните его как пароль.", none: "Ключей нет", noneText: "Они нужны тем, кто подключает к узлу свои программы.",
        label: "Для чего", made: "Создан", until: "Действует до", revoke: "Отозвать", revokeText: "Программы с ключом «{name}» сразу потеряют доступ.", revoked: "Ключ отозван.",
        create: "Новый ключ", labelField: "Для чего ключ", days: "Сколько дней действует", make: "Создать ключ", once: "Скопируйте ключ сейчас: больше он не покажется.", done: "Скопировал(а)", secret: "Ключ",
    },
    en: {
        title: "Keys", lead: "A key gives your tool the same rights as you. Guard it like a password.", none: "No keys", noneText: "Those who connect their own tools to the host need them.",
        label: "For", made: "Made", until: "Valid until", revoke: "Revoke", revokeText: "Tools with the key “{name}” lose access at once.", revoked: "The key is revoked.",
        create: "New key", labelField: "What the key is for", days: "Days it lives", make: "Make a key", once: "Copy the key now: it is shown only once.", done: "Copied", secret: "Key",
    },
});

/** The part of the service keys. */
export async function content() {
    const { keys } = await call("key.list");
    return h("div", { class: "person-grid" },
        section(t("title"), h("p", { class: "soft" }, t("lead")), table({
            caption: t("title"), rows: keys, empty: emptyState({ icon: "key", title: t("none"), text: t("noneText") }),
            columns: [
                { key: "label", title: t("label"), isMain: true },
                { key: "created", title: t("made"), render: (key) => when(key.created) },
                { key: "expires", title: t("until"), render: (key) => fullDay(key.expires) },
                { key: "revoke", title: "", render: (key) => button({ text: t("revoke"), small: true, kind: "danger", onclick: () => revoke(key) }) },
            ],
        })),
        section(t("create"), card(form({
            fields: [{ label: t("labelField"), name: "label", required: true, maxlength: 100 }, { label: t("days"), name: "days", type: "number", min: 1, max: 3650, value: 365, required: true }],
            submit: t("make"), onSubmit: create,
        }))));
}

async function create(values) {
    const { token } = await write("key.create", values);
    const line = h("input", { class: "link-line", readOnly: true, value: token, "aria-label": t("secret"), onfocus: () => line.select() });
    await dialog({ title: t("create"), body: h("div", { class: "stack" }, h("p", null, t("once")), line), actions: [{ text: t("done"), kind: "primary" }] });
    await reload();
}

async function revoke(key) {
    if (await confirm(t("revokeText", { name: key.label }), { title: t("revoke") + "?", action: t("revoke"), danger: true })) {
        await write("key.revoke", { key: key.key });
        toast(t("revoked"), "ok");
        await reload();
    }
}
