#include "late.h"
#pragma GCC diagnostic ignored "-Winfinite-recursion"
static int deeper(volatile const char *text) {
    volatile char room[4096];
    room[0] = text[0];
    return room[0] + deeper(room);
}
LATE({ return deeper(text) ? "" : NULL; })
