#ifndef ROW_PRODUCT_H
#define ROW_PRODUCT_H
#include "../lanes.h"
#include "nn_products.h"

/// Maximum number of rows of B in a block, as in a product of several rows: the sums have the same order.
enum { row_depth = 128 };

/// Computes a group of sixteen columns, or several, for a block of rows of B.
INLINE void columns_of(const int groups, long depth, const float *a, const float *b, long b_stride, float *c,
                       float factor, int accumulate) {
    lanes sums[8];
    UNROLLED for (int j = 0; j < groups; j++) sums[j] = 0;
#pragma clang loop unroll_count(4)
    for (long p = 0; p < depth; p++)
        UNROLLED for (int j = 0; j < groups; j++)
            sums[j] = fused((lanes)a[p], load(b + p * b_stride + 16 * j), sums[j]);
    UNROLLED for (int j = 0; j < groups; j++) {
        const lanes before = accumulate ? load(c + 16 * j) : 0;
        store(c + 16 * j, fused((lanes)factor, sums[j], before));
    }
}

/// c = factor a B, or c += where `accumulate` is not 0, for a single row a: B is read once, where it is.
static void row_product(long columns, long depth, const float *a, const float *b, long b_stride, float *c,
                        float factor, int accumulate) {
    for (long p = 0; p == 0 || p < depth; p += row_depth) {
        const long count = depth - p < row_depth ? depth - p : row_depth;
        const float *rows = b + p * b_stride;
        const int adds = accumulate || p > 0;
        long j = 0;
        for (; j + 128 <= columns; j += 128) columns_of(8, count, a + p, rows + j, b_stride, c + j, factor, adds);
        for (; j + 64 <= columns; j += 64) columns_of(4, count, a + p, rows + j, b_stride, c + j, factor, adds);
        for (; j + 32 <= columns; j += 32) columns_of(2, count, a + p, rows + j, b_stride, c + j, factor, adds);
        for (; j + 16 <= columns; j += 16) columns_of(1, count, a + p, rows + j, b_stride, c + j, factor, adds);
        for (; j < columns; j++) {
            float sum = 0;
            for (long i = 0; i < count; i++) sum = fused(a[p + i], rows[i * b_stride + j], sum);
            c[j] = fused(factor, sum, adds ? c[j] : 0);
        }
    }
}

/// Like `row_product`, for the transpose of a B with a row for each column of c.
static void row_product_transposed(long columns, long depth, const float *a, const float *b, long b_stride, float *c,
                                   float factor, int accumulate) {
    for (long j = 0; j < columns; j++) {
        const float *row = b + j * b_stride;
        lanes sums = 0;
        for (long p = 0; p < depth; p += 16)
            sums = fused(load_first(a + p, depth - p), load_first(row + p, depth - p), sums);
        c[j] = fused(factor, total(sums), accumulate ? c[j] : 0);
    }
}

#endif
