// QR codes as drawings: byte mode, correction level M, versions 1 to 15 (ISO/IEC 18004).

import { svg } from "../core/dom.js";

// Per version: codewords of correction per block, then blocks and data codewords of each of the two groups.
const layouts = [
    null, [10, 1, 16], [16, 1, 28], [26, 1, 44], [18, 2, 32], [24, 2, 43], [16, 4, 27], [18, 4, 31], [22, 2, 38, 2, 39], [22, 3, 36, 2, 37],
    [26, 4, 43, 1, 44], [30, 1, 50, 4, 51], [22, 6, 36, 2, 37], [22, 8, 37, 1, 38], [24, 4, 40, 5, 41], [24, 5, 41, 5, 42],
];
const alignments = [
    null, [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54], [6, 32, 58], [6, 34, 62],
    [6, 26, 46, 66], [6, 26, 48, 70],
];
const masks = [
    (x, y) => (x + y) % 2 === 0, (x, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0,
    (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0, (x, y) => (x * y) % 2 + (x * y) % 3 === 0,
    (x, y) => ((x * y) % 2 + (x * y) % 3) % 2 === 0, (x, y) => ((x + y) % 2 + (x * y) % 3) % 2 === 0,
];

/**
 * Draws a text as a QR code, dark on white in every theme, with the quiet zone that scanners need.
 * `size`: width in CSS pixels; `label`: the name for readers. Texts up to 412 bytes of UTF-8.
 * @returns {SVGElement}
 */
export function qr(text, { size = 200, label = "QR" } = {}) {
    const rows = modules(text);
    const width = rows.length + 8;
    let path = "";
    rows.forEach((row, y) => row.forEach((isDark, x) => {
        path += isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : "";
    }));
    return svg("svg", { viewBox: `0 0 ${width} ${width}`, width: size, height: size, role: "img", "aria-label": label, "shape-rendering": "crispEdges", class: "qr" },
        svg("rect", { width, height: width, fill: "#fff" }), svg("path", { d: path, fill: "#000" }));
}

/** The modules of a text's code, row by row; true is dark. */
export function modules(text) {
    const bytes = [...new TextEncoder().encode(text)];
    const version = layouts.findIndex((layout, at) => layout && bytes.length <= capacity(layout) - (at > 9 ? 3 : 2));
    if (version < 0) {
        throw new RangeError("The text is too long for a QR code.");
    }
    const plain = frame(version);
    place(plain, interleave(version, bytes));
    let best = null;
    for (let mask = 0; mask < masks.length; mask += 1) {
        const tried = masked(plain, mask);
        const penalty = rate(tried);
        if (!best || penalty < best.penalty) {
            best = { tried, penalty };
        }
    }
    return best.tried;
}

function capacity([, ...groups]) {
    let sum = 0;
    for (let at = 0; at < groups.length; at += 2) {
        sum += groups[at] * groups[at + 1];
    }
    return sum;
}

// The data of a text with padding, its correction, and both interleaved block by block.
function interleave(version, bytes) {
    const layout = layouts[version];
    const total = capacity(layout);
    const bits = [];
    const push = (value, length) => {
        for (let at = length - 1; at >= 0; at -= 1) {
            bits.push((value >> at) & 1);
        }
    };
    push(4, 4);
    push(bytes.length, version > 9 ? 16 : 8);
    bytes.forEach((byte) => push(byte, 8));
    push(0, Math.min(4, total * 8 - bits.length));
    push(0, (8 - bits.length % 8) % 8);
    const data = [];
    for (let at = 0; at < bits.length; at += 8) {
        data.push(bits.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0));
    }
    for (let pad = 0xec; data.length < total; pad ^= 0xec ^ 0x11) {
        data.push(pad);
    }
    const [correction, ...groups] = layout;
    const blocks = [];
    let from = 0;
    for (let at = 0; at < groups.length; at += 2) {
        for (let block = 0; block < groups[at]; block += 1) {
            blocks.push(data.slice(from, from + groups[at + 1]));
            from += groups[at + 1];
        }
    }
    const checks = blocks.map((block) => remainder(block, correction));
    const woven = [];
    for (const list of [blocks, checks]) {
        const longest = Math.max(...list.map((block) => block.length));
        for (let at = 0; at < longest; at += 1) {
            list.forEach((block) => at < block.length && woven.push(block[at]));
        }
    }
    return woven;
}

// Arithmetic of the field GF(256) over x⁸ + x⁴ + x³ + x² + 1.
const powers = [];
const logarithms = [];
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
    powers[exponent] = value;
    logarithms[value] = exponent;
    value = value << 1 ^ (value & 0x80 ? 0x11d : 0);
}
const times = (a, b) => (a && b ? powers[(logarithms[a] + logarithms[b]) % 255] : 0);

