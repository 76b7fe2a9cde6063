/* The folders that `partactl profile new` writes, embedded: one entry for each file of Templates. */
#ifndef PARTA_TEMPLATES_H
#define PARTA_TEMPLATES_H

#include <stddef.h>

/** A file of a template; bytes live as long as the process. */
struct parta_template_file {
    /** Path below the folder Templates, without a leading slash: "c/Makefile". */
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/** The files in the order of their paths; their number is in *count. */
const struct parta_template_file *parta_template_files(size_t *count);

#endif
