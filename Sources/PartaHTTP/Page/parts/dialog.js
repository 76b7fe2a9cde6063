// Dialogs and menus that open above the page.

import { append, h, replace, uniqueId } from "../core/dom.js";
import { texts } from "../core/text.js";
import { button } from "./button.js";
import { icon as drawing } from "./icon.js";
import { refusalText } from "./toast.js";
import { report } from "../core/faults.js";

const t = texts({
    ru: { cancel: "Отмена", close: "Закрыть", yes: "Продолжить" },
    en: { cancel: "Cancel", close: "Close", yes: "Continue" },
});

/**
 * Opens a dialog. `body`: a node, text, or `(close) => node`; `actions`: `[{text, kind, icon, value, onclick}]`.
 * An action's `onclick` may be async: a refusal is shown in the dialog, which stays; `false` keeps it open too.
 * @returns {Promise} the action's `value` (or what its onclick gave), null when dismissed; with `close(value)` and `node`.
 */
export function dialog({ title, body, actions, wide = false }) {
    const id = uniqueId("dialog");
    const before = document.activeElement;
    let settle;
    const done = new Promise((resolve) => {
        settle = resolve;
    });
    const close = (value = null) => {
        node.remove();
        if (before?.isConnected) {
            before.focus();
        }
        settle(value);
    };
    const problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
    const content = h("div", { class: "dialog-body" });
    const row = (actions ?? []).map((action) => button({
        text: action.text, kind: action.kind, icon: action.icon,
        onclick: async () => {
            problem.hidden = true;
            try {
                const outcome = action.onclick ? await action.onclick(close) : undefined;
                if (outcome !== false) {
                    close(outcome === undefined ? action.value ?? null : outcome);
                }
            } catch (error) {
                report(error);
                replace(problem, refusalText(error));
                problem.hidden = false;
            }
        },
    }));
    const node = h("dialog", { class: "dialog " + (wide ? "dialog-wide" : ""), "aria-labelledby": id },
        h("div", { class: "dialog-head" },
            h("h2", { id }, title),
            button({ icon: "close", label: t("close"), kind: "quiet", onclick: () => close() })),
        content, problem,
        row.length > 0 && h("div", { class: "dialog-actions" }, row));
    append(content, typeof body === "function" ? body(close) : typeof body === "string" ? h("p", null, body) : body);
    node.addEventListener("cancel", (event) => {
        event.preventDefault();
        close();
    });
    document.body.append(node);
    node.showModal();
    const first = content.querySelector("input:not([type=hidden]), textarea, select, [autofocus]") ?? row[0];
    first?.focus();
    done.close = close;
    done.node = node;
    return done;
}

/** Asks before an act; resolves to true or false. `text` says what will happen. */
export async function confirm(text, { title, danger = false, action, details } = {}) {
    const answer = await dialog({
        title: title ?? t("yes") + "?", body: h("div", null, h("p", null, text), details),
        actions: [
            { text: t("cancel"), value: false },
            { text: action ?? t("yes"), kind: danger ? "danger" : "primary", value: true },
        ],
    });
    return answer === true;
}

/** Opens a menu at a button. Items: `{text, icon, onclick, href, danger, checked}`, `{title}` or `{separator: true}`. */
export function menu(anchor, items) {
    const close = (isBack) => {
        removeEventListener("pointerdown", outside, true);
        removeEventListener("resize", leave);
        node.remove();
        anchor.setAttribute("aria-expanded", "false");
        if (isBack) {
            anchor.focus();
        }
    };
    const outside = (event) => {
        if (!node.contains(event.target)) {
            close(false);
        }
    };
    const leave = () => close(false);
    const node = h("div", { class: "menu", role: "menu", onkeydown: keys }, items.filter(Boolean).map((item) => {
        if (item.separator) {
            return h("hr", { role: "separator" });
        }
        if (item.title) {
            return h("p", { class: "menu-title", role: "presentation" }, item.title);
        }
        const isChoice = item.checked !== undefined;
        return h(item.href ? "a" : "button", {
            class: "menu-item" + (item.danger ? " is-danger" : ""), type: item.href ? null : "button", href: item.href,
            role: isChoice ? "menuitemradio" : "menuitem", "aria-checked": isChoice ? item.checked : null, tabIndex: -1,
            onclick: () => {
                close(true);
                item.onclick?.();
            },
        }, isChoice ? h("span", { class: "menu-mark" }, item.checked && drawing("check")) : item.icon && drawing(item.icon),
        h("span", { class: "menu-text" }, item.text, item.note && h("small", null, item.note)), item.end);
    }));
    function keys(event) {
        const all = [...node.querySelectorAll(".menu-item")];
        const at = all.indexOf(document.activeElement);
        const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            all[next % all.length].focus();
        } else if (event.key === "Escape" || event.key === "Tab") {
            event.preventDefault();
            event.stopPropagation();
            close(true);
        }
    }
    (anchor.closest("dialog") ?? document.getElementById("main") ?? document.body).append(node);
    const box = anchor.getBoundingClientRect();
    const width = Math.min(node.offsetWidth, innerWidth - 16);
    const isUp = box.bottom + node.offsetHeight + 8 > innerHeight && box.top > node.offsetHeight;
    node.style.setProperty("left", Math.max(8, Math.min(box.left, innerWidth - width - 8)) + "px");
    node.style.setProperty("top", (isUp ? box.top - node.offsetHeight - 4 : box.bottom + 4) + "px");
    node.style.setProperty("max-height", (isUp ? box.top - 12 : innerHeight - box.bottom - 12) + "px");
    anchor.setAttribute("aria-haspopup", "menu");
    anchor.setAttribute("aria-expanded", "true");
    addEventListener("pointerdown", outside, true);
    addEventListener("resize", leave);
    const first = node.querySelector(".menu-item");
    ((first?.hasAttribute("aria-checked") && node.querySelector("[aria-checked=true]")) || first)?.focus();
    return close;
}
