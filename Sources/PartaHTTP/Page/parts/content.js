// Page headers, sections, tables, tabs, empty states and skeletons.

import { append, h, replace, uniqueId } from "../core/dom.js";
import { texts } from "../core/text.js";
import { button } from "./button.js";
import { icon as drawing } from "./icon.js";
import { refusalText } from "./toast.js";
import { report } from "../core/faults.js";

const t = texts({
    ru: { more: "Показать ещё", back: "Назад", loading: "Загрузка…", nothing: "Здесь пока пусто.", again: "Попробовать ещё раз" },
    en: { more: "Show more", back: "Back", loading: "Loading…", nothing: "Nothing here yet.", again: "Try again" },
});

/** The head of a screen. `back`: a path; `actions`: buttons. */
export function pageHeader({ title, subtitle, actions, back }) {
    return h("header", { class: "page-header" },
        back && h("a", { class: "button button-quiet button-icon", href: back, "aria-label": t("back"), title: t("back") }, drawing("back")),
        h("div", { class: "page-title" }, h("h1", null, title), subtitle && h("p", null, subtitle)),
        actions && h("div", { class: "page-actions" }, actions));
}

/** A part of a screen under a heading of the second level. */
export function section(title, ...content) {
    const id = uniqueId("section");
    return h("section", { class: "section", "aria-labelledby": id }, h("h2", { id }, title), content);
}

/** A card: a raised surface for what belongs together. */
export function card(...content) {
    return h("div", { class: "card" }, content);
}

/**
 * A table that turns into cards on a phone.
 * `columns`: `[{key, title, render(row), isNumber, isMain}]`; `onMore`: async, gives `{rows, hasMore}`; `href(row)`: makes the main cell a link.
 * The element has `setRows(rows)` and `addRows(rows)`.
 */
export function table({ caption, columns, rows, empty, onMore, href }) {
    const body = h("tbody");
    const none = h("div", { class: "table-empty", hidden: true }, empty instanceof Node ? empty : h("p", null, empty ?? t("nothing")));
    const head = h("thead", null, h("tr", null, columns.map((column) =>
        (column.title ? h("th", { scope: "col", class: column.isNumber ? "is-number" : null }, column.title) : h("td")))));
    const grid = h("table", { class: "table" }, caption && h("caption", { class: "for-readers" }, caption), head, body);
    const node = h("div", { class: "table-holder" }, grid, none);
    // A table wider than its place is moved by the keyboard too.
    new ResizeObserver(() => {
        const isWide = node.scrollWidth > node.clientWidth;
        node.toggleAttribute("tabindex", isWide);
        if (isWide) {
            node.tabIndex = 0;
        }
    }).observe(node);
    const more = onMore && button({
        text: t("more"), wide: true,
        onclick: async () => {
            const next = await onMore();
            node.addRows(next.rows);
            more.hidden = !next.hasMore;
        },
    });
    function cell(row, column) {
        const content = column.render ? column.render(row) : row[column.key];
        const place = column.isMain && href ? h("a", { href: href(row) }, content) : content;
        return column.isMain
            ? h("th", { scope: "row", class: "is-main" }, place)
            : h("td", { "data-title": column.title, class: column.isNumber ? "is-number" : null }, place ?? "");
    }
    function show() {
        const isEmpty = body.childElementCount === 0;
        none.hidden = !isEmpty;
        grid.hidden = isEmpty;
    }
    node.addRows = (items) => {
        append(body, items.map((row) => h("tr", null, columns.map((column) => cell(row, column)))));
        show();
    };
    node.setRows = (items) => {
        replace(body);
        node.addRows(items);
    };
    node.addRows(rows ?? []);
    if (more) {
        node.append(h("div", { class: "table-more" }, more));
    }
    return node;
}

/**
 * Tabs. Items: `{key, text, count, content}` with `content: () => node or promise`, or `{key, text, count, href}` for tabs that are addresses.
 * The element has `select(key)`.
 */
