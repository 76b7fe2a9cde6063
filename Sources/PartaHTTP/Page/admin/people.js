// People: the list with its filters; one person's page under the same address.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { texts } from "../core/text.js";
import { button, emptyState, field, load, pageHeader, table } from "../parts/index.js";
import { openInviteDialog } from "../invite/create.js";
import { allUnits, capital, memberMarks, roleMarks } from "./common.js";

const t = texts({
    ru: {
        title: "Люди", subtitle: "Все, кто вступил", invite: "Пригласить", find: "Имя или фамилия", role: "Роль", everyRole: "Все роли", unit: "Подразделение", everyUnit: "Все подразделения", state: "Кто",
        present: "Участники", left: "Выбывшие", sorting: "Порядок", name: "По имени", joined: "По вступлению", who: "Имя", roles: "Роли", units: "Подразделения", none: "Никого не нашлось.",
        noneNote: "Измените условия поиска или пригласите людей ссылкой.", count: { one: "{count} человек", few: "{count} человека", many: "{count} человек" }, filters: "Отбор",
    },
    en: {
        title: "People", subtitle: "Everybody who has joined", invite: "Invite", find: "Name", role: "Role", everyRole: "All roles", unit: "Unit", everyUnit: "All units", state: "Who",
        present: "Members", left: "Those who left", sorting: "Order", name: "By name", joined: "By joining", who: "Name", roles: "Roles", units: "Units", none: "Nobody found.",
        noneNote: "Change the filter or invite people by a link.", count: { one: "{count} person", other: "{count} people" }, filters: "Filter",
    },
});
const page = 50;

/** The section; `item` is a member. */
export async function section({ institution, item, words, place }) {
    await loadStyle("admin-people.css");
    if (item) {
        const { person } = await import("./person.js");
        return person({ institution, item, words, place });
    }
    const units = await allUnits(institution);
    const asked = Object.fromEntries(["text", "role", "unit", "state", "sorting"].map((key) => [key, place.query.get(key) || undefined]));
    const list = h("div");
    const controls = [
        field({ label: t("find"), name: "text", type: "search", value: asked.text, required: true }),
        field({ label: t("role"), name: "role", type: "select", value: asked.role ?? "", options: [{ value: "", text: t("everyRole") }, ...words.raw.roles.filter((role) => role.standing !== "absent").map((role) => ({ value: role.key, text: capital(role.word.nom) }))] }),
        field({ label: t("unit"), name: "unit", type: "select", value: asked.unit ?? "", options: [{ value: "", text: t("everyUnit") }, ...units.map((unit) => ({ value: unit.unit, text: unit.name }))] }),
        field({ label: t("state"), name: "state", type: "select", value: asked.state ?? "present", options: ["present", "left"].map((value) => ({ value, text: t(value) })) }),
        field({ label: t("sorting"), name: "sorting", type: "select", value: asked.sorting ?? "name", options: ["name", "joined"].map((value) => ({ value, text: t(value) })) }),
    ];
    controls[0].classList.add("filters-wide");
    let timer;
    const change = () => {
        const query = new URLSearchParams();
        for (const control of controls) {
            asked[control.fieldName] = control.read();
            if (control.read() && !["present", "name"].includes(control.read())) {
                query.set(control.fieldName, control.read());
            }
        }
        // The filter stays in the address: the way back from a person leads to it.
        history.replaceState(history.state, "", location.pathname + (query.size ? "?" + query : ""));
        show();
    };
    const show = () => load(list, () => listing(institution, { ...asked, state: asked.state ?? "present", sorting: asked.sorting ?? "name" }), { lines: 8 });
    controls.forEach((control) => control.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(change, control.fieldName === "text" ? 250 : 0);
    }));
    show();
    return h("div", null,
        pageHeader({ title: t("title"), subtitle: t("subtitle"), actions: [button({ text: t("invite"), icon: "plus", kind: "primary", onclick: () => openInviteDialog({ institution }) })] }),
        h("div", { class: "filters", role: "search", "aria-label": t("filters") }, controls), list);
}

async function listing(institution, asked) {
    let reply = await call("member.list", { institution, limit: page, ...asked });
    if (reply.total === 0) {
        return emptyState({ icon: "people", title: t("none"), text: t("noneNote") });
    }
    const rows = table({
        caption: t("title"), rows: reply.members, href: (row) => `/${institution}/admin/people/${row.member}`,
        columns: [
            { key: "name", title: t("who"), isMain: true, render: (row) => row.name },
            { key: "roles", title: t("roles"), render: (row) => h("div", null, row.roles.map((role) => h("div", { class: "held tags" }, role.title, roleMarks(role))), h("div", { class: "tags" }, memberMarks(row))) },
            { key: "units", title: t("units"), render: (row) => (row.units ?? []).join(", ") },
        ],
        onMore: reply.next && (async () => {
            reply = await call("member.list", { institution, limit: page, ...asked, after: reply.next });
            return { rows: reply.members, hasMore: Boolean(reply.next) };
        }),
    });
    return [h("p", { class: "listing-count", role: "status" }, t("count", { count: reply.total })), rows];
}
