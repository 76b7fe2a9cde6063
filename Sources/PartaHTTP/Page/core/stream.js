// One connection for events: resumed where it broke, with growing pauses, renewed when it falls silent.

import { answered, call } from "./api.js";
import { current } from "./people.js";

const silence = 40000;

/**
 * Makes a stream of the tab's person.
 * `after`: the last event that is known, "" for only new ones. The reports: `onEvent(id, detail)`, `onResync(id)`, `onSign(id)`, `onState("live" | "connecting" | "offline")`.
 * The stream has `close()` and `retry(isAnew)`.
 */
export function openStream({ after, onEvent, onResync, onSign, onState }) {
    let source = null;
    let last = after;
    let lastSign = 0;
    let failures = 0;
    let timer = 0;
    let wasDown = false;
    let isClosed = false;
    const readBefore = answered();

    function connect() {
        drop();
        const person = current();
        if (isClosed || !person) {
            return;
        }
        onState(isDown() ? "offline" : "connecting");
        const query = new URLSearchParams({ session: person.session });
        if (last) {
            query.set("after", last);
        }
        const stream = new EventSource("/v1/events?" + query);
        source = stream;
        lastSign = Date.now();
        stream.addEventListener("hello", (event) => {
            const isFirst = last === "";
            last = last || event.lastEventId;
            failures = 0;
            sign();
            onState("live");
            if (isFirst && (wasDown || answered() > readBefore)) {
                onResync(last);  // No stream stood before this one: what came since the first reading is unknown.
            }
            wasDown = false;
        });
        stream.addEventListener("message", (event) => {
            last = event.lastEventId || last;
            sign();
            onEvent(last, JSON.parse(event.data));
        });
        stream.addEventListener("resync", (event) => {
            last = event.lastEventId || last;
            sign();
            onResync(last);
        });
        stream.addEventListener("beat", sign);
        stream.addEventListener("bye", () => later(500));
        stream.addEventListener("error", () => {
            if (source !== stream) {
                return;
            }
            wasDown = true;
            failures += 1;
            if (failures === 2) {
                // A stream does not tell its status; a call does, and ends the session here when it has ended there.
                call("session.current").catch(() => {});
            }
            later(0);
        });
    }

    function sign() {
        lastSign = Date.now();
        onSign(last);
    }

    function isDown() {
        return failures > 1 || navigator.onLine === false;
    }

    // With jitter: a thousand pages must not come back in the same moment.
    function later(least) {
        drop();
        onState(isDown() ? "offline" : "connecting");
        const wait = Math.min(30000, 500 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random());
        timer = setTimeout(connect, least + wait);
    }

    function drop() {
        clearTimeout(timer);
        source?.close();
        source = null;
    }

    const watch = setInterval(() => {
        if (source && Date.now() - lastSign > silence) {
            failures += 1;
            connect();
        }
    }, 5000);

    connect();
    return {
        retry(isAnew) {
            if (isAnew || !source || failures > 0 || Date.now() - lastSign > silence / 2) {
                failures = 0;
                connect();
            }
        },
        close() {
            isClosed = true;
            clearInterval(watch);
            drop();
        },
    };
}
