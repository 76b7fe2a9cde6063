// The meetings of a chat: planning, taking part, who was there.

import { call, write } from "../core/api.js";
import { h } from "../core/dom.js";
import { dayWord, time, today, when } from "../core/dates.js";
import { vocabulary } from "../core/institutions.js";
import { on } from "../core/live.js";
import { texts } from "../core/text.js";
import { button, tag } from "../parts/button.js";
import { load } from "../parts/content.js";
import { confirm, dialog } from "../parts/dialog.js";
import { field, form } from "../parts/form.js";
import { later } from "./signal.js";
import { people } from "./actions.js";

const t = texts({
    ru: {
        plan: "Назначить встречу", none: "Встреч пока не назначено.", event: "Мероприятие", lesson: "Занятие", meeting: "Рабочая встреча", online: "онлайн", hybrid: "гибридно", cancelled: "отменена", now: "идёт сейчас",
        join: "Войти", leave: "Выйти", attendance: "Кто был", cancel: "Отменить встречу", cancelText: "Участники чата увидят, что встреча «{title}» отменена.", owner: "Проводит {name}", present: { one: "сейчас {count} человек", few: "сейчас {count} человека", many: "сейчас {count} человек" },
        title: "Название", kind: "Что это", format: "Как участвуют", day: "День", from: "Начало", minutes: "Минут", link: "Ссылка", linkHint: "Адрес https://…, где встреча идёт. Можно добавить место словами в название.", past: "Прошедшие", were: "Были", absent: "Не были",
        minutesIn: { one: "{count} минута", few: "{count} минуты", many: "{count} минут" }, here: "сейчас здесь", nobody: "Никого не было.", back: "Не отменять", left: "Вы вышли. Всего вы были {minutes}.", stop: "Отмена",
    },
    en: {
        plan: "Plan a meeting", none: "No meetings are planned.", event: "Event", lesson: "Lesson", meeting: "Working meeting", online: "online", hybrid: "hybrid", cancelled: "cancelled", now: "going on now",
        join: "Join", leave: "Leave", attendance: "Who was there", cancel: "Cancel the meeting", cancelText: "The members of the chat will see that “{title}” is cancelled.", owner: "Held by {name}", present: { one: "{count} person now", other: "{count} people now" },
        title: "Title", kind: "What it is", format: "How people take part", day: "Day", from: "From", minutes: "Minutes", link: "Link", linkHint: "The https:// address where it is held.", past: "Past", were: "Were there", absent: "Were not",
        minutesIn: { one: "{count} minute", other: "{count} minutes" }, here: "here now", nobody: "Nobody was there.", back: "Do not cancel", left: "You have left. In all you were there for {minutes}.", stop: "Cancel",
    },
});
const inside = new Set();

