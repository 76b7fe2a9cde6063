/* Files in and out by streaming, and what one trivial call costs. */
#include "check.h"

#include <time.h>

static const parta_text_v1 none = {NULL, 0};

void submit_application(world *world, int number, char *id, size_t size) {
    char request[768];
    parta_bytes_v1 reply;
    snprintf(request, sizeof request,
             "{\"profile\":\"technical-school\",\"institutionName\":\"Техникум %d\","
             "\"overlay\":{\"functions\":{\"files\":{\"standing\":\"promised\",\"clause\":\"1.1\"}}},"
             "\"name\":\"Администратор Проверки\",\"email\":\"admin@example.org\","
             "\"phone\":\"+7900555%04d\",\"order\":{\"number\":\"1\",\"day\":\"2026-09-01\","
             "\"document\":{\"name\":\"order.pdf\",\"type\":\"application/pdf\","
             "\"content\":\"JVBERi0xLjQ=\"}}}",
             number, number);
    CHECK_CALL(world->nobody, "application.submit", request, &reply);
    if (id) copy_member(&reply, "application", id, size);
    parta_bytes_free(&reply);
}

/** Makes an institution and signs its administrator in. */
static parta_session *found_institution(world *world, int number, char *institution, size_t size) {
    char application[32], phone[16], request[256];
    parta_bytes_v1 reply;
    submit_application(world, number, application, sizeof application);
    snprintf(request, sizeof request, "{\"application\":\"%s\"}", application);
    CHECK_CALL(world->operator, "application.approve", request, &reply);
    copy_member(&reply, "institution", institution, size);
    parta_bytes_free(&reply);
    snprintf(phone, sizeof phone, "+7900555%04d", number);
    parta_session *session = sign_in(world, phone, "Администратор Проверки");
    snprintf(request, sizeof request,
             "{\"institution\":\"%s\",\"role\":\"teacher\",\"name\":\"Администратор Проверки\"}",
             institution);
    CHECK_CALL(session, "institution.register", request, NULL);
    return session;
}

enum { CHUNK = 100003, CHUNKS = 50 };

static unsigned char byte_at(uint64_t offset) { return (unsigned char)(offset * 2654435761u >> 11); }

