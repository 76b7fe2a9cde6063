// Where a file's content is: on the device while it is on its way and for a while after, then at the host.

import { fileURL } from "../core/api.js";

const addresses = new WeakMap();
const sent = new Map();

/** Remembers what this device has just uploaded, so that it need not come back over the line. */
export function noteUpload(id, blob) {
    sent.set(id, blob);
    if (sent.size > 30) {
        sent.delete(sent.keys().next().value);
    }
}

/** The address of a file's content; `{download: true}` forces saving. */
export function addressOf(file, options) {
    const blob = file.blob ?? sent.get(file.file);
    if (!blob || options?.download) {
        return fileURL(file.file, options);
    }
    if (!addresses.has(blob)) {
        addresses.set(blob, URL.createObjectURL(blob));
    }
    return addresses.get(blob);
}
