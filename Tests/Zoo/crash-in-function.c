#include "zoo.h"
ENTRY(FUNCTION("first", "profile_first", "i(s)"))
/* Reads before the beginning of an empty text. */
int32_t profile_first(const char *text) { return *text ? *text : *(volatile char *)8; }
