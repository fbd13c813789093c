/// Sums and softmax. None of them keeps a pointer.
#ifndef NN_REDUCTIONS_H
#define NN_REDUCTIONS_H

/// Sums of x - pivot and of its square, and number of x outside a range, over fewer than 2^31 numbers.
struct nn_moment_sums {
    float sum, squares;
    int outside;
};

#pragma clang assume_nonnull begin

/// What the gradient of a normalization of columns reads of each column: mean and 1 / deviation of x, the means of v and
/// of v times the normalized x, and the gain.
struct nn_column_normalization {
    const float *means, *inverses, *mean_of_v, *mean_of_products, *gain;
};

struct nn_reductions {
    /// Returns the number of columns that are 0 in every row.
    long (*zero_columns)(const float *x, long rows, long columns);

    /// Replaces the first numbers of each row by their softmax and the others by 0.
    ///
    /// These are `first` numbers in the first row and `step` more in each row after it, but at most `columns`.
    void (*softmax_rows)(float *rows, long row_count, long columns, long stride, long first, long step);

    /// Derivative of softmax, which is its own transpose, row by row: d = factor p (d - sum(p d)).
    void (*softmax_chain)(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                          float factor);

    /// p = softmax of each row of `logits`; returns the mean of -ln p at the classes in `targets`.
    ///
    /// A row whose target is `uncounted` becomes 0 and is left out of the mean. Returns NaN where another target is
    /// outside the classes, or exponentials have no finite sum.
    float (*cross_entropy)(const float *logits, const float *targets, long rows, long columns, float uncounted,
                           float *p);

    /// Computes each row's mean and 1 / sqrt(variance + epsilon), two numbers a row; without `centered` the mean is 0.
    void (*row_statistics)(const float *x, long rows, long columns, float epsilon, int centered, float *statistics);

    /// result = gain (x - mean) / deviation + bias, by each row's statistics.
    void (*normalized_rows)(const float *x, const float *statistics, const float *gain, const float *_Nullable bias,
                            long rows, long columns, float *result);

    /// result = the sum over the rows of delta (x - mean) / deviation, or result += where `accumulate` is not 0.
    void (*sum_with_normalized)(const float *delta, const float *x, const float *statistics, long rows, long columns,
                                float *result, int accumulate);

    /// result = (g - mean g - u mean(g u)) / deviation with g = gain delta and u = (x - mean) / deviation, row by row, or
    /// result += where `accumulate` is not 0; without `centered` mean g counts as 0.
    void (*normalization_gradient)(const float *delta, const float *x, const float *statistics, const float *gain,
                                   long rows, long columns, int centered, float *result, int accumulate);

    /// Computes each column's mean and the sum of (x - mean)^2, of at least one row.
    void (*column_moments)(const float *x, long rows, long columns, float *means, float *squares);

    /// result = gain (x - mean) / deviation + bias, by each column's statistics.
    void (*normalized_columns)(const float *x, const float *means, const float *inverses, const float *gain,
                               const float *bias, long rows, long columns, float *result);

    /// Computes each column's sum of v, and of v times the normalized x, over at least one row.
    void (*column_products)(const float *v, const float *x, const float *means, const float *inverses, long rows,
                            long columns, float *sums, float *products);

    /// result = gain (v - mean v - u mean(v u)) / deviation with u = (x - mean) / deviation, or result += where
    /// `accumulate` is not 0.
    void (*column_normalization_gradient)(const float *v, const float *x, const struct nn_column_normalization *of,
                                          long rows, long columns, float *result, int accumulate);

    /// Returns the sum of the squares.
    float (*sum_of_squares)(const float *x, long count);

    /// result = the sum of the rows, or result += where `accumulate` is not 0.
    void (*sum_of_rows)(const float *x, long rows, long columns, float *result, int accumulate);

    /// Computes the sums for mean and deviation, and the number of values outside a range.
    void (*moments)(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments);
};

#pragma clang assume_nonnull end

#endif
