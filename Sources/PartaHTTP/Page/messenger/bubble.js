// One message as the log shows it.

import { h } from "../core/dom.js";
import { time, when } from "../core/dates.js";
import { avatar, button } from "../parts/button.js";
import { icon } from "../parts/icon.js";
import { mediaOf } from "./media.js";
import { isOnlyEmoji, richText } from "./richtext.js";
import { fileWord, t } from "./words.js";

/**
 * A message's row. `place`: `{isFirst, isLast}` in its group, `isMine`, `isDirect`, `names`, `mine`, `others` (how many may read it);
 * `quote`: the answered message or undefined; `act`: `{menu, jump, react, readers, open}`.
 */
export function bubble(message, place, quote, act) {
    const name = place.isMine ? t("you") : message.authorName;
    const isOnly = !message.deleted && message.files.length === 0 && isOnlyEmoji(message.text ?? "");
    const look = ["message", place.isMine && "is-mine", place.isFirst && "is-first", place.isLast && "is-last", message.deleted && "is-deleted", isOnly && "is-emoji"];
    const more = button({ icon: "more", label: t("more"), kind: "quiet", small: true, class: "message-more", tabIndex: -1, onclick: (event) => act.menu(message, event.currentTarget) });
    return h("article", {
        class: look.filter(Boolean).join(" "), "data-number": message.number, tabIndex: -1,
        "aria-label": `${name}, ${when(message.created)}`,
    },
    !place.isMine && !place.isDirect && h("span", { class: "message-face" }, place.isLast && avatar(message.authorName, { size: 34 })),
    h("div", { class: "message-column" },
        h("div", { class: "bubble" },
            place.isFirst && !place.isMine && !place.isDirect && h("p", { class: "message-author" }, message.authorName),
            message.replyTo && !message.deleted && quoteOf(message.replyTo, quote, place, act),
            message.deleted
                ? h("p", { class: "message-text" }, t("deleted"), foot(message, place, act))
                : [mediaOf(message.files, act),
                    h("div", { class: "message-text" }, richText(message.text ?? "", place), foot(message, place, act))]),
        !message.deleted && message.reactions.length > 0 && reactionsOf(message, act)),
    !message.deleted && h("div", { class: "message-tools" },
        act.mayPost() && button({ icon: "reply", label: t("reply"), kind: "quiet", small: true, tabIndex: -1, onclick: () => act.reply(message) }), more));
}

/** A letter that is on its way, as the log shows it. */
export function pendingBubble(letter, place, quote, act) {
    const isFailed = letter.state === "failed";
    const files = letter.files.map((file, index) => ({ ...file, index, isLocal: true }));
    return h("article", { class: "message is-mine is-pending is-first is-last" + (isFailed ? " is-failed" : ""), tabIndex: -1, "aria-label": `${t("you")}, ${t(stateWord(letter))}` },
        h("div", { class: "message-column" },
            h("div", { class: "bubble" },
                letter.replyTo && quoteOf(letter.replyTo, quote, place, act),
                mediaOf(files, act),
                h("div", { class: "message-text" }, richText(letter.text, place),
                    h("span", { class: "message-foot" }, time(letter.at), icon(isFailed ? "alert" : "clock", { label: t(stateWord(letter)) })))),
            isFailed && h("div", { class: "message-problem", role: "alert" },
                h("p", null, letter.problem ?? t("failed")),
                button({ text: t("again"), icon: "refresh", small: true, onclick: () => act.retry(letter) }),
                button({ text: t("discard"), kind: "quiet", small: true, onclick: () => act.discard(letter) })),
            letter.state === "sending" && letter.files.length > 0 && h("p", { class: "message-waiting" }, button({ text: t("cancel"), kind: "link", small: true, onclick: () => act.stop(letter) })),
            letter.state === "waiting" && letter.tries > 0 && h("p", { class: "message-waiting" }, t("waiting"), " · ",
                button({ text: t("discard"), kind: "link", small: true, onclick: () => act.discard(letter) }))));
}

function stateWord(letter) {
    return letter.state === "failed" ? "failed" : letter.state === "waiting" && letter.tries > 0 ? "waiting" : "sending";
}

function foot(message, place, act) {
    const isRead = message.readBy > 0;
    return h("span", { class: "message-foot" },
        message.edited && !message.deleted && h("button", { class: "message-edited", type: "button", tabIndex: -1, title: t("history"), onclick: () => act.history(message) }, t("edited")),
        h("time", { dateTime: message.created, title: when(message.created) }, time(message.created)),
        place.isMine && !message.deleted && h("button", {
            class: "message-mark" + (isRead ? " is-read" : ""), type: "button", tabIndex: -1, title: isRead ? t("readBy", { count: message.readBy }) : t("sent"),
            "aria-label": `${isRead ? t("readBy", { count: message.readBy }) : t("sent")}. ${t("readers")}`, onclick: () => act.readers(message),
        }, icon(isRead ? "checks" : "check")));
}

function quoteOf(number, quote, place, act) {
    const text = quote ? quoteText(quote) : "";
    return h("button", { class: "quote", type: "button", tabIndex: -1, onclick: () => act.jump(number) },
        h("strong", null, quote ? (quote.author === place.me ? t("you") : quote.authorName) : t("reply")),
        h("span", null, text || "№ " + number));
}

/** A message in one line. */
export function quoteText(message) {
    return message.deleted ? t("deletedShort") : message.text || (message.files?.[0] ? fileWord(message.files[0].type) : "");
}

function reactionsOf(message, act) {
    return h("div", { class: "reactions" }, message.reactions.map((reaction) => h("button", {
        class: "reaction" + (reaction.isMine ? " is-mine" : ""), type: "button", tabIndex: -1, "aria-pressed": String(reaction.isMine),
        "aria-label": t("reactions", { emoji: reaction.emoji, count: reaction.count }), disabled: !act.mayPost() && !reaction.isMine,
        onclick: () => act.react(message, reaction.emoji),
    }, h("span", null, reaction.emoji), h("span", { class: "reaction-count" }, String(reaction.count)))));
}
