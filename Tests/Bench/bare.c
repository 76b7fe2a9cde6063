/*
 * The limit beside which parta's durable posts are measured: the same rows, committed in batches
 * by nothing but SQLite and a loop. Prints rows per second.
 *
 * usage: bare FILE BATCH SECONDS
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

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
int sqlite3_finalize(sqlite3_stmt *);
int sqlite3_close(sqlite3 *);

#define SQLITE_DONE 101

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void check(int is_fine, const char *what) {
    if (!is_fine) {
        fprintf(stderr, "bare: %s failed\n", what);
        exit(1);
    }
}

int main(int count, char **words) {
    check(count == 4, "usage: bare FILE BATCH SECONDS; the call");
    const int batch = atoi(words[2]);
    const double limit = atof(words[3]);
    sqlite3 *database = NULL;
    sqlite3_stmt *insert = NULL;
    check(sqlite3_open(words[1], &database) == 0, "opening");
    check(sqlite3_exec(database,
                       "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                       "CREATE TABLE messages(serial INTEGER PRIMARY KEY, institution BIGINT,"
                       " chat BIGINT, number BIGINT, author BIGINT, text TEXT, created BIGINT);"
                       "CREATE UNIQUE INDEX place ON messages(institution, chat, number)",
                       NULL, NULL, NULL) == 0, "the schema");
    check(sqlite3_prepare_v2(database,
                             "INSERT INTO messages(institution, chat, number, author, text, created)"
                             " VALUES (1, ?1, ?2, ?3, ?4, ?5)", -1, &insert, NULL) == 0, "preparing");
    const char text[] = "Завтра на урок принесите циркуль, линейку и тетрадь в клетку, пожалуйста.";
    int64_t rows = 0;
    const double start = seconds();
    while (seconds() - start < limit) {
        check(sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL) == 0, "BEGIN");
        for (int index = 0; index < batch; index++) {
            rows++;
            sqlite3_bind_int64(insert, 1, rows % 64 + 1);
            sqlite3_bind_int64(insert, 2, rows);
            sqlite3_bind_int64(insert, 3, rows % 64 + 1);
            sqlite3_bind_text(insert, 4, text, sizeof text - 1, NULL);
            sqlite3_bind_int64(insert, 5, rows);
            check(sqlite3_step(insert) == SQLITE_DONE, "INSERT");
            sqlite3_reset(insert);
        }
        check(sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) == 0, "COMMIT");
    }
    printf("%.0f\n", (double)rows / (seconds() - start));
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return 0;
}
