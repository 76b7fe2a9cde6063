// The stream of events: one per tab, resumed where it broke, renewed when it falls silent.

import { call } from "./api.js";
import { current } from "./people.js";

const silence = 40000;
const listeners = new Map();
const resyncListeners = new Set();
const stateListeners = new Set();
let source = null;
let last = "";
let lastSign = 0;
let failures = 0;
let timer = 0;
let isWanted = false;
let now = "connecting";

/** Calls `listener(event)` for events of a kind, "*" for all. Returns the function that ends it. */
export function on(kind, listener) {
    if (!listeners.has(kind)) {
        listeners.set(kind, new Set());
    }
    listeners.get(kind).add(listener);
    return () => listeners.get(kind).delete(listener);
}

/** Calls `listener()` when events may have been missed: read everything anew. Returns the function that ends it. */
export function onResync(listener) {
    resyncListeners.add(listener);
    return () => resyncListeners.delete(listener);
}

/** "live", "connecting" or "offline". */
export function state() {
    return now;
}

/** Calls `listener(state)` when the state changes. Returns the function that ends it. */
export function onState(listener) {
    stateListeners.add(listener);
    return () => stateListeners.delete(listener);
}

/** Opens the stream of the tab's person. */
export function start() {
    isWanted = true;
    connect();
}

/** Closes the stream. */
export function stop() {
    isWanted = false;
    close();
}

/** Tries again at once. */
export function retry() {
    if (isWanted) {
        failures = 0;
        connect();
    }
}

function connect() {
    close();
    const person = current();
    if (!isWanted || !person) {
        return;
    }
    change(navigator.onLine === false ? "offline" : failures > 1 ? "offline" : "connecting");
    const query = new URLSearchParams({ session: person.session });
    if (last) {
        query.set("after", last);
    }
    const stream = new EventSource("/v1/events?" + query);
    source = stream;
    lastSign = Date.now();
    stream.addEventListener("hello", (event) => {
        sign(event);
        const isFirst = last === "";
        last = last || event.lastEventId;
        failures = 0;
        change("live");
        if (isFirst && wasDown) {
            resync();  // The first stream never began: what came meanwhile is unknown.
        }
        wasDown = false;
    });
    stream.addEventListener("message", (event) => {
        sign(event);
        deliver(event);
    });
    stream.addEventListener("resync", (event) => {
        sign(event);
        last = event.lastEventId || last;
        resync();
    });
    stream.addEventListener("beat", sign);
    stream.addEventListener("bye", () => later(500));
    stream.addEventListener("error", () => {
        if (source === stream) {
            wasDown = true;
            failures += 1;
            if (failures === 2) {
                // A stream does not tell its status; a call does, and ends the session here when it has ended there.
                call("session.current").catch(() => {});
            }
            later(0);
        }
    });
}

let wasDown = false;

function deliver(event) {
    const id = event.lastEventId;
    if (id) {
        last = id;
    }
    const detail = JSON.parse(event.data);
    for (const kind of [detail.kind, "*"]) {
        for (const listener of [...(listeners.get(kind) ?? [])]) {
            guarded(() => listener(detail));
        }
    }
}

function resync() {
    for (const listener of [...resyncListeners]) {
        guarded(listener);
    }
}

// One listener's fault must not keep the event from the others.
function guarded(body) {
    try {
        const outcome = body();
        if (outcome instanceof Promise) {
            outcome.catch((error) => reportError(error));
        }
    } catch (error) {
        reportError(error);
    }
}

function sign() {
    lastSign = Date.now();
}

function later(least) {
    close();
    change(failures > 1 || navigator.onLine === false ? "offline" : "connecting");
    const wait = Math.min(30000, 500 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random());
    timer = setTimeout(connect, least + wait);
}

function close() {
    clearTimeout(timer);
    source?.close();
    source = null;
}

function change(next) {
    if (next !== now) {
        now = next;
        for (const listener of [...stateListeners]) {
            guarded(() => listener(next));
        }
    }
}

setInterval(() => {
    if (source && Date.now() - lastSign > silence) {
        failures += 1;
        connect();
    }
}, 5000);
addEventListener("online", retry);
addEventListener("offline", () => change("offline"));
document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && isWanted && (!source || Date.now() - lastSign > silence / 2)) {
        retry();
    }
});
addEventListener("pagehide", close);
addEventListener("pageshow", (event) => {
    if (event.persisted) {
        retry();
    }
});
