// Fingers on messages: a long press opens the menu, a swipe to the left answers.

const press = 450;
const far = 64;

/** Watches fingers on the rows of a log: `menu(number)`, `reply(number)`. */
export function gestures(node, { menu, reply }) {
    let row = null;
    let timer = 0;
    let from = null;
    let isSwipe = false;

    const drop = () => {
        clearTimeout(timer);
        if (row) {
            row.style.removeProperty("transform");
            row.classList.remove("is-swiped");
        }
        row = null;
        isSwipe = false;
    };
    node.addEventListener("touchstart", (event) => {
        drop();
        row = event.touches.length === 1 ? event.target.closest(".message:not(.is-pending):not(.is-deleted)") : null;
        if (row && !event.target.closest("audio, video, a")) {
            const number = Number(row.dataset.number);
            from = { x: event.touches[0].clientX, y: event.touches[0].clientY };
            timer = setTimeout(() => {
                drop();
                navigator.vibrate?.(12);
                menu(number);
            }, press);
        }
    }, { passive: true });
    node.addEventListener("touchmove", (event) => {
        if (!row || !from) {
            return;
        }
        const x = event.touches[0].clientX - from.x;
        const y = event.touches[0].clientY - from.y;
        if (Math.abs(x) > 8 || Math.abs(y) > 8) {
            clearTimeout(timer);
        }
        if (!isSwipe && Math.abs(y) > 12) {
            drop();
            return;
        }
        isSwipe ||= x < -14 && Math.abs(x) > 2 * Math.abs(y);
        if (isSwipe) {
            row.style.setProperty("transform", `translateX(${Math.max(-far - 10, Math.min(0, x))}px)`);
            row.classList.toggle("is-swiped", x < -far);
        }
    }, { passive: true });
    node.addEventListener("touchend", (event) => {
        if (row && isSwipe && row.classList.contains("is-swiped")) {
            const number = Number(row.dataset.number);
            event.preventDefault();
            drop();
            reply(number);
            return;
        }
        drop();
    });
    node.addEventListener("touchcancel", drop);
    node.addEventListener("contextmenu", (event) => {
        const found = event.target.closest(".message:not(.is-pending):not(.is-deleted)");
        if (found && !event.target.closest("a, input, textarea") && getSelection().isCollapsed) {
            event.preventDefault();
            if (!matchMedia("(pointer: coarse)").matches) {
                menu(Number(found.dataset.number));
            }
        }
    });
}