function remainder(data, degree) {
    let generator = [1];
    for (let at = 0; at < degree; at += 1) {
        const next = [...generator, 0];
        generator.forEach((factor, place) => {
            next[place + 1] ^= times(factor, powers[at]);
        });
        generator = next;
    }
    const rest = [...data, ...new Array(degree).fill(0)];
    data.forEach((_, at) => {
        const lead = rest[at];
        generator.forEach((factor, place) => {
            rest[at + place] ^= times(factor, lead);
        });
    });
    return rest.slice(data.length);
}

// The fixed patterns of a version; what holds data is undefined.
function frame(version) {
    const size = 17 + 4 * version;
    const rows = Array.from({ length: size }, () => new Array(size).fill(undefined));
    const finder = (left, top) => {
        for (let y = -1; y <= 7; y += 1) {
            for (let x = -1; x <= 7; x += 1) {
                if (rows[top + y] && left + x >= 0 && left + x < size) {
                    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                    rows[top + y][left + x] = ring !== 2 && ring < 4;
                }
            }
        }
    };
    finder(0, 0);
    finder(size - 7, 0);
    finder(0, size - 7);
    for (const y of alignments[version]) {
        for (const x of alignments[version]) {
            if (rows[y][x] === undefined) {
                for (let row = -2; row <= 2; row += 1) {
                    for (let column = -2; column <= 2; column += 1) {
                        rows[y + row][x + column] = Math.max(Math.abs(row), Math.abs(column)) !== 1;
                    }
                }
            }
        }
    }
    for (let at = 8; at < size - 8; at += 1) {
        rows[6][at] ??= at % 2 === 0;
        rows[at][6] ??= at % 2 === 0;
    }
    if (version > 6) {
        const bits = version << 12 | divide(version << 12, 0x1f25, 12);
        for (let at = 0; at < 18; at += 1) {
            const isDark = (bits >> at & 1) === 1;
            rows[Math.floor(at / 3)][size - 11 + at % 3] = isDark;
            rows[size - 11 + at % 3][Math.floor(at / 3)] = isDark;
        }
    }
    label(rows, 0);
    return rows;
}

function divide(value, divisor, degree) {
    let rest = value;
    for (let at = 31 - Math.clz32(rest); at >= degree; at = 31 - Math.clz32(rest)) {
        rest ^= divisor << at - degree;
    }
    return rest;
}

// Writes the level (M is 00) and the mask, twice.
function label(rows, mask) {
    const size = rows.length;
    const bits = (mask << 10 | divide(mask << 10, 0x537, 10)) ^ 0x5412;
    for (let at = 0; at < 15; at += 1) {
        const isDark = (bits >> at & 1) === 1;
        rows[at < 6 ? at : at < 8 ? at + 1 : size - 15 + at][8] = isDark;
        rows[8][at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at] = isDark;
    }
    rows[size - 8][8] = true;
}

// Lays the codewords from the lower right corner in columns of two, up and down.
function place(rows, codewords) {
    const size = rows.length;
    let at = 0;
    let isUp = true;
    for (let right = size - 1; right > 0; right -= 2) {
        if (right === 6) {
            right = 5;
        }
        for (let step = 0; step < size; step += 1) {
            const y = isUp ? size - 1 - step : step;
            for (const x of [right, right - 1]) {
                if (rows[y][x] === undefined) {
                    rows[y][x] = (codewords[at >> 3] >> 7 - (at & 7) & 1);
                    at += 1;
                }
            }
        }
        isUp = !isUp;
    }
}

// Data is still 0 or 1, patterns are true or false: only data is masked.
function masked(rows, mask) {
    const copy = rows.map((row, y) => row.map((value, x) => (
        typeof value === "boolean" ? value : (value === 1) !== masks[mask](x, y))));
    label(copy, mask);
    return copy;
}

// The penalty of ISO/IEC 18004, 7.8.3: runs, squares, false finders, imbalance.
function rate(rows) {
    const size = rows.length;
    let penalty = 0;
    let dark = 0;
    const lines = [...rows, ...rows.map((_, x) => rows.map((row) => row[x]))];
    for (const line of lines) {
        const text = line.map((isDark) => (isDark ? "1" : "0")).join("");
        for (const run of text.match(/0{5,}|1{5,}/g) ?? []) {
            penalty += run.length - 2;
        }
        penalty += 40 * ((text.match(/(?=10111010000)/g) ?? []).length + (text.match(/(?=00001011101)/g) ?? []).length);
    }
    for (let y = 0; y < size; y += 1) {
        for (let x = 0; x < size; x += 1) {
            dark += rows[y][x] ? 1 : 0;
            if (x + 1 < size && y + 1 < size && rows[y][x] === rows[y][x + 1] && rows[y][x] === rows[y + 1][x] && rows[y][x] === rows[y + 1][x + 1]) {
                penalty += 3;
            }
        }
    }
    return penalty + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size));
}
