/*
 * Open event streams that count what is delivered to them.
 *
 * usage: streams idle  PORT TOKENS COUNT
 *        streams burst PORT TOKENS COUNT PEOPLE POSTS      as fast as the posters can
 *        streams rate  PORT TOKENS COUNT PEOPLE POSTS RATE posts a second, on time
 *
 * TOKENS: a file of one token a line, taken in turn. PEOPLE: lines "token chat", the posters, all
 * to one chat that every stream follows. Each post's text says when it was due; every stream must
 * get every post once, in order. All print {"open":COUNT} when the streams are open. Then idle
 * waits for the end of its input and prints how many streams are still open; the others print one
 * line of JSON: deliveries, seconds, deliveriesPerSecond, p50 and p99 in milliseconds from the
 * moment a post was due to its arrival at a stream.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "event_stream.h"
#include "latency.h"
#include "poster.h"
#include "socket.h"

enum { STREAMS_MAX = 16384, POSTERS_MAX = 64, TOKENS_MAX = 16384, WAIT = 20000 };

static struct event_stream streams[STREAMS_MAX];
static struct poster posters[POSTERS_MAX];
static int stream_count, poster_count;
static int poller;
static struct latency latency;
static long deliveries;
static int64_t newest;

static void note(int64_t due) {
    newest = now();
    latency_note(&latency, newest - due);
    deliveries++;
}

static int is_poster(const void *owner) {
    const char *place = owner;
    return place >= (const char *)posters && place < (const char *)(posters + POSTERS_MAX);
}

/* Handles what is ready within so many milliseconds; returns how many sockets were. */
static int turn(int milliseconds) {
    struct epoll_event events[512];
    const int ready = epoll_wait(poller, events, 512, milliseconds);
    check(ready >= 0 || errno == EINTR, "epoll: errno %d", errno);
    for (int index = 0; index < ready; index++) {
        void *owner = events[index].data.ptr;
        if (owner == NULL) return -1;
        if (is_poster(owner)) poster_receive(owner);
        else event_stream_receive(owner, note);
    }
    return ready;
}

static void open_streams(const char *path, int count, int port) {
    static char tokens[TOKENS_MAX][128];
    FILE *file = fopen(path, "r");
    int known = 0;
    check(file != NULL, "%s cannot be read", path);
    while (known < TOKENS_MAX && fscanf(file, "%127s", tokens[known]) == 1) known++;
    fclose(file);
    check(known > 0 && count <= STREAMS_MAX, "no tokens, or too many streams");
    stream_count = count;
    for (int index = 0; index < count; index++) {
        event_stream_open(&streams[index], index, port, tokens[index % known]);
        watch(poller, streams[index].descriptor, &streams[index]);
        while (turn(0) > 0) continue;
    }
    for (int open = 0; open < count; open++) {
        const struct event_stream *next = &streams[open];
        while (!next->is_open) {
            check(turn(WAIT) > 0, "stream %d of %d does not open: %s", open, count,
                  next->is_over ? "it was ended" : next->has_head ? "no event" : "no reply");
        }
    }
    printf("{\"open\":%d}\n", count);
    fflush(stdout);
}

static void idle(void) {
    check(epoll_ctl(poller, EPOLL_CTL_ADD, STDIN_FILENO,
                    &(struct epoll_event){.events = EPOLLIN}) == 0, "input is no pipe");
    while (turn(-1) >= 0) continue;
    int open = 0;
    for (int index = 0; index < stream_count; index++) open += !streams[index].is_over;
    printf("{\"open\":%d}\n", open);
}

static struct poster *free_poster(void) {
    for (int index = 0; index < poster_count; index++) {
        if (posters[index].begun == 0) return &posters[index];
    }
    return NULL;
}

/* Sends a post that was due at this moment, once a poster is free. */
static void post(int64_t due) {
    char text[128];
    struct poster *poster;
    while ((poster = free_poster()) == NULL) check(turn(WAIT) > 0, "no reply to a post");
    snprintf(text, sizeof text, "@%lld: tomorrow bring compasses, a ruler and a squared notebook, "
             "please.", (long long)due);
    poster_send(poster, text, due);
}

/* Waits for a moment, with streams served meanwhile. */
static void wait_until(int64_t moment) {
    for (int64_t left; (left = moment - now()) > 0;) turn(left > 2000000 ? 1 : 0);
}

static void deliver(const char *people, int port, long posts, double rate) {
    poster_count = posters_open(posters, POSTERS_MAX, people, port);
    for (int index = 0; index < poster_count; index++) {
        watch(poller, posters[index].descriptor, &posters[index]);
    }
    const int64_t start = now();
    for (long index = 0; index < posts; index++) {
        const int64_t due = rate > 0 ? start + (int64_t)((double)index / rate * 1e9) : 0;
        if (rate > 0) wait_until(due);
        post(rate > 0 ? due : now());
        while (turn(0) > 0) continue;
    }
    const long expected = posts * stream_count;
    while (deliveries < expected) {
        check(turn(WAIT) > 0, "%ld of %ld deliveries came", deliveries, expected);
    }
    const double seconds = (double)(newest - start) / 1e9;
    long resyncs = 0;
    for (int index = 0; index < stream_count; index++) resyncs += streams[index].resyncs;
    check(resyncs == 0, "%ld streams were told to read anew", resyncs);
    printf("{\"streams\":%d,\"posts\":%ld,\"deliveries\":%ld,\"seconds\":%.3f,"
           "\"deliveriesPerSecond\":%.0f,\"p50\":%.3f,\"p99\":%.3f}\n", stream_count, posts,
           deliveries, seconds, (double)deliveries / seconds, latency_share(&latency, 0.5),
           latency_share(&latency, 0.99));
}

int main(int words, char **word) {
    const char *mode = words > 1 ? word[1] : "";
    const int needed = strcmp(mode, "idle") == 0    ? 5
                       : strcmp(mode, "burst") == 0 ? 7
                       : strcmp(mode, "rate") == 0  ? 8
                                                    : 0;
    check(needed != 0 && words == needed,
          "usage: streams idle|burst|rate PORT TOKENS COUNT [PEOPLE POSTS [RATE]]");
    poller = epoll_create1(0);
    const int port = atoi(word[2]);
    open_streams(word[3], atoi(word[4]), port);
    if (needed == 5) idle();
    else deliver(word[5], port, atol(word[6]), needed == 8 ? atof(word[7]) : 0);
    return 0;
}
