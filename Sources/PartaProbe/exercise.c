#include <dlfcn.h>
#include <ffi.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../Include/parta_profile.h"
#include "probe.h"

/* Room for a value of any type of the signature, and for libffi's widened result. */
union slot {
    ffi_arg word;
    int32_t i;
    int64_t l;
    double d;
    const char *s;
    char *S;
};

static char long_text[301];
static const char *const texts[] = {"5\xD0\x90", "", long_text};
static const int64_t numbers[] = {0, 1, -1};
enum { SAMPLES = 3, ROUNDS = SAMPLES * SAMPLES * SAMPLES };

static ffi_type *type_of(char letter) {
    switch (letter) {
    case 'v': return &ffi_type_void;
    case 'i': return &ffi_type_sint32;
    case 'l': return &ffi_type_sint64;
    case 'd': return &ffi_type_double;
    default: return &ffi_type_pointer;
    }
}

static int is_utf8(const unsigned char *text) {
    while (*text) {
        int more = *text < 0x80 ? 0 : *text >= 0xC2 && *text < 0xE0 ? 1
                 : (*text & 0xF0) == 0xE0 ? 2 : *text >= 0xF0 && *text < 0xF5 ? 3 : -1;
        unsigned char first = *text++;
        if (more < 0) return 0;
        for (int index = 0; index < more; index++, text++) {
            if ((*text & 0xC0) != 0x80) return 0;
            /* Overlong forms, surrogates and values beyond U+10FFFF: RFC 3629, section 4. */
            if (index == 0 && ((first == 0xE0 && *text < 0xA0) || (first == 0xED && *text > 0x9F) ||
                               (first == 0xF0 && *text < 0x90) || (first == 0xF4 && *text > 0x8F)))
                return 0;
        }
    }
    return 1;
}

/* One call; `round` picks the samples so that three arguments see every combination. */
static void call(ffi_cif *cif, void (*code)(void), const char *types, char result, int round,
                 const char *name) {
    union slot values[PARTA_PROFILE_ARGUMENTS_MAX], answer = {0};
    void *addresses[PARTA_PROFILE_ARGUMENTS_MAX];
    static const int weights[] = {1, SAMPLES, SAMPLES * SAMPLES};
    for (unsigned index = 0; index < cif->nargs; index++) {
        int sample = round / weights[index % 3] % SAMPLES;
        addresses[index] = &values[index];
        switch (types[index]) {
        case 'i': values[index].i = (int32_t)numbers[sample]; break;
        case 'l': values[index].l = numbers[sample]; break;
        case 'd': values[index].d = (double)numbers[sample]; break;
        default: values[index].s = texts[sample]; break;
        }
    }
    ffi_call(cif, code, &answer, addresses);
    if ((result == 's' || result == 'S') && answer.s && !is_utf8((const unsigned char *)answer.s))
        refuse("The result of %s is not UTF-8.", name);
    if (result == 'S') free(answer.S);
}

void exercise(void *library, char *lines) {
    /* 150 letters of two bytes. */
    for (size_t index = 0; index < 300; index += 2) memcpy(long_text + index, "\xD1\x8F", 2);
    char *rest = NULL;
    for (char *line = strtok_r(lines, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        char *word = NULL;
        const char *name = strtok_r(line, " ", &word);
        const char *symbol = strtok_r(NULL, " ", &word);
        const char *signature = strtok_r(NULL, " ", &word);
        if (!name || !symbol || !signature) refuse("The host sent a broken list of functions.");
        const char *types = signature + 2;
        unsigned count = (unsigned)strcspn(types, ")");
        void (*code)(void) = NULL;
        *(void **)&code = dlsym(library, symbol);
        if (!code) refuse("It declares %s but exports no %s.", name, symbol);
        ffi_type *argument_types[PARTA_PROFILE_ARGUMENTS_MAX];
        for (unsigned index = 0; index < count && index < PARTA_PROFILE_ARGUMENTS_MAX; index++)
            argument_types[index] = type_of(types[index]);
        ffi_cif cif;
        if (count > PARTA_PROFILE_ARGUMENTS_MAX ||
            ffi_prep_cif(&cif, FFI_DEFAULT_ABI, count, type_of(signature[0]), argument_types))
            refuse("The host sent a broken signature.");
        stage("in its function %s", name);
        for (int round = 0; round < ROUNDS; round++)
            call(&cif, code, types, signature[0], round, name);
    }
}
