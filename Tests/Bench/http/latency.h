/* Times that were measured, and their percentiles. */
#ifndef PARTA_BENCH_LATENCY_H
#define PARTA_BENCH_LATENCY_H

#include <stddef.h>
#include <stdint.h>

struct latency {
    float *milliseconds;
    size_t count;
    size_t room;
};

/* Notes one time in nanoseconds. */
void latency_note(struct latency *latency, int64_t nanoseconds);

/* The time below which this share of all lies, in milliseconds; sorts. 0 without any. */
double latency_share(struct latency *latency, double share);

#endif
