/*
 * The calls of a worker: one library in a process of its own, one call at a time.
 *
 *     host    length of the rest (4 bytes), function (4), number (8), a slot of 8 bytes for each
 *             argument, texts that end with a NUL; a text's slot is its offset among them
 *     worker  length of the rest (4), kind (4), the same number (8), the result:
 *               0  the 8 bytes of a number, or of nothing      2  the bytes of a text
 *               1  a text that is NULL                         3  a text that is too long
 *
 * Numbers are as the machine has them: both ends run on one. The host converts arguments and
 * results, with the same code as for a library in its own process, so both give equal answers.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#include "probe.h"

struct head {
    uint32_t length;
    uint32_t kind;
    uint64_t number;
};

enum {
    /* The longest request, and the longest text of a result: ForeignResult.maximumText. */
    REQUEST_MAX = 64 << 20,
    TEXT_MAX = 16 << 20,
    FIRST_ROOM = 1 << 16
};
enum { NUMBER = 0, NOTHING = 1, TEXT = 2, TOO_LONG = 3 };

static int host;
static char *room;
static size_t capacity;

/* A broken request, or no memory for it: the host sees an end without an answer. */
static void end(void) { _exit(2); }

/* Reads until `count` bytes are there, of which `have` are. Without a host there is nothing to do. */
static size_t fill(size_t have, size_t count) {
    while (have < count) {
        ssize_t more = recv(host, room + have, capacity - have, 0);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) _exit(0);
        have += (size_t)more;
    }
    return have;
}

static struct head request(void) {
    struct head head;
    size_t have = fill(0, sizeof head);
    memcpy(&head, room, sizeof head);
    if (head.length < sizeof head - 4 || head.length > REQUEST_MAX) end();
    size_t whole = 4 + (size_t)head.length;
    /* One more byte, for a NUL behind the last text. */
    if (whole + 1 > capacity) {
        char *larger = realloc(room, whole + 1);
        if (!larger) end();
        room = larger;
        capacity = whole + 1;
    }
    if (fill(have, whole) != whole) end();
    room[whole] = 0;
    return head;
}

static void reply(uint32_t kind, uint64_t number, const void *bytes, size_t length) {
    struct head head = {(uint32_t)(sizeof head - 4 + length), kind, number};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)(uintptr_t)bytes, length}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2};
    size_t left = sizeof head + length;
    while (left > 0) {
        ssize_t sent = sendmsg(host, &message, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) _exit(0);
        left -= (size_t)sent;
        for (size_t index = 0; index < 2; index++) {
            size_t part = (size_t)sent < parts[index].iov_len ? (size_t)sent : parts[index].iov_len;
            parts[index].iov_base = (char *)parts[index].iov_base + part;
            parts[index].iov_len -= part;
            sent -= (ssize_t)part;
        }
    }
}

/*
 * Bounds a call for the case that the host dies meanwhile: SIGALRM and SIGXCPU end the process.
 * The time of the processor counts on between calls, for threads that a library may have.
 */
static void guard(unsigned milliseconds) {
    struct itimerval timer = {{0, 0}, {milliseconds / 1000 + 1, milliseconds % 1000 * 1000}};
    setitimer(ITIMER_REAL, &timer, NULL);
    allow_processor_seconds(1 + (milliseconds + 999) / 1000);
}

static void relax(void) {
    const struct itimerval none = {{0, 0}, {0, 0}};
    setitimer(ITIMER_REAL, &none, NULL);
}

static void call(struct function *function, const struct head *head, unsigned milliseconds) {
    unsigned count = function->cif.nargs;
    size_t texts = sizeof *head + 8 * (size_t)count;
    size_t whole = 4 + (size_t)head->length;
    if (whole < texts) end();
    union slot values[ARGUMENTS_MAX], answer = {0};
    void *addresses[ARGUMENTS_MAX];
    for (unsigned index = 0; index < count; index++) {
        memcpy(&values[index].bits, room + sizeof *head + 8 * (size_t)index, 8);
        addresses[index] = &values[index];
        if (function->types[index] != 's') continue;
        if (values[index].bits > whole - texts) end();
        values[index].s = room + texts + values[index].bits;
    }
    guard(milliseconds);
    ffi_call(&function->cif, function->code, &answer, addresses);
    if (function->result != 's' && function->result != 'S') {
        relax();
        reply(NUMBER, head->number, &answer.bits, sizeof answer.bits);
        return;
    }
    /* A text without an end is read under the guard too. */
    size_t length = answer.s ? strnlen(answer.s, (size_t)TEXT_MAX + 1) : 0;
    relax();
    if (!answer.s)
        reply(NOTHING, head->number, NULL, 0);
    else if (length > TEXT_MAX)
        reply(TOO_LONG, head->number, NULL, 0);
    else
        reply(TEXT, head->number, answer.s, length);
    if (function->result == 'S') free(answer.S);
}

void work(int socket, void *library, char *lines, unsigned milliseconds) {
    size_t count = 0;
    for (const char *next = lines; (next = strchr(next, '\n')); next++) count++;
    struct function *functions = calloc(count + 1, sizeof *functions);
    capacity = FIRST_ROOM;
    room = malloc(capacity);
    if (!functions || !room) end();
    char *rest = NULL;
    count = 0;
    for (char *line = strtok_r(lines, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
        prepare(library, line, &functions[count++]);
    host = socket;
    ready();
    for (;;) {
        struct head head = request();
        if (head.kind >= count) end();
        call(&functions[head.kind], &head, milliseconds);
    }
}
