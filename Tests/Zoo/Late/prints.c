#include <stdio.h>
#include "late.h"
LATE({
    for (int line = 0; line < 100000; line++) puts("беда");
    fflush(stdout);
})
