/* Sockets on loopback, their events, and the clock they are measured by. */
#ifndef PARTA_BENCH_SOCKET_H
#define PARTA_BENCH_SOCKET_H

#include <stddef.h>
#include <stdint.h>

/* Ends the program with a sentence on standard error unless the condition holds. */
void check(int holds, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Nanoseconds of the monotonic clock. */
int64_t now(void);

/*
 * Connects to a port of 127.0.0.1 and returns a non-blocking socket.
 * Each index has one of 250 loopback addresses as its own: many people, not one.
 */
int connect_as(int index, int port);

/* Listens on a port of 127.0.0.1; returns a non-blocking socket. */
int listen_on(int port);

/* Accepts a connection as a non-blocking socket; -1 when none waits. */
int accept_next(int listener);

/* Watches a socket for input; its events carry the pointer. */
void watch(int poller, int descriptor, void *owner);

/* Sends everything; waits while the socket is full. Returns 0, or -1 when the other side left. */
int send_whole(int descriptor, const char *bytes, size_t length);

#endif
