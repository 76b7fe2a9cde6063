// The person's chats of one institution: read once, then kept up by events.

import { call } from "../core/api.js";
import { dayWord, time, when } from "../core/dates.js";
import { report } from "../core/faults.js";
import { memberOf, recount, useClock } from "../core/institutions.js";
import { on, onResync, state } from "../core/live.js";
import { recall, remember } from "./device.js";
import { later, onceLive, signal } from "./signal.js";
import { fileWord } from "./words.js";

const stores = new Map();
const page = 200;

/** The store of an institution's chats; one for the page's life. */
export function chatsOf(institution) {
    if (!stores.has(institution)) {
        stores.set(institution, new Chats(institution));
    }
    return stores.get(institution);
}

class Chats {
    items = [];
    me = null;
    changed = signal();
    isReady = false;

    constructor(institution) {
        this.institution = institution;
        this.renew = later(() => this.read().catch(() => {
            // The line is down: the stream's return reads anew.
        }), 250);
        this.keep = later(() => remember(this.name, { me: this.me, items: this.items }).catch(report), 1500);
        for (const kind of ["chat.opened", "chat.joined", "chat.left", "chat.changed", "member.changed"]) {
            on(kind, (event) => event.institution === institution && this.renew());
        }
        for (const kind of ["posted", "edited", "deleted", "read"]) {
            on("message." + kind, (event) => event.institution === institution && this.apply(kind, event.payload));
        }
        onResync(() => this.renew());
    }

    /** Reads the list once; later calls wait for the same reading. */
    ready() {
        this.reading ??= this.begin().catch((error) => {
            this.reading = null;
            throw error;
        });
        return this.reading;
    }

    // What was seen last stands at once; the fresh list takes its place when it comes.
    async begin() {
        const fresh = this.read();
        fresh.catch(() => {});  // Told below, where nothing is kept.
        const kept = await recall(this.name).catch(() => null);
        if (!kept) {
            return fresh;
        }
        await this.clock;
        if (!this.isReady) {
            this.me ??= kept.me;
            this.items = kept.items;
            this.isReady = true;
            this.tell();
        }
    }

    /** Sets the institution's clock; `clock` resolves when it holds. */
    wind() {
        this.clock = useClock(this.institution).catch(() => {
            // The device's own time, until the words come.
        });
    }

    get name() {
        return "chats." + this.institution;
    }

    /** Learns who the person is here. */
    async identify() {
        this.me ??= (await recall(this.name).catch(() => null))?.me ?? (await memberOf(this.institution))?.member ?? null;
    }

    /** The chat of an identifier, or undefined. */
    find(chat) {
        return this.items.find((item) => item.chat === chat);
    }

    /** Reads the list anew. */
    async read() {
        const wasLive = state() === "live";
        const knowing = memberOf(this.institution);
        knowing.catch(() => {});  // Told below.
        const all = [];
        for (;;) {
            const before = all.at(-1)?.chat;
            const { chats } = await call("chat.list", { institution: this.institution, limit: page, ...(before ? { before } : {}) });
            all.push(...chats);
            if (chats.length < page) {
                break;
            }
        }
        this.me = (await knowing)?.member ?? null;
        await this.clock;
        this.items = all;
        this.isReady = true;
        this.tell();
        if (!wasLive) {
            onceLive(this.renew);  // What came before anybody listened is told by no event.
        }
    }

    /** Notes how far the person has read. */
    noteRead(chat, number) {
        const item = this.find(chat);
        if (item) {
            const unread = Math.max(0, item.last - number);
            if (unread < item.unread) {
                item.unread = unread;
                item.mentions = unread === 0 ? 0 : Math.min(item.mentions, unread);
                this.tell();
                recount(this.institution);
            }
        }
    }

    tell() {
        this.items.sort((one, other) => Date.parse(other.active) - Date.parse(one.active));
        this.changed.tell();
        this.keep();
    }

    apply(kind, payload) {
        const item = this.find(payload.chat);
        if (!item) {
            if (kind === "posted" && this.isReady) {
                this.renew();
            }
            return;
        }
        if (kind === "posted" && payload.number > item.last) {
            item.last = payload.number;
            item.preview = payload.text || undefined;
            item.previewType = payload.text ? undefined : payload.files?.[0]?.type;
            item.previewAuthor = payload.authorName;
            item.active = payload.created;
            if (payload.author === this.me) {
                item.unread = 0;
                item.mentions = 0;
            } else {
                item.unread += 1;
                item.mentions += payload.mentions?.includes(this.me) ? 1 : 0;
            }
        } else if (kind === "edited" && payload.number === item.last) {
            item.preview = payload.text;
        } else if (kind === "deleted" && payload.number === item.last) {
            item.preview = undefined;
            item.previewType = undefined;
        } else if (kind === "read" && payload.member === this.me) {
            this.noteRead(payload.chat, payload.read);
            return;
        } else {
            return;
        }
        this.tell();
    }
}

/** The line under a chat's name: what was written last. */
export function previewOf(item) {
    if (item.preview) {
        return item.preview;
    }
    return item.previewType ? fileWord(item.previewType) : null;
}

/** «11:51» today, else «завтра в 11:51»: to stand after «до». */
export function untilWord(moment) {
    return dayWord(moment) === dayWord(Date.now()) ? time(moment) : when(moment);
}

/** A chat's name as it stands at the head of a line. */
export function titleOf(name) {
    return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The name that gives a chat its letters: the unit's, where the name ends with it. */
export function faceOf(item) {
    return (partsOf(item).unit ?? item.name).replace(/[«»"„“”]/g, "");
}

/** A chat's name in two parts: «чат с родителями · 7А» is the chat "with parents" of the unit "7А". */
export function partsOf(item) {
    const at = item.kind === "direct" ? -1 : item.name.lastIndexOf(" · ");
    return at < 0 ? { name: titleOf(item.name) } : { name: item.name.slice(at + 3), kind: titleOf(item.name.slice(0, at)), unit: item.name.slice(at + 3) };
}
