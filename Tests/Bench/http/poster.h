/* A keep-alive client that posts one message after another. */
#ifndef PARTA_BENCH_POSTER_H
#define PARTA_BENCH_POSTER_H

#include <stddef.h>
#include <stdint.h>

struct poster {
    int descriptor;
    char token[128];
    char chat[32];
    /* When the post that is under way was due; 0 when none is. */
    int64_t begun;
    size_t received;
    char reply[8192];
};

/* Reads lines "token chat" and connects a poster for each, at most so many; returns how many. */
int posters_open(struct poster *posters, int limit, const char *path, int port);

/* Sends a post whose text needs no escapes. */
void poster_send(struct poster *poster, const char *text, int64_t due);

/*
 * Reads what has come of the reply. Returns the message's number once the reply is whole, else 0;
 * ends the program when the reply is not 200.
 */
long poster_receive(struct poster *poster);

#endif
