// The host's log: its records in words and the check of their chain.

import { h, loadStyle } from "../core/dom.js";
import { call } from "../core/api.js";
import { chain } from "../admin/chain.js";
import { deedList } from "../admin/deedlist.js";
import { nounWord } from "../admin/deeds.js";

const page = 50;

/** The section. */
export async function section() {
    await loadStyle("admin-links.css");
    const { records } = await call("audit.list", { limit: page });
    let last = records.at(-1)?.number;
    return h("div", { class: "stack" }, chain(), deedList({
        records, page, subject: (row) => row.subject.replace(/^\w+/, nounWord),
        more: records.length < page ? undefined : async () => {
            const more = (await call("audit.list", { limit: page, before: last })).records;
            last = more.at(-1)?.number ?? last;
            return more;
        },
    }));
}
