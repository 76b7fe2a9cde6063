// Buttons, avatars, badges and tags.

import { h, replace } from "../core/dom.js";
import { number } from "../core/text.js";
import { icon as drawing } from "./icon.js";
import { refused } from "./toast.js";

/**
 * A button. `kind`: "primary", "danger", "quiet", "link" or none; `href` makes it a link that looks like a button.
 * An async `onclick` shows that it is busy and tells a refusal as a toast. `label` names a button without text.
 * The element has `setBusy(isBusy)` and `setText(text)`.
 */
export function button({ text, icon, kind = "", label, onclick, busy = false, type = "button", href, small = false, wide = false, disabled = false, ...more }) {
    const words = h("span", { class: "button-text" }, text);
    const parts = [icon && drawing(icon), text !== undefined && words];
    const look = ["button", kind && "button-" + kind, small && "button-small", wide && "button-wide", text === undefined && "button-icon", more.class];
    const props = { ...more, class: look.filter(Boolean).join(" "), "aria-label": label, title: text === undefined ? label : more.title };
    if (href) {
        return h("a", { ...props, href, onclick }, parts);
    }
    const node = h("button", { ...props, type, disabled }, parts);
    node.setBusy = (isBusy) => {
        node.classList.toggle("is-busy", isBusy);
        node.setAttribute("aria-busy", String(isBusy));
        node.setAttribute("aria-disabled", String(isBusy));
    };
    node.setText = (next) => replace(words, next);
    node.addEventListener("click", async (event) => {
        if (node.classList.contains("is-busy")) {
            event.preventDefault();
            return;
        }
        const outcome = onclick?.(event);
        if (outcome instanceof Promise) {
            node.setBusy(true);
            try {
                await outcome;
            } catch (error) {
                refused(error);
            } finally {
                node.setBusy(false);
            }
        }
    });
    if (busy) {
        node.setBusy(true);
    }
    return node;
}

/** A person's initials on a colour of their own; decoration, the name stands beside it. */
export function avatar(name, { size = 40 } = {}) {
    const words = String(name || "?").trim().split(/\s+/);
    const initials = (words[0]?.[0] ?? "?") + (words[1]?.[0] ?? "");
    let sum = 0;
    for (const letter of String(name)) {
        sum = (sum * 31 + letter.codePointAt(0)) % 997;
    }
    const node = h("span", { class: `avatar tint-${sum % 6}`, "aria-hidden": "true" }, initials.toUpperCase());
    node.style.setProperty("--size", size + "px");
    return node;
}

/** A count of what is new; nothing at 0. `label` says what is counted. */
export function badge(count, { label, kind = "" } = {}) {
    return h("span", { class: `badge ${kind}`, hidden: !count },
        h("span", { "aria-hidden": label ? "true" : undefined }, count > 999 ? "999+" : number(count || 0)),
        label && h("span", { class: "for-readers" }, label));
}

/** A small word on a state: `kind` "ok", "warn", "danger", "accent" or none. */
export function tag(text, kind = "") {
    return h("span", { class: "tag " + (kind && "tag-" + kind) }, text);
}
