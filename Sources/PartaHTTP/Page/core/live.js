// Live events. The tabs of a person share one stream, for a browser opens only six connections to a host.

import { current } from "./people.js";
import { openStream } from "./stream.js";

const silence = 40000;
const listeners = new Map();
const resyncListeners = new Set();
const stateListeners = new Set();
let now = "connecting";
let last = "";
let stream = null;
let channel = null;
let leaving = null;
let lastWord = 0;

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

/** Begins to receive the events of the tab's person. */
export function start() {
    const person = current();
    if (!person || channel || stream) {
        return;
    }
    // Without locks, as on a host without TLS, each tab has a stream of its own.
    if (!navigator.locks || !window.BroadcastChannel) {
        lead();
        return;
    }
    const name = "parta.stream." + person.session;
    channel = new BroadcastChannel(name);
    channel.addEventListener("message", (event) => hear(event.data));
    tell({ ask: true });
    lastWord = Date.now();
    leaving = new AbortController();
    navigator.locks.request(name, { signal: leaving.signal }, () => new Promise((resolve) => {
        leaving.signal.addEventListener("abort", resolve);
        lead();
    })).catch((error) => {
        if (error.name !== "AbortError") {
            lead();
        }
    });
}

/** Stops receiving events. */
export function stop() {
    leaving?.abort();
    channel?.close();
    stream?.close();
    [leaving, channel, stream] = [null, null, null];
}

/** Tries again at once; `isAnew`: also when the stream seems to stand. */
export function retry(isAnew = false) {
    if (stream) {
        stream.retry(isAnew);
    } else {
        tell({ retry: true });
    }
}

// This tab holds the stream and passes on what comes.
function lead() {
    stream?.close();
    stream = openStream({
        after: last,
        onEvent: (id, detail) => pass({ id, detail }),
        onResync: (id) => pass({ id, resync: true }),
        onSign: (id) => tell({ id, state: now }),
        onState: (next) => pass({ state: next }),
    });
}

function pass(word) {
    tell(word);
    take(word);
}

function tell(word) {
    channel?.postMessage(word);
}

function hear(word) {
    if (word.ask) {
        if (stream) {
            tell({ id: last, state: now });
        }
    } else if (word.retry) {
        stream?.retry();
    } else if (!stream) {
        lastWord = Date.now();
        take(word);
    }
}

function take({ id, detail, resync, state: next }) {
    last = id || last;
    if (next) {
        change(next);
    }
    if (detail) {
        for (const kind of [detail.kind, "*"]) {
            for (const listener of [...(listeners.get(kind) ?? [])]) {
                guarded(() => listener(detail));
            }
        }
    }
    if (resync) {
        for (const listener of [...resyncListeners]) {
            guarded(listener);
        }
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

function change(next) {
    if (next !== now) {
        now = next;
        // For parts that wait for the line without needing the stream.
        dispatchEvent(new Event("parta:" + next));
        for (const listener of [...stateListeners]) {
            guarded(() => listener(next));
        }
    }
}

// The tab that holds the stream may be frozen with its lock: one that hears nothing takes a stream of its own.
setInterval(() => {
    if (channel && !stream && Date.now() - lastWord > silence) {
        lead();
    }
}, 5000);
// The connection may have outlived the gap or only seem to: a new one resumes behind the last event.
addEventListener("online", () => retry(true));
addEventListener("offline", () => change("offline"));
document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
        retry();
    }
});
addEventListener("pagehide", stop);
addEventListener("pageshow", (event) => {
    if (event.persisted) {
        start();
    }
});
