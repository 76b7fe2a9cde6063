// What a regulation leaves out, as the host has told it.

import { texts } from "../core/text.js";

const t = texts({
    ru: { noFiles: "Обмен файлами не предусмотрен положением." },
    en: { noFiles: "The regulation knows no exchange of files." },
});
const refusals = new Map();

/** Why files cannot be sent here, or null. `info`: the reply of chat.show. */
export function filesRefusal(institution, info) {
    if (info?.mayAttach === false) {
        return info.whyNoFiles ?? t("noFiles");
    }
    return refusals.get(institution) ?? null;
}

/** Remembers a refusal of files, so that the button goes. */
export function noteFilesRefusal(institution, text) {
    refusals.set(institution, text);
}

/** A refusal's sentence; undefined stays undefined. */
export function clockText(text) {
    return text || undefined;
}
