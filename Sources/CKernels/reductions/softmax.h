#include "../elementary.h"
#include "nn_reductions.h"

/// exp of sixteen numbers.
INLINE lanes exponentials_of(lanes x) {
    float numbers[16], values[16];
    store(numbers, x);
    for (int i = 0; i < 16; i++) values[i] = exponential(numbers[i]);
    return load(values);
}

/// Sets p, which may be z itself, to the softmax of a row and returns its sum of exponentials; `peak` becomes the largest
/// number.
INLINE float softmax_of(const float *z, long columns, float *p, float *peak) {
    if (columns <= 16) {
        const lanes x = load_first(z, columns);
        *peak = largest_of(first_else(x, columns, (lanes)-__builtin_inff()));
        const lanes powers = first_else(exponentials_of(x - *peak), columns, 0);
        const float sum = total(powers);
        store_first(p, columns, powers * (1 / sum));
        return sum;
    }
    lanes peaks = -__builtin_inff(), sums = 0;
    for (long i = 0; i < columns; i += 16)
        peaks = __builtin_elementwise_max(peaks, first_else(load_first(z + i, columns - i), columns - i, peaks));
    *peak = largest_of(peaks);
    for (long i = 0; i < columns; i += 16) {
        const lanes powers = first_else(exponentials_of(load_first(z + i, columns - i) - *peak), columns - i, 0);
        sums += powers;
        store_first(p + i, columns - i, powers);
    }
    const float sum = total(sums);
    for (long i = 0; i < columns; i += 16) store_first(p + i, columns - i, load_first(p + i, columns - i) * (1 / sum));
    return sum;
}

static void softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step) {
    for (long r = 0; r < row_count; r++) {
        float *row = rows + r * stride, peak;
        const long wanted = first + r * step, length = wanted < columns ? wanted : columns;
        softmax_of(row, length, row, &peak);
        for (long i = length; i < columns; i++) row[i] = 0;
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

static float cross_entropy(const float *logits, const float *targets, long rows, long columns, float uncounted,
                           float *p) {
    float loss = 0, sums[16];
    long counted = 0;
    int filled = 0;
    for (long row = 0; row < rows; row++) {
        const float target = targets[row];
        if (target == uncounted) {
            for (long i = 0; i < columns; i++) p[row * columns + i] = 0;
            continue;
        }
        if (!(target >= 0 && target < (float)columns)) return __builtin_nanf("");
        const float own = logits[row * columns + (long)target];
        float peak;
        const float sum = softmax_of(logits + row * columns, columns, p + row * columns, &peak);
        if (!(sum < __builtin_inff())) return __builtin_nanf("");
        loss -= own - peak;
        counted++;
        // The logarithms of sixteen sums are taken together.
        sums[filled++] = sum;
        if (filled < 16) continue;
        for (int i = 0; i < 16; i++) sums[i] = logarithm(sums[i]);
        loss += total(load(sums));
        filled = 0;
    }
    for (int i = 0; i < filled; i++) loss += logarithm(sums[i]);
    return loss / (float)(counted > 0 ? counted : 1);
}
