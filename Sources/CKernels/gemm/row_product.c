#include "nn_gemm.h"
#include "../multiversion.h"

#define UNROLLED _Pragma("clang loop unroll(full)")

/// Sixteen numbers: a line of memory.
typedef float lanes __attribute__((ext_vector_type(16), aligned(4)));
typedef float lanes8 __attribute__((ext_vector_type(8)));
typedef float lanes4 __attribute__((ext_vector_type(4)));
typedef float lanes2 __attribute__((ext_vector_type(2)));

/// Maximum number of rows of B in a block, as in a product of several rows: the sums have the same order.
enum { row_depth = 128 };

/// Computes a group of sixteen columns, or several, for a block of rows of B.
INLINE void columns_of(const int groups, long depth, const float *a, const float *b, long b_stride, float *c,
                       float factor, int accumulate) {
    lanes sums[8];
    UNROLLED for (int j = 0; j < groups; j++) sums[j] = 0;
#pragma clang loop unroll_count(4)
    for (long p = 0; p < depth; p++)
        UNROLLED for (int j = 0; j < groups; j++) sums[j] += a[p] * *(const lanes *)(b + p * b_stride + 16 * j);
    UNROLLED for (int j = 0; j < groups; j++) {
        lanes *to = (lanes *)(c + 16 * j);
        *to = accumulate ? *to + factor * sums[j] : factor * sums[j];
    }
}

WIDE void nn_row_product(long columns, long depth, const float *a, const float *b, long b_stride, float *c,
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
            for (long i = 0; i < count; i++) sum += a[p + i] * rows[i * b_stride + j];
            c[j] = adds ? c[j] + factor * sum : factor * sum;
        }
    }
}

WIDE void nn_row_product_transposed(long columns, long depth, const float *a, const float *b, long b_stride, float *c,
                                    float factor, int accumulate) {
    for (long j = 0; j < columns; j++) {
        const float *row = b + j * b_stride;
        lanes sums = 0;
        long p = 0;
        for (; p + 16 <= depth; p += 16) sums += *(const lanes *)(a + p) * *(const lanes *)(row + p);
        // Halves, quarters and so on are added in the same order whatever the processor's vectors.
        lanes8 eight = sums.lo + sums.hi;
        lanes4 four = eight.lo + eight.hi;
        lanes2 two = four.lo + four.hi;
        float sum = two.x + two.y;
        for (; p < depth; p++) sum += a[p] * row[p];
        c[j] = accumulate ? c[j] + factor * sum : factor * sum;
    }
}
