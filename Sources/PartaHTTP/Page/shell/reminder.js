// Reminds of rules that wait to be read: a new edition, or one that was passed over when joining.

import { call } from "../core/api.js";
import { on } from "../core/live.js";
import { texts } from "../core/text.js";
import { toast } from "../parts/toast.js";
import { openRules } from "../person/rules.js";

const t = texts({
    ru: { wait: "{name}: правила ждут, чтобы вы с ними ознакомились.", read: "Прочитать" },
    en: { wait: "{name}: the rules wait for you to read them.", read: "Read" },
});

/**
 * Looks whether the rules of an institution wait for the person, and tells it once a sitting.
 * `onWaiting(isWaiting)` is called now and whenever that changes.
 */
export async function remind(institution, onWaiting) {
    const look = async () => {
        const shown = await call("institution.show", { institution });
        const isWaiting = Boolean(shown.regulation) && !shown.isAcknowledged;
        onWaiting(isWaiting);
        const mark = `parta.reminded.${shown.regulation}`;
        if (isWaiting && !sessionStorage.getItem(mark)) {
            sessionStorage.setItem(mark, "1");
            toast(t("wait", { name: shown.name }), "", { action: { text: t("read"), onclick: () => openRules(shown, () => onWaiting(false)) } });
        }
    };
    on("regulation.published", (event) => event.institution === institution && look());
    await look();
}
