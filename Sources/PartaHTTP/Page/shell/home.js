// The address "/": on to where the person was last.

import { list } from "../core/institutions.js";
import { current } from "../core/people.js";
import { go, resolve } from "../core/router.js";
import { lastPlace } from "./shell.js";

/** Goes on to the last place, else to the first institution, the host, or the person's own page. */
export async function screen() {
    const mine = (await list()).filter((item) => item.member);
    const active = mine.filter((item) => item.state === "active");
    const last = lastPlace();
    if (last && active.some((item) => item.institution === last.institution) && resolve(last.path)) {
        return go(last.path, { replace: true });
    }
    const first = active[0];
    return go(first ? `/${first.institution}/chats` : current().isOperator ? "/operator" : "/me", { replace: true });
}
