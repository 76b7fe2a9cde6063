// Calls operations of the host, uploads files and names their addresses.

import { current } from "./people.js";
import { texts } from "./text.js";

const t = texts({
    ru: {
        offline: "Нет связи с узлом. Проверьте подключение к сети.",
        unavailable: "Узел сейчас не отвечает. Попробуйте ещё раз через минуту.",
        unreadable: "Узел ответил непонятно. Попробуйте обновить страницу.",
    },
    en: {
        offline: "No connection to the host. Check your network.",
        unavailable: "The host does not answer right now. Try again in a minute.",
        unreadable: "The host's answer could not be read. Try to reload the page.",
    },
});

/** What the host refused, with the sentence for the person in `text` and the regulation's clause in `clause`. */
export class Refusal extends Error {
    constructor({ code, field, message, text, clause, status = 0 }) {
        super(message ?? text ?? code);
        this.name = "Refusal";
        Object.assign(this, { code, field, clause, status, text: text ?? message ?? code });
    }
}

const signedOutWatchers = new Set();
let answers = 0;

/** Calls `watcher(session)` when a call shows that a session has ended. */
export function onSignedOut(watcher) {
    signedOutWatchers.add(watcher);
    return () => signedOutWatchers.delete(watcher);
}

/**
 * Calls an operation. `session`: a session's number, null for nobody; the tab's person by default.
 * @throws {Refusal} with `code` "offline" when the line is down.
 */
export async function call(name, request = {}, { session = current()?.session, signal } = {}) {
    const headers = { "Content-Type": "application/json", "Parta-Client": "web" };
    if (session) {
        headers["Parta-Session"] = session;
    }
    let response;
    try {
        const body = JSON.stringify(request);
        response = await (askedBefore(name, body, session) ?? fetch("/v1/" + name, { method: "POST", headers, signal, cache: "no-store", body }));
    } catch (error) {
        if (error.name === "AbortError") {
            throw error;
        }
        throw new Refusal({ code: "offline", message: String(error), text: t("offline") });
    }
    const reply = readReply(response.status, await response.text().catch(() => ""), session);
    if (!name.startsWith("session.")) {
        answers += 1;
    }
    return reply;
}

/** How many calls the host has answered, those on the session itself left out. */
export function answered() {
    return answers;
}

// What watch.js asked while this script was on its way: the same request of the same person, and only once.
function askedBefore(name, body, session) {
    const asked = window.partaAsked?.[name];
    if (!asked || asked.body !== body || asked.session !== (session ?? null)) {
        return null;
    }
    delete window.partaAsked[name];
    return Date.now() < asked.until ? asked.answer : null;
}

/**
 * Calls a writing operation with an idempotency key and repeats it while the line is down: done once all the same.
 * `key`: give the same again to repeat a write of earlier.
 */
export async function write(name, request = {}, { key = newKey(), tries = 4, session } = {}) {
    const options = session === undefined ? {} : { session };
    for (let attempt = 1; ; attempt += 1) {
        try {
            return await call(name, { ...request, idempotencyKey: key }, options);
        } catch (error) {
            if (!isPassing(error) || attempt >= tries) {
                throw error;
            }
            await sleep(400 * 2 ** attempt * (0.5 + Math.random()));
        }
    }
}

/** Whether a failure may be gone at the next try. */
export function isPassing(error) {
    return error instanceof Refusal && (error.code === "offline" || error.code === "unavailable");
}

/** A fresh idempotency key. */
export function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Uploads a file to `{chat}`, `{channel}` or `{institution}`; `onProgress(0...1)`.
 * The promise has `abort()`. Resolves to the receipt `{file, name, …}`.
 */
export function upload(file, target, onProgress) {
    const request = new XMLHttpRequest();
    const session = current()?.session;
    const query = new URLSearchParams({ ...target, name: file.name || "file" });
    const done = new Promise((resolve, reject) => {
        request.open("PUT", "/v1/files?" + query);
        request.setRequestHeader("Parta-Client", "web");
        request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
        if (session) {
            request.setRequestHeader("Parta-Session", session);
        }
        request.upload.addEventListener("progress", (event) => {
            if (event.lengthComputable && onProgress) {
                onProgress(event.loaded / event.total);
            }
        });
        request.addEventListener("load", () => {
            try {
                resolve(readReply(request.status, request.responseText, session));
            } catch (error) {
                reject(error);
            }
        });
        request.addEventListener("error", () => reject(new Refusal({ code: "offline", text: t("offline") })));
        request.addEventListener("abort", () => reject(new DOMException("The upload was cancelled.", "AbortError")));
        request.send(file);
    });
    done.abort = () => request.abort();
    return done;
}

/** The address of a file's content; `{download: true}` forces saving. */
export function fileURL(id, { download = false } = {}) {
    const query = new URLSearchParams();
    const session = current()?.session;
    if (session) {
        query.set("session", session);
    }
    if (download) {
        query.set("download", "1");
    }
    return `/v1/files/${encodeURIComponent(id)}?${query}`;
}

/** Waits some milliseconds. */
export function sleep(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function readReply(status, text, session) {
    let reply = null;
    try {
        reply = text === "" ? {} : JSON.parse(text);
    } catch {
        reply = null;  // Said below, by the status.
    }
    if (status >= 200 && status < 300 && reply !== null) {
        return reply;
    }
    if (reply && reply.code) {
        if (reply.code === "unauthenticated" && session) {
            signedOutWatchers.forEach((watcher) => watcher(session));
        }
        throw new Refusal({ ...reply, status });
    }
    const isDown = status === 0 || status >= 502;
    throw new Refusal({
        code: isDown ? "unavailable" : "internal", status,
        message: `Status ${status} without a failure.`, text: t(isDown ? "unavailable" : "unreadable"),
    });
}
