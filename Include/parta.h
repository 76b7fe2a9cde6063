/**
 * parta.h - the door for tools: open an engine, sign in, call operations, receive events.
 *
 * The surface is small because the operations are the wide part: parta_operations() describes them
 * as JSON, parta_call() runs any of them.
 *
 *     char room[1024];
 *     parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
 *     parta_engine *engine;
 *     parta_session *session;
 *     parta_bytes_v1 reply;
 *
 *     if (parta_engine_open(PARTA_TEXT("data"), PARTA_TEXT("{}"), &engine, &error) ||
 *         parta_session_open_key(engine, PARTA_TEXT(key), &session, &error) ||
 *         parta_call(session, PARTA_TEXT("session.current"), PARTA_TEXT("{}"), &reply, &error))
 *         fprintf(stderr, "%s: %s\n", parta_status_name(error.code), error.message.bytes);
 *
 * Build:    cc tool.c $(pkg-config --cflags --libs parta)
 *
 * Statuses. Every function that can fail returns PARTA_OK (0) or a negative parta_status; a
 *           parta_error_v1 of the caller's receives the details. Whatever a tool passes gives a
 *           status, never a crash: NULL, a closed handle, invalid UTF-8, a text that is too long.
 *           A length beyond the caller's own buffer is the one thing that cannot be seen.
 * Memory.   Borrow: an argument is valid until the call returns; parta keeps no pointer but a
 *           callback's context. Buffer: bytes handed out are released with parta_bytes_free().
 *           Handle: opaque; a close function takes NULL and does nothing; a handle used after its
 *           close, or of another type, is PARTA_CLOSED_HANDLE. Closing a handle closes all that
 *           was opened through it. Out-parameters are set on every path.
 * Threads.  One tag on each function: [any] = from any thread, side by side;
 *           [serial:handle] = one call at a time on one handle (a second one waits);
 *           [callback] = called by parta on a thread of its own.
 * Growth.   A struct never changes under its tag, functions are only added, statuses are never
 *           reused. JSON texts may gain members; readers ignore those they do not know.
 * Process.  One engine per data folder at a time, in all processes of the machine. Do not fork
 *           with an open engine, except to exec. The library is never unloaded.
 *
 * The header compiles alone as C99 and later and as C++11 and later.
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PARTA_H
#define PARTA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Nullability is a clang extension; other compilers read the words as nothing. */
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#define PARTA_NULLABLE _Nullable
#define PARTA_NONNULL _Nonnull
#else
#define PARTA_NULLABLE
#define PARTA_NONNULL
#endif

enum {
    /** Major number of the ABI; another one is another library (libparta.so.1). */
    PARTA_ABI_MAJOR = 1,
    /** Minor number of the ABI that this header describes; grows when functions are added. */
    PARTA_ABI_MINOR = 0,
    /** Most bytes of a request. */
    PARTA_REQUEST_MAX = 16777216,
    /** Most bytes of any other text argument: a path, a key, an operation's name. */
    PARTA_TEXT_MAX = 65536
};

/** 0 for success, one of the negative constants for a failure. */
typedef int32_t parta_status;

enum {
    PARTA_OK = 0,
    /** The request itself is wrong; sending it again cannot succeed. */
    PARTA_INVALID_ARGUMENT = -1,
    /** The object does not exist, or the caller may not see it. */
    PARTA_NOT_FOUND = -2,
    /** The caller sees the object but may not do this; a clause may say why. */
    PARTA_FORBIDDEN = -3,
    /** The object's state does not allow it, or the idempotency key was used otherwise. */
    PARTA_CONFLICT = -4,
    /** A link, code, session or term has run out. */
    PARTA_EXPIRED = -5,
    /** A fixed limit is reached. */
    PARTA_LIMIT = -6,
    /** Too many tries; later they are allowed again. */
    PARTA_RATE_LIMITED = -7,
    /** Nobody is signed in. */
    PARTA_UNAUTHENTICATED = -8,
    /** A resource the host needs does not answer; the same request may succeed later. */
    PARTA_UNAVAILABLE = -9,
    /** A defect of the host; nothing was changed. */
    PARTA_INTERNAL = -10,
    /** A handle is NULL, closed, of another type or never was one. */
    PARTA_CLOSED_HANDLE = -11
};

/** An open data folder. */
typedef struct parta_engine parta_engine;
/** Somebody who calls operations: a person, a tool with a key, or nobody. */
typedef struct parta_session parta_session;
/** A stream of events to one callback. */
typedef struct parta_subscription parta_subscription;
/** A file on its way in. */
typedef struct parta_upload parta_upload;
/** A stored file that is being read. */
typedef struct parta_file parta_file;

