/* A small tool that uses what release 1.0 offered; it is compiled from each released header. */
#include <parta.h>
#include <stdio.h>

static int events;

static void count(void *context, parta_text_v1 event) {
    (void)context;
    if (event.length) events++;
}

static int fails(const char *what, const parta_error_v1 *error) {
    fprintf(stderr, "client: %s: %s\n", what, error->message.bytes);
    return 1;
}

int main(int words, char **word) {
    char room[1024];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_engine *engine;
    parta_session *nobody;
    parta_bytes_v1 reply;
    parta_subscription *stream;
    uint32_t major = 0;
    if (words != 2) return 2;
    parta_version(&major, NULL);
    if (major != PARTA_ABI_MAJOR) return 3;
    if (parta_engine_open(PARTA_TEXT(word[1]), PARTA_TEXT(""), &engine, &error))
        return fails("open", &error);
    if (parta_session_open_anonymous(engine, &nobody, &error)) return fails("session", &error);
    if (parta_operations(engine, &reply, &error)) return fails("operations", &error);
    parta_bytes_free(&reply);
    if (parta_call(nobody, PARTA_TEXT("host.info"), PARTA_TEXT("{}"), &reply, &error))
        return fails("call", &error);
    parta_bytes_free(&reply);
    if (parta_subscribe(nobody, PARTA_TEXT(""), count, NULL, NULL, &stream, &error) !=
        PARTA_UNAUTHENTICATED)
        return 4;
    if (parta_engine_close(engine) || parta_session_close(nobody) != PARTA_CLOSED_HANDLE) return 5;
    return events;
}
