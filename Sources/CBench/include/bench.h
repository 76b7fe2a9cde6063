/*
 * The bare side of `partactl bench abi`: the same calls in C, and what they are compared with.
 *
 * The functions that are called stand in functions.c and the loops that call them in loops.c, so no
 * compiler puts one into the other. Every loop returns nanoseconds of one call.
 */
#ifndef PARTA_BENCH_H
#define PARTA_BENCH_H

#include <stdint.h>

/** A function that does next to nothing. */
int32_t bench_add(int32_t left, int32_t right);
/** The same with a status and an out-parameter. */
int32_t bench_add_checked(int32_t left, int32_t right, int32_t *sum);
/** Returns its argument. */
const char *bench_same(const char *text);
/** A tool's callback for events; counts them in *context. */
void bench_take(void *context, const char *bytes, uint64_t length);

/** A table of functions as a host hands it over. */
typedef struct bench_table {
    uint32_t struct_size;
    uint32_t reserved;
    int32_t (*add)(int32_t left, int32_t right);
    int32_t (*add_checked)(int32_t left, int32_t right, int32_t *sum);
} bench_table;

/** The table; its address and its slots are unknown to the loops. */
const bench_table *bench_slots(void);

double bench_direct(uint64_t count);
double bench_direct_text(uint64_t count);
double bench_slot(uint64_t count);
double bench_slot_checked(uint64_t count);
double bench_callback(uint64_t count);
/** Calls a function of another language. */
double bench_function(int32_t (*function)(int32_t left, int32_t right), uint64_t count);

/** Binds, steps, reads a column and resets, on a table of 1000 rows in memory; -1 on failure. */
double bench_sqlite(uint64_t count);
/** Sends a byte to a child process and gets it back; -1 on failure. */
double bench_pipe(uint64_t count);
/** Starts a program and waits for its end; -1 on failure. */
double bench_process(const char *program, uint64_t count);

/**
 * Calls parta_call() and parta_bytes_free() of a loaded library.
 *
 * Stops at the first failure, whose status *status receives; 0 otherwise.
 */
double bench_parta_call(const void *call, const void *release, void *session,
                        const char *operation, const char *request, uint64_t count,
                        int32_t *status);

#endif
