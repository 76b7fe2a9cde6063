// Turns addresses into screens, within one page.

import { h, replace } from "./dom.js";

const routes = [];
const watchers = new Set();
let host = null;
let faultPage = null;
let visit = 0;
let leaving = [];
let shown = null;
let isFirst = true;
let address = "";
const scrolls = new Map();

/**
 * Adds a route: "/:institution/chats/:chat?". `load` imports the module, which exports `async function screen(params, place)`.
 * A screen may return a function `update(params, place)`: it is called instead of a new screen when only the parameters change.
 * `options.bare`: without the shell; `options.anyone`: without a signed-in person; `options.deep(params)`: on a phone the screen has
 * the room of the navigation too (watch.js knows these addresses as well, so that nothing moves when the page starts).
 */
export function route(pattern, load, options = {}) {
    const names = [];
    const parts = pattern.split("/").slice(1).map((part) => {
        if (!part.startsWith(":")) {
            return "/" + part;
        }
        const isOptional = part.endsWith("?");
        names.push(part.slice(1, isOptional ? -1 : undefined));
        return isOptional ? "(?:/([^/]+))?" : "/([^/]+)";
    });
    routes.push({ pattern, names, load, options, match: new RegExp("^" + parts.join("") + "/?$") });
}

/** Goes to a path of the page. */
export function go(path, { replace: isReplaced = false } = {}) {
    remember();
    const state = { key: Math.random().toString(36).slice(2) };
    history[isReplaced ? "replaceState" : "pushState"](state, "", path);
    return show();
}

/** Calls `watcher({path, route, params})` at each change of address. Returns the function that ends it. */
export function onRoute(watcher) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
}

/** Starts routing. `main`: where screens appear; `fault(error, retry, pattern)` → node; async `admit(route, path)` → false to stop. */
export function startRouter({ main, fault, admit }) {
    host = main;
    faultPage = fault;
    gate = admit;
    addEventListener("popstate", () => {
        // A jump within the page, as the skip link makes one, is no change of screen.
        if (location.pathname + location.search !== address) {
            show();
        }
    });
    document.addEventListener("click", followLink);
    return show();
}

/** Shows the present address anew. */
export function reload() {
    shown = null;
    return show();
}

/** The route and parameters of a path, or null. */
export function resolve(path) {
    for (const item of routes) {
        const found = item.match.exec(path);
        if (found) {
            const params = {};
            item.names.forEach((name, index) => {
                params[name] = found[index + 1] === undefined ? undefined : decode(found[index + 1]);
            });
            return { route: item, params };
        }
    }
    return null;
}

let gate = () => true;

async function show() {
    visit += 1;
    const mine = visit;
    const path = location.pathname;
    address = path + location.search;
    const found = resolve(path);
    const place = {
        path, query: new URLSearchParams(location.search), isFirst,
        title: (text) => title(text, mine),
        onLeave: (body) => (mine === visit || shown?.visit === mine ? leaving.push(body) : body()),
    };
    try {
        if (found && await gate(found.route, path) === false || mine !== visit) {
            return;
        }
    } catch (error) {
        return fail(error, mine, found);
    }
    document.documentElement.classList.toggle("hides-navigation", Boolean(found?.route.options.deep?.(found.params)));
    watchers.forEach((watcher) => watcher({ path, route: found?.route, params: found?.params ?? {} }));
    if (found && shown && shown.route === found.route && shown.update) {
        place.node = shown.node;
        place.fill = filling(shown.node);
        shown.visit = mine;
        try {
            await shown.update(found.params, place);
            return;
        } catch (error) {
            return fail(error, mine, found);
        }
    }
    leave();
    const node = h("div", { class: "screen" });
    place.node = node;
    place.fill = filling(node);
    const waiting = setTimeout(() => mine === visit && host.setAttribute("aria-busy", "true"), 200);
    try {
        if (!found) {
            throw new MissingPage();
        }
        const module = await found.route.load();
        if (mine !== visit) {
            return;
        }
        shown = { route: found.route, node, place, visit: mine, update: null };
        replace(host, node);
        host.scrollTop = 0;
        const update = await module.screen(found.params, place);
        if (shown?.node === node) {
            shown.update = typeof update === "function" ? update : null;
        }
        if (mine === visit) {
            settle(node);
        }
    } catch (error) {
        fail(error, mine, found);
    } finally {
        clearTimeout(waiting);
        if (mine === visit) {
            host.removeAttribute("aria-busy");
        }
    }
}

// The room of the whole region for a screen.
function filling(node) {
    return () => node.classList.add("screen-fill");
}

/** Thrown for an address that no screen answers to. */
export class MissingPage extends Error {}

function fail(error, mine, found) {
    if (mine !== visit) {
        return;
    }
    leave();
    const node = h("div", { class: "screen" }, faultPage(error, reload, found?.route.pattern ?? ""));
    replace(host, node);
    settle(node);
}

// After the screen stands: scroll where one was, and tell keyboard and reader where one is.
function settle(node) {
    const scroll = scrolls.get(history.state?.key);
    if (scroll) {
        host.scrollTop = scroll;
    }
    if (!isFirst && !node.contains(document.activeElement)) {
        const heading = node.querySelector("h1") ?? host;
        if (!heading.hasAttribute("tabindex")) {
            heading.tabIndex = -1;
        }
        heading.focus({ preventScroll: true });
    }
    isFirst = false;
}

function leave() {
    for (const body of leaving.splice(0)) {
        body();
    }
    shown = null;
}

function title(text, mine) {
    if (mine === visit) {
        document.title = text ? `${text} · parta` : "parta";
    }
}

function remember() {
    if (history.state?.key && host) {
        scrolls.set(history.state.key, host.scrollTop);
    }
}

function followLink(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
        return;
    }
    const link = event.target.closest?.("a[href]");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) {
        return;
    }
    if (link.pathname === location.pathname && link.hash || !resolve(link.pathname)) {
        return;
    }
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
}

function decode(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;  // A stray percent sign: the host will say that it knows no such thing.
    }
}
