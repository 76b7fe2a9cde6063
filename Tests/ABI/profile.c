/* A small profile that uses what release 1.0 offered; it is compiled from each released header. */
#include <parta_profile.h>

#define WORD(text) "{\"nom\": \"" text "\", \"gen\": \"" text "\", \"dat\": \"" text "\"}"
#define ABSENT "{\"standing\": \"absent\"}"

static const char document[] =
    "{\"schema\": \"parta.profile/1\", \"id\": \"frozen\", \"version\": \"1.0.0\", \"name\": "
    WORD("студия") ", \"institution\": {\"word\": " WORD("студия") ", \"head\": "
    WORD("директор") ", \"subject\": " WORD("предмет") "}, \"roles\": [{\"key\": \"head\","
    " \"category\": \"staff\", \"isAdministration\": true, \"word\": " WORD("директор")
    ", \"clause\": \"1\"}], \"units\": [{\"key\": \"group\", \"word\": " WORD("группа") "}],"
    " \"staffComponent\": {\"form\": \"unit\", \"kind\": " WORD("совет") ", \"name\": \"Совет\","
    " \"clause\": \"1\"}, \"nomenclature\": " ABSENT ", \"distribution\": " ABSENT ","
    " \"application\": {\"order\": " ABSENT ", \"contacts\": " ABSENT "}, \"administrators\":"
    " {\"order\": " ABSENT ", \"additional\": [\"head\"], \"additionalClause\": \"1\"},"
    " \"invites\": [], \"joinRequests\": " ABSENT ", \"chats\": [], \"channels\": {\"extent\":"
    " \"none\", \"editorial\": " ABSENT "}, \"statistics\": {\"recipient\": " WORD("директор")
    ", \"clause\": \"1\"}, \"support\": {}, \"knowledge\": {}, \"regulation\": {\"title\":"
    " \"Положение\", \"adoptedBy\": " WORD("совет") "}, \"vendorFunctions\": [{\"name\":"
    " \"unit.next\", \"symbol\": \"frozen_next\", \"signature\": \"s(si)\"}]}";

PARTA_PROFILE_NOTE("frozen", "1.0.0");

const char *frozen_next(const char *name, int32_t year);
const char *frozen_next(const char *name, int32_t year) { return year > 0 ? name : NULL; }

int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    if (!host || !out || out->struct_size < sizeof *out) return PARTA_PROFILE_BAD_ARGUMENT;
    if (host->abi_oldest > PARTA_PROFILE_ABI || host->abi_newest < PARTA_PROFILE_ABI)
        return PARTA_PROFILE_NO_COMMON_ABI;
    out->abi = PARTA_PROFILE_ABI;
    out->document = document;
    out->document_length = sizeof document - 1;
    return PARTA_PROFILE_OK;
}
