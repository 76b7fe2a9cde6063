// The members of a chat, and what those who manage it may do.

import { call, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { when } from "../core/dates.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { avatar, button, tag } from "../parts/button.js";
import { load } from "../parts/content.js";
import { confirm, dialog, menu } from "../parts/dialog.js";
import { form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { refused, refusalText, toast } from "../parts/toast.js";
import { untilWord } from "./chats.js";
import { roleWords } from "./picker.js";
import { later } from "./signal.js";

const t = texts({
    ru: {
        owner: "открыл чат", leads: "ведёт", muted: "молчит до {when}", you: "вы", actions: "Действия: {name}", write: "Написать лично", mute: "Лишить слова", unmute: "Вернуть слово", remove: "Убрать из чата",
        removeTitle: "Убрать из чата?", removeText: "{name} больше не увидит новых сообщений этого чата. Написанное останется.", forHow: "На сколько", hour: "На час", day: "На сутки", week: "На неделю", ten: "На 10 минут",
        muteText: "{name} сможет читать, но не писать.", mutedNow: "{name}: слово вернётся {when}", unmutedNow: "{name} снова может писать", add: "Добавить участника", rename: "Переименовать", name: "Название", save: "Сохранить",
        archive: "В архив", archiveText: "Писать в чат станет нельзя, читать — можно. Участников: {count}.", archiveTitle: "Закрыть чат?", unarchive: "Вернуть из архива", leave: "Выйти из чата", leaveText: "Вы перестанете получать сообщения этого чата. Вернуть вас сможет тот, кто его ведёт.",
        find: "Имя или фамилия", added: "{name} — в чате", filter: "Найти участника", none: "Никого не нашлось.", manage: "Управление чатом", invite: "Пригласить", cancel: "Отмена",
    },
    en: {
        owner: "opened the chat", leads: "leads", muted: "muted until {when}", you: "you", actions: "Actions: {name}", write: "Write directly", mute: "Mute", unmute: "Let write again", remove: "Remove from the chat",
        removeTitle: "Remove from the chat?", removeText: "{name} will see no new messages of this chat. What was written stays.", forHow: "For how long", hour: "For an hour", day: "For a day", week: "For a week", ten: "For 10 minutes",
        muteText: "{name} will be able to read, not to write.", mutedNow: "{name} may write again {when}", unmutedNow: "{name} may write again", add: "Add a member", rename: "Rename", name: "Name", save: "Save",
        archive: "Archive", archiveText: "Nobody will be able to write, everybody to read. Members: {count}.", archiveTitle: "Close the chat?", unarchive: "Take out of the archive", leave: "Leave the chat", leaveText: "You will get no more messages of this chat. Who manages it can bring you back.",
        find: "Name", added: "{name} is in the chat", filter: "Find a member", none: "Nobody found.", manage: "Manage the chat", invite: "Invite", cancel: "Cancel",
    },
});

/** The members of a chat as a list; `info`: the reply of chat.show; `renew()` reads it anew. */
export function memberList({ store, info, renew }) {
    const rows = h("ul", { class: "people", role: "list" });
    const sorted = [...info.members].sort((one, other) => Number(other.leads || other.isOwner) - Number(one.leads || one.isOwner) || one.name.localeCompare(other.name, "ru"));
    const draw = (asked = "") => replace(rows, sorted.filter((person) => person.name.toLowerCase().includes(asked)).slice(0, 400).map((person) => row(person, { store, info, renew })));
    draw();
    const filter = info.members.length > 12 && h("div", { class: "search-box" }, icon("search"),
        h("input", { class: "search-field", type: "search", placeholder: t("filter"), "aria-label": t("filter"), oninput: (event) => draw(event.target.value.trim().toLowerCase()) }));
    return [filter, rows];
}

function row(person, context) {
    const isMuted = person.mutedUntil && Date.parse(person.mutedUntil) > Date.now();
    const notes = [person.member === context.store.me && t("you"), ...person.roles, isMuted && t("muted", { when: untilWord(person.mutedUntil) })].filter(Boolean);
    const choices = actionsOf(person, isMuted, context);
    const node = choices.length > 0 && button({ icon: "more", label: t("actions", { name: person.name }), kind: "quiet", onclick: () => {
        menu(node, choices);
    } });
    return h("li", null, avatar(person.name, { size: 40 }),
        h("span", { class: "people-words" }, person.name, (person.leads || person.isOwner) && tag(person.leads ? t("leads") : t("owner"), "accent"), h("small", null, notes.join(" · "))), node);
}

function actionsOf(person, isMuted, { store, info, renew }) {
    if (person.member === store.me) {
        return [];
    }
    const manages = info.mayManage && info.kind !== "direct" && info.state === "open" && !person.leads && !person.isOwner;
    const place = { chat: info.chat, member: person.member };
    const act = async (body, done) => {
        try {
            await body();
            if (done) {
                toast(done, "ok");
            }
            await renew();
        } catch (error) {
            refused(error);
        }
    };
    return [
        info.kind !== "direct" && { text: t("write"), icon: "chats", onclick: () => act(async () => {
            const { chat } = await write("chat.openDirect", { member: person.member });
            store.renew();
            go(`/${store.institution}/chats/${encodeURIComponent(chat)}`);
        }) },
        manages && !isMuted && { text: t("mute"), icon: "mute", onclick: () => mute(person, place, renew) },
        manages && isMuted && { text: t("unmute"), icon: "bell", onclick: () => act(() => write("chat.unmute", place), t("unmutedNow", { name: person.name })) },
        manages && { text: t("remove"), icon: "out", danger: true, onclick: async () => {
            if (await confirm(t("removeText", { name: person.name }), { title: t("removeTitle"), action: t("remove"), danger: true })) {
                await act(() => write("chat.removeMember", place));
            }
        } },
    ].filter(Boolean);
}

function mute(person, place, renew) {
    const opened = dialog({
        title: t("mute"), body: h("div", { class: "stack" }, h("p", null, t("muteText", { name: person.name })), form({
            fields: [{ label: t("forHow"), name: "minutes", type: "radio", required: true, value: "60", options: [["10", "ten"], ["60", "hour"], ["1440", "day"], ["10080", "week"]].map(([value, key]) => ({ value, text: t(key) })) }],
            submit: t("mute"), cancel: t("cancel"), onCancel: () => opened.close(),
            onSubmit: async ({ minutes }) => {
                const { mutedUntil } = await write("chat.mute", { ...place, minutes: Number(minutes) });
                opened.close();
                toast(t("mutedNow", { name: person.name, when: when(mutedUntil) }), "ok");
                await renew();
            },
        })),
    });
}

/** Buttons for the chat as a whole. */
export function chatActions({ store, info, renew }) {
    if (info.kind === "direct") {
        return null;
    }
    const isOpen = info.state === "open";
    const manage = info.mayManage && button({ icon: "settings", text: t("manage"), small: true, onclick: () => {
        menu(manage, [
            { text: t("rename"), icon: "edit", onclick: () => rename(info, renew) },
            isOpen ? { text: t("archive"), icon: "archive", onclick: () => turn("chat.archive", info, renew) } : { text: t("unarchive"), icon: "archive", onclick: () => turn("chat.unarchive", info, renew) },
        ]);
    } });
    const mine = info.members.find((person) => person.member === store.me);
    return h("div", { class: "panel-actions" },
        info.mayManage && isOpen && button({ icon: "plus", text: t("add"), small: true, onclick: () => addMember({ store, info, renew }) }), isOpen && invite({ store, info }), manage,
        mine && !mine.isOwner && !mine.leads && button({ icon: "out", text: t("leave"), small: true, kind: "quiet", onclick: async () => {
            if (await confirm(t("leaveText"), { title: t("leave") + "?", action: t("leave"), danger: true })) {
                await write("chat.leave", { chat: info.chat });
                store.renew();
                go(`/${store.institution}/chats`, { replace: true });
            }
        } }));
}

// Whom the regulation lets invite to this chat is known only after asking: the button waits for it.
function invite({ store, info }) {
    const node = button({ icon: "link", text: t("invite"), small: true, onclick: async () => {
        const { openInviteDialog } = await import("../invite/create.js");
        openInviteDialog({ institution: store.institution, chat: info.chat });
    } });
    node.hidden = true;
    call("invite.options", { institution: store.institution, chat: info.chat }).then(({ options }) => {
        node.hidden = options.length === 0;
    }, () => {
        // Without an answer there is no button.
    });
    return node;
}

function rename(info, renew) {
    const opened = dialog({ title: t("rename"), body: form({
        fields: [{ label: t("name"), name: "name", value: info.name, required: true, maxLength: 200 }], submit: t("save"), cancel: t("cancel"), onCancel: () => opened.close(),
        onSubmit: async ({ name }) => {
            await write("chat.rename", { chat: info.chat, name });
            opened.close();
            await renew();
        },
    }) });
}

async function turn(operation, info, renew) {
    if (operation === "chat.archive" && !await confirm(t("archiveText", { count: info.count }), { title: t("archiveTitle"), action: t("archive"), danger: true })) {
        return;
    }
    try {
        await write(operation, { chat: info.chat });
        await renew();
    } catch (error) {
        refused(error);
    }
}

function addMember({ store, info, renew }) {
    const field = h("input", { class: "search-field", type: "search", placeholder: t("find"), "aria-label": t("find"), autocomplete: "off" });
    const results = h("div", { class: "switcher-results" });
    const problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
    const present = new Set(info.members.map((person) => person.member));
    const opened = dialog({ title: t("add"), body: h("div", null, h("div", { class: "search-box" }, icon("search"), field), problem, results) });
    const choose = async (person) => {
        problem.hidden = true;
        try {
            await write("chat.addMember", { chat: info.chat, member: person.member });
            opened.close();
            toast(t("added", { name: person.name }), "ok");
            await renew();
        } catch (error) {
            replace(problem, refusalText(error));
            problem.hidden = false;
        }
    };
    const draw = () => load(results, async () => {
        const text = field.value.trim();
        const { members } = await call("member.list", { institution: store.institution, limit: 100, ...(text ? { text } : {}) });
        const others = members.filter((person) => !present.has(person.member));
        return others.length === 0 ? h("p", { class: "search-none soft" }, t("none")) : others.map((person) =>
            h("button", { class: "pick", type: "button", onclick: () => choose(person) }, avatar(person.name, { size: 36 }),
                h("span", { class: "pick-words" }, person.name, h("small", null, roleWords(person)))));
    });
    field.addEventListener("input", later(draw, 250));
    draw();
}
