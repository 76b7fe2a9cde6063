// Whether an institution's regulation knows the exchange of files.

import { call } from "../core/api.js";
import { on } from "../core/live.js";
import { texts } from "../core/text.js";

const t = texts({
    ru: {
        absent: "Положение не предусматривает обмена файлами", allowed: "В Положении не сказано об обмене файлами. Администратор может разрешить его отдельным актом",
        clause: "{text} (п. {clause} Положения).", plain: "{text}.",
    },
    en: {
        absent: "The regulation does not provide for the exchange of files", allowed: "The regulation is silent on the exchange of files. An administrator can allow it by a separate act",
        clause: "{text} (clause {clause} of the regulation).", plain: "{text}.",
    },
});
const known = new Map();

/** Reads what the regulation says on files, once per institution; `done()` when it is known. */
export function learnLimits(institution, done) {
    if (!known.has(institution)) {
        known.set(institution, { refusal: null, reading: read(institution) });
    }
    known.get(institution).reading.then(done);
}

/** Why files cannot be sent in an institution, with the clause; null where they can, or while it is not known. */
export function filesRefusal(institution) {
    return known.get(institution)?.refusal ?? null;
}

async function read(institution) {
    try {
        const { functions } = await call("institution.show", { institution });
        const rule = functions.find((item) => item.key === "files");
        const standing = rule?.standing ?? "allowed";
        const isOpen = standing === "promised" || (standing === "allowed" && rule?.isExtended);
        const text = t(standing === "absent" ? "absent" : "allowed");
        known.get(institution).refusal = isOpen ? null : rule?.clause ? t("clause", { text, clause: rule.clause.replace(/^п\. /, "") }) : t("plain", { text });
    } catch {
        known.delete(institution);  // Asked again with the next chat; meanwhile the host itself refuses.
    }
}

for (const kind of ["regulation.published", "regulation.extended", "institution.changed"]) {
    on(kind, (event) => known.delete(event.institution));
}
