// The institution: facts and settings, administrators, functions, who writes to whom, words.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { texts } from "../core/text.js";
import { pageHeader, tabs } from "../parts/index.js";

const t = texts({
    ru: { title: "Организация", about: "Сведения", administrators: "Администраторы", functions: "Возможности", rules: "Кто кому пишет", words: "Слова" },
    en: { title: "Institution", about: "Facts", administrators: "Administrators", functions: "Functions", rules: "Who writes to whom", words: "Words" },
});

const views = {
    about: () => import("./about.js"),
    administrators: () => import("./administrators.js"),
    functions: () => import("./functions.js"),
    rules: () => import("./truth.js"),
    words: () => import("./words.js"),
};

/** The section; `item` is one of its views. */
export async function section({ institution, item, words, place }) {
    await loadStyle("admin-people.css");
    const current = views[item] ? item : "about";
    const [shown, { view }] = await Promise.all([call("institution.show", { institution }), views[current]()]);
    return h("div", null,
        pageHeader({ title: shown.name, subtitle: t("title") }),
        tabs({ label: t("title"), current, items: Object.keys(views).map((key) => ({ key, text: t(key), href: `/${institution}/admin/institution${key === "about" ? "" : "/" + key}` })) }),
        await view({ institution, words, shown, place }));
}