/** The meetings of a chat. The element has `end()`. */
export function meetingList({ store, info }) {
    const rows = h("div", { class: "meetings" });
    const read = () => load(rows, async () => {
        const from = new Date(Date.now() - 30 * 86400000).toISOString().replace(/\.\d+Z$/, "Z");
        const { meetings } = await call("meeting.list", { institution: store.institution, chat: info.chat, from, limit: 200 });
        const coming = meetings.filter((meeting) => Date.parse(meeting.ends) > Date.now());
        const past = meetings.filter((meeting) => !coming.includes(meeting)).reverse();
        return [
            coming.length === 0 && h("p", { class: "search-none soft" }, t("none")), coming.map(card),
            past.length > 0 && h("details", null, h("summary", { class: "soft" }, `${t("past")} · ${past.length}`), h("div", { class: "meetings" }, past.map(card))),
        ];
    });
    const renew = later(read, 400);
    const ends = ["planned", "joined", "left", "cancelled"].map((kind) => on("meeting." + kind, (event) => event.target === info.chat && renew()));

    function card(meeting) {
        const starts = Date.parse(meeting.starts);
        const isCancelled = meeting.state === "cancelled";
        const isNow = !isCancelled && starts - 15 * 60000 < Date.now() && Date.parse(meeting.ends) > Date.now();
        const isPast = Date.parse(meeting.ends) <= Date.now();
        const mine = meeting.owner === store.me;
        return h("article", { class: "meeting" + (isNow ? " is-now" : "") },
            h("h3", null, meeting.title), h("p", null, `${t(meeting.kind)} · ${t(meeting.format)} · ${dayWord(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}`),
            h("p", null, t("owner", { name: meeting.ownerName })),
            h("div", { class: "row" }, isCancelled ? tag(t("cancelled"), "danger") : isNow && tag(t("now"), "accent"), meeting.present > 0 && tag(t("present", { count: meeting.present })),
                isNow && !inside.has(meeting.meeting) && button({ text: t("join"), kind: "primary", small: true, onclick: () => join(meeting) }),
                inside.has(meeting.meeting) && button({ text: t("leave"), small: true, onclick: () => leave(meeting) }),
                !isCancelled && (isNow || isPast) && button({ text: t("attendance"), small: true, onclick: () => attendance(meeting) }),
                !isCancelled && !isPast && (mine || info.mayManage) && button({ text: t("cancel"), small: true, kind: "quiet", onclick: () => cancel(meeting) })));
    }

    async function join(meeting) {
        const tab = meeting.link ? window.open("about:blank", "_blank") : null;
        try {
            const { link } = await write("meeting.join", { meeting: meeting.meeting });
            inside.add(meeting.meeting);
            if (tab && link) {
                tab.opener = null;
                tab.location.href = link;
            }
            renew();
        } catch (error) {
            tab?.close();
            throw error;
        }
    }

    async function leave(meeting) {
        await write("meeting.leave", { meeting: meeting.meeting });
        inside.delete(meeting.meeting);
        renew();
    }

    async function cancel(meeting) {
        if (await confirm(t("cancelText", { title: meeting.title }), { title: t("cancel") + "?", action: t("cancel"), danger: true })) {
            await write("meeting.cancel", { meeting: meeting.meeting });
            renew();
        }
    }

    read();
    const node = h("div", { class: "stack" }, info.mayPost && button({ text: t("plan"), icon: "calendar", small: true, wide: true, onclick: () => {
        planMeeting({ store, info, renew });
    } }), rows);
    node.end = () => {
        ends.forEach((body) => body());
        renew.cancel();
    };
    return node;
}

async function planMeeting({ store, info, renew }) {
    const { offset } = await vocabulary(store.institution);
    const opened = dialog({ title: t("plan"), body: form({
        submit: t("plan"), cancel: t("stop"), onCancel: () => opened.close(),
        fields: [
            { label: t("title"), name: "title", required: true, maxLength: 200 },
            h("div", { class: "field-row" },
                field({ label: t("kind"), name: "kind", type: "select", required: true, value: info.unit ? "lesson" : "meeting", options: ["lesson", "event", "meeting"].map((value) => ({ value, text: t(value) })) }),
                field({ label: t("format"), name: "format", type: "select", required: true, options: ["online", "hybrid"].map((value) => ({ value, text: t(value) })) })),
            h("div", { class: "field-row meeting-times" },
                field({ label: t("day"), name: "starts", type: "date", required: true, value: today(), min: today() }),
                field({ label: t("from"), name: "from", type: "time", required: true, value: "14:00" }),
                field({ label: t("minutes"), name: "ends", type: "number", required: true, value: 45, min: 5, max: 1440 })),
            { label: t("link"), name: "link", type: "url", hint: t("linkHint"), placeholder: "https://" },
        ],
        onSubmit: async (values) => {
            // The institution's clock, whatever the device's: noon there is noon for all.
            const starts = Date.parse(`${values.starts}T${values.from}:00Z`) - offset * 60000;
            const moment = (value) => new Date(value).toISOString().replace(/\.\d+Z$/, "Z");
            await write("meeting.plan", { chat: info.chat, kind: values.kind, format: values.format, title: values.title, link: values.link, starts: moment(starts), ends: moment(starts + values.ends * 60000) });
            opened.close();
            renew();
        },
    }) });
}

function attendance(meeting) {
    const body = h("div");
    dialog({ title: t("attendance"), body });
    load(body, async () => {
        const all = (await call("meeting.attendance", { meeting: meeting.meeting })).people;
        const were = all.filter((person) => person.joined).map((person) => ({ ...person, note: `${when(person.joined)} · ${person.isPresent ? t("here") : t("minutesIn", { count: Math.round(person.seconds / 60) })}` }));
        const absent = all.filter((person) => !person.joined);
        return [h("p", { class: "soft" }, meeting.title), people(t("were"), were, t("nobody")), absent.length > 0 && people(t("absent"), absent)];
    });
}
