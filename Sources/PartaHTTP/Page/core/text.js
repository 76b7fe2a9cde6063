// The languages of the chrome; an institution's own words come from its vocabulary.

const key = "parta.language";
const languages = ["ru", "en"];

/** The language in use: "ru" or "en". */
export function language() {
    const chosen = localStorage.getItem(key);
    if (languages.includes(chosen)) {
        return chosen;
    }
    return (navigator.languages ?? ["ru"]).some((name) => name.startsWith("ru")) || !navigator.language?.startsWith("en")
        ? "ru" : "en";
}

/** Changes the language and opens the page anew. */
export function setLanguage(name) {
    localStorage.setItem(key, name);
    location.reload();
}

const now = language();
const plural = new Intl.PluralRules(now);
const numbers = new Intl.NumberFormat(now);

/** Writes a number as the language does. */
export function number(value) {
    return numbers.format(value);
}

/**
 * Makes the translator of an area from `{ru: {…}, en: {…}}`.
 * An entry is a text with `{name}` places, or plural forms `{one, few, many, other}` chosen by `count`.
 * @returns {(key: string, values?: object) => string}
 */
export function texts(all) {
    const mine = all[now];
    return function t(name, values = {}) {
        let entry = mine[name] ?? all.ru[name];
        if (entry === undefined) {
            return name;
        }
        if (typeof entry === "object") {
            entry = entry[plural.select(values.count)] ?? entry.many ?? entry.other;
        }
        return entry.replace(/\{(\w+)\}/g, (place, word) => {
            const value = values[word];
            return value === undefined ? place : typeof value === "number" ? number(value) : String(value);
        });
    };
}

document.documentElement.lang = now;
