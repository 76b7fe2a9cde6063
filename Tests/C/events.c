/* Subscriptions: order, one thread each, drop once, nothing after the close. */
#include "check.h"

#include <time.h>

static const parta_text_v1 none = {NULL, 0};

/** What a subscription's callback saw. */
typedef struct listener {
    _Atomic int events, drops, is_inside, overlaps, after_drop;
    _Atomic(parta_subscription *) closes;
    char last[64], id[32];
} listener;

static void take(void *context, parta_text_v1 event) {
    listener *listener = context;
    if (atomic_fetch_add(&listener->is_inside, 1) != 0) listener->overlaps++;
    if (listener->drops) listener->after_drop++;
    parta_bytes_v1 copy = {malloc(event.length + 1), event.length};
    memcpy(copy.bytes, event.bytes, event.length);
    copy.bytes[event.length] = 0;
    copy_member(&copy, "kind", listener->last, sizeof listener->last);
    if (strcmp(listener->last, "ended") != 0) copy_member(&copy, "id", listener->id, 32);
    free(copy.bytes);
    parta_subscription *own = atomic_exchange(&listener->closes, NULL);
    if (own) CHECK_STATUS(parta_subscription_close(own), PARTA_OK);
    listener->events++;
    atomic_fetch_sub(&listener->is_inside, 1);
}

static void drop(void *context) { ((listener *)context)->drops++; }

/** Waits until a counter reaches a value; at most ten seconds. */
static int reaches(_Atomic int *counter, int value) {
    const struct timespec nap = {0, 2000000};
    for (int index = 0; index < 5000 && *counter < value; index++) nanosleep(&nap, NULL);
    return *counter >= value;
}

enum { EVENTS = 5 };

void test_subscriptions(world *world) {
    /* A registration that fails drops once, whatever the reason. */
    listener refused = {0};
    parta_subscription *stream = (parta_subscription *)1;
    CHECK_STATUS(parta_subscribe(NULL, none, take, &refused, drop, &stream, NULL),
                 PARTA_CLOSED_HANDLE);
    CHECK(refused.drops == 1 && stream == NULL);
    CHECK_STATUS(parta_subscribe(world->operator, none, NULL, &refused, drop, &stream, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK(refused.drops == 2);
    CHECK_STATUS(parta_subscribe(world->operator, none, take, &refused, drop, NULL, NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK(refused.drops == 3);
    CHECK_STATUS(parta_subscribe(world->nobody, none, take, &refused, drop, &stream, NULL),
                 PARTA_UNAUTHENTICATED);
    CHECK(refused.drops == 4);
    CHECK_STATUS(parta_subscribe(world->operator, PARTA_TEXT("-1"), take, &refused, drop, &stream,
                                 NULL),
                 PARTA_INVALID_ARGUMENT);
    CHECK(refused.drops == 5 && refused.events == 0);
    CHECK_STATUS(parta_subscribe(world->operator, none, take, NULL, NULL, &stream, NULL), PARTA_OK);
    CHECK_STATUS(parta_subscription_close(stream), PARTA_OK);
    CHECK_STATUS(parta_subscription_close(stream), PARTA_CLOSED_HANDLE);

    /* Too far ahead: told to read anew. */
    listener lost = {0};
    CHECK_STATUS(parta_subscribe(world->operator, PARTA_TEXT("9223372036854775807"), take, &lost,
                                 drop, &stream, NULL),
                 PARTA_OK);
    CHECK(reaches(&lost.events, 1) && strcmp(lost.last, "resync") == 0);
    CHECK_STATUS(parta_subscription_close(stream), PARTA_OK);
    CHECK(lost.drops == 1);

    /* Events come one at a time, to each subscription; none after the close. */
    listener listeners[4] = {{0}};
    parta_subscription *streams[4];
    for (int index = 0; index < 4; index++)
        CHECK_STATUS(parta_subscribe(world->operator, none, take, &listeners[index], drop,
                                     &streams[index], NULL),
                     PARTA_OK);
    for (int index = 0; index < EVENTS; index++) submit_application(world, index, NULL, 0);
    for (int index = 0; index < 4; index++) CHECK(reaches(&listeners[index].events, EVENTS));
    for (int index = 0; index < 4; index++) {
        CHECK_STATUS(parta_subscription_close(streams[index]), PARTA_OK);
        CHECK(listeners[index].drops == 1 && listeners[index].overlaps == 0);
        CHECK(strcmp(listeners[index].last, "application.submitted") == 0);
    }
    submit_application(world, EVENTS, NULL, 0);
    for (int index = 0; index < 4; index++)
        CHECK(listeners[index].events == EVENTS && listeners[index].after_drop == 0);

    /* A stream that goes on after an event sees the rest; it may close itself from inside. */
    listener later = {0};
    CHECK_STATUS(parta_subscribe(world->operator, PARTA_TEXT(listeners[0].id), take, &later, drop,
                                 &stream, NULL),
                 PARTA_OK);
    CHECK(reaches(&later.events, 1));
    later.closes = stream;
    submit_application(world, EVENTS + 1, NULL, 0);
    CHECK(reaches(&later.drops, 1) && later.events == 2);
    CHECK_STATUS(parta_subscription_close(stream), PARTA_CLOSED_HANDLE);

    /* The end of a session ends its streams; the handle stays to be closed. */
    parta_session *person = sign_in(world, "+79001112244", "Слушатель");
    listener ended = {0};
    CHECK_STATUS(parta_subscribe(person, none, take, &ended, drop, &stream, NULL), PARTA_OK);
    CHECK_STATUS(parta_call(person, PARTA_TEXT("session.close"), none, NULL, NULL), PARTA_OK);
    submit_application(world, EVENTS + 2, NULL, 0);
    CHECK(reaches(&ended.drops, 1) && strcmp(ended.last, "ended") == 0);
    CHECK_STATUS(parta_subscription_close(stream), PARTA_OK);
    CHECK(ended.drops == 1 && ended.events == 1);

    /* Closing a session closes its streams. */
    listener orphan = {0};
    parta_session *second = NULL;
    CHECK_STATUS(parta_session_open_key(world->engine, PARTA_TEXT(world->key), &second, NULL),
                 PARTA_OK);
    CHECK_STATUS(parta_subscribe(second, none, take, &orphan, drop, &stream, NULL), PARTA_OK);
    CHECK_STATUS(parta_session_close(second), PARTA_OK);
    CHECK(orphan.drops == 1);
    CHECK_STATUS(parta_subscription_close(stream), PARTA_CLOSED_HANDLE);
    CHECK_STATUS(parta_session_close(person), PARTA_OK);
}
