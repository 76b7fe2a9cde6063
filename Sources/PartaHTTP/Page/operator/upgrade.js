// Institutions that follow an earlier version of their profile: what would change, and the change itself.

import { h } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { reload } from "../core/router.js";
import { language, texts } from "../core/text.js";
import { button, dialog, form, notice, section, tag, toast } from "../parts/index.js";

const t = texts({
    ru: {
        title: "Обновить профиль", versions: "Версия {from} → {to}", basis: "Основание", basisHint: "Новая редакция положения, письмо разработчика профиля. Останется в журналах.",
        apply: "Обновить", done: "Профиль обновлён.", nothing: "Ничего не меняется, кроме номера версии.", good: "Можно обновить: история сохранится, прежние названия будут понятны и дальше.",
        refused: "Обновить нельзя, пока не устранены препятствия.", blocks: "Препятствия", whole: "весь документ",
        applied: "применится", keptAsAlias: "прежнее название останется понятным", refusedEffect: "мешает", promised: "предусмотрено", allowed: "умолчание", absent: "нет в положении", clause: "п. {clause}", yes: "да", no: "нет",
        every: "Обновить все…", everyTitle: "Обновить профили организаций", everyDone: { one: "Обновлена {count} организация.", few: "Обновлено {count} организации.", many: "Обновлено {count} организаций.", other: "Обновлено: {count}." },
        everyLeft: { one: "{count} организация осталась на прежней версии.", few: "{count} организации остались на прежней версии.", many: "{count} организаций остались на прежней версии.", other: "Остались на прежней версии: {count}." },
        waiting: { one: "{count} организация следует другой версии своего профиля, чем загружена.", few: "{count} организации следуют другой версии своего профиля, чем загружена.", many: "{count} организаций следуют другой версии своего профиля, чем загружена.", other: "Следуют другой версии: {count}." },
        everyNote: "Обновятся те организации, которым ничего не мешает; остальные останутся как есть.",
        words: "Слова", roles: "Роли", verification: "Подтверждение статуса", units: "Объединения", channels: "Каналы", chats: "Чаты", direct: "Личная переписка", invites: "Приглашения", joinRequests: "Заявки на вступление",
        administrators: "Администраторы и заявка", functions: "Функции", rows: "Строки таблицы", rules: "Права, обязанности, запреты", regulation: "Положение", vendorFunctions: "Функции библиотеки", other: "Поддержка, знания, статистика",
    },
    en: {
        title: "Upgrade the profile", versions: "Version {from} → {to}", basis: "Basis", basisHint: "A new edition, a letter of the vendor. It stays in the logs.",
        apply: "Upgrade", done: "The profile is upgraded.", nothing: "Nothing changes but the version.", good: "It can be upgraded: history stays, old names stay understood.",
        refused: "It cannot be upgraded while something is in the way.", blocks: "In the way", whole: "the whole document",
        applied: "applied", keptAsAlias: "old name kept as alias", refusedEffect: "in the way", promised: "asked for", allowed: "silent", absent: "not in the text", clause: "clause {clause}", yes: "yes", no: "no",
        every: "Upgrade all…", everyTitle: "Upgrade the institutions' profiles", everyDone: { one: "{count} institution is upgraded.", other: "{count} institutions are upgraded." },
        everyLeft: { one: "{count} institution stays as it was.", other: "{count} institutions stay as they were." },
        waiting: { one: "{count} institution follows another version of its profile than the loaded one.", other: "{count} institutions follow another version of their profiles than the loaded one." },
        everyNote: "Institutions with nothing in the way go over; the others stay as they are.",
        words: "Words", roles: "Roles", verification: "Verification", units: "Units", channels: "Channels", chats: "Chats", direct: "Direct talk", invites: "Invitations", joinRequests: "Requests to join",
        administrators: "Administrators and application", functions: "Functions", rows: "Rows of the table", rules: "Rights, duties, prohibitions", regulation: "Regulation", vendorFunctions: "Library functions", other: "Support, knowledge, statistics",
    },
});

const looks = { applied: "", keptAsAlias: "ok", refused: "danger" };

/** The institutions of `host.upgrades`, of all its pages. */
export async function outdated() {
    const found = [];
    let after;
    do {
        const { institutions, next } = await call("host.upgrades", { limit: 200, after });
        found.push(...institutions);
        after = next;
    } while (after);
    return found;
}

