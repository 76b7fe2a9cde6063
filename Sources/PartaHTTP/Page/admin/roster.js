// A list from a file: what it would do, line by line, then the act and the sheet of personal links.

import { h, loadStyle, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { csv } from "../core/csv.js";
import { shortDay } from "../core/dates.js";
import { number, texts } from "../core/text.js";
import { button, confirm, emptyState, field, icon, notice, pageHeader, refusalText, section as part, spinner, table, tag } from "../parts/index.js";
import { printSheet } from "../invite/sheet.js";
import { capital } from "./common.js";
import { decode } from "./nomenclature.js";

const t = texts({
    ru: {
        title: "Список из файла", subtitle: "Загрузка людей с предпросмотром: сначала видно, что изменится, и ничего не записывается", drop: "Перетащите файл сюда", choose: "Выбрать файл", dropNote: "CSV в UTF-8 или Windows-1251; разделитель — точка с запятой, запятая или табуляция. Первая строка — названия столбцов: Фамилия, Имя, Отчество (или ФИО), Роль, {unit}.",
        paste: "Или вставьте список", preview: "Проверить", role: "Роль для строк, где она не указана", noRole: "Как в списке", file: "Файл: {name}", other: "Другой файл", large: "Файл больше 1 МБ: разделите его на части.", example: "Скачать образец",
        new: "новые", same: "без изменений", newOne: "новый", changed: "другое подразделение", conflict: "нужно решение", error: "ошибка", absent: "нет в файле", rows: "Строки", all: "Все", line: "Строка", name: "Имя", unit: "Подразделение", outcome: "Что будет", problem: "Что посмотреть", column: "столбец «{column}»",
        create: { one: "Создать {count} недостающее подразделение: {names}", few: "Создать {count} недостающих подразделения: {names}", many: "Создать {count} недостающих подразделений: {names}" }, absentTitle: "Есть в организации, нет в файле", absentNote: "Никто не будет удалён. Это кандидаты на выбытие: оформите приказ, если человек действительно ушёл.",
        summary: "Новых: {new}. Без изменений: {same}. С другим подразделением: {changed}. Требуют решения: {conflicts}. С ошибками: {errors}.", import: { one: "Создать {count} личную ссылку", few: "Создать {count} личные ссылки", many: "Создать {count} личных ссылок" }, nothing: "Новых людей в списке нет: создавать нечего.", nothingNote: "Повторная загрузка того же файла ничего не меняет.",
        sure: "Будет создано личных ссылок: {count}. Строки с ошибками и те, где нужно решение, пропускаются: {left}. Переведённых в списке только отмечают: перевод оформляется приказом.", sureTitle: "Загрузить список?", done: { one: "Готова {count} личная ссылка", few: "Готовы {count} личные ссылки", many: "Готово {count} личных ссылок" },
        once: "Ссылки показаны один раз. Напечатайте лист или сохраните файл сейчас.", print: "Напечатать лист", csv: "Сохранить CSV", until: "Действует до", link: "Ссылка", roleTitle: "Роль", empty: "В списке нет ни одной строки.", unitsMade: "Создано подразделений: {count}.", ledger: "Все ссылки — в разделе «Приглашения»",
        transfer: "Оформить перевод", leave: "Кандидат на выбытие", again: "Загрузить ещё",
    },
    en: {
        title: "Roster", subtitle: "People from a file, with a preview: first see what changes, nothing is written", drop: "Drop a file here", choose: "Choose a file", dropNote: "CSV in UTF-8 or Windows-1251; semicolon, comma or tab. The first line has the titles: Фамилия, Имя, Отчество (or ФИО), Роль, {unit}.",
        paste: "Or paste the list", preview: "Check", role: "Role of lines that state none", noRole: "As in the list", file: "File: {name}", other: "Another file", large: "The file is larger than 1 MB: divide it.", example: "Download an example",
        new: "new", same: "unchanged", newOne: "new", changed: "another unit", conflict: "to decide", error: "error", absent: "not in the file", rows: "Lines", all: "All", line: "Line", name: "Name", unit: "Unit", outcome: "Outcome", problem: "Look at", column: "column «{column}»",
        create: { one: "Create {count} unit that lacks: {names}", other: "Create {count} units that lack: {names}" }, absentTitle: "Here, but not in the file", absentNote: "Nobody is removed. These are candidates for leaving: make an order if a person has really left.",
        summary: "New: {new}. Unchanged: {same}. In another unit: {changed}. To decide: {conflicts}. With errors: {errors}.", import: { one: "Make {count} personal link", other: "Make {count} personal links" }, nothing: "Nobody in the list is new: nothing to make.", nothingNote: "Loading the same file again changes nothing.",
        sure: "Personal links: {count}. Lines with errors and those to decide are left out: {left}. Who is in another unit is only pointed out: a transfer needs an order.", sureTitle: "Load the list?", done: { one: "{count} personal link is ready", other: "{count} personal links are ready" },
        once: "The links are shown once. Print the sheet or save the file now.", print: "Print the sheet", csv: "Save CSV", until: "Works until", link: "Link", roleTitle: "Role", empty: "The list has no lines.", unitsMade: "Units created: {count}.", ledger: "All links are under «Invitations»",
        transfer: "Make the transfer", leave: "Candidate for leaving", again: "Load another",
    },
});
const looks = { new: "ok", same: "", changed: "accent", conflict: "warn", error: "danger" };
const order = ["new", "changed", "conflict", "error", "same"];

/** The section. */
export async function section({ institution, words }) {
    await loadStyle("admin-people.css");
    const body = h("div");
    replace(body, choosing({ institution, words, body }));
    return h("div", null, pageHeader({ title: t("title"), subtitle: t("subtitle") }), body);
}

function choosing(context) {
    const { institution, words, body } = context;
    const problem = h("p", { class: "form-problem", role: "alert", hidden: true });
    const role = field({
        label: t("role"), name: "role", type: "select", value: "",
        options: [{ value: "", text: t("noRole") }, ...words.raw.roles.filter((item) => item.standing !== "absent").map((item) => ({ value: item.key, text: capital(item.word.nom) }))],
    });
    const text = field({ label: t("paste"), name: "text", type: "textarea", rows: 5, spellcheck: false, required: true, placeholder: `Фамилия;Имя;Отчество;Роль;${capital(words.unitWord())}` });
    const zone = h("div", { class: "drop" });
    const tell = (message) => {
        replace(problem, message ?? "");
        problem.hidden = !message;
    };
    const check = async (list, name) => {
        tell(null);
        if (!list?.trim()) {
            tell(t("empty"));
            return;
        }
        replace(zone, spinner());
        const request = { institution, text: list, role: role.read() };
        try {
            const preview = await call("roster.preview", request);
            replace(body, previewed({ ...context, request, preview, name }));
            body.querySelector("h2")?.scrollIntoView({ block: "nearest" });
        } catch (error) {
            tell(refusalText(error));
            replace(zone, inside());
        }
    };
    const take = async (file) => {
        if (file && file.size > 1_000_000) {
            tell(t("large"));
        } else if (file) {
            await check(decode(await file.arrayBuffer()), file.name);
        }
    };
    const input = h("input", { type: "file", accept: ".csv,.txt,.tsv,text/csv,text/plain", class: "for-readers", tabIndex: -1, "aria-hidden": "true", onchange: () => take(input.files[0]) });
    const inside = () => [icon("upload"), h("p", { class: "drop-title" }, t("drop")), button({ text: t("choose"), kind: "primary", onclick: () => input.click() }), input];
    for (const [kind, isOver] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
        zone.addEventListener(kind, (event) => {
            event.preventDefault();
            zone.classList.toggle("is-over", isOver);
            if (kind === "drop") {
                take(event.dataTransfer.files[0]);
            }
        });
    }
    replace(zone, inside());
    return h("div", { class: "stack" }, zone, h("p", { class: "soft small" }, t("dropNote", { unit: capital(words.unitWord()) })), problem, role,
        h("div", { class: "stack" }, text, h("div", { class: "row" }, button({ text: t("preview"), icon: "search", onclick: () => check(text.read()) }),
            button({ text: t("example"), icon: "download", kind: "quiet", onclick: () => example(words) }))));
}

function previewed(context) {
    const { words, request, preview, name, body } = context;
    const grid = h("div");
    const counts = Object.fromEntries(order.map((key) => [key, preview.rows.filter((row) => row.outcome === key).length]));
    const show = (only) => {
        chips.forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.only === only)));
        replace(grid, lines(context, preview.rows.filter((row) => only === "all" || row.outcome === only)));
    };
    const chips = ["all", ...order].filter((key) => key === "all" || counts[key] > 0).map((key) => h("button", { type: "button", class: "chip", "data-only": key, onclick: () => show(key) },
        capital(t(key)), h("span", { class: "badge badge-calm" }, number(key === "all" ? preview.rows.length : counts[key]))));
    const units = preview.missingUnits.length > 0 && field({ label: t("create", { count: preview.missingUnits.length, names: preview.missingUnits.join(", ") }), name: "createUnits", type: "checkbox", value: true });
    show(counts.error > 0 ? "error" : counts.conflict > 0 ? "conflict" : "all");
    const left = preview.errors + preview.conflicts;
    return h("div", { class: "stack" },
        h("div", { class: "head-line" }, h("h2", { tabIndex: -1 }, name ? t("file", { name }) : t("rows")), button({ text: t("other"), icon: "back", small: true, onclick: () => replace(body, choosing(context)) })),
        notice(t("summary", preview), left > 0 ? "warn" : "ok"), h("div", { class: "row", role: "group", "aria-label": t("outcome") }, chips), grid,
        preview.absent.length > 0 && part(`${t("absentTitle")}: ${number(preview.absent.length)}`, h("p", { class: "soft" }, t("absentNote")), h("ul", { class: "lines", role: "list" }, preview.absent.map((member) => h("li", null,
            h("span", { class: "lines-words" }, h("a", { href: `/${request.institution}/admin/people/${member.member}` }, member.name), h("small", null, (member.units ?? []).join(", "))), tag(t("leave"), "warn"))))),
        preview.new > 0 ? h("div", { class: "card stack" }, units, h("div", { class: "row" }, button({
            text: t("import", { count: preview.new }), icon: "link", kind: "primary",
            onclick: async () => {
                if (await confirm(t("sure", { count: preview.new, left }), { title: t("sureTitle"), action: t("import", { count: preview.new }) })) {
                    const reply = await write("roster.import", { ...request, ...(units && { createUnits: units.read() }) });
                    replace(body, imported({ ...context, reply, words }));
                    body.querySelector("h2").focus();
                }
            },
        }))) : notice([t("nothing"), " ", t("nothingNote")]));
}

