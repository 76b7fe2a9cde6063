// The quick switcher: Ctrl+K, a few letters, Enter.

import { h, replace } from "../core/dom.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, badge } from "../parts/button.js";
import { dialog } from "../parts/dialog.js";
import { faceOf, partsOf } from "./chats.js";
import { icon } from "../parts/icon.js";

const t = texts({
    ru: { title: "Быстрый переход", hint: "Название чата или имя", none: "Такого чата нет.", results: "Чаты" },
    en: { title: "Quick switcher", hint: "Name of a chat or a person", none: "There is no such chat.", results: "Chats" },
});

/** Opens the switcher over the chats of a store. */
export function openSwitcher(store) {
    if (document.querySelector("dialog[open]")) {
        return;
    }
    let found = [];
    let chosen = 0;
    const field = h("input", { class: "search-field", type: "search", placeholder: t("hint"), "aria-label": t("hint"), autocomplete: "off", role: "combobox", "aria-expanded": "true", "aria-controls": "switcher-results" });
    const results = h("div", { class: "switcher-results", role: "listbox", id: "switcher-results", "aria-label": t("results") });
    const opened = dialog({ title: t("title"), body: h("div", null, h("div", { class: "search-box" }, icon("search"), field), results) });

    function draw() {
        const asked = plain(field.value.trim());
        found = store.items.filter((item) => plain(item.name).split(/[\s·«»()]+/).some((word) => word.startsWith(asked)) || plain(item.name).includes(asked))
            .sort((one, other) => (asked ? 0 : Number(other.unread > 0) - Number(one.unread > 0))).slice(0, 30);
        chosen = Math.min(chosen, Math.max(0, found.length - 1));
        replace(results, found.length === 0 && h("p", { class: "search-none soft" }, t("none")), found.map((item, index) => h("div", {
            class: "pick" + (index === chosen ? " is-chosen" : ""), role: "option", id: "switch-" + index, "aria-selected": String(index === chosen), onclick: () => choose(item),
        }, avatar(faceOf(item), { size: 34 }), h("span", { class: "pick-words" }, partsOf(item).name, partsOf(item).kind && h("small", null, partsOf(item).kind)), badge(item.unread))));
        field.setAttribute("aria-activedescendant", "switch-" + chosen);
        results.children[chosen]?.scrollIntoView({ block: "nearest" });
    }

    function choose(item) {
        opened.close();
        go(`/${store.institution}/chats/${encodeURIComponent(item.chat)}`);
    }

    field.addEventListener("input", () => {
        chosen = 0;
        draw();
    });
    field.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && found.length > 0) {
            event.preventDefault();
            chosen = (chosen + step + found.length) % found.length;
            draw();
        } else if (event.key === "Enter" && found[chosen]) {
            event.preventDefault();
            choose(found[chosen]);
        }
    });
    draw();
    field.focus();
}

function plain(text) {
    return text.toLowerCase().replaceAll("ё", "е");
}
