#include "document.h"

static const char document[] = {
#embed "../../document.json"
};

const char *document_bytes(uint64_t *length)
{
    *length = sizeof document;
    return document;
}
