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

// The page names the files that it needs to start: they are kept beforehand, the areas as they are used.
async function prepare() {
    const cache = await caches.open(store);
    const page = await fetch("/", { cache: "no-cache" });
    const text = await page.clone().text();
    await cache.put("/", page);
    const needed = new Set(text.match(/\/page\/[^/"]+\/[^"]+/g));
    await cache.addAll([...needed].filter((path) => path.startsWith(`/page/${version}/`)));
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
