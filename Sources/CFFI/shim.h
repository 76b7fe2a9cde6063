#ifndef PARTA_CFFI_SHIM_H
#define PARTA_CFFI_SHIM_H

#include <ffi.h>

/* Swift 6 refuses libffi's mutable globals; these accessors hand out their addresses. */
static inline ffi_type *_Nonnull parta_ffi_void(void) { return &ffi_type_void; }
static inline ffi_type *_Nonnull parta_ffi_int32(void) { return &ffi_type_sint32; }
static inline ffi_type *_Nonnull parta_ffi_int64(void) { return &ffi_type_sint64; }
static inline ffi_type *_Nonnull parta_ffi_double(void) { return &ffi_type_double; }
static inline ffi_type *_Nonnull parta_ffi_pointer(void) { return &ffi_type_pointer; }

#endif
