/* One open stream of server-sent events, as much of it as counting deliveries needs. */
#ifndef PARTA_BENCH_EVENT_STREAM_H
#define PARTA_BENCH_EVENT_STREAM_H

#include <stddef.h>
#include <stdint.h>

/* Told of each message that arrived: when its text says it was due. */
typedef void (*delivery_function)(int64_t due);

struct event_stream {
    int descriptor;
    int is_open;    /* the head was 200 and the first event came */
    int is_over;    /* the server ended it */
    int is_chunked;
    int has_head;
    long chunk;     /* bytes that the chunk still has; below 0 between chunks */
    long number;    /* of the newest message; the next one must follow it */
    long resyncs;
    size_t kept;    /* bytes of an unfinished head, chunk size or event */
    char *rest;
};

/* Connects and asks for events; the index chooses the address. */
void event_stream_open(struct event_stream *stream, int index, int port, const char *token);

/*
 * Reads what has come and tells of the messages in it. Ends the program when the server refuses
 * the stream, or when the numbers of the messages have a gap or repeat.
 */
void event_stream_receive(struct event_stream *stream, delivery_function deliver);

#endif
