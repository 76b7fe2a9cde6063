/*
 * A profile in plain C: the children's music school (детская музыкальная школа).
 *
 * The words and rules are data, in document.json. This file hands them over and adds what words
 * cannot say: how a class is called in the next school year.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parta_profile.h"

PARTA_PROFILE_NOTE("music-school", "1.0.0");

/* The bytes of document.json, put into the library's read-only data by the assembler. */
__asm__(".pushsection .rodata\n"
        "document:     .incbin \"document.json\"\n"
        "document_end:\n"
        ".popsection\n");
extern const char document[] __attribute__((visibility("hidden")));
extern const char document_end[] __attribute__((visibility("hidden")));

int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    if (!host || !out || host->struct_size < sizeof *host || out->struct_size < sizeof *out)
        return PARTA_PROFILE_BAD_ARGUMENT;
    if (host->abi_oldest > PARTA_PROFILE_ABI || host->abi_newest < PARTA_PROFILE_ABI)
        return PARTA_PROFILE_NO_COMMON_ABI;
    out->abi = PARTA_PROFILE_ABI;
    out->document = document;
    out->document_length = (uint64_t)(document_end - document);
    return PARTA_PROFILE_OK;
}

/* The last year of the longest programme. */
enum { LAST_YEAR = 8 };

/*
 * unit.next, s(si): "Фортепиано, 3 класс" becomes "Фортепиано, 4 класс"; a class of the last year
 * graduates. An ensemble or an orchestra has no number and keeps its name.
 *
 * The host lets one call at a time into a library, so the buffer may be static; the host copies
 * the text before the next call.
 */
PARTA_PROFILE_EXPORT const char *profile_next_unit(const char *name, int32_t year);

const char *profile_next_unit(const char *name, int32_t year) {
    static const char suffix[] = " класс";
    static char next[1024];
    size_t length = strlen(name);
    (void)year;
    if (length == 0 || length + 2 > sizeof next) return NULL;
    const size_t tail = sizeof suffix - 1;
    if (length <= tail || strcmp(name + length - tail, suffix) != 0) return name;
    size_t start = length - tail;
    while (start > 0 && name[start - 1] >= '0' && name[start - 1] <= '9') start--;
    long number = strtol(name + start, NULL, 10);
    if (number < 1 || number > LAST_YEAR) return NULL;
    if (number == LAST_YEAR) return "выпуск";
    snprintf(next, sizeof next, "%.*s%ld%s", (int)start, name, number + 1, suffix);
    return next;
}
