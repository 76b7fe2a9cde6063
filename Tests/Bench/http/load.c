/*
 * Posts of keep-alive clients on one thread, each client one message after another.
 *
 * usage: load PORT PEOPLE SECONDS      PEOPLE: a file of lines "token chat", one client each
 *
 * Every reply must be 200, and the numbers of each chat must be unique and without gaps. Prints
 * one line of JSON: posts, seconds, postsPerSecond, p50 and p99 in milliseconds.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>

#include "latency.h"
#include "poster.h"
#include "socket.h"

enum { CLIENTS_MAX = 1024, NUMBERS_MAX = 1 << 22 };

static struct poster posters[CLIENTS_MAX];
static int count;

/* The numbers that one chat has given. */
struct ledger {
    char chat[32];
    long lowest, highest, given;
    unsigned char *seen;
};
static struct ledger ledgers[CLIENTS_MAX];

static void note_number(const char *chat, long number) {
    struct ledger *ledger = ledgers;
    while (ledger->given != 0 && strcmp(ledger->chat, chat) != 0) ledger++;
    if (ledger->given == 0) {
        strcpy(ledger->chat, chat);
        ledger->lowest = ledger->highest = number;
        ledger->seen = calloc(NUMBERS_MAX, 1);
    }
    check(number < NUMBERS_MAX && ledger->seen != NULL, "chat %s: no room for %ld", chat, number);
    check(!ledger->seen[number], "chat %s gave the number %ld twice", chat, number);
    ledger->seen[number] = 1;
    ledger->given++;
    if (number < ledger->lowest) ledger->lowest = number;
    if (number > ledger->highest) ledger->highest = number;
}

static void post(struct poster *poster) {
    static long serial;
    char text[160];
    snprintf(text, sizeof text, "%08ld: tomorrow bring compasses, a ruler and a squared notebook, "
             "please; and the homework of last week too.", ++serial);
    poster_send(poster, text, now());
}

int main(int words, char **word) {
    check(words == 4, "usage: load PORT PEOPLE SECONDS");
    count = posters_open(posters, CLIENTS_MAX, word[2], atoi(word[1]));
    const int poller = epoll_create1(0);
    struct latency latency = {0};
    const int64_t start = now();
    const int64_t end = start + (int64_t)(atof(word[3]) * 1e9);
    for (int index = 0; index < count; index++) {
        watch(poller, posters[index].descriptor, &posters[index]);
        post(&posters[index]);
    }
    int busy = count;
    long posts = 0;
    while (busy > 0) {
        struct epoll_event events[256];
        const int ready = epoll_wait(poller, events, 256, 10000);
        check(ready > 0, "no reply within 10 s; %d clients wait", busy);
        for (int index = 0; index < ready; index++) {
            struct poster *poster = events[index].data.ptr;
            const int64_t begun = poster->begun;
            const long number = poster_receive(poster);
            if (number == 0) continue;
            const int64_t moment = now();
            latency_note(&latency, moment - begun);
            note_number(poster->chat, number);
            posts++;
            if (moment < end) post(poster);
            else busy--;
        }
    }
    const double seconds = (double)(now() - start) / 1e9;
    for (const struct ledger *ledger = ledgers; ledger->given != 0; ledger++) {
        check(ledger->highest - ledger->lowest + 1 == ledger->given,
              "chat %s gave %ld numbers from %ld to %ld", ledger->chat, ledger->given,
              ledger->lowest, ledger->highest);
    }
    printf("{\"clients\":%d,\"posts\":%ld,\"seconds\":%.3f,\"postsPerSecond\":%.0f,"
           "\"p50\":%.3f,\"p99\":%.3f}\n", count, posts, seconds, (double)posts / seconds,
           latency_share(&latency, 0.5), latency_share(&latency, 0.99));
    return 0;
}
