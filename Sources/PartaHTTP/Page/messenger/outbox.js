// Messages on their way: kept on the device until the host has them, sent in order, each done once.

import { call, isPassing, newKey, upload } from "../core/api.js";
import { onState, state } from "../core/live.js";
import { current } from "../core/people.js";
import { dropLetter, keepLetter, letters } from "./device.js";
import { signal } from "./signal.js";
import { noteUpload } from "./uploads.js";
import { refusalText } from "../parts/toast.js";
import { report } from "../core/faults.js";

const items = new Map();
const running = new Set();
const uploads = new Map();
const changes = signal();
const sent = signal();
const followed = new Set();
const tab = newKey();
let pause = 0;
let timer = 0;
let started = null;

/** Calls `watcher(letter)` when a letter's state changes. Returns the function that ends it. */
export const onLetter = changes.watch;

/** Calls `watcher(letter, reply)` when the host has taken a letter. Returns the function that ends it. */
export const onSent = sent.watch;

/** The letters of a chat in order: `{key, text, files, replyTo, state, problem, number}`; `state` is "waiting", "sending" or "failed". */
export function waiting(chat) {
    return [...items.values()].filter((item) => item.chat === chat);
}

/** Takes up what an earlier page has left. */
export function startOutbox() {
    started ??= adopt().then(() => {
        onState((now) => now === "live" && hurry());
        addEventListener("online", hurry);
        hurry();
    });
    return started;
}

/** Puts a message into the outbox and sends it when its turn comes. `files`: `[{blob, name, type, size}]`; `after`: the newest number seen. */
export async function post({ institution, chat, author, text, replyTo, mentions, files = [], after = 0 }) {
    const at = Math.max(Date.now(), ...[...items.values()].map((item) => item.at + 1));
    const item = {
        key: newKey(), account: current().account, tab, at, after,
        institution, chat, author, text, replyTo, mentions, files, state: "waiting", tries: 0,
    };
    items.set(item.key, item);
    await save(item);  // What is shown as written is kept.
    changes.tell(item);
    run(chat);
}

/** Tries a failed letter again. */
export function retry(key) {
    const item = items.get(key);
    if (item) {
        Object.assign(item, { state: "waiting", problem: undefined, tries: 0 });
        changes.tell(item);
        save(item);
        pause = 0;
        run(item.chat);
    }
}

/** Throws a letter away. */
export async function discard(key) {
    const item = items.get(key);
    if (item) {
        item.isDropped = true;
        uploads.get(key)?.abort();
        items.delete(key);
        changes.tell(item);
        await dropLetter(key);
    }
}

/**
 * Tells that a message has been seen in the chat: the letter it came from need not be shown twice.
 * The event may come before the reply, and knows no key: author, text and order tell.
 */
export function recognise(message) {
    for (const item of items.values()) {
        const isSame = item.chat === message.chat && item.author === message.author && !item.number && item.tries > 0
            && message.number > item.after && item.text === (message.text ?? "") && (item.replyTo ?? 0) === (message.replyTo ?? 0)
            && item.files.length === (message.files?.length ?? 0);
        if (isSame) {
            item.number = message.number;
            return item;
        }
    }
    return null;
}

/** Tries at once whatever waits. */
export function hurry() {
    pause = 0;
    clearTimeout(timer);
    for (const chat of new Set([...items.values()].map((item) => item.chat))) {
        run(chat);
    }
}

async function adopt() {
    navigator.locks?.request("parta.tab." + tab, () => new Promise(() => {}));  // Held while this page lives.
    await takeUp();
}

// Takes over the letters of pages that are gone, of `gone` among them; those of other open pages once they close.
async function takeUp(gone) {
    const account = current()?.account;
    for (const item of await letters()) {
        if (item.account !== account || items.has(item.key)) {
            continue;
        }
        if (item.tab !== gone && !await isOrphan(item)) {
            follow(item.tab);
            continue;
        }
        item.tab = tab;
        if (item.state === "sending") {
            item.state = "waiting";
        }
        items.set(item.key, item);
        await save(item);
        changes.tell(item);
    }
}

// Another open page still looks after its own letters.
async function isOrphan(item) {
    if (!navigator.locks) {
        return true;
    }
    return navigator.locks.request("parta.tab." + item.tab, { ifAvailable: true }, (lock) => lock !== null);
}

// A page that is closing has its lock for a moment longer than its window.
function follow(other) {
    if (!followed.has(other)) {
        followed.add(other);
        navigator.locks.request("parta.tab." + other, () => takeUp(other)).then(hurry).catch(report);
    }
}

async function run(chat) {
    if (running.has(chat) || pause > Date.now()) {
        return;
    }
    running.add(chat);
    try {
        for (;;) {
            const item = waiting(chat).find((candidate) => candidate.state !== "failed");
            if (!item || !await deliver(item)) {
                break;
            }
        }
    } finally {
        running.delete(chat);
    }
}

// True when the next letter may go.
async function deliver(item) {
    if (navigator.onLine === false) {
        wait(item);
        return false;
    }
    item.state = "sending";
    item.tries += 1;
    changes.tell(item);
    await save(item);
    try {
        for (const file of item.files) {
            if (!file.file) {
                await send(file, item);
            }
        }
        if (item.isDropped) {
            return true;
        }
        const reply = await call("message.post", {
            chat: item.chat, text: item.text, replyTo: item.replyTo,
            ...(item.mentions?.length ? { mentions: item.mentions } : {}),
            ...(item.files.length ? { files: item.files.map((file) => file.file) } : {}),
            idempotencyKey: item.key,
        });
        items.delete(item.key);
        await dropLetter(item.key);
        sent.tell(item, reply);
        changes.tell(item);
        return true;
    } catch (error) {
        if (item.isDropped || error.name === "AbortError") {
            return true;
        }
        const isOver = !isPassing(error) && !["rateLimited", "unauthenticated"].includes(error.code)
            && !(error.code === "internal" && item.tries < 4);
        if (!isOver) {
            wait(item);
            return false;
        }
        report(error);
        Object.assign(item, { state: "failed", problem: refusalText(error) });
        changes.tell(item);
        await save(item);
        return true;
    }
}

async function send(file, item) {
    const going = upload(new File([file.blob], file.name, { type: file.type }), { chat: item.chat }, (share) => {
        file.share = share;
        changes.tell(item);
    });
    uploads.set(item.key, going);
    try {
        const receipt = await going;
        file.file = receipt.file;
        noteUpload(receipt.file, file.blob);
        await save(item);
    } finally {
        uploads.delete(item.key);
    }
}

function wait(item) {
    item.state = "waiting";
    const seconds = Math.min(30, 2 ** Math.min(item.tries, 5));
    pause = Date.now() + seconds * 1000 * (0.6 + 0.4 * Math.random());
    clearTimeout(timer);
    timer = setTimeout(hurry, pause - Date.now() + 20);
    changes.tell(item);
    if (state() === "live") {
        save(item);
    }
}

async function save(item) {
    if (!item.isDropped && items.has(item.key)) {
        try {
            await keepLetter(item);
        } catch (error) {
            report(error);  // The disk is full: the letter lives as long as the page.
        }
    }
}
