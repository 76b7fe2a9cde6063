// Writes moments and days as people say them, in the institution's time.

import { language, texts } from "./text.js";

const t = texts({
    ru: { today: "сегодня", yesterday: "вчера", tomorrow: "завтра", at: "{day} в {time}", now: "только что",
        minutes: { one: "{count} минуту назад", few: "{count} минуты назад", many: "{count} минут назад" } },
    en: { today: "today", yesterday: "yesterday", tomorrow: "tomorrow", at: "{day} at {time}", now: "just now",
        minutes: { one: "{count} minute ago", other: "{count} minutes ago" } },
});

// Moments are shifted by the offset and then written as UTC: the zone's name plays no role.
let offset = -new Date().getTimezoneOffset();

/** Sets the minutes between the shown time and UTC; an institution's vocabulary tells them. */
export function setOffset(minutes) {
    offset = minutes;
}

const locale = language() === "ru" ? "ru-RU" : "en-GB";
const timeFormat = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const dayFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
const yearFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const shortFormat = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

/** «14:05» */
export function time(moment) {
    return timeFormat.format(shifted(moment));
}

/** «сегодня», «вчера», «14 ноября», «14 ноября 2025 г.» for a moment or a day such as "2026-09-01". */
export function dayWord(moment) {
    const date = shifted(moment);
    const distance = dayNumber(date) - dayNumber(shifted(Date.now()));
    if (distance === 0) {
        return t("today");
    }
    if (distance === -1) {
        return t("yesterday");
    }
    if (distance === 1) {
        return t("tomorrow");
    }
    return fullDay(moment);
}

/** «14 ноября», with the year when it is not this one. */
export function fullDay(moment) {
    const date = shifted(moment);
    const isThisYear = date.getUTCFullYear() === shifted(Date.now()).getUTCFullYear();
    return (isThisYear ? dayFormat : yearFormat).format(date);
}

/** «14.11.2026» */
export function shortDay(moment) {
    return shortFormat.format(shifted(moment));
}

/** «14.11.2026»: the last day before a moment from which something no longer holds. */
export function lastDay(moment) {
    return shortDay(new Date(moment).getTime() - 1);
}

/** «вчера в 14:05» */
export function when(moment) {
    return t("at", { day: dayWord(moment), time: time(moment) });
}

/** «14:05» today, «вчера» yesterday, else «14.11.2026»: for narrow lists. */
export function brief(moment) {
    const distance = dayNumber(shifted(moment)) - dayNumber(shifted(Date.now()));
    return distance === 0 ? time(moment) : distance === -1 ? t("yesterday") : shortDay(moment);
}

/** «только что», «5 минут назад», else as `when`. */
export function ago(moment) {
    const minutes = Math.floor((Date.now() - new Date(moment).getTime()) / 60000);
    if (minutes < 1 && minutes > -2) {
        return t("now");
    }
    return minutes > 0 && minutes < 60 ? t("minutes", { count: minutes }) : when(moment);
}

/** Today as "2026-09-01", for date fields and requests. */
export function today() {
    return shifted(Date.now()).toISOString().slice(0, 10);
}

function shifted(moment) {
    // A day has no time of day: it is written as it is.
    const isDay = typeof moment === "string" && moment.length === 10;
    return new Date(new Date(moment).getTime() + (isDay ? 0 : offset * 60000));
}

function dayNumber(date) {
    return Math.floor(date.getTime() / 86400000);
}