/** UTF-8 text; no NUL needed at its end. bytes may be NULL when length is 0. */
typedef struct parta_text_v1 {
    const char *PARTA_NULLABLE bytes;
    uint64_t length;
} parta_text_v1;

/** The parta_text_v1 of a NUL-terminated string; evaluates it twice. */
#ifdef __cplusplus
#define PARTA_TEXT(string) (parta_text_v1{(string), strlen(string)})
#else
#define PARTA_TEXT(string) ((parta_text_v1){(string), strlen(string)})
#endif

/**
 * Bytes that parta hands out; a NUL follows them that length does not count.
 *
 * Owner: the caller, until parta_bytes_free(). Empty is {NULL, 0}.
 */
typedef struct parta_bytes_v1 {
    char *PARTA_NULLABLE bytes;
    uint64_t length;
} parta_bytes_v1;

/**
 * Receives what went wrong. The caller owns all of it, so there is nothing to free.
 *
 * The caller sets the first two members and room_size, best with PARTA_ERROR_V1(), and may use the
 * struct for any number of calls. Each call that takes it sets the rest, on success to PARTA_OK and
 * empty texts. The texts point into room and hold until the struct's next use; each is followed by
 * a NUL and never NULL. When room is too small they are cut after a whole character, the message
 * first, and needed says how much room holds them all; 1024 bytes nearly always do.
 *
 * A struct_size smaller than this struct leaves everything untouched.
 */
typedef struct parta_error_v1 {
    /** sizeof(parta_error_v1). */
    uint32_t struct_size;
    /** The status that the function returned. */
    parta_status code;
    /** The caller's memory for the texts; may be NULL when room_size is 0. */
    char *PARTA_NULLABLE room;
    /** Bytes of room. */
    uint64_t room_size;
    /** Bytes of room that all four texts with their NULs take. */
    uint64_t needed;
    /** The argument or the request's field at fault, as a path: "members.2.phone"; or empty. */
    parta_text_v1 field;
    /** The place of the regulation that decides; or empty. */
    parta_text_v1 clause;
    /** One sentence for the person, in Russian. */
    parta_text_v1 text;
    /** One sentence for the developer, in English, without personal data. */
    parta_text_v1 message;
} parta_error_v1;

/** Initializes a parta_error_v1 with memory for its texts. */
#define PARTA_ERROR_V1(room, room_size)                                              \
    {                                                                                \
        (uint32_t)sizeof(parta_error_v1), 0, (room), (room_size), 0, {"", 0}, {"", 0}, \
            {"", 0}, {"", 0}                                                         \
    }

/**
 * Takes one event.
 *
 * The event is a JSON object {"id", "kind", "audience", "institution", "target", "payload",
 * "created"}: kind is the noun and what happened to it ("message.posted"), audience whom it
 * concerns ("chat", "channel", "member", "administrators", "everyone", "operators"), target the
 * identifier of the chat, channel or member. Two kinds come from the stream itself:
 *
 *     {"id":"17","kind":"resync"}            events were missed: read anew what is shown
 *     {"kind":"ended","failure":{"code":…}}  the last one: the session has ended, or the host failed
 *
 * It may call any function, also parta_subscription_close() on its own subscription; the event is
 * borrowed until it returns. No exception or longjmp leaves it.
 *
 * Threads: [callback], one event at a time, always the same thread of the subscription's own.
 */
typedef void (*parta_event_function)(void *PARTA_NULLABLE context, parta_text_v1 event);

/**
 * Releases a callback's context; runs exactly once, after the last use of the context.
 *
 * Threads: [callback], the subscription's thread; the caller's when the registration fails.
 */
typedef void (*parta_drop_function)(void *PARTA_NULLABLE context);

/**
 * Tells the versions of the library that is loaded.
 *
 * @param major  Receives the ABI's major number; may be NULL.
 * @param minor  Receives the ABI's minor number; may be NULL.
 * @return The release as NUL-terminated text, such as "1.0.0"; never NULL. Owner: the library.
 *
 * Threads: [any].
 * Since: 1.0.
 */
const char *PARTA_NONNULL parta_version(uint32_t *PARTA_NULLABLE major,
                                        uint32_t *PARTA_NULLABLE minor);

/**
 * Names a status: "forbidden" for PARTA_FORBIDDEN, the word of failures in JSON.
 *
 * @return NUL-terminated text; "unknown" for other numbers; never NULL. Owner: the library.
 *
 * Threads: [any].
 * Since: 1.0.
 */
const char *PARTA_NONNULL parta_status_name(parta_status status);

