// Writing a post, or material for one: text, files, and whether it is to be confirmed.

import { newKey, upload, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { button } from "../parts/button.js";
import { refusalText } from "../parts/toast.js";
import { attachButton, fileTray } from "../messenger/attach.js";
import { draft, keepDraft } from "../messenger/device.js";
import { filesRefusal, learnLimits } from "../messenger/limits.js";
import { t } from "./words.js";

const longest = 20000;

/** The writer. `isSupply`: material instead of a post; `onDone()`. What is typed stays on the device until it is published. */
export function writer({ institution, channel, hint, isSupply = false, onDone }) {
    const place = `${isSupply ? "supply" : "post"}:${channel}`;
    let key = newKey();
    const field = h("textarea", { class: "writer-field", rows: 1, "aria-label": t(isSupply ? "supply" : "write"), placeholder: hint, value: draft(place)?.text ?? "" });
    const must = h("input", { type: "checkbox" });
    const mustBox = !isSupply && h("label", { class: "choice" }, must, h("span", null, t("mustBox"), h("small", null, t("mustBoxHint"))));
    const problem = h("p", { class: "writer-problem", role: "alert", hidden: true });
    const state = h("span", { class: "soft small", role: "status" });
    const tray = fileTray({ onChange: refresh });
    const attach = attachButton({ onFiles: (files) => tray.add(files) });
    const send = button({ text: t(isSupply ? "sendMaterial" : "publish"), icon: isSupply ? "upload" : "send", kind: "primary", onclick: submit });
    const node = h("div", { class: "writer" }, field, tray, problem, h("div", { class: "writer-row" }, attach, mustBox, state, send));

    function refresh() {
        const over = field.value.length - longest;
        const isEmpty = field.value.trim() === "" && tray.files.length === 0;
        node.classList.toggle("is-open", !isEmpty);
        send.disabled = isEmpty || over > 0 || tray.files.some((file) => !file.isReady);
        attach.hidden = Boolean(filesRefusal(institution));
        replace(state, over > 0 ? t("tooLong", { count: over }) : "");
    }

    async function submit() {
        problem.hidden = true;
        try {
            const files = [];
            for (const file of tray.files) {
                replace(state, t("uploading", { done: files.length, total: tray.files.length }));
                file.file ??= (await upload(new File([file.blob], file.name, { type: file.type }), { channel })).file;
                files.push(file.file);
            }
            const request = { channel, text: field.value.trim(), ...(files.length ? { files } : {}), ...(must.checked ? { mustRead: true } : {}) };
            await write(isSupply ? "submission.create" : "post.publish", request, { key });
            key = newKey();
            field.value = "";
            must.checked = false;
            keepDraft(place, null);
            tray.clear();
            field.blur();
            await onDone();
        } catch (error) {
            if (error.name !== "AbortError") {
                replace(problem, refusalText(error));
                problem.hidden = false;
            }
        } finally {
            refresh();
        }
    }

    field.addEventListener("input", () => {
        key = newKey();
        problem.hidden = true;
        keepDraft(place, { text: field.value });
        refresh();
    });
    field.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !send.disabled) {
            event.preventDefault();
            send.click();
        }
    });
    field.addEventListener("paste", (event) => {
        const files = [...event.clipboardData?.files ?? []];
        if (files.length > 0 && !attach.hidden) {
            event.preventDefault();
            tray.add(files);
        }
    });
    learnLimits(institution, refresh);
    refresh();
    return node;
}
