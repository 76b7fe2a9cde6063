// Tables as files for spreadsheets.

/** Writes rows as CSV: with the mark of UTF-8 and semicolons, as spreadsheets in Russian ask for them. */
export function csv(rows) {
    return "\ufeff" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
}

// A text that starts like a formula would be run by the spreadsheet; names come from anybody.
function cell(value) {
    const text = typeof value === "string" && /^\s*[=+\-@]|^[\t\r]/.test(value) ? "'" + value : String(value);
    return `"${text.replaceAll("\"", "\"\"")}"`;
}
