// The operator's area: applications, institutions, profiles, figures, operators, the host's log.

import { h, loadStyle, replace } from "../core/dom.js";
import { call } from "../core/api.js";
import { current } from "../core/people.js";
import { texts } from "../core/text.js";
import { emptyState, icon, load, pageHeader } from "../parts/index.js";

const t = texts({
    ru: {
        title: "Узел", sections: "Разделы узла", applications: "Заявки", institutions: "Организации", profiles: "Профили",
        figures: "Показатели", operators: "Операторы", audit: "Журнал узла",
        closed: "Этот раздел открыт операторам узла.",
    },
    en: {
        title: "Host", sections: "Sections of the host", applications: "Applications", institutions: "Institutions", profiles: "Profiles",
        figures: "Figures", operators: "Operators", audit: "Host log", closed: "This section is open to the host's operators.",
    },
});

/** The sections; each module exports `async function section({item, place})` → node. */
const sections = [
    { key: "applications", icon: "inbox", load: () => import("./applications.js") },
    { key: "institutions", icon: "home", load: () => import("./institutions.js") },
    { key: "profiles", icon: "book", load: () => import("./profiles.js") },
    { key: "figures", icon: "chart", load: () => import("./figures.js") },
    { key: "operators", icon: "key", load: () => import("./operators.js") },
    { key: "audit", icon: "history", load: () => import("./audit.js") },
];

/** The screen at `/operator/:section?/:item?`. */
export async function screen(params, place) {
    await loadStyle("operator.css");
    place.title(t("title"));
    if (!current()?.isOperator) {
        replace(place.node, emptyState({ icon: "lock", title: t("closed") }));
        return undefined;
    }
    const nav = h("nav", { class: "operator-sections", "aria-label": t("sections") });
    const body = h("div");
    replace(place.node, pageHeader({ title: t("title"), subtitle: await version() }), nav, body);

    async function update({ section: key = "applications", item }, present) {
        const chosen = sections.find((section) => section.key === key) ?? sections[0];
        replace(nav, h("ul", { role: "list" }, sections.map((section) => h("li", null,
            h("a", { href: `/operator/${section.key}`, "aria-current": section === chosen ? "page" : null }, icon(section.icon), t(section.key))))));
        present.title(`${t(chosen.key)} · ${t("title")}`);
        await load(body, async () => {
            const { section } = await chosen.load();
            return section({ item, place: present });
        });
    }

    await update(params, place);
    return update;
}

async function version() {
    const info = await call("host.info");
    return `parta ${info.version}`;
}
