// The sheet of a post: who has confirmed it by name, who has not, and signatures from paper.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { when } from "../core/dates.js";
import { avatar, button } from "../parts/button.js";
import { load } from "../parts/content.js";
import { dialog } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { t } from "./words.js";

/** Shows who has confirmed a post; `onChange()` after a signature was entered. */
export function showSigners(post, onChange) {
    const body = h("div", { class: "signed" });
    const place = { channel: post.channel, number: post.number };
    dialog({ title: t("signers"), body, wide: true });
    const draw = () => load(body, async () => {
        const all = { confirmed: [], others: [] };
        let reply = await call("post.acknowledgements", { ...place, limit: 1000 });
        for (;;) {
            all.confirmed.push(...reply.confirmed);
            all.others.push(...reply.others);
            if (!reply.next) {
                break;
            }
            reply = await call("post.acknowledgements", { ...place, limit: 1000, after: reply.next });
        }
        const total = all.confirmed.length + all.others.length;
        const bar = h("span");
        bar.style.setProperty("width", (total ? (all.confirmed.length / total) * 100 : 0) + "%");
        return [
            h("p", null, h("strong", null, t("ofAll", { count: all.confirmed.length, total }))), h("div", { class: "signed-bar", "aria-hidden": "true" }, bar),
            all.others.length > 0 ? part(t("notSigned"), all.others.map((person) => h("li", null, avatar(person.name, { size: 32 }), h("span", null, person.name),
                button({ text: t("paper"), small: true, kind: "quiet", onclick: () => paper(person) })))) : h("p", { class: "soft" }, t("all")),
            part(t("haveSigned"), all.confirmed.map((person) => h("li", null, avatar(person.name, { size: 32 }),
                h("span", null, person.name, h("small", null, [when(person.at), person.isPaper && t("paperNote", { basis: person.basis ?? "" })].filter(Boolean).join(" · ")))))),
        ];
    });
    const paper = (person) => {
        const opened = dialog({ title: t("paperTitle"), body: h("div", { class: "stack" }, h("p", null, t("paperText", { name: person.name })), form({
            submit: t("save"), cancel: t("cancel"), onCancel: () => opened.close(),
            fields: [{ label: t("paperBasis"), name: "basis", hint: t("paperHint"), required: true, maxLength: 300 }],
            onSubmit: async ({ basis }) => {
                await write("post.acknowledgePaper", { ...place, member: person.member, basis });
                opened.close();
                await draw();
                onChange();
            },
        })) });
    };
    draw();
}

function part(title, rows) {
    return h("section", null, h("h3", null, `${title} · ${rows.length}`), rows.length > 0 ? h("ul", { role: "list" }, rows) : h("p", { class: "soft" }, t("nobody")));
}
