#include "zoo.h"
CONSTRUCTOR { SPIN; }
ENTRY("")
