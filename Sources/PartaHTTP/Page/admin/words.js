// The institution's words: how the regulation names people, units, chats and channels.

import { h } from "../core/dom.js";
import { texts } from "../core/text.js";
import { section as part, table, tag } from "../parts/index.js";
import { capital, clauseText } from "./common.js";

const t = texts({
    ru: {
        note: "Слова взяты из положения и видны всем участникам. Изменить их может оператор: вместе с новой редакцией.", roles: "Роли", word: "Слово", also: "Также в тексте", platform: "На платформе", clause: "Основание", units: "Подразделения", channels: "Каналы", forms: "Формы", kind: "Кто", staff: "работник", learner: "обучающийся", parent: "родитель",
        absent: "нет в положении", allowed: "умолчание", component: "Компонент работников", plural: "Во множественном числе", who: "Кто читает",
    },
    en: {
        note: "The words come from the regulation; all members see them. The operator changes them, with a new edition.", roles: "Roles", word: "Word", also: "Also in the text", platform: "On the platform", clause: "Basis", units: "Units", channels: "Channels", forms: "Forms", kind: "Who", staff: "staff", learner: "learner", parent: "parent",
        absent: "not in the text", allowed: "silent", component: "Component of the staff", plural: "Plural", who: "Who reads it",
    },
});

/** The vocabulary. */
export function view({ words }) {
    const { roles, units, channels, staffComponent } = words.raw;
    const also = (row) => (row.aliases ?? []).join(", ");
    const clause = { key: "clause", title: t("clause"), render: (row) => clauseText(row.clause) };
    return h("div", null, h("p", { class: "soft words-note" }, t("note")),
        part(t("roles"), table({
            caption: t("roles"), rows: roles,
            columns: [
                { key: "word", title: t("word"), isMain: true, render: (row) => [capital(row.word.nom), row.standing !== "promised" && row.standing && [" ", tag(t(row.standing))]] },
                { key: "plural", title: t("plural"), render: (row) => row.word.plural?.nom }, { key: "aliases", title: t("also"), render: (row) => h("div", null, also(row), row.platform && h("p", { class: "small soft" }, `${t("platform")}: ${row.platform}`)) }, clause,
            ],
        })),
        part(t("units"), table({
            caption: t("units"), rows: [...units, { ...staffComponent, word: staffComponent.kind, title: staffComponent.name }],
            columns: [
                { key: "word", title: t("word"), isMain: true, render: (row) => [capital(row.word.nom), row.title && ` «${row.title}»`] },
                { key: "plural", title: t("plural"), render: (row) => row.word.plural?.nom }, { key: "aliases", title: t("also"), render: also }, clause,
            ],
        })),
        channels.length > 0 && part(t("channels"), table({
            caption: t("channels"), rows: channels,
            columns: [{ key: "name", title: t("word"), isMain: true }, { key: "aliases", title: t("also"), render: also }, clause],
        })));
}
