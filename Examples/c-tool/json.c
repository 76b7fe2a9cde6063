#include "json.h"

#include <stdlib.h>
#include <string.h>

/** The character behind a string that begins here. */
static const char *after_string(const char *text) {
    for (text++; *text && *text != '"'; text++)
        if (*text == '\\' && text[1]) text++;
    return *text ? text + 1 : text;
}

/** The character behind a value that begins here. */
static const char *after_value(const char *value) {
    if (*value == '"') return after_string(value);
    if (*value != '{' && *value != '[') return value + strcspn(value, ",]}");
    int depth = 0;
    while (*value) {
        if (*value == '"') {
            value = after_string(value);
            continue;
        }
        if (*value == '{' || *value == '[') depth++;
        if (*value == '}' || *value == ']') depth--;
        value++;
        if (depth == 0) break;
    }
    return value;
}

const char *json_member(const char *object, const char *name) {
    if (!object || *object != '{') return NULL;
    const size_t length = strlen(name);
    const char *place = object + 1;
    while (*place == '"') {
        const char *end = after_string(place);
        const int is_it =
            (size_t)(end - place) == length + 2 && memcmp(place + 1, name, length) == 0;
        if (*end != ':') return NULL;
        if (is_it) return end + 1;
        place = after_value(end + 1);
        if (*place == ',') place++;
    }
    return NULL;
}

const char *json_first(const char *array) {
    return array && *array == '[' && array[1] != ']' ? array + 1 : NULL;
}

const char *json_next(const char *element) {
    if (!element) return NULL;
    element = after_value(element);
    return *element == ',' ? element + 1 : NULL;
}

int64_t json_integer(const char *value) { return value ? strtoll(value, NULL, 10) : 0; }

/** Writes a character as UTF-8; returns the number of bytes. */
static size_t put_scalar(unsigned long scalar, char out[4]) {
    if (scalar < 0x80) return out[0] = (char)scalar, 1;
    size_t count = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
    for (size_t index = count - 1; index > 0; index--, scalar >>= 6)
        out[index] = (char)(0x80 | (scalar & 0x3F));
    out[0] = (char)((0xF00 >> count & 0xFF) | scalar);
    return count;
}

/** Reads one character of a string with its escape; moves the place behind it. */
static size_t take_character(const char **place, char out[4]) {
    const char *from = *place;
    size_t count = 1;
    if (*from != '\\') {
        while (((unsigned char)from[count] & 0xC0) == 0x80) count++;
        memcpy(out, from, count);
        *place = from + count;
        return count;
    }
    static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    const char *escape = strchr(escapes, from[1]);
    *place = from + 2;
    if (escape && *escape) return out[0] = meanings[escape - escapes], 1;
    /* parta escapes only control characters by number: four digits, no pairs. */
    char digits[5] = "";
    strncpy(digits, from + 2, 4);
    *place += strlen(digits);
    return put_scalar(strtoul(digits, NULL, 16), out);
}

const char *json_string(const char *value, char *room, size_t size) {
    size_t length = 0;
    if (value && *value == '"') {
        const char *place = value + 1;
        while (*place && *place != '"') {
            char character[4];
            const size_t count = take_character(&place, character);
            if (length + count >= size) break;
            memcpy(room + length, character, count);
            length += count;
        }
    }
    if (size) room[length] = 0;
    return room;
}