/**
 * Releases bytes that a function handed out, and empties the struct.
 *
 * @param bytes  May be NULL or empty; a second call on the same struct does nothing.
 *
 * Threads: [any]; not two on one struct.
 * Since: 1.0.
 */
void parta_bytes_free(parta_bytes_v1 *PARTA_NULLABLE bytes);

/**
 * Opens a host on a data folder, which is made when it does not exist.
 *
 * @param folder   Path of the folder.
 * @param options  JSON object of settings that win over the folder's parta.json and the
 *                 environment; unknown members are refused. Empty text stands for {}.
 * @param engine   Receives the engine, or NULL; close it with parta_engine_close(). Not NULL.
 * @param error    Receives the details; may be NULL.
 * @return PARTA_UNAVAILABLE when the folder is in use, cannot be written or is of a newer release.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_engine_open(parta_text_v1 folder, parta_text_v1 options,
                               parta_engine *PARTA_NULLABLE *PARTA_NULLABLE engine,
                               parta_error_v1 *PARTA_NULLABLE error);

/**
 * Closes an engine with all its sessions, subscriptions, uploads and files.
 *
 * Waits for callbacks that run, as parta_subscription_close() does.
 *
 * @param engine  NULL does nothing.
 * @return PARTA_CLOSED_HANDLE when it was closed before.
 *
 * Threads: [any]; calls that run on other threads end well or with a status.
 * Since: 1.0.
 */
parta_status parta_engine_close(parta_engine *PARTA_NULLABLE engine);

/**
 * Describes all operations: names, summaries, fields with types and limits.
 *
 * @param description  Receives a JSON object {"operations": […]}; release it with
 *                     parta_bytes_free(). Empty unless PARTA_OK is returned. Not NULL.
 * @param error        Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_operations(parta_engine *PARTA_NULLABLE engine,
                              parta_bytes_v1 *PARTA_NULLABLE description,
                              parta_error_v1 *PARTA_NULLABLE error);

/**
 * Writes a consistent copy of the data folder while the engine works.
 *
 * @param path   A folder that does not exist yet; it appears only when it is complete.
 * @param error  Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_backup(parta_engine *PARTA_NULLABLE engine, parta_text_v1 path,
                          parta_error_v1 *PARTA_NULLABLE error);

/**
 * Opens a session of a tool by its service key, or of a person by the token of an earlier sign-in.
 *
 * @param key      The secret.
 * @param session  Receives the session, or NULL; close it with parta_session_close(). Not NULL.
 * @param error    Receives the details; may be NULL.
 * @return PARTA_UNAUTHENTICATED when the key is unknown, revoked or has run out.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_session_open_key(parta_engine *PARTA_NULLABLE engine, parta_text_v1 key,
                                    parta_session *PARTA_NULLABLE *PARTA_NULLABLE session,
                                    parta_error_v1 *PARTA_NULLABLE error);

/**
 * Opens a session of nobody, for the operations that anyone may call.
 *
 * @param session  Receives the session, or NULL; close it with parta_session_close(). Not NULL.
 * @param error    Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_session_open_anonymous(parta_engine *PARTA_NULLABLE engine,
                                          parta_session *PARTA_NULLABLE *PARTA_NULLABLE session,
                                          parta_error_v1 *PARTA_NULLABLE error);

/**
 * Sends a one-time sign-in code to a phone, through the host's courier.
 *
 * @param phone  Mobile phone, "+7" and ten digits.
 * @param error  Receives the details; may be NULL.
 * @return PARTA_RATE_LIMITED after too many codes within an hour.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_session_request_code(parta_engine *PARTA_NULLABLE engine, parta_text_v1 phone,
                                        parta_error_v1 *PARTA_NULLABLE error);

/**
 * Signs a person in by phone and code.
 *
 * @param phone    The phone that received the code.
 * @param code     The six digits.
 * @param name     Full name; needed at a person's first sign-in only, empty otherwise.
 * @param label    What the person calls this device; may be empty.
 * @param session  Receives the session, or NULL; close it with parta_session_close(). Not NULL.
 * @param token    Receives the secret that parta_session_open_key() takes later; release it with
 *                 parta_bytes_free(). NULL discards it.
 * @param error    Receives the details; may be NULL.
 * @return PARTA_UNAUTHENTICATED when the code is wrong or has run out.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_session_sign_in(parta_engine *PARTA_NULLABLE engine, parta_text_v1 phone,
                                   parta_text_v1 code, parta_text_v1 name, parta_text_v1 label,
                                   parta_session *PARTA_NULLABLE *PARTA_NULLABLE session,
                                   parta_bytes_v1 *PARTA_NULLABLE token,
                                   parta_error_v1 *PARTA_NULLABLE error);

/**
 * Closes a session with its subscriptions, uploads and files; the person stays signed in.
 *
 * To sign out for good call the operation "session.close" first.
 *
 * @param session  NULL does nothing.
 * @return PARTA_CLOSED_HANDLE when it was closed before.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_session_close(parta_session *PARTA_NULLABLE session);

/**
 * Runs one operation and returns its reply.
 *
 * A write is on disk when the function returns. A write may carry a member "idempotencyKey": the
 * same key with the same request gives the same reply and changes nothing again.
 *
 * @param session    Who calls.
 * @param operation  Operation name, for example "message.post".
 * @param request    JSON object, at most PARTA_REQUEST_MAX bytes; empty text stands for {}.
 * @param reply      Receives the reply as JSON; release it with parta_bytes_free().
 *                   NULL discards it. Empty unless PARTA_OK is returned.
 * @param error      Receives the details; may be NULL.
 *
 * Threads: [any]; calls on one session run side by side.
 * Since: 1.0.
 */
