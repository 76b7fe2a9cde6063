#include "zoo.h"
void nobody_has_this(void);
CONSTRUCTOR { nobody_has_this(); }
ENTRY("")
