#define _GNU_SOURCE
#include "message.h"

#include <stdlib.h>
#include <string.h>

size_t head_length(const char *bytes, size_t length) {
    const char *end = memmem(bytes, length, "\r\n\r\n", 4);
    return end == NULL ? 0 : (size_t)(end - bytes) + 4;
}

const char *header(const char *head, size_t length, const char *name) {
    const size_t size = strlen(name);
    const char *line = memmem(head, length, "\r\n", 2);
    while (line != NULL) {
        line += 2;
        const size_t rest = length - (size_t)(line - head);
        if (rest > size && line[size] == ':' && strncasecmp(line, name, size) == 0) {
            const char *value = line + size + 1;
            return value + strspn(value, " ");
        }
        line = memmem(line, rest, "\r\n", 2);
    }
    return NULL;
}

size_t message_length(const char *bytes, size_t length) {
    const size_t head = head_length(bytes, length);
    if (head == 0) return 0;
    const char *body = header(bytes, head, "Content-Length");
    const size_t total = head + (body == NULL ? 0 : strtoul(body, NULL, 10));
    return total <= length ? total : 0;
}

long number_after(const char *bytes, size_t length, const char *key) {
    const char *found = memmem(bytes, length, key, strlen(key));
    if (found == NULL) return -1;
    long number = 0;
    const char *digit = found + strlen(key);
    const char *first = digit;
    for (; digit < bytes + length && *digit >= '0' && *digit <= '9'; digit++) {
        number = number * 10 + (*digit - '0');
    }
    return digit == first ? -1 : number;
}
