// Reminds of rules that wait to be read: a new edition, or one that was passed over when joining.

import { call } from "../core/api.js";
import { h } from "../core/dom.js";
import { on } from "../core/live.js";
import { texts } from "../core/text.js";
import { icon } from "../parts/icon.js";
import { rulesButton } from "../person/rules.js";

const t = texts({
    ru: { wait: "{name}: правила ждут вашего ознакомления." },
    en: { wait: "{name}: the rules wait to be read." },
});

const holder = h("div");
let asked = null;

/** Puts the reminder of an institution's rules into `place`, or takes it away. */
export async function remind(place, institution) {
    if (asked === institution && holder.isConnected) {
        return;
    }
    asked = institution;
    place.append(holder);
    holder.replaceChildren();
    const shown = await call("institution.show", { institution });
    if (asked !== institution || !shown.regulation || shown.isAcknowledged) {
        return;
    }
    holder.append(h("div", { class: "line line-calm" }, icon("book"), h("span", null, t("wait", { name: shown.name })),
        rulesButton(shown, () => holder.replaceChildren())));
}

on("regulation.published", () => {
    const [place, institution] = [holder.parentNode, asked];
    asked = null;
    if (place) {
        return remind(place, institution);
    }
});
