// One chat on the screen: head, log, composer, and what stands beside them.

import { call } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { report } from "../core/faults.js";
import { on, onResync } from "../core/live.js";
import { current } from "../core/people.js";
import { avatar, button } from "../parts/button.js";
import { notice } from "../parts/content.js";
import { icon } from "../parts/icon.js";
import { refused, toast } from "../parts/toast.js";
import { faceOf, partsOf, titleOf, untilWord } from "./chats.js";
import { composer } from "./composer.js";
import { recall, remember } from "./device.js";
import { filesRefusal, learnLimits } from "./limits.js";
import { messageLog } from "./log.js";
import { discard, onLetter, retry } from "./outbox.js";
import { later } from "./signal.js";
import { threadOf } from "./thread.js";
import { t } from "./words.js";

const shows = new Map();
const actions = () => import("./actions.js");

/**
 * A chat's pane. `store`: the chats of its institution; `number`: the message to stand at;
 * `early`: `{info, page}`, promised replies of chat.show and message.list that were asked for while this module was on its way.
 * The element has `chatTitle()`, `show(number)`, `end()`, `escape()` (true when something was closed).
 */
export function chatPane({ store, chat, number, back, early = {} }) {
    const item = store.find(chat);
    const thread = threadOf(chat, store.me);
    thread.me = store.me;
    thread.isDirect = item?.kind === "direct";
    const calls = item?.mentions ?? 0;
    const quotes = new Map();
    let info = shows.get(chat) ?? null;
    let muteTimer = 0;
    let panel = null;
    let isStepped = false;

    const view = {
        name: item?.name ?? info?.name ?? "", isDirect: thread.isDirect, names: namesOf(info), mine: mineOf(info),
        unread: item?.unread ?? 0, firstUnread: 0,
    };
    const act = {
        mayPost: () => info?.mayPost ?? (item?.state === "open"),
        quote, jump: (to) => log.show(to).catch(refused), react: async (message, emoji) => (await actions()).react(thread, message, emoji),
        reply: (message) => field.answer(message), menu: openMenu,
        readers: async (message) => (await actions()).showReaders(message), history: async (message) => (await actions()).showHistory(message),
        open: async (files, at) => (await import("./lightbox.js")).lightbox(files, at), seen: (upTo) => store.noteRead(chat, upTo), focusField: () => field.focusField(),
        retry: (letter) => retry(letter.key), stop: (letter) => discard(letter.key),
        discard: async (letter) => (await (await import("../parts/dialog.js")).confirm(t("discardAsk"), { title: t("discard") + "?", action: t("discard"), danger: true })) && discard(letter.key),
    };
    const log = messageLog(thread, view, act);
    const field = composer({
        institution: store.institution, chat, thread,
        people: () => (info?.members ?? []).filter((person) => person.member !== store.me),
        mayAttach: () => !filesRefusal(store.institution), refuseFiles: () => toast(filesRefusal(store.institution), "error"),
        sent: () => {
            view.firstUnread = 0;
            log.toEnd();
        }, editLast,
    });
    const head = h("header", { class: "chat-head" });
    const column = h("section", { class: "chat-column", "aria-label": view.name }, head, log, field);
    const node = h("div", { class: "chat" }, column);
    function drawHead() {
        const { name, kind } = partsOf(info ?? item ?? { name: "" });
        const count = info?.count;
        const words = [thread.isDirect ? t("direct") : count ? t("people", { count }) : "", kind, info?.state === "archived" ? t("archived") : ""];
        replace(head,
            h("a", { class: "button button-quiet button-icon chat-back", href: back, "aria-label": t("back") }, icon("back")),
            h("button", { class: "chat-about", type: "button", onclick: () => togglePanel("about") }, avatar(faceOf(info ?? item ?? { name }), { size: 38 }),
                h("span", { class: "chat-words" }, h("h1", { class: "chat-name", tabIndex: -1 }, name), h("span", { class: "chat-note" }, words.filter(Boolean).join(" · ") || "\u00a0"))),
            button({ icon: "search", label: t("searchIn"), kind: "quiet", onclick: () => togglePanel("search") }),
            button({ icon: "info", label: t("about"), kind: "quiet", onclick: () => togglePanel("about") }));
    }

    async function readInfo() {
        const asked = early.info ?? call("chat.show", { chat, limit: 1000 });
        early.info = undefined;
        if (!info) {
            asked.catch(() => {});  // Told below.
            info = await recall("chat." + chat).catch(() => null);
            if (info) {
                takeInfo();
            }
        }
        try {
            info = await asked;
        } catch (error) {
            if (error.code === "offline" && info) {
                return;  // What was known last stands; the line's return reads anew.
            }
            throw error;
        }
        while (info.members.length < info.count) {
            const more = await call("chat.show", { chat, limit: 1000, after: info.members.at(-1).member });
            if (more.members.length === 0) {
                break;
            }
            info.members.push(...more.members);
        }
        shows.set(chat, info);
        takeInfo();
        panel?.setInfo(info);
        remember("chat." + chat, info).catch(report);
    }

    function takeInfo() {
        thread.isDirect = info.kind === "direct";
        Object.assign(view, { name: info.name, isDirect: thread.isDirect, names: namesOf(info), mine: mineOf(info) });
        applyInfo();
    }

    function applyInfo() {
        drawHead();
        log.update(view);
        column.setAttribute("aria-label", view.name);
        const muted = info.members.find((person) => person.member === store.me)?.mutedUntil;
        clearTimeout(muteTimer);
        if (muted) {
            muteTimer = setTimeout(() => readInfo().catch(() => {}), Math.min(Math.max(1000, Date.parse(muted) - Date.now() + 1000), 2 ** 31 - 1));
        }
        const why = muted && Date.parse(muted) > Date.now() ? t("muted", { when: untilWord(muted) }) : info.whyNot || t(info.state === "archived" ? "archivedChat" : "notMember");
        field.block(info.mayPost ? null : notice(h("p", null, why), "", info.state === "archived" ? "archive" : muted ? "mute" : "lock"));
        field.refresh();
    }

    function quote(to) {
        const known = thread.find(to) ?? quotes.get(to);
        if (!known && !quotes.has(to)) {
            quotes.set(to, undefined);
            call("message.list", { chat, after: to - 1, limit: 1 }).then(({ messages }) => {
                quotes.set(to, messages[0]);
                log.redraw();
            }, () => quotes.delete(to));
        }
        return known;
    }

    async function openMenu(message, anchor) {
        const { copyText, deleteMessage, messageMenu, showHistory, showReaders } = await actions();
        const isMine = message.author === store.me;
        const mayPost = act.mayPost();
        if (message.deleted) {
            return;
        }
        messageMenu(anchor, {
            react: mayPost && ((emoji) => act.react(message, emoji)),
            given: message.reactions.filter((reaction) => reaction.isMine).map((reaction) => reaction.emoji),
            items: [
                mayPost && { text: t("reply"), icon: "reply", movesFocus: true, onclick: () => field.answer(message) },
                message.text && { text: t("copy"), icon: "copy", onclick: () => copyText(message.text) },
                isMine && mayPost && { text: t("edit"), icon: "edit", movesFocus: true, onclick: () => field.change(message) },
                { text: t("readers"), icon: "eye", movesFocus: true, onclick: () => showReaders(message) },
                message.edited && { text: t("history"), icon: "history", movesFocus: true, onclick: () => showHistory(message) },
                ...message.files.map((file) => ({ text: `${t("download")}: ${file.name}`, icon: "download", onclick: async () => (await import("./lightbox.js")).save(file) })),
                (isMine || info?.mayManage) && { text: t("remove"), icon: "trash", danger: true, movesFocus: true, onclick: () => deleteMessage(thread, message) },
            ],
        });
    }

    function editLast() {
        const last = [...thread.messages].reverse().find((message) => message.author === store.me && !message.deleted && message.text);
        if (last) {
            field.change(last);
        }
    }

    async function togglePanel(tab) {
        if (panel && panel.tab === tab) {
            closePanel();
            return;
        }
        const { sidePanel } = await import("./panel.js");
        panel?.end();
        panel = sidePanel({ tab, store, chat, thread, info, jump: (to) => {
            if (!matchMedia("(min-width: 1400px)").matches) {
                closePanel();
            }
            setTimeout(() => act.jump(to), isStepped ? 60 : 0);
        }, close: () => closePanel(), renew: readInfo });
        node.append(panel);
        node.classList.add("has-panel");
        panel.focusFirst();
        if (!isStepped && !matchMedia("(min-width: 1000px)").matches) {
            isStepped = true;  // Where the panel covers the chat, the way back leads out of it first.
            history.pushState({ key: "panel" }, "", location.pathname);
        }
    }

    function closePanel(isBack = true) {
        if (isBack && isStepped) {
            history.back();
            return;
        }
        isStepped = false;
        panel?.end();
        panel = null;
        node.classList.remove("has-panel");
        head.querySelector(".chat-about")?.focus();
    }

    // Dropped files
    let over = 0;
    node.addEventListener("dragenter", (event) => {
        if (event.dataTransfer?.types.includes("Files")) {
            over += 1;
            node.classList.add("is-over");
        }
    });
    node.addEventListener("dragleave", () => {
        over = Math.max(0, over - 1);
        node.classList.toggle("is-over", over > 0);
    });
    node.addEventListener("dragover", (event) => event.preventDefault());
    node.addEventListener("drop", (event) => {
        event.preventDefault();
        over = 0;
        node.classList.remove("is-over");
        const files = [...event.dataTransfer?.files ?? []];
        if (files.length > 0) {
            field.addFiles(files);
        }
    });
    column.dataset.drop = t("dropHere");

    const renewInfo = later(() => readInfo().catch((error) => {
        if (error.code === "notFound") {
            field.block(notice(t("notMember"), "", "lock"));  // Left, or taken out by somebody.
        }
    }), 400);
    const ends = ["chat.joined", "chat.left", "chat.changed"].map((kind) => on(kind, (event) => event.target === chat || event.payload.chat === chat ? renewInfo() : null));

    learnLimits(store.institution, () => field.refresh());
    ends.push(onResync(renewInfo));
    // A refusal may mean that the rights have changed meanwhile.
    ends.push(onLetter((letter) => letter.chat === chat && letter.state === "failed" && renewInfo()));

    drawHead();
    if (info) {
        applyInfo();
    }
    node.chatTitle = () => titleOf(info?.name || item?.name || "");
    node.show = act.jump;
    node.escape = () => {
        if (panel) {
            closePanel();
            return true;
        }
        return false;
    };
    const popped = () => isStepped && closePanel(false);
    addEventListener("popstate", popped);
    ends.push(() => removeEventListener("popstate", popped));
    node.focusField = () => (field.querySelector("textarea") && act.mayPost() ? field.focusField() : log.focusLast());
    node.search = () => togglePanel("search");
    node.end = () => {
        ends.forEach((body) => body());
        renewInfo.cancel();
        panel?.end();
        clearTimeout(muteTimer);
        field.end();
        log.end();
    };
    node.begin = async () => {
        const reading = readInfo();
        if (!item && !info) {
            await reading;  // Whether it is a chat of two decides how messages look.
        }
        await Promise.all([reading, log.start(number, early.page)]);
        field.recallAnswer();
        if (calls > 0) {
            const { mentionButton } = await import("./mentions.js");
            const mentions = mentionButton({ institution: store.institution, chat, me: store.me, jump: act.jump });
            log.append(mentions);
            ends.push(mentions.end);
        }
        const { gestures } = await import("./gestures.js");
        gestures(log, {
            menu: (to) => thread.find(to) && openMenu(thread.find(to), log.querySelector(`[data-number="${to}"] .bubble`)),
            reply: (to) => act.mayPost() && thread.find(to) && field.answer(thread.find(to)),
        });
    };
    return node;

    function mineOf(shown) {
        return shown?.members.find((person) => person.member === store.me)?.name ?? current()?.name ?? "";
    }
}

function namesOf(info) {
    return (info?.members ?? []).map((person) => person.name);
}
