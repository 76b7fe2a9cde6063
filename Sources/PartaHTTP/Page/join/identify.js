// Phone, code, and the name of one who is new: the steps by which a person signs in.

import { call, write } from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { add } from "../core/people.js";
import { texts } from "../core/text.js";
import { button } from "../parts/button.js";
import { field, form } from "../parts/form.js";
import { toast } from "../parts/toast.js";
import { deviceLabel, maskPhone, plainPhone, shownPhone } from "./phone.js";

const t = texts({
    ru: {
        phone: "Мобильный телефон", phoneHint: "Пришлём код из шести цифр. Номер не увидит никто из участников.", send: "Получить код",
        phoneShort: "Номер записан не полностью. Нужны десять цифр после +7.",
        code: "Код из сообщения", sentTo: "Код отправлен на {phone}.", other: "Другой номер", enter: "Войти", again: "Отправить код ещё раз",
        wait: "Отправить ещё раз можно через {count} с", sent: "Новый код отправлен.",
        newHere: "Вы здесь впервые. Как вас зовут?", name: "Фамилия, имя, отчество", nameHint: "Настоящие, как в документах: так вас узнают другие участники.", done: "Продолжить",
    },
    en: {
        phone: "Mobile phone", phoneHint: "We will send a code of six digits. No member will see your number.", send: "Get a code",
        phoneShort: "The number is not complete. Ten digits are needed after +7.",
        code: "Code from the message", sentTo: "The code was sent to {phone}.", other: "Another number", enter: "Sign in", again: "Send the code again",
        wait: "You can have it sent again in {count} s", sent: "A new code was sent.",
        newHere: "You are new here. What is your name?", name: "Full name", nameHint: "Your real name as in documents: others know you by it.", done: "Continue",
    },
});

const pause = 60;

/**
 * The steps of signing in as one node. `name`: a name that is known already, as from a personal link.
 * `mayGoOn()`: asked before a code is sent; `onStep("phone" | "code" | "name")`: told where one is.
 * `onDone(person)`: called with the person, who is then the tab's own; its refusal is shown in the last step.
 */
export function identify({ onDone, name = "", onStep, verb, mayGoOn = () => true }) {
    const node = h("div", { class: "identify" });
    let phone = "";
    let sentAt = 0;
    let person = null;

    function askPhone() {
        const place = field({
            label: t("phone"), name: "phone", type: "tel", inputmode: "tel", autocomplete: "tel", required: true, hint: t("phoneHint"),
            placeholder: "+7 912 345-67-89", value: shownPhone(phone), maxlength: 25, class: "input-large",
        });
        maskPhone(place.control);
        onStep?.("phone");
        replace(node, form({
            fields: [place], submit: t("send"),
            onSubmit: async (values) => {
                phone = plainPhone(values.phone);
                if (phone.length < 11) {
                    place.setError(t("phoneShort"));
                    place.focusControl();
                    return;
                }
                if (!mayGoOn()) {
                    return;
                }
                await call("session.requestCode", { phone });
                sentAt = Date.now();
                askCode();
            },
        }));
        focusIn(node);
    }

    function askCode() {
        const place = field({
            label: t("code"), name: "code", inputmode: "numeric", autocomplete: "one-time-code", required: true, class: "input-code",
            placeholder: "······", spellcheck: false,
        });
        const steps = form({
            fields: [h("p", null, t("sentTo", { phone: shownPhone(phone).replaceAll(" ", "\u00a0").replaceAll("-", "\u2011") }), " ", button({ text: t("other"), kind: "link", onclick: askPhone })), place],
            submit: verb ?? t("enter"),
            onSubmit: async (values) => {
                try {
                    await open(values.code.replace(/\D/g, ""));
                } catch (error) {
                    // The next thing typed replaces the code that did not fit.
                    setTimeout(() => place.control.select());
                    throw error;
                }
            },
        });
        place.control.addEventListener("input", () => {
            const digits = place.control.value.replace(/\D/g, "").slice(0, 6);
            if (digits !== place.control.value) {
                place.control.value = digits;
            }
            if (digits.length === 6) {
                steps.requestSubmit();
            }
        });
        onStep?.("code");
        replace(node, steps, resend());
        focusIn(node);
    }

    function resend() {
        const again = button({
            text: t("again"), kind: "link",
            onclick: async () => {
                await call("session.requestCode", { phone });
                sentAt = Date.now();
                tick();
                toast(t("sent"), "ok");
            },
        });
        const wait = h("p", { class: "soft small" });
        const holder = h("div", { class: "resend" }, wait, again);
        function tick() {
            const left = Math.ceil(pause - (Date.now() - sentAt) / 1000);
            wait.hidden = left <= 0;
            again.hidden = left > 0;
            replace(wait, t("wait", { count: Math.max(left, 0) }));
            if (left > 0 && (holder.isConnected || !holder.seen)) {
                holder.seen = true;
                setTimeout(tick, 1000);
            }
        }
        tick();
        return holder;
    }

    async function open(code) {
        // A code opens one session only: what fails after that is tried again without it.
        person ??= await remember(await call("session.signIn", { phone, code, label: deviceLabel() }, { session: null }));
        if (!person.name && !name) {
            askName();
            return;
        }
        if (!person.name) {
            await giveName(name);
        }
        await onDone(person);
    }

    async function giveName(fullName) {
        await write("account.update", { name: fullName }, { session: person.session });
        person = add({ ...person, name: fullName });
    }

    function askName() {
        const steps = form({
            fields: [h("p", null, t("newHere")), field({ label: t("name"), name: "name", required: true, autocomplete: "name", hint: t("nameHint"), value: name, maxlength: 200 })],
            submit: t("done"),
            onSubmit: async (values) => {
                await giveName(values.name);
                await onDone(person);
            },
        });
        onStep?.("name");
        replace(node, steps);
        focusIn(node);
    }

    askPhone();
    return node;
}

/** Remembers the person of a fresh session, with the name that the host knows. */
export async function remember(reply) {
    return add({ ...reply, ...await call("session.current", {}, { session: reply.session }) });
}

// Only in answer to what the person did: at the first show the page decides about the focus.
function focusIn(node) {
    if (node.isConnected) {
        node.querySelector("input")?.focus();
    }
}
