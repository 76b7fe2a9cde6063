// The frame of what stands beside the list: a head with a way back, and a body that scrolls.

import { h } from "../core/dom.js";
import { icon } from "../parts/icon.js";
import { t } from "./words.js";

/** A pane. `mark`: an icon's name; `actions`: buttons. The element has `body`, `scroller`, `paneTitle`. */
export function frame({ title, note, mark, back, actions = [] }) {
    const body = h("div", { class: "feed-body" });
    const scroller = h("div", { class: "feed-scroll" }, body);
    const node = h("section", { class: "feed", "aria-label": title },
        h("header", { class: "chat-head" },
            h("a", { class: "button button-quiet button-icon chat-back", href: back, "aria-label": t("back") }, icon("back")),
            h("div", { class: "chat-about" }, h("span", { class: "channel-mark is-small", "aria-hidden": "true" }, icon(mark)),
                h("span", { class: "chat-words" }, h("h1", { class: "chat-name", tabIndex: -1 }, title), h("span", { class: "chat-note" }, note || "\u00a0"))),
            actions),
        scroller);
    Object.assign(node, { body, scroller, paneTitle: title });
    return node;
}
