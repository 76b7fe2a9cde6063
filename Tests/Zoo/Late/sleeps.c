#include "late.h"
LATE({ for (;;) pause(); })
