/* The web client, embedded: one entry for each file of Sources/PartaHTTP/Page. */
#ifndef PARTA_PAGE_H
#define PARTA_PAGE_H

#include <stddef.h>

/** A file of the web client; bytes live as long as the process. */
struct parta_page_file {
    /** Path below the folder Page, without a leading slash. */
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/** The files in no order; their number is in *count. */
const struct parta_page_file *parta_page_files(size_t *count);

#endif
