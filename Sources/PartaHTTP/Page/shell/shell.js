// The frame around the screens: institution, sections, person, and the state of the line.

import { h, replace } from "../core/dom.js";
import { list, onInstitutions, remembered, unread, vocabulary } from "../core/institutions.js";
import { report } from "../core/faults.js";
import { onState, retry, state } from "../core/live.js";
import { current } from "../core/people.js";
import { onRoute } from "../core/router.js";
import { number, texts } from "../core/text.js";
import { setOffset } from "../core/dates.js";
import { avatar, badge } from "../parts/button.js";
import { icon } from "../parts/icon.js";

const t = texts({
    ru: {
        chats: "Чаты", channels: "Каналы", admin: "Управление", operator: "Узел", me: "Моё",
        sections: "Разделы", operatorPlace: "Узел", choose: "Сменить организацию", noInstitution: "Нет организации", waiting: "правила ждут ознакомления",
        offline: "Нет связи. Показано то, что уже загружено.", again: "Повторить", person: "{name}: меню", join: "Вступить ещё куда-то",
        unread: { one: "{count} непрочитанное", few: "{count} непрочитанных", many: "{count} непрочитанных" }, skip: "К содержанию",
    },
    en: {
        chats: "Chats", channels: "Channels", admin: "Manage", operator: "Host", me: "Mine",
        sections: "Sections", operatorPlace: "Host", choose: "Change institution", noInstitution: "No institution", waiting: "rules wait to be read",
        offline: "No connection. You see what was loaded before.", again: "Try again", person: "{name}: menu", join: "Join another one",
        unread: { one: "{count} unread", other: "{count} unread" }, skip: "Skip to content",
    },
});

const part = (id) => document.getElementById(id);
let place = { institution: null, section: null };
let institutions = [];
let lineTimer = 0;
let timed = null;
let drawn = "";
const waiting = new Set();

/** Starts the frame; it follows the address, the person and the stream by itself. */
export function startShell() {
    institutions = remembered().filter((item) => item.member);
    document.querySelector(".skip").textContent = t("skip");
    part("nav").setAttribute("aria-label", t("sections"));
    onRoute(follow);
    onInstitutions(refresh);
    onState(showLine);
}

/** The institution of the shown screen, or the one shown last. */
export function presentInstitution() {
    return place.institution;
}

async function refresh() {
    if (current()) {
        institutions = (await list()).filter((item) => item.member);
        draw();
    }
}

function follow({ path, route, params }) {
    const isBare = !route || Boolean(route.options.bare) || !current();
    part("app").classList.toggle("is-bare", isBare);
    part("nav").hidden = isBare;
    const section = path.startsWith("/operator") ? "operator" : path.startsWith("/me") ? "me" : path.split("/")[2] ?? null;
    place = { institution: params.institution ?? (isBare ? null : place.institution), section, isBare };
    if (isBare) {
        drawn = "";
        return;
    }
    if (params.institution) {
        localStorage.setItem(lastKey(), JSON.stringify({ path: location.pathname, institution: params.institution }));
    }
    draw();
    refresh().catch(() => {
        // The screen tells the refusal; the frame stays as it is.
    });
}

/** Where this person was last: {path, institution}, or null. */
export function lastPlace() {
    try {
        return JSON.parse(localStorage.getItem(lastKey()));
    } catch {
        return null;  // Unreadable is as good as absent.
    }
}

function lastKey() {
    return "parta.place." + (current()?.account ?? "");
}

function draw() {
    if (place.isBare || !current()) {
        return;
    }
    if (document.querySelector(".menu")) {
        // The menu hangs on a button of the frame, to which the focus returns.
        setTimeout(draw, 400);
        return;
    }
    const mine = institutions.find((item) => item.institution === place.institution) ?? institutions[0];
    place.institution ??= mine?.institution ?? null;
    if (mine?.state === "active" && mine.institution !== timed) {
        timed = mine.institution;
        vocabulary(timed).then((words) => setOffset(words.offset), () => {
            // Dates stay in the device's time; the screen itself tells what is wrong.
        });
        const asked = timed;
        // After what the person came for.
        setTimeout(() => import("./reminder.js").then(({ remind }) => remind(asked, (isWaiting) => {
            waiting[isWaiting ? "add" : "delete"](asked);
            draw();
        })).catch(report), 2500);
    }
    const look = JSON.stringify([place, institutions.map((item) => [item, unread(item.institution)]), current(), [...waiting]]);
    if (look === drawn && part("nav").firstChild) {
        return;
    }
    drawn = look;
    const focus = document.activeElement?.closest?.("#nav a, #nav .person, #head .switcher, #head .person");
    const again = focus && `#${focus.closest("#nav, #head").id} ` + (focus.matches("a") ? `a[href="${CSS.escape(focus.getAttribute("href"))}"]` : "." + focus.classList[0]);
    replace(part("head"), switcher(mine), personButton());
    replace(part("nav"), h("ul", { class: "sections", role: "list" }, links(mine).map(link)), personButton());
    if (again) {
        document.querySelector(again)?.focus();
    }
    const total = institutions.reduce((sum, item) => sum + newsOf(item.institution), 0);
    document.title = (total ? `(${number(total)}) ` : "") + document.title.replace(/^\(\S+\) /, "");
}

