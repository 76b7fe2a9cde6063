/* Checks for the C tests: each prints what it found, the count decides the exit status. */
#ifndef PARTA_TESTS_CHECK_H
#define PARTA_TESTS_CHECK_H

#include <inttypes.h>
#include <parta.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern _Atomic int checks_passed;
extern _Atomic int checks_failed;

#define CHECK(condition)                                                          \
    do {                                                                          \
        if (condition) {                                                          \
            atomic_fetch_add(&checks_passed, 1);                                  \
        } else {                                                                  \
            atomic_fetch_add(&checks_failed, 1);                                  \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                         \
    } while (0)

#define CHECK_STATUS(call, expected)                                                         \
    do {                                                                                     \
        parta_status status_ = (call);                                                       \
        if (status_ == (expected)) {                                                         \
            atomic_fetch_add(&checks_passed, 1);                                             \
        } else {                                                                             \
            atomic_fetch_add(&checks_failed, 1);                                             \
            fprintf(stderr, "%s:%d: %s: %s, expected %s\n", __FILE__, __LINE__, #call,       \
                    parta_status_name(status_), parta_status_name(expected));                \
        }                                                                                    \
    } while (0)

/** A call that must succeed; tells the library's reason when it does not. */
#define CHECK_CALL(session, name, request, reply)                                          \
    do {                                                                                   \
        char call_room_[1024];                                                             \
        parta_error_v1 call_error_ = PARTA_ERROR_V1(call_room_, sizeof call_room_);        \
        CHECK_STATUS(parta_call(session, PARTA_TEXT(name), PARTA_TEXT(request), reply,     \
                                &call_error_),                                             \
                     PARTA_OK);                                                            \
        if (call_error_.code)                                                              \
            fprintf(stderr, "    [%s] %s\n", call_error_.field.bytes,                      \
                    call_error_.message.bytes);                                            \
    } while (0)

/** What all tests share: one engine with its operator. */
typedef struct world {
    const char *folder;
    /** How many times fewer repetitions: 1, or more under a tool that slows the program down. */
    int ease;
    parta_engine *engine;
    parta_session *operator;
    parta_session *nobody;
    char key[128];
} world;

/** Copies the text member of a flat JSON object; ends the program when it is not there. */
void copy_member(const parta_bytes_v1 *json, const char *name, char *room, size_t size);

/** Signs a person in with the code of the file outbox. */
parta_session *sign_in(world *world, const char *phone, const char *name);

/** Applies for an institution; the application's identifier goes to id, which may be NULL. */
void submit_application(world *world, int number, char *id, size_t size);

void test_layout(void);
void test_nulls(world *world);
void test_handles(world *world);
void test_texts(world *world);
void test_errors(world *world);
void test_sign_in(world *world);
void test_threads(world *world);
void test_subscriptions(world *world);
void test_files(world *world);
void test_speed(world *world);

#endif
