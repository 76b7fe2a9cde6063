// Charts that need no colour: bars with their figures, lines with marks of their own, columns; each with a table for readers.

import { h, replace, svg } from "../core/dom.js";
import { number, texts } from "../core/text.js";

const t = texts({
    ru: { table: "Показать таблицей", share: "{part} из {whole}", nothing: "За этот период данных нет.", most: "наибольшее {most}" },
    en: { table: "Show as a table", share: "{part} of {whole}", nothing: "No data for this period.", most: "at most {most}" },
});
const height = 220;
const edge = { top: 14, right: 14, bottom: 26 };

/**
 * Bars side by side with their figures. Rows: `{name, value, part?}`; a part is drawn dense within its outlined whole.
 * `partName` and `wholeName` say what the two are.
 */
export function barChart({ label, rows, partName, wholeName }) {
    const most = Math.max(1, ...rows.map((row) => row.value));
    const hasParts = rows.some((row) => row.part !== undefined);
    return h("figure", { class: "chart" },
        hasParts && h("figcaption", { class: "chart-key" }, key("part", partName), key("whole", wholeName)),
        h("ul", { class: "chart-bars", role: "list", "aria-label": label }, rows.map((row) => h("li", null,
            h("span", { class: "chart-name" }, row.name),
            svg("svg", { viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
                svg("rect", { width: 100, height: 16, class: "chart-ground" }),
                svg("rect", { width: row.value / most * 100, height: 16, class: hasParts ? "chart-whole" : "chart-bar" }),
                hasParts && svg("rect", { width: (row.part ?? 0) / most * 100, height: 16, class: "chart-bar" })),
            h("span", { class: "chart-figure" }, hasParts ? t("share", { part: row.part ?? 0, whole: row.value }) : number(row.value))))));
}

/** Lines over days. `names`: what stands under each point; `series`: `[{name, values}]`, four at most. */
export function lineChart(given) {
    return plot(given, (space, place) => given.series.map((one, at) => {
        const points = one.values.map((value, index) => [place.x(index), place.y(value)]);
        const isSparse = points.length <= Math.max(12, space.width / 14);
        return svg("g", { class: `chart-series chart-series-${at}` },
            svg("polyline", { points: points.map((point) => point.join(",")).join(" "), class: "chart-line" }),
            points.map(([x, y], index) => (isSparse || index === points.length - 1) && mark(at, x, y)));
    }));
}

/** Columns over days or weeks. `names` as in `lineChart`; `series`: one `{name, values}`. */
export function columnChart(given) {
    return plot(given, (space, place) => {
        const room = space.width / given.names.length;
        const wide = Math.max(1.5, Math.min(34, room * 0.68));
        const [{ values }] = given.series;
        return svg("g", { class: "chart-series" }, values.map((value, index) => value > 0 && [
            svg("rect", { x: place.x(index) - wide / 2, y: place.y(value), width: wide, height: place.y(0) - place.y(value), class: "chart-bar", rx: wide > 6 ? 2 : 0 }),
            room > 24 && svg("text", { x: place.x(index), y: place.y(value) - 4, "text-anchor": "middle", class: "chart-value" }, number(value)),
        ]).flat());
    });
}

// The frame of lines and columns: scale, days, the figures under the pointer, the table. It is drawn anew when its width changes.
function plot({ label, names, series, first }, draw) {
    const holder = h("div", { class: "chart-plot" });
    const reading = h("p", { class: "chart-reading", "aria-hidden": "true" });
    const values = series.flatMap((one) => one.values);
    const most = Math.max(...values, 0);
    const ticks = scale(most);
    const top = ticks.at(-1);
    let width = 0;
    function show() {
        const left = 12 + String(number(top)).length * 7.5;
        const space = { left, width: width - left - edge.right, bottom: height - edge.bottom };
        const half = space.width / names.length / 2;
        const place = {
            x: (index) => round(left + half + index * half * 2),
            y: (value) => round(space.bottom - value / top * (space.bottom - edge.top)),
        };
        const each = Math.max(1, Math.ceil(names.length / Math.max(2, Math.floor(space.width / 62))));
        const pointer = svg("line", { class: "chart-pointer", y1: edge.top, y2: space.bottom, visibility: "hidden" });
        replace(holder, svg("svg", {
            viewBox: `0 0 ${width} ${height}`, class: "chart-drawing", role: "img", "aria-label": `${label}: ${t("most", { most })}`, focusable: "false",
            onpointermove: (event) => {
                const at = Math.floor((event.offsetX / event.currentTarget.clientWidth * width - left) / (half * 2));
                const isOn = at >= 0 && at < names.length;
                pointer.setAttribute("visibility", isOn ? "visible" : "hidden");
                if (isOn) {
                    pointer.setAttribute("x1", place.x(at));
                    pointer.setAttribute("x2", place.x(at));
                }
                replace(reading, isOn ? `${names[at]}: ${series.map((one) => `${one.name} ${number(one.values[at])}`).join(", ")}` : "");
            },
            onpointerleave: () => {
                pointer.setAttribute("visibility", "hidden");
                replace(reading, "");
            },
        },
        ticks.map((tick) => [
            svg("line", { x1: left, x2: width - edge.right, y1: place.y(tick), y2: place.y(tick), class: tick === 0 ? "chart-axis" : "chart-grid" }),
            svg("text", { x: left - 6, y: place.y(tick) + 4, "text-anchor": "end" }, number(tick)),
        ]),
        names.map((name, index) => index % each === 0 && svg("text", { x: place.x(index), y: height - 8, "text-anchor": "middle" }, name)),
        pointer, draw(space, place)));
    }
    new ResizeObserver(([{ contentRect }]) => {
        if (Math.abs(contentRect.width - width) > 1 && contentRect.width > 80) {
            width = contentRect.width;
            show();
        }
    }).observe(holder);
    return h("figure", { class: "chart" },
        h("figcaption", { class: "chart-key" }, series.map((one, at) => h("span", null, series.length > 1 && sample(at), one.name)), reading),
        most === 0 ? h("p", { class: "chart-nothing" }, t("nothing")) : holder,
        most > 0 && h("details", { class: "chart-table no-print" }, h("summary", null, t("table")),
            h("div", { class: "table-holder", tabIndex: 0, role: "group", "aria-label": label }, h("table", { class: "table" },
                h("caption", { class: "for-readers" }, label),
                h("thead", null, h("tr", null, h("th", { scope: "col" }, first), series.map((one) => h("th", { scope: "col", class: "is-number" }, one.name)))),
                h("tbody", null, names.map((name, index) => h("tr", null, h("th", { scope: "row", class: "is-main" }, name),
                    series.map((one) => h("td", { class: "is-number", "data-title": one.name }, number(one.values[index]))))))))));
}

// Whole steps of 1, 2 or 5 and their tens, four or five of them up to the largest value.
function scale(most) {
    const raw = Math.max(1, most / 4);
    const ten = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].map((times) => times * ten).find((size) => size >= raw);
    return Array.from({ length: Math.max(2, Math.ceil(most / step) + 1) }, (_, index) => index * step);
}

// Each line has a mark of its own form: round, square, triangle, diamond.
function mark(at, x, y) {
    const drawing = [
        () => svg("circle", { cx: x, cy: y, r: 4 }), () => svg("rect", { x: x - 4, y: y - 4, width: 8, height: 8 }),
        () => svg("path", { d: `M${x} ${y - 5}l5 9h-10z` }), () => svg("path", { d: `M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z` }),
    ][at % 4]();
    drawing.setAttribute("class", "chart-mark");
    return drawing;
}

function sample(at) {
    return svg("svg", { viewBox: "0 0 34 12", class: "chart-sample", "aria-hidden": "true" },
        svg("g", { class: `chart-series chart-series-${at}` }, svg("polyline", { points: "1,6 33,6", class: "chart-line" }), mark(at, 17, 6)));
}

function key(kind, name) {
    return h("span", null, svg("svg", { viewBox: "0 0 34 12", class: "chart-sample", "aria-hidden": "true" },
        svg("rect", { x: 1, y: 1, width: 32, height: 10, class: kind === "part" ? "chart-bar" : "chart-whole" })), name);
}

function round(value) {
    return Math.round(value * 10) / 10;
}
