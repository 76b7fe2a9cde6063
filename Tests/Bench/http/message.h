/* The framing of an HTTP/1.1 message with a known length, as much as a benchmark needs. */
#ifndef PARTA_BENCH_MESSAGE_H
#define PARTA_BENCH_MESSAGE_H

#include <stddef.h>

/* Length of the head with its empty line; 0 while it is incomplete. */
size_t head_length(const char *bytes, size_t length);

/* A header's value, which ends at the line's end, or NULL. The name's case does not matter. */
const char *header(const char *head, size_t length, const char *name);

/* Length of head and body by Content-Length; 0 while it is incomplete. */
size_t message_length(const char *bytes, size_t length);

/* The whole number after a key such as "number": in JSON; -1 without one. */
long number_after(const char *bytes, size_t length, const char *key);

#endif
