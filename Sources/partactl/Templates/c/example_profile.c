/*
 * The library of the profile example-profile.
 *
 * Words and rules are data, in document.json. This file hands the document to the host and holds
 * what words cannot say. The contract is in <parta_profile.h>.
 */
#include <parta_profile.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

PARTA_PROFILE_NOTE("example-profile", "1.0.0"); /* the same as in document.json */

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

/* Functions that document.json declares under "vendorFunctions". */
PARTA_PROFILE_EXPORT char *profile_next_unit(const char *name, int32_t year);

/*
 * unit.next, S(si): the name of a unit in the school year that begins in a year. The first number
 * of the name grows by one, so that "Группа 1-А" becomes "Группа 2-А"; a name without a number
 * stays. The host frees the result.
 */
char *profile_next_unit(const char *name, int32_t year) {
    (void)year;
    const size_t before = strcspn(name, "0123456789");
    const size_t digits = strspn(name + before, "0123456789");
    if (digits == 0) return name[0] ? strdup(name) : NULL;
    if (digits > 4 || before > 1000) return NULL; /* no rule for such a name: people decide */
    const long number = strtol(name + before, NULL, 10);
    const size_t size = strlen(name) + 2;
    char *next = malloc(size);
    if (next)
        snprintf(next, size, "%.*s%ld%s", (int)before, name, number + 1, name + before + digits);
    return next;
}
