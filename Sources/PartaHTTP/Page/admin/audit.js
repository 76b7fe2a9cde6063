// The log: who did what, when and by which order; filters, pages, and the check of the chain.

import { h, loadStyle, replace } from "../core/dom.js";
import { call } from "../core/api.js";
import { texts } from "../core/text.js";
import { button, emptyState, field, load, pageHeader } from "../parts/index.js";
import { chain } from "./chain.js";
import { allUnits } from "./common.js";
import { deedList } from "./deedlist.js";
import { detailValue, groupWord, nounWord } from "./deeds.js";
import { memberField } from "./pick.js";

const t = texts({
    ru: {
        title: "Журнал", subtitle: "Кто, что, когда и по какому документу", what: "Что", all: "Всё", whom: "О ком", filters: "Отбор", none: "Таких записей нет.", print: "Напечатать", only: "Только об этом: {subject}", reset: "Показать всё",
    },
    en: {
        title: "Audit", subtitle: "Who did what, when and by which document", what: "What", all: "Everything", whom: "About whom", filters: "Filter", none: "No such records.", print: "Print", only: "Only about: {subject}", reset: "Show everything",
    },
});
const groups = ["member", "movement", "unit", "invite", "joinRequest", "verification", "guardian", "chat", "channel", "message", "post", "regulation", "institution", "roster", "statistics"];
const page = 50;

/** The section; the filters stand in the address: `action` is a noun, `subject` as the log names it. */
export async function section({ institution, words, place }) {
    await Promise.all([loadStyle("admin-links.css"), loadStyle("admin-people.css")]);
    const asked = { action: place.query.get("action") ?? "", subject: place.query.get("subject") ?? "" };
    const names = new Names(institution, words);
    const list = h("div");
    const chosen = h("div");
    const action = field({ label: t("what"), name: "action", type: "select", value: asked.action, options: [{ value: "", text: t("all") }, ...groups.map((key) => ({ value: key, text: groupWord(key) }))] });
    const whom = memberField({ institution, label: t("whom"), onPick: (item) => change({ subject: item ? "member " + item.member : "" }) });
    action.addEventListener("input", () => change({ action: action.read() ?? "" }));
    const change = (next) => {
        Object.assign(asked, next);
        const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
        history.replaceState(history.state, "", location.pathname + (query.size ? "?" + query : ""));
        show();
    };
    const show = () => load(list, async () => {
        const content = await listing(institution, asked, names);
        const isOther = asked.subject && whom.read() !== asked.subject.split(" ").at(-1);
        await (isOther && names.learn([asked]));
        replace(chosen, isOther && h("p", { class: "row" }, t("only", { subject: names.plain(asked.subject) }), button({ text: t("reset"), small: true, onclick: () => change({ subject: "" }) })));
        return content;
    }, { lines: 10 });
    show();
    return h("div", null,
        pageHeader({ title: t("title"), subtitle: t("subtitle"), actions: [button({ icon: "print", label: t("print"), onclick: () => print() })] }),
        h("div", { class: "stack" }, chain(institution),
            h("div", { class: "filters no-print", role: "search", "aria-label": t("filters") }, action, whom), chosen, list));
}

async function listing(institution, asked, names) {
    const request = { institution, limit: page, ...(asked.action && { action: asked.action + "." }), ...(asked.subject && { subject: asked.subject }) };
    const [{ records }] = await Promise.all([call("audit.list", request), names.ready()]);
    if (records.length === 0) {
        return emptyState({ icon: "history", title: t("none") });
    }
    await names.learn(records);
    let last = records.at(-1).number;
    return deedList({
        records, page, subject: (row) => names.link(row.subject), value: (key, value) => names.value(key, value),
        more: records.length < page ? undefined : async () => {
            const more = (await call("audit.list", { ...request, before: last })).records;
            await names.learn(more);
            last = more.at(-1)?.number ?? last;
            return more;
        },
    });
}

// Names of those whom the records mention; what cannot be learnt keeps its number.
class Names {
    constructor(institution, words) {
        Object.assign(this, { institution, words, known: new Map([["institution " + institution, null]]) });
    }

    /** The units at once: there are few of them. */
    ready() {
        this.units ??= Promise.all(["active", "archived"].map((state) => allUnits(this.institution, { state }))).then((lists) => {
            lists.flat().forEach((unit) => this.known.set("unit " + unit.unit, unit.name));
        });
        return this.units;
    }

    async learn(records) {
        const people = new Set(records.flatMap(({ subject, details: told }) => [
            subject.startsWith("member ") && subject.slice(7), ...["member", "parent", "author"].map((key) => told?.[key]),
        ]).filter((member) => typeof member === "string" && !this.known.has("member " + member)));
        await Promise.all([...people].map(async (member) => {
            try {
                this.known.set("member " + member, (await call("member.show", { member })).name);
            } catch {
                this.known.set("member " + member, null);  // The number says it.
            }
        }));
    }

    plain(subject) {
        const [noun, id = ""] = subject.split(" ");
        return this.known.get(subject) ?? (noun === "institution" ? nounWord(noun) : `${nounWord(noun)} ${id.split(".").at(-1)}`.trim());
    }

    link(subject) {
        const [noun, id] = subject.split(" ");
        const section = { member: "people", unit: "structure", revocation: "invitations" }[noun];
        return section && id ? h("a", { href: `/${this.institution}/admin/${section}/${id}` }, this.plain(subject)) : this.plain(subject);
    }

    value(key, value) {
        const noun = { member: "member", parent: "member", author: "member", units: "unit" }[key];
        if (noun) {
            return [value].flat().map((id) => this.known.get(`${noun} ${id}`) ?? id).join(", ");
        }
        const other = { invite: "№ ", joinRequest: "№ ", movement: "№ " }[key];
        if (other) {
            return other + String(value).split(".").at(-1);
        }
        return key === "role" ? this.words.role(value).nom : key === "kind" ? this.kind(value) : detailValue(value);
    }

    kind(key) {
        const { units, chats, channels } = this.words.raw;
        const found = [...units, ...chats, ...channels].find((item) => item.key === key);
        return found?.word?.nom ?? found?.name?.nom ?? found?.name ?? found?.title ?? key;
    }
}