function links(mine) {
    const person = current();
    const id = mine?.institution;
    const counts = id ? unread(id) : { chats: 0, channels: 0 };
    return [
        mine?.state === "active" && { key: "chats", icon: "chats", href: `/${id}/chats`, count: counts.chats },
        mine?.state === "active" && { key: "channels", icon: "channel", href: `/${id}/channels`, count: counts.channels },
        mine?.isAdministrator && { key: "admin", icon: "manage", href: `/${id}/admin` },
        person.isOperator && { key: "operator", icon: "host", href: "/operator" },
        { key: "me", icon: "person", href: "/me", count: waiting.size, says: t("waiting") },
    ].filter(Boolean);
}

function link({ key, icon: name, href, count, says }) {
    return h("li", null, h("a", { href, "aria-current": place.section === key ? "page" : null },
        icon(name), h("span", null, t(key)), badge(count, { label: says ?? t("unread", { count: count ?? 0 }) })));
}

function newsOf(id) {
    const { chats, channels } = unread(id);
    return chats + channels;
}

function switcher(mine) {
    const name = mine?.name ?? (current().isOperator ? t("operatorPlace") : t("noInstitution"));
    const elsewhere = institutions.reduce((sum, item) => sum + (item === mine ? 0 : newsOf(item.institution)), 0);
    const node = h("button", {
        class: "switcher", type: "button", title: t("choose"), "aria-haspopup": "menu", "aria-expanded": "false",
        onclick: async () => (await import("../parts/dialog.js")).menu(node, choices(mine)),
    }, h("span", { class: "switcher-mark", "aria-hidden": "true" }, mine ? mark(name) : icon("desk")), h("span", { class: "switcher-name" }, name),
    badge(elsewhere, { label: t("unread", { count: elsewhere }) }), icon("switch"));
    return node;
}

function choices(mine) {
    return [
        ...institutions.map((item) => {
            const count = newsOf(item.institution);
            return {
                text: item.name, checked: item === mine, href: item.state === "active" || item.isAdministrator ? `/${item.institution}/${item.state === "active" ? "chats" : "admin"}` : "/me",
                end: badge(count, { label: t("unread", { count }) }),
            };
        }),
        institutions.length > 0 && { separator: true },
        { text: t("join"), icon: "plus", href: "/me/join" },
    ];
}

// Two letters that stand for the name: «МБУ ДО «ЦДТ»» → ЦД, «Школа № 29» → Ш29.
function mark(name) {
    const quoted = /[«"“](.+?)[»"”]/.exec(name)?.[1];
    const words = (quoted ?? name).replace(/[«»"“”№]/g, " ").trim().split(/\s+/);
    return words.length > 1 ? (words[0][0] + words[1].slice(0, /\d/.test(words[1]) ? 2 : 1)).toUpperCase() : words[0].slice(0, 3);
}

function personButton() {
    const person = current();
    const node = h("button", {
        class: "person", type: "button", "aria-label": t("person", { name: person.name }), "aria-haspopup": "menu", "aria-expanded": "false",
        onclick: async () => (await import("./person.js")).openPersonMenu(node),
    }, avatar(person.name, { size: 34 }), h("span", { class: "person-name" }, person.name), icon("more"));
    return node;
}

// A short gap is nobody's business: the notice comes when the line is down for a while.
function showLine() {
    clearTimeout(lineTimer);
    if (state() === "live" || place.isBare) {
        replace(part("notice"));
        return;
    }
    lineTimer = setTimeout(() => {
        if (state() !== "live" && !part("notice").firstChild) {
            replace(part("notice"), h("div", { class: "line" }, icon("offline"), t("offline"),
                h("button", { class: "button button-small", type: "button", onclick: retry }, t("again"))));
        }
    }, state() === "offline" ? 1500 : 6000);
}
