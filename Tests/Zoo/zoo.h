/*
 * What the animals of the zoo share: small profile libraries, most of which misbehave in one way.
 * ProfileZooTests compiles each file with -DID="…" and says what has to become of it.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "parta_profile.h"

#define WORD(text) "{\"nom\": \"" text "\", \"gen\": \"" text "\", \"dat\": \"" text "\"}"

/** The smallest document that is accepted, with these vendor functions. */
#define DOCUMENT(functions)                                                                   \
    "{\"schema\": \"parta.profile/1\", \"id\": \"" ID "\", \"version\": \"1.0.0\","           \
    " \"name\": " WORD("зоопарк") ", \"institution\": {\"word\": " WORD("зоопарк")            \
    ", \"head\": " WORD("директор") ", \"subject\": " WORD("предмет") "},"                    \
    " \"roles\": [{\"key\": \"head\", \"category\": \"staff\", \"isAdministration\": true,"   \
    " \"word\": " WORD("директор") ", \"clause\": \"1\"}],"                                   \
    " \"units\": [{\"key\": \"cage\", \"word\": " WORD("вольер") "}],"                        \
    " \"staffComponent\": {\"form\": \"unit\", \"kind\": " WORD("группа")                     \
    ", \"name\": \"Смотрители\", \"clause\": \"1\"},"                                         \
    " \"nomenclature\": {\"standing\": \"absent\"},"                                          \
    " \"distribution\": {\"standing\": \"absent\"},"                                          \
    " \"application\": {\"order\": {\"standing\": \"absent\"},"                               \
    " \"contacts\": {\"standing\": \"absent\"}},"                                             \
    " \"administrators\": {\"order\": {\"standing\": \"absent\"}, \"additional\": [\"head\"]," \
    " \"additionalClause\": \"1\"}, \"invites\": [],"                                         \
    " \"joinRequests\": {\"standing\": \"absent\"}, \"chats\": [],"                           \
    " \"channels\": {\"extent\": \"none\", \"editorial\": {\"standing\": \"absent\"}},"       \
    " \"statistics\": {\"recipient\": " WORD("директор") ", \"clause\": \"1\"},"              \
    " \"support\": {}, \"knowledge\": {},"                                                    \
    " \"regulation\": {\"title\": \"Положение\", \"adoptedBy\": " WORD("совет") "},"          \
    " \"vendorFunctions\": [" functions "]}"

#define FUNCTION(name, symbol, signature)                                                     \
    "{\"name\": \"" name "\", \"symbol\": \"" symbol "\", \"signature\": \"" signature "\"}"

/** Hands over bytes as an honest library does. */
#define HAND(out, bytes, length)                                                              \
    ((out)->abi = PARTA_PROFILE_ABI, (out)->document = (bytes),                               \
     (out)->document_length = (length), PARTA_PROFILE_OK)

/** An honest entry with a document that has these vendor functions. */
#define ENTRY(functions)                                                                      \
    int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {         \
        static const char document[] = DOCUMENT(functions);                                   \
        (void)host;                                                                           \
        return HAND(out, document, sizeof document - 1);                                      \
    }

#define CONSTRUCTOR __attribute__((constructor)) static void constructor(void)

/** Does nothing for ever in a way that no compiler removes. */
#define SPIN for (volatile int turning = 1; turning;)
