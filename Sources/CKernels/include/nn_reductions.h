/// Sums and softmax. None of them keeps a pointer.
#ifndef NN_REDUCTIONS_H
#define NN_REDUCTIONS_H

/// Sums of x - pivot and of its square, and number of x outside a range, over fewer than 2^31 numbers.
struct nn_moment_sums {
    float sum, squares;
    int outside;
};

#pragma clang assume_nonnull begin

struct nn_reductions {
    /// Replaces the first numbers of each row by their softmax and the others by 0.
    ///
    /// These are `first` numbers in the first row and `step` more in each row after it, but at most `columns`.
    void (*softmax_rows)(float *rows, long row_count, long columns, long stride, long first, long step);

    /// Derivative of softmax, which is its own transpose, row by row: d = factor p (d - sum(p d)).
    void (*softmax_chain)(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                          float factor);

    /// Returns the sum of the squares.
    float (*sum_of_squares)(const float *x, long count);

    /// result = the sum of the rows, or result += where `accumulate` is not 0.
    void (*sum_of_rows)(const float *x, long rows, long columns, float *result, int accumulate);

    /// Computes the sums for mean and deviation, and the number of values outside a range.
    void (*moments)(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments);
};

#pragma clang assume_nonnull end

#endif
