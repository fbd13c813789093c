/// A thin door to zlib's inflate, whose `z_stream` may not move in memory. The prefix of this module is nn_.
#ifndef NN_ZLIB_H
#define NN_ZLIB_H

#include <stddef.h>

/// Wrapping of compressed data: gzip or zlib with its header and checksum, or deflate alone.
enum { nn_format_gzip = 0, nn_format_raw = 1, nn_format_zlib = 2 };

/// How a step ended: it needs more input or room, the data are complete or damaged, or memory ran out.
enum { nn_inflate_more = 0, nn_inflate_complete = 1, nn_inflate_damaged = 2, nn_inflate_out_of_memory = 3 };

typedef struct nn_inflater nn_inflater;

/// Makes an inflater at the start of its data, or NULL where memory is lacking; nn_inflate_close releases it.
nn_inflater *nn_inflate_open(int format);
void nn_inflate_close(nn_inflater *inflater);

/// Expands from `input` into `output`, and says how many bytes of both it used.
int nn_inflate_step(nn_inflater *inflater, const unsigned char *input, size_t input_size, size_t *consumed,
                    unsigned char *output, size_t output_size, size_t *produced);

/// Returns zlib's words for damaged data; never NULL.
const char *nn_inflate_complaint(const nn_inflater *inflater);

#endif
