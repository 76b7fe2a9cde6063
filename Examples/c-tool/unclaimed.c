/*
 * unclaimed: a report of the invitation links that nobody has used yet, over all institutions of a
 * host. An example of a tool on parta.h.
 */
#include <parta.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

static const char usage[] =
    "usage: unclaimed --data FOLDER [--key-file FILE] [--links] [--over N]\n"
    "\n"
    "Prints how many invitation links nobody has used yet, for each institution of the host.\n"
    "\n"
    "  --data FOLDER    the host's data folder; one host or tool at a time opens it, so beside a\n"
    "                   running host give a copy made by `partactl backup`\n"
    "  --key-file FILE  file with the operator's service key; by default the environment's\n"
    "                   PARTA_KEY, else operator.key in the data folder\n"
    "  --links          also lists the links of the institutions that the key's person belongs to\n"
    "  --over N         exit status 1 when there are more than N in all; for scheduled jobs\n"
    "\n"
    "exit status: 0 the report is complete, 1 more links than --over allows, 64 wrong usage,\n"
    "69 the host cannot be opened, 77 the key may not see this\n";

enum { EXIT_OVER = 1, EXIT_USAGE = 64, EXIT_UNAVAILABLE = 69, EXIT_REFUSED = 77 };

enum { COLUMN = 44, PAGE = 200 };

static parta_session *session;

static void fail(const char *what, const parta_error_v1 *error) {
    fprintf(stderr, "unclaimed: %s: %s\n", what, error->text.bytes);
    fprintf(stderr, "unclaimed: %s%s%s: %s\n", parta_status_name(error->code),
            error->field.length ? " in " : "", error->field.bytes, error->message.bytes);
    const int is_refused = error->code == PARTA_UNAUTHENTICATED || error->code == PARTA_FORBIDDEN ||
                           error->code == PARTA_NOT_FOUND;
    exit(is_refused ? EXIT_REFUSED : EXIT_UNAVAILABLE);
}

/** Runs an operation or ends the program; the reply is the caller's to free. */
static parta_bytes_v1 call(const char *operation, const char *request) {
    char room[2048];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_bytes_v1 reply;
    if (parta_call(session, PARTA_TEXT(operation), PARTA_TEXT(request), &reply, &error))
        fail(operation, &error);
    return reply;
}

/** Prints a text in a column of so many characters. */
static void print_column(const char *text, int width) {
    int length = 0;
    for (const char *place = text; *place; place++)
        if (((unsigned char)*place & 0xC0) != 0x80 && ++length > width) {
            printf("%.*s", (int)(place - text), text);
            return;
        }
    printf("%s%*s", text, width - length, "");
}

/** Prints the table of institutions; returns the number of unclaimed links in all. */
static int64_t report_institutions(void) {
    char request[96] = "{\"limit\":200}", name[512], id[32] = "";
    int64_t total = 0;
    int64_t count;
    print_column("Institution", COLUMN);
    printf("  %9s\n", "unclaimed");
    do {
        parta_bytes_v1 reply = call("host.statistics", request);
        const char *item = json_first(json_member(reply.bytes, "institutions"));
        for (count = 0; item; item = json_next(item), count++) {
            const int64_t unclaimed = json_integer(json_member(item, "unclaimedInvites"));
            json_string(json_member(item, "institution"), id, sizeof id);
            print_column(json_string(json_member(item, "name"), name, sizeof name), COLUMN);
            printf("  %9lld\n", (long long)unclaimed);
            total += unclaimed;
        }
        parta_bytes_free(&reply);
        snprintf(request, sizeof request, "{\"limit\":%d,\"after\":\"%s\"}", PAGE, id);
    } while (count == PAGE);
    print_column("Total", COLUMN);
    printf("  %9lld\n", (long long)total);
    return total;
}

