#define _GNU_SOURCE
#include "event_stream.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "message.h"
#include "socket.h"

enum { ROOM = 1 << 18 };

void event_stream_open(struct event_stream *stream, int index, int port, const char *token) {
    char request[512];
    const int length = snprintf(request, sizeof request,
                                "GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                "Authorization: Bearer %s\r\nAccept: text/event-stream\r\n\r\n",
                                token);
    memset(stream, 0, sizeof *stream);
    stream->chunk = -1;
    stream->descriptor = connect_as(index, port);
    check(send_whole(stream->descriptor, request, (size_t)length) == 0, "stream %d: cut", index);
}

static int has(const char *bytes, size_t length, const char *words) {
    return memmem(bytes, length, words, strlen(words)) != NULL;
}

static void take_event(struct event_stream *stream, const char *event, size_t length,
                       delivery_function deliver) {
    stream->is_open = 1;
    const long due = number_after(event, length, "\"text\":\"@");
    if (due < 0) {
        stream->resyncs += has(event, length, "event: resync");
        return;
    }
    const long number = number_after(event, length, "\"number\":");
    check(stream->number == 0 || number == stream->number + 1,
          "a stream got message %ld after message %ld", number, stream->number);
    stream->number = number;
    deliver(due);
}

/* Takes whole events; returns how many bytes they were. */
static size_t take_events(struct event_stream *stream, const char *bytes, size_t length,
                          delivery_function deliver) {
    size_t taken = 0;
    for (;;) {
        const char *event = bytes + taken;
        const char *end = memmem(event, length - taken, "\n\n", 2);
        if (end == NULL) return taken;
        take_event(stream, event, (size_t)(end - event), deliver);
        taken = (size_t)(end - bytes) + 2;
    }
}

/* Takes the head; returns its length, 0 while it is incomplete. */
static size_t take_head(struct event_stream *stream, const char *bytes, size_t length) {
    const size_t head = head_length(bytes, length);
    if (head == 0) return 0;
    check(strncmp(bytes, "HTTP/1.1 200 ", 13) == 0, "a stream was refused: %.*s", (int)length,
          bytes);
    const char *coding = header(bytes, head, "Transfer-Encoding");
    stream->is_chunked = coding != NULL && strncasecmp(coding, "chunked", 7) == 0;
    stream->has_head = 1;
    return head;
}

/*
 * Moves the content of chunks to the front of the bytes. Sets *left to how many bytes of an
 * unfinished chunk line stand behind the content; returns the content's length.
 */
static size_t unchunk(struct event_stream *stream, char *bytes, size_t from, size_t length,
                      size_t *left) {
    size_t content = from;
    while (from < length) {
        if (stream->chunk > 0) {
            const size_t size = (size_t)stream->chunk < length - from ? (size_t)stream->chunk
                                                                      : length - from;
            memmove(bytes + content, bytes + from, size);
            content += size;
            from += size;
            stream->chunk -= (long)size;
            continue;
        }
        // Between chunks: the line end of the one before, then the size of the next one.
        const size_t skipped = stream->chunk == 0 ? 2 : 0;
        const char *end = length - from < skipped
                              ? NULL
                              : memmem(bytes + from + skipped, length - from - skipped, "\r\n", 2);
        if (end == NULL) break;
        stream->chunk = strtol(bytes + from + skipped, NULL, 16);
        from = (size_t)(end - bytes) + 2;
        if (stream->chunk == 0) {
            stream->is_over = 1;
            from = length;
        }
    }
    *left = length - from;
    memmove(bytes + content, bytes + from, *left);
    return content;
}

void event_stream_receive(struct event_stream *stream, delivery_function deliver) {
    // What came before: content of an unfinished event, then an unfinished chunk line.
    static char bytes[ROOM];
    static size_t line;
    size_t content = 0;
    size_t kept = stream->kept;
    if (kept > 0) {
        memcpy(&line, stream->rest, sizeof line);
        memcpy(bytes, stream->rest + sizeof line, kept);
        content = kept - line;
    }
    const ssize_t count = recv(stream->descriptor, bytes + kept, ROOM - kept, 0);
    if (count <= 0) {
        if (count < 0 && errno == EAGAIN) return;
        stream->is_over = 1;
        close(stream->descriptor);
        return;
    }
    size_t length = kept + (size_t)count;
    check(length < ROOM, "an event is too long");
    if (!stream->has_head) {
        const size_t head = take_head(stream, bytes, length);
        length -= head;
        memmove(bytes, bytes + head, length);
        content = 0;
    }
    line = 0;
    if (stream->has_head) {
        content = stream->is_chunked ? unchunk(stream, bytes, content, length, &line) : length;
        const size_t taken = take_events(stream, bytes, content, deliver);
        length = content - taken + line;
        memmove(bytes, bytes + taken, length);
    }
    stream->kept = length;
    if (length == 0) return;
    stream->rest = realloc(stream->rest, length + sizeof line);
    check(stream->rest != NULL, "no memory");
    memcpy(stream->rest, &line, sizeof line);
    memcpy(stream->rest + sizeof line, bytes, length);
}
