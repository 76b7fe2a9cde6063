// Light, dark, or as the device has it; kept on the device.

const key = "parta.theme";

/** The choice: "light", "dark" or "auto". */
export function theme() {
    return localStorage.getItem(key) ?? "auto";
}

/** Changes the choice at once. */
export function setTheme(choice) {
    if (choice === "auto") {
        localStorage.removeItem(key);
        delete document.documentElement.dataset.theme;
    } else {
        localStorage.setItem(key, choice);
        document.documentElement.dataset.theme = choice;
    }
}
