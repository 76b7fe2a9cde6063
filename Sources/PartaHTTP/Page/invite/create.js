// Making a link: for whom, to what, for how long; then the link itself, shown once.

import { h, loadStyle, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { shortDay } from "../core/dates.js";
import { texts } from "../core/text.js";
import { button, dialog, emptyState, field, form, skeleton, toast, trouble } from "../parts/index.js";
import { qr } from "../parts/qr.js";
import { printSheet } from "./sheet.js";

const t = texts({
    ru: {
        title: "Новая ссылка", role: "Кого приглашаем", clause: "{clause} Положения", place: "Куда", unit: "Подразделение", chat: "Чат", kind: "Для кого",
        several: "Для нескольких людей", personal: "Для одного человека", name: "Фамилия, имя, отчество", nameHint: "Ссылка сработает один раз, имя уже будет вписано.",
        uses: "Сколько человек войдёт", days: "Сколько дней действует", make: "Создать ссылку", none: "Здесь вы не можете приглашать.", noneNote: "Кто и кого приглашает, решает положение.",
        done: "Ссылка готова", once: "Скопируйте её сейчас: снова она показана не будет.", link: "Ссылка", copy: "Скопировать", copied: "Ссылка скопирована.", share: "Поделиться",
        print: "Напечатать", until: "Действует до {day}", more: "Ещё одна ссылка", pick: "Выберите", institution: "в организацию", staff: "в коллектив", unitTo: "в подразделение", chatTo: "в чат",
    },
    en: {
        title: "New link", role: "Whom to invite", clause: "{clause} of the regulation", place: "Where to", unit: "Unit", chat: "Chat", kind: "For whom",
        several: "For several people", personal: "For one person", name: "Full name", nameHint: "The link works once, the name is filled in.",
        uses: "How many people it lets in", days: "Days for which it works", make: "Make the link", none: "You cannot invite here.", noneNote: "The regulation decides who invites whom.",
        done: "The link is ready", once: "Copy it now: it is not shown again.", link: "Link", copy: "Copy", copied: "The link is copied.", share: "Share",
        print: "Print", until: "Works until {day}", more: "Another link", pick: "Choose", institution: "to the institution", staff: "to the staff", unitTo: "to a unit", chatTo: "to a chat",
    },
});

/**
 * Opens the dialog that makes links. `unit` or `chat` fixes the place; `onMade()` is called after each link.
 */
export async function openInviteDialog({ institution, unit, chat, onMade }) {
    await loadStyle("invite.css");
    const body = h("div", null, skeleton(4));
    const opened = dialog({ title: t("title"), body });
    try {
        const { options, days } = await call("invite.options", { institution, unit, chat });
        replace(body, options.length === 0
            ? emptyState({ icon: "lock", title: t("none"), text: t("noneNote") })
            : await asking({ institution, unit, chat, options, days, onMade, body, opened }));
    } catch (error) {
        replace(body, trouble(error));
    }
    return opened;
}

async function asking(given) {
    const { institution, unit, chat, options, days, body } = given;
    const choice = field({
        label: t("role"), name: "option", type: "radio", required: true, value: "0",
        options: options.map((option, at) => ({
            value: String(at), text: `${option.roleWord} — ${t(option.target === "unit" ? "unitTo" : option.target === "chat" ? "chatTo" : option.target)}`,
            hint: option.clause && t("clause", { clause: option.clause }),
        })),
    });
    const units = unit || !options.some((option) => option.target === "unit") ? [] : (await call("unit.list", { institution })).units;
    const chats = chat || !options.some((option) => option.target === "chat") ? [] : (await call("chat.list", { institution, state: "open", limit: 200 })).chats;
    const unitField = field({ label: t("unit"), name: "unit", type: "select", required: true, options: units.map((item) => ({ value: item.unit, text: item.name })) });
    const chatField = field({
        label: t("chat"), name: "chat", type: "select", required: true,
        options: chats.filter((item) => item.kind !== "direct").map((item) => ({ value: item.chat, text: item.name })),
    });
    const kind = field({ label: t("kind"), name: "kind", type: "radio", value: "several", options: [{ value: "several", text: t("several") }, { value: "personal", text: t("personal") }] });
    const name = field({ label: t("name"), name: "name", required: true, hint: t("nameHint") });
    const uses = field({ label: t("uses"), name: "uses", type: "number", min: 1, max: 1000, value: 1, required: true });
    const adapt = () => {
        const { target } = options[Number(choice.read() ?? 0)];
        unitField.hidden = target !== "unit" || Boolean(unit);
        chatField.hidden = target !== "chat" || Boolean(chat);
        name.hidden = kind.read() !== "personal";
        uses.hidden = kind.read() === "personal";
    };
    choice.addEventListener("input", adapt);
    kind.addEventListener("input", adapt);
    const sheet = form({
        fields: [choice, unitField, chatField, kind, name, uses, { label: t("days"), name: "days", type: "number", min: 1, max: 365, value: days }],
        submit: t("make"), icon: "link",
        onSubmit: async (values) => {
            const option = options[Number(values.option)];
            const request = { institution, role: option.role, target: option.target, days: values.days };
            if (option.target === "unit") {
                request.unit = unit ?? values.unit;
            }
            if (option.target === "chat") {
                request.chat = chat ?? values.chat;
            }
            Object.assign(request, values.kind === "personal" ? { name: values.name } : { uses: values.uses });
            const made = await write("invite.create", request);
            const place = option.target === "unit" ? units.find((item) => item.unit === request.unit)?.name
                : option.target === "chat" ? chats.find((item) => item.chat === request.chat)?.name : undefined;
            replace(body, shown({ ...made, roleWord: option.roleWord, place, name: request.name }, given, sheet));
            given.onMade?.();
        },
    });
    adapt();
    return sheet;
}

// The new link with all the ways to hand it on.
function shown(made, { body, institution }, sheet) {
    const address = location.origin + made.url;
    const text = field({ label: t("link"), name: "link", value: address, readOnly: true, hint: t("once") });
    text.control.addEventListener("focus", () => text.control.select());
    return h("div", { class: "stack invite-made" },
        h("h3", { tabIndex: -1 }, t("done")),
        h("div", { class: "invite-code" }, qr(address, { size: 208, label: t("link") })),
        h("p", null, h("strong", null, made.name ?? made.roleWord), made.place && ` · ${made.place}`, h("br"), h("span", { class: "soft" }, t("until", { day: shortDay(made.expires) }))),
        text,
        h("div", { class: "row" },
            button({ text: t("copy"), icon: "copy", kind: "primary", onclick: async () => {
                await navigator.clipboard.writeText(address);
                toast(t("copied"), "ok");
            } }),
            navigator.share && button({ text: t("share"), icon: "out", onclick: () => navigator.share({ url: address }).catch(() => {
                // Dismissed by the person: nothing to tell.
            }) }),
            button({ text: t("print"), icon: "print", onclick: () => printSheet(institution, [{ ...made, address }]) }),
            button({ text: t("more"), icon: "plus", kind: "quiet", onclick: () => replace(body, sheet) })));
}
