// The channels: the list and the open one, the editorial queue, support.

import { call } from "../core/api.js";
import { h, loadStyle, replace } from "../core/dom.js";
import { report } from "../core/faults.js";
import { useClock } from "../core/institutions.js";
import { go } from "../core/router.js";
import { button } from "../parts/button.js";
import { emptyState, trouble } from "../parts/content.js";
import { channelList } from "./list.js";
import { t } from "./words.js";

const places = {
    queue: () => import("./queue.js").then((module) => module.queuePane),
    support: () => import("./tickets.js").then((module) => module.ticketsPane),
};

const posts = () => import("./posts.js").then((module) => module.postsPane);

/** The screen of "/:institution/channels/:channel?"; the channel may be "queue" or "support". */
export async function screen(params, place) {
    const styled = Promise.all([loadStyle("messenger.css"), loadStyle("channels.css")]);
    const aside = h("div", { class: "messenger-list" });
    const main = h("div", { class: "messenger-main" });
    let list = null;
    let pane = null;
    let open = {};
    let clock = null;

    async function show({ institution, channel }, now) {
        now.fill();
        place.node.classList.toggle("has-chat", Boolean(channel));
        if (institution !== open.institution) {
            list?.end();
            clock = useClock(institution).catch(() => {
                // The device's own time, until the words come.
            });
            list = channelList(institution);
            replace(aside, list);
        }
        open = { institution, channel };
        pane?.end?.();
        pane = null;
        now.title(t("channels"));
        list.mark(channel);
        const mine = open;
        let early = null;
        try {
            if (!channel) {
                await list.ready();
            } else if (!places[channel]) {
                early = call("post.list", { channel, limit: 20 });
                early.catch(() => {});  // Told where it is used.
            }
            if (open === mine && !channel) {
                replace(main, emptyState({ icon: "channel", title: t("choose"), text: t("chooseText") }));
                return;
            }
            const [make] = await Promise.all([(places[channel] ?? posts)(), list.ready(), clock, styled]);
            if (open !== mine) {
                return;
            }
            pane = await make({ institution, channel, list, query: now.query, early, back: `/${institution}/channels` });
            replace(main, pane);
            now.title(pane.paneTitle);
        } catch (error) {
            report(error, "channels");
            if (open === mine) {
                replace(main, h("div", { class: "messenger-fault" }, trouble(error, () => show({ institution, channel }, now)), button({ text: t("back"), icon: "back", href: `/${institution}/channels` })));
            }
        }
    }

    function keys(event) {
        if (event.key === "Escape" && !event.defaultPrevented && open.channel && !document.querySelector("dialog[open], .menu") && !event.target.closest("textarea, input")) {
            go(`/${open.institution}/channels`);
        }
    }
    document.addEventListener("keydown", keys);
    place.onLeave(() => {
        document.removeEventListener("keydown", keys);
        pane?.end?.();
        list?.end();
    });
    show(params, place);  // On a slow line another channel may be chosen before this one has come.
    await styled;
    replace(place.node, h("div", { class: "messenger" }, aside, main));
    return show;
}
