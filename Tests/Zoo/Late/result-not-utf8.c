#include "late.h"
LATE({ return "\xD0"; })
