#define _GNU_SOURCE
#include <sys/syscall.h>
#include "zoo.h"
/* Imports no fork. */
CONSTRUCTOR {
    if (syscall(SYS_clone, 17, 0, 0, 0, 0) == 0) SPIN;
}
ENTRY("")
