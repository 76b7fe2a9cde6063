// Files within a message: photographs, sound, film, and all else to be downloaded.

import { fileURL } from "../core/api.js";
import { h } from "../core/dom.js";
import { language, number } from "../core/text.js";
import { icon } from "../parts/icon.js";
import { addressOf } from "./uploads.js";
import { t } from "./words.js";

const shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];
/** The files of a message, or null. A photograph's room is reserved before it comes. */
export function mediaOf(files, act) {
    if (!files || files.length === 0) {
        return null;
    }
    const pictures = files.filter(isPicture);
    const others = files.filter((file) => !isPicture(file));
    return h("div", { class: "media" },
        pictures.length > 0 && h("div", { class: "pictures pictures-" + Math.min(pictures.length, 4) },
            pictures.map((file, index) => picture(file, () => act.open(pictures, index)))),
        others.map(other));
}

/** Moves the bars of a letter that is shown: making it anew would let its pictures flicker. */
export function showProgress(row, letter) {
    for (const bar of row.querySelectorAll(".file-progress")) {
        const file = letter.files[Number(bar.dataset.index)];
        bar.value = file.share ?? 0;
        bar.hidden = Boolean(file.file);
    }
}

/** Whether a file is shown as a picture. */
export function isPicture(file) {
    return shown.includes(file.type);
}

/** «1,4 МБ» */
export function sizeWord(bytes) {
    const units = language() === "ru" ? ["Б", "КБ", "МБ", "ГБ"] : ["B", "KB", "MB", "GB"];
    let value = bytes;
    let step = 0;
    while (value >= 1000 && step < 3) {
        value /= 1024;
        step += 1;
    }
    return `${number(value < 10 && step > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[step]}`;
}

function picture(file, open) {
    const image = h("img", { src: addressOf(file), alt: t("photoOf", { name: file.name }), loading: "lazy", decoding: "async", draggable: false });
    const isHere = image.src.startsWith("blob:");
    const node = h("button", { class: "picture" + (isHere ? " is-there is-here" : ""), type: "button", tabIndex: -1, onclick: open }, image, progress(file));
    image.addEventListener("load", () => node.classList.add("is-there"));
    image.addEventListener("error", () => {
        node.classList.add("is-broken");
        image.replaceWith(icon("image"), h("span", null, file.name));
    });
    return node;
}

function other(file) {
    const kind = file.type.split("/")[0];
    if (kind === "audio") {
        return h("div", { class: "sound" }, h("audio", { controls: true, preload: file.isLocal ? "auto" : "metadata", src: addressOf(file), "aria-label": file.name }), progress(file));
    }
    if (kind === "video") {
        return h("div", { class: "film" }, h("video", { controls: true, preload: "metadata", playsInline: true, src: addressOf(file), "aria-label": file.name }), progress(file));
    }
    const content = [h("span", { class: "file-icon" }, icon("file")), h("span", { class: "file-words" }, h("span", { class: "file-name" }, file.name), h("span", { class: "file-size" }, sizeWord(file.size)))];
    return file.isLocal
        ? h("div", { class: "file" }, content, progress(file))
        : h("a", { class: "file", href: fileURL(file.file, { download: true }), download: file.name, tabIndex: -1 }, content, icon("download"));
}

function progress(file) {
    return file.isLocal && !file.file && h("progress", { class: "file-progress", max: 1, value: file.share ?? 0, "aria-label": file.name, "data-index": file.index });
}
