// Applications for registration: the list, and one with its order, its overlay and the decision.

import { h, replace } from "../core/dom.js";
import { call, write } from "../core/api.js";
import { fullDay, when } from "../core/dates.js";
import { go } from "../core/router.js";
import { texts } from "../core/text.js";
import { button, confirm, dialog, emptyState, form, notice, section as part, table, tabs, tag, toast } from "../parts/index.js";
import { mistakesList } from "./overlay.js";

const t = texts({
    ru: {
        waiting: "Ждут решения", approved: "Одобрены", registered: "Зарегистрированы", rejected: "Отклонены",
        institution: "Организация", profile: "Профиль", came: "Поступила", state: "Состояние", form: "форма", email: "письмо",
        none: "Заявок нет.", noneNote: "Новые заявки приходят со страницы «Подать заявку» и письмами.", back: "Все заявки",
        administrator: "Будущий администратор", phone: "Телефон", mail: "Почта", order: "Приказ о назначении", orderText: "№ {number} от {day}",
        showOrder: "Показать приказ", saveOrder: "Скачать приказ", noOrder: "Приказ не приложен: положение этого профиля его не требует.",
        overlay: "Отличия от профиля", overlayNone: "Заявка ничего не меняет в профиле.", overlayGood: "Отличия проверены, ошибок нет.",
        approve: "Одобрить", approveAsk: "Будет создана организация «{name}». Администратор зарегистрирует её с телефона из заявки.",
        approvedDone: "Заявка одобрена.", reject: "Отклонить", reason: "Причина", reasonHint: "Её прочтёт заявитель.", rejectedDone: "Заявка отклонена.",
        decided: "Решение принято {when}", reasonGiven: "Причина: {reason}", source: "Пришла как", submitted: "ждёт решения",
    },
    en: {
        waiting: "Waiting", approved: "Approved", registered: "Registered", rejected: "Rejected",
        institution: "Institution", profile: "Profile", came: "Came in", state: "State", form: "form", email: "mail",
        none: "No applications.", noneNote: "New ones come by the page “Apply” and by mail.", back: "All applications",
        administrator: "Administrator to be", phone: "Phone", mail: "E-mail", order: "Order of appointment", orderText: "No. {number} of {day}",
        showOrder: "Show the order", saveOrder: "Download the order", noOrder: "No order is attached: this profile's regulation needs none.",
        overlay: "Differences from the profile", overlayNone: "The application changes nothing in the profile.", overlayGood: "The differences were checked: no mistakes.",
        approve: "Approve", approveAsk: "The institution “{name}” will be made. Its administrator registers it with the application's phone.",
        approvedDone: "The application is approved.", reject: "Reject", reason: "Reason", reasonHint: "The applicant reads it.", rejectedDone: "The application is rejected.",
        decided: "Decided {when}", reasonGiven: "Reason: {reason}", source: "Came as", submitted: "waiting",
    },
});

const states = [["submitted", "waiting"], ["approved", "approved"], ["registered", "registered"], ["rejected", "rejected"]];
const looks = { submitted: "accent", approved: "ok", registered: "ok", rejected: "danger" };

/** The section; `item` is an application's identifier. */
export async function section({ item }) {
    return item ? one(item) : all();
}

async function all() {
    const counts = await Promise.all(states.map(([state]) => call("application.list", { state, limit: 200 })));
    return tabs({
        label: t("state"), current: states.find((_, at) => counts[at].applications.length > 0)?.[0] ?? "submitted",
        items: states.map(([state, word], at) => ({
            key: state, text: t(word), count: counts[at].applications.length || undefined,
            content: () => list(counts[at].applications, state),
        })),
    });
}

