// The loaded profiles, and what the trial said of each library that was found.

import { h } from "../core/dom.js";
import { call } from "../core/api.js";
import { texts } from "../core/text.js";
import { section as part, table, tag } from "../parts/index.js";

const t = texts({
    ru: {
        loaded: "Загруженные профили", key: "Ключ", title: "Вид организации", version: "Версия", order: "Приказ", needs: "нужен", free: "не нужен",
        reports: "Проверка библиотек", reportsNote: "Каждая библиотека сначала испытывается в отдельном процессе. Отвергнутая не мешает остальным.",
        file: "Файл", verdict: "Решение", accepted: "загружена", refused: "отвергнута", why: "Причина",
    },
    en: {
        loaded: "Loaded profiles", key: "Key", title: "Kind of institution", version: "Version", order: "Order", needs: "needed", free: "not needed",
        reports: "Trial of the libraries", reportsNote: "Each library is tried in a process of its own first. A refused one does not disturb the others.",
        file: "File", verdict: "Verdict", accepted: "loaded", refused: "refused", why: "Reason",
    },
});

/** The section. */
export async function section() {
    const [{ profiles }, { reports }] = await Promise.all([call("host.profiles"), call("host.profileReports")]);
    return h("div", null,
        part(t("loaded"), table({
            caption: t("loaded"), rows: profiles,
            columns: [
                { key: "title", title: t("title"), isMain: true },
                { key: "profile", title: t("key"), render: (row) => h("code", null, row.profile) },
                { key: "version", title: t("version") },
                { key: "needsOrder", title: t("order"), render: (row) => (row.needsOrder ? t("needs") : t("free")) },
            ],
        })),
        part(t("reports"), h("p", { class: "soft" }, t("reportsNote")), table({
            caption: t("reports"), rows: reports,
            columns: [
                { key: "path", title: t("file"), isMain: true, render: (row) => h("code", null, row.path) },
                { key: "profile", title: t("key"), render: (row) => row.profile ?? "" },
                { key: "version", title: t("version"), render: (row) => row.version ?? "" },
                { key: "isLoaded", title: t("verdict"), render: (row) => tag(row.isLoaded ? t("accepted") : t("refused"), row.isLoaded ? "ok" : "danger") },
                { key: "reason", title: t("why"), render: (row) => row.reason ?? "" },
            ],
        })));
}
