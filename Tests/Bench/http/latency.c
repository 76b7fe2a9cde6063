#include "latency.h"

#include <stdlib.h>

#include "socket.h"

void latency_note(struct latency *latency, int64_t nanoseconds) {
    if (latency->count == latency->room) {
        latency->room = latency->room == 0 ? 65536 : latency->room * 2;
        latency->milliseconds =
            realloc(latency->milliseconds, latency->room * sizeof *latency->milliseconds);
        check(latency->milliseconds != NULL, "no memory for %zu times", latency->room);
    }
    latency->milliseconds[latency->count++] = (float)nanoseconds / 1e6f;
}

static int compare(const void *first, const void *second) {
    const float left = *(const float *)first, right = *(const float *)second;
    return (left > right) - (left < right);
}

double latency_share(struct latency *latency, double share) {
    if (latency->count == 0) return 0;
    qsort(latency->milliseconds, latency->count, sizeof *latency->milliseconds, compare);
    return (double)latency->milliseconds[(size_t)((double)(latency->count - 1) * share)];
}
