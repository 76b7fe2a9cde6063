// Recording a voice message.

import { h, replace } from "../core/dom.js";
import { texts } from "../core/text.js";
import { time } from "../core/dates.js";
import { button } from "../parts/button.js";
import { Refusal } from "../core/api.js";

const t = texts({
    ru: { recording: "Идёт запись", cancel: "Отменить запись", send: "Отправить запись", denied: "Браузер не дал доступ к микрофону. Разрешите его в настройках страницы.", name: "Голосовое сообщение {time}" },
    en: { recording: "Recording", cancel: "Cancel the recording", send: "Send the recording", denied: "The browser gave no access to the microphone. Allow it in the page's settings.", name: "Voice message {time}" },
});
const longest = 15 * 60;

/** Starts recording and gives the panel that ends it; `onDone(file)` with null when it was cancelled. */
export async function recorder({ onDone }) {
    let stream;
    try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
        throw new Refusal({ code: "forbidden", message: String(error), text: t("denied") });
    }
    const type = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"].find((kind) => MediaRecorder.isTypeSupported(kind));
    const machine = new MediaRecorder(stream, { ...(type ? { mimeType: type } : {}), audioBitsPerSecond: 32000 });
    const parts = [];
    const began = Date.now();
    const clock = h("span", { class: "voice-clock" }, "0:00");
    let isWanted = false;
    const ticking = setInterval(() => {
        const seconds = Math.floor((Date.now() - began) / 1000);
        replace(clock, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
        if (seconds >= longest) {
            finish(true);
        }
    }, 250);
    machine.addEventListener("dataavailable", (event) => parts.push(event.data));
    machine.addEventListener("stop", () => {
        clearInterval(ticking);
        stream.getTracks().forEach((track) => track.stop());
        const kind = (machine.mimeType || "audio/webm").split(";")[0];
        const blob = new Blob(parts, { type: kind });
        const ending = kind.endsWith("mp4") ? "m4a" : kind.endsWith("ogg") ? "ogg" : "webm";
        const name = `${t("name", { time: time(began).replace(":", "-") })}.${ending}`;
        onDone(isWanted && blob.size > 0 ? { blob, name, type: kind, size: blob.size } : null);
    });
    const finish = (wanted) => {
        isWanted = wanted;
        if (machine.state !== "inactive") {
            machine.stop();
        }
    };
    machine.start(1000);
    const send = button({ icon: "send", label: t("send"), kind: "primary", onclick: () => finish(true) });
    const panel = h("div", { class: "composer-row voice", role: "group", "aria-label": t("recording"), onkeydown: (event) => event.key === "Escape" && finish(false) },
        button({ icon: "trash", label: t("cancel"), kind: "quiet", onclick: () => finish(false) }),
        h("span", { class: "voice-mark", "aria-hidden": "true" }), h("span", { class: "voice-word" }, t("recording")), clock, send);
    panel.focusFirst = () => send.focus();
    panel.cancel = () => finish(false);
    return panel;
}