function list(first, state) {
    if (first.length === 0) {
        return emptyState({ icon: "inbox", title: t("none"), text: state === "submitted" ? t("noneNote") : undefined });
    }
    let last = first.at(-1);
    return table({
        caption: t("institution"), rows: first, href: (row) => `/operator/applications/${row.application}`,
        columns: [
            { key: "institutionName", title: t("institution"), isMain: true },
            { key: "profile", title: t("profile") },
            { key: "source", title: t("source"), render: (row) => t(row.source) },
            { key: "created", title: t("came"), render: (row) => when(row.created) },
        ],
        onMore: first.length < 200 ? undefined : async () => {
            const { applications } = await call("application.list", { state, limit: 200, before: last.application });
            last = applications.at(-1) ?? last;
            return { rows: applications, hasMore: applications.length === 200 };
        },
    });
}

async function one(id) {
    const { application, overlay } = await call("application.show", { application: id });
    const isEmpty = !overlay || Object.keys(overlay).length === 0;
    const check = isEmpty ? null : await call("institution.checkOverlay", { profile: application.profile, overlay });
    const fact = (name, value) => value && [h("dt", null, name), h("dd", null, value)];
    return h("div", null,
        h("p", null, h("a", { href: "/operator/applications" }, t("back"))),
        h("div", { class: "operator-title" }, h("h2", null, application.institutionName), tag(t(application.state), looks[application.state])),
        application.reason && notice(t("reasonGiven", { reason: application.reason }), "danger"),
        h("dl", { class: "facts card" },
            fact(t("profile"), application.profile), fact(t("administrator"), application.name), fact(t("phone"), application.phone),
            fact(t("mail"), application.email), fact(t("source"), t(application.source)), fact(t("came"), when(application.created)),
            application.decided && fact(t("state"), t("decided", { when: when(application.decided) }))),
        part(t("order"), order(application)),
        part(t("overlay"), isEmpty ? h("p", { class: "soft" }, t("overlayNone")) : [
            check.mistakes.length ? mistakesList(check.mistakes) : notice(t("overlayGood"), "ok"),
            h("details", { class: "card" }, h("summary", null, t("overlay")), h("pre", { tabIndex: 0 }, JSON.stringify(overlay, null, 2))),
        ]),
        application.state === "submitted" && h("div", { class: "row" },
            button({ text: t("approve"), kind: "primary", icon: "check", onclick: () => approve(application) }),
            button({ text: t("reject"), kind: "danger", onclick: () => reject(application) })));
}

function order(application) {
    if (!application.hasOrder) {
        return h("p", { class: "soft" }, t("noOrder"));
    }
    const picture = h("div", { class: "order-picture" });
    return [
        application.orderNumber && h("p", null, t("orderText", { number: application.orderNumber, day: fullDay(application.orderDay) })),
        h("div", { class: "row" },
            button({ text: t("showOrder"), icon: "eye", onclick: async () => {
                const { url, type } = await fetchOrder(application);
                if (type.startsWith("image/")) {
                    replace(picture, h("img", { src: url, alt: t("order") }));
                } else {
                    open(url, "_blank", "noopener");
                }
            } }),
            button({ text: t("saveOrder"), icon: "download", onclick: async () => {
                const { url, name } = await fetchOrder(application);
                h("a", { href: url, download: name }).click();
            } })),
        picture,
    ];
}

async function fetchOrder(application) {
    const { name, type, content } = await call("application.order", { application: application.application });
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    // Only what a browser shows without running anything keeps its type.
    const shown = ["application/pdf", "image/png", "image/jpeg"].includes(type) ? type : "application/octet-stream";
    return { url: URL.createObjectURL(new Blob([bytes], { type: shown })), name, type: shown };
}

async function approve({ application, institutionName }) {
    if (await confirm(t("approveAsk", { name: institutionName }), { title: t("approve"), action: t("approve") })) {
        await write("application.approve", { application });
        toast(t("approvedDone"), "ok");
        await go("/operator/applications");
    }
}

function reject({ application }) {
    dialog({
        title: t("reject"),
        body: (close) => form({
            fields: [{ label: t("reason"), name: "reason", type: "textarea", required: true, hint: t("reasonHint") }],
            submit: t("reject"), kind: "danger",
            onSubmit: async ({ reason }) => {
                await write("application.reject", { application, reason });
                close();
                toast(t("rejectedDone"), "ok");
                await go("/operator/applications");
            },
        }),
    });
}
