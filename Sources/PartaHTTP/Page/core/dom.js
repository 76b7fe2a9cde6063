// Makes elements without ever parsing text as HTML.

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * Makes an element.
 * Props: `class`, `on<event>` listeners, `style` as an object, attributes and properties; null, undefined and false are left out.
 * Children: nodes, strings, numbers, nested arrays; null and false are skipped.
 * @returns {HTMLElement}
 */
export function h(tag, props, ...children) {
    return fill(document.createElement(tag), props, children);
}

/** Makes an element of a drawing, as `h` does. */
export function svg(tag, props, ...children) {
    return fill(document.createElementNS(svgSpace, tag), props, children);
}

/** Replaces all that a node holds. */
export function replace(node, ...children) {
    node.replaceChildren(...flatten(children));
    return node;
}

/** Adds children to the end of a node, as `h` takes them. */
export function append(node, ...children) {
    node.append(...flatten(children));
    return node;
}

const styles = new Map();

/** Loads `style/<name>` once; resolves when it holds. */
export function loadStyle(name) {
    const known = styles.get(name);
    if (known) {
        return known;
    }
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("../style/" + name, import.meta.url).href;
    const loaded = new Promise((resolve, reject) => {
        link.addEventListener("load", () => resolve());
        link.addEventListener("error", () => {
            styles.delete(name);
            link.remove();
            reject(new Error(`The style ${name} did not load.`));
        });
    });
    styles.set(name, loaded);
    document.head.append(link);
    return loaded;
}

let counter = 0;

/** A fresh id for `for`, `aria-labelledby` and the like. */
export function uniqueId(stem = "id") {
    counter += 1;
    return `${stem}-${counter}`;
}

function fill(element, props, children) {
    let value;
    for (const [key, given] of Object.entries(props ?? {})) {
        if (given === null || given === undefined) {
            continue;
        }
        if (key.startsWith("on") && typeof given === "function") {
            element.addEventListener(key.slice(2), given);
        } else if (key === "style") {
            for (const [name, setting] of Object.entries(given)) {
                element.style.setProperty(name, setting);
            }
        } else if (key.startsWith("aria-")) {
            element.setAttribute(key, String(given));
        } else if (given === false) {
            if (key in element && typeof element[key] === "boolean") {
                element[key] = false;
            }
        } else if (key === "value") {
            value = given;
        } else if (isProperty(element, key)) {
            element[key] = given;
        } else {
            element.setAttribute(key, given === true ? "" : String(given));
        }
    }
    element.append(...flatten(children));
    if (value !== undefined) {
        // After the children, because a <select> knows its options only then.
        element.value = value;
    }
    return element;
}

function isProperty(element, key) {
    return key in element && !key.startsWith("data-") && element.namespaceURI !== svgSpace
        && !["list", "form", "role", "width", "height"].includes(key);
}

function flatten(children) {
    const flat = [];
    for (const child of children) {
        if (Array.isArray(child)) {
            flat.push(...flatten(child));
        } else if (child !== null && child !== undefined && child !== false && child !== true) {
            flat.push(child instanceof Node ? child : String(child));
        }
    }
    return flat;
}
