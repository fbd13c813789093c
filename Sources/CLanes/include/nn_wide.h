/// Loops over many numbers, compiled once for each width of vector that processors have; the program takes the widest
/// that its processor can run. None of them keeps a pointer.
#ifndef NN_WIDE_H
#define NN_WIDE_H

/// result = gelu(z) = z (1 + t) / 2 with t = tanh u, u = sqrt(2 / pi) (z + 0.044715 z^3).
void nn_gelu(const float *z, float *result, long count);

/// result = upstream gelu'(z), or result += where `accumulate` is not 0; gelu'(z) = (1 + t) / 2 + z (1 - t^2) u' / 2.
void nn_gelu_chain(const float *upstream, const float *z, float *result, long count, int accumulate);

/// result = max(0, z).
void nn_relu(const float *z, float *result, long count);

/// result = upstream where a > 0, else 0; or result += where `accumulate` is not 0.
void nn_relu_chain(const float *upstream, const float *a, float *result, long count, int accumulate);

/// Replaces the first numbers of each row by their softmax and the others by 0: `first` numbers of the first row, `step`
/// more of each row after it, and never more than `columns`.
void nn_softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step);

/// The derivative of softmax, which is its own transpose, row by row: d = factor p (d - sum(p d)).
void nn_softmax_chain(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                      float factor);

/// Replaces each number by its exponential.
void nn_exponentials(float *x, long count);

/// The sum of the squares.
float nn_sum_of_squares(const float *x, long count);

/// result = the sum of the rows, or result += where `accumulate` is not 0.
void nn_sum_of_rows(const float *x, long rows, long columns, float *result, int accumulate);

/// Adds to a table of `table_rows` rows each of `count` rows, at the row that its id names; an id that is none from 0 to
/// `table_rows` names nothing. Rows begin `stride` numbers apart, ids `id_stride`.
void nn_add_rows_at(float *table, long table_rows, const float *rows, long stride, long count, long columns,
                    const float *ids, long id_stride);

/// The sums of x - pivot and of its squares, and how many x lie outside a range; of fewer than 2^31 numbers.
struct nn_moment_sums {
    float sum, squares;
    int outside;
};
void nn_moments(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments);

/// The constants of Adam's rule; rest1 is 1 - beta1, rest2 is 1 - beta2.
struct nn_adam_constants {
    float beta1, beta2, rest1, rest2, epsilon, rate, correction;
    /// Factors on the gradient and, before the update, on the weights.
    float scale, keep;
};

/// Sums of the squares of the updates and of the weights after them.
struct nn_update_squares {
    float updates, weights;
};

/// One update by Adam's rule.
void nn_adam(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first, float *second, long count,
             struct nn_update_squares *squares);

#endif
