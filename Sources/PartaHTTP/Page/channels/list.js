// The list of channels, with the queue and support below.

import { call } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { report } from "../core/faults.js";
import { memberOf, recount, vocabulary } from "../core/institutions.js";
import { on, onResync } from "../core/live.js";
import { go } from "../core/router.js";
import { badge, button } from "../parts/button.js";
import { emptyState, skeleton, trouble } from "../parts/content.js";
import { icon } from "../parts/icon.js";
import { recall, remember } from "../messenger/device.js";
import { later } from "../messenger/signal.js";
import { t } from "./words.js";

/** The channels of an institution. The element has `ready()`, `find(channel)`, `items()`, `me()`, `mark(key)`, `noteRead(channel)`, `renew()`, `end()`. */
export function channelList(institution) {
    let channels = [];
    let place = null;
    let words = null;
    let open = null;
    let reading = null;
    let waitingCount = 0;
    const rows = h("div", { class: "chats-rows" }, skeleton(5));
    const title = h("div", { class: "chats-title" }, h("h1", null, t("channels")));
    const node = h("nav", { class: "chats", "aria-label": t("channels") }, h("header", { class: "chats-head" }, title), rows);

    async function read() {
        const [reply, mine, vocabularyOf] = await Promise.all([call("channel.list", { institution }), memberOf(institution), vocabulary(institution)]);
        channels = reply.channels;
        place = mine;
        words = vocabularyOf;
        draw();
        remember("channels." + institution, { channels, place }).catch(report);
        if (concernsQueue()) {
            const { submissions } = await call("submission.list", { institution, state: "pending", limit: 200 }).catch(() => ({ submissions: [] }));
            waitingCount = channels.some((channel) => channel.mayPublish) ? submissions.length : 0;
            draw();
        }
    }

    // What was seen last stands at once; the fresh list takes its place when it comes.
    async function begin() {
        const fresh = read();
        fresh.catch(() => {});  // Told below, where nothing is kept.
        const kept = await recall("channels." + institution).catch(() => null);
        if (!kept) {
            return fresh;
        }
        if (!place) {
            ({ channels, place } = kept);
            draw();
        }
    }

    function concernsQueue() {
        return channels.some((channel) => channel.mayPublish || channel.maySupply);
    }

    function draw() {
        const focused = document.activeElement?.closest?.(".chat-row")?.getAttribute("href");
        const maySupply = concernsQueue();
        const mayPublish = channels.some((channel) => channel.mayPublish);
        replace(title, h("h1", null, t("channels")), place?.isAdministrator && words?.raw.extent === "open"
            && button({ icon: "plus", label: t("create"), kind: "quiet", onclick: create }));
        replace(rows,
            channels.length > 0 ? h("ul", { class: "chats-list", role: "list" }, channels.map(row)) : emptyState({ icon: "channel", title: t("none"), text: t("noneText") }),
            h("ul", { class: "chats-list chats-extra", role: "list" },
                maySupply && extra("queue", "queue", t("queue"), t(mayPublish ? "queueNote" : "mineNote"), waitingCount),
                extra("support", "info", t("support"), t("supportNote"), 0)));
        if (focused) {
            rows.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
        }
    }

    function row(channel) {
        return h("li", null, h("a", { class: "chat-row", href: address(channel.channel), "aria-current": open === channel.channel ? "page" : null },
            h("span", { class: "channel-mark", "aria-hidden": "true" }, icon(channel.state === "archived" ? "archive" : "channel")),
            h("span", { class: "chat-row-main" }, h("span", { class: "chat-row-name" }, channel.name),
                h("span", { class: "chat-row-preview" }, channel.state === "archived" ? t("archived") : channel.audience),
                channel.mustAcknowledge > 0 && h("span", { class: "must-mark" }, icon("verify"), t("must", { count: channel.mustAcknowledge }))),
            h("span", { class: "chat-row-side" }, badge(channel.unread, { label: t("unread", { count: channel.unread }) }))));
    }

    function extra(key, name, text, note, count) {
        return h("li", null, h("a", { class: "chat-row is-plain", href: address(key), "aria-current": open === key ? "page" : null },
            h("span", { class: "channel-mark", "aria-hidden": "true" }, icon(name)),
            h("span", { class: "chat-row-main" }, h("span", { class: "chat-row-name" }, text), h("span", { class: "chat-row-preview" }, note)), badge(count)));
    }

    function address(key) {
        return `/${institution}/channels/${encodeURIComponent(key)}`;
    }

    async function create() {
        const { createChannel } = await import("./create.js");
        createChannel({ institution, words, done: async (channel) => {
            await read();
            go(address(channel));
        } });
    }

    node.addEventListener("keydown", (event) => {
        const links = [...rows.querySelectorAll("a.chat-row")];
        const at = links.indexOf(document.activeElement);
        const next = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: links.length - 1 }[event.key];
        if (next !== undefined && at >= 0 && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            links[Math.max(0, Math.min(next, links.length - 1))].focus();
        }
    });
    const renew = later(() => read().catch(() => {
        // The line is down: its return reads anew.
    }), 300);
    const kinds = ["post.published", "post.deleted", "post.acknowledged", "channel.created", "channel.archived", "submission.created", "submission.settled", "member.changed", "institution.changed"];
    const ends = [...kinds.map((kind) => on(kind, (event) => event.institution === institution && renew())), onResync(renew)];
    node.ready = () => {
        reading ??= begin().catch((error) => {
            reading = null;
            replace(rows, trouble(error, () => node.ready()));
            throw error;
        });
        return reading;
    };
    node.find = (channel) => channels.find((item) => item.channel === channel);
    node.items = () => channels;
    node.place = () => place;
    node.mark = (key) => {
        open = key;
        if (place) {
            draw();
        }
    };
    node.noteRead = (channel) => {
        const item = node.find(channel);
        if (item?.unread) {
            item.unread = 0;
            draw();
            recount(institution);
        }
    };
    node.renew = renew;
    node.end = () => {
        ends.forEach((body) => body());
        renew.cancel();
    };
    return node;
}
