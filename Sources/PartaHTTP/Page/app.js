// The start of the page: who is signed in, which screen answers to which address.

import { call, onSignedOut } from "./core/api.js";
import { h, replace } from "./core/dom.js";
import { report, watchFaults } from "./core/faults.js";
import { add, current, forget } from "./core/people.js";
import { go, onRoute, resolve, route, startRouter } from "./core/router.js";
import { icon } from "./parts/icon.js";
import { prepareToasts, refused } from "./parts/toast.js";
import { faultPage } from "./shell/fault.js";

window.partaStarted = true;
let frame = null;
watchFaults(refused);

const bare = { bare: true, anyone: true };
route("/", () => import("./shell/home.js"));
route("/sign-in", () => import("./join/signin.js"), bare);
route("/enter/:link", () => import("./join/enter.js"), bare);
route("/join/:secret", () => import("./join/screen.js"), bare);
route("/apply", () => import("./apply/screen.js"), bare);
route("/me/:section?", () => import("./person/screen.js"));
route("/operator/:section?/:item?", () => import("./operator/screen.js"));
route("/:institution/chats/:chat?", () => import("./messenger/screen.js"), { deep: ({ chat }) => chat });
route("/:institution/channels/:channel?", () => import("./channels/screen.js"), { deep: ({ channel }) => channel });
route("/:institution/admin/:section?/:item?", () => import("./admin/screen.js"));

prepareToasts();
onRoute(({ route: found }) => {
    if (!found || found.options.bare || !current()) {
        document.getElementById("app").classList.add("is-bare");
        replace(document.getElementById("head"), h("a", { class: "brand", href: "/" }, h("span", { class: "brand-mark" }, icon("desk")), "parta"));
    }
});

onSignedOut((session) => {
    if (current()?.session === session) {
        forget(session);
        if (current()) {
            location.replace("/");  // Somebody else of this device: nothing of the one before stays in memory.
        } else {
            go("/sign-in?ended=1&then=" + encodeURIComponent(location.pathname), { replace: true });
        }
    }
});

if (localStorage.getItem("parta.forgotten")) {
    import("./messenger/device.js").then((device) => device.purge()).then(() => localStorage.removeItem("parta.forgotten"), (error) => report(error, "device"));
}

start();

// Nothing waits at the margin: the bundles of the screens import from this one, which has to be ready by then.
async function start() {
    if (!current() && !resolve(location.pathname)?.route.options.anyone) {
        // The cookie may know a person whom the store does not: another page signed in, or the store was cleared.
        try {
            add(await call("session.current", {}, { session: null }));
        } catch {
            // Nobody is signed in, or the line is down: the gate below leads to signing in.
        }
    }
    await startRouter({ main: document.getElementById("main"), fault: faultPage, admit });
}

async function admit(found, path) {
    if (!found.options.anyone && !current()) {
        go("/sign-in" + (path === "/" ? "" : "?then=" + encodeURIComponent(path)), { replace: true });
        return false;
    }
    if (!found.options.bare) {
        await startFrame();
    }
    return true;
}

// The frame and the stream are for those who are signed in; others get their first screen without them.
function startFrame() {
    frame ??= Promise.all([import("./shell/shell.js"), import("./core/live.js")]).then(([shell, live]) => {
        shell.startShell();
        live.start();
        call("session.current").then(add, () => {
            // The stream or the screen tells what is wrong.
        });
    });
    return frame;
}

// Not while the files are served from a folder: those who work on them want to see each change.
const version = new URL(import.meta.url).pathname.split("/")[2];
if ("serviceWorker" in navigator && version !== "live" && version !== "dev") {
    // Later, for on a slow line it would take the place of what the person waits for.
    setTimeout(() => navigator.serviceWorker.register("/service-worker.js").catch((error) => report(error, "service-worker")), 4000);
}
