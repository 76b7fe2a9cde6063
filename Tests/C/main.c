/*
 * The contract of parta.h, tried from C.
 *
 * usage: door FOLDER [EASE]   FOLDER: an empty folder for the host's data
 *                             EASE: how many times fewer repetitions
 *        door --defect        proves that a failed check fails the program
 */
#include "check.h"

_Atomic int checks_passed;
_Atomic int checks_failed;

void copy_member(const parta_bytes_v1 *json, const char *name, char *room, size_t size) {
    char pattern[64];
    snprintf(pattern, sizeof pattern, "\"%s\":\"", name);
    const char *start = json->bytes ? strstr(json->bytes, pattern) : NULL;
    if (!start) {
        fprintf(stderr, "no %s in %s\n", name, json->bytes ? json->bytes : "nothing");
        exit(1);
    }
    start += strlen(pattern);
    size_t length = strcspn(start, "\"");
    if (length >= size) exit(1);
    memcpy(room, start, length);
    room[length] = 0;
}

static void open_world(world *world) {
    char room[1024];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_bytes_v1 reply;
    if (parta_engine_open(PARTA_TEXT(world->folder), PARTA_TEXT("{}"), &world->engine, &error) ||
        parta_session_open_anonymous(world->engine, &world->nobody, &error) ||
        parta_call(world->nobody, PARTA_TEXT("host.initialize"),
                   PARTA_TEXT("{\"phone\":\"+70000000001\",\"name\":\"Оператор Проверки\"}"), &reply,
                   &error)) {
        fprintf(stderr, "cannot begin: %s [%s] %s\n", parta_status_name(error.code),
                error.field.bytes, error.message.bytes);
        exit(1);
    }
    copy_member(&reply, "token", world->key, sizeof world->key);
    parta_bytes_free(&reply);
    if (parta_session_open_key(world->engine, PARTA_TEXT(world->key), &world->operator, &error)) {
        fprintf(stderr, "no session: %s\n", error.message.bytes);
        exit(1);
    }
}

int main(int count, char **words) {
    if (count == 2 && strcmp(words[1], "--defect") == 0) {
        CHECK_STATUS(parta_call(NULL, PARTA_TEXT("x"), PARTA_TEXT("{}"), NULL, NULL), PARTA_OK);
    } else if (count == 2 || (count == 3 && atoi(words[2]) > 0)) {
        world world = {.folder = words[1], .ease = count == 3 ? atoi(words[2]) : 1};
        test_layout();
        open_world(&world);
        test_nulls(&world);
        test_handles(&world);
        test_texts(&world);
        test_errors(&world);
        test_sign_in(&world);
        test_threads(&world);
        test_subscriptions(&world);
        test_files(&world);
        test_speed(&world);
        CHECK_STATUS(parta_engine_close(world.engine), PARTA_OK);
        CHECK_STATUS(parta_session_close(world.operator), PARTA_CLOSED_HANDLE);
    } else {
        fprintf(stderr, "usage: door FOLDER [EASE]\n");
        return 2;
    }
    printf("%d checks passed, %d failed\n", checks_passed, checks_failed);
    return checks_failed == 0 ? 0 : 1;
}
