// A field that finds a member by name: a combo box with a list below it.

import { h, replace, uniqueId } from "../core/dom.js";
import { call } from "../core/api.js";
import { texts } from "../core/text.js";
import { avatar, field, refusalText } from "../parts/index.js";

const t = texts({
    ru: { find: "Начните вводить фамилию", none: "Никого не нашлось." },
    en: { find: "Begin to type a name", none: "Nobody found." },
});

/**
 * A field whose `read()` is a member's id; `chosen` is the whole item of member.list.
 * `role`, `unit`: only such people; `admits(item)`: which of those found may be chosen; `onPick(item)`.
 */
export function memberField({ institution, label, name = "member", required = true, hint, role, unit, admits = () => true, onPick }) {
    const id = uniqueId("people");
    const list = h("ul", { class: "pick-list", id, role: "listbox", "aria-label": label, hidden: true });
    const node = field({ label, name, type: "search", required, hint, placeholder: t("find"), autocomplete: "off" });
    const input = node.control;
    let items = [];
    let at = -1;
    let asked = 0;
    let timer;
    for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list" })) {
        input.setAttribute(key, value);
    }
    input.after(list);
    node.chosen = null;
    node.read = () => node.chosen?.member;
    node.fill = (item) => pick(item);

    function pick(item) {
        node.chosen = item;
        input.value = item?.name ?? "";
        close();
        node.setError(null);
        onPick?.(item);
    }
    function close() {
        list.hidden = true;
        at = -1;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
    }
    function mark(next) {
        at = next;
        [...list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === at)));
        const row = list.children[at];
        row?.scrollIntoView({ block: "nearest" });
        if (row?.id) {
            input.setAttribute("aria-activedescendant", row.id);
        }
    }
    async function search() {
        asked += 1;
        const mine = asked;
        const text = input.value.trim();
        try {
            const { members } = await call("member.list", { institution, sorting: "name", limit: 50, role, unit, ...(text && { text }) });
            if (mine !== asked || !input.matches(":focus")) {
                return;
            }
            items = members.filter(admits).slice(0, 12);
            replace(list, items.length > 0 ? items.map(option) : h("li", { class: "pick-none", role: "option", "aria-disabled": "true" }, t("none")));
            list.hidden = false;
            input.setAttribute("aria-expanded", "true");
        } catch (error) {
            node.setError(refusalText(error));
        }
    }
    function option(item) {
        return h("li", {
            class: "pick-item", id: uniqueId("person"), role: "option", "aria-selected": "false",
            onmousedown: (event) => {
                event.preventDefault();
                pick(item);
            },
        }, avatar(item.name, { size: 30 }), h("span", null, item.name, h("small", null, [...item.roles.map((held) => held.title), ...(item.units ?? [])].join(" · "))));
    }
    input.addEventListener("focus", () => !node.chosen && search());
    input.addEventListener("blur", () => {
        close();
        // What was typed and not chosen says nothing.
        if (!node.chosen) {
            input.value = "";
        }
    });
    input.addEventListener("input", () => {
        if (node.chosen) {
            node.chosen = null;
            onPick?.(null);
        }
        clearTimeout(timer);
        timer = setTimeout(search, 180);
    });
    input.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (list.hidden) {
                search();
            } else if (items.length > 0) {
                mark((at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length);
            }
        } else if (event.key === "Enter" && !list.hidden) {
            event.preventDefault();
            if (items[at] ?? (items.length === 1 && items[0])) {
                pick(items[at] ?? items[0]);
            }
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault();
            event.stopPropagation();
            close();
        }
    });
    return node;
}
