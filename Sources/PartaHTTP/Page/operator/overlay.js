// What the check of a profile or an overlay says.

import { h } from "../core/dom.js";
import { language, texts } from "../core/text.js";
import { tag } from "../parts/index.js";

const t = texts({
    ru: { mistake: "ошибка", warning: "замечание", whole: "весь документ" },
    en: { mistake: "mistake", warning: "warning", whole: "the whole document" },
});

/** The mistakes of `institution.checkOverlay`, each with its path. */
export function mistakesList(mistakes) {
    return h("ul", { class: "mistakes", role: "list" }, mistakes.map((mistake) => h("li", { class: "card" },
        h("p", null, tag(mistake.isWarning ? t("warning") : t("mistake"), mistake.isWarning ? "warn" : "danger"), " ",
            h("code", null, mistake.path || t("whole"))),
        h("p", null, language() === "ru" ? mistake.text : mistake.message))));
}
