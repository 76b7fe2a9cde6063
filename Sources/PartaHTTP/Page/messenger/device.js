// What the device keeps for the messenger: drafts, letters on their way, and what was seen last, so that it opens at once and without a line.

import { current, people } from "../core/people.js";

/** The draft of a chat: `{text, replyTo, mentions}`, or null. */
export function draft(chat) {
    try {
        return JSON.parse(localStorage.getItem(draftKey(chat)));
    } catch {
        return null;  // Unreadable is as good as none.
    }
}

/** Keeps the draft of a chat; an empty one is forgotten. */
export function keepDraft(chat, value) {
    if (value && (value.text || value.replyTo)) {
        localStorage.setItem(draftKey(chat), JSON.stringify(value));
    } else {
        localStorage.removeItem(draftKey(chat));
    }
}

function draftKey(chat) {
    return `parta.draft.${current()?.account}.${chat}`;
}

let opening = null;
const memory = new Map();

/** All letters that wait on this device, the oldest first. */
export async function letters() {
    const store = await table("readonly");
    const all = store ? await answer(store.getAll()) : [...memory.values()];
    return all.sort((one, other) => one.at - other.at);
}

/** Keeps a letter under its `key`. */
export async function keepLetter(letter) {
    const store = await table("readwrite");
    if (store) {
        await done(store.put(letter));
    } else {
        memory.set(letter.key, letter);
    }
}

/** Forgets a letter. */
export async function dropLetter(key) {
    const store = await table("readwrite");
    memory.delete(key);
    if (store) {
        await done(store.delete(key));
    }
}

/** What was seen last under a name, or null: `recall("chats.3")`. */
export async function recall(name) {
    const store = await table("readonly", "views");
    return (store && await answer(store.get(viewKey(name)))) ?? null;
}

/** Keeps what is seen under a name for the next opening. */
export async function remember(name, value) {
    const store = await table("readwrite", "views");
    if (store) {
        await answer(store.put(value, viewKey(name)));
    }
}

/** Forgets what people have seen and drafted who are no longer signed in on this device. */
export async function purge() {
    const present = people().map((person) => person.account + ".");
    for (const key of Object.keys(localStorage)) {
        if (key.startsWith("parta.draft.") && !present.some((account) => key.startsWith("parta.draft." + account))) {
            localStorage.removeItem(key);
        }
    }
    const store = await table("readwrite", "views");
    for (const key of store ? await answer(store.getAllKeys()) : []) {
        if (!present.some((account) => key.startsWith(account))) {
            store.delete(key);
        }
    }
}

function viewKey(name) {
    return `${current()?.account}.${name}`;
}

// Null where the browser keeps nothing, as in some private windows: the letters then live as long as the page.
async function table(mode, name = "outbox") {
    opening ??= open();
    const database = await opening;
    return database?.transaction(name, mode).objectStore(name) ?? null;
}

function open() {
    return new Promise((resolve) => {
        let request;
        try {
            request = indexedDB.open("parta", 2);
        } catch {
            resolve(null);
            return;
        }
        request.addEventListener("upgradeneeded", () => {
            const present = request.result.objectStoreNames;
            if (!present.contains("outbox")) {
                request.result.createObjectStore("outbox", { keyPath: "key" });
            }
            if (!present.contains("views")) {
                request.result.createObjectStore("views");
            }
        });
        request.addEventListener("success", () => {
            request.result.addEventListener("versionchange", () => {
                request.result.close();
                opening = null;
            });
            resolve(request.result);
        });
        request.addEventListener("error", () => resolve(null));
    });
}

function answer(request) {
    return new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
    });
}

// A change is kept once its transaction is complete; a page that closes before that takes it back.
function done(request) {
    return new Promise((resolve, reject) => {
        request.transaction.addEventListener("complete", resolve);
        request.transaction.addEventListener("abort", () => reject(request.transaction.error ?? request.error));
        request.transaction.commit?.();
    });
}
