// Choosing files for a message: button, preview, smaller photographs.

import { h, replace } from "../core/dom.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { icon } from "../parts/icon.js";
import { toast } from "../parts/toast.js";
import { sizeWord } from "./media.js";

const t = texts({
    ru: { attach: "Прикрепить", photo: "Фото или видео", photoNote: "Фото станет легче для отправки", file: "Файл", fileNote: "Без изменений", camera: "Снять", remove: "Убрать {name}", most: "К сообщению — не больше 10 файлов.", large: "«{name}»: больше 2 ГБ, такой файл не отправить.", preparing: "Готовим фото…", tray: "Файлы к сообщению", empty: "«{name}»: файл пуст." },
    en: { attach: "Attach", photo: "Photo or video", photoNote: "Photos are made lighter", file: "File", fileNote: "As it is", camera: "Take a picture", remove: "Remove {name}", most: "At most 10 files per message.", large: "“{name}” is larger than 2 GB and cannot be sent.", preparing: "Preparing the photo…", tray: "Files of the message", empty: "“{name}” is empty." },
});
const most = 10;
const largest = 2 * 2 ** 30;
const widest = 1920;

/** The button that chooses files; `onFiles(files, isExact)`. */
export function attachButton({ onFiles, small = false }) {
    const choose = (accept, isExact, capture) => {
        const input = h("input", { type: "file", multiple: !capture, hidden: true, accept: accept ?? "", capture });
        document.body.append(input);
        input.addEventListener("change", () => {
            onFiles([...input.files].map((file) => (isExact ? exact(file) : file)));
            input.remove();
        });
        input.addEventListener("cancel", () => input.remove());
        input.click();
    };
    const node = button({
        icon: "attach", label: t("attach"), kind: "quiet", small,
        onclick: async () => {
            const { menu } = await import("../parts/dialog.js");
            menu(node, [
                { text: t("photo"), note: t("photoNote"), icon: "image", onclick: () => choose("image/*,video/*", false) },
                matchMedia("(pointer: coarse)").matches && { text: t("camera"), icon: "camera", onclick: () => choose("image/*", false, "environment") },
                { text: t("file"), note: t("fileNote"), icon: "file", onclick: () => choose(null, true) },
            ]);
        },
    });
    return node;
}

const exacts = new WeakSet();

function exact(file) {
    exacts.add(file);
    return file;
}

/** The files that wait for sending, with previews. The element has `files`, `add(files)`, `clear()`. */
export function fileTray({ onChange }) {
    const node = h("ul", { class: "tray", role: "list", "aria-label": t("tray"), hidden: true });
    node.files = [];
    const show = () => {
        node.hidden = node.files.length === 0;
        replace(node, node.files.map((file) => h("li", { class: "tray-item" + (file.isReady ? "" : " is-preparing") },
            file.type.startsWith("image/") && file.isReady ? h("img", { src: file.preview ??= URL.createObjectURL(file.blob), alt: "" }) : h("span", { class: "file-icon" }, icon(iconOf(file.type))),
            h("span", { class: "tray-name" }, file.name), h("span", { class: "file-size" }, file.isReady ? sizeWord(file.size) : t("preparing")),
            button({ icon: "close", label: t("remove", { name: file.name }), kind: "quiet", small: true, onclick: () => drop(file) }))));
        onChange();
    };
    const drop = (file) => {
        if (file.preview) {
            URL.revokeObjectURL(file.preview);
        }
        node.files = node.files.filter((other) => other !== file);
        show();
    };
    node.add = async (files) => {
        for (const given of files) {
            if (node.files.length >= most) {
                toast(t("most"), "error");
                break;
            }
            if (given.size > largest || given.size === 0) {
                toast(t(given.size === 0 ? "empty" : "large", { name: given.name }), "error");
                continue;
            }
            const file = { blob: given, name: nameOf(given), type: typeOf(given), size: given.size, isReady: exacts.has(given) || !given.type.startsWith("image/") };
            node.files.push(file);
            show();
            if (!file.isReady) {
                Object.assign(file, await lighter(file), { isReady: true });
                show();
            }
        }
    };
    node.clear = () => {
        node.files.forEach((file) => file.preview && URL.revokeObjectURL(file.preview));
        node.files = [];
        show();
    };
    return node;
}

/** A photograph of a size for screens, without the place where it was taken; others as they are. */
export async function lighter(file) {
    if (!["image/jpeg", "image/webp", "image/png", "image/heic"].includes(file.type) || (file.type === "image/png" && file.size < 1200000)) {
        return file;
    }
    try {
        const picture = await createImageBitmap(file.blob, { imageOrientation: "from-image" });
        const share = Math.min(1, widest / Math.max(picture.width, picture.height));
        const canvas = h("canvas");
        canvas.width = Math.round(picture.width * share);
        canvas.height = Math.round(picture.height * share);
        const pen = canvas.getContext("2d");
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.84));
        if (!blob || (blob.size >= file.size && share === 1 && file.type !== "image/heic" && file.size < 400000)) {
            return file;
        }
        return { blob, name: file.name.replace(/\.[^.]+$/, "") + ".jpg", type: "image/jpeg", size: blob.size };
    } catch {
        return file;  // The browser cannot read it: it goes as it is.
    }
}

// "audio/webm;codecs=opus" is more than the host wants to know.
function typeOf(file) {
    return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(file.type)?.[0] ?? "application/octet-stream";
}

function nameOf(file) {
    return (file.name || "file").replaceAll("/", "_").slice(-200);
}

function iconOf(type) {
    const kind = type.split("/")[0];
    return ["image", "audio", "video"].includes(kind) ? kind : "file";
}
