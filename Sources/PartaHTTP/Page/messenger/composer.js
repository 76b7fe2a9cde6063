// Where a message is written: draft, answer, change, files, voice.

import { write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { button } from "../parts/button.js";
import { icon } from "../parts/icon.js";
import { refused } from "../parts/toast.js";
import { attachButton, fileTray } from "./attach.js";
import { quoteText } from "./bubble.js";
import { draft, keepDraft } from "./device.js";
import { growingField } from "./field.js";
import { post } from "./outbox.js";
import { later } from "./signal.js";
import { t } from "./words.js";

const longest = 4096;
const mayRecord = Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

/**
 * The composer of a chat. `context`: `{institution, chat, thread, people(), mayAttach(), refuseFiles(), sent(), editLast()}`.
 * The element has `answer(message)`, `change(message)`, `addFiles(files)`, `block(text)`, `focusField()`, `end()`.
 */
export function composer(context) {
    const { chat, thread } = context;
    let answered = null;
    let changedMessage = null;
    let recording = null;
    const bar = h("div", { class: "composer-bar", hidden: true });
    const tray = fileTray({ onChange: refresh });
    const tooLong = h("p", { class: "composer-count", role: "status", hidden: true });
    const field = growingField({
        people: context.people, onSend: submit, onFiles: addFiles,
        onChange: () => {
            keep();
            refresh();
        },
        onUp: () => context.editLast(),
        onEscape: () => {
            if (answered || changedMessage) {
                drop();
                return true;
            }
            return false;
        },
    });
    const send = button({ icon: "send", label: t("send"), kind: "primary", class: "composer-send", onclick: submit });
    const voice = button({ icon: "microphone", label: t("record"), kind: "quiet", onclick: startVoice });
    const attach = attachButton({ onFiles: addFiles });
    const row = h("div", { class: "composer-row" }, attach, field, voice, send);
    const blocked = h("div", { class: "composer-blocked", hidden: true });
    const node = h("div", { class: "composer" }, bar, tray, tooLong, row, blocked);
    const keep = later(keepNow, 300);

    function keepNow() {
        if (!changedMessage) {
            keepDraft(chat, { text: field.text, replyTo: answered?.number, mentions: field.known() });
        }
    }

    function refresh() {
        const over = field.text.length - longest;
        tooLong.hidden = over <= 0;
        replace(tooLong, over > 0 ? t("tooLong", { count: over }) : "");
        const isEmpty = field.text.trim() === "" && tray.files.length === 0;
        const mayAttach = context.mayAttach() && !changedMessage;
        attach.hidden = !mayAttach;
        voice.hidden = !isEmpty || !mayAttach || !mayRecord || Boolean(changedMessage);
        send.hidden = !voice.hidden;
        send.disabled = isEmpty || over > 0 || tray.files.some((file) => !file.isReady);
        send.setAttribute("aria-label", t(changedMessage ? "save" : "send"));
    }

    function showBar() {
        const message = changedMessage ?? answered;
        bar.hidden = !message;
        if (message) {
            replace(bar, icon(changedMessage ? "edit" : "reply"),
                h("div", { class: "composer-bar-words" },
                    h("strong", null, changedMessage ? t("editing") : t("answering", { name: message.authorName })), h("span", null, quoteText(message))),
                button({ icon: "close", label: t("cancel"), kind: "quiet", small: true, onclick: drop }));
        }
        refresh();
    }

    function drop() {
        if (changedMessage) {
            changedMessage = null;
            const kept = draft(chat);
            field.fill(kept?.text ?? "", kept?.mentions);
        } else {
            answered = null;
            keepNow();
        }
        showBar();
        field.focusField();
    }

    async function submit() {
        if (send.disabled || blocked.hidden === false) {
            return;
        }
        const text = field.text.trim();
        if (changedMessage) {
            const { number, text: before } = changedMessage;
            if (text !== before) {
                await saveChange(number, text);
            }
            changedMessage = null;
            const kept = draft(chat);
            field.fill(kept?.text ?? "", kept?.mentions);
            showBar();
            return;
        }
        const letter = {
            institution: context.institution, chat, author: thread.me, text, replyTo: answered?.number, mentions: field.mentions(),
            files: tray.files.map(({ blob, name, type, size }) => ({ blob, name, type, size })), after: thread.last,
        };
        keep.cancel();
        keepDraft(chat, null);
        field.fill("");
        tray.clear();
        answered = null;
        showBar();
        field.focusField();
        await post(letter);
        context.sent();
    }

    async function saveChange(number, text) {
        send.setBusy(true);
        try {
            const { edited } = await write("message.edit", { chat, number, text });
            thread.apply("edited", { number, text, edited });
        } catch (error) {
            refused(error);
            throw error;
        } finally {
            send.setBusy(false);
        }
    }

    function addFiles(files) {
        if (!context.mayAttach()) {
            context.refuseFiles();
        } else if (!changedMessage) {
            tray.add(files);
            field.focusField();
        }
    }

    async function startVoice() {
        const { recorder } = await import("./recorder.js");
        const panel = await recorder({
            onDone: async (file) => {
                recording = null;
                panel.replaceWith(row);
                if (file) {
                    await post({ institution: context.institution, chat, author: thread.me, text: "", replyTo: answered?.number, mentions: [], files: [file], after: thread.last });
                    answered = null;
                    showBar();
                    context.sent();
                }
                field.focusField();
            },
        });
        row.replaceWith(panel);
        panel.focusFirst();
        recording = panel;
    }

    const start = draft(chat);
    if (start) {
        field.fill(start.text ?? "", start.mentions);
        answered = start.replyTo ? thread.find(start.replyTo) ?? { number: start.replyTo, authorName: "№ " + start.replyTo, text: "" } : null;
    }
    showBar();

    node.answer = (message) => {
        changedMessage = null;
        answered = message;
        showBar();
        keepNow();
        field.focusField();
    };
    node.change = (message) => {
        keepNow();
        changedMessage = message;
        field.fill(message.text ?? "", []);
        showBar();
        field.focusField();
    };
    // A kept draft knows the number of what it answers; its words come with the messages.
    node.recallAnswer = () => {
        if (answered && !answered.text) {
            answered = thread.find(answered.number) ?? answered;
            showBar();
        }
    };
    node.addFiles = addFiles;
    node.block = (content) => {
        blocked.hidden = !content;
        row.hidden = Boolean(content);
        bar.hidden = Boolean(content) || !(answered || changedMessage);
        tray.hidden = Boolean(content);
        replace(blocked, content);
    };
    node.refresh = refresh;
    node.focusField = field.focusField;
    node.isTyping = () => document.activeElement === field.control;
    node.end = () => {
        recording?.cancel();  // The microphone does not stay open behind another chat.
        keep.cancel();
        keepNow();
    };
    return node;
}
