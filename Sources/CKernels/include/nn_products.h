/// Matrix products, also with a packed right factor.
///
/// Its columns are in panels of at most 48, each stored row by row and padded with zeros to whole groups of 16, so that
/// the innermost loop reads it from one end to the other.
#ifndef NN_PRODUCTS_H
#define NN_PRODUCTS_H

/// Returns the number of floats that a packed matrix of `depth` rows takes.
static inline long nn_packed_count(long depth, long columns) { return depth * ((columns + 15) / 16 * 16); }

#pragma clang assume_nonnull begin

struct nn_products {
    /// Packs B, with the number in row p and column j at b[p * row_step + j * column_step].
    void (*pack)(const float *b, long row_step, long column_step, long depth, long columns, float *packed);

    /// C = factor A B, or C += where `accumulate` is not 0, for a packed B of `depth` rows.
    ///
    /// A is rows x depth with `a_stride` numbers from row to row, or depth x rows where `transposed` is not 0.
    void (*packed_product)(long rows, long columns, long depth, const float *a, long a_stride, int transposed,
                           const float *packed, float *c, long c_stride, float factor, int accumulate);

    /// Like `packed_product`, for a B that is not packed and is given as for `pack`.
    ///
    /// It packs one part after another into 48 KiB of the stack, or reads B in place where A has few rows or one.
    void (*product)(long rows, long columns, long depth, const float *a, long a_stride, int transposed, const float *b,
                    long row_step, long column_step, float *c, long c_stride, float factor, int accumulate);
};

#pragma clang assume_nonnull end

#endif
