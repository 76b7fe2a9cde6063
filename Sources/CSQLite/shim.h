#ifndef PARTA_CSQLITE_SHIM_H
#define PARTA_CSQLITE_SHIM_H

#include <stddef.h>
#include <stdint.h>

/*
 * The declarations of libsqlite3.so.0 that parta uses; no development package needed.
 * Source: https://www.sqlite.org/c3ref/intro.html; the numbers are part of SQLite's stable ABI.
 */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_backup sqlite3_backup;

#define PARTA_SQLITE_OK 0
#define PARTA_SQLITE_ROW 100
#define PARTA_SQLITE_DONE 101

#define PARTA_SQLITE_OPEN_READONLY 0x00000001
#define PARTA_SQLITE_OPEN_READWRITE 0x00000002
#define PARTA_SQLITE_OPEN_NOMUTEX 0x00008000

#define PARTA_SQLITE_PREPARE_PERSISTENT 0x01

#define PARTA_SQLITE_INTEGER 1
#define PARTA_SQLITE_FLOAT 2
#define PARTA_SQLITE_TEXT 3
#define PARTA_SQLITE_BLOB 4
#define PARTA_SQLITE_NULL 5

int sqlite3_config(int option, ...);
int sqlite3_libversion_number(void);
int sqlite3_threadsafe(void);

int sqlite3_open_v2(const char *path, sqlite3 **connection, int flags, const char *vfs);
int sqlite3_close_v2(sqlite3 *connection);
int sqlite3_extended_result_codes(sqlite3 *connection, int on);
int sqlite3_extended_errcode(sqlite3 *connection);
const char *sqlite3_errmsg(sqlite3 *connection);
int sqlite3_busy_timeout(sqlite3 *connection, int milliseconds);
int sqlite3_get_autocommit(sqlite3 *connection);
int sqlite3_changes(sqlite3 *connection);
int sqlite3_total_changes(sqlite3 *connection);
int sqlite3_db_status(sqlite3 *connection, int what, int *current, int *highest, int reset);
int sqlite3_db_config(sqlite3 *connection, int option, ...);

int sqlite3_prepare_v3(sqlite3 *connection, const char *sql, int length, unsigned int flags,
                       sqlite3_stmt **statement, const char **tail);
int sqlite3_finalize(sqlite3_stmt *statement);
int sqlite3_step(sqlite3_stmt *statement);
int sqlite3_reset(sqlite3_stmt *statement);
int sqlite3_clear_bindings(sqlite3_stmt *statement);
int sqlite3_bind_parameter_count(sqlite3_stmt *statement);
int sqlite3_bind_int64(sqlite3_stmt *statement, int parameter, int64_t value);
int sqlite3_bind_text64(sqlite3_stmt *statement, int parameter, const char *text, uint64_t length,
                        void (*release)(void *), unsigned char encoding);
int sqlite3_bind_blob64(sqlite3_stmt *statement, int parameter, const void *bytes,
                        uint64_t length, void (*release)(void *));

int sqlite3_column_type(sqlite3_stmt *statement, int column);
int64_t sqlite3_column_int64(sqlite3_stmt *statement, int column);
const unsigned char *sqlite3_column_text(sqlite3_stmt *statement, int column);
const void *sqlite3_column_blob(sqlite3_stmt *statement, int column);
int sqlite3_column_bytes(sqlite3_stmt *statement, int column);

sqlite3_backup *sqlite3_backup_init(sqlite3 *target, const char *target_name, sqlite3 *source,
                                    const char *source_name);
int sqlite3_backup_step(sqlite3_backup *backup, int pages);
int sqlite3_backup_finish(sqlite3_backup *backup);

/* SQLITE_TRANSIENT, the pointer -1, tells SQLite to copy the value before the call returns;
   a null pointer would bind NULL instead of an empty value. */
static inline int parta_sqlite3_bind_text(sqlite3_stmt *statement, int parameter,
                                          const void *text, size_t length)
{
    return sqlite3_bind_text64(statement, parameter, text ? (const char *)text : "", length,
                               (void (*)(void *))-1, 1 /* SQLITE_UTF8 */);
}

static inline int parta_sqlite3_bind_bytes(sqlite3_stmt *statement, int parameter,
                                           const void *bytes, size_t length)
{
    return sqlite3_bind_blob64(statement, parameter, bytes ? bytes : "", length,
                               (void (*)(void *))-1);
}

/* SQLITE_CONFIG_MEMSTATUS off: nobody reads SQLite's own account of its memory, and keeping it
   takes a lock of the whole process with each allocation. Refused, and of no consequence, when
   another part of the process uses the library already. */
static inline void parta_sqlite3_configure(void)
{
    (void)sqlite3_config(9, 0);
}

/* sqlite3_db_config() has variable arguments, which Swift cannot call.
   1010 DEFENSIVE on, 1017 TRUSTED_SCHEMA off, 1013 and 1014 "text" in double quotes off.
   Without TRUSTED_SCHEMA a trigger cannot write to a full-text table (SQLite 3.40). */
static inline int parta_sqlite3_harden(sqlite3 *connection)
{
    int status = sqlite3_db_config(connection, 1010, 1, (int *)0);
    if (status == 0) status = sqlite3_db_config(connection, 1017, 0, (int *)0);
    if (status == 0) status = sqlite3_db_config(connection, 1013, 0, (int *)0);
    if (status == 0) status = sqlite3_db_config(connection, 1014, 0, (int *)0);
    return status;
}

/* SQLITE_DBSTATUS_DEFERRED_FKS: 0 when every foreign key is resolved. */
static inline int parta_sqlite3_unresolved_keys(sqlite3 *connection)
{
    int current = 0, highest = 0;
    int status = sqlite3_db_status(connection, 10, &current, &highest, 0);
    return status == 0 ? current : 1;
}

#endif
