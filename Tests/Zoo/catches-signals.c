#include <signal.h>
#include "zoo.h"
CONSTRUCTOR { signal(SIGTERM, SIG_IGN); }
ENTRY("")
