#include "zoo.h"
PARTA_PROFILE_NOTE("another", "1.0.0");
ENTRY("")
