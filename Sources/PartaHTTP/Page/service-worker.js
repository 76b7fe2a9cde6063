// Keeps the page's own files of one version, so that the page opens on a bad line and without one. Never keeps what the host answers.

const version = "{{version}}";
const store = "parta-page-" + version;

addEventListener("install", (event) => {
    event.waitUntil(prepare().then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
    event.waitUntil((async () => {
        for (const name of await caches.keys()) {
            if (name.startsWith("parta-page-") && name !== store) {
                await caches.delete(name);
            }
        }
        await clients.claim();
    })());
});

addEventListener("fetch", (event) => {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method !== "GET" || address.origin !== location.origin || address.pathname.startsWith("/v1/")) {
        return;
    }
    if (request.mode === "navigate") {
        event.respondWith(openPage(request));
    } else if (address.pathname.startsWith(`/page/${version}/`)) {
        event.respondWith(keptFirst(request));
    }
});

// From the page on, each file names the files that it needs: all of them are kept, so that every screen opens without a line.
async function prepare() {
    const cache = await caches.open(store);
    const page = await fetch("/", { cache: "no-cache" });
    if (!page.ok) {
        // A proxy's page of an error would be what everybody sees without a line.
        throw new Error(`The page came with status ${page.status}.`);
    }
    const text = await page.clone().text();
    await cache.put("/", page);
    const own = `/page/${version}/`;
    const waiting = (text.match(/\/page\/[^/"]+\/[^"]+/g) ?? []).filter((path) => path.startsWith(own));
    const known = new Set(waiting);
    while (waiting.length > 0) {
        const path = waiting.shift();
        const answer = await fetch(path);
        if (!answer.ok) {
            // An area that is lacking must not keep the others from being kept.
            continue;
        }
        await cache.put(path, answer.clone());
        for (const next of named(path, await answer.text(), own)) {
            if (!known.has(next)) {
                known.add(next);
                waiting.push(next);
            }
        }
    }
}

function named(path, text, own) {
    const modules = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.js)"/g)].map(([, name]) => new URL(name, location.origin + path).pathname);
    const styles = [...text.matchAll(/loadStyle\("([\w-]+\.css)"\)/g)].map(([, name]) => own + "style/" + name);
    return [...modules, ...styles];
}

async function openPage(request) {
    try {
        return await fetch(request);
    } catch (error) {
        const kept = await caches.match("/");
        if (kept) {
            return kept;
        }
        throw error;
    }
}

async function keptFirst(request) {
    const cache = await caches.open(store);
    const kept = await cache.match(request.url);
    if (kept) {
        return kept;
    }
    const answer = await fetch(request);
    if (answer.ok) {
        await cache.put(request.url, answer.clone());
    }
    return answer;
}
