// The growing text field of the composer, with its list of people to mention.

import { h, replace, uniqueId } from "../core/dom.js";
import { avatar } from "../parts/button.js";
import { t } from "./words.js";

/**
 * The field. `people()`: whom one may mention, `[{member, name}]`; `onSend()`, `onChange()`, `onUp()` (arrow up in an empty field), `onEscape()`.
 * The element has `text`, `mentions()`, `fill(text, mentions)`, `insert(text)`, `focusField()`, `control`.
 */
export function growingField({ people, onSend, onChange, onUp, onEscape, onFiles }) {
    const id = uniqueId("people");
    const isPhone = matchMedia("(pointer: coarse)").matches;
    const control = h("textarea", {
        class: "composer-field", rows: 1, "aria-label": t("write"), placeholder: t("write"), title: isPhone ? null : t("keys"),
        "aria-autocomplete": "list", "aria-controls": id, enterKeyHint: isPhone ? "enter" : "send",
    });
    const list = h("ul", { class: "mention-list", role: "listbox", id, "aria-label": t("mentionList"), hidden: true });
    const node = h("div", { class: "composer-text" }, list, control);
    let known = new Map();
    let found = [];
    let chosen = 0;

    function grow() {
        control.style.setProperty("height", "auto");
        control.style.setProperty("height", Math.min(control.scrollHeight, Math.round(innerHeight * 0.36)) + "px");
    }

    function token() {
        const before = control.value.slice(0, control.selectionStart);
        const match = /(?:^|\s)@([\p{L}\p{N} .-]{0,40})$/u.exec(before);
        return match ? { from: control.selectionStart - match[1].length - 1, text: match[1].toLowerCase().replaceAll("ё", "е") } : null;
    }

    function offer() {
        const asked = token();
        found = asked === null ? [] : people().filter(({ name }) => {
            const words = name.toLowerCase().replaceAll("ё", "е");
            return words.startsWith(asked.text) || words.split(" ").some((word) => asked.text && word.startsWith(asked.text));
        }).slice(0, 7);
        chosen = 0;
        show();
    }

    function show() {
        list.hidden = found.length === 0;
        replace(list, found.map((person, index) => h("li", {
            class: "mention-item" + (index === chosen ? " is-chosen" : ""), role: "option", id: `${id}-${index}`, "aria-selected": String(index === chosen),
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => choose(person),
        }, avatar(person.name, { size: 28 }), person.name)));
        if (found.length > 0) {
            control.setAttribute("aria-activedescendant", `${id}-${chosen}`);
        } else {
            control.removeAttribute("aria-activedescendant");
        }
    }

    function choose(person) {
        const { from } = token();
        control.setRangeText(`@${person.name} `, from, control.selectionStart, "end");
        known.set(person.member, person.name);
        found = [];
        show();
        control.focus();
        changed();
    }

    function changed() {
        grow();
        onChange();
    }

    control.addEventListener("input", () => {
        offer();
        changed();
    });
    control.addEventListener("blur", () => {
        found = [];
        show();
    });
    control.addEventListener("keydown", (event) => {
        if (event.isComposing) {
            return;
        }
        if (found.length > 0 && ["ArrowDown", "ArrowUp", "Enter", "Tab", "Escape"].includes(event.key)) {
            event.preventDefault();
            event.stopPropagation();
            if (event.key === "Enter" || event.key === "Tab") {
                choose(found[chosen]);
            } else if (event.key === "Escape") {
                found = [];
                show();
            } else {
                chosen = (chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
                show();
            }
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (!event.shiftKey && !isPhone))) {
            event.preventDefault();
            onSend();
        } else if (event.key === "ArrowUp" && control.value === "") {
            event.preventDefault();
            onUp();
        } else if (event.key === "Escape" && onEscape()) {
            event.stopPropagation();
        }
    });
    control.addEventListener("paste", (event) => {
        const files = [...event.clipboardData?.files ?? []];
        if (files.length > 0) {
            event.preventDefault();
            onFiles(files);
        }
    });

    Object.defineProperty(node, "text", { get: () => control.value });
    node.control = control;
    node.mentions = () => [...known].filter(([, name]) => control.value.includes("@" + name)).map(([member]) => member).slice(0, 50);
    node.known = () => [...known].filter(([, name]) => control.value.includes("@" + name));
    node.fill = (text, mentions = []) => {
        control.value = text;
        known = new Map(mentions);
        found = [];
        show();
        requestAnimationFrame(grow);
    };
    node.focusField = () => {
        control.focus();
        control.setSelectionRange(control.value.length, control.value.length);
    };
    return node;
}
