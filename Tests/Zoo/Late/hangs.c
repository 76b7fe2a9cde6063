#include "late.h"
LATE({ SPIN; })