void test_files(world *world) {
    char institution[32], request[256], id[32];
    unsigned char chunk[CHUNK];
    parta_upload *upload = NULL;
    parta_bytes_v1 receipt;
    parta_session *admin = found_institution(world, 500, institution, sizeof institution);
    snprintf(request, sizeof request,
             "{\"institution\":\"%s\",\"name\":\"запись.bin\",\"type\":\"audio/ogg\"}",
             institution);
    CHECK_STATUS(parta_upload_open(world->nobody, PARTA_TEXT(request), &upload, NULL),
                 PARTA_UNAUTHENTICATED);
    CHECK_STATUS(parta_upload_open(world->operator, PARTA_TEXT(request), &upload, NULL),
                 PARTA_NOT_FOUND);
    CHECK_STATUS(parta_upload_open(admin, PARTA_TEXT("{\"name\":\"x\"}"), &upload, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_upload_open(admin, PARTA_TEXT(request), &upload, NULL), PARTA_OK);
    for (int index = 0; index < CHUNKS; index++) {
        for (int at = 0; at < CHUNK; at++) chunk[at] = byte_at((uint64_t)index * CHUNK + at);
        CHECK_STATUS(parta_upload_append(upload, chunk, CHUNK, NULL), PARTA_OK);
    }
    CHECK_STATUS(parta_upload_append(upload, NULL, 0, NULL), PARTA_OK);
    CHECK_STATUS(parta_upload_append(upload, NULL, 1, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_upload_finish(upload, &receipt, NULL), PARTA_OK);
    CHECK(receipt.bytes && strstr(receipt.bytes, "\"size\":5000150"));
    copy_member(&receipt, "file", id, sizeof id);
    parta_bytes_free(&receipt);
    CHECK_STATUS(parta_upload_append(upload, chunk, 1, NULL), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_upload_finish(upload, NULL, NULL), PARTA_CLOSED_HANDLE);

    /* An upload that becomes too large, and one that is given up, leave nothing. */
    CHECK_STATUS(parta_upload_open(admin, PARTA_TEXT(request), &upload, NULL), PARTA_OK);
    CHECK_STATUS(parta_upload_append(upload, chunk, UINT64_MAX, NULL), PARTA_LIMIT);
    CHECK_STATUS(parta_upload_finish(upload, NULL, NULL), PARTA_CONFLICT);
    CHECK_STATUS(parta_upload_open(admin, PARTA_TEXT(request), &upload, NULL), PARTA_OK);
    CHECK_STATUS(parta_upload_abort(upload), PARTA_OK);
    CHECK_STATUS(parta_upload_abort(upload), PARTA_CLOSED_HANDLE);

    /* Reading: any part, by those who may. */
    parta_file *file = NULL;
    uint64_t size = 0, count = 0;
    CHECK_STATUS(parta_file_open(world->operator, PARTA_TEXT(id), &file, NULL), PARTA_NOT_FOUND);
    CHECK_STATUS(parta_file_open(admin, PARTA_TEXT("3,17"), &file, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_file_open(admin, PARTA_TEXT("1.999"), &file, NULL), PARTA_NOT_FOUND);
    CHECK_STATUS(parta_file_open(admin, PARTA_TEXT(id), &file, NULL), PARTA_OK);
    CHECK_STATUS(parta_file_size(file, &size, NULL), PARTA_OK);
    CHECK(size == (uint64_t)CHUNK * CHUNKS);
    int differences = 0;
    for (uint64_t offset = 0; offset < size; offset += count) {
        CHECK_STATUS(parta_file_read(file, offset, chunk, 65536, &count, NULL), PARTA_OK);
        if (count == 0) break;
        for (uint64_t at = 0; at < count; at++) differences += chunk[at] != byte_at(offset + at);
    }
    CHECK(differences == 0);
    CHECK_STATUS(parta_file_read(file, size - 3, chunk, 10, &count, NULL), PARTA_OK);
    CHECK(count == 3);
    CHECK_STATUS(parta_file_read(file, UINT64_MAX, chunk, 10, &count, NULL), PARTA_OK);
    CHECK(count == 0);
    CHECK_STATUS(parta_file_read(file, 0, NULL, 10, &count, NULL), PARTA_INVALID_ARGUMENT);
    CHECK_STATUS(parta_file_read(file, 0, chunk, 10, NULL, NULL), PARTA_INVALID_ARGUMENT);

    /* Rights are asked for at each read: the session has ended. */
    CHECK_STATUS(parta_call(admin, PARTA_TEXT("session.close"), none, NULL, NULL), PARTA_OK);
    CHECK_STATUS(parta_file_read(file, 0, chunk, 10, &count, NULL), PARTA_UNAUTHENTICATED);
    CHECK_STATUS(parta_session_close(admin), PARTA_OK);
    CHECK_STATUS(parta_file_read(file, 0, chunk, 10, &count, NULL), PARTA_CLOSED_HANDLE);

    char copy[4200];
    snprintf(copy, sizeof copy, "%s-copy", world->folder);
    CHECK_STATUS(parta_backup(world->engine, PARTA_TEXT(copy), NULL), PARTA_OK);
    CHECK_STATUS(parta_backup(world->engine, PARTA_TEXT(copy), NULL), PARTA_CONFLICT);
}

void test_speed(world *world) {
    const int rounds = 20000 / world->ease;
    struct timespec begin, end;
    const parta_text_v1 name = PARTA_TEXT("session.current");
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (int index = 0; index < rounds; index++) {
        parta_bytes_v1 reply;
        parta_call(world->operator, name, none, &reply, NULL);
        parta_bytes_free(&reply);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    double microseconds = (double)(end.tv_sec - begin.tv_sec) * 1e6 +
                          (double)(end.tv_nsec - begin.tv_nsec) / 1e3;
    printf("parta_call of session.current: %.2f microseconds\n", microseconds / rounds);
}
