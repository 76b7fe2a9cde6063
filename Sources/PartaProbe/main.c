/*
 * parta-probe: loads one profile library under limits and tells the host how it behaves, or works
 * for the host: calls the library's functions in a process of their own.
 *
 *     parta-probe LIBRARY [enclosed]
 *     parta-probe work LIBRARY MEBIBYTES MILLISECONDS
 *
 * The host alone starts it, with a socket on descriptor 3. MEBIBYTES is what the process may map,
 * MILLISECONDS what a call may take. A worker is always enclosed: it reads nobody's data. The
 * conversation, whose version is protocolVersion of the host's Probe.swift:
 *
 *     host   16 bytes that the library cannot know before it is loaded
 *     probe  messages: those 16 bytes, kind (1 byte), length (4 bytes, little endian), payload
 *              's' what is tried next          'r' why the library is refused; the last message
 *              'd' the document                'o' every function works; the last message of a
 *                                                  trial, and the one before a worker's calls;
 *                                                  "open" when the kernel cannot enclose it
 *     host   after 'd': length (4 bytes), then lines "name symbol signature", already checked
 *
 * A worker goes on as work.c tells.
 *
 * The standard streams are /dev/null and the socket lies on another descriptor than the one it
 * came on, so a library that prints, or writes to a descriptor it does not own, forges nothing: its
 * bytes lack the nonce. A library that dies leaves the last 's' as the place where it died.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../../Include/parta_profile.h"
#include "probe.h"

static int host = 3;
static int is_open;
static unsigned char nonce[16];

/* Writes everything or ends the process: without a host there is nobody to tell. */
static void put(const void *bytes, size_t length) {
    const char *next = bytes;
    while (length > 0) {
        ssize_t written = send(host, next, length, MSG_NOSIGNAL);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) _exit(2);
        next += written;
        length -= (size_t)written;
    }
}

static void get(void *bytes, size_t length) {
    char *next = bytes;
    while (length > 0) {
        ssize_t count = read(host, next, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) _exit(2);
        next += count;
        length -= (size_t)count;
    }
}

static void message(char kind, const void *payload, size_t length) {
    unsigned char head[sizeof nonce + 5];
    memcpy(head, nonce, sizeof nonce);
    head[sizeof nonce] = (unsigned char)kind;
    for (int byte = 0; byte < 4; byte++)
        head[sizeof nonce + 1 + byte] = (unsigned char)(length >> (8 * byte));
    put(head, sizeof head);
    put(payload, length);
}

