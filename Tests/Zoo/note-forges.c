#include "zoo.h"
/* Clears its line of a terminal and writes two others in its place. */
PARTA_PROFILE_NOTE("x\\r\\033[2Kschool  1.0.0  accepted\\nparta: all is well", "1.0.0");
ENTRY("")
