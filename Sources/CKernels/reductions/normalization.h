#include "../lanes.h"
#include "nn_reductions.h"

/// Runs the statements behind it for sixteen columns from c on, of which `left` are within the row.
#define EACH_COLUMN(COLUMNS) for (long c = 0, left = (COLUMNS); c < (COLUMNS); c += 16, left -= 16)

static void row_statistics(const float *x, long rows, long columns, float epsilon, int centered, float *statistics) {
    const float share = 1 / (float)columns;
    for (long row = 0; row < rows; row++, x += columns) {
        float mean = 0;
        if (centered) {
            lanes sums = 0;
            EACH_COLUMN(columns) sums += load_first(x + c, left);
            mean = total(sums) * share;
        }
        lanes squares = 0;
        EACH_COLUMN(columns) {
            const lanes d = first_else(load_first(x + c, left) - mean, left, 0);
            squares = fused(d, d, squares);
        }
        statistics[2 * row] = mean;
        statistics[2 * row + 1] = 1 / __builtin_elementwise_sqrt(fused(total(squares), share, epsilon));
    }
}

static void normalized_rows(const float *x, const float *statistics, const float *gain, const float *bias, long rows,
                            long columns, float *result) {
    for (long row = 0; row < rows; row++, x += columns, result += columns) {
        const float mean = statistics[2 * row], inverse = statistics[2 * row + 1];
        EACH_COLUMN(columns) {
            const lanes normalized = (load_first(x + c, left) - mean) * inverse, scale = load_first(gain + c, left);
            store_first(result + c, left,
                        bias ? fused(normalized, scale, load_first(bias + c, left)) : normalized * scale);
        }
    }
}

static void sum_with_normalized(const float *delta, const float *x, const float *statistics, long rows, long columns,
                                float *result, int accumulate) {
    EACH_COLUMN(columns) {
        lanes sums = accumulate ? load_first(result + c, left) : 0;
        for (long row = 0; row < rows; row++) {
            const lanes centred = load_first(x + row * columns + c, left) - statistics[2 * row];
            sums = fused(load_first(delta + row * columns + c, left), centred * statistics[2 * row + 1], sums);
        }
        store_first(result + c, left, sums);
    }
}

static void normalization_gradient(const float *delta, const float *x, const float *statistics, const float *gain,
                                   long rows, long columns, int centered, float *result, int accumulate) {
    const float share = 1 / (float)columns;
    for (long row = 0; row < rows; row++, x += columns, delta += columns, result += columns) {
        const float mean = statistics[2 * row], inverse = statistics[2 * row + 1];
        lanes sums = 0, products = 0;
        EACH_COLUMN(columns) {
            const lanes g = load_first(delta + c, left) * load_first(gain + c, left);
            sums += g;
            products = fused(g, first_else((load_first(x + c, left) - mean) * inverse, left, 0), products);
        }
        const float mean_of_g = centered ? total(sums) * share : 0, mean_of_products = total(products) * share;
        EACH_COLUMN(columns) {
            const lanes g = load_first(delta + c, left) * load_first(gain + c, left);
            const lanes normalized = (load_first(x + c, left) - mean) * inverse;
            const lanes change = fused(-normalized, (lanes)mean_of_products, g - mean_of_g);
            store_first(result + c, left,
                        accumulate ? fused(change, (lanes)inverse, load_first(result + c, left)) : change * inverse);
        }
    }
}
