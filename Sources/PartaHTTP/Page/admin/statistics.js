// Statistics: the period, totals, activity by day and role, units and meetings, links, and who receives them.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { fullDay, shortDay, today, when } from "../core/dates.js";
import { number, texts } from "../core/text.js";
import { barChart, columnChart, lineChart } from "../parts/chart.js";
import { button, field, form, load, pageHeader, section as part, table } from "../parts/index.js";
import { capital } from "./common.js";
import { recipients } from "./recipients.js";

const t = texts({
    ru: {
        title: "Статистика", subtitle: "Для кого: {recipient}", period: "Период", week: "7 дней", month: "30 дней", quarter: "90 дней", year: "Учебный год", own: "Свой период", from: "С какого дня", until: "По какой день", show: "Показать",
        range: "{institution}, с {from} по {until}", csv: "Скачать таблицу (CSV)", print: "Напечатать", totals: "Всего за период", people: "Участников", active: "Заходили", share: "{percent}\u00a0% участников", messages: "Сообщений", posts: "Записей в каналах", meetings: "Встреч", units: "Подразделений", chats: "Чатов",
        daily: "Участие по дням", who: "Кого показать", everybody: "Все участники", talk: "Сообщения и новые люди", what: "Что показать", ofMessages: "Сообщения", ofPosts: "Записи в каналах", ofJoined: "Вступили", byWeek: "{what}, по неделям", day: "День", weekly: "Неделя с", byRole: "По ролям", activeOf: "заходили за период", all: "всего участников", role: "Роль", verified: "Статус подтверждён", pending: "Ждут подтверждения",
        links: "Ссылки-приглашения", issued: "Создано", claimed: "По ним вступили", unclaimed: "Действуют, никто не вступил", expired: "Истекли, никто не вступил", revoked: "Аннулировано", toLinks: "Открыть журнал ссылок",
        control: "По подразделениям", controlNote: "Только количества: тексты сообщений не показываются.", unit: "Подразделение", unitPeople: "Людей", register: "Реестр встреч", meeting: "Встреча", chat: "Чат", owner: "Ведущий", starts: "Начало", attended: "Участников", noMeetings: "За этот период встреч не было.",
    },
    en: {
        title: "Statistics", subtitle: "For: {recipient}", period: "Period", week: "7 days", month: "30 days", quarter: "90 days", year: "School year", own: "Own period", from: "From", until: "Until", show: "Show",
        range: "{institution}, {from} to {until}", csv: "Download the table (CSV)", print: "Print", totals: "Totals of the period", people: "Members", active: "Active", share: "{percent}% of the members", messages: "Messages", posts: "Channel posts", meetings: "Meetings", units: "Units", chats: "Chats",
        daily: "Participation by day", who: "Whom to show", everybody: "All members", talk: "Messages and new people", what: "What to show", ofMessages: "Messages", ofPosts: "Channel posts", ofJoined: "Joined", byWeek: "{what}, by week", day: "Day", weekly: "Week from", byRole: "By role", activeOf: "active in the period", all: "all members", role: "Role", verified: "Verified", pending: "Waiting for verification",
        links: "Invitation links", issued: "Made", claimed: "Used", unclaimed: "Working, nobody joined", expired: "Expired unused", revoked: "Revoked", toLinks: "Open the ledger of links",
        control: "By unit", controlNote: "Counts only: no texts of messages.", unit: "Unit", unitPeople: "People", register: "Register of meetings", meeting: "Meeting", chat: "Chat", owner: "Held by", starts: "Start", attended: "Participants", noMeetings: "There were no meetings in this period.",
    },
});
const measures = { messages: "ofMessages", posts: "ofPosts", joined: "ofJoined" };
const lengths = { week: 7, month: 30, quarter: 90 };

