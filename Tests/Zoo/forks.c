#include "zoo.h"
CONSTRUCTOR {
    if (fork() == 0) SPIN;
}
ENTRY("")
