/* What the files of parta-probe share. */
#ifndef PARTA_PROBE_H
#define PARTA_PROBE_H

#include <ffi.h>
#include <stddef.h>
#include <stdint.h>

enum {
    /** PARTA_PROFILE_ARGUMENTS_MAX of the contract. */
    ARGUMENTS_MAX = 8
};

/** Room for a value of any type of a signature, and for libffi's widened result. */
union slot {
    ffi_arg word;
    uint64_t bits;
    int32_t i;
    int64_t l;
    double d;
    const char *s;
    char *S;
};

/** A declared function, found and ready to be called. */
struct function {
    ffi_cif cif;
    ffi_type *argument_types[ARGUMENTS_MAX];
    void (*code)(void);
    /** As the document says; borrowed from the host's line, which stays. */
    const char *name;
    /** The letters of the arguments; the closing parenthesis follows. */
    const char *types;
    /** The letter of the result. */
    char result;
};

/** Tells the host what is tried next, as the end of a sentence: "in its constructor". */
void stage(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Tells the host why the library is refused and ends the process. */
void refuse(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/**
 * Tells the host that the functions are ready: every one works, or may be called. The host also
 * learns whether a library that was to be enclosed is not.
 */
void ready(void);

/**
 * Makes the kernel end the process at a fork, an exec or a connection (SIGSYS), and refuse sockets,
 * signals to others and looks into them (EPERM).
 */
void forbid_processes_and_network(void);

/** Makes the kernel refuse O_TRUNC, for which Landlock's first versions ask no right to write. */
void forbid_truncation(void);

/**
 * Makes the kernel refuse every change of a file, and reading what is neither of the system's
 * programs nor in the library's own folder.
 *
 * @return Whether the kernel can.
 */
int enclose(const char *library);

/** Ends the process (SIGXCPU) when it has used so much of a processor's time from now on. */
void allow_processor_seconds(unsigned seconds);

/** Finds the function of a line "name symbol signature" or refuses the library. */
void prepare(void *library, char *line, struct function *function);

/** Calls every function of the lines "name symbol signature" with samples of its types. */
void exercise(void *library, char *lines);

/**
 * Calls the functions of the lines "name symbol signature" as the host asks, until it is gone.
 *
 * @param host          The socket to the host.
 * @param milliseconds  What the host allows a call; a host that died ends none, so a call that
 *                      takes a second more ends the process.
 */
void work(int host, void *library, char *lines, unsigned milliseconds) __attribute__((noreturn));

#endif
