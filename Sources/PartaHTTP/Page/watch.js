// Sets the chosen theme before anything is drawn, and tells the person when the page itself does not start: a module that is lacking or cannot be read. A plain old script, on purpose.
(function () {
    "use strict";
    var theme = localStorage.getItem("parta.theme");
    if (theme === "light" || theme === "dark") {
        document.documentElement.dataset.theme = theme;
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
