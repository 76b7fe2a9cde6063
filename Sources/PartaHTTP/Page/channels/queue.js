// The editorial queue: publishers decide, suppliers see what became of their material.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { when } from "../core/dates.js";
import { on, onResync } from "../core/live.js";
import { button, tag } from "../parts/button.js";
import { load, tabs } from "../parts/content.js";
import { dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { toast } from "../parts/toast.js";
import { lightbox } from "../messenger/lightbox.js";
import { mediaOf } from "../messenger/media.js";
import { richText } from "../messenger/richtext.js";
import { later } from "../messenger/signal.js";
import { frame } from "./pane.js";
import { t } from "./words.js";

/** The pane of the queue. */
export async function queuePane({ institution, list, back }) {
    const mayPublish = list.items().some((channel) => channel.mayPublish);
    const node = frame({ title: t("queue"), note: t(mayPublish ? "queueNote" : "mineNote"), mark: "queue", back });
    let state = "pending";
    let body = null;
    const show = (key) => {
        state = key;
        body = h("div", { class: "stack" });
        fill();
        return body;
    };
    const fill = () => load(body, async () => {
        const rows = h("div", { class: "stack" });
        let before;
        const page = async () => {
            const { submissions } = await call("submission.list", { institution, state, limit: 50, ...(before ? { before } : {}) });
            before = submissions.at(-1)?.submission;
            rows.append(...submissions.map(card));
            more.hidden = submissions.length < 50;
            return submissions.length;
        };
        const more = button({ text: t("moreNames"), kind: "quiet", wide: true, onclick: page });
        return await page() > 0 ? [rows, more] : h("p", { class: "search-none soft" }, t(state === "pending" ? "noPending" : "noSupplies"));
    });

    function card(item) {
        const channel = list.find(item.channel);
        return h("article", { class: "supply" },
            h("div", { class: "supply-head" }, h("strong", null, item.authorName), tag(t("toChannel", { name: item.channelName }), "accent"), h("span", { class: "soft small" }, when(item.created))),
            item.text && h("div", { class: "post-text" }, richText(item.text)), mediaOf(item.files, { open: lightbox }),
            item.state === "refused" && h("p", { class: "writer-problem" }, t("refusedBecause", { reason: item.reason })),
            item.state === "accepted" && h("div", { class: "post-foot" }, h("a", { href: `/${institution}/channels/${encodeURIComponent(item.channel)}` }, t("look"))),
            item.state === "pending" && channel?.mayPublish && h("div", { class: "post-foot" },
                button({ text: t("accept"), icon: "check", kind: "primary", onclick: () => accept(item) }), button({ text: t("refuse"), onclick: () => refuse(item) })));
    }

    function accept(item) {
        const opened = dialog({ title: t("acceptTitle"), wide: true, body: form({
            submit: t("accept"), icon: "check", cancel: t("cancel"), onCancel: () => opened.close(),
            fields: [item.text ? { label: t("text"), name: "text", type: "textarea", value: item.text, required: true, rows: 7, maxLength: 20000 } : null, { label: t("mustBox"), name: "mustRead", type: "checkbox", hint: t("mustBoxHint") }],
            onSubmit: async ({ text, mustRead }) => {
                await write("submission.accept", { submission: item.submission, ...(text && text !== item.text ? { text } : {}), ...(mustRead ? { mustRead } : {}) });
                opened.close();
                toast(t("published"), "ok");
                await fill();
                list.renew();
            },
        }) });
    }

    function refuse(item) {
        const opened = dialog({ title: t("refuseTitle"), body: form({
            submit: t("refuse"), cancel: t("cancel"), onCancel: () => opened.close(),
            fields: [{ label: t("reason"), name: "reason", type: "textarea", hint: t("reasonHint"), required: true, maxLength: 500 }],
            onSubmit: async ({ reason }) => {
                await write("submission.refuse", { submission: item.submission, reason });
                opened.close();
                await fill();
                list.renew();
            },
        }) });
    }

    node.body.append(tabs({ label: t("queue"), items: ["pending", "accepted", "refused"].map((key) => ({ key, text: t(key), content: () => show(key) })) }));
    const renew = later(() => body && fill(), 400);
    const ends = [...["submission.created", "submission.settled"].map((kind) => on(kind, (event) => event.institution === institution && renew())), onResync(renew)];
    node.end = () => {
        ends.forEach((end) => end());
        renew.cancel();
    };
    return node;
}
