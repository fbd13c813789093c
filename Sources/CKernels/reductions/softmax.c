#include "../elementary.h"
#include "nn_elementwise.h"
#include "nn_reductions.h"
#include <limits.h>

// Rows are short: with more than one vector at a time, most of a row would be left to the loop's remainder.
#define SHORT_ROWS _Pragma("clang loop interleave_count(1)")

/// Returns an integer ordered like the float: loops that compare integers vectorize, loops that compare floats do not.
INLINE int ordered(float x) {
    int bits = (int)bits_of_float(x);
    return bits ^ ((bits >> 31) & INT_MAX);
}

/// Returns the float of an ordered integer.
INLINE float unordered(int x) { return float_of_bits((unsigned)(x ^ ((x >> 31) & INT_MAX))); }

/// Returns the largest of some numbers.
INLINE float largest(const float *x, int count) {
    int peak = INT_MIN;
    SHORT_ROWS
    for (int i = 0; i < count; i++) peak = ordered(x[i]) > peak ? ordered(x[i]) : peak;
    return unordered(peak);
}

/// Replaces each number by exp(x - peak) and returns their sum.
INLINE float exponentials(float *x, int count, float peak) {
#pragma clang fp reassociate(on)
    float sum = 0;
    SHORT_ROWS
    for (int i = 0; i < count; i++) {
        x[i] = exponential(x[i] - peak);
        sum += x[i];
    }
    return sum;
}

WIDE void nn_exponentials(float *x, long count) {
    for (long i = 0; i < count; i++) x[i] = exponential(x[i]);
}

/// Computes how many numbers of a row take part, and that number rounded up to vectors of sixteen within the row.
INLINE void extent(long wanted, long columns, int *length, int *padded) {
    *length = (int)(wanted < columns ? wanted : columns);
    *padded = (*length + 15) & ~15;
    if (*padded > columns) *padded = (int)columns;
}

WIDE void nn_softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step) {
    int length, padded;
    // Whole vectors are faster than an exact end: exp(-infinity) is 0. All rows are padded before the first is read,
    // because reading a vector that was just written in parts would stall.
    for (long r = 0; r < row_count; r++) {
        extent(first + r * step, columns, &length, &padded);
        for (int i = length; i < padded; i++) rows[r * stride + i] = -__builtin_inff();
        for (long i = padded; i < columns; i++) rows[r * stride + i] = 0;
    }
    for (long r = 0; r < row_count; r++) {
        float *row = rows + r * stride;
        extent(first + r * step, columns, &length, &padded);
        float inverse = 1 / exponentials(row, padded, largest(row, padded));
        SHORT_ROWS
        for (int i = 0; i < padded; i++) row[i] *= inverse;
    }
}

/// Returns the sum of p d.
INLINE float dot(const float *p, const float *d, long count) {
#pragma clang fp reassociate(on)
    float sum = 0;
    SHORT_ROWS
    for (long i = 0; i < count; i++) sum += p[i] * d[i];
    return sum;
}

WIDE void nn_softmax_chain(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                           float factor) {
    for (long r = 0; r < row_count; r++) {
        const float *weights = p + r * p_stride;
        float *row = d + r * d_stride;
        float mean = dot(weights, row, columns);
        SHORT_ROWS
        for (long i = 0; i < columns; i++) row[i] = factor * weights[i] * (row[i] - mean);
    }
}
