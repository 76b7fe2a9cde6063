// Short notices that go by themselves; refusals stay until they are read.

import { h } from "../core/dom.js";
import { report } from "../core/faults.js";
import { Refusal } from "../core/api.js";
import { texts } from "../core/text.js";
import { icon } from "./icon.js";

const t = texts({
    ru: { close: "Закрыть", fault: "Что-то сломалось на этой странице. Мы записали это; попробуйте ещё раз.", notices: "Извещения" },
    en: { close: "Close", fault: "Something broke on this page. It has been noted; please try again.", notices: "Notices" },
});

let shelf = null;

/** Shows a notice: `kind` "ok", "error" or none. */
export function toast(text, kind = "", { action } = {}) {
    prepareToasts();
    // The same twice is one notice: faults come in swarms.
    [...shelf.children].find((other) => other.querySelector("p").textContent === text)?.remove();
    const node = h("div", { class: "toast " + (kind && "toast-" + kind), role: kind === "error" ? "alert" : undefined },
        icon(kind === "error" ? "alert" : kind === "ok" ? "check" : "info"),
        h("p", null, text),
        action && h("button", { type: "button", class: "button button-small", onclick: act }, action.text),
        h("button", { type: "button", class: "toast-close", "aria-label": t("close"), onclick: remove }, icon("close")));
    async function act() {
        remove();
        try {
            await action.onclick();
        } catch (error) {
            refused(error);
        }
    }
    function remove() {
        node.remove();
        if (!shelf.childElementCount && shelf.matches(":popover-open")) {
            shelf.hidePopover();
        }
    }
    shelf.append(node);
    while (shelf.childElementCount > 3) {
        shelf.firstElementChild.remove();
    }
    // Anew on top: a dialog that has opened since would cover the shelf.
    if (shelf.showPopover) {
        if (shelf.matches(":popover-open")) {
            shelf.hidePopover();
        }
        shelf.showPopover();
    }
    setTimeout(remove, kind === "error" || action ? 12000 : 5000);
    return remove;
}

/** The words of a failure for the person, with the clause that decides. */
export function refusalText(error) {
    if (error instanceof Refusal) {
        return error.clause && !error.text.includes(error.clause) ? `${error.text} (${error.clause})` : error.text;
    }
    return t("fault");
}

/** Tells a failure as a toast; reports it when it is the page's own. */
export function refused(error) {
    if (error?.name === "AbortError") {
        return;
    }
    report(error);
    toast(refusalText(error), "error");
}

/** Puts the shelf of notices into the page, so that readers know it before its first notice. */
export function prepareToasts() {
    if (!shelf) {
        shelf = h("div", { class: "toasts", role: "status", "aria-live": "polite", "aria-label": t("notices") });
        shelf.setAttribute("popover", "manual");
        document.body.append(shelf);
    }
}
