#include <stdlib.h>
#include <string.h>

#include "probe.h"

static char long_text[301];
static const char *const texts[] = {"5\xD0\x90", "", long_text};
static const int64_t numbers[] = {0, 1, -1};
enum { SAMPLES = 3, ROUNDS = SAMPLES * SAMPLES * SAMPLES };

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
static void call(struct function *function, int round) {
    union slot values[ARGUMENTS_MAX], answer = {0};
    void *addresses[ARGUMENTS_MAX];
    static const int weights[] = {1, SAMPLES, SAMPLES * SAMPLES};
    for (unsigned index = 0; index < function->cif.nargs; index++) {
        int sample = round / weights[index % 3] % SAMPLES;
        addresses[index] = &values[index];
        switch (function->types[index]) {
        case 'i': values[index].i = (int32_t)numbers[sample]; break;
        case 'l': values[index].l = numbers[sample]; break;
        case 'd': values[index].d = (double)numbers[sample]; break;
        default: values[index].s = texts[sample]; break;
        }
    }
    ffi_call(&function->cif, function->code, &answer, addresses);
    char result = function->result;
    if ((result == 's' || result == 'S') && answer.s && !is_utf8((const unsigned char *)answer.s))
        refuse("The result of %s is not UTF-8.", function->name);
    if (result == 'S') free(answer.S);
}

void exercise(void *library, char *lines) {
    /* 150 letters of two bytes. */
    for (size_t index = 0; index < 300; index += 2) memcpy(long_text + index, "\xD1\x8F", 2);
    char *rest = NULL;
    for (char *line = strtok_r(lines, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        struct function function;
        prepare(library, line, &function);
        stage("in its function %s", function.name);
        for (int round = 0; round < ROUNDS; round++) call(&function, round);
    }
}