export function tabs({ label, items, current = items[0]?.key, onChange }) {
    const end = (item) => item.count > 0 && h("span", { class: "badge badge-calm" }, String(item.count));
    if (items.some((item) => item.href)) {
        const links = h("nav", { class: "tabs", "aria-label": label }, items.map((item) =>
            h("a", { class: "tab", href: item.href, "aria-current": item.key === current ? "page" : null }, item.text, end(item))));
        // On a phone the tabs may be wider than the screen: the present one has to be seen.
        requestAnimationFrame(() => {
            const present = links.querySelector("[aria-current]");
            links.scrollLeft = present ? present.offsetLeft - (links.clientWidth - present.offsetWidth) / 2 : 0;
        });
        return links;
    }
    const panel = h("div", { class: "tab-panel", role: "tabpanel", id: uniqueId("panel"), tabIndex: 0 });
    const heads = items.map((item) => h("button", {
        class: "tab", type: "button", role: "tab", id: uniqueId("tab"), "aria-controls": panel.id,
        onclick: () => select(item.key),
        onkeydown: (event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (step) {
                const next = (items.indexOf(item) + step + items.length) % items.length;
                heads[next].focus();
                select(items[next].key);
            }
        },
    }, item.text, end(item)));
    async function select(key) {
        const at = items.findIndex((item) => item.key === key);
        heads.forEach((head, index) => {
            head.setAttribute("aria-selected", String(index === at));
            head.tabIndex = index === at ? 0 : -1;
        });
        panel.setAttribute("aria-labelledby", heads[at].id);
        onChange?.(key);
        if (items[at].content) {
            await load(panel, items[at].content);
        }
    }
    const node = h("div", { class: "tabbed" }, h("div", { class: "tabs", role: "tablist", "aria-label": label }, heads), panel);
    node.select = select;
    select(current);
    return node;
}

/** What stands where nothing is: an icon, a word, a way on. */
export function emptyState({ icon = "inbox", title, text, action }) {
    return h("div", { class: "empty" }, drawing(icon), h("p", { class: "empty-title" }, title), text && h("p", null, text), action);
}

/** Grey lines of the size of what is to come. */
export function skeleton(lines = 3) {
    return h("div", { class: "skeleton", role: "status" }, h("span", { class: "for-readers" }, t("loading")),
        Array.from({ length: lines }, () => h("span", { class: "skeleton-line" })));
}

/** A turning ring with a name for readers. */
export function spinner() {
    return h("span", { class: "spinner", role: "status" }, h("span", { class: "for-readers" }, t("loading")));
}

/** Fills `node` with what `make()` gives: a skeleton meanwhile, the refusal with a way on if it fails. */
export async function load(node, make, { lines = 4 } = {}) {
    const mark = {};
    node.loading = mark;
    const outcome = make();
    if (outcome instanceof Promise) {
        replace(node, skeleton(lines));
    }
    try {
        const content = await outcome;
        if (node.loading === mark) {
            replace(node, content);
        }
    } catch (error) {
        report(error);
        if (node.loading === mark) {
            replace(node, trouble(error, () => load(node, make, { lines })));
        }
    }
}

/** A refusal in place of content, with a button to try again. */
export function trouble(error, retry) {
    const node = h("div", { class: "notice notice-danger", role: "alert" }, drawing("alert"), h("p", null, refusalText(error)),
        retry && button({ text: t("again"), icon: "refresh", small: true, onclick: retry }));
    if (retry && (error.code === "offline" || error.code === "unavailable")) {
        addEventListener("parta:live", () => node.isConnected && retry(), { once: true });
    }
    return node;
}



/** A notice within a page: `kind` "ok", "warn", "danger" or none. */
export function notice(content, kind = "", icon = kind === "ok" ? "check" : kind ? "alert" : "info") {
    return h("div", { class: "notice " + (kind && "notice-" + kind) }, drawing(icon), h("div", null, content));
}
