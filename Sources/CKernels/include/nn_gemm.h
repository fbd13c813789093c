/// Matrix products with a packed right factor.
///
/// Its columns are in panels of at most 48, each stored row by row and padded with zeros to whole groups of 16, so that
/// the innermost loop reads it from one end to the other.
#ifndef NN_GEMM_H
#define NN_GEMM_H

/// Instruction sets for products, each of which includes those before it.
enum nn_path { nn_path_portable, nn_path_avx2, nn_path_avx512 };

/// Returns the best instruction set that this processor can run.
enum nn_path nn_best_path(void);

/// Returns the number of floats that a packed matrix of `depth` rows takes.
long nn_packed_count(long depth, long columns);

/// Packs B, with the number in row p and column j at b[p * row_step + j * column_step].
void nn_pack(enum nn_path path, const float *b, long row_step, long column_step, long depth, long columns,
             float *packed);

/// C = factor A B, or C += where `accumulate` is not 0, for a packed B of `depth` rows.
///
/// A is rows x depth with `a_stride` numbers from row to row, or depth x rows where `transposed` is not 0.
void nn_packed_product(enum nn_path path, long rows, long columns, long depth, const float *a, long a_stride,
                       int transposed, const float *packed, float *c, long c_stride, float factor, int accumulate);

/// Like `nn_packed_product`, for a B that is not packed and is given as for `nn_pack`.
///
/// It packs one part after another into 48 KiB of the stack, or reads B in place where A has few rows.
void nn_product(enum nn_path path, long rows, long columns, long depth, const float *a, long a_stride, int transposed,
                const float *b, long row_step, long column_step, float *c, long c_stride, float factor,
                int accumulate);

/// c = factor a B, or c += where `accumulate` is not 0, for a single row a: B is read once, where it is.
void nn_row_product(long columns, long depth, const float *a, const float *b, long b_stride, float *c, float factor,
                    int accumulate);

/// Like `nn_row_product`, for the transpose of a B with a row for each column of c.
void nn_row_product_transposed(long columns, long depth, const float *a, const float *b, long b_stride, float *c,
                               float factor, int accumulate);

#endif
