#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../CSQLite/shim.h"
#include "bench.h"

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static int run(sqlite3 *connection, const char *sql) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v3(connection, sql, -1, 0, &statement, NULL)) return 0;
    const int code = sqlite3_step(statement);
    sqlite3_finalize(statement);
    return code == PARTA_SQLITE_DONE;
}

double bench_sqlite(uint64_t count) {
    sqlite3 *connection = NULL;
    sqlite3_stmt *statement = NULL;
    double each = -1;
    if (sqlite3_open_v2(":memory:", &connection,
                        PARTA_SQLITE_OPEN_READWRITE | PARTA_SQLITE_OPEN_NOMUTEX, NULL) == 0 &&
        run(connection, "CREATE TABLE note (id INTEGER PRIMARY KEY, number INTEGER)") &&
        run(connection, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        "1000) INSERT INTO note SELECT i, i * 7 FROM n") &&
        sqlite3_prepare_v3(connection, "SELECT number FROM note WHERE id = ?1", -1,
                           PARTA_SQLITE_PREPARE_PERSISTENT, &statement, NULL) == 0) {
        int64_t sum = 0;
        const double start = now();
        for (uint64_t index = 0; index < count; index++) {
            sqlite3_bind_int64(statement, 1, (int64_t)(index % 1000) + 1);
            if (sqlite3_step(statement) == PARTA_SQLITE_ROW)
                sum += sqlite3_column_int64(statement, 0);
            sqlite3_reset(statement);
        }
        each = sum > 0 ? (now() - start) / (double)count : -1;
    }
    sqlite3_finalize(statement);
    sqlite3_close_v2(connection);
    return each;
}

double bench_pipe(uint64_t count) {
    int there[2], back[2];
    if (pipe(there) != 0) return -1;
    if (pipe(back) != 0) {
        close(there[0]), close(there[1]);
        return -1;
    }
    const pid_t child = fork();
    if (child == 0) {
        /* Only calls that are allowed after a fork of a process with threads. */
        char byte;
        close(there[1]), close(back[0]);
        while (read(there[0], &byte, 1) == 1 && write(back[1], &byte, 1) == 1) {
        }
        _exit(0);
    }
    close(there[0]), close(back[1]);
    double each = -1;
    if (child > 0) {
        char byte = 'p';
        uint64_t done = 0;
        const double start = now();
        while (done < count && write(there[1], &byte, 1) == 1 && read(back[0], &byte, 1) == 1)
            done++;
        if (done == count) each = (now() - start) / (double)count;
    }
    close(there[1]), close(back[0]);
    if (child > 0) waitpid(child, NULL, 0);
    return each;
}

double bench_process(const char *program, uint64_t count) {
    char *const words[] = {(char *)program, NULL}, *const environment[] = {NULL};
    const double start = now();
    for (uint64_t index = 0; index < count; index++) {
        pid_t child;
        int status = -1;
        if (posix_spawn(&child, program, NULL, NULL, words, environment) != 0 ||
            waitpid(child, &status, 0) != child || status != 0)
            return -1;
    }
    return (now() - start) / (double)count;
}
