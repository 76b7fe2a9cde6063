/* The few declarations of zlib 1.2 that parta uses; every machine with the toolchain has libz.so.1. */
#ifndef PARTA_CZ_SHIM_H
#define PARTA_CZ_SHIM_H

typedef struct z_stream_s {
    const unsigned char *next_in;
    unsigned int avail_in;
    unsigned long total_in;
    unsigned char *next_out;
    unsigned int avail_out;
    unsigned long total_out;
    const char *msg;
    void *state;
    void *(*zalloc)(void *, unsigned int, unsigned int);
    void (*zfree)(void *, void *);
    void *opaque;
    int data_type;
    unsigned long adler;
    unsigned long reserved;
} z_stream;

#define Z_FINISH 4
#define Z_STREAM_END 1
#define Z_DEFLATED 8
#define Z_DEFAULT_STRATEGY 0

const char *zlibVersion(void);
int deflateInit2_(z_stream *stream, int level, int method, int window_bits, int memory_level,
                  int strategy, const char *version, int stream_size);
int deflate(z_stream *stream, int flush);
int deflateEnd(z_stream *stream);
unsigned long deflateBound(z_stream *stream, unsigned long length);

#endif
