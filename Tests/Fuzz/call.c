/*
 * Whatever parta_call is given, it answers with a status that its texts explain, and never with a
 * defect of the host.
 *
 * An input is lines of "WHO OPERATION JSON", at most 16. WHO is o (the operator), a (an
 * administrator), n (nobody), c (a closed session), e (the engine's handle), z (NULL), or another
 * byte, which stands for a number that never was a handle.
 *
 * PARTA_FUZZ_FOLDER: a folder in which each program makes its host.
 */
#include <dirent.h>
#include <parta.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const parta_text_v1 none = {NULL, 0};
static parta_engine *engine;
static parta_session *operator, *administrator, *nobody, *closed;

/* What would end the sessions that the inputs speak through. */
static const char *const spared[] = {
    "session.close", "account.dismissOperator", "account.erase", "member.leave",
    "institution.suspend", "institution.close", "institution.dismissAdministrator",
};

#define HOLDS(condition)                                                               \
    do {                                                                               \
        if (!(condition)) {                                                            \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);    \
            abort();                                                                   \
        }                                                                              \
    } while (0)

static void member(parta_bytes_v1 json, const char *name, char *room, size_t size) {
    char pattern[64];
    snprintf(pattern, sizeof pattern, "\"%s\":\"", name);
    const char *start = json.bytes ? strstr(json.bytes, pattern) : NULL;
    HOLDS(start != NULL);
    start += strlen(pattern);
    snprintf(room, size, "%.*s", (int)strcspn(start, "\""), start);
}

static parta_bytes_v1 must(parta_session *session, const char *name, const char *request) {
    char room[2048];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_bytes_v1 reply;
    if (parta_call(session, PARTA_TEXT(name), PARTA_TEXT(request), &reply, &error)) {
        fprintf(stderr, "%s: [%s] %s\n", name, error.field.bytes, error.message.bytes);
        abort();
    }
    return reply;
}

static parta_session *signed_in(const char *folder, const char *phone) {
    char path[4600], text[512], newest[256] = "", code[16];
    parta_session *session;
    HOLDS(parta_session_request_code(engine, PARTA_TEXT(phone), NULL) == PARTA_OK);
    snprintf(path, sizeof path, "%s/outbox", folder);
    DIR *outbox = opendir(path);
    HOLDS(outbox != NULL);
    for (struct dirent *entry; (entry = readdir(outbox)) != NULL;)
        if (strcmp(entry->d_name, newest) > 0) snprintf(newest, sizeof newest, "%s", entry->d_name);
    closedir(outbox);
    snprintf(path, sizeof path, "%s/outbox/%s", folder, newest);
    FILE *file = fopen(path, "r");
    HOLDS(file != NULL);
    text[fread(text, 1, sizeof text - 1, file)] = 0;
    fclose(file);
    member((parta_bytes_v1){text, strlen(text)}, "text", code, sizeof code);
    HOLDS(parta_session_sign_in(engine, PARTA_TEXT(phone), PARTA_TEXT(code),
                                PARTA_TEXT("Администратор Проверки"), none, &session, NULL,
                                NULL) == PARTA_OK);
    return session;
}

