#ifndef DOCUMENT_H
#define DOCUMENT_H

#include <stdint.h>

/** The bytes of document.json, which live as long as the process; their number is in *length. */
const char *_Nonnull document_bytes(uint64_t *_Nonnull length);

#endif
