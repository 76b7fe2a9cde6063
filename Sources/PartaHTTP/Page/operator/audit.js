// The host's log: its records and the check of their chain.

import { h, replace } from "../core/dom.js";
import { call } from "../core/api.js";
import { when } from "../core/dates.js";
import { number, texts } from "../core/text.js";
import { button, notice, table } from "../parts/index.js";

const t = texts({
    ru: {
        number: "№", at: "Когда", by: "Кто", action: "Действие", subject: "Над чем", basis: "Основание", verify: "Проверить цепочку",
        intact: "Журнал цел: проверено {count}. Отпечаток последней записи: ", broken: "Журнал нарушен на записи {broken}.",
        records: { one: "{count} запись", few: "{count} записи", many: "{count} записей" },
    },
    en: {
        number: "No.", at: "When", by: "Who", action: "Action", subject: "Subject", basis: "Basis", verify: "Verify the chain",
        intact: "The log is intact: {count} checked. Hash of the last record: ", broken: "The log is broken at record {broken}.",
        records: { one: "{count} record", other: "{count} records" },
    },
});

/** The section. */
export async function section() {
    const page = 50;
    const first = await call("audit.list", { limit: page });
    let last = first.records.at(-1)?.number;
    const verdict = h("div", { role: "status" });
    return h("div", { class: "stack" },
        h("div", { class: "row" }, button({ text: t("verify"), icon: "shield", onclick: async () => {
            const { isIntact, records, broken, hash } = await call("audit.verify");
            replace(verdict, isIntact
                ? notice([t("intact", { count: t("records", { count: records }) }), h("code", null, hash)], "ok")
                : notice(t("broken", { broken: number(broken) }), "danger"));
        } })),
        verdict,
        table({
            rows: first.records,
            columns: [
                { key: "action", title: t("action"), isMain: true, render: (row) => h("code", null, row.action) },
                { key: "subject", title: t("subject") }, { key: "by", title: t("by") },
                { key: "at", title: t("at"), render: (row) => when(row.at) }, { key: "basis", title: t("basis"), render: (row) => row.basis ?? "" },
                { key: "number", title: t("number"), isNumber: true },
            ],
            onMore: first.records.length < page ? undefined : async () => {
                const { records } = await call("audit.list", { limit: page, before: last });
                last = records.at(-1)?.number ?? last;
                return { rows: records, hasMore: records.length === page };
            },
        }));
}
