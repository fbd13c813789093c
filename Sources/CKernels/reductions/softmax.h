#include "../elementary.h"
#include "nn_reductions.h"

/// exp of sixteen numbers.
INLINE lanes exponentials_of(lanes x) {
    float numbers[16], values[16];
    store(numbers, x);
    for (int i = 0; i < 16; i++) values[i] = exponential(numbers[i]);
    return load(values);
}

static void exponentials(float *x, long count) {
    for (long i = 0; i < count; i++) x[i] = exponential(x[i]);
}

/// Replaces the first numbers of a row by their softmax, and the others by 0.
INLINE void softmax(float *row, long length, long columns) {
    lanes peaks = -__builtin_inff(), sums = 0;
    for (long i = 0; i < length; i += 16)
        peaks = __builtin_elementwise_max(peaks, first_else(load_first(row + i, length - i), length - i, peaks));
    const float peak = largest_of(peaks);
    for (long i = 0; i < length; i += 16) {
        const lanes powers = first_else(exponentials_of(load_first(row + i, length - i) - peak), length - i, 0);
        sums += powers;
        store_first(row + i, columns - i, powers);
    }
    const float inverse = 1 / total(sums);
    for (long i = 0; i < length; i += 16) store_first(row + i, columns - i, load_first(row + i, columns - i) * inverse);
    for (long i = (length + 15) & ~15; i < columns; i++) row[i] = 0;
}

static void softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step) {
    for (long r = 0; r < row_count; r++) {
        const long wanted = first + r * step;
        softmax(rows + r * stride, wanted < columns ? wanted : columns, columns);
    }
}

static void softmax_chain(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                          float factor) {
    for (long r = 0; r < row_count; r++) {
        const float *weights = p + r * p_stride;
        float *row = d + r * d_stride;
        lanes sums = 0;
        for (long i = 0; i < columns; i += 16)
            sums = fused(load_first(weights + i, columns - i), load_first(row + i, columns - i), sums);
        const float mean = total(sums);
        for (long i = 0; i < columns; i += 16) {
            const lanes change = load_first(row + i, columns - i) - mean;
            store_first(row + i, columns - i, factor * load_first(weights + i, columns - i) * change);
        }
    }
}
