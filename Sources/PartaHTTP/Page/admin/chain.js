// The check of an audit log's chain of hashes, for an institution's log and the host's.

import { h, replace } from "../core/dom.js";
import { call } from "../core/api.js";
import { number, texts } from "../core/text.js";
import { button, form, notice, toast } from "../parts/index.js";

const t = texts({
    ru: {
        verify: "Проверить журнал", note: "Каждая запись хранит отпечаток предыдущей: подмена или пропуск обнаружатся.", intact: "Журнал цел: {count}.", records: { one: "проверена {count} запись", few: "проверены {count} записи", many: "проверено {count} записей" },
        broken: "Журнал нарушен: запись № {broken} не сходится с предыдущими.", rewritten: "Запись № {broken} — не та, чей отпечаток вы ввели: журнал переписан или отпечаток набран с ошибкой.", hash: "Отпечаток последней записи (№ {count}):", keep: "Запишите его вне узла: позже по нему видно, что журнал не переписан.", copy: "Скопировать", copied: "Отпечаток скопирован.",
        compare: "Сверить с записанным раньше", knownNumber: "Номер записи", knownHash: "Отпечаток", same: "Записанный раньше отпечаток сходится.", check: "Сверить",
    },
    en: {
        verify: "Verify the log", note: "Each record keeps the hash of the one before: a change or a gap shows.", intact: "The log is intact: {count}.", records: { one: "{count} record checked", other: "{count} records checked" },
        broken: "The log is broken: record No. {broken} does not fit.", rewritten: "Record No. {broken} is not the one whose hash you entered: the log was rewritten, or the hash has a typing error.", hash: "Hash of the last record (No. {count}):", keep: "Note it outside the host: later it shows that nothing was rewritten.", copy: "Copy", copied: "The hash is copied.",
        compare: "Compare with one noted earlier", knownNumber: "Number of the record", knownHash: "Hash", same: "The hash noted earlier fits.", check: "Compare",
    },
});

/** The button, its verdict and the comparison with a hash noted earlier; without an institution the host's log. */
export function chain(institution) {
    const verdict = h("div", { role: "status" });
    const check = async (known) => {
        const reply = await call("audit.verify", { institution, ...known });
        replace(verdict, reply.isIntact ? whole(reply, known) : notice(t(known && reply.broken === known.knownNumber ? "rewritten" : "broken", { broken: number(reply.broken) }), "danger"));
    };
    return h("section", { class: "card chain no-print", "aria-label": t("verify") },
        h("div", { class: "chain-head" }, h("p", { class: "soft" }, t("note")), button({ text: t("verify"), icon: "shield", onclick: () => check() })),
        verdict,
        h("details", null, h("summary", null, t("compare")), form({
            fields: [{ label: t("knownNumber"), name: "knownNumber", type: "number", min: 1, required: true }, { label: t("knownHash"), name: "knownHash", required: true, minLength: 44, maxLength: 44, autocomplete: "off", spellcheck: false }],
            submit: t("check"), kind: "", onSubmit: check,
        })));
}

function whole({ records, hash }, known) {
    return notice(h("div", { class: "chain-verdict" },
        h("p", null, t("intact", { count: t("records", { count: records }) }), known && ` ${t("same")}`),
        hash && h("p", { class: "small" }, t("hash", { count: records }), " ", h("code", null, hash)),
        hash && h("div", { class: "row" }, button({ text: t("copy"), icon: "copy", small: true, onclick: async () => {
            await navigator.clipboard.writeText(`${records} ${hash}`);
            toast(t("copied"), "ok");
        } }), h("span", { class: "small soft" }, t("keep")))), "ok");
}
