// What the loops over a recurrent layer's units share.
#ifndef RECURRENT_H
#define RECURRENT_H
#include "nn_recurrent.h"
#include "wide.h"

// The caller keeps its matrices apart.
#define EACH_UNIT(PLACE, UNIT) \
    _Pragma("clang loop vectorize(assume_safety) interleave_count(1)") for (long UNIT = 0; UNIT < (PLACE)->units; UNIT++)

/// Sums of squares, plain and of numbers 2^60 times as large: an error that vanishes must not look like none.
struct squares {
    float plain, scaled;
};

INLINE void add_squares(struct squares *sums, const float *x, const float *y, long count) {
#pragma clang fp reassociate(on)
    float plain = 0, scaled = 0;
#pragma clang loop interleave_count(2)
    for (long i = 0; i < count; i++) {
        float value = x[i] + y[i], large = value * 0x1p60f;
        plain += value * value;
        scaled += large * large;
    }
    sums->plain += plain;
    sums->scaled += scaled;
}

INLINE float norm(struct squares sums) {
    return sums.plain > 1e-30f || sums.plain != sums.plain ? __builtin_sqrtf(sums.plain)
                                                           : __builtin_sqrtf(sums.scaled) / 0x1p60f;
}

/// The norm of dL/dh over all rows.
INLINE float error_norm(const struct nn_place_backward *place) {
    struct squares sums = {0, 0};
    for (long row = 0; row < place->rows; row++)
        add_squares(&sums, place->hidden_change + row * place->units, place->upstream + row * place->upstream_stride,
                    place->units);
    return norm(sums);
}

#endif
