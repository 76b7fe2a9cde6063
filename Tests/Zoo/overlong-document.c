#include "zoo.h"
/* Claims a length that runs out of the library's memory. */
int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    static const char document[] = DOCUMENT("");
    (void)host;
    return HAND(out, document, PARTA_PROFILE_DOCUMENT_MAX);
}
