/*
 * Reads the JSON that parta hands out: NUL-terminated, well-formed, so nothing is checked twice.
 * A value is a pointer to its first character; NULL is no value, and every function takes it.
 */
#ifndef JSON_H
#define JSON_H

#include <stddef.h>
#include <stdint.h>

/** The value of an object's member, or NULL. */
const char *json_member(const char *object, const char *name);

/** The first element of an array, or NULL. */
const char *json_first(const char *array);

/** The element after one of an array, or NULL. */
const char *json_next(const char *element);

/** The value of an integer; 0 for anything else. */
int64_t json_integer(const char *value);

/** Copies a string without its escapes; cuts it after a whole character; "" for anything else. */
const char *json_string(const char *value, char *room, size_t size);

#endif
