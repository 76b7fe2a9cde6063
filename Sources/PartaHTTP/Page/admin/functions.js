// The functions: what the regulation promises, leaves open and lacks; what is switched on beyond it.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { fullDay } from "../core/dates.js";
import { reload } from "../core/router.js";
import { number, texts } from "../core/text.js";
import { button, dialog, form, section as part, toast } from "../parts/index.js";
import { capital, clauseText } from "./common.js";

const t = texts({
    ru: {
        promised: "Предусмотрено положением", allowed: "Положение молчит: решает организация", absent: "В положении этого нет", promisedNote: "Отдельный акт не нужен. Что из этого уже есть на платформе, показывает отчёт:", report: "соответствие", allowedNote: "Можно включить отдельным актом — «сверх положения». Видно, кто и когда это сделал.", absentNote: "Перечень в положении закрыт: включить нельзя, пока не принята новая редакция.",
        extend: "Включить", withdraw: "Выключить", basis: "Приказ или решение", extendTitle: "Включить сверх положения", withdrawTitle: "Выключить", extended: "Сверх положения: {basis}. {name}, {day}", done: "Включено сверх положения.", gone: "Выключено.", withdrawNote: "Всё сделанное останется, новое — нельзя.", reason: "Почему", off: "выключено",
        direct: "Личная переписка там, где положение молчит", nomenclature: "Номенклатура", distribution: "Распределение", statistics: "Статистика",
        text: "Текстовые сообщения", chats: "Чаты", calls: "Звонки", conference: "Видеоконференции", files: "Файлы", photo: "Фото", audio: "Аудио", video: "Видео", materials: "Хранение учебных материалов", polls: "Опросы", recipients: "Отправитель сам выбирает получателей", automaticChats: "Чаты создаются автоматически", broadcasts: "Трансляции",
        control: "Контроль использования администрацией", escalation: "Обращение к разработчику", events: "Дистанционные мероприятия", freeAccess: "Бесплатный круглосуточный доступ", helpDesk: "Помощь участникам", incidents: "Сообщение о чужом доступе", journal: "Переход к электронному журналу", lessons: "Занятия с дистанционными технологиями", localOrder: "Отдельный локальный акт",
        meetings: "Рабочие совещания", quietHours: "Тихие часы", reference: "Справочная информация", resources: "Информационные ресурсы", revocation: "Аннулирование ссылок", roleInLink: "Роль указана в ссылке", rules: "Правила общения", solePlatform: "Единственная площадка", subjectChats: "Чаты по предмету", supportBot: "Бот поддержки", training: "Семинары и вебинары", userAgreement: "Пользовательское соглашение",
    },
    en: {
        promised: "Promised by the regulation", allowed: "The regulation is silent: the institution decides", absent: "Not in the regulation", promisedNote: "No act is needed. The report tells what of it the platform has already:", report: "conformity", allowedNote: "An act of its own switches it on. Who did it and when is kept.", absentNote: "The list is closed: it cannot be switched on before a new edition.",
        extend: "Switch on", withdraw: "Switch off", basis: "Order or decision", extendTitle: "Switch on beyond the regulation", withdrawTitle: "Switch off", extended: "Beyond the regulation: {basis}. {name}, {day}", done: "Switched on beyond the regulation.", gone: "Switched off.", withdrawNote: "What was made stays; nothing new is possible.", reason: "Why", off: "off",
        direct: "Direct messages where the regulation is silent", nomenclature: "Nomenclature", distribution: "Distribution", statistics: "Statistics",
        text: "Text messages", chats: "Chats", calls: "Calls", conference: "Video conferences", files: "Files", photo: "Photos", audio: "Audio", video: "Video", materials: "Study materials", polls: "Polls", recipients: "The sender chooses the recipients", automaticChats: "Chats made automatically", broadcasts: "Broadcasts",
        control: "Control by the administration", escalation: "Escalation to the vendor", events: "Remote events", freeAccess: "Free access around the clock", helpDesk: "Help desk", incidents: "Reports of foreign access", journal: "Link to the electronic journal", lessons: "Remote lessons", localOrder: "Separate local order",
        meetings: "Working meetings", quietHours: "Quiet hours", reference: "Reference information", resources: "Information resources", revocation: "Revocation of links", roleInLink: "The link states the role", rules: "Rules of communication", solePlatform: "The only platform", subjectChats: "Chats by subject", supportBot: "Support bot", training: "Seminars", userAgreement: "User agreement",
    },
});

/** The key that an act beyond the regulation would switch on, if that is what a refusal lacks. */
export function extensionOf(error) {
    return error.code === "forbidden" ? /regulation\.extend "([^"]+)"/.exec(error.message)?.[1] : undefined;
}

/** Asks for the basis and switches a thing on beyond the regulation. */
export function openExtend(institution, key) {
    ask(institution, { key }, true);
}

/** The functions by standing. */
export async function view({ institution, shown }) {
    const { extensions } = await call("regulation.extensions", { institution });
    const known = new Set(shown.functions.map((item) => item.key));
    const others = [...new Set(["chat.direct", ...extensions.map((item) => item.key)])].filter((key) => !known.has(key)).map((key) => ({ key, standing: "allowed", isExtended: extensions.some((item) => item.key === key) }));
    const all = [...shown.functions, ...others];
    return h("div", null, ["promised", "allowed", "absent"].map((standing) => {
        const some = all.filter((item) => item.standing === standing);
        return some.length > 0 && part(`${t(standing)}: ${number(some.length)}`, h("p", { class: "soft" }, t(standing + "Note"), standing === "promised" && [" ", h("a", { href: `/${institution}/admin/regulation/conformity` }, t("report"))]),
            standing === "allowed" ? h("ul", { class: "lines", role: "list" }, some.map((item) => allowedLine(institution, item, extensions)))
                : h("ul", { class: "function-list", role: "list" }, some.map((item) => h("li", { class: standing === "promised" ? "is-on" : "" }, h("span", null, title(item.key)), item.clause && h("span", { class: "clause" }, clauseText(item.clause))))));
    }));
}

function title(key) {
    return key === "chat.direct" ? t("direct") : capital(t(key));
}

function allowedLine(institution, item, extensions) {
    const act = extensions.find((one) => one.key === item.key);
    return h("li", null,
        h("span", { class: "lines-words" }, title(item.key), " ", item.clause && h("span", { class: "clause" }, clauseText(item.clause)), h("small", null, act ? t("extended", { basis: act.basis, name: act.by, day: fullDay(act.at) }) : t("off"))),
        act ? button({ text: t("withdraw"), small: true, title: title(item.key), onclick: () => ask(institution, item, false) }) : button({ text: t("extend"), small: true, title: title(item.key), onclick: () => ask(institution, item, true) }));
}

function ask(institution, { key }, isOn) {
    dialog({
        title: t(isOn ? "extendTitle" : "withdrawTitle"),
        body: (close) => form({
            fields: [h("p", null, h("strong", null, title(key))), h("p", { class: "soft" }, t(isOn ? "allowedNote" : "withdrawNote")), { label: t(isOn ? "basis" : "reason"), name: "basis", required: true, minLength: 3, maxLength: 500 }], submit: t(isOn ? "extend" : "withdraw"),
            onSubmit: async ({ basis }) => {
                await write(isOn ? "regulation.extend" : "regulation.withdrawExtension", { institution, key, basis });
                close();
                toast(t(isOn ? "done" : "gone"), "ok");
                await reload();
            },
        }),
    });
}
