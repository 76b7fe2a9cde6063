/* What tools do: describe, sign in, call from many threads, listen, stream files. */
#include "check.h"

#include <dirent.h>
#include <pthread.h>
#include <time.h>
#include <unistd.h>

static const parta_text_v1 none = {NULL, 0};
static const char phone[] = "+79001112233";

/** Reads the newest sign-in code out of the file outbox. */
static void read_code(const world *world, char code[7]) {
    char path[4600], text[512] = "", newest[256] = "";
    snprintf(path, sizeof path, "%s/outbox", world->folder);
    DIR *folder = opendir(path);
    if (!folder) return;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        if (strcmp(entry->d_name, newest) > 0) snprintf(newest, sizeof newest, "%s", entry->d_name);
    closedir(folder);
    snprintf(path, sizeof path, "%s/outbox/%s", world->folder, newest);
    FILE *file = fopen(path, "r");
    if (!file) return;
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = 0;
    parta_bytes_v1 bytes = {text, length};
    copy_member(&bytes, "text", code, 7);
}

parta_session *sign_in(world *world, const char *phone, const char *name) {
    char code[7] = "";
    parta_session *session = NULL;
    CHECK_STATUS(parta_session_request_code(world->engine, PARTA_TEXT(phone), NULL), PARTA_OK);
    read_code(world, code);
    CHECK_STATUS(parta_session_sign_in(world->engine, PARTA_TEXT(phone), PARTA_TEXT(code),
                                       PARTA_TEXT(name), none, &session, NULL, NULL),
                 PARTA_OK);
    return session;
}

void test_sign_in(world *world) {
    parta_bytes_v1 description, token, reply;
    CHECK_STATUS(parta_operations(world->engine, &description, NULL), PARTA_OK);
    CHECK(description.bytes && strstr(description.bytes, "\"name\":\"session.signIn\""));
    CHECK(description.bytes && description.bytes[description.length] == 0);
    parta_bytes_free(&description);
    CHECK(description.bytes == NULL && description.length == 0);
    parta_bytes_free(&description);

    char code[7] = "";
    parta_session *session = NULL, *later = NULL;
    CHECK_STATUS(parta_session_request_code(world->engine, PARTA_TEXT(phone), NULL), PARTA_OK);
    read_code(world, code);
    CHECK(strlen(code) == 6);
    char wrong[7];
    memcpy(wrong, code, 7);
    wrong[0] = wrong[0] == '9' ? '0' : (char)(wrong[0] + 1);
    CHECK_STATUS(parta_session_sign_in(world->engine, PARTA_TEXT(phone), PARTA_TEXT(wrong),
                                       PARTA_TEXT("Проверяющий"), none, &session, &token, NULL),
                 PARTA_UNAUTHENTICATED);
    CHECK(session == NULL && token.bytes == NULL);
    CHECK_STATUS(parta_session_sign_in(world->engine, PARTA_TEXT(phone), PARTA_TEXT(code),
                                       PARTA_TEXT("Проверяющий"), PARTA_TEXT("tests"), &session,
                                       &token, NULL),
                 PARTA_OK);
    CHECK_STATUS(parta_call(session, PARTA_TEXT("session.current"), none, &reply, NULL), PARTA_OK);
    CHECK(reply.bytes && strstr(reply.bytes, "Проверяющий"));
    parta_bytes_free(&reply);
    CHECK_STATUS(parta_session_open_key(world->engine,
                                        (parta_text_v1){token.bytes, token.length}, &later, NULL),
                 PARTA_OK);
    parta_bytes_free(&token);
    CHECK_STATUS(parta_call(later, PARTA_TEXT("session.close"), none, NULL, NULL), PARTA_OK);
    CHECK_STATUS(parta_call(session, PARTA_TEXT("session.current"), none, NULL, NULL),
                 PARTA_UNAUTHENTICATED);
    CHECK_STATUS(parta_session_close(session), PARTA_OK);
    CHECK_STATUS(parta_session_close(later), PARTA_OK);
    CHECK_STATUS(parta_call(world->nobody, PARTA_TEXT("session.current"), none, NULL, NULL),
                 PARTA_UNAUTHENTICATED);
}

enum { THREADS = 8, CALLS = 2000 };

static void *call_much(void *context) {
    world *world = context;
    for (int index = 0; index < CALLS / world->ease; index++) {
        parta_bytes_v1 reply;
        CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), none, &reply, NULL),
                     PARTA_OK);
        CHECK(reply.length > 2);
        parta_bytes_free(&reply);
        if (index % 50 == 0) {
            parta_session *own = NULL;
            CHECK_STATUS(parta_session_open_key(world->engine, PARTA_TEXT(world->key), &own, NULL),
                         PARTA_OK);
            CHECK_STATUS(parta_call(own, PARTA_TEXT("session.closeOthers"), PARTA_TEXT("{}"), NULL,
                                    NULL),
                         PARTA_OK);
            CHECK_STATUS(parta_session_close(own), PARTA_OK);
            CHECK_STATUS(parta_call(own, PARTA_TEXT("session.list"), none, NULL, NULL),
                         PARTA_CLOSED_HANDLE);
        }
    }
    return NULL;
}

static void *close_engine(void *engine) {
    CHECK_STATUS(parta_engine_close(engine), PARTA_OK);
    return NULL;
}

void test_threads(world *world) {
    pthread_t threads[THREADS];
    for (int index = 0; index < THREADS; index++)
        pthread_create(&threads[index], NULL, call_much, world);
    for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);

    /* An engine that closes under running calls gives them a status. */
    char folder[4096];
    snprintf(folder, sizeof folder, "%s-closing", world->folder);
    for (int round = 0; round < 1 + 19 / world->ease; round++) {
        parta_engine *engine = NULL;
        parta_session *session = NULL;
        pthread_t closer;
        CHECK_STATUS(parta_engine_open(PARTA_TEXT(folder), none, &engine, NULL), PARTA_OK);
        CHECK_STATUS(parta_session_open_anonymous(engine, &session, NULL), PARTA_OK);
        pthread_create(&closer, NULL, close_engine, engine);
        parta_status status;
        do {
            status = parta_call(session, PARTA_TEXT("session.requestCode"),
                                PARTA_TEXT("{\"phone\":\"+79000000000\"}"), NULL, NULL);
        } while (status == PARTA_OK || status == PARTA_RATE_LIMITED);
        CHECK(status == PARTA_CLOSED_HANDLE || status == PARTA_UNAVAILABLE);
        pthread_join(closer, NULL);
        CHECK_STATUS(parta_session_close(session), PARTA_CLOSED_HANDLE);
    }
}
