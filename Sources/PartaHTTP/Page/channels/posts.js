// The posts of a channel: reading, confirming, publishing.

import { call, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { report } from "../core/faults.js";
import { when } from "../core/dates.js";
import { on, onResync } from "../core/live.js";
import { avatar, button, tag } from "../parts/button.js";
import { emptyState, load, notice } from "../parts/content.js";
import { icon } from "../parts/icon.js";
import { refused, toast } from "../parts/toast.js";
import { mediaOf } from "../messenger/media.js";
import { recall, remember } from "../messenger/device.js";
import { richText } from "../messenger/richtext.js";
import { later } from "../messenger/signal.js";
import { frame } from "./pane.js";
import { t } from "./words.js";

const page = 20;
const dialogs = () => import("../parts/dialog.js");

/** The pane of a channel; `early`: the promised first reply of post.list. */
export async function postsPane({ institution, channel, list, back, early }) {
    const info = list.find(channel) ?? await call("channel.show", { channel });
    const mayArchive = list.place()?.isAdministrator && !info.key && info.state === "open";
    const more = mayArchive && button({ icon: "more", label: t("channelActions"), kind: "quiet", onclick: async () => {
        (await dialogs()).menu(more, [{ text: t("archive"), icon: "archive", danger: true, onclick: archive }]);
    } });
    const notes = [t("audience", { who: info.audience }), info.aliases.length > 0 && t("aliases", { names: info.aliases.join(", ") }), info.clause];
    const node = frame({ title: info.name, note: notes.filter(Boolean).join(" · "), mark: "channel", back, actions: [more].filter(Boolean) });
    const feed = h("div", { class: "stack", role: "feed", "aria-label": info.name });
    const tail = h("div");
    const news = h("p", { class: "for-readers", role: "status" });
    let posts = [];
    let hasMore = false;
    const freshFrom = info.last - info.unread + 1;

    async function read() {
        const asked = early ?? call("post.list", { channel, limit: Math.max(page, Math.min(100, posts.length)) });
        early = null;
        if (posts.length === 0) {
            asked.catch(() => {});  // Told below.
            posts = await recall("posts." + channel).catch(() => null) ?? [];
            draw();
        }
        let reply;
        try {
            reply = await asked;
        } catch (error) {
            if (error.code === "offline" && posts.length > 0) {
                return;  // What was seen last stands; the line's return reads anew.
            }
            throw error;
        }
        posts = reply.posts;
        remember("posts." + channel, posts.slice(0, page)).catch(report);
        hasMore = (posts.at(-1)?.number ?? 1) > 1;
        draw();
        markRead(reply.last);
    }

    async function readMore() {
        const reply = await call("post.list", { channel, limit: page, before: posts.at(-1).number });
        posts = [...posts, ...reply.posts];
        hasMore = (posts.at(-1)?.number ?? 1) > 1;
        draw();
    }

    async function markRead(last) {
        const item = list.find(channel);
        if (document.visibilityState === "visible" && item && item.unread > 0) {
            try {
                await call("post.read", { channel, upTo: last });
                list.noteRead(channel);
            } catch (error) {
                report(error);  // Marked at the next visit.
            }
        }
    }

    function draw() {
        const known = new Map([...feed.children].map((child) => [child.mark, child]));
        replace(feed, posts.map((post) => {
            const mark = JSON.stringify(post);
            const card = known.get(mark) ?? postCard(post);
            card.mark = mark;
            return card;
        }), posts.length === 0 && emptyState({ icon: "channel", title: t("empty"), text: t("emptyText") }));
        replace(tail, hasMore && button({ text: t("more"), kind: "quiet", wide: true, onclick: readMore }));
    }

    function postCard(post) {
        if (post.deleted) {
            return h("article", { class: "post is-deleted", tabIndex: 0 }, t("deleted"));
        }
        const choices = [
            post.text && { text: t("copy"), icon: "copy", onclick: async () => (await import("../messenger/actions.js")).copyText(post.text) },
            info.mayPublish && { text: t("edit"), icon: "edit", onclick: () => edit(post) },
            info.mayPublish && { text: t("remove"), icon: "trash", danger: true, onclick: () => remove(post) },
        ].filter(Boolean);
        const act = choices.length > 0 && button({ icon: "more", label: t("actions"), kind: "quiet", onclick: async () => {
            (await dialogs()).menu(act, choices);
        } });
        const isNew = info.unread > 0 && post.number >= freshFrom;
        return h("article", { class: "post" + (isNew ? " is-new" : ""), tabIndex: 0, "aria-label": `${post.authorName}, ${when(post.created)}` },
            h("header", { class: "post-head" }, avatar(post.authorName, { size: 40 }),
                h("div", { class: "post-words" }, h("strong", null, post.authorName),
                    h("small", null, [when(post.created), post.edited && t("edited", { when: when(post.edited) }), post.supplierName && t("supplier", { name: post.supplierName })].filter(Boolean).join(" · "), isNew && tag(t("fresh"), "accent"))), act),
            post.text && h("div", { class: "post-text" }, richText(post.text)),
            mediaOf(post.files, { open: async (files, at) => (await import("../messenger/lightbox.js")).lightbox(files, at) }),
            post.mustRead && sign(post));
    }

    function sign(post) {
        const signers = info.mayPublish && button({ text: t("signedBy", { count: post.confirmedBy ?? 0 }), icon: "people", small: true, onclick: async () => (await import("./signers.js")).showSigners(post, () => refresh()) });
        if (post.mustAcknowledge) {
            return h("div", { class: "post-sign" }, icon("verify"), h("p", null, t("signText")), button({ text: t("sign"), icon: "check", kind: "primary", onclick: () => confirmPost(post) }), signers);
        }
        return h("div", { class: "post-sign" + (post.acknowledged ? " is-done" : "") }, icon(post.acknowledged ? "check" : "verify"),
            h("p", null, post.acknowledged ? t("signed", { when: when(post.acknowledged) }) : t("mustRead")), signers);
    }

    async function confirmPost(post) {
        const { acknowledged } = await write("post.acknowledge", { channel, number: post.number });
        posts = posts.map((other) => (other.number === post.number ? { ...other, acknowledged, mustAcknowledge: false, ...(other.confirmedBy !== undefined ? { confirmedBy: other.confirmedBy + 1 } : {}) } : other));
        draw();
        list.renew();
    }

    async function edit(post) {
        const { dialog, form } = await import("../parts/index.js");
        const opened = dialog({ title: t("edit"), wide: true, body: form({
            submit: t("save"), cancel: t("cancel"), onCancel: () => opened.close(),
            fields: [{ label: t("text"), name: "text", type: "textarea", value: post.text, required: post.files.length === 0, maxLength: 20000, rows: 8 }],
            onSubmit: async ({ text }) => {
                await write("post.edit", { channel, number: post.number, text: text ?? "" });
                opened.close();
                await refresh();
            },
        }) });
    }

    async function remove(post) {
        if (await (await dialogs()).confirm(t("removeText"), { title: t("removeTitle"), action: t("remove"), danger: true })) {
            await write("post.delete", { channel, number: post.number }).then(refresh, refused);
        }
    }

    async function archive() {
        if (await (await dialogs()).confirm(t("archiveText", { name: info.name }), { title: t("archiveTitle"), action: t("archive"), danger: true })) {
            await write("channel.archive", { channel }).then(list.renew, refused);
        }
    }

    async function writing() {
        const { writer } = await import("./writer.js");
        return info.mayPublish
            ? writer({ institution, channel, hint: t("writeHint", { who: info.audience }), onDone: () => {
                toast(t("published"), "ok");
                refresh();
            } })
            : writer({ institution, channel, hint: t("supplyHint"), isSupply: true, onDone: () => toast(t("supplied"), "ok") });
    }

    const refresh = later(() => read().catch(() => {
        // The line is down: what was loaded stays.
    }), 200);
    const seen = () => posts[0] && markRead(posts[0].number);
    document.addEventListener("visibilitychange", seen);
    const ends = [
        ...["post.edited", "post.deleted", "post.acknowledged"].map((kind) => on(kind, (event) => event.payload.channel === channel && refresh())),
        on("post.published", (event) => {
            if (event.payload.channel === channel) {
                replace(news, t("came", { name: event.payload.authorName }));
                refresh();
            }
        }),
        onResync(refresh),
    ];
    replace(node.body, info.mayPublish || info.maySupply ? await writing() : info.state === "archived" && notice(t("archived"), "", "archive"), feed, tail, news);
    load(feed, async () => {
        await read();
        return [...feed.children].filter((child) => child.mark || child.classList.contains("empty"));
    }, { lines: 8 });
    node.end = () => {
        ends.forEach((body) => body());
        refresh.cancel();
        document.removeEventListener("visibilitychange", seen);
    };
    return node;
}
