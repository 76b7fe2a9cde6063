#include "late.h"
LATE({ *(volatile char *)8 = 1; })
