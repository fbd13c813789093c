#ifndef SMALL_PRODUCT_H
#define SMALL_PRODUCT_H
#include "../lanes.h"
#include "nn_products.h"

/// Maximum number of columns and of terms of a product for which choosing among tiles would take as long as the product.
enum { small_columns = 16, small_depth = 64 };

/// Computes a few rows, whose numbers of A begin at `a` and stand `step` apart.
INLINE void small_rows(const int rows, long columns, long depth, const float *a, long row_step, long step,
                       const float *b, long b_stride, float *c, long c_stride, float factor, const float *before,
                       long before_stride) {
    lanes sums[8];
    UNROLLED for (int i = 0; i < rows; i++) sums[i] = 0;
    for (long p = 0; p < depth; p++, a += step, b += b_stride) {
        const lanes right = load_first(b, columns);
        UNROLLED for (int i = 0; i < rows; i++) sums[i] = fused((lanes)a[i * row_step], right, sums[i]);
    }
    UNROLLED for (int i = 0; i < rows; i++) {
        const lanes added = before ? load_first(before + i * before_stride, columns) : (lanes)0;
        store_first(c + i * c_stride, columns, fused((lanes)factor, sums[i], added));
    }
}

/// C = factor A B + D for at most `small_columns` columns and `small_depth` terms; D is 0 where `before` is null, C itself,
/// or a row for all where `before_stride` is 0.
///
/// The sums have the order of those of a tile.
static void small_product(long rows, long columns, long depth, const float *a, long a_stride, int transposed,
                          const float *b, long row_step, long column_step, float *c, long c_stride, float factor,
                          const float *before, long before_stride) {
    float packed[small_depth * small_columns];
    if (column_step != 1) {
        for (long p = 0; p < depth; p++)
            for (long j = 0; j < columns; j++) packed[p * small_columns + j] = b[p * row_step + j * column_step];
        b = packed;
        row_step = small_columns;
    }
    const long step = transposed ? a_stride : 1, a_row = transposed ? 1 : a_stride;
#define SMALL(COUNT)                                                                                                   \
    for (; rows >= COUNT; rows -= COUNT, a += COUNT * a_row, c += COUNT * c_stride,                                    \
                          before += before ? COUNT * before_stride : 0)                                                \
        small_rows(COUNT, columns, depth, a, a_row, step, b, row_step, c, c_stride, factor, before, before_stride)
    SMALL(8);
    SMALL(4);
    SMALL(1);
#undef SMALL
}

#endif