/** The section; the period stands in the address. */
export async function section({ institution, member, place }) {
    await Promise.all([loadStyle("admin-links.css"), loadStyle("admin-people.css"), loadStyle("chart.css")]);
    const chosen = { period: place.query.get("period") ?? "month", from: place.query.get("from"), until: place.query.get("until") };
    const body = h("div");
    const header = h("div");
    const show = () => load(body, async () => {
        const request = { institution, ...span(chosen) };
        const [report, control] = await Promise.all([call("statistics.show", request), controlOf(request)]);
        header.querySelector(".page-title p").textContent = t("subtitle", { recipient: report.recipient.nom });
        return [...figures(report, institution, member), ...units(control), member.isAdministrator && recipients(institution, report.recipient)];
    }, { lines: 12 });
    header.append(pageHeader({
        title: t("title"), subtitle: "\u00a0",
        actions: [
            button({ text: t("csv"), icon: "download", onclick: () => save({ institution, ...span(chosen) }) }),
            button({ icon: "print", label: t("print"), onclick: () => print() }),
        ],
    }));
    const choice = periods(chosen, (next) => {
        Object.assign(chosen, next);
        const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
        history.replaceState(history.state, "", `${location.pathname}?${query}`);
        show();
    });
    show();
    return h("div", { class: "figures" }, header, choice, body);
}

function periods(chosen, change) {
    const own = form({
        fields: [h("div", { class: "field-row" },
            field({ label: t("from"), name: "from", type: "date", required: true, value: chosen.from ?? shifted(29), max: today() }),
            field({ label: t("until"), name: "until", type: "date", required: true, value: chosen.until ?? today(), max: today() }))],
        submit: t("show"),
        onSubmit: (values) => change({ period: "own", ...values }),
    });
    own.hidden = chosen.period !== "own";
    const buttons = ["week", "month", "quarter", "year", "own"].map((period) => h("button", {
        type: "button", class: "figures-period", "aria-pressed": String(period === chosen.period),
        onclick: (event) => {
            buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === event.currentTarget)));
            own.hidden = period !== "own";
            if (period !== "own") {
                change({ period, from: null, until: null });
            }
        },
    }, t(period)));
    return h("div", { class: "figures-choice no-print" }, h("div", { class: "figures-periods", role: "group", "aria-label": t("period") }, buttons), own);
}

function shifted(days) {
    return new Date(Date.parse(today()) - days * 86400000).toISOString().slice(0, 10);
}

function span({ period, from, until }) {
    if (period === "own" && from && until) {
        return { from, until };
    }
    if (period === "year") {
        const [year, month] = today().split("-").map(Number);
        return { from: `${month >= 9 ? year : year - 1}-09-01`, until: today() };
    }
    return { from: shifted((lengths[period] ?? 30) - 1), until: today() };
}

// Not everybody who receives the statistics also controls: then this part is not there.
async function controlOf(request) {
    try {
        return await call("statistics.control", { ...request, limit: 200 });
    } catch (error) {
        if (error.code === "forbidden") {
            return null;
        }
        throw error;
    }
}

function figures(report, institution, member) {
    const percent = report.people === 0 ? 0 : Math.round(report.active / report.people * 100);
    const total = (key, note) => report[key] !== undefined && h("div", { class: "card" }, h("dt", null, t(key)), h("dd", null, number(report[key]), note && h("small", null, note)));
    return [
        part(t("totals"), h("p", { class: "soft" }, t("range", { institution: report.institution, from: fullDay(report.from), until: fullDay(report.until) })),
            h("dl", { class: "figures-totals" }, total("people"), total("active", t("share", { percent })), total("messages"), total("posts"), total("meetings"), total("units"), total("chats"))),
        ...byDay(report),
        part(t("byRole"),
            h("div", { class: "card" }, barChart({
                label: t("byRole"), partName: t("activeOf"), wholeName: t("all"),
                rows: report.roles.map((role) => ({ name: capital(role.word), value: role.people, part: role.active })),
            })),
            report.roles.some((role) => role.verified + role.pending > 0) && table({
                caption: t("byRole"), rows: report.roles.filter((role) => role.verified + role.pending > 0),
                columns: [
                    { key: "word", title: t("role"), isMain: true, render: (row) => capital(row.word) },
                    ...["people", "verified", "pending"].map((key) => ({ key, title: t(key), isNumber: true, render: (row) => number(row[key]) })),
                ],
            })),
        report.invites && part(t("links"),
            h("div", { class: "card" }, barChart({ label: t("links"), rows: ["issued", "claimed", "unclaimed", "expired", "revoked"].map((key) => ({ name: t(key), value: report.invites[key] })) })),
            member.isAdministrator && h("p", { class: "no-print" }, h("a", { href: `/${institution}/admin/invitations` }, t("toLinks")))),
    ];
}

