// Support: questions to the administrators and their answers.

import { call, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { when } from "../core/dates.js";
import { memberOf } from "../core/institutions.js";
import { on, onResync } from "../core/live.js";
import { current } from "../core/people.js";
import { go } from "../core/router.js";
import { button, tag } from "../parts/button.js";
import { emptyState, load } from "../parts/content.js";
import { confirm, dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { draft, keepDraft } from "../messenger/device.js";
import { richText } from "../messenger/richtext.js";
import { later } from "../messenger/signal.js";
import { frame } from "./pane.js";
import { t } from "./words.js";

/** The pane of support: all questions, or the one of `?ticket=`. */
export async function ticketsPane({ institution, query, back }) {
    const me = await memberOf(institution);
    const node = frame({ title: t("support"), note: t("supportNote"), mark: "info", back, actions: [button({ text: t("openTicket"), icon: "plus", small: true, kind: "primary", onclick: ask })] });
    const place = h("div", { class: "stack" });
    const address = `/${institution}/channels/support`;
    const ticket = query.get("ticket");
    replace(node.body, place);
    const draw = () => (ticket ? showOne() : showAll());

    function showAll() {
        return load(place, async () => {
            const rows = h("div", { class: "tickets" });
            let before;
            const page = async () => {
                const { tickets } = await call("ticket.list", { institution, limit: 50, ...(before ? { before } : {}) });
                before = tickets.at(-1)?.created;
                rows.append(...tickets.map((item) => h("a", { class: "ticket", href: `${address}?ticket=${encodeURIComponent(item.ticket)}` },
                    h("span", { class: "ticket-words" }, item.subject, h("small", null, [me?.isAdministrator && item.author, when(item.created)].filter(Boolean).join(" · "))), marks(item))));
                more.hidden = tickets.length < 50;
                return tickets.length;
            };
            const more = button({ text: t("moreNames"), kind: "quiet", wide: true, onclick: page });
            return await page() > 0 ? [rows, more] : emptyState({ icon: "info", title: t("noTickets"), text: t("noTicketsText"), action: button({ text: t("openTicket"), icon: "plus", kind: "primary", onclick: ask }) });
        });
    }

    function showOne() {
        return load(place, async () => {
            const { ticket: item, notes } = await call("ticket.show", { ticket });
            const field = h("textarea", { class: "writer-field", rows: 2, "aria-label": t("reply"), placeholder: t("replyHint"), maxLength: 4096, value: draft("ticket:" + ticket)?.text ?? "", oninput: () => keepDraft("ticket:" + ticket, { text: field.value }) });
            const name = current()?.name;
            return [
                h("div", { class: "row" }, h("a", { class: "button button-small", href: address }, icon("back"), t("toTickets"))),
                h("div", { class: "supply-head" }, h("h2", null, item.subject), marks(item)),
                h("div", { class: "stack", role: "log", "aria-label": item.subject }, notes.map((note) => {
                    const isMine = note.name === name;
                    return h("div", { class: "note" + (isMine ? " is-mine" : "") }, h("div", { class: "bubble" }, richText(note.text)),
                        h("small", null, `${isMine ? t("you") : note.isFromOperator ? t("operator") : note.name ?? ""} · ${when(note.at)}`));
                })),
                h("div", { class: "writer is-open" }, field, h("div", { class: "writer-row" },
                    button({ text: t("send"), icon: "send", kind: "primary", onclick: async () => {
                        if (field.value.trim()) {
                            await write("ticket.reply", { ticket, text: field.value.trim() });
                            keepDraft("ticket:" + ticket, null);
                            await draw();
                        }
                    } }),
                    item.state !== "closed" && button({ text: t("close"), onclick: async () => {
                        if (await confirm(t("closeText"), { title: t("closeTitle"), action: t("close") })) {
                            await write("ticket.close", { ticket });
                            await draw();
                        }
                    } }),
                    me?.isAdministrator && !item.escalated && item.state !== "closed" && button({ text: t("escalate"), kind: "quiet", onclick: async () => {
                        if (await confirm(t("escalateText"), { title: t("escalate") + "?", action: t("escalate") })) {
                            await write("ticket.escalate", { ticket });
                            await draw();
                        }
                    } }))),
            ];
        });
    }

    function marks(item) {
        return h("span", { class: "row" }, item.escalated && tag(t("escalated")), tag(t(item.state), item.state === "open" ? "warn" : item.state === "answered" ? "ok" : ""));
    }

    function ask() {
        const opened = dialog({ title: t("openTicket"), body: form({
            submit: t("send"), icon: "send", cancel: t("cancel"), onCancel: () => opened.close(),
            fields: [{ label: t("subject"), name: "subject", required: true, minLength: 3, maxLength: 200 }, { label: t("question"), name: "text", type: "textarea", required: true, maxLength: 4096, rows: 5 }],
            onSubmit: async (values) => {
                const reply = await write("ticket.open", { institution, ...values });
                opened.close();
                go(`${address}?ticket=${encodeURIComponent(reply.ticket)}`);
            },
        }) });
    }

    const renew = later(draw, 300);
    const ends = [...["ticket.opened", "ticket.changed", "ticket.escalated"].map((kind) => on(kind, (event) => event.institution === institution && renewUnlessTyping())), onResync(() => renewUnlessTyping())];
    function renewUnlessTyping() {
        // What is being typed stays: it is kept as a draft, but the field must not lose the caret.
        if (!place.contains(document.activeElement) || document.activeElement.tagName !== "TEXTAREA") {
            renew();
        } else {
            document.activeElement.addEventListener("blur", renew, { once: true });
        }
    }
    draw();
    node.end = () => {
        ends.forEach((end) => end());
        renew.cancel();
    };
    return node;
}
