#ifndef REDUCTIONS_H
#define REDUCTIONS_H
#include "../lanes.h"
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

static void sum_of_rows(const float *x, long rows, long columns, float *result, int accumulate) {
    long row = 0;
    if (!accumulate) __builtin_memset(result, 0, sizeof(float) * (unsigned long)columns);
    for (; row + 4 <= rows; row += 4) {
        const float *first = x + row * columns;
#pragma clang loop vectorize(assume_safety)
        for (long i = 0; i < columns; i++)
            result[i] += (first[i] + first[columns + i]) + (first[2 * columns + i] + first[3 * columns + i]);
    }
    for (; row < rows; row++)
#pragma clang loop vectorize(assume_safety)
        for (long i = 0; i < columns; i++) result[i] += x[row * columns + i];
}

static void moments(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments) {
    lanes sums[2] = {0, 0}, squares[2] = {0, 0};
    masks outside = 0;
    for (long i = 0; i < count; i += 32)
        UNROLLED for (int j = 0; j < 2; j++) {
            const long left = count - i - 16 * j;
            // Numbers beyond the last are the pivot, which is within the range or counted for them too.
            const lanes some = left >= 16 ? load(x + i + 16 * j) : first_else(load_first(x + i + 16 * j, left), left, pivot);
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
