#include "zoo.h"
int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    const uint64_t length = 100 << 20;
    char *document = malloc(length);
    (void)host;
    if (!document) return PARTA_PROFILE_UNAVAILABLE;
    memset(document, ' ', length);
    return HAND(out, document, length);
}