/** Lists an institution's live links that nobody has used. */
static void report_links(const char *institution, const char *name) {
    char request[160], id[32] = "", role[256], place[256], issuer[256], expires[32];
    int64_t count;
    printf("\n%s\n", name);
    snprintf(request, sizeof request, "{\"institution\":\"%s\",\"state\":\"live\",\"limit\":%d}",
             institution, PAGE);
    do {
        parta_bytes_v1 reply = call("invite.list", request);
        const char *item = json_first(json_member(reply.bytes, "invites"));
        for (count = 0; item; item = json_next(item), count++) {
            json_string(json_member(item, "invite"), id, sizeof id);
            if (json_integer(json_member(item, "used")) > 0) continue;
            printf("  %-8s ", id);
            print_column(json_string(json_member(item, "roleWord"), role, sizeof role), 16);
            printf(" ");
            print_column(json_string(json_member(item, "place"), place, sizeof place), 24);
            printf(" until %s, by %s\n",
                   json_string(json_member(item, "expires"), expires, sizeof expires),
                   json_string(json_member(item, "issuerName"), issuer, sizeof issuer));
        }
        parta_bytes_free(&reply);
        snprintf(request, sizeof request,
                 "{\"institution\":\"%s\",\"state\":\"live\",\"limit\":%d,\"before\":\"%s\"}",
                 institution, PAGE, id);
    } while (count == PAGE);
}

static void report_all_links(void) {
    char name[512], id[32];
    parta_bytes_v1 reply = call("institution.list", "{\"limit\":200}");
    const char *item = json_first(json_member(reply.bytes, "institutions"));
    for (; item; item = json_next(item))
        report_links(json_string(json_member(item, "institution"), id, sizeof id),
                     json_string(json_member(item, "name"), name, sizeof name));
    parta_bytes_free(&reply);
}

/** Finds the key; ends the program when there is none. */
static const char *read_key(const char *folder, const char *path) {
    static char key[256];
    const char *given = path ? NULL : getenv("PARTA_KEY");
    if (given) return given;
    char standard[4200];
    snprintf(standard, sizeof standard, "%s/operator.key", folder);
    FILE *file = fopen(path ? path : standard, "r");
    if (!file || !fgets(key, sizeof key, file)) {
        fprintf(stderr, "unclaimed: no key in %s\n", path ? path : standard);
        exit(EXIT_REFUSED);
    }
    fclose(file);
    key[strcspn(key, "\r\n")] = 0;
    return key;
}

int main(int count, char **words) {
    const char *folder = NULL, *key_file = NULL, *over = NULL;
    int shows_links = 0;
    for (int index = 1; index < count; index++) {
        const int has_value = index + 1 < count;
        if (strcmp(words[index], "--data") == 0 && has_value) {
            folder = words[++index];
        } else if (strcmp(words[index], "--key-file") == 0 && has_value) {
            key_file = words[++index];
        } else if (strcmp(words[index], "--over") == 0 && has_value) {
            over = words[++index];
        } else if (strcmp(words[index], "--links") == 0) {
            shows_links = 1;
        } else if (strcmp(words[index], "--help") == 0) {
            fputs(usage, stdout);
            return 0;
        } else {
            fputs(usage, stderr);
            return EXIT_USAGE;
        }
    }
    char *end = NULL;
    const long long limit = over ? strtoll(over, &end, 10) : 0;
    if (!folder || (over && (*end || end == over))) {
        fputs(usage, stderr);
        return EXIT_USAGE;
    }

    char room[2048];
    parta_error_v1 error = PARTA_ERROR_V1(room, sizeof room);
    parta_engine *engine;
    const char *key = read_key(folder, key_file);
    if (parta_engine_open(PARTA_TEXT(folder), PARTA_TEXT("{}"), &engine, &error))
        fail(folder, &error);
    if (parta_session_open_key(engine, PARTA_TEXT(key), &session, &error)) fail("the key", &error);
    const int64_t total = report_institutions();
    if (shows_links) report_all_links();
    parta_engine_close(engine);
    return over && total > limit ? EXIT_OVER : 0;
}
