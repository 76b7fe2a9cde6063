/*
 * Posts messages from several threads until it is killed; prints the text of each one after the
 * host has acknowledged it.
 *
 * usage: writer FOLDER OPTIONS KEY CHAT ROUND
 */
#include <parta.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { THREADS = 8 };

static parta_session *session;
static const char *chat;
static const char *attempt;

static parta_text_v1 text(const char *bytes) {
    parta_text_v1 result = {bytes, strlen(bytes)};
    return result;
}

static void *post(void *context) {
    const int thread = (int)(intptr_t)context;
    for (int number = 0;; number++) {
        char request[256];
        char line[64];
        const int length = snprintf(line, sizeof line, "%s-%d-%d\n", attempt, thread, number);
        snprintf(request, sizeof request, "{\"chat\":\"%s\",\"text\":\"%.*s\"}", chat, length - 1, line);
        const parta_status status =
            parta_call(session, text("message.post"), text(request), NULL, NULL);
        if (status != PARTA_OK) {
            fprintf(stderr, "writer: %s\n", parta_status_name(status));
            exit(1);
        }
        if (write(STDOUT_FILENO, line, (size_t)length) != length) exit(2);
    }
    return NULL;
}

int main(int count, char **words) {
    if (count != 6) {
        fprintf(stderr, "usage: writer FOLDER OPTIONS KEY CHAT ROUND\n");
        return 2;
    }
    char room[1024];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_engine *engine = NULL;
    chat = words[4];
    attempt = words[5];
    if (parta_engine_open(text(words[1]), text(words[2]), &engine, &error) != PARTA_OK ||
        parta_session_open_key(engine, text(words[3]), &session, &error) != PARTA_OK) {
        fprintf(stderr, "writer: %.*s\n", (int)error.message.length, error.message.bytes);
        return 1;
    }
    pthread_t threads[THREADS];
    for (int index = 0; index < THREADS; index++) {
        pthread_create(&threads[index], NULL, post, (void *)(intptr_t)index);
    }
    pthread_join(threads[0], NULL);
    return 0;
}
