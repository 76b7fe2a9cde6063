// Prints one paper alone: the page steps aside until the printer is done.

import { h } from "../core/dom.js";

/** Prints a paper made of the given nodes. */
export function printPaper(...nodes) {
    const page = h("div", { class: "print-paper" }, nodes);
    document.body.append(page);
    document.documentElement.classList.add("prints-paper");
    addEventListener("afterprint", () => {
        document.documentElement.classList.remove("prints-paper");
        page.remove();
    }, { once: true });
    print();
}

/** A plain table for a paper: titles, then rows of texts; `isSigned`: with room to sign in the last column. */
export function paperTable(titles, rows, { isSigned = false } = {}) {
    return h("table", { class: "paper-table" + (isSigned ? " is-signed" : "") }, h("thead", null, h("tr", null, titles.map((title) => h("th", { scope: "col" }, title)))),
        h("tbody", null, rows.map((row) => h("tr", null, row.map((cell) => h("td", null, cell))))));
}

/** The line to sign on: the post, a rule, the name. */
export function signature(post, name) {
    return h("p", { class: "paper-sign" }, h("span", null, post), h("span", { class: "paper-rule" }), h("span", null, name));
}