parta_status parta_call(parta_session *PARTA_NULLABLE session, parta_text_v1 operation,
                        parta_text_v1 request, parta_bytes_v1 *PARTA_NULLABLE reply,
                        parta_error_v1 *PARTA_NULLABLE error);

/**
 * Hands all events that concern the session's person to a callback.
 *
 * @param session       A signed-in session.
 * @param after         Identifier of the last event that was seen; the stream goes on after it.
 *                      Empty text: only events from now on.
 * @param function      Called with each event. Not NULL.
 * @param context       Handed to both functions as it is; may be NULL.
 * @param drop          Called once when the context is no longer needed; may be NULL.
 * @param subscription  Receives the subscription, or NULL; close it with
 *                      parta_subscription_close(). Not NULL.
 * @param error         Receives the details; may be NULL.
 * @return On any failure drop has run before the return.
 *
 * Threads: [any]; the first event may come before the return.
 * Since: 1.0.
 */
parta_status parta_subscribe(parta_session *PARTA_NULLABLE session, parta_text_v1 after,
                             parta_event_function PARTA_NULLABLE function,
                             void *PARTA_NULLABLE context,
                             parta_drop_function PARTA_NULLABLE drop,
                             parta_subscription *PARTA_NULLABLE *PARTA_NULLABLE subscription,
                             parta_error_v1 *PARTA_NULLABLE error);

/**
 * Ends a subscription.
 *
 * Waits for a callback that runs; none runs after the return, and drop has run. Called from inside
 * the subscription's own callback it does not wait: that callback is the last one, and drop runs
 * after its return. Two callbacks that close each other's subscriptions wait for ever.
 *
 * @param subscription  NULL does nothing.
 * @return PARTA_CLOSED_HANDLE when it was closed before.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_subscription_close(parta_subscription *PARTA_NULLABLE subscription);

/**
 * Begins to upload a file.
 *
 * @param session  A member of the institution.
 * @param request  JSON object: "name" (1 to 255 characters), "type" (media type, by default
 *                 "application/octet-stream"), and "chat" whose members may read the file,
 *                 "channel" where a post will carry it, or "institution" for a file that only its
 *                 uploader reads so far.
 * @param upload   Receives the upload, or NULL; end it with parta_upload_finish() or
 *                 parta_upload_abort(). Not NULL.
 * @param error    Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_upload_open(parta_session *PARTA_NULLABLE session, parta_text_v1 request,
                               parta_upload *PARTA_NULLABLE *PARTA_NULLABLE upload,
                               parta_error_v1 *PARTA_NULLABLE error);

/**
 * Adds bytes to an upload.
 *
 * @param bytes   The next bytes; NULL only when length is 0.
 * @param length  Their number.
 * @param error   Receives the details; may be NULL.
 * @return PARTA_LIMIT when the file becomes larger than the host allows (2 GiB).
 *
 * Threads: [serial:upload].
 * Since: 1.0.
 */
parta_status parta_upload_append(parta_upload *PARTA_NULLABLE upload,
                                 const void *PARTA_NULLABLE bytes, uint64_t length,
                                 parta_error_v1 *PARTA_NULLABLE error);

/**
 * Ends an upload: the file is on disk when the function returns. Closes the handle in any case.
 *
 * @param reply  Receives {"file": "3.17", "size": 1024, …}; release it with parta_bytes_free().
 *               NULL discards it. Empty unless PARTA_OK is returned.
 * @param error  Receives the details; may be NULL.
 *
 * Threads: [serial:upload].
 * Since: 1.0.
 */
