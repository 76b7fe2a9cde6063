#include "zoo.h"
ENTRY(FUNCTION("lost", "profile_lost", "i(i)"))
