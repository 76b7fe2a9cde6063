/* Derived by `embed`; the tests compare it. */
#include "page.h"

static const unsigned char file_0[] = {
#embed "index.html"
};

static const struct parta_page_file files[] = {
    {"index.html", file_0, sizeof file_0},
};

const struct parta_page_file *parta_page_files(size_t *count)
{
    *count = sizeof files / sizeof files[0];
    return files;
}
