// A phone as people type it and as the host takes it.

/** "+79123456789" of what was typed: 8…, 7…, 9… and +7… are Russian numbers; others stay as they are. */
export function plainPhone(typed) {
    const digits = typed.replace(/\D/g, "");
    const isForeign = typed.trim().startsWith("+") && !digits.startsWith("7");
    if (isForeign) {
        return "+" + digits;
    }
    if (digits.length === 11 && /^[78]/.test(digits)) {
        return "+7" + digits.slice(1);
    }
    return digits.length === 10 ? "+7" + digits : (typed.trim().startsWith("+") ? "+" : "") + digits;
}

/** «+7 912 345-67-89», as far as it is typed. */
export function shownPhone(typed) {
    let digits = typed.replace(/\D/g, "");
    if (typed.trim().startsWith("+") && digits !== "" && !digits.startsWith("7")) {
        return "+" + digits;
    }
    if (/^[78]/.test(digits)) {
        digits = digits.slice(1);
    } else if (digits === "") {
        return typed.trim() === "+" ? "+" : "";
    }
    const rest = digits.slice(0, 10);
    const groups = [rest.slice(0, 3), rest.slice(3, 6)].filter(Boolean).join(" ");
    const tail = [rest.slice(6, 8), rest.slice(8, 10)].filter(Boolean).map((part) => "-" + part).join("");
    return `+7 ${groups}${tail}`.trimEnd();
}

/** Keeps a phone field in its shown form while one types or pastes; a caret inside the number is left alone. */
export function maskPhone(input) {
    input.addEventListener("input", (event) => {
        const isAtEnd = input.selectionStart === input.value.length;
        const isDeleting = event.inputType?.startsWith("delete");
        if (isAtEnd && !isDeleting) {
            input.value = shownPhone(input.value);
        }
    });
    input.addEventListener("blur", () => {
        input.value = shownPhone(input.value);
    });
}

/** A name for this device that its owner will know again: «Chrome, Android». */
export function deviceLabel() {
    const agent = navigator.userAgent;
    const browser = [["Yandex", /YaBrowser/], ["Edge", /Edg\//], ["Opera", /OPR\//], ["Firefox", /Firefox/], ["Samsung Internet", /SamsungBrowser/],
        ["Chrome", /Chrome|CriOS/], ["Safari", /Safari/]].find(([, sign]) => sign.test(agent))?.[0];
    const system = [["iPhone", /iPhone/], ["iPad", /iPad/], ["Android", /Android/], ["Windows", /Windows/], ["macOS", /Mac OS X/], ["Linux", /Linux/]]
        .find(([, sign]) => sign.test(agent))?.[0];
    return [browser, system].filter(Boolean).join(", ");
}
