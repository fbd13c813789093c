/// Sums over many numbers, and softmax, in loops that are compiled once for each width of vector; the program takes the
/// widest that its processor can run. None of them keeps a pointer.
#ifndef NN_REDUCTIONS_H
#define NN_REDUCTIONS_H

/// Replaces the first numbers of each row by their softmax and the others by 0: `first` numbers of the first row, `step`
/// more of each row after it, and never more than `columns`.
void nn_softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step);

/// The derivative of softmax, which is its own transpose, row by row: d = factor p (d - sum(p d)).
void nn_softmax_chain(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                      float factor);

/// The sum of the squares.
float nn_sum_of_squares(const float *x, long count);

/// result = the sum of the rows, or result += where `accumulate` is not 0.
void nn_sum_of_rows(const float *x, long rows, long columns, float *result, int accumulate);

/// The sums of x - pivot and of its squares, and how many x lie outside a range; of fewer than 2^31 numbers.
struct nn_moment_sums {
    float sum, squares;
    int outside;
};
void nn_moments(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments);

#endif