parta_status parta_upload_finish(parta_upload *PARTA_NULLABLE upload,
                                 parta_bytes_v1 *PARTA_NULLABLE reply,
                                 parta_error_v1 *PARTA_NULLABLE error);

/**
 * Drops an upload; nothing of it stays.
 *
 * @param upload  NULL does nothing.
 * @return PARTA_CLOSED_HANDLE when it was ended before.
 *
 * Threads: [serial:upload].
 * Since: 1.0.
 */
parta_status parta_upload_abort(parta_upload *PARTA_NULLABLE upload);

/**
 * Opens a stored file for reading.
 *
 * @param session  Its uploader, or a member of the chat it belongs to.
 * @param id       Identifier of the file, for example "3.17".
 * @param file     Receives the file, or NULL; close it with parta_file_close(). Not NULL.
 * @param error    Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_file_open(parta_session *PARTA_NULLABLE session, parta_text_v1 id,
                             parta_file *PARTA_NULLABLE *PARTA_NULLABLE file,
                             parta_error_v1 *PARTA_NULLABLE error);

/**
 * Tells a file's size.
 *
 * @param size   Receives the number of bytes; 0 on failure. Not NULL.
 * @param error  Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_file_size(parta_file *PARTA_NULLABLE file, uint64_t *PARTA_NULLABLE size,
                             parta_error_v1 *PARTA_NULLABLE error);

/**
 * Reads bytes of a file; the right to read it is checked at each call.
 *
 * @param offset    Where to begin; at or beyond the end nothing is read.
 * @param buffer    The caller's memory; NULL only when capacity is 0.
 * @param capacity  Bytes of the buffer.
 * @param count     Receives the bytes read: capacity, or fewer at the end of the file; 0 on
 *                  failure. Not NULL.
 * @param error     Receives the details; may be NULL.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_file_read(parta_file *PARTA_NULLABLE file, uint64_t offset,
                             void *PARTA_NULLABLE buffer, uint64_t capacity,
                             uint64_t *PARTA_NULLABLE count, parta_error_v1 *PARTA_NULLABLE error);

/**
 * Closes a file.
 *
 * @param file  NULL does nothing.
 * @return PARTA_CLOSED_HANDLE when it was closed before.
 *
 * Threads: [any].
 * Since: 1.0.
 */
parta_status parta_file_close(parta_file *PARTA_NULLABLE file);

/* The layout is part of the contract; a difference is an error of the compiler's settings. */
#if defined(__cplusplus)
#define PARTA_ASSERT(condition, text) static_assert(condition, text)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define PARTA_ASSERT(condition, text) _Static_assert(condition, text)
#endif
#if defined(PARTA_ASSERT) && UINTPTR_MAX == UINT64_MAX
PARTA_ASSERT(sizeof(parta_status) == 4, "parta_status has 4 bytes");
PARTA_ASSERT(sizeof(parta_text_v1) == 16, "parta_text_v1 has 16 bytes");
PARTA_ASSERT(offsetof(parta_text_v1, bytes) == 0, "bytes is at 0");
PARTA_ASSERT(offsetof(parta_text_v1, length) == 8, "length is at 8");
PARTA_ASSERT(sizeof(parta_bytes_v1) == 16, "parta_bytes_v1 has 16 bytes");
PARTA_ASSERT(offsetof(parta_bytes_v1, bytes) == 0, "bytes is at 0");
PARTA_ASSERT(offsetof(parta_bytes_v1, length) == 8, "length is at 8");
PARTA_ASSERT(sizeof(parta_error_v1) == 96, "parta_error_v1 has 96 bytes");
PARTA_ASSERT(offsetof(parta_error_v1, struct_size) == 0, "struct_size is at 0");
PARTA_ASSERT(offsetof(parta_error_v1, code) == 4, "code is at 4");
PARTA_ASSERT(offsetof(parta_error_v1, room) == 8, "room is at 8");
PARTA_ASSERT(offsetof(parta_error_v1, room_size) == 16, "room_size is at 16");
PARTA_ASSERT(offsetof(parta_error_v1, needed) == 24, "needed is at 24");
PARTA_ASSERT(offsetof(parta_error_v1, field) == 32, "field is at 32");
PARTA_ASSERT(offsetof(parta_error_v1, clause) == 48, "clause is at 48");
PARTA_ASSERT(offsetof(parta_error_v1, text) == 64, "text is at 64");
PARTA_ASSERT(offsetof(parta_error_v1, message) == 80, "message is at 80");
#endif
#undef PARTA_ASSERT

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#ifdef __cplusplus
}
#endif

#endif
