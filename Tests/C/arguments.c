/* NULL, closed and foreign handles, broken texts, long texts, errors with little room. */
#include "check.h"

static const parta_text_v1 none = {NULL, 0};

void test_layout(void) {
    CHECK(sizeof(parta_text_v1) == 16);
    CHECK(sizeof(parta_bytes_v1) == 16);
    CHECK(sizeof(parta_error_v1) == 96);
    CHECK(offsetof(parta_error_v1, message) == 80);
    uint32_t major = 0, minor = 99;
    CHECK(strcmp(parta_version(&major, &minor), "1.0.0") == 0);
    CHECK(major == PARTA_ABI_MAJOR && minor == PARTA_ABI_MINOR);
    CHECK(parta_version(NULL, NULL) != NULL);
    CHECK(strcmp(parta_status_name(PARTA_OK), "ok") == 0);
    CHECK(strcmp(parta_status_name(PARTA_RATE_LIMITED), "rateLimited") == 0);
    CHECK(strcmp(parta_status_name(PARTA_CLOSED_HANDLE), "closedHandle") == 0);
    CHECK(strcmp(parta_status_name(77), "unknown") == 0);
    CHECK(strcmp(parta_status_name(INT32_MIN), "unknown") == 0);
}

void test_nulls(world *world) {
    parta_bytes_v1 bytes = {(char *)1, 1};
    uint64_t number = 7;
    void *handle = (void *)1;
    parta_bytes_free(NULL);
    CHECK_STATUS(parta_engine_close(NULL), PARTA_OK);
    CHECK_STATUS(parta_session_close(NULL), PARTA_OK);
    CHECK_STATUS(parta_subscription_close(NULL), PARTA_OK);
    CHECK_STATUS(parta_upload_abort(NULL), PARTA_OK);
    CHECK_STATUS(parta_file_close(NULL), PARTA_OK);

    CHECK_STATUS(parta_engine_open(none, none, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_engine_open(none, none, (parta_engine **)&handle, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK(handle == NULL);
    CHECK_STATUS(parta_operations(NULL, &bytes, NULL), PARTA_CLOSED_HANDLE);
    CHECK(bytes.bytes == NULL && bytes.length == 0);
    CHECK_STATUS(parta_operations(world->engine, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_backup(NULL, none, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_backup(world->engine, none, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_session_open_key(NULL, none, NULL, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_session_open_key(world->engine, none, NULL, NULL), PARTA_INVALID_ARGUMENT);
    handle = (void *)1;
    CHECK_STATUS(parta_session_open_key(world->engine, none, (parta_session **)&handle, NULL),
                 PARTA_UNAUTHENTICATED);
    CHECK(handle == NULL);
    CHECK_STATUS(parta_session_open_anonymous(world->engine, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_session_request_code(world->engine, none, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_session_sign_in(world->engine, none, none, none, none, NULL, NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    bytes = (parta_bytes_v1){(char *)1, 1};
    CHECK_STATUS(parta_call(NULL, none, none, &bytes, NULL), PARTA_CLOSED_HANDLE);
    CHECK(bytes.bytes == NULL && bytes.length == 0);
    CHECK_STATUS(parta_call(world->operator, none, none, NULL, NULL), PARTA_NOT_FOUND);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), none, NULL, NULL),
                 PARTA_OK);
    CHECK_STATUS(parta_upload_open(NULL, none, NULL, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_upload_open(world->operator, none, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_upload_append(NULL, NULL, 1, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_upload_finish(NULL, NULL, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_file_open(NULL, none, NULL, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_file_open(world->operator, none, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_file_size(NULL, &number, NULL), PARTA_CLOSED_HANDLE);
    CHECK(number == 0);
    number = 7;
    CHECK_STATUS(parta_file_read(NULL, 0, NULL, 0, &number, NULL), PARTA_CLOSED_HANDLE);
    CHECK(number == 0);
}

void test_handles(world *world) {
    parta_session *session = NULL, *again = NULL;
    CHECK_STATUS(parta_session_open_anonymous(world->engine, &session, NULL), PARTA_OK);
    CHECK_STATUS(parta_session_close(session), PARTA_OK);
    CHECK_STATUS(parta_session_close(session), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_call(session, PARTA_TEXT("session.current"), none, NULL, NULL),
                 PARTA_CLOSED_HANDLE);
    /* The next session takes the same slot, and the old handle stays closed all the same. */
    CHECK_STATUS(parta_session_open_anonymous(world->engine, &again, NULL), PARTA_OK);
    CHECK(again != session);
    CHECK_STATUS(parta_session_close(session), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_session_close(again), PARTA_OK);

    /* A handle of another type, an address, and numbers that never were handles. */
    CHECK_STATUS(parta_session_close((parta_session *)world->engine), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_engine_close((parta_engine *)world->operator), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_file_close((parta_file *)world->operator), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_session_close((parta_session *)world), PARTA_CLOSED_HANDLE);
    uint64_t random = 88172645463325252u;
    int open = 0;
    for (int index = 0; index < 100000 / world->ease; index++) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        open += parta_upload_finish((parta_upload *)(uintptr_t)random, NULL, NULL) !=
                PARTA_CLOSED_HANDLE;
    }
    CHECK(open == 0);

    /* Closing an engine closes what was opened through it; the folder is then free again. */
    char folder[4096];
    snprintf(folder, sizeof folder, "%s-second", world->folder);
    parta_engine *engine = NULL, *twin = NULL;
    CHECK_STATUS(parta_engine_open(PARTA_TEXT(folder), none, &engine, NULL), PARTA_OK);
    CHECK_STATUS(parta_engine_open(PARTA_TEXT(folder), none, &twin, NULL), PARTA_UNAVAILABLE);
    CHECK(twin == NULL);
    CHECK_STATUS(parta_session_open_anonymous(engine, &session, NULL), PARTA_OK);
    CHECK_STATUS(parta_engine_close(engine), PARTA_OK);
    CHECK_STATUS(parta_session_close(session), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_engine_close(engine), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_engine_open(PARTA_TEXT(folder), none, &engine, NULL), PARTA_OK);
    CHECK_STATUS(parta_engine_close(engine), PARTA_OK);
}

void test_texts(world *world) {
    const parta_text_v1 bad = {"a\xFF\xC0z", 4};
    const parta_text_v1 nul = {"a\0b", 3};
    const parta_text_v1 absent = {NULL, 5};
    const parta_text_v1 endless = {"x", UINT64_MAX};
    const parta_text_v1 bad_json = {"{\"name\":\"\xFF\"}", 12};
    parta_session *session = NULL;
    CHECK_STATUS(parta_engine_open(bad, none, &(parta_engine *){NULL}, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_engine_open(nul, none, &(parta_engine *){NULL}, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_engine_open(PARTA_TEXT("x"), bad_json, &(parta_engine *){NULL}, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_engine_open(PARTA_TEXT("x"), PARTA_TEXT("{\"colour\":1}"),
                                   &(parta_engine *){NULL}, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_call(world->operator, bad, none, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_call(world->operator, absent, none, NULL, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_call(world->operator, endless, none, NULL, NULL), PARTA_LIMIT);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), absent, NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), endless, NULL, NULL),
                 PARTA_LIMIT);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), bad_json, NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), PARTA_TEXT("[1,"),
                            NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("no.such"), none, NULL, NULL),
                 PARTA_NOT_FOUND);
    CHECK_STATUS(parta_session_open_key(world->engine, bad, &session, NULL),
                 PARTA_UNAUTHENTICATED);

    /* 100 MB: text, nested brackets, and as large as a request may be. */
    const size_t size = 100u << 20;
    char *large = malloc(size);
    CHECK(large != NULL);
    if (!large) return;
    memset(large, '[', size);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"),
                            (parta_text_v1){large, size}, NULL, NULL),
                 PARTA_LIMIT);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"),
                            (parta_text_v1){large, PARTA_REQUEST_MAX}, NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    memset(large, ' ', size);
    memcpy(large, "{\"x\":\"", 6);
    memset(large + 6, 'y', PARTA_REQUEST_MAX - 8);
    memcpy(large + PARTA_REQUEST_MAX - 2, "\"}", 2);
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"),
                            (parta_text_v1){large, PARTA_REQUEST_MAX}, NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    free(large);
}

void test_errors(world *world) {
    char room[1024];
    const parta_text_v1 name = PARTA_TEXT("session.requestCode");
    const parta_text_v1 wrong = PARTA_TEXT("{\"phone\":\"seven\"}");
    parta_error_v1 full = PARTA_ERROR_V1(room, sizeof room);
    CHECK_STATUS(parta_call(world->nobody, name, wrong, NULL, &full), PARTA_INVALID_ARGUMENT);
    CHECK(full.code == PARTA_INVALID_ARGUMENT);
    CHECK(strcmp(full.field.bytes, "phone") == 0 && full.field.length == 5);
    CHECK(strstr(full.text.bytes, "Телефон") != NULL);
    CHECK(strlen(full.message.bytes) == full.message.length && full.message.length > 10);
    CHECK(full.needed == full.field.length + full.text.length + full.message.length + 3);
    CHECK(full.clause.length == 0 && full.clause.bytes[0] == 0);

    /* Every smaller room holds the same texts, cut after a whole character, and no byte more. */
    for (uint64_t size = 0; size <= full.needed; size++) {
        char small[1024];
        memset(small, 0x5A, sizeof small);
        parta_error_v1 error = PARTA_ERROR_V1(size ? small : NULL, size);
        parta_call(world->nobody, name, wrong, NULL, &error);
        CHECK(error.needed == full.needed);
        CHECK(error.text.length <= full.text.length);
        CHECK(memcmp(error.text.bytes, full.text.bytes, error.text.length) == 0);
        CHECK(error.text.bytes[error.text.length] == 0);
        CHECK(((unsigned char)full.text.bytes[error.text.length] & 0xC0) != 0x80);
        CHECK(small[size] == 0x5A);
    }

    /* Success clears the struct; a struct of another size is left alone. */
    CHECK_STATUS(parta_call(world->operator, PARTA_TEXT("session.current"), none, NULL, &full),
                 PARTA_OK);
    CHECK(full.code == PARTA_OK && full.needed == 0 && full.message.length == 0);
    parta_error_v1 alien = PARTA_ERROR_V1(room, sizeof room);
    alien.struct_size = 40;
    alien.code = 1234;
    CHECK_STATUS(parta_call(NULL, name, wrong, NULL, &alien), PARTA_CLOSED_HANDLE);
    CHECK(alien.code == 1234);
}
