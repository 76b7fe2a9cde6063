#include "late.h"
LATE({
    for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
})
