// The rows of the log: days, the line of new messages, groups of one author, letters on their way.

import { h } from "../core/dom.js";
import { dayWord } from "../core/dates.js";
import { skeleton } from "../parts/content.js";
import { bubble, pendingBubble } from "./bubble.js";
import { t } from "./words.js";

const together = 5 * 60 * 1000;

/** The rows of a log, each `{key, mark, make()}`: a row is made anew when its mark changes. */
export function listRows({ thread, view, act, pending }) {
    const { messages } = thread;
    const items = [];
    let day = "";
    messages.forEach((message, index) => {
        const word = dayWord(message.created);
        const previous = messages[index - 1];
        const next = messages[index + 1];
        if (index === 0 && message.number === 1) {
            items.push({ key: "start", mark: "", make: () => h("p", { class: "log-start" }, t("startOfChat")) });
        } else if (index === 0) {
            items.push({ key: "before", mark: "", make: () => h("div", { class: "log-more" }, skeleton(1)) });
        }
        if (word !== day) {
            items.push({ key: "d" + word, mark: word, make: () => h("h2", { class: "day" }, h("span", null, word)) });
            day = word;
        }
        const isNewLine = message.number === view.firstUnread;
        if (isNewLine) {
            items.push({ key: "new", mark: "", make: () => h("p", { class: "new-line" }, h("span", null, t("newMessages"))) });
        }
        const isMine = message.author === thread.me;
        const isFirst = !previous || isNewLine || !isTogether(previous, message);
        const isLast = !next || next.number === view.firstUnread || !isTogether(message, next);
        const quote = message.replyTo ? act.quote(message.replyTo) : undefined;
        const where = { isMine, isFirst, isLast, isDirect: view.isDirect, names: view.names, mine: view.mine, me: thread.me };
        items.push({
            key: "m" + message.number,
            mark: JSON.stringify([message, isFirst, isLast, quote?.text, quote?.deleted, view.names.length, act.mayPost(), word]),
            make: () => bubble(message, where, quote, act),
        });
    });
    if (messages.length === 0 && pending.length === 0) {
        items.push({ key: "empty", mark: String(act.mayPost()), make: () => h("p", { class: "log-empty" }, t(act.mayPost() ? "emptyChat" : "emptyQuiet")) });
    }
    for (const letter of pending) {
        const quote = letter.replyTo ? act.quote(letter.replyTo) : undefined;
        items.push({
            key: letter.key, mark: JSON.stringify([letter.state, letter.tries > 0, letter.problem]),
            make: () => pendingBubble(letter, { names: view.names, mine: view.mine, me: thread.me }, quote, act),
        });
    }
    return items;
}

function isTogether(one, other) {
    return one.author === other.author && dayWord(one.created) === dayWord(other.created)
        && Date.parse(other.created) - Date.parse(one.created) < together;
}
