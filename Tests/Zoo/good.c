#include "zoo.h"
PARTA_PROFILE_NOTE(ID, "1.0.0");
ENTRY(FUNCTION("add", "profile_add", "i(ii)") "," FUNCTION("sum", "profile_sum", "l(il)") ","
      FUNCTION("half", "profile_half", "d(d)") "," FUNCTION("same", "profile_same", "s(s)") ","
      FUNCTION("copy", "profile_copy", "S(s)") "," FUNCTION("nothing", "profile_nothing", "v()") ","
      FUNCTION("none", "profile_none", "s()") "," FUNCTION("infinite", "profile_infinite", "d()") ","
      FUNCTION("count", "profile_count", "i(ssssssss)"))
int32_t profile_add(int32_t left, int32_t right) { return (int32_t)((uint32_t)left + (uint32_t)right); }
int64_t profile_sum(int32_t left, int64_t right) { return left + right; }
double profile_half(double number) { return number / 2; }
const char *profile_same(const char *text) {
    static char kept[4096];
    strncpy(kept, text, sizeof kept - 1);
    return kept;
}
char *profile_copy(const char *text) { return strdup(text); }
void profile_nothing(void) {}
const char *profile_none(void) { return NULL; }
double profile_infinite(void) { return __builtin_inf(); }
int32_t profile_count(const char *a, const char *b, const char *c, const char *d, const char *e,
                      const char *f, const char *g, const char *h) {
    return (int32_t)(strlen(a) + 2 * strlen(b) + 3 * strlen(c) + 4 * strlen(d) + 5 * strlen(e) +
                     6 * strlen(f) + 7 * strlen(g) + 8 * strlen(h));
}
