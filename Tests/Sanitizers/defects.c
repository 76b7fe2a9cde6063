/*
 * Mistakes that a sanitizer must see, made with what the library hands out.
 *
 * usage: defects FOLDER none|leak|stale|beyond|undefined|uninitialised
 */
#include <parta.h>
#include <stdio.h>
#include <stdlib.h>

static volatile int sum;

int main(int count, char **words) {
    const parta_text_v1 none = {NULL, 0};
    parta_engine *engine;
    parta_session *nobody;
    parta_bytes_v1 reply;
    if (count != 3) return 2;
    if (parta_engine_open(PARTA_TEXT(words[1]), none, &engine, NULL) ||
        parta_session_open_anonymous(engine, &nobody, NULL) ||
        parta_call(nobody, PARTA_TEXT("host.info"), none, &reply, NULL))
        return 3;
    const char *defect = words[2];
    const char *kept = reply.bytes;
    const uint64_t length = reply.length;
    if (strcmp(defect, "beyond") == 0) sum += kept[length + 1];
    if (strcmp(defect, "undefined") == 0) sum += 0x7FFFFFFF, sum += count;
    if (strcmp(defect, "uninitialised") == 0) {
        int *room = malloc(sizeof *room);
        if (*room == 17) puts("seventeen");
        free(room);
    }
    if (strcmp(defect, "leak") == 0) {
        /* Over the same place, so that no stale copy of the address is left to be found. */
        kept = NULL;
        reply.bytes = NULL;
    }
    parta_bytes_free(&reply);
    if (strcmp(defect, "stale") == 0) sum += kept[0];
    return parta_engine_close(engine);
}
