#include "CZlib.h"

#include <stdlib.h>
// Makes zlib take constant input.
#define ZLIB_CONST
#include <zlib.h>

// Added to the window's bits it asks for gzip's header and checksum; a negative number of bits asks for neither.
enum { gzip_wrapper = 16 };

struct nn_inflater {
    z_stream stream;
};

nn_inflater *nn_inflate_open(int format) {
    nn_inflater *inflater = calloc(1, sizeof *inflater);
    if (!inflater) return NULL;
    int bits = format == nn_format_gzip ? MAX_WBITS + gzip_wrapper : format == nn_format_zlib ? MAX_WBITS : -MAX_WBITS;
    if (inflateInit2(&inflater->stream, bits) == Z_OK) return inflater;
    free(inflater);
    return NULL;
}

void nn_inflate_close(nn_inflater *inflater) {
    if (!inflater) return;
    inflateEnd(&inflater->stream);
    free(inflater);
}

int nn_inflate_step(nn_inflater *inflater, const unsigned char *input, size_t input_size, size_t *consumed,
                    unsigned char *output, size_t output_size, size_t *produced) {
    static const size_t most = 1u << 30;
    z_stream *stream = &inflater->stream;
    uInt room = (uInt)(output_size < most ? output_size : most);
    uInt available = (uInt)(input_size < most ? input_size : most);
    stream->next_in = input;
    stream->avail_in = available;
    stream->next_out = output;
    stream->avail_out = room;
    int result = inflate(stream, Z_NO_FLUSH);
    *consumed = available - stream->avail_in;
    *produced = room - stream->avail_out;
    if (result == Z_STREAM_END) return nn_inflate_complete;
    if (result == Z_MEM_ERROR) return nn_inflate_out_of_memory;
    return result == Z_OK || result == Z_BUF_ERROR ? nn_inflate_more : nn_inflate_damaged;
}

const char *nn_inflate_complaint(const nn_inflater *inflater) {
    return inflater->stream.msg ? inflater->stream.msg : "damaged data";
}
