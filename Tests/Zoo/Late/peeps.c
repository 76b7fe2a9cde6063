#include <fcntl.h>
#include "late.h"
/* Looks at the machine's data as soon as it is tried, and says no word of who it is. */
CONSTRUCTOR { if (open("/etc/passwd", O_RDONLY) >= 0) abort(); }
LATE({})
