#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include "late.h"
/* Names what it is let do to its neighbours: the folder of libraries it lies in, and the host. */
static int reads(const char *path) {
    int descriptor = open(path, O_RDONLY);
    char byte;
    int could = descriptor >= 0 && read(descriptor, &byte, 1) == 1;
    if (descriptor >= 0) close(descriptor);
    return could;
}
ENTRY(FUNCTION("pry", "profile_pry", "s(ss)"))
const char *profile_pry(const char *secret, const char *new_file) {
    static char found[100];
    found[0] = 0;
    if (reads(secret)) strcat(found, "read ");
    if (reads("/usr/bin/env")) strcat(found, "system ");
    if (truncate(secret, 0) == 0) strcat(found, "truncate ");
    if (*new_file && open(new_file, O_CREAT | O_WRONLY, 0600) >= 0) strcat(found, "create ");
    if (open(secret, O_WRONLY) >= 0) strcat(found, "open ");
    if (*secret && unlink(secret) == 0) strcat(found, "unlink ");
    if (*secret && rename(secret, new_file) == 0) strcat(found, "rename ");
    if (*secret && chmod(secret, 0777) == 0) strcat(found, "chmod ");
    if (kill(getppid(), 0) == 0) strcat(found, "kill ");
    return found;
}
