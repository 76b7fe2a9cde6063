// Reports what went wrong in the page to the host's log, without personal data, and never in a flood.

import { Refusal } from "./api.js";

const perPage = 20;
const perMinute = 5;
let sent = 0;
let recent = [];
const seen = new Set();

/** Reports an error; refusals of the host are no errors of the page. */
export function report(error, place = "") {
    if (error instanceof Refusal || error?.name === "AbortError") {
        return;
    }
    const message = clean(error?.message ?? error).slice(0, 300);
    const stack = clean(error?.stack ?? "").slice(0, 2000);
    const mark = message + stack.slice(0, 300);
    const now = Date.now();
    recent = recent.filter((moment) => now - moment < 60000);
    if (seen.has(mark) || sent >= perPage || recent.length >= perMinute) {
        return;
    }
    seen.add(mark);
    recent.push(now);
    sent += 1;
    const { source, line } = origin(stack);
    const body = JSON.stringify({ message, source: source || place, line, stack });
    fetch("/v1/client-errors", {
        method: "POST", body, keepalive: true,
        headers: { "Content-Type": "application/json", "Parta-Client": "web" },
    }).catch(() => {
        // The line is down: the report is lost, the page goes on.
    });
}

/** Reports what nobody caught; `notice(error)` tells the person. */
export function watchFaults(notice) {
    addEventListener("error", (event) => {
        // Extensions of the browser, and a warning that browsers report as an error, are none of ours.
        const isForeign = event.filename && !event.filename.startsWith(location.origin);
        if ((event.error || event.message) && !isForeign && !/^ResizeObserver loop/.test(event.message)) {
            report(event.error ?? event.message, event.filename ? fileName(event.filename) : "");
            notice(event.error ?? new Error(event.message));
        }
    });
    addEventListener("unhandledrejection", (event) => {
        report(event.reason);
        // A dead line is told by the frame, not by each thing that met it.
        if (event.reason?.code !== "offline") {
            notice(event.reason);
        }
    });
}

// Secrets of links, phones and quoted texts must not reach the log.
function clean(text) {
    return String(text)
        .replace(/\/(join|enter)\/[^\s:)]+/g, "/$1/…")
        .replace(/\+?\d[\d\s()-]{8,}\d/g, "…")
        .replace(/[«"“][^»"”\n]{40,}[»"”]/g, "…");
}

function origin(stack) {
    const found = /\/([\w./-]+\.js)(?:\?[^:]*)?:(\d+)/.exec(stack);
    return { source: found ? found[1] : "", line: found ? Number(found[2]) : 0 };
}

function fileName(address) {
    return address.replace(/^https?:\/\/[^/]+/, "").slice(0, 120);
}
