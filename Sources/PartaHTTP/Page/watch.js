// What cannot wait for the modules, and what must work without them: the chosen theme, asking for what this
// address needs, and a word to the person when the page itself does not start. A plain old script, on purpose.
(function () {
    "use strict";
    var theme = localStorage.getItem("parta.theme");
    if (theme === "light" || theme === "dark") {
        document.documentElement.dataset.theme = theme;
    }
    var person = present();
    var parts = (location.pathname === "/" ? lastPath() : location.pathname).split("/");
    askFiles(neededFiles());
    window.partaAsked = {};
    askHost(neededCalls());

    // All at once instead of one after another: each round to the host costs as much as a large file.
    function askFiles(files) {
        var base = document.currentScript.src.replace(/watch\.js$/, "");
        files.forEach(function (file) {
            var link = document.createElement("link");
            var isStyle = /\.css$/.test(file);
            link.rel = isStyle ? "preload" : "modulepreload";
            link.as = isStyle ? "style" : "script";
            link.href = base + file;
            document.head.appendChild(link);
        });
    }

    // The answers are on their way while the screen's script still comes; core/api.js takes each of them once.
    function askHost(calls) {
        Object.keys(calls).forEach(function (name) {
            var isForAnyone = name === "invite.show";
            var headers = { "Content-Type": "application/json", "Parta-Client": "web" };
            var body = JSON.stringify(calls[name]);
            if (!isForAnyone) {
                headers["Parta-Session"] = person.session;
            }
            var answer = fetch("/v1/" + name, { method: "POST", headers: headers, cache: "no-store", body: body });
            answer.catch(function () {});
            window.partaAsked[name] = { body: body, session: isForAnyone ? null : person.session, answer: answer, until: Date.now() + 10000 };
        });
    }

    // As core/people.js tells the person of this tab.
    function present() {
        try {
            var people = JSON.parse(localStorage.getItem("parta.people")) || [];
            var chosen = JSON.parse(sessionStorage.getItem("parta.current") || localStorage.getItem("parta.current"));
            return people.filter(function (item) { return item.session === chosen; })[0] || people[0] || null;
        } catch (error) {
            return null;
        }
    }

    // As shell/home.js goes on from "/".
    function lastPath() {
        try {
            return JSON.parse(localStorage.getItem("parta.place." + person.account)).path;
        } catch (error) {
            return "/";
        }
    }

    function isForAnyone() {
        return parts[1] === "join" || parts[1] === "enter" || parts[1] === "sign-in" || parts[1] === "apply";
    }

    function neededFiles() {
        if (parts[1] === "apply") {
            return ["apply/screen.js"];
        }
<<<<<<< HEAD
        var frame = ["shell/shell.js", "core/institutions.js", "core/live.js", "core/stream.js", "core/dates.js", "parts/content.js"];
        var section = parts[1] === "me" || parts[1] === "operator" ? parts[1] : parts[2];
        var chats = ["messenger/screen.js", "messenger/list.js", "messenger/chats.js", "messenger/outbox.js", "messenger/words.js", "messenger/signal.js",
            "messenger/device.js", "messenger/uploads.js", "style/messenger.css"];
        var chat = ["chat", "thread", "reactions", "log", "rows", "bubble", "media", "richtext", "logkeys", "composer", "field", "attach", "limits"];
        if (section === "chats" && parts[3]) {
            chats = chats.concat(chat.map(function (name) { return "messenger/" + name + ".js"; }));
        }
        var area = {
            chats: chats,
            channels: ["channels/screen.js", "channels/list.js", "channels/words.js", "messenger/signal.js", "messenger/device.js", "style/messenger.css", "style/channels.css"].concat(parts[3] ? [
                "channels/posts.js", "channels/pane.js", "messenger/media.js", "messenger/richtext.js", "messenger/uploads.js", "messenger/words.js"] : []),
            admin: ["admin/screen.js", "style/admin.css", "parts/index.js", "parts/dialog.js"],
            operator: ["operator/screen.js", "style/operator.css", "parts/index.js", "parts/dialog.js"],
            me: ["person/screen.js", "style/person.css", "person/about.js", "person/applications.js", "person/family.js", "person/rules.js", "parts/dialog.js",
                "join/phone.js", "join/rules.js"],
        }[section];
        return frame.concat(area || chats.concat("shell/home.js"));
=======
        if (isForAnyone() || !person) {
            return ["join/screen.js", "style/join.css"];
        }
        var chats = ["messenger/media.js", "messenger/screen.js", "style/messenger.css"];
        if (parts[1] === "me") {
            return ["person/screen.js", "style/person.css"];
        }
        if (parts[1] === "operator") {
            return ["operator/screen.js", "style/operator.css"];
        }
        if (parts[2] === "channels") {
            return ["channels/screen.js", "style/channels.css", "style/messenger.css"].concat(parts[3] ? ["channels/posts.js", "messenger/media.js"] : []);
        }
        return parts[2] === "admin" ? ["admin/screen.js", "style/admin.css", "admin/people.js"] : chats;
    }

    // With the very request that the screen will make, else the answer is of no use to it.
    function neededCalls() {
        if (parts[1] === "join" && /^[\w-]+$/.test(parts[2])) {
            return { "invite.show": { link: parts[2] } };
        }
        if (isForAnyone() || !person) {
            return {};
        }
        var calls = { "institution.list": { limit: 200 } };
        if (parts[1] === "me" && !parts[2]) {
            calls["account.show"] = {};
            calls["joinRequest.mine"] = {};
            calls["application.state"] = {};
        } else if (parts[2] === "chats") {
            calls["chat.list"] = { institution: parts[1], limit: 200 };
        } else if (parts[2] === "channels") {
            calls["channel.list"] = { institution: parts[1] };
            calls["institution.vocabulary"] = { institution: parts[1] };
        }
        return calls;
>>>>>>> be531ab (http: Bundle the page's modules when the server starts.)
    }

    function tell() {
        var start = document.getElementById("start");
        if (!start || window.partaStarted) {
            return;
        }
        var russian = document.documentElement.lang !== "en";
        var title = document.createElement("h1");
        var text = document.createElement("p");
        var again = document.createElement("button");
        start.className = "fault";
        start.textContent = "";
        title.textContent = russian ? "Страница не открылась" : "The page did not open";
        text.textContent = russian
            ? "Не все её части загрузились. Проверьте связь и попробуйте ещё раз. Если не поможет, обновите браузер."
            : "Some of its parts did not load. Check your connection and try again. If that does not help, update your browser.";
        again.textContent = russian ? "Открыть снова" : "Open again";
        again.className = "button button-primary";
        again.type = "button";
        again.onclick = function () { location.reload(); };
        start.append(title, text, again);
    }
    function send(message, source, line) {
        if (window.partaStarted || !window.fetch) {
            return;
        }
        fetch("/v1/client-errors", {
            method: "POST", keepalive: true, headers: { "Content-Type": "application/json", "Parta-Client": "web" },
            body: JSON.stringify({ message: String(message).slice(0, 300), source: String(source || "").slice(0, 200), line: line || 0, stack: "" }),
        }).catch(function () {});
    }
    window.addEventListener("error", function (event) {
        var target = event.target;
        if (target && target.tagName === "SCRIPT") {
            send("A script did not load.", target.src, 0);
            tell();
        } else if (event.message) {
            send(event.message, event.filename, event.lineno);
            tell();
        }
    }, true);
    setTimeout(tell, 20000);
})();