int LLVMFuzzerInitialize(int *count, char ***words) {
    (void)count, (void)words;
    const char *parent = getenv("PARTA_FUZZ_FOLDER");
    char folder[4096], token[128], application[32], institution[32], request[1024];
    HOLDS(parent != NULL);
    snprintf(folder, sizeof folder, "%s/host-XXXXXX", parent);
    HOLDS(mkdtemp(folder) != NULL);
    HOLDS(parta_engine_open(PARTA_TEXT(folder), none, &engine, NULL) == PARTA_OK);
    HOLDS(parta_session_open_anonymous(engine, &nobody, NULL) == PARTA_OK);
    parta_bytes_v1 reply = must(nobody, "host.initialize",
                                "{\"phone\":\"+70000000001\",\"name\":\"Оператор Проверки\"}");
    member(reply, "token", token, sizeof token);
    parta_bytes_free(&reply);
    HOLDS(parta_session_open_key(engine, PARTA_TEXT(token), &operator, NULL) == PARTA_OK);
    reply = must(nobody, "application.submit",
                 "{\"profile\":\"school\",\"institutionName\":\"Школа\",\"name\":\"Администратор "
                 "Проверки\",\"email\":\"a@example.org\",\"phone\":\"+79005550001\",\"order\":"
                 "{\"number\":\"1\",\"day\":\"2026-09-01\",\"document\":{\"name\":\"o.pdf\","
                 "\"type\":\"application/pdf\",\"content\":\"JVBERi0xLjQ=\"}}}");
    member(reply, "application", application, sizeof application);
    parta_bytes_free(&reply);
    snprintf(request, sizeof request, "{\"application\":\"%s\"}", application);
    reply = must(operator, "application.approve", request);
    member(reply, "institution", institution, sizeof institution);
    parta_bytes_free(&reply);
    administrator = signed_in(folder, "+79005550001");
    snprintf(request, sizeof request, "{\"institution\":\"%s\",\"role\":\"teacher\"}", institution);
    reply = must(administrator, "institution.register", request);
    parta_bytes_free(&reply);
    HOLDS(parta_session_open_anonymous(engine, &closed, NULL) == PARTA_OK);
    HOLDS(parta_session_close(closed) == PARTA_OK);
    return 0;
}

static parta_session *speaker(unsigned char letter) {
    switch (letter) {
    case 'o': return operator;
    case 'a': return administrator;
    case 'n': return nobody;
    case 'c': return closed;
    case 'e': return (parta_session *)engine;
    case 'z': return NULL;
    default: return (parta_session *)((uintptr_t)letter * 0x9E3779B97F4A7C15u);
    }
}

static void check_text(parta_text_v1 text) {
    HOLDS(text.bytes != NULL && text.bytes[text.length] == 0);
    HOLDS(strlen(text.bytes) == text.length);
}

static void call(const char *line, size_t length) {
    if (length < 3) return;
    const char *name = line + 2, *end = line + length;
    const char *space = memchr(name, ' ', (size_t)(end - name));
    if (!space) space = end;
    const parta_text_v1 operation = {name, (uint64_t)(space - name)};
    for (size_t index = 0; index < sizeof spared / sizeof *spared; index++)
        if (strlen(spared[index]) == operation.length &&
            memcmp(spared[index], name, operation.length) == 0)
            return;
    const char *body = space < end ? space + 1 : end;
    /* A copy of just this length: a byte read behind it is found. */
    const size_t size = (size_t)(end - body);
    char *request = malloc(size ? size : 1);
    HOLDS(request != NULL);
    memcpy(request, body, size);
    char room[512];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_bytes_v1 reply = {(char *)1, 1};
    parta_status status = parta_call(speaker((unsigned char)line[0]), operation,
                                     (parta_text_v1){request, size}, &reply, &error);
    free(request);
    HOLDS(status == error.code);
    HOLDS(status <= PARTA_OK && status >= PARTA_CLOSED_HANDLE);
    HOLDS(status != PARTA_INTERNAL);
    const int is_open = line[0] == 'o' || line[0] == 'a' || line[0] == 'n';
    HOLDS(is_open == (status != PARTA_CLOSED_HANDLE));
    if (status == PARTA_OK) {
        HOLDS(reply.length >= 2 && reply.bytes[0] == '{' && reply.bytes[reply.length] == 0);
    } else {
        HOLDS(reply.bytes == NULL && reply.length == 0);
        HOLDS(error.message.length > 0);
        check_text(error.field), check_text(error.clause);
        check_text(error.text), check_text(error.message);
    }
    parta_bytes_free(&reply);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *line = (const char *)data, *end = line + size;
    for (int count = 0; count < 16 && line < end; count++) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        if (!stop) stop = end;
        call(line, (size_t)(stop - line));
        line = stop + 1;
    }
    return 0;
}
