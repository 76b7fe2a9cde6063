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
    if (parts[3] && (parts[2] === "chats" || parts[2] === "channels")) {
        document.documentElement.classList.add("hides-navigation");  // As core/router.js does when it has come.
    }
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
            var isOpen = name === "invite.show";
            var headers = { "Content-Type": "application/json", "Parta-Client": "web" };
            var body = JSON.stringify(calls[name]);
            if (!isOpen) {
                headers["Parta-Session"] = person.session;
            }
            var answer = fetch("/v1/" + name, { method: "POST", headers: headers, cache: "no-store", body: body });
            answer.catch(function () {});
            window.partaAsked[name] = { body: body, session: isOpen ? null : person.session, answer: answer, until: Date.now() + 10000 };
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
        if (isForAnyone() || !person) {
            return ["join/screen.js", "style/join.css"];
        }
        var chats = ["messenger/words.js", "messenger/screen.js", "style/messenger.css"];
        if (parts[1] === "me") {
            return ["person/screen.js", "style/person.css"];
        }
        if (parts[1] === "operator") {
            return ["operator/screen.js", "style/operator.css"];
        }
        if (parts[2] === "channels") {
            return ["channels/screen.js", "messenger/words.js", "style/channels.css", "style/messenger.css"].concat(parts[3] ? ["channels/posts.js", "messenger/media.js"] : []);
        }
        if (parts[2] === "admin") {
            return ["admin/screen.js", "admin/common.js", "style/admin.css"];
        }
        return chats.concat(parts[3] ? ["messenger/media.js", "messenger/chat.js"] : []);
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
