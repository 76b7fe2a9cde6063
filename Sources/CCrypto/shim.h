#ifndef PARTA_CCRYPTO_SHIM_H
#define PARTA_CCRYPTO_SHIM_H

#include <stddef.h>

/* The declarations of OpenSSL 3's libcrypto.so.3 that parta uses; no development package needed. */
unsigned char *SHA256(const unsigned char *data, size_t length, unsigned char *digest);
unsigned long OpenSSL_version_num(void);
int CRYPTO_memcmp(const void *left, const void *right, size_t length);

#endif
