/// Sums and softmax, in loops compiled once for each vector width; the program uses the widest that its processor runs.
///
/// None of them keeps a pointer.
#ifndef NN_REDUCTIONS_H
#define NN_REDUCTIONS_H

/// Replaces the first numbers of each row by their softmax and the others by 0.
///
/// These are `first` numbers in the first row and `step` more in each row after it, but at most `columns`.
void nn_softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step);

/// Derivative of softmax, which is its own transpose, row by row: d = factor p (d - sum(p d)).
void nn_softmax_chain(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                      float factor);

/// Returns the sum of the squares.
float nn_sum_of_squares(const float *x, long count);

/// result = the sum of the rows, or result += where `accumulate` is not 0.
void nn_sum_of_rows(const float *x, long rows, long columns, float *result, int accumulate);

/// Sums of x - pivot and of its square, and number of x outside a range, over fewer than 2^31 numbers.
struct nn_moment_sums {
    float sum, squares;
    int outside;
};
void nn_moments(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments);

#endif
