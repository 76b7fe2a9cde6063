// One's own page: details, institutions, devices, joining.

import { h, loadStyle, replace } from "../core/dom.js";
import { current } from "../core/people.js";
import { MissingPage } from "../core/router.js";
import { texts } from "../core/text.js";
import { load, pageHeader, tabs } from "../parts/content.js";

const t = texts({
    ru: { title: "Моё", about: "Обо мне", devices: "Устройства", join: "Вступить", keys: "Ключи для программ", parts: "Моё: разделы" },
    en: { title: "Mine", about: "About me", devices: "Devices", join: "Join", keys: "Keys for tools", parts: "Mine: parts" },
});

const parts = {
    about: () => import("./about.js"),
    devices: () => import("./devices.js"),
    join: () => import("./join.js"),
    keys: () => import("./keys.js"),
};

/** The screen at /me and its parts. */
export async function screen(params, place) {
    await loadStyle("person.css");
    const head = h("div");
    const body = h("div", { class: "stack" });
    place.node.append(pageHeader({ title: current().name || t("title") }), head, body);
    await update(params, place);
    return update;

    async function update({ section = "about" }, now) {
        if (!parts[section]) {
            throw new MissingPage();
        }
        now.title(`${t(section)} · ${t("title")}`);
        replace(head, tabs({
            label: t("parts"), current: section,
            items: Object.keys(parts).map((key) => ({ key, text: t(key), href: key === "about" ? "/me" : "/me/" + key })),
        }));
        const module = await parts[section]();
        await load(body, () => module.content(now), { lines: 6 });
    }
}
