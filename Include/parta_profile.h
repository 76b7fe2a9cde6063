/**
 * parta_profile.h - what a profile library and the host say to each other.
 *
 * A profile is a shared library that exports one function, parta_profile_entry_1(), and hands the
 * host one JSON document of schema "parta.profile/1". Where words are not enough the document also
 * declares plain C functions of the library; see "Vendor functions" below.
 *
 * Build:    cc -shared -fPIC profile.c -o profile.so   (pkg-config: parta-profile)
 * Check:    partactl profile check profile.so
 *
 * Trust.    A loaded profile is part of the host's process and can do what the host can do. The
 *           host first loads each library in a child process with limits; that finds mistakes,
 *           not malice. A library that ended a host is blocked by its content. An operator may
 *           let the functions run in a process of their own; see "Vendor functions".
 * Lifetime. A library is never unloaded.
 * Threads.  [serial:library]  one call at a time into one library, from any thread.
 * Growth.   A struct never changes under its tag; the entry's name carries the ABI's major number.
 *
 * The header compiles alone as C99 and later and as C++11 and later.
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PARTA_PROFILE_H
#define PARTA_PROFILE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Nullability is a clang extension; other compilers read the words as nothing. */
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#define PARTA_PROFILE_NULLABLE _Nullable
#define PARTA_PROFILE_NONNULL _Nonnull
#else
#define PARTA_PROFILE_NULLABLE
#define PARTA_PROFILE_NONNULL
#endif

/** Puts a function into the library's table of exports, whatever -fvisibility says. */
#if defined(__GNUC__)
#define PARTA_PROFILE_EXPORT __attribute__((visibility("default")))
#else
#define PARTA_PROFILE_EXPORT
#endif

enum {
    /** The newest version of this contract that this header describes. */
    PARTA_PROFILE_ABI = 1,
    /** The longest document the host accepts, in bytes. */
    PARTA_PROFILE_DOCUMENT_MAX = 4194304,
    /** The most arguments of a vendor function. */
    PARTA_PROFILE_ARGUMENTS_MAX = 8
};

/** What parta_profile_entry_1() returns; 0 is success, other values refuse the library. */
enum {
    /** *out is filled. */
    PARTA_PROFILE_OK = 0,
    /** The library speaks no version in the host's range. */
    PARTA_PROFILE_NO_COMMON_ABI = -1,
    /** An argument is NULL or smaller than its struct. */
    PARTA_PROFILE_BAD_ARGUMENT = -2,
    /** The library cannot serve on this machine, for example because its data is missing. */
    PARTA_PROFILE_UNAVAILABLE = -3
};

/**
 * What the host tells a library.
 *
 * Owner: the host. Lifetime: until parta_profile_entry_1() returns.
 */
typedef struct parta_host_v1 {
    /** sizeof(parta_host_v1) or more. */
    uint32_t struct_size;
    /** The oldest version of this contract that the host speaks. */
    uint32_t abi_oldest;
    /** The newest version of this contract that the host speaks. */
    uint32_t abi_newest;
    /** 0. */
    uint32_t reserved;
} parta_host_v1;

/**
 * What a library tells the host.
 *
 * Owner: the host, zeroed but for struct_size. The library writes no byte beyond struct_size.
 */
typedef struct parta_profile_v1 {
    /** Bytes that the library may fill; set by the host, left alone by the library. */
    uint32_t struct_size;
    /** The version the library chose: the newest it shares with the host. */
    uint32_t abi;
    /**
     * The document: UTF-8 JSON of schema "parta.profile/1", no byte order mark, no NUL needed.
     *
     * Owner: the library. Lifetime: the process; the bytes never change.
     */
    const char *PARTA_PROFILE_NULLABLE document;
    /** Bytes of the document, 1 to PARTA_PROFILE_DOCUMENT_MAX. */
    uint64_t document_length;
} parta_profile_v1;

/**
 * Hands the library's document to the host. Every profile library exports it.
 *
 * It is called once in the probing child and once in the host, each time right after loading. It
 * and the library's constructors start no process, open no window on the network, change neither
 * locale, environment, signal handlers nor working directory, and are done within two seconds.
 *
 * @param host  The host and its range of versions; the host never passes NULL.
 * @param out   Receives version and document; the host never passes NULL. On a status other than
 *              PARTA_PROFILE_OK the host does not read it.
 * @return PARTA_PROFILE_OK or one of the other PARTA_PROFILE_ statuses.
 *
 * Threads: [serial:library].
 * Since: 1.
 */
PARTA_PROFILE_EXPORT
int32_t parta_profile_entry_1(const parta_host_v1 *PARTA_PROFILE_NULLABLE host,
                              parta_profile_v1 *PARTA_PROFILE_NULLABLE out);

