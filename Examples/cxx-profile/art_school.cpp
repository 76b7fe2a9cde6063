// A profile in C++17 without exceptions: the children's art school (детская художественная школа).
//
// The words and rules are data, in document.json. This file hands them over and adds what words
// cannot say. Exceptions must not cross into the host: built with -fno-exceptions there are none.
//
// SPDX-License-Identifier: Apache-2.0
#include <parta_profile.h>

#include <array>
#include <cstddef>
#include <cstring>

#include "class_name.hpp"

PARTA_PROFILE_NOTE("art-school", "1.0.0");

// The bytes of document.json, put into the library's read-only data by the assembler.
__asm__(".pushsection .rodata\n"
        "document:     .incbin \"document.json\"\n"
        "document_end:\n"
        ".popsection\n");
extern "C" {
extern const char document[] __attribute__((visibility("hidden")));
extern const char document_end[] __attribute__((visibility("hidden")));

PARTA_PROFILE_EXPORT const char *profile_next_unit(const char *name, int32_t year) noexcept;
PARTA_PROFILE_EXPORT const char *profile_check_unit(const char *name) noexcept;
}

int32_t parta_profile_entry_1(const parta_host_v1 *host, parta_profile_v1 *out) {
    if (host == nullptr || out == nullptr) return PARTA_PROFILE_BAD_ARGUMENT;
    if (host->struct_size < sizeof *host || out->struct_size < sizeof *out)
        return PARTA_PROFILE_BAD_ARGUMENT;
    if (host->abi_oldest > PARTA_PROFILE_ABI || host->abi_newest < PARTA_PROFILE_ABI)
        return PARTA_PROFILE_NO_COMMON_ABI;
    out->abi = PARTA_PROFILE_ABI;
    out->document = document;
    out->document_length = static_cast<uint64_t>(document_end - document);
    return PARTA_PROFILE_OK;
}

// unit.next, s(si): "3(5) Б" becomes "4(5) Б", a class of the last year graduates; a name of another
// form has no rule, and people decide.
//
// The host lets one call at a time into a library and copies the result before the next one, so
// the buffer may be static.
const char *profile_next_unit(const char *name, int32_t) noexcept {
    static std::array<char, 1024> next;
    const auto present = ClassName::parse(name);
    if (!present) return nullptr;
    if (present->isLast()) return "выпуск";
    const std::string_view rest = present->rest();
    char *const end = next.data() + next.size();
    const auto number = std::to_chars(next.data(), end, present->number() + 1);
    if (number.ec != std::errc{}) return nullptr;
    if (rest.size() >= static_cast<std::size_t>(end - number.ptr)) return nullptr;
    std::memcpy(number.ptr, rest.data(), rest.size());
    number.ptr[rest.size()] = '\0';
    return next.data();
}

// unit.check, s(s): what is wrong with a class's name, in one Russian sentence; NULL when nothing is.
const char *profile_check_unit(const char *name) noexcept {
    if (ClassName::parse(name)) return nullptr;
    return "Имя класса — номер и срок обучения в скобках: например, 3(5) Б.";
}
