#include "bench.h"

#include <string.h>
#include <time.h>

#include "../../Include/parta.h"

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Where results go, so that no call is left out. */
static volatile int64_t kept;

#define LOOP(call)                                                    \
    int64_t sum = 0;                                                  \
    const double start = now();                                       \
    for (uint64_t index = 0; index < count; index++) sum += (call);   \
    const double end = now();                                         \
    kept = sum;                                                       \
    return (end - start) / (double)count

double bench_direct(uint64_t count) { LOOP(bench_add((int32_t)index, 1)); }

double bench_direct_text(uint64_t count) {
    static const char text[] = "Фортепиано, 3 класс";
    LOOP(bench_same(text + (index & 1))[0]);
}

double bench_slot(uint64_t count) {
    const bench_table *table = bench_slots();
    LOOP(table->add((int32_t)index, 1));
}

double bench_slot_checked(uint64_t count) {
    const bench_table *table = bench_slots();
    int32_t out = 0;
    LOOP(table->add_checked((int32_t)index, 1, &out) ? -1 : out);
}

double bench_callback(uint64_t count) {
    static const char event[300] = "{\"id\":\"17\",\"kind\":\"message.posted\"}";
    uint64_t taken = 0;
    LOOP((bench_take(&taken, event, sizeof event), (int64_t)taken));
}

double bench_function(int32_t (*function)(int32_t left, int32_t right), uint64_t count) {
    LOOP(function((int32_t)index, 1));
}

double bench_parta_call(const void *call, const void *release, void *session,
                        const char *operation, const char *request, uint64_t count,
                        int32_t *status) {
    parta_status (*parta_call)(parta_session *, parta_text_v1, parta_text_v1, parta_bytes_v1 *,
                               parta_error_v1 *);
    void (*parta_bytes_free)(parta_bytes_v1 *);
    memcpy(&parta_call, &call, sizeof parta_call);
    memcpy(&parta_bytes_free, &release, sizeof parta_bytes_free);
    const parta_text_v1 name = PARTA_TEXT(operation), body = PARTA_TEXT(request);
    uint64_t length = 0;
    *status = 0;
    const double start = now();
    for (uint64_t index = 0; index < count && *status == 0; index++) {
        parta_bytes_v1 reply;
        *status = parta_call(session, name, body, &reply, NULL);
        length += reply.length;
        parta_bytes_free(&reply);
    }
    const double end = now();
    kept = (int64_t)length;
    return (end - start) / (double)count;
}
