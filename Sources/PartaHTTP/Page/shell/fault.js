// What stands where a screen could not: the reason and a way on, never white.

import { Refusal } from "../core/api.js";
import { h } from "../core/dom.js";
import { report } from "../core/faults.js";
import { MissingPage } from "../core/router.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { icon } from "../parts/icon.js";
import { refusalText } from "../parts/toast.js";

const t = texts({
    ru: {
        refused: "Не получилось открыть", missing: "Такой страницы нет", missingText: "Возможно, в адресе опечатка или страницу убрали.",
        module: "Страница загрузилась не полностью", moduleText: "Часть страницы не загрузилась или не читается. Проверьте связь и попробуйте ещё раз; то, что вы набрали, не потеряно.",
        broken: "На странице ошибка", brokenText: "Мы записали её в журнал узла. Попробуйте ещё раз или вернитесь на главную.",
        offline: "Нет связи", again: "Попробовать ещё раз", home: "На главную",
    },
    en: {
        refused: "This could not be opened", missing: "There is no such page", missingText: "The address may be misspelt, or the page is gone.",
        module: "The page did not load completely", moduleText: "A part of the page did not load or cannot be read. Check your connection and try again; nothing you typed is lost.",
        broken: "An error on this page", brokenText: "It has been noted in the host's log. Try again or go back to the start.",
        offline: "No connection", again: "Try again", home: "To the start",
    },
});

/** The page for a failure; `retry` shows the screen anew, `pattern` is the route for the log. */
export function faultPage(error, retry, pattern) {
    if (!(error instanceof MissingPage)) {
        report(error, pattern && "screen " + pattern);
    }
    let [title, text, name] = [t("broken"), t("brokenText"), "alert"];
    let again = retry;
    if (error instanceof MissingPage) {
        [title, text, name, again] = [t("missing"), t("missingText"), "search", null];
    } else if (error instanceof Refusal) {
        [title, text] = [error.code === "offline" ? t("offline") : t("refused"), refusalText(error)];
        name = error.code === "offline" ? "offline" : "alert";
    } else if (error instanceof SyntaxError || /module|import|style .* did not load/i.test(String(error?.message))) {
        renewIfOutdated();
        // A browser remembers a module that failed: only a new page asks for it again.
        [title, text, again] = [t("module"), t("moduleText"), () => location.reload()];
    }
    if (error.code === "offline" || error.code === "unavailable") {
        retryWhenBack(retry);
    }
    document.title = `${title} · parta`;
    return h("div", { class: "fault", role: "alert" }, icon(name), h("h1", null, title), h("p", null, text),
        h("div", { class: "row" }, again && button({ text: t("again"), kind: "primary", icon: "refresh", onclick: () => again() }),
            button({ text: t("home"), href: "/" })));
}

// The host may have been renewed since this page was opened: then the files it asks for are gone, and a new page helps.
async function renewIfOutdated() {
    const mine = new URL(import.meta.url).pathname.split("/")[2];
    const last = sessionStorage.getItem("parta.renewed");
    const answer = await fetch("/", { cache: "no-cache" }).catch(() => null);
    if (!answer) {
        retryWhenBack(() => location.reload());
        return;
    }
    const text = answer.ok ? await answer.text() : "";
    const present = /\/page\/([^/"]+)\//.exec(text)?.[1];
    if (present && present !== mine && last !== present) {
        sessionStorage.setItem("parta.renewed", present);
        location.reload();
    }
}

// Asks now and then whether the host is there again; ends when another screen has come.
function retryWhenBack(retry) {
    const path = location.pathname;
    const timer = setInterval(async () => {
        if (location.pathname !== path || !document.querySelector(".fault")) {
            clearInterval(timer);
            return;
        }
        const answer = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
        if (answer?.ok && document.querySelector(".fault")) {
            clearInterval(timer);
            retry();
        }
    }, 3000);
}
