#include "zoo.h"
/* JSON of the schema, but most of what is required is missing. */
int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    static const char document[] =
        "{\"schema\": \"parta.profile/1\", \"id\": \"" ID "\", \"version\": \"1.0.0\"}";
    (void)host;
    return HAND(out, document, sizeof document - 1);
}
