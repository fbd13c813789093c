// Helpers shared by the loops over a recurrent layer's units.
#ifndef RECURRENT_H
#define RECURRENT_H
#include "nn_recurrent.h"
#include "../elementary.h"

// The caller's matrices do not overlap.
#define EACH_UNIT(STEP, UNIT) \
    _Pragma("clang loop vectorize(assume_safety) interleave_count(1)") for (long UNIT = 0; UNIT < (STEP)->units; UNIT++)

/// Returns the row of `width` numbers that is added to the sums of a sequence.
INLINE const float *added_to(const struct nn_time_step_forward *step, long row, long width) {
    if (!step->ids) return step->added;
    const float id = step->ids[row * step->id_stride];
    return step->added + (id >= 0 && id < (float)step->added_rows ? (long)id : step->added_rows) * width;
}

/// Two quotients computed by one division, which takes as long as everything else in either.
struct quotients {
    float first, second;
};

INLINE struct quotients divide(float first, float by_first, float second, float by_second) {
    float inverse = 1 / (by_first * by_second);
    return (struct quotients){first * by_second * inverse, second * by_first * inverse};
}

/// 1 + exp(-x), at most 5e18 so that the product of two is finite: below x = -43 the gate is 2e-19 instead of less.
INLINE float logistic_divisor(float x) { return 1 + positive_exponential(x < -43 ? 43 : -x); }

/// Sums of squares, plain and of numbers 2^60 times as large: a vanishing error must not look like zero.
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

/// Returns the norm of dL/dh over all rows.
INLINE float error_norm(const struct nn_time_step_backward *step) {
    struct squares sums = {0, 0};
    for (long row = 0; row < step->rows; row++)
        add_squares(&sums, step->hidden_change + row * step->units, step->upstream + row * step->upstream_stride,
                    step->units);
    return norm(sums);
}

#endif
