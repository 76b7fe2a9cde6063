// Watchers, and calls put off.

import { onState, state } from "../core/live.js";

/** Makes a signal: `watch(watcher)` returns the function that ends it, `tell(...values)` calls all watchers. */
export function signal() {
    const watchers = new Set();
    return {
        watch(watcher) {
            watchers.add(watcher);
            return () => watchers.delete(watcher);
        },
        tell(...values) {
            for (const watcher of [...watchers]) {
                watcher(...values);
            }
        },
    };
}

/** Calls `body` once, `wait` milliseconds after the last call; `cancel()` forgets it. */
export function later(body, wait) {
    let timer = 0;
    const call = (...values) => {
        clearTimeout(timer);
        timer = setTimeout(() => body(...values), wait);
    };
    call.cancel = () => clearTimeout(timer);
    return call;
}

/** Calls `body` when events are listened to: at once, or when the stream begins. */
export function onceLive(body) {
    if (state() === "live") {
        body();
        return;
    }
    const end = onState((now) => {
        if (now === "live") {
            end();
            body();
        }
    });
}
