#include "zoo.h"
#include <sys/mman.h>
/* Claims a length that runs out of the library's memory, into a page that nobody may read. */
int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    static const char document[] = DOCUMENT("");
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *memory = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    (void)host;
    if (memory == MAP_FAILED || mprotect(memory + page, page, PROT_NONE) != 0) return -1;
    char *start = memory + page - sizeof document;
    memcpy(start, document, sizeof document);
    return HAND(out, start, PARTA_PROFILE_DOCUMENT_MAX);
}
