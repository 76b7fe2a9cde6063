// Fields and forms: labels, hints, errors at their place, and nothing typed is ever lost.

import { append, h, replace, uniqueId } from "../core/dom.js";
import { texts } from "../core/text.js";
import { button } from "./button.js";
import { refusalText } from "./toast.js";
import { report } from "../core/faults.js";

const t = texts({
    ru: { required: "Заполните это поле.", optional: "необязательно" },
    en: { required: "Fill in this field.", optional: "optional" },
});

/**
 * A labelled field. `type`: any of <input>, "textarea", "select", "radio", "checkbox" or "checks" (several boxes);
 * `options`: `[{value, text, hint}]` or texts. Further properties go to the control.
 * The element has `name`, `read()`, `fill(value)`, `setError(text)`, `focusControl()` and `control`.
 */
export function field({ label, name, type = "text", value, hint, required = false, options = [], error, onchange, ...more }) {
    const id = uniqueId("field");
    const choices = options.map((option) => (typeof option === "object" ? option : { value: option, text: option }));
    const note = h("p", { class: "field-hint", id: id + "-hint", hidden: !hint }, hint);
    const problem = h("p", { class: "field-error", id: id + "-error", hidden: true });
    const shared = { name, required: required && type !== "checks", "aria-describedby": `${id}-hint ${id}-error`, onchange, ...more };
    const isGroup = type === "radio" || type === "checks";
    const isChosen = isGroup || type === "select";
    const title = [label, !required && !isChosen && !more.readOnly && h("span", { class: "field-optional" }, t("optional"))];
    let control;
    let node;
    if (isGroup) {
        const boxes = choices.map((choice) => {
            const box = h("input", {
                ...shared, type: type === "radio" ? "radio" : "checkbox", name: type === "radio" ? `${name}-${id}` : name, value: choice.value,
                checked: type === "radio" ? choice.value === value : (value ?? []).includes(choice.value), "aria-describedby": null,
            });
            return h("label", { class: "choice" }, box, h("span", null, choice.text, choice.hint && h("small", null, choice.hint)));
        });
        control = h("div", { class: "choices" }, boxes);
        node = h("fieldset", { class: "field", "aria-describedby": `${id}-hint ${id}-error` }, h("legend", null, title), note, control, problem);
    } else if (type === "checkbox") {
        control = h("input", { ...shared, id, type, checked: value === true });
        node = h("div", { class: "field" }, h("label", { class: "choice" }, control, h("span", null, label)), note, problem);
    } else {
        control = type === "textarea" ? h("textarea", { rows: 3, ...shared, id, value: value ?? "" })
            : type === "select" ? h("select", { ...shared, id, value: value ?? choices[0]?.value ?? "" },
                choices.map((choice) => h("option", { value: choice.value }, choice.text)))
                : h("input", { ...shared, id, type, value: type === "file" ? undefined : value ?? "" });
        node = h("div", { class: "field" }, h("label", { for: id }, title), control, note, problem);
    }
    const boxes = () => [...node.querySelectorAll("input")];
    node.control = control;
    node.fieldName = name;
    node.isRequired = required;
    node.read = () => {
        if (type === "checks") {
            return boxes().filter((box) => box.checked).map((box) => box.value);
        }
        if (type === "radio") {
            return boxes().find((box) => box.checked)?.value;
        }
        if (type === "checkbox") {
            return control.checked;
        }
        if (type === "file") {
            return more.multiple ? [...control.files] : control.files[0];
        }
        const text = control.value.trim();
        return text === "" ? undefined : type === "number" ? Number(text) : text;
    };
    node.fill = (next) => {
        if (isGroup) {
            boxes().forEach((box) => {
                box.checked = type === "radio" ? box.value === next : (next ?? []).includes(box.value);
            });
        } else if (type === "checkbox") {
            control.checked = next === true;
        } else {
            control.value = next ?? "";
        }
    };
    node.setError = (text) => {
        replace(problem, text ?? "");
        problem.hidden = !text;
        node.classList.toggle("has-error", Boolean(text));
        (isGroup ? boxes() : [control]).forEach((box) => box.setAttribute("aria-invalid", String(Boolean(text))));
    };
    node.focusControl = () => (isGroup ? boxes()[0] : control)?.focus();
    node.addEventListener("input", () => node.setError(null));
    if (error) {
        node.setError(error);
    }
    return node;
}

/**
 * A form. `fields`: specifications of `field`, fields, or other nodes; `submit`: the button's text.
 * `onSubmit(values)`: values by name, empty ones left out; a refusal is shown at its field, or above the button.
 * `onCancel` adds a second button. The element has `values()`, `fieldNamed(name)`, `submitButton`.
 */
export function form({ fields, submit, onSubmit, kind = "primary", cancel, onCancel, icon }) {
    const parts = fields.filter(Boolean).map((item) => (item instanceof Node ? item : field(item)));
    const problem = h("p", { class: "form-problem", role: "alert", hidden: true });
    const send = button({ text: submit, kind, type: "submit", icon });
    const node = h("form", { class: "form", noValidate: true }, parts, problem,
        h("div", { class: "form-actions" }, send, onCancel && button({ text: cancel, onclick: onCancel })));
    const all = () => [...node.querySelectorAll(".field")].filter((item) => item.read);
    node.fieldNamed = (name) => all().find((item) => item.fieldName === name);
    node.submitButton = send;
    node.values = () => {
        const values = {};
        for (const item of all()) {
            const value = item.read();
            if (value !== undefined && item.fieldName) {
                values[item.fieldName] = value;
            }
        }
        return values;
    };
    node.setProblem = (text) => {
        replace(problem, text ?? "");
        problem.hidden = !text;
    };
    node.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (send.classList.contains("is-busy")) {
            return;
        }
        node.setProblem(null);
        const lacking = all().filter((item) => {
            const value = item.read();
            const isLacking = item.isRequired && !item.closest("[hidden]")
                && (value === undefined || value === false || (Array.isArray(value) && value.length === 0));
            item.setError(isLacking ? t("required") : null);
            return isLacking;
        });
        if (lacking.length > 0) {
            lacking[0].focusControl();
            return;
        }
        send.setBusy(true);
        try {
            await onSubmit(node.values(), node);
        } catch (error) {
            report(error);
            // "order.day" belongs to the field "day" of the order, or to "order.day" where the form names it so.
            const place = error.field && (node.fieldNamed(error.field) ?? node.fieldNamed(error.field.split(/[.[]/)[0]) ?? node.fieldNamed(error.field.split(".").at(-1)));
            if (place && place.isConnected && !place.closest("[hidden]")) {
                place.setError(refusalText(error));
                place.focusControl();
            } else {
                node.setProblem(refusalText(error));
            }
        } finally {
            send.setBusy(false);
        }
    });
    return node;
}

/** Adds parts to the end of a form, above its button. */
export function addToForm(node, ...parts) {
    const tail = node.querySelector(".form-problem");
    const holder = append(document.createDocumentFragment(), ...parts);
    tail.before(holder);
}
