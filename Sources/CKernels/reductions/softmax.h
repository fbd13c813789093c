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

/// Softmax of sixteen rows of at most eight numbers, a lane for each row, with the same bits as `softmax_of`.
INLINE void softmax_of_sixteen(const float *z, long columns, float *p, float *sums, float *peaks) {
    lanes powers[8] = {0};
    for (long c = 0; c < columns; c++)
        UNROLLED for (int r = 0; r < 16; r++) powers[c][r] = z[r * columns + c];
    lanes peak = powers[0];
    for (long c = 1; c < columns; c++) peak = __builtin_elementwise_max(peak, powers[c]);
    for (long c = 0; c < columns; c++) powers[c] = exponentials_of(powers[c] - peak);
    // In the order of `total`.
    const lanes sum = ((powers[0] + powers[4]) + (powers[2] + powers[6])) +
                      ((powers[1] + powers[5]) + (powers[3] + powers[7]));
    const lanes share = 1 / sum;
    for (long c = 0; c < columns; c++) {
        const lanes probabilities = powers[c] * share;
        UNROLLED for (int r = 0; r < 16; r++) p[r * columns + c] = probabilities[r];
    }
    store(sums, sum);
    store(peaks, peak);
}

/// Sum of the losses of some rows; the logarithms of sixteen sums are taken together.
struct losses {
    float sum, sums[16];
    int filled;
    long counted;
};

/// Adds the loss of a row with a number of its own class, a largest number, and a sum of exponentials.
INLINE void add_loss(struct losses *losses, float own, float peak, float sum) {
    losses->sum -= own - peak;
    losses->counted++;
    losses->sums[losses->filled++] = sum;
    if (losses->filled < 16) return;
    for (int i = 0; i < 16; i++) losses->sums[i] = logarithm(losses->sums[i]);
    losses->sum += total(load(losses->sums));
    losses->filled = 0;
}

/// Whether sixteen targets are classes that count.
INLINE int are_classes(const float *targets, long columns, float uncounted) {
    int all = 1;
    for (int i = 0; i < 16; i++)
        all &= (targets[i] != uncounted) & (targets[i] >= 0) & (targets[i] < (float)columns);
    return all;
}

static float cross_entropy(const float *logits, const float *targets, long rows, long columns, float uncounted,
                           float *p) {
    struct losses losses = {0};
    for (long row = 0; row < rows;) {
        const float *z = logits + row * columns;
        float *row_p = p + row * columns, sums[16], peaks[16];
        const int is_of_sixteen = columns <= 8 && rows - row >= 16 && are_classes(targets + row, columns, uncounted);
        const long count = is_of_sixteen ? 16 : 1;
        if (is_of_sixteen) {
            softmax_of_sixteen(z, columns, row_p, sums, peaks);
        } else if (targets[row] == uncounted) {
            for (long i = 0; i < columns; i++) row_p[i] = 0;
            row++;
            continue;
        } else if (!(targets[row] >= 0 && targets[row] < (float)columns)) {
            return __builtin_nanf("");
        } else {
            sums[0] = softmax_of(z, columns, row_p, peaks);
        }
        for (long i = 0; i < count; i++) {
            if (!(sums[i] < __builtin_inff())) return __builtin_nanf("");
            add_loss(&losses, z[i * columns + (long)targets[row + i]], peaks[i], sums[i]);
        }
        row += count;
    }
    for (int i = 0; i < losses.filled; i++) losses.sum += logarithm(losses.sums[i]);
    return losses.sum / (float)(losses.counted > 0 ? losses.counted : 1);
}