void stage(const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    message('s', text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
}

void refuse(const char *format, ...) {
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    message('r', text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
    _exit(0);
}

void ready(void) { message('o', "open", is_open ? 4 : 0); }

static void limit(int resource, rlim_t value) {
    struct rlimit both = {value, value};
    if (setrlimit((__rlimit_resource_t)resource, &both) != 0) _exit(3);
}

void allow_processor_seconds(unsigned seconds) {
    struct rusage used;
    struct rlimit limit;
    if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0) _exit(3);
    limit.rlim_cur = (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + seconds;
    /* The limit of the whole machine may be lower; then that one holds. */
    if (limit.rlim_cur < limit.rlim_max && setrlimit(RLIMIT_CPU, &limit) != 0) _exit(3);
}

/* What a library shares with everybody in the process and has to leave alone. */
struct surroundings {
    char locale[256];
    char directory[4096];
    void (*handlers[32])(int);
};

static void observe(struct surroundings *now) {
    memset(now, 0, sizeof *now);
    const char *locale = setlocale(LC_ALL, NULL);
    if (locale) strncpy(now->locale, locale, sizeof now->locale - 1);
    if (!getcwd(now->directory, sizeof now->directory)) now->directory[0] = 0;
    for (int number = 1; number < 32; number++) {
        struct sigaction action;
        if (sigaction(number, NULL, &action) == 0) now->handlers[number] = action.sa_handler;
    }
}

static void compare(const struct surroundings *before, const char *when) {
    static struct surroundings now;
    observe(&now);
    if (strcmp(before->locale, now.locale) != 0) refuse("It changed the locale %s.", when);
    if (strcmp(before->directory, now.directory) != 0)
        refuse("It changed the working directory %s.", when);
    for (int number = 1; number < 32; number++)
        if (before->handlers[number] != now.handlers[number])
            refuse("It changed what signal %d does %s.", number, when);
}

static void hand_document(void *library, const struct surroundings *before) {
    int32_t (*entry)(const parta_host_v1 *, parta_profile_v1 *) = NULL;
    *(void **)&entry = dlsym(library, "parta_profile_entry_1");
    if (!entry) refuse("It exports no parta_profile_entry_1.");
    /* The canary shows a library that writes beyond the size it was told. */
    static struct {
        parta_profile_v1 profile;
        unsigned char canary[64];
    } out;
    memset(out.canary, 0xA5, sizeof out.canary);
    out.profile.struct_size = sizeof out.profile;
    const parta_host_v1 self = {sizeof self, PARTA_PROFILE_ABI, PARTA_PROFILE_ABI, 0};
    stage("in parta_profile_entry_1");
    int32_t status = entry(&self, &out.profile);
    stage("while its document was read");
    for (size_t index = 0; index < sizeof out.canary; index++)
        if (out.canary[index] != 0xA5) refuse("It wrote beyond the struct it was given.");
    if (status == PARTA_PROFILE_NO_COMMON_ABI)
        refuse("It speaks no version of the contract that the host speaks.");
    if (status != PARTA_PROFILE_OK) refuse("Its entry returned status %d.", (int)status);
    if (out.profile.abi != PARTA_PROFILE_ABI)
        refuse("It chose version %u of the contract; the host offered %d.",
               (unsigned)out.profile.abi, PARTA_PROFILE_ABI);
    if (!out.profile.document) refuse("It handed over no document (NULL).");
    if (out.profile.document_length == 0) refuse("It handed over an empty document.");
    if (out.profile.document_length > PARTA_PROFILE_DOCUMENT_MAX)
        refuse("Its document has %llu bytes; %d are allowed.",
               (unsigned long long)out.profile.document_length, PARTA_PROFILE_DOCUMENT_MAX);
    /* Read it here first: send() would answer EFAULT for bytes that are not there. */
    volatile char last = 0;
    for (uint64_t index = 0; index < out.profile.document_length; index++)
        last = out.profile.document[index];
    (void)last;
    compare(before, "while it was loaded");
    message('d', out.profile.document, (size_t)out.profile.document_length);
}

/* Puts the process under its limits; both modes have them but for what a worker needs to live on. */
static void confine(rlim_t memory, const char *library, int enclosed) {
    /* The host's other descriptors are none of a library's business. */
    if (close_range(4, ~0U, 0) != 0) _exit(3);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) _exit(3);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_AS, memory);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 64);
    int moved = fcntl(host, F_DUPFD_CLOEXEC, 40);
    if (moved < 0) _exit(3);
    close(host);
    host = moved;
    is_open = enclosed && !enclose(library);
    forbid_processes_and_network();
    if (enclosed) forbid_truncation();
}

/* The host's list of functions, as lines that end with a NUL. */
static char *function_lines(void) {
    unsigned char size[4];
    get(size, sizeof size);
    size_t length = size[0] | (size_t)size[1] << 8 | (size_t)size[2] << 16 | (size_t)size[3] << 24;
    char *lines = malloc(length + 1);
    if (!lines) _exit(3);
    get(lines, length);
    lines[length] = 0;
    return lines;
}

static void *load(const char *path, struct surroundings *before) {
    observe(before);
    stage("while it was loaded (a constructor)");
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) refuse("The system cannot load it: %s.", dlerror());
    hand_document(library, before);
    return library;
}

int main(int count, char **arguments) {
    static struct surroundings before;
    if (count == 5 && strcmp(arguments[1], "work") == 0) {
        get(nonce, sizeof nonce);
        confine((rlim_t)strtoul(arguments[3], NULL, 10) << 20, arguments[2], 1);
        unsigned milliseconds = (unsigned)strtoul(arguments[4], NULL, 10);
        /* No signal at the death of the parent: it would come when the host's *thread* that
           started this process ends. The closed socket ends a worker that waits, its own timer
           one that is inside a call. */
        allow_processor_seconds(3);
        void *library = load(arguments[2], &before);
        work(host, library, function_lines(), milliseconds);
    }
    if (count != 2 && (count != 3 || strcmp(arguments[2], "enclosed") != 0)) {
        fputs("parta-probe is started by the host; use: partactl profile check FILE.so\n", stderr);
        return 64;
    }
    get(nonce, sizeof nonce);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return 3;
    limit(RLIMIT_CPU, 3);
    confine((rlim_t)1 << 30, arguments[1], count == 3);
    void *library = load(arguments[1], &before);
    exercise(library, function_lines());
    compare(&before, "in a vendor function");
    ready();
    /* Destructors of the library are not run: the host never unloads it either. */
    _exit(0);
}
