#include "late.h"
/* A long answer to a question that nobody asked. */
LATE({
    static const char forged[32] = {28};
    for (int descriptor = 3; descriptor < 64; descriptor++)
        if (write(descriptor, forged, sizeof forged) < 0) continue;
})
