// Facts on the institution, what it tells of itself, and its settings.

import { h, replace } from "../core/dom.js";
import { write } from "../core/api.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, dialog, field, form, section as part, tag, toast } from "../parts/index.js";
import { capital, clauseText, facts } from "./common.js";

const t = texts({
    ru: {
        name: "Название", full: "Полное название", head: "Руководитель", profile: "Профиль", state: "Состояние", active: "работает", awaiting: "ожидает", suspended: "приостановлена", contour: "Мессенджер, о котором говорит положение", scope: "Для чего используется", partOf: "Часть системы", settlement: "Пробелы положения",
        support: "Поддержка", knowledge: "Инструкции", basis: "На что опирается положение", about: "Сведения для участников", noAbout: "Сведений пока нет: адрес, телефон приёмной, часы работы.", edit: "Изменить", heading: "Заголовок", text: "Текст", addLine: "Добавить строку", removeLine: "Убрать строку", save: "Сохранить", saved: "Сохранено.",
        settings: "Настройки", inviteDays: "Сколько дней живёт новая ссылка", joinRequestDays: "Сколько дней ждёт заявка", quiet: "Тихие часы", quietFrom: "Тихие часы с", quietUntil: "Тихие часы до", quietNote: "Извещения ждут до конца тихих часов; доступ остаётся всегда.", quietOff: "выключены", quietText: "с {from} до {until}",
        days: { one: "{count} день", few: "{count} дня", many: "{count} дней" }, editSettings: "Изменить настройки", verified: "Подтверждение по необходимости", platform: "Что положение говорит о платформе", promised: "предусмотрено", allowed: "умолчание", absent: "нет в положении",
    },
    en: {
        name: "Name", full: "Full name", head: "Head", profile: "Profile", state: "State", active: "active", awaiting: "awaiting", suspended: "suspended", contour: "Messenger of which the regulation speaks", scope: "What it is used for", partOf: "Part of", settlement: "Gaps of the regulation",
        support: "Support", knowledge: "Instructions", basis: "What the regulation rests on", about: "Information for members", noAbout: "No information yet: address, telephone, opening hours.", edit: "Edit", heading: "Heading", text: "Text", addLine: "Add a line", removeLine: "Remove the line", save: "Save", saved: "Saved.",
        settings: "Settings", inviteDays: "Days that a new link lives", joinRequestDays: "Days that a join request waits", quiet: "Quiet hours", quietFrom: "Quiet hours from", quietUntil: "Quiet hours until", quietNote: "Notices wait until they end; access is never closed.", quietOff: "off", quietText: "from {from} until {until}",
        days: { one: "{count} day", other: "{count} days" }, editSettings: "Change the settings", verified: "Verification on demand", platform: "What the regulation says of the platform", promised: "asked for", allowed: "silent", absent: "not in the text",
    },
});

