// A message's text as nodes: links made safe, mentions marked, nothing parsed as HTML.

import { h } from "../core/dom.js";

const address = /\b(?:https?:\/\/|www\.)[^\s<>"«»]+/giu;

/** Nodes of a text. `names`: those whose «@name» is marked; `mine`: the reader's own name. */
export function richText(text, { names = [], mine = "" } = {}) {
    const nodes = [];
    let at = 0;
    for (const found of text.matchAll(address)) {
        const link = trimmed(found[0]);
        const target = href(link);
        if (target) {
            nodes.push(...marked(text.slice(at, found.index), names, mine), anchor(link, target));
            at = found.index + link.length;
        }
    }
    nodes.push(...marked(text.slice(at), names, mine));
    return nodes;
}

/** Whether a text is nothing but one to three emoji. */
export function isOnlyEmoji(text) {
    return /^(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*\s*){1,3}$/u.test(text.trim());
}

function anchor(text, target) {
    const isInside = target.origin === location.origin;
    // The whole address: a path of two slashes alone would name another host.
    return h("a", isInside ? { href: target.href }
        : { href: target.href, target: "_blank", rel: "noopener noreferrer nofollow" }, text);
}

function href(link) {
    try {
        const target = new URL(link.startsWith("www.") ? "https://" + link : link);
        return target.protocol === "http:" || target.protocol === "https:" ? target : null;
    } catch {
        return null;  // Not an address after all: it stays a word.
    }
}

// A full stop, a comma or a closing bracket after an address belongs to the sentence.
function trimmed(link) {
    let end = link;
    while (/[.,;:!?'")\]}]$/u.test(end)) {
        if (end.endsWith(")") && end.split("(").length === end.split(")").length) {
            break;
        }
        end = end.slice(0, -1);
    }
    return end;
}

function marked(text, names, mine) {
    if (!text.includes("@") || names.length === 0) {
        return text ? [text] : [];
    }
    const nodes = [];
    let rest = text;
    for (;;) {
        const at = rest.indexOf("@");
        if (at < 0) {
            break;
        }
        const name = names.filter((candidate) => rest.startsWith(candidate, at + 1)).sort((one, other) => other.length - one.length)[0];
        if (name) {
            nodes.push(rest.slice(0, at), h("span", { class: name === mine ? "mention mention-mine" : "mention" }, "@" + name));
            rest = rest.slice(at + 1 + name.length);
        } else {
            nodes.push(rest.slice(0, at + 1));
            rest = rest.slice(at + 1);
        }
    }
    nodes.push(rest);
    return nodes.filter((node) => node !== "");
}
