#ifndef REDUCTIONS_H
#define REDUCTIONS_H
#include "../lanes.h"
#include "nn_elementwise.h"
#include "nn_reductions.h"

static float sum_of_squares(const float *x, long count) {
    lanes sums[4] = {0, 0, 0, 0};
    long i = 0;
    for (; i + 64 <= count; i += 64)
        UNROLLED for (int j = 0; j < 4; j++) sums[j] = fused(load(x + i + 16 * j), load(x + i + 16 * j), sums[j]);
    for (; i < count; i += 16) {
        const lanes some = load_first(x + i, count - i);
        sums[0] = fused(some, some, sums[0]);
    }
    return total((sums[0] + sums[1]) + (sums[2] + sums[3]));
}

static void measure_gradients(const float *gradients, struct nn_parameter_part *parts, long count) {
    for (long i = 0; i < count; i++) parts[i].gradients = sum_of_squares(gradients + parts[i].offset, parts[i].count);
}

/// Sums of the rows in some vectors of columns, four rows at a time.
INLINE void sum_columns(const int groups, const float *x, long rows, long stride, long columns, float *result,
                        int accumulate) {
    lanes sums[4];
    UNROLLED for (int j = 0; j < groups; j++) sums[j] = accumulate ? load_first(result + 16 * j, columns - 16 * j) : 0;
    long row = 0;
    for (; row + 4 <= rows; row += 4, x += 4 * stride)
        UNROLLED for (int j = 0; j < groups; j++) {
            const float *first = x + 16 * j;
            const long left = columns - 16 * j;
            sums[j] += (load_first(first, left) + load_first(first + stride, left)) +
                       (load_first(first + 2 * stride, left) + load_first(first + 3 * stride, left));
        }
    for (; row < rows; row++, x += stride)
        UNROLLED for (int j = 0; j < groups; j++) sums[j] += load_first(x + 16 * j, columns - 16 * j);
    UNROLLED for (int j = 0; j < groups; j++) store_first(result + 16 * j, columns - 16 * j, sums[j]);
}

static void sum_of_rows(const float *x, long rows, long columns, float *result, int accumulate) {
    long c = 0;
    for (; c + 64 <= columns; c += 64) sum_columns(4, x + c, rows, columns, 64, result + c, accumulate);
    for (; c + 16 <= columns; c += 16) sum_columns(1, x + c, rows, columns, 16, result + c, accumulate);
    if (c < columns) sum_columns(1, x + c, rows, columns, columns - c, result + c, accumulate);
}

static long zero_columns(const float *x, long rows, long columns) {
    long zero = 0;
    for (long c = 0; c < columns; c += 16) {
        const long valid = columns - c < 16 ? columns - c : 16;
        const masks places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
        masks fired = places >= (int)valid;
        for (long row = 0; row < rows; row++) {
            fired |= load_first(x + row * columns + c, valid) != 0;
            // Nearly always the first rows show that every unit has fired.
            if (row % 32 == 31 && __builtin_reduce_and(fired)) break;
        }
        UNROLLED for (int lane = 0; lane < 16; lane++) zero += !fired[lane];
    }
    return zero;
}

static void moments(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments) {
    lanes sums[2] = {0, 0}, squares[2] = {0, 0};
    masks outside = 0;
    for (long i = 0; i < count; i += 32)
        UNROLLED for (int j = 0; j < 2; j++) {
            const long left = count - i - 16 * j;
            // Numbers beyond the last are the pivot, which is within the range or counted for them too.
            const float *from = x + i + 16 * j;
            const lanes some = left >= 16 ? load(from) : first_else(load_first(from, left), left, pivot);
            const lanes d = some - pivot;
            sums[j] += d;
            squares[j] = fused(d, d, squares[j]);
            outside -= (some < low) | (some > high);
        }
    moments->sum = total(sums[0] + sums[1]);
    moments->squares = total(squares[0] + squares[1]);
    int counted = 0;
    UNROLLED for (int lane = 0; lane < 16; lane++) counted += outside[lane];
    moments->outside = counted - (pivot < low || pivot > high ? (int)(-count & 31) : 0);
}

#endif
