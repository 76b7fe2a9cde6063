// A tree that is walked by arrows, as the WAI-ARIA practices describe it.

import { h, uniqueId } from "../core/dom.js";
import { icon as drawing } from "./icon.js";

/**
 * A tree. Items: `{text, note, end, icon, href, isOpen, children: [items]}`; `end` is a node or text at the right.
 * `onOpen(href)`: what Enter and a click do with an item that has an address; others open and close.
 * Arrows walk, right and left open and close, Home and End jump, letters find, * opens all.
 */
export function tree({ label, items, onOpen }) {
    const node = h("ul", { class: "tree", role: "tree", "aria-label": label, onkeydown: keys }, items.map((item) => branch(item, 1)));
    const nodes = () => [...node.querySelectorAll("[role=treeitem]")];
    const shown = () => nodes().filter((one) => !one.parentElement.closest("[aria-expanded=false]"));
    const first = node.querySelector("[role=treeitem]");
    if (first) {
        first.tabIndex = 0;
    }

    function branch(item, level) {
        const id = uniqueId("tree");
        const isGroup = Boolean(item.children);
        const row = h("div", { class: "tree-row", id, style: { "--level": String(level) }, onclick: () => act(li) },
            isGroup ? h("span", { class: "tree-mark" }, drawing("forward")) : h("span", { class: "tree-mark" }),
            item.icon && drawing(item.icon),
            h("span", { class: "tree-words" }, item.text, item.note && h("small", null, item.note)),
            item.end !== undefined && h("span", { class: "tree-end" }, item.end));
        const li = h("li", {
            role: "treeitem", tabIndex: -1, "aria-level": level, "aria-labelledby": id, "aria-expanded": isGroup ? item.isOpen !== false : null, "data-href": item.href,
        }, row, isGroup && h("ul", { role: "group" }, item.children.map((child) => branch(child, level + 1))));
        li.words = String(item.text).toLowerCase();
        return li;
    }
    function focus(li) {
        nodes().forEach((one) => {
            one.tabIndex = one === li ? 0 : -1;
        });
        li.focus();
    }
    function act(li) {
        if (li.dataset.href) {
            onOpen(li.dataset.href);
        } else if (li.hasAttribute("aria-expanded")) {
            expand(li, li.getAttribute("aria-expanded") === "false");
            focus(li);
        }
    }
    function expand(li, isOpen) {
        li.setAttribute("aria-expanded", String(isOpen));
    }
    function keys(event) {
        const li = event.target.closest("[role=treeitem]");
        if (!li || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const all = shown();
        const at = all.indexOf(li);
        const state = li.getAttribute("aria-expanded");
        const steps = {
            ArrowDown: () => all[at + 1] && focus(all[at + 1]),
            ArrowUp: () => all[at - 1] && focus(all[at - 1]),
            Home: () => focus(all[0]),
            End: () => focus(all.at(-1)),
            ArrowRight: () => (state === "false" ? expand(li, true) : state === "true" && all[at + 1] && focus(all[at + 1])),
            ArrowLeft: () => {
                const above = li.parentElement.closest("[role=treeitem]");
                if (state === "true") {
                    expand(li, false);
                } else if (above) {
                    focus(above);
                }
            },
            "*": () => [...li.parentElement.children].forEach((one) => one.hasAttribute("aria-expanded") && expand(one, true)),
            Enter: () => act(li),
            " ": () => act(li),
        };
        const step = steps[event.key] ?? (event.key.length === 1 && (() => {
            const found = [...all.slice(at + 1), ...all.slice(0, at)].find((one) => one.words.startsWith(event.key.toLowerCase()));
            if (found) {
                focus(found);
            }
        }));
        if (step) {
            event.preventDefault();
            event.stopPropagation();
            step();
        }
    }
    return node;
}
