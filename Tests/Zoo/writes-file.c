#define _GNU_SOURCE
#include <fcntl.h>
#include "zoo.h"
CONSTRUCTOR {
    int descriptor = open("/tmp", O_TMPFILE | O_WRONLY, 0600);
    if (write(descriptor, "x", 1) < 0) abort();
}
ENTRY("")
