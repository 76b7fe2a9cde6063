/*
 * What the late animals share: libraries that pass every trial and misbehave at one argument,
 * inside a function, when the host already works with them. LateZooTests and Tests/Loading/run say
 * what has to become of each.
 */
#include "../zoo.h"

/** The text at which a late animal shows itself. */
#define TROUBLE "беда"

/** A profile whose check of names misbehaves at TROUBLE and answers any other text with it. */
#define LATE(...)                                                                             \
    ENTRY(FUNCTION("check", "profile_check", "s(s)"))                                         \
    const char *profile_check(const char *text) {                                             \
        static char kept[4096];                                                               \
        if (strcmp(text, TROUBLE) == 0) __VA_ARGS__                                           \
        strncpy(kept, text, sizeof kept - 1);                                                 \
        return kept;                                                                          \
    }
