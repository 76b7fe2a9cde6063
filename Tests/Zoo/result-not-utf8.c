#include "zoo.h"
ENTRY(FUNCTION("bytes", "profile_bytes", "s()"))
const char *profile_bytes(void) { return "\xFF\xFE"; }
