// Moving over messages by keyboard: arrows or j and k, Enter for the menu, r to answer.

/** Listens on the rows of a log. */
export function logKeys(rows, thread, act) {
    rows.addEventListener("focusin", (event) => {
        const row = event.target.closest(".message");
        if (row) {
            rows.querySelectorAll('.message[tabindex="0"]').forEach((other) => {
                other.tabIndex = -1;
            });
            row.tabIndex = 0;
        }
    });
    rows.addEventListener("keydown", (event) => {
        const all = [...rows.querySelectorAll(".message")];
        const at = all.indexOf(document.activeElement);
        if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const next = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: all.length - 1 }[event.key];
        const message = thread.find(Number(all[at].dataset.number));
        if (next !== undefined) {
            event.preventDefault();
            if (next >= all.length) {
                act.focusField();
            } else {
                all[Math.max(0, next)].focus();
                all[Math.max(0, next)].scrollIntoView({ block: "nearest" });
            }
        } else if (message && (event.key === "Enter" || event.key === " " || event.key === "ContextMenu")) {
            event.preventDefault();
            act.menu(message, all[at].querySelector(".message-more") ?? all[at]);
        } else if (message && (event.key === "r" || event.key === "к")) {
            event.preventDefault();
            act.reply(message);
        }
    });
}
