#include "zoo.h"
CONSTRUCTOR { *(volatile int *)8 = 1; }
ENTRY("")