function lines({ institution, words }, rows) {
    return table({
        caption: t("rows"), rows: rows.slice(0, 1000),
        columns: [
            { key: "name", title: t("name"), isMain: true, render: (row) => (row.member ? h("a", { href: `/${institution}/admin/people/${row.member}` }, row.name) : row.name || "—") },
            { key: "role", title: t("roleTitle"), render: (row) => row.role && words.role(row.role).nom },
            { key: "unitName", title: t("unit") },
            { key: "outcome", title: t("outcome"), render: (row) => h("div", null, tag(t(row.outcome === "new" ? "newOne" : row.outcome), looks[row.outcome]), (row.problem || row.column) && h("p", { class: "small" }, [row.problem, row.column && t("column", { column: row.column })].filter(Boolean).join(" — "))) },
            { key: "line", title: t("line"), isNumber: true, render: (row) => number(row.line) },
        ],
    });
}

function imported(context) {
    const { institution, reply, body } = context;
    if (reply.links.length === 0) {
        return h("div", null, h("h2", { tabIndex: -1, class: "for-readers" }, t("nothing")), emptyState({ icon: "check", title: t("nothing"), text: t("nothingNote"), action: button({ text: t("again"), onclick: () => replace(body, choosing(context)) }) }));
    }
    const links = reply.links.map((link) => ({ ...link, address: location.origin + link.url, place: link.unitName }));
    return h("div", { class: "stack" },
        h("h2", { tabIndex: -1 }, t("done", { count: reply.issued })),
        notice([t("once"), reply.units.length > 0 && ` ${t("unitsMade", { count: reply.units.length })}`], "warn"),
        h("div", { class: "row" }, button({ text: t("print"), icon: "print", kind: "primary", onclick: () => printSheet(institution, links) }), button({ text: t("csv"), icon: "download", onclick: () => saveLinks(links) }),
            button({ text: t("again"), kind: "quiet", onclick: () => replace(body, choosing(context)) })),
        table({
            caption: t("link"), rows: links,
            columns: [
                { key: "name", title: t("name"), isMain: true }, { key: "roleWord", title: t("roleTitle") }, { key: "unitName", title: t("unit") }, { key: "expires", title: t("until"), render: (row) => shortDay(row.expires) },
                { key: "address", title: t("link"), render: (row) => h("code", { class: "small address" }, row.address) },
            ],
        }),
        h("p", null, h("a", { href: `/${institution}/admin/invitations` }, t("ledger"))));
}

function saveLinks(links) {
    save("links.csv", [[t("name"), t("roleTitle"), t("unit"), t("until"), t("link")], ...links.map((link) => [link.name, link.roleWord, link.unitName ?? "", shortDay(link.expires), link.address])]);
}

function example(words) {
    const unit = capital(words.unitWord());
    save("example.csv", [["Фамилия", "Имя", "Отчество", "Роль", unit], ["Ветров", "Лука", "Назарович", capital(words.raw.roles.find((role) => role.category === "learner")?.word.nom ?? ""), "5А"]]);
}

function save(name, rows) {
    const blob = new Blob([csv(rows)], { type: "text/csv;charset=utf-8" });
    const link = h("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
