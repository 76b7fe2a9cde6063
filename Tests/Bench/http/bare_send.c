/*
 * The limit beside which delivery is measured: for each post, one send() of a frame of 300 bytes
 * to every open stream, and nothing else.
 *
 * usage: bare_send PORT
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "message.h"
#include "socket.h"

enum { STREAMS_MAX = 16384, FRAME = 300 };

struct client {
    int descriptor;
    int place; /* among the streams; -1 for a poster */
    size_t received;
    char request[4096];
};

static struct client *streams[STREAMS_MAX];
static int count;

static void drop(struct client *client) {
    if (client->place >= 0) {
        streams[client->place] = streams[--count];
        streams[client->place]->place = client->place;
    }
    close(client->descriptor);
    free(client);
}

static void open_stream(struct client *client) {
    static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                               "event: hello\nid: 0\ndata: {\"position\":\"0\"}\n\n";
    check(count < STREAMS_MAX, "too many streams");
    client->place = count;
    streams[count++] = client;
    send_whole(client->descriptor, head, sizeof head - 1);
}

/* Hands a post's text to every stream, then replies. */
static void deliver(struct client *client, size_t length) {
    static long number;
    const char *text = memmem(client->request, length, "\"text\":\"", 8);
    check(text != NULL, "a post has no text");
    text += 8;
    const char *end = memchr(text, '"', length - (size_t)(text - client->request));
    check(end != NULL, "a post's text has no end");
    char frame[FRAME + 1];
    number++;
    int size = snprintf(frame, sizeof frame, "id: %ld\ndata: {\"kind\":\"message.posted\","
                        "\"payload\":{\"number\":%ld,\"text\":\"%.*s\",\"rest\":\"", number, number,
                        (int)(end - text), text);
    check(size > 0 && size < FRAME - 5, "a post is too long for the frame");
    memset(frame + size, '.', (size_t)(FRAME - 5 - size));
    memcpy(frame + FRAME - 5, "\"}}\n\n", 5);
    for (int index = 0; index < count; index++) {
        send_whole(streams[index]->descriptor, frame, FRAME);
    }
    char body[64], reply[256];
    const int bytes = snprintf(body, sizeof body, "{\"number\":%ld}", number);
    size = snprintf(reply, sizeof reply, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", bytes,
                    body);
    send_whole(client->descriptor, reply, (size_t)size);
}

static void take_bytes(struct client *client) {
    const ssize_t got = recv(client->descriptor, client->request + client->received,
                             sizeof client->request - client->received, 0);
    if (got <= 0) {
        if (got == 0 || errno != EAGAIN) drop(client);
        return;
    }
    client->received += (size_t)got;
    const size_t length = message_length(client->request, client->received);
    if (length == 0) return;
    client->received = 0;
    if (strncmp(client->request, "GET ", 4) == 0) open_stream(client);
    else deliver(client, length);
}

int main(int words, char **word) {
    check(words == 2, "usage: bare_send PORT");
    const int poller = epoll_create1(0);
    const int listener = listen_on(atoi(word[1]));
    watch(poller, listener, NULL);
    for (;;) {
        struct epoll_event events[256];
        const int ready = epoll_wait(poller, events, 256, -1);
        for (int index = 0; index < ready; index++) {
            if (events[index].data.ptr != NULL) {
                take_bytes(events[index].data.ptr);
                continue;
            }
            for (int descriptor; (descriptor = accept_next(listener)) >= 0;) {
                struct client *client = calloc(1, sizeof *client);
                check(client != NULL, "no memory");
                client->descriptor = descriptor;
                client->place = -1;
                watch(poller, descriptor, client);
            }
        }
    }
}
