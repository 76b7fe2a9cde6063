#define _GNU_SOURCE
#include <sys/syscall.h>
#include "late.h"
/* Imports no fork. */
LATE({
    if (syscall(SYS_clone, 17, 0, 0, 0, 0) == 0) SPIN;
})
