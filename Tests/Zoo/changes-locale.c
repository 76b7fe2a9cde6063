#include <locale.h>
#include "zoo.h"
CONSTRUCTOR { setlocale(LC_ALL, "C.UTF-8"); }
ENTRY("")
