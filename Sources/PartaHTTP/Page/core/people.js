// Who is signed in on this device: several people may share it, each tab shows one of them.

const storeKey = "parta.people";
const currentKey = "parta.current";
const watchers = new Set();

/** The people of this device: `[{session, account, name, isOperator}]`. */
export function people() {
    return read(localStorage, storeKey) ?? [];
}

// The person of this page: whatever other tabs do, it never turns into somebody else without being opened anew.
let mine = null;

/** The person of this tab, or null. */
export function current() {
    const all = people();
    const chosen = mine?.session ?? read(sessionStorage, currentKey) ?? read(localStorage, currentKey);
    const found = all.find((person) => person.session === chosen) ?? mine ?? all[0] ?? null;
    if (found && !mine) {
        write(sessionStorage, currentKey, found.session);
    }
    mine = found;
    return found;
}

/** Makes a person the one of this tab and opens the page anew, so that nothing of the other stays in memory. */
export function switchTo(session, path = "/") {
    choose(session);
    location.assign(path);
}

/** Remembers the person of a reply (`session`, `account`, `name`, `isOperator`) and makes it the tab's own. */
export function add(reply) {
    const others = people().filter((person) => person.session !== reply.session && person.account !== reply.account);
    const before = people().find((person) => person.session === reply.session || person.account === reply.account);
    const person = {
        session: reply.session,
        account: reply.account,
        name: reply.name ?? before?.name ?? "",
        isOperator: reply.isOperator ?? before?.isOperator ?? false,
    };
    write(localStorage, storeKey, [...others, person]);
    choose(person.session);
    mine = person;
    watchers.forEach((watcher) => watcher());
    return person;
}

/** Forgets a person of this device. */
export function forget(session) {
    const { account } = people().find((person) => person.session === session) ?? {};
    if (mine?.session === session) {
        mine = null;
    }
    localStorage.removeItem("parta.institutions." + account);
    localStorage.removeItem("parta.place." + account);
    write(localStorage, storeKey, people().filter((person) => person.session !== session));
    for (const store of [sessionStorage, localStorage]) {
        if (read(store, currentKey) === session) {
            store.removeItem(currentKey);
        }
    }
    localStorage.setItem("parta.forgotten", "1");  // What areas have kept of the person goes at the next start.
    watchers.forEach((watcher) => watcher());
}

/** Calls `watcher` when the people of this device change. Returns the function that ends it. */
export function onPeople(watcher) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
}

function choose(session) {
    write(sessionStorage, currentKey, session);
    write(localStorage, currentKey, session);
}

function read(store, key) {
    try {
        return JSON.parse(store.getItem(key));
    } catch {
        return null;  // Unreadable is as good as absent: the cookie still tells who it is.
    }
}

function write(store, key, value) {
    store.setItem(key, JSON.stringify(value));
}

addEventListener("storage", (event) => {
    if (event.key !== storeKey) {
        return;
    }
    if (mine && !people().some((person) => person.account === mine.account)) {
        location.replace("/");  // Signed out in another tab: nothing of the person stays on the screen.
    } else {
        watchers.forEach((watcher) => watcher());
    }
});
