#include "late.h"
LATE({ abort(); })
