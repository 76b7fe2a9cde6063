/*
 * The music school with a rule of names that crashes at the class «Беда, 1 класс», hangs at
 * «Тишина, 1 класс», ends the process at «Выход, 1 класс» and has no end itself at «Длина, 1 класс»:
 * a whole institution works with it until then.
 */
#include <unistd.h>

#define profile_next_unit honest_next_unit
#include "../../../Examples/c-profile/music_school.c"
#undef profile_next_unit

PARTA_PROFILE_EXPORT const char *profile_next_unit(const char *name, int32_t year);

const char *profile_next_unit(const char *name, int32_t year) {
    if (strncmp(name, "Беда", strlen("Беда")) == 0) *(volatile char *)8 = 1;
    if (strncmp(name, "Тишина", strlen("Тишина")) == 0)
        for (;;) pause();
    if (strncmp(name, "Выход", strlen("Выход")) == 0) exit(0);
    if (strncmp(name, "Длина", strlen("Длина")) == 0) {
        static char endless[1 << 20];
        memset(endless, 'a', sizeof endless - 1);
        return endless;
    }
    return honest_next_unit(name, year);
}
