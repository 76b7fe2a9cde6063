// The button that leads to where the reader is called by name.

import { call } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { on } from "../core/live.js";
import { badge, button } from "../parts/button.js";
import { t } from "./words.js";

/** A button over the log of a chat, hidden while nobody calls. `jump(number)`. The element has `end()`. */
export function mentionButton({ institution, chat, me, jump }) {
    let numbers = [];
    const count = h("span");
    const node = button({ icon: "mention", label: t("toMention"), class: "to-end to-mention", onclick: () => {
        jump(numbers[0]);
        numbers = numbers.slice(1);
        show();
    } });
    node.append(count);
    const show = () => {
        node.hidden = numbers.length === 0;
        replace(count, badge(numbers.length));
    };
    const end = on("message.posted", ({ payload }) => {
        if (payload.chat === chat && payload.mentions?.includes(me) && document.visibilityState !== "visible") {
            numbers = [...numbers, payload.number];
            show();
        }
    });
    node.hidden = true;
    node.end = end;
    call("message.mentions", { institution, limit: 200 }).then(({ messages }) => {
        numbers = messages.filter((message) => message.chat === chat).map((message) => message.number).reverse();
        show();
    }, () => {
        // Without the line there is no way to lead to; the messages themselves are marked.
    });
    return node;
}
