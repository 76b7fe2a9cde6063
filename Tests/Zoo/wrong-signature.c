#include "zoo.h"
ENTRY(FUNCTION("odd", "profile_odd", "s(q)"))
const char *profile_odd(const char *text) { return text; }