/*
 * Vendor functions
 * ----------------
 * The document declares plain C functions that the library exports; the host calls them through
 * libffi, so no glue is needed and functions of an existing C library can be used as they are:
 *
 *     "vendorFunctions": [
 *         {"name": "unit.next", "symbol": "profile_next_unit", "signature": "s(si)"}
 *     ]
 *
 * A signature is the result's type and, in parentheses, at most PARTA_PROFILE_ARGUMENTS_MAX types
 * of arguments:
 *
 *     v  void           result only; the caller sees null
 *     i  int32_t
 *     l  int64_t
 *     d  double         a result that is not finite is seen as null
 *     s  const char *   NUL-terminated UTF-8
 *                       argument: never NULL, borrowed until the function returns
 *                       result:   owned by the library, copied by the host before its next call
 *                                 into the library; NULL means "no answer" and is seen as null
 *     S  char *         result only: as s, but from malloc(); the host releases it with free()
 *
 * Names that the core asks for, each optional:
 *
 *     unit.next     s(si)  The unit's name in the next school year, of its present name and of the
 *                          year that begins, such as 2027; "выпуск" when the unit graduates; NULL
 *                          when the library knows no rule for such a name.
 *     unit.check    s(s)   What is wrong with a unit's name by the nomenclature; NULL when nothing.
 *     member.check  s(ss)  What is wrong with a value (second) of a kind (first), such as a
 *                          document's number; NULL when nothing.
 *
 * A function must bear any argument of its types: the empty string, 300 bytes of text, -1. The
 * probe calls each function with such values before the host loads the library. No exception or
 * longjmp leaves a function. There is no time limit inside the host: a function that waits, waits
 * for everybody who calls this library.
 *
 * In a process of their own (the host's setting "isolation") functions get the same arguments and
 * their results are seen the same. There a call has one second and the process 512 MiB by default;
 * it reads the system's programs and the library's own folder, changes no file, and static data
 * begins anew when the process had to be replaced.
 *
 * Threads: [serial:library].
 */

/**
 * Writes the profile's identifier and version into the library's ELF section .note.parta.
 *
 * Optional. It lets a tool list a library without running any of its code; the host refuses a
 * library whose note contradicts its document. Use it once, at file scope, with string literals:
 *
 *     PARTA_PROFILE_NOTE("music-school", "1.0.0");
 *
 * The note's name is "parta", its type the version of this contract, its description both texts,
 * each with its NUL.
 */
#if defined(__GNUC__) && defined(__ELF__)
#define PARTA_PROFILE_NOTE(id, version)                  \
    __asm__(".pushsection .note.parta, \"a\", %note\n"   \
            ".balign 4\n"                                \
            ".long 6, 7702f - 7701f, 1\n"                \
            ".asciz \"parta\"\n"                         \
            ".balign 4\n"                                \
            "7701: .asciz \"" id "\", \"" version "\"\n" \
            "7702: .balign 4\n"                          \
            ".popsection\n")
#endif

/* The layout is part of the contract; a difference is an error of the compiler's settings. */
#if defined(__cplusplus)
#define PARTA_PROFILE_ASSERT(condition, text) static_assert(condition, text)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define PARTA_PROFILE_ASSERT(condition, text) _Static_assert(condition, text)
#endif
#if defined(PARTA_PROFILE_ASSERT) && UINTPTR_MAX == UINT64_MAX
PARTA_PROFILE_ASSERT(sizeof(parta_host_v1) == 16, "parta_host_v1 has 16 bytes");
PARTA_PROFILE_ASSERT(offsetof(parta_host_v1, struct_size) == 0, "struct_size is at 0");
PARTA_PROFILE_ASSERT(offsetof(parta_host_v1, abi_oldest) == 4, "abi_oldest is at 4");
PARTA_PROFILE_ASSERT(offsetof(parta_host_v1, abi_newest) == 8, "abi_newest is at 8");
PARTA_PROFILE_ASSERT(offsetof(parta_host_v1, reserved) == 12, "reserved is at 12");
PARTA_PROFILE_ASSERT(sizeof(parta_profile_v1) == 24, "parta_profile_v1 has 24 bytes");
PARTA_PROFILE_ASSERT(offsetof(parta_profile_v1, struct_size) == 0, "struct_size is at 0");
PARTA_PROFILE_ASSERT(offsetof(parta_profile_v1, abi) == 4, "abi is at 4");
PARTA_PROFILE_ASSERT(offsetof(parta_profile_v1, document) == 8, "document is at 8");
PARTA_PROFILE_ASSERT(offsetof(parta_profile_v1, document_length) == 16,
                     "document_length is at 16");
#endif
#undef PARTA_PROFILE_ASSERT

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#ifdef __cplusplus
}
#endif

#endif