/** What waits for an upgrade, and a button for all of it; nothing when nothing waits. */
export function upgradeEvery(waiting) {
    return waiting.length > 0 && notice(
        [h("p", null, t("waiting", { count: waiting.length })), button({ text: t("every"), small: true, onclick: askForAll })], "warn");
}

function askForAll() {
    dialog({
        title: t("everyTitle"),
        body: (close) => form({
            fields: [h("p", null, t("everyNote")), basisField()],
            submit: t("apply"),
            onSubmit: async ({ basis }) => {
                let [upgraded, refused, after] = [0, 0, undefined];
                do {
                    const reply = await write("host.upgradeAll", { basis, after });
                    upgraded += reply.upgraded.length;
                    refused += reply.refused.length;
                    after = reply.next;
                } while (after);
                close();
                toast([t("everyDone", { count: upgraded }), refused > 0 && t("everyLeft", { count: refused })].filter(Boolean).join(" "), refused ? "warn" : "ok");
                await reload();
            },
        }),
    });
}

/** Shows what changes for one institution of `host.upgrades`, and asks for the basis when it can go over. */
export async function upgrade({ institution, name }) {
    const preview = await call("institution.previewUpgrade", { institution });
    const lead = h("p", { tabindex: -1 }, h("strong", null, name), " ", t("versions", preview));
    const what = h("div", { class: "stack" },
        lead,
        preview.isApplicable
            ? notice(preview.changes.length ? t("good") : t("nothing"), "ok")
            : [notice(t("refused"), "danger"), section(t("blocks"), refusals(preview.refusals))],
        changes(preview.changes));
    dialog({
        title: t("title"), wide: true,
        body: (close) => (preview.isApplicable ? form({
            fields: [what, basisField()],
            submit: t("apply"),
            onSubmit: async ({ basis }) => {
                await write("institution.upgrade", { institution, basis, version: preview.to });
                close();
                toast(t("done"), "ok");
                await reload();
            },
        }) : what),
    });
    // Who opens it reads first: the field for the basis stands below all that changes.
    lead.focus();
}

function basisField() {
    return { label: t("basis"), name: "basis", required: true, hint: t("basisHint") };
}

function refusals(list) {
    return h("ul", { class: "mistakes", role: "list" }, list.map((refusal) => h("li", { class: "card" },
        h("p", null, h("code", null, refusal.path || t("whole"))),
        h("p", null, language() === "ru" ? refusal.text : refusal.message))));
}

/** The changes by the parts of a profile, as the host has put them in order. */
function changes(list) {
    const parts = grouped(list);
    return [...parts].map(([part, some]) => h("details", { open: some.length <= 8 },
        h("summary", null, `${t(part)} (${some.length})`),
        h("ul", null, some.map((change) => h("li", null,
            h("p", null, change.subject && [h("strong", null, change.subject), " "], h("code", null, change.path), " ",
                tag(change.effect === "refused" ? t("refusedEffect") : t(change.effect), looks[change.effect])),
            h("p", null, values(change)),
            change.message && change.effect !== "keptAsAlias" && h("p", { class: "soft" }, language() === "ru" ? change.text : change.message))))));
}

function grouped(list) {
    const parts = new Map();
    for (const change of list) {
        parts.set(change.part, [...(parts.get(change.part) ?? []), change]);
    }
    return parts;
}

function values({ before, after }) {
    return [before, after].filter((value) => value !== undefined).map(shown).join(" → ");
}

/** A value of a document in one line: a word, a list, a rule. */
function shown(value) {
    if (Array.isArray(value)) {
        return value.length ? value.map(shown).join(", ") : "—";
    }
    if (value !== null && typeof value === "object") {
        const word = value.nom ?? value.word?.nom ?? value.name ?? value.text;
        if (word !== undefined) {
            const forms = ["gen", "dat", "acc", "ins", "pre"].map((form) => value[form]).filter(Boolean);
            return forms.length ? `${shown(word)} (${forms.join(", ")})` : shown(word);
        }
        const rule = [value.standing && t(value.standing), value.clause && t("clause", value)].filter(Boolean);
        return rule.join(", ") || JSON.stringify(value);
    }
    if (typeof value === "boolean") {
        return t(value ? "yes" : "no");
    }
    return ["promised", "allowed", "absent"].includes(value) ? t(value) : String(value);
}
