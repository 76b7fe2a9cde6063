// All institutions of the host: search, state, stopping and resuming, a new overlay with its check.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, confirm, dialog, emptyState, field, form, notice, table, tag, toast, menu } from "../parts/index.js";
import { mistakesList } from "./overlay.js";
import { outdated, upgrade, upgradeEvery } from "./upgrade.js";

const t = texts({
    ru: {
        newer: "есть новая версия", upgrade: "Обновить профиль…",
        search: "Найти организацию", name: "Организация", profile: "Профиль", state: "Состояние", awaiting: "ждёт регистрации", active: "работает", suspended: "остановлена",
        acts: "Действия: {name}", suspend: "Остановить…", resume: "Возобновить…", overlay: "Заменить отличия…", none: "Организаций нет.", noneNote: "Организация появляется, когда одобрена её заявка.",
        suspendTitle: "Остановить организацию", suspendAsk: "Участники «{name}» смогут читать, но ничего не изменят.", reason: "Причина", reasonHint: "Останется в журналах узла и организации.",
        resumeAsk: "«{name}» снова будет работать как прежде.", done: "Готово.", file: "Файл отличий (JSON)", basis: "Основание", basisHint: "Новая редакция положения, письмо организации.",
        check: "Проверить", apply: "Заменить отличия", good: "Ошибок нет. Отличия вступят в силу сразу, имена каналов и слова изменятся.", notJSON: "Файл не является правильным JSON.", suspendAct: "Остановить", resumeAct: "Возобновить",
    },
    en: {
        newer: "newer version", upgrade: "Upgrade the profile…",
        search: "Find an institution", name: "Institution", profile: "Profile", state: "State", awaiting: "awaits registration", active: "works", suspended: "suspended",
        acts: "Actions: {name}", suspend: "Suspend…", resume: "Resume…", overlay: "Replace the overlay…", none: "No institutions.", noneNote: "An institution appears when its application is approved.",
        suspendTitle: "Suspend the institution", suspendAsk: "The members of “{name}” can read but change nothing.", reason: "Reason", reasonHint: "It stays in the logs of host and institution.",
        resumeAsk: "“{name}” works again as before.", done: "Done.", file: "Overlay file (JSON)", basis: "Basis", basisHint: "A new edition of the regulation, a letter.",
        check: "Check", apply: "Replace the overlay", good: "No mistakes. The overlay takes effect at once; names and words change.", notJSON: "The file is no JSON.", suspendAct: "Suspend", resumeAct: "Resume",
    },
});

const looks = { awaiting: "warn", active: "ok", suspended: "danger" };

/** The section. */
export async function section() {
    const [all, waiting] = await Promise.all([everything(), outdated()]);
    const newer = new Map(waiting.map((item) => [item.institution, item]));
    if (all.length === 0) {
        return emptyState({ icon: "home", title: t("none"), text: t("noneNote") });
    }
    const grid = table({
        caption: t("name"), rows: all,
        columns: [
            { key: "name", title: t("name"), isMain: true },
            { key: "profile", title: t("profile"), render: (row) => [row.profile, newer.has(row.institution) && [" ", tag(t("newer"), "warn")]] },
            { key: "state", title: t("state"), render: (row) => tag(t(row.state), looks[row.state]) },
            { key: "acts", title: "", render: (row) => acts(row, newer.get(row.institution)) },
        ],
    });
    const query = field({ label: t("search"), name: "query", type: "search" });
    query.addEventListener("input", () => {
        const wanted = (query.read() ?? "").toLowerCase();
        grid.setRows(all.filter((row) => row.name.toLowerCase().includes(wanted) || row.profile.includes(wanted)));
    });
    return h("div", { class: "stack" }, upgradeEvery(waiting), all.length > 5 && query, grid);
}

async function everything() {
    const all = [];
    let after;
    do {
        const { institutions } = await call("institution.list", { isComplete: true, limit: 200, after });
        all.push(...institutions);
        after = institutions.length === 200 ? institutions.at(-1).institution : null;
    } while (after);
    return all;
}

function acts(row, newer) {
    const node = button({
        icon: "more", label: t("acts", { name: row.name }), kind: "quiet", small: true,
        onclick: () => {
            menu(node, [
                row.state === "active" && { text: t("suspend"), danger: true, onclick: () => suspend(row) },
                row.state === "suspended" && { text: t("resume"), onclick: () => resume(row) },
                newer && { text: t("upgrade"), icon: "upload", onclick: () => upgrade(newer) },
                { text: t("overlay"), icon: "edit", onclick: () => replaceOverlay(row) },
            ]);
        },
    });
    return node;
}

function suspend({ institution, name }) {
    dialog({
        title: t("suspendTitle"),
        body: (close) => form({
            fields: [h("p", null, t("suspendAsk", { name })), { label: t("reason"), name: "reason", type: "textarea", required: true, hint: t("reasonHint") }],
            submit: t("suspendAct"), kind: "danger",
            onSubmit: async ({ reason }) => {
                await write("institution.suspend", { institution, reason });
                close();
                toast(t("done"), "ok");
                await reload();
            },
        }),
    });
}

async function resume({ institution, name }) {
    if (await confirm(t("resumeAsk", { name }), { title: t("resumeAct"), action: t("resumeAct") })) {
        await write("institution.resume", { institution });
        toast(t("done"), "ok");
        await reload();
    }
}

function replaceOverlay({ institution, profile }) {
    const report = h("div", { role: "status", class: "stack" });
    dialog({
        title: t("apply"), wide: true,
        body: (close) => form({
            fields: [
                { label: t("file"), name: "file", type: "file", accept: ".json,application/json", required: true },
                { label: t("basis"), name: "basis", required: true, hint: t("basisHint") },
                button({ text: t("check"), icon: "check", onclick: async (event) => {
                    const overlay = await readOverlay(event.target.closest("form"));
                    const { mistakes } = await call("institution.checkOverlay", { profile, overlay, institution });
                    replace(report, mistakes.length ? mistakesList(mistakes) : notice(t("good"), "ok"));
                } }),
                report,
            ],
            submit: t("apply"),
            onSubmit: async ({ basis }, node) => {
                await write("institution.setOverlay", { institution, basis, overlay: await readOverlay(node) });
                close();
                toast(t("done"), "ok");
                await reload();
            },
        }),
    });
}

async function readOverlay(node) {
    const file = node.fieldNamed("file").read();
    try {
        return JSON.parse(await file.text());
    } catch {
        throw Object.assign(new Error(t("notJSON")), { field: "file", text: t("notJSON") });
    }
}
