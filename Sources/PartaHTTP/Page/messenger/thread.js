// The messages of one chat: a window of neighbouring numbers, moved by reading and kept up by events.

import { call } from "../core/api.js";
import { report } from "../core/faults.js";
import { on, onResync, state } from "../core/live.js";
import { recall, remember } from "./device.js";
import { onSent, recognise } from "./outbox.js";
import { withReaction } from "./reactions.js";
import { later, onceLive, signal } from "./signal.js";

const page = 50;
const most = 220;
const kept = new Map();

/** The thread of a chat; the last few stay in memory, so that coming back is instant. */
export function threadOf(chat, me) {
    const thread = kept.get(chat) ?? new Thread(chat, me);
    kept.delete(chat);
    kept.set(chat, thread);
    for (const [name, old] of kept) {
        if (kept.size <= 8) {
            break;
        }
        if (!old.isShown) {
            old.end();
            kept.delete(name);
        }
    }
    return thread;
}

class Thread {
    messages = [];
    last = 0;
    read = 0;
    isLoaded = false;
    /** Whether the view stands at the end: new messages then push old ones out of the window. */
    isFollowing = true;
    isShown = false;
    changed = signal();
    came = signal();
    visit = 0;
    stale = new Set();

    constructor(chat, me) {
        this.chat = chat;
        this.me = me;
        this.keep = later(() => this.isLoaded && this.isAtEnd && remember("thread." + chat, { messages: this.messages.slice(-page), read: this.read }).catch(report), 1500);
        this.changed.watch(this.keep);
        this.refreshMarks = later(() => this.renewMarks(), 1500);
        this.refreshStale = later(() => this.renewStale(), 250);
        this.ends = [
            ...["posted", "edited", "deleted", "reacted", "read"].map((kind) =>
                on("message." + kind, (event) => event.payload.chat === chat && this.apply(kind, event.payload))),
            onResync(() => this.isLoaded && this.renew()),
            onSent((letter, reply) => letter.chat === chat && this.add(fromLetter(letter, reply))),
        ];
    }

    end() {
        this.ends.forEach((body) => body());
        this.refreshMarks.cancel();
        this.refreshStale.cancel();
    }

    get first() {
        return this.messages[0]?.number ?? 1;
    }

    get to() {
        return this.messages.at(-1)?.number ?? 0;
    }

    get hasBefore() {
        return this.messages.length > 0 && this.first > 1;
    }

    get isAtEnd() {
        return this.to >= this.last;
    }

    find(number) {
        return this.messages[number - this.first];
    }

    /** Reads the end, or the messages around a number; what was read before gives way. `early`: the promised reply of the end. */
    async open(around, early) {
        const wasLive = state() === "live";
        const asked = this.ask(around ? { around, limit: page + 20 } : { limit: page }, true, early);
        if (!around && !this.isLoaded) {
            asked.catch(() => {});  // Told below.
            await this.recall();
        }
        let reply = null;
        try {
            reply = await asked;
        } catch (error) {
            if (error.code !== "offline" || !this.isLoaded || around) {
                throw error;  // Else what was seen last stands; the line's return reads anew.
            }
        }
        this.take(reply, !around);
        if (early || !wasLive) {
            onceLive(() => this.isAtEnd && this.readOn().catch(report));  // What came before anybody listened is told by no event.
        }
    }

    // What has come while the reply was on its way is newer than the reply: the end is read on from there.
    take(reply, isEnd) {
        if (reply) {
            this.messages = reply.messages;
            this.isLoaded = true;
            this.changed.tell();
            if (isEnd && !this.isAtEnd) {
                this.loadAfter().catch(report);
            }
        }
    }

    async recall() {
        const kept = await recall("thread." + this.chat).catch(() => null);
        if (kept && !this.isLoaded) {
            this.messages = kept.messages;
            this.last = Math.max(this.last, kept.messages.at(-1)?.number ?? 0);
            this.read = Math.max(this.read, kept.read);
            this.isLoaded = true;
            this.changed.tell();
        }
    }

    /** Reads older messages; those at the other side leave the window. */
    async loadBefore() {
        if (this.hasBefore && !this.loadingBefore) {
            this.loadingBefore = true;
            try {
                const before = this.first;
                const reply = await this.ask({ before, limit: page }, false);
                if (reply && before === this.first) {
                    this.messages = [...reply.messages, ...this.messages].slice(0, most);
                    this.changed.tell();
                }
            } finally {
                this.loadingBefore = false;
            }
        }
    }

    /** Reads newer messages. */
    async loadAfter() {
        if (!this.isAtEnd && !this.loadingAfter) {
            this.loadingAfter = true;
            try {
                await this.readOn();
            } finally {
                this.loadingAfter = false;
            }
        }
    }

    async readOn() {
        const after = this.to;
        const reply = await this.ask({ after, limit: page }, false);
        if (reply?.messages.length > 0 && after === this.to) {
            this.messages = [...this.messages, ...reply.messages].slice(-most);
            this.changed.tell();
        }
    }

