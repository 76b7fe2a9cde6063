/*
 * The limit beside which posts are measured: sockets and SQLite and nothing else. All requests
 * that one wake-up finds are one commit, and their replies leave after it.
 *
 * usage: bare_store PORT FILE      FILE: a new database on a real disk
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "message.h"
#include "socket.h"

/* The declarations of libsqlite3.so.0 that this program uses; no development package needed. */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_open(const char *, sqlite3 **);
int sqlite3_exec(sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *, char **);
int sqlite3_prepare_v2(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
int sqlite3_bind_int64(sqlite3_stmt *, int, int64_t);
int sqlite3_bind_text(sqlite3_stmt *, int, const char *, int, void (*)(void *));
int sqlite3_step(sqlite3_stmt *);
int sqlite3_reset(sqlite3_stmt *);

enum { SQLITE_DONE = 101, CHATS_MAX = 4096, BATCH_MAX = 256 };

struct client {
    int descriptor;
    long number;
    size_t received;
    char request[4096];
};

static sqlite3 *database;
static sqlite3_stmt *insert;
static long last[CHATS_MAX];

static void run(const char *sql) {
    check(sqlite3_exec(database, sql, NULL, NULL, NULL) == 0, "SQL failed: %s", sql);
}

static void open_database(const char *path) {
    check(sqlite3_open(path, &database) == 0, "%s cannot be opened", path);
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE messages(serial INTEGER PRIMARY KEY, institution BIGINT,"
        " chat BIGINT, number BIGINT, author BIGINT, text TEXT, created BIGINT);"
        "CREATE UNIQUE INDEX place ON messages(institution, chat, number)");
    check(sqlite3_prepare_v2(database,
                             "INSERT INTO messages(institution, chat, number, author, text, created)"
                             " VALUES (1, ?1, ?2, 1, ?3, ?4)", -1, &insert, NULL) == 0,
          "the statement is wrong");
}

/* Inserts a request's text; the reply waits for the commit. */
static void store(struct client *client, size_t length) {
    const size_t head = head_length(client->request, length);
    const char *body = client->request + head;
    const long chat = number_after(body, length - head, "."); // "chat":"1.5"
    const char *text = memmem(body, length - head, "\"text\":\"", 8);
    check(chat >= 0 && chat < CHATS_MAX && text != NULL, "a request lacks chat or text");
    text += 8;
    const char *end = memchr(text, '"', length - (size_t)(text - client->request));
    check(end != NULL, "a request's text has no end");
    client->number = ++last[chat];
    sqlite3_bind_int64(insert, 1, chat);
    sqlite3_bind_int64(insert, 2, client->number);
    sqlite3_bind_text(insert, 3, text, (int)(end - text), NULL);
    sqlite3_bind_int64(insert, 4, now());
    check(sqlite3_step(insert) == SQLITE_DONE, "INSERT failed");
    sqlite3_reset(insert);
    client->received = 0;
}

static void reply(const struct client *client) {
    char body[128], bytes[256];
    const int size = snprintf(body, sizeof body, "{\"number\":%ld,\"created\":"
                              "\"2026-09-01T09:00:00Z\"}", client->number);
    const int length = snprintf(bytes, sizeof bytes, "HTTP/1.1 200 OK\r\nContent-Type: "
                                "application/json\r\nContent-Length: %d\r\n\r\n%s", size, body);
    send_whole(client->descriptor, bytes, (size_t)length);
}

static void take_connections(int poller, int listener) {
    for (int descriptor; (descriptor = accept_next(listener)) >= 0;) {
        struct client *client = calloc(1, sizeof *client);
        check(client != NULL, "no memory");
        client->descriptor = descriptor;
        watch(poller, descriptor, client);
    }
}

/* Reads a client's bytes; returns the length of a whole request or 0. */
static size_t take_bytes(struct client *client) {
    const ssize_t count = recv(client->descriptor, client->request + client->received,
                               sizeof client->request - client->received, 0);
    if (count <= 0) {
        if (count < 0 && errno == EAGAIN) return 0;
        close(client->descriptor);
        free(client);
        return 0;
    }
    client->received += (size_t)count;
    return message_length(client->request, client->received);
}

int main(int words, char **word) {
    check(words == 3, "usage: bare_store PORT FILE");
    open_database(word[2]);
    const int poller = epoll_create1(0);
    const int listener = listen_on(atoi(word[1]));
    watch(poller, listener, NULL);
    for (;;) {
        struct epoll_event events[BATCH_MAX];
        struct client *posted[BATCH_MAX];
        int count = 0;
        const int ready = epoll_wait(poller, events, BATCH_MAX, -1);
        for (int index = 0; index < ready; index++) {
            struct client *client = events[index].data.ptr;
            if (client == NULL) {
                take_connections(poller, listener);
                continue;
            }
            const size_t length = take_bytes(client);
            if (length == 0) continue;
            if (count == 0) run("BEGIN IMMEDIATE");
            store(client, length);
            posted[count++] = client;
        }
        if (count > 0) run("COMMIT");
        for (int index = 0; index < count; index++) reply(posted[index]);
    }
}
