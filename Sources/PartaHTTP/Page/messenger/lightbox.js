// Photographs over the whole screen.

import { h, replace } from "../core/dom.js";
import { button } from "../parts/button.js";
import { addressOf } from "./uploads.js";
import { t } from "./words.js";

/** Opens pictures over the whole screen, at one of them. */
export function lightbox(files, at = 0) {
    const before = document.activeElement;
    let index = at;
    const image = h("img", { alt: "" });
    const name = h("p", { class: "lightbox-name" });
    const stage = h("div", { class: "lightbox-stage" }, image);
    const close = () => {
        node.remove();
        before?.isConnected && before.focus({ preventScroll: true });
    };
    const step = (by) => {
        index = (index + by + files.length) % files.length;
        show();
    };
    const node = h("dialog", { class: "lightbox", "aria-label": t("photo"), onkeydown: keys },
        h("div", { class: "lightbox-head" }, name,
            button({ icon: "download", label: t("download"), kind: "quiet", onclick: () => save(files[index]) }),
            button({ icon: "close", label: t("close"), kind: "quiet", onclick: close })),
        stage,
        files.length > 1 && [button({ icon: "back", label: t("previous"), kind: "quiet", class: "lightbox-previous", onclick: () => step(-1) }),
            button({ icon: "forward", label: t("next"), kind: "quiet", class: "lightbox-next", onclick: () => step(1) })]);
    function show() {
        image.classList.remove("is-large");
        image.src = addressOf(files[index]);
        image.alt = t("photoOf", { name: files[index].name });
        replace(name, files[index].name, files.length > 1 && h("span", { class: "soft" }, ` · ${index + 1}/${files.length}`));
    }
    function keys(event) {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by && files.length > 1) {
            step(by);
        }
    }
    stage.addEventListener("click", (event) => (event.target === stage ? close() : image.classList.toggle("is-large")));
    node.addEventListener("cancel", (event) => {
        event.preventDefault();
        close();
    });
    document.body.append(node);
    show();
    node.showModal();
}

/** Saves a file to the device. */
export function save(file) {
    const link = h("a", { href: addressOf(file, { download: true }), download: file.name });
    document.body.append(link);
    link.click();
    link.remove();
}
