#include <unistd.h>
#include "late.h"
/* Leaves its process group for the host's, where it cannot be killed with its own, and stays. */
LATE({
    if (setpgid(0, getpgid(getppid())) == 0)
        for (;;) pause();
    abort();
})
