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
    lanes plain, scaled;
};

INLINE void add_squares(struct squares *sums, const float *x, const float *y, long count) {
    for (long i = 0; i < count; i += 16) {
        const lanes value = load_first(x + i, count - i) + load_first(y + i, count - i), large = value * 0x1p60f;
        sums->plain = fused(value, value, sums->plain);
        sums->scaled = fused(large, large, sums->scaled);
    }
}

INLINE float norm(struct squares sums) {
    const float plain = total(sums.plain);
    return plain > 1e-30f || plain != plain ? __builtin_elementwise_sqrt(plain)
                                            : __builtin_elementwise_sqrt(total(sums.scaled)) / 0x1p60f;
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
