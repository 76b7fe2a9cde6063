/* What the files of parta-probe share. */
#ifndef PARTA_PROBE_H
#define PARTA_PROBE_H

/** Tells the host what is tried next, as the end of a sentence: "in its constructor". */
void stage(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Tells the host why the library is refused and ends the process. */
void refuse(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/** Makes the kernel end the process at a fork, an exec or a connection (SIGSYS). */
void forbid_processes_and_network(void);

/** Calls every function of the lines "name symbol signature" with samples of its types. */
void exercise(void *library, char *lines);

#endif