    /** Reads the window anew, as after a break: it stays where it is, and goes to the end if it was there. */
    async renew() {
        const wasAtEnd = this.isAtEnd && this.isFollowing;
        const middle = this.messages[this.messages.length >> 1]?.number;
        const isEnd = wasAtEnd || !middle;
        this.take(await this.ask(isEnd ? { limit: page } : { around: middle, limit: 120 }).catch(() => null), isEnd);
    }

    /** Marks as read up to a number; repeated by the next call when the line is down. */
    async markRead(number) {
        if (number <= this.read) {
            return;
        }
        const before = this.read;
        this.read = number;
        try {
            await call("message.read", { chat: this.chat, upTo: number });
        } catch (error) {
            this.read = Math.min(this.read, before);
            throw error;
        }
    }

    async ask(request, isFresh = true, early = null) {
        if (isFresh) {
            this.visit += 1;
        }
        const mine = this.visit;
        const reply = await (early ?? call("message.list", { chat: this.chat, ...request }));
        if (mine !== this.visit) {
            return null;
        }
        this.last = Math.max(this.last, reply.last);
        this.read = Math.max(this.read, reply.read);
        reply.messages.forEach(recognise);
        return reply;
    }

    apply(kind, payload) {
        if (kind === "posted") {
            const { mentions, ...message } = payload;
            this.add({ ...message, readBy: 0, reactions: [], files: payload.files ?? [], mentions });
        } else if (kind === "read") {
            this.noteReader(payload);
        } else if (kind === "reacted") {
            this.stale.add(payload.number);
            this.refreshStale();
        } else {
            const at = payload.number - this.first;
            const message = this.messages[at];
            if (message) {
                this.messages[at] = kind === "edited"
                    ? { ...message, text: payload.text, edited: payload.edited }
                    : { ...message, text: undefined, files: [], reactions: [], deleted: new Date().toISOString() };
                this.changed.tell();
            }
        }
    }

    add(message) {
        const isNew = message.number > this.last;
        const wasAtEnd = this.isAtEnd;
        this.last = Math.max(this.last, message.number);
        if (message.author === this.me) {
            this.read = Math.max(this.read, message.number);
            recognise(message);
        }
        if (!this.isLoaded) {
            return;  // The end is being read, and read on if this is not in it.
        }
        if (message.number === this.to + 1 && (wasAtEnd || this.messages.length === 0)) {
            if (this.isFollowing || this.messages.length < most + 80) {
                this.messages = [...this.messages, message].slice(this.isFollowing ? -most : 0);
            }
        } else if (message.number > this.to + 1 && wasAtEnd) {
            this.loadAfter().catch(() => {
                // The line is down: the end is read when it is back.
            });
        }
        this.changed.tell();
        if (isNew) {
            this.came.tell(message);
        }
    }

    noteReader({ member, read }) {
        if (member === this.me) {
            this.read = Math.max(this.read, read);
            return;
        }
        if (this.isDirect) {
            let isOther = false;
            this.messages = this.messages.map((message) => {
                if (message.author !== this.me || message.number > read || message.readBy > 0) {
                    return message;
                }
                isOther = true;
                return { ...message, readBy: 1 };
            });
            if (isOther) {
                this.changed.tell();
            }
        } else if (this.isShown && this.messages.some((message) => message.author === this.me && message.number <= read)) {
            this.refreshMarks();
        }
    }

    // Who reads is told by events, how many have read a message only by the list.
    async renewMarks() {
        const mine = this.messages.find((message) => message.author === this.me);
        await (mine && this.isShown && this.merge(Math.max(mine.number, this.to - 99), this.to));
    }

    async renewStale() {
        const numbers = [...this.stale].filter((number) => this.find(number));
        this.stale.clear();
        await (numbers.length > 0 && this.merge(Math.min(...numbers), Math.max(...numbers)));
    }

    async merge(from, to) {
        const reply = await call("message.list", { chat: this.chat, after: from - 1, limit: Math.min(200, to - from + 1) }).catch(() => null);
        const fresh = new Map((reply?.messages ?? []).map((message) => [message.number, message]));
        if (fresh.size > 0) {
            this.messages = this.messages.map((message) => fresh.get(message.number) ?? message);
            this.changed.tell();
        }
    }

    /** Shows a reaction before the host knows it. */
    react(number, emoji, isMine) {
        const message = this.find(number);
        if (message) {
            this.messages[number - this.first] = withReaction(message, emoji, isMine);
            this.changed.tell();
        }
    }
}

function fromLetter(letter, reply) {
    return {
        chat: letter.chat, number: reply.number, author: letter.author, authorName: letter.authorName ?? "", text: letter.text || undefined,
        replyTo: letter.replyTo, created: reply.created, readBy: 0, reactions: [],
        files: letter.files.map(({ file, name, type, size }) => ({ file, name, type, size })),
    };
}
