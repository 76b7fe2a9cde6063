#include <dlfcn.h>
#include <string.h>

#include "../../Include/parta_profile.h"
#include "probe.h"

_Static_assert((int)ARGUMENTS_MAX == (int)PARTA_PROFILE_ARGUMENTS_MAX, "as the contract says");

static ffi_type *type_of(char letter) {
    switch (letter) {
    case 'v': return &ffi_type_void;
    case 'i': return &ffi_type_sint32;
    case 'l': return &ffi_type_sint64;
    case 'd': return &ffi_type_double;
    default: return &ffi_type_pointer;
    }
}

void prepare(void *library, char *line, struct function *function) {
    char *word = NULL;
    function->name = strtok_r(line, " ", &word);
    const char *symbol = strtok_r(NULL, " ", &word);
    const char *signature = strtok_r(NULL, " ", &word);
    if (!function->name || !symbol || !signature || strlen(signature) < 3)
        refuse("The host sent a broken list of functions.");
    function->result = signature[0];
    function->types = signature + 2;
    unsigned count = (unsigned)strcspn(function->types, ")");
    *(void **)&function->code = dlsym(library, symbol);
    if (!function->code) refuse("It declares %s but exports no %s.", function->name, symbol);
    for (unsigned index = 0; index < count && index < ARGUMENTS_MAX; index++)
        function->argument_types[index] = type_of(function->types[index]);
    if (count > ARGUMENTS_MAX ||
        ffi_prep_cif(&function->cif, FFI_DEFAULT_ABI, count, type_of(function->result),
                     function->argument_types))
        refuse("The host sent a broken signature.");
}
