#include "late.h"
/* Takes all memory it can get and writes to what it did not get. */
LATE({
    for (;;) memset(malloc(1 << 24), 1, 1 << 24);
})
