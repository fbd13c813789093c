#include "CZlib.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// zlib's interface as zlib.h declares it since version 1.2, so that no header of it is needed to build.
typedef struct {
    const unsigned char *next_in;
    unsigned int avail_in;
    unsigned long total_in;
    unsigned char *next_out;
    unsigned int avail_out;
    unsigned long total_out;
    const char *msg;
    void *state, *zalloc, *zfree, *opaque;
    int data_type;
    unsigned long adler, reserved;
} z_stream;

enum { z_no_flush = 0, z_ok = 0, z_stream_end = 1, z_memory_error = -4, z_buffer_error = -5 };
enum { window_bits = 15, gzip_wrapper = 16 };

struct nn_inflater {
    z_stream stream;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *complaint;
static int (*inflate_init)(z_stream *, int, const char *, int);
static int (*inflate)(z_stream *, int);
static int (*inflate_end)(z_stream *);
static const char *version;

static void load(void) {
    static const char *const names[] = {"libz.so.1", "libz.so", "libz.1.dylib"};
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        complaint = "libz.so.1 cannot be loaded";
        return;
    }
    const char *(*zlib_version)(void) = (const char *(*)(void))dlsym(library, "zlibVersion");
    inflate_init = (int (*)(z_stream *, int, const char *, int))dlsym(library, "inflateInit2_");
    inflate = (int (*)(z_stream *, int))dlsym(library, "inflate");
    inflate_end = (int (*)(z_stream *))dlsym(library, "inflateEnd");
    if (!zlib_version || !inflate_init || !inflate || !inflate_end) {
        complaint = "this libz lacks inflate";
        return;
    }
    version = zlib_version();
}

const char *nn_zlib_load(void) {
    pthread_once(&once, load);
    return complaint;
}

nn_inflater *nn_inflate_open(int format) {
    if (nn_zlib_load()) return NULL;
    nn_inflater *inflater = calloc(1, sizeof *inflater);
    if (!inflater) return NULL;
    int bits = format == nn_format_gzip ? window_bits + gzip_wrapper : -window_bits;
    if (inflate_init(&inflater->stream, bits, version, (int)sizeof inflater->stream) == z_ok) return inflater;
    free(inflater);
    return NULL;
}

void nn_inflate_close(nn_inflater *inflater) {
    if (!inflater) return;
    inflate_end(&inflater->stream);
    free(inflater);
}

int nn_inflate_step(nn_inflater *inflater, const unsigned char *input, size_t input_size, size_t *consumed,
                    unsigned char *output, size_t output_size, size_t *produced) {
    static const size_t most = 1u << 30;
    z_stream *stream = &inflater->stream;
    unsigned int room = (unsigned int)(output_size < most ? output_size : most);
    unsigned int available = (unsigned int)(input_size < most ? input_size : most);
    stream->next_in = input;
    stream->avail_in = available;
    stream->next_out = output;
    stream->avail_out = room;
    int result = inflate(stream, z_no_flush);
    *consumed = available - stream->avail_in;
    *produced = room - stream->avail_out;
    if (result == z_stream_end) return nn_inflate_complete;
    if (result == z_memory_error) return nn_inflate_out_of_memory;
    return result == z_ok || result == z_buffer_error ? nn_inflate_more : nn_inflate_damaged;
}

const char *nn_inflate_complaint(const nn_inflater *inflater) {
    return inflater->stream.msg ? inflater->stream.msg : "damaged data";
}
