// The rules of an institution from one's own page: to read again, or to accept when a new edition came.

import { call, write } from "../core/api.js";
import { h, loadStyle } from "../core/dom.js";
import { reload } from "../core/router.js";
import { texts } from "../core/text.js";
import { when } from "../core/dates.js";
import { button } from "../parts/button.js";
import { notice } from "../parts/content.js";
import { dialog } from "../parts/dialog.js";
import { toast } from "../parts/toast.js";
import { rulesBox } from "../join/rules.js";

const t = texts({
    ru: { rules: "Правила", new: "Прочитать правила", close: "Закрыть", accept: "Ознакомлен(а), принимаю", accepted: "Вы ознакомились {when}.", thanks: "Отмечено: вы ознакомились с правилами.", title: "Правила сообщества" },
    en: { rules: "Rules", new: "Read the rules", close: "Close", accept: "Read and accepted", accepted: "You read them {when}.", thanks: "Noted: you have read the rules.", title: "Rules of the community" },
});

/** A button that opens the rules of a reply of `institution.show`; `onAccepted()` is called once they are accepted. */
export function rulesButton(shown, onAccepted = reload) {
    return button({
        text: t(shown.isAcknowledged ? "rules" : "new"), icon: "book", small: true, kind: shown.isAcknowledged ? "" : "primary",
        onclick: () => openRules(shown, onAccepted),
    });
}

/** Opens the rules of a reply of `institution.show`, to read or to accept; resolves once the dialog stands. */
export async function openRules({ regulation }, onAccepted) {
    const [document] = await Promise.all([call("regulation.show", { regulation }), loadStyle("join.css")]);
    dialog({
        title: t("title"), wide: true,
        body: h("div", { class: "stack" }, document.acknowledged && notice(t("accepted", { when: when(document.acknowledged) }), "ok"), rulesBox(document)),
        actions: [
            { text: t("close") },
            !document.acknowledged && {
                text: t("accept"), kind: "primary",
                onclick: async () => {
                    await write("regulation.acknowledge", { regulation });
                    toast(t("thanks"), "ok");
                    onAccepted();
                },
            },
        ].filter(Boolean),
    });
}
