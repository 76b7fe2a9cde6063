#include "late.h"
/* 100 MB of text. */
LATE({
    char *all = malloc(100 << 20);
    memset(all, 'x', (100 << 20) - 1);
    all[(100 << 20) - 1] = 0;
    return all;
})
