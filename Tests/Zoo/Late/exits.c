#include "late.h"
LATE({ exit(0); })
