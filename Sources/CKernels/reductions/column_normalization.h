#include "../lanes.h"
#include "nn_reductions.h"

/// Number of rows summed at a time, so that a sum over many rows loses few digits and x is read from memory once.
enum { rows_of_sum = 64 };

/// Runs the statement behind it for each of some rows; `part`, which says where a row is summed, goes from 0 to 3.
#define EACH_ROW_IN_FOUR(ROWS)                                                                                         \
    for (long row = 0, end = (ROWS) & ~3L; row < (ROWS); row = row < end ? row + 4 : row + 1)                          \
        UNROLLED for (long part = 0; part < 4; part++) if (part == 0 || row < end)

INLINE lanes sum_of_four(const lanes sums[4]) { return (sums[0] + sums[1]) + (sums[2] + sums[3]); }

/// Source: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances" (1979),
/// equation 2.1.
static void column_moments(const float *x, long rows, long columns, float *means, float *squares) {
    for (long first = 0; first < rows; first += rows_of_sum, x += rows_of_sum * columns) {
        const long count = rows - first < rows_of_sum ? rows - first : rows_of_sum;
        const float before = (float)first, own = (float)count, all = before + own;
        EACH_COLUMN(columns) {
            lanes sums[4] = {0, 0, 0, 0}, products[4] = {0, 0, 0, 0};
            EACH_ROW_IN_FOUR(count) sums[part] += load_first(x + (row + part) * columns + c, left);
            const lanes mean = sum_of_four(sums) * (1 / own);
            EACH_ROW_IN_FOUR(count) {
                const lanes d = load_first(x + (row + part) * columns + c, left) - mean;
                products[part] = fused(d, d, products[part]);
            }
            const lanes old = first ? load_first(means + c, left) : mean, change = mean - old;
            const lanes of_before = first ? load_first(squares + c, left) : (lanes)0;
            store_first(means + c, left, fused(change, (lanes)(own / all), old));
            store_first(squares + c, left,
                        fused(change * change, (lanes)(before * own / all), of_before + sum_of_four(products)));
        }
    }
}

static void normalized_columns(const float *x, const float *means, const float *inverses, const float *gain,
                               const float *bias, long rows, long columns, float *result) {
    for (long row = 0; row < rows; row++, x += columns, result += columns)
        EACH_COLUMN(columns) {
            const lanes factor = load_first(inverses + c, left) * load_first(gain + c, left);
            const lanes d = load_first(x + c, left) - load_first(means + c, left);
            store_first(result + c, left, fused(d, factor, load_first(bias + c, left)));
        }
}

static void column_products(const float *v, const float *x, const float *means, const float *inverses, long rows,
                            long columns, float *sums, float *products) {
    for (long first = 0; first < rows; first += rows_of_sum, x += rows_of_sum * columns, v += rows_of_sum * columns) {
        const long count = rows - first < rows_of_sum ? rows - first : rows_of_sum;
        EACH_COLUMN(columns) {
            const lanes mean = load_first(means + c, left), inverse = load_first(inverses + c, left);
            lanes own[4] = {0, 0, 0, 0}, with_x[4] = {0, 0, 0, 0};
            EACH_ROW_IN_FOUR(count) {
                const lanes upstream = load_first(v + (row + part) * columns + c, left);
                own[part] += upstream;
                with_x[part] =
                    fused(upstream, load_first(x + (row + part) * columns + c, left) - mean, with_x[part]);
            }
            const lanes sum = sum_of_four(own), product = sum_of_four(with_x) * inverse;
            store_first(sums + c, left, first ? load_first(sums + c, left) + sum : sum);
            store_first(products + c, left, first ? load_first(products + c, left) + product : product);
        }
    }
}

static void column_normalization_gradient(const float *v, const float *x, const struct nn_column_normalization *of,
                                          long rows, long columns, float *result, int accumulate) {
    for (long row = 0; row < rows; row++, v += columns, x += columns, result += columns)
        EACH_COLUMN(columns) {
            const lanes inverse = load_first(of->inverses + c, left);
            const lanes normalized = (load_first(x + c, left) - load_first(of->means + c, left)) * inverse;
            const lanes centred = load_first(v + c, left) - load_first(of->mean_of_v + c, left);
            const lanes change = fused(-normalized, load_first(of->mean_of_products + c, left), centred);
            const lanes factor = inverse * load_first(of->gain + c, left);
            store_first(result + c, left,
                        accumulate ? fused(change, factor, load_first(result + c, left)) : change * factor);
        }
}
