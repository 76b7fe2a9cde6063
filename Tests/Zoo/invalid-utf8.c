#include "zoo.h"
int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    static char document[] = DOCUMENT("");
    (void)host;
    strstr(document, "зоопарк")[1] = 'x';
    return HAND(out, document, sizeof document - 1);
}
