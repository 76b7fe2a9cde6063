#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "probe.h"

/* Rights of the first version of the kernel's interface, which every version has. */
enum {
    READING = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
              LANDLOCK_ACCESS_FS_EXECUTE,
    CHANGING = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
               LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
               LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
               LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
               LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM
};

/* What an enclosed library reads beside its own folder: programs' files, nobody's data. */
static const char *const readable[] = {
    "/usr", "/lib", "/lib64", "/opt", "/etc/ld.so.cache", "/etc/localtime", "/proc/self",
    "/sys/devices/system/cpu", "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom",
};

static void allow_reading(int rules, const char *path) {
    struct landlock_path_beneath_attr rule = {.parent_fd = open(path, O_PATH | O_CLOEXEC)};
    struct stat state;
    /* What is not there cannot be read either. */
    if (rule.parent_fd < 0) return;
    if (fstat(rule.parent_fd, &state) == 0) {
        rule.allowed_access = READING;
        if (!S_ISDIR(state.st_mode)) rule.allowed_access &= ~(uint64_t)LANDLOCK_ACCESS_FS_READ_DIR;
        (void)syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    }
    close(rule.parent_fd);
}

/* Allows each folder of a list with colons between, such as LD_LIBRARY_PATH. */
static void allow_reading_all(int rules, const char *list) {
    char *folders = list ? strdup(list) : NULL;
    char *rest = NULL;
    for (char *folder = folders ? strtok_r(folders, ":", &rest) : NULL; folder;
         folder = strtok_r(NULL, ":", &rest))
        allow_reading(rules, folder);
    free(folders);
}

/*
 * Landlock(7), since Linux 5.13; where the kernel lacks it the other limits still hold. The caller
 * has given up new privileges, which landlock_restrict_self() asks for.
 */
int enclose(const char *library) {
    struct landlock_ruleset_attr attributes = {.handled_access_fs = CHANGING | READING};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
    if (rules < 0) return 0;
    for (size_t index = 0; index < sizeof readable / sizeof *readable; index++)
        allow_reading(rules, readable[index]);
    allow_reading_all(rules, getenv("LD_LIBRARY_PATH"));
    char *folder = strdup(library);
    char *slash = folder ? strrchr(folder, '/') : NULL;
    if (slash) {
        *slash = 0;
        allow_reading(rules, folder);
    }
    free(folder);
    if (syscall(SYS_landlock_restrict_self, rules, 0) != 0) _exit(3);
    close(rules);
    return 1;
}
