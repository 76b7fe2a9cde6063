// Making a link: for whom, to what, for how long; then the link itself, shown once.

import { h, loadStyle, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { lastDay } from "../core/dates.js";
import { memberOf, vocabulary } from "../core/institutions.js";
import { texts } from "../core/text.js";
import { allUnits, capital } from "../admin/common.js";
import { button, dialog, emptyState, field, form, skeleton, toast, trouble } from "../parts/index.js";
import { qr } from "../parts/qr.js";
import { printSheet } from "./sheet.js";

const t = texts({
    ru: {
        title: "Новая ссылка", role: "Кого приглашаем", place: "Куда", unit: "Подразделение", chat: "Чат", kind: "Для кого",
        several: "Для нескольких людей", personal: "Для одного человека", name: "Фамилия, имя, отчество", nameHint: "Ссылка сработает один раз, имя уже будет вписано.",
        uses: "Сколько человек войдёт", days: "Сколько дней действует", make: "Создать ссылку", none: "Здесь вы не можете приглашать.", noneNote: "Кто и кого приглашает, решает положение.",
        done: "Ссылка готова", once: "Скопируйте её сейчас: снова она показана не будет.", link: "Ссылка", copy: "Скопировать", copied: "Ссылка скопирована.", share: "Поделиться",
        print: "Напечатать", until: "Действует до {day}", more: "Ещё одна ссылка", noChat: "Нет чата, который принимает эту роль. Сначала откройте такой чат.", all: "Все ваши ссылки", institutionTo: "В {word}", staffTo: "В коллектив", unitTo: "В подразделение", chatTo: "В чат", shownAs: "на платформе: {word}",
    },
    en: {
        title: "New link", role: "Whom to invite", place: "Where to", unit: "Unit", chat: "Chat", kind: "For whom",
        several: "For several people", personal: "For one person", name: "Full name", nameHint: "The link works once, the name is filled in.",
        uses: "How many people it lets in", days: "Days for which it works", make: "Make the link", none: "You cannot invite here.", noneNote: "The regulation decides who invites whom.",
        done: "The link is ready", once: "Copy it now: it is not shown again.", link: "Link", copy: "Copy", copied: "The link is copied.", share: "Share",
        print: "Print", until: "Works until {day}", more: "Another link", noChat: "No chat takes this role. Open one first.", all: "All your links", institutionTo: "To the institution", staffTo: "To the staff", unitTo: "To a unit", chatTo: "To a chat", shownAs: "shown as: {word}",
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
}

async function asking(given) {
    const { institution, unit, chat, options, days, body } = given;
    const [member, words] = await Promise.all([memberOf(institution), vocabulary(institution)]);
    const titles = [...new Set(options.map((option) => option.role))].map((key) => {
        const title = words.role(key).nom;
        const { roleWord } = options.find((option) => option.role === key);
        return { value: key, text: capital(title), hint: roleWord === title ? undefined : t("shownAs", { word: roleWord }) };
    });
    const role = field({ label: t("role"), name: "role", type: "radio", required: true, value: titles[0].value, options: titles });
    const target = h("div");
    const targetWord = (key) => (key === "institution" ? t("institutionTo", { word: words.institutionWord("acc") }) : t(key + "To"));
    const scope = member?.isAdministrator;
    const units = unit || !options.some((option) => option.target === "unit") ? [] : await allUnits(institution, scope ? {} : { mine: true });
    const chats = chat || !options.some((option) => option.target === "chat") ? []
        : (await call("chat.list", { institution, state: "open", limit: 200, ...(scope && { scope: "institution" }) })).chats;
    const unitField = field({ label: t("unit"), name: "unit", type: "select", required: true, options: units.map((item) => ({ value: item.unit, text: item.name })) });
    const chatField = field({ label: t("chat"), name: "chat", type: "select", required: true });
    const kind = field({ label: t("kind"), name: "kind", type: "radio", value: "several", options: [{ value: "several", text: t("several") }, { value: "personal", text: t("personal") }] });
    const name = field({ label: t("name"), name: "name", required: true, hint: t("nameHint") });
    const uses = field({ label: t("uses"), name: "uses", type: "number", min: 1, max: 1000, value: 1, required: true });
    let where;
    const present = () => options.find((option) => option.role === role.read() && option.target === where.read());
    const adaptPlace = () => {
        const option = present();
        unitField.hidden = option.target !== "unit" || Boolean(unit);
        chatField.hidden = option.target !== "chat" || Boolean(chat);
        if (option.target === "chat" && !chat) {
            // Only chats that take such people.
            const before = chatField.read();
            const fit = chats.filter((item) => takes(words, item.kind, option.role));
            replace(chatField.control, fit.map((item) => h("option", { value: item.chat }, capital(item.name))));
            chatField.fill(fit.some((item) => item.chat === before) ? before : fit[0]?.chat);
            chatField.setError(fit.length === 0 ? t("noChat") : null);
        }
    };
    const adaptRole = () => {
        const fit = options.filter((option) => option.role === role.read());
        where = field({
            label: t("place"), name: "target", type: "radio", required: true, value: (fit.find((option) => option.target === where?.read()) ?? fit[0]).target,
            options: fit.map((option) => ({ value: option.target, text: targetWord(option.target), hint: option.clause })),
        });
        where.addEventListener("input", adaptPlace);
        replace(target, where);
        adaptPlace();
    };
    const adaptKind = () => {
        name.hidden = kind.read() !== "personal";
        uses.hidden = kind.read() === "personal";
    };
    role.addEventListener("input", adaptRole);
    kind.addEventListener("input", adaptKind);
    const sheet = form({
        fields: [role, target, unitField, chatField, kind, name, uses, { label: t("days"), name: "days", type: "number", min: 1, max: 365, value: days }],
        submit: t("make"), icon: "link",
        onSubmit: async (values) => {
            const option = present();
            const request = { institution, role: option.role, target: option.target, days: values.days };
            if (option.target === "unit") {
                request.unit = unit ?? values.unit;
            }
            if (option.target === "chat") {
                request.chat = chat ?? values.chat;
            }
            Object.assign(request, values.kind === "personal" ? { name: values.name } : { uses: values.uses });
            const made = await write("invite.create", request);
            const place = option.target === "unit" ? units.find((item) => item.unit === request.unit)?.name ?? (await call("unit.show", { unit })).name
                : option.target === "chat" ? chats.find((item) => item.chat === request.chat)?.name ?? (await call("chat.show", { chat })).name : undefined;
            const ready = shown({ ...made, roleWord: words.role(option.role).nom, place, name: request.name }, given, sheet);
            replace(body, ready);
            ready.querySelector("h3").focus();
            given.onMade?.();
        },
    });
    adaptRole();
    adaptKind();
    return sheet;
}

// Whether a kind of chat takes people of a role; "@learners" and the like are broad kinds.
function takes(words, kind, key) {
    const role = words.raw.roles.find((item) => item.key === key);
    const broad = { "@everyone": true, "@learners": role?.category === "learner", "@parents": role?.category === "parent", "@staff": role?.category === "staff", "@teaching": role?.isTeaching, "@administration": role?.isAdministration };
    return kind !== "direct" && (words.raw.chats.find((item) => item.key === kind)?.takes ?? ["@everyone"]).some((one) => one === key || broad[one]);
}

// The new link with all the ways to hand it on.
function shown(made, { body, institution, opened }, sheet) {
    const address = location.origin + made.url;
    const text = field({ label: t("link"), name: "link", value: address, readOnly: true, required: true, hint: t("once") });
    text.control.addEventListener("focus", () => text.control.select());
    return h("div", { class: "stack invite-made" },
        h("h3", { tabIndex: -1 }, t("done")),
        h("div", { class: "invite-code" }, qr(address, { size: 208, label: t("link") })),
        h("p", null, h("strong", null, made.name ?? capital(made.roleWord)), made.name && ` · ${capital(made.roleWord)}`, made.place && ` · ${made.place}`, h("br"), h("span", { class: "soft" }, t("until", { day: lastDay(made.expires) }))),
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
            button({ text: t("more"), icon: "plus", kind: "quiet", onclick: () => replace(body, sheet) })),
        h("p", null, h("a", { href: `/${institution}/admin/invitations`, onclick: () => opened.close() }, t("all"))));
}