// Every day of the period, those without anything with zeros.
function byDay(report) {
    const known = new Map(report.days.map((day) => [day.day, day]));
    const days = [];
    for (let day = Date.parse(report.from); day <= Date.parse(report.until); day += 86400000) {
        const name = new Date(day).toISOString().slice(0, 10);
        days.push(known.get(name) ?? { day: name, active: 0, roles: {}, messages: 0, posts: 0, joined: 0 });
    }
    const names = days.map((day) => shortDay(day.day).slice(0, 5));
    const present = report.roles.filter((role) => role.people > 0);
    const chart = h("div");
    const who = field({ label: t("who"), name: "who", type: "select", value: "", options: [{ value: "", text: t("everybody") }, ...present.map((role) => ({ value: role.role, text: capital(role.word) }))] });
    const draw = () => {
        const role = present.find((item) => item.role === who.read());
        chart.replaceChildren(lineChart({
            label: t("daily"), first: t("day"), names,
            series: [{ name: t("everybody"), values: days.map((day) => day.active) }, role && { name: capital(role.word), values: days.map((day) => day.roles[role.role] ?? 0) }].filter(Boolean),
        }));
    };
    who.addEventListener("input", draw);
    draw();
    const columns = h("div");
    const what = field({ label: t("what"), name: "what", type: "select", value: "messages", options: Object.keys(measures).map((key) => ({ value: key, text: t(measures[key]) })) });
    const isLong = days.length > 62;
    const drawColumns = () => {
        const key = what.read();
        const groups = isLong ? weeks(days, key) : days.map((day) => day[key]);
        columns.replaceChildren(columnChart({
            label: t(measures[key]), first: t(isLong ? "weekly" : "day"), names: isLong ? names.filter((_, index) => index % 7 === 0) : names,
            series: [{ name: isLong ? t("byWeek", { what: t(measures[key]) }) : t(measures[key]), values: groups }],
        }));
    };
    what.addEventListener("input", drawColumns);
    drawColumns();
    return [
        part(t("daily"), h("div", { class: "card" }, h("div", { class: "figures-pick no-print" }, who), chart)),
        part(t("talk"), h("div", { class: "card" }, h("div", { class: "figures-pick no-print" }, what), columns)),
    ];
}

function weeks(days, key) {
    const sums = [];
    days.forEach((day, index) => {
        sums[Math.floor(index / 7)] = (sums[Math.floor(index / 7)] ?? 0) + day[key];
    });
    return sums;
}

function units(control) {
    if (!control) {
        return [];
    }
    return [
        part(t("control"), h("p", { class: "soft" }, t("controlNote")), table({
            caption: t("control"), rows: control.units,
            columns: [
                { key: "name", title: t("unit"), isMain: true },
                { key: "people", title: t("unitPeople"), isNumber: true, render: (row) => number(row.people) },
                ...["active", "messages", "meetings"].map((key) => ({ key, title: t(key), isNumber: true, render: (row) => number(row[key]) })),
            ],
        })),
        part(t("register"), table({
            caption: t("register"), rows: control.meetings, empty: t("noMeetings"),
            columns: [
                { key: "title", title: t("meeting"), isMain: true }, { key: "chat", title: t("chat") }, { key: "owner", title: t("owner") },
                { key: "starts", title: t("starts"), render: (row) => when(row.starts) }, { key: "participants", title: t("attended"), isNumber: true, render: (row) => number(row.participants) },
            ],
        })),
    ];
}

async function save(request) {
    const { name, text } = await call("statistics.csv", request);
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    h("a", { href: url, download: name }).click();
    URL.revokeObjectURL(url);
}