/** The facts and the settings. */
export function view({ institution, words, shown }) {
    const { settings, support, knowledge } = shown;
    const raw = words.raw.institution;
    const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    const abouts = Object.entries(shown.about);
    return h("div", null,
        h("div", { class: "card stack" }, facts(
            [t("name"), shown.name], [t("full"), raw.fullName], [t("head"), raw.head && capital(raw.head.nom)], [t("state"), tag(t(shown.state), shown.state === "active" ? "ok" : "warn")], [t("profile"), `${shown.profile} ${shown.profileVersion}`],
            [t("contour"), shown.contour], [t("scope"), shown.scope], [t("partOf"), shown.partOf], [t("settlement"), shown.settlement],
            [t("support"), [support.addresses.join(", "), support.bot, support.clause && ` (${clauseText(support.clause)})`].filter(Boolean).join(" ")],
            [t("knowledge"), [...knowledge.sites, knowledge.place, knowledge.clause && `(${clauseText(knowledge.clause)})`].filter(Boolean).join(" ")]),
        shown.basis.length > 0 && h("details", null, h("summary", null, t("basis")), h("ul", { class: "follows" }, shown.basis.map((act) => h("li", null, act)))),
        shown.platform.length > 0 && h("details", null, h("summary", null, t("platform")), h("ul", { class: "follows" }, shown.platform.map((row) => h("li", null, `${row.title}: ${t(row.standing)}`, row.clause && h("span", { class: "clause" }, ` (${clauseText(row.clause)})`)))))),
        part(t("about"), abouts.length > 0 ? h("div", { class: "card" }, facts(...abouts)) : h("p", { class: "soft" }, t("noAbout")),
            h("div", { class: "row" }, button({ text: t("edit"), icon: "edit", small: true, onclick: () => edit(institution, shown) }))),
        settings && part(t("settings"), h("div", { class: "card" }, facts(
            [t("inviteDays"), t("days", { count: settings.inviteDays ?? 30 })], [t("joinRequestDays"), t("days", { count: settings.joinRequestDays ?? 30 })],
            [t("quiet"), settings.quietFrom === undefined ? t("quietOff") : t("quietText", { from: clock(settings.quietFrom), until: clock(settings.quietUntil) })],
            [t("verified"), (settings.verifiedRoles ?? []).map((key) => words.role(key).nom).join(", ")])),
        h("div", { class: "row" }, button({ text: t("editSettings"), icon: "settings", small: true, onclick: () => change(institution, settings, clock) }))));
}

// The name and the lines of information, as many as there are.
function edit(institution, shown) {
    const lines = h("div", { class: "about-lines" });
    const line = (heading = "", text = "") => {
        const node = h("div", { class: "about-line" },
            field({ label: t("heading"), name: "", value: heading, required: true, maxLength: 100 }), field({ label: t("text"), name: "", type: "textarea", rows: 2, value: text, required: true, maxLength: 1000 }),
            button({ icon: "trash", label: t("removeLine"), kind: "quiet", onclick: () => node.remove() }));
        return node;
    };
    replace(lines, Object.entries(shown.about).map(([heading, text]) => line(heading, text)));
    dialog({
        title: t("about"), wide: true,
        body: (close) => form({
            fields: [
                { label: t("name"), name: "name", value: shown.name, required: true, maxLength: 300 }, lines,
                h("div", null, button({ text: t("addLine"), icon: "plus", small: true, onclick: () => {
                    lines.append(line());
                    lines.lastElementChild.querySelector("input").focus();
                } })),
            ],
            submit: t("save"),
            onSubmit: async ({ name }) => {
                const about = Object.fromEntries([...lines.children].map((node) => [...node.querySelectorAll(".field")].map((one) => one.read())));
                await write("institution.edit", { institution, name, about });
                close();
                toast(t("saved"), "ok");
                await reload();
            },
        }),
    });
}

function change(institution, settings, clock) {
    const minutes = (text) => (text ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : null);
    const at = (value) => (value === undefined ? "" : clock(value));
    dialog({
        title: t("settings"),
        body: (close) => form({
            fields: [
                { label: t("inviteDays"), name: "inviteDays", type: "number", min: 1, max: 365, required: true, value: settings.inviteDays ?? 30 },
                { label: t("joinRequestDays"), name: "joinRequestDays", type: "number", min: 1, max: 365, required: true, value: settings.joinRequestDays ?? 30 },
                h("div", { class: "field-row" }, field({ label: t("quietFrom"), name: "quietFrom", type: "time", value: at(settings.quietFrom) }), field({ label: t("quietUntil"), name: "quietUntil", type: "time", value: at(settings.quietUntil) })),
                h("p", { class: "soft small" }, t("quietNote")),
            ],
            submit: t("save"),
            onSubmit: async (values) => {
                await write("institution.edit", { institution, settings: { ...values, quietFrom: minutes(values.quietFrom), quietUntil: minutes(values.quietUntil) } });
                close();
                toast(t("saved"), "ok");
                await reload();
            },
        }),
    });
}
