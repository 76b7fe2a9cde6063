#include "zoo.h"
ENTRY(FUNCTION("spin", "profile_spin", "v()"))
void profile_spin(void) { SPIN; }
