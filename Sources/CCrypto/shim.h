#ifndef PARTA_CCRYPTO_SHIM_H
#define PARTA_CCRYPTO_SHIM_H

#include <stddef.h>

/* The declarations of OpenSSL 3's libcrypto.so.3 that parta uses; no development package needed. */
unsigned char *SHA256(const unsigned char *data, size_t length, unsigned char *digest);
unsigned long OpenSSL_version_num(void);
int CRYPTO_memcmp(const void *left, const void *right, size_t length);

/* Digests of a stream. */
typedef struct evp_md_ctx_st EVP_MD_CTX;
typedef struct evp_md_st EVP_MD;
typedef struct engine_st ENGINE;
EVP_MD_CTX *EVP_MD_CTX_new(void);
void EVP_MD_CTX_free(EVP_MD_CTX *context);
const EVP_MD *EVP_sha256(void);
int EVP_DigestInit_ex(EVP_MD_CTX *context, const EVP_MD *type, ENGINE *engine);
int EVP_DigestUpdate(EVP_MD_CTX *context, const void *data, size_t length);
int EVP_DigestFinal_ex(EVP_MD_CTX *context, unsigned char *digest, unsigned int *length);

#endif
