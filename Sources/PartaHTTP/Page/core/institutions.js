// The institutions of the tab's person with their words and unread counts.

import { call } from "./api.js";
import { setOffset } from "./dates.js";
import { on, onResync } from "./live.js";
import { current } from "./people.js";

let pending = null;
const vocabularies = new Map();
const counts = new Map();
const watchers = new Set();

/** The person's institutions as `institution.list` tells them; kept until something changes. */
export function list() {
    pending ??= readAll().catch((error) => {
        pending = null;
        throw error;
    });
    return pending;
}

/** The institutions as last known on this device: for the frame, before the host answers and without a line. */
export function remembered() {
    try {
        return JSON.parse(localStorage.getItem(memory())) ?? [];
    } catch {
        return [];  // Unreadable is as good as absent: the host will tell.
    }
}

/** Forgets what is known, as after joining; the next `list()` asks anew. */
export function renew() {
    vocabularies.clear();
    return renewList();
}

/** The person's place in an institution: an item of `list()`, or undefined. */
export async function memberOf(id) {
    return (await list()).find((item) => item.institution === id);
}

/**
 * The words of an institution:
 * `role(key)` → forms {nom, gen, dat, acc, ins, pre, plural: {…}}, all filled; `unitWord(form, kind?)`, `institutionWord(form)`; `raw` = the reply.
 */
export function vocabulary(id) {
    if (!vocabularies.has(id)) {
        const asked = call("institution.vocabulary", { institution: id }).then(words, (error) => {
            vocabularies.delete(id);
            throw error;
        });
        vocabularies.set(id, asked);
    }
    return vocabularies.get(id);
}

/** What waits for the person in an institution, as last counted: {chats, channels, mentions, mustAcknowledge}. */
export function unread(id) {
    return counts.get(id) ?? { chats: 0, channels: 0, mentions: 0, mustAcknowledge: 0 };
}

/** Sets the clock of an institution: at once where the device knows it already, else when its words come. */
export async function useClock(id) {
    const key = "parta.offset." + id;
    const asked = vocabulary(id).then((words) => {
        localStorage.setItem(key, String(words.offset));
        setOffset(words.offset);
    });
    const kept = localStorage.getItem(key);
    if (kept === null) {
        await asked;
        return;
    }
    asked.catch(() => {});  // Without the line the known one holds.
    setOffset(Number(kept));
}

/** Counts the unread anew; messenger and channels call it after reading. */
export function recount() {
    if (timers.has("count")) {
        return;
    }
    // Many hear of the same message: those who do not look at the page can wait, each for a time of its own.
    const wait = document.visibilityState === "visible" ? 500 : 2000 + Math.random() * 4000;
    timers.set("count", setTimeout(() => {
        timers.delete("count");
        renewList().catch(() => {
            // The line is down: the counts come with the next event.
        });
    }, wait));
}

/** Calls `watcher()` when institutions or unread counts change. Returns the function that ends it. */
export function onInstitutions(watcher) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
}

const timers = new Map();

function memory() {
    return "parta.institutions." + (current()?.account ?? "");
}

async function readAll() {
    const all = [];
    let after;
    for (;;) {
        const { institutions } = await call("institution.list", after ? { after, limit: 200 } : { limit: 200 });
        all.push(...institutions);
        if (institutions.length < 200) {
            break;
        }
        after = institutions.at(-1).institution;
    }
    localStorage.setItem(memory(), JSON.stringify(all));
    for (const { institution, unread: waiting } of all) {
        if (waiting) {
            counts.set(institution, { chats: waiting.messages, channels: waiting.posts, mentions: waiting.mentions, mustAcknowledge: waiting.mustAcknowledge });
        }
    }
    return all;
}

async function renewList() {
    const all = await readAll();
    pending = Promise.resolve(all);
    watchers.forEach((watcher) => watcher());
    return all;
}

function words(raw) {
    const role = (key) => forms(raw.roles.find((item) => item.key === key)?.word ?? { nom: key });
    const unit = (kind) => forms((raw.units.find((item) => item.key === kind) ?? raw.units[0])?.word ?? { nom: "" });
    return {
        raw,
        role,
        unitWord: (form = "nom", kind) => pick(unit(kind), form),
        institutionWord: (form = "nom") => pick(forms(raw.institution.word), form),
        offset: raw.institution.offset ?? 180,
    };
}

// "gen" or "plural.gen".
function pick(word, form) {
    return form.split(".").reduce((value, part) => value[part] ?? value, word);
}

function forms(word) {
    const cases = ["gen", "dat", "acc", "ins", "pre"];
    const filled = { ...word };
    for (const form of cases) {
        filled[form] ??= word.nom;
    }
    const plural = { ...(word.plural ?? { nom: word.nom }) };
    for (const form of cases) {
        plural[form] ??= plural.nom;
    }
    filled.plural = plural;
    return filled;
}

on("*", (event) => {
    const [noun] = event.kind.split(".");
    if (["message", "post", "chat", "channel"].includes(noun) && event.institution) {
        recount();
    } else if (["institution", "member", "joinRequest", "regulation", "application"].includes(noun)) {
        clearTimeout(timers.get("list"));
        timers.set("list", setTimeout(() => renew().catch(() => {}), 600));
    }
});
onResync(() => renew());
