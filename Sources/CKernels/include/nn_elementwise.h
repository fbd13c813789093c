/// Functions of each number by itself, in loops over many numbers that are compiled once for each width of vector; the
/// program takes the widest that its processor can run. None of them keeps a pointer.
#ifndef NN_ELEMENTWISE_H
#define NN_ELEMENTWISE_H
#include "nn_vector.h"

/// result = gelu(z) = z (1 + t) / 2 with t = tanh u, u = sqrt(2 / pi) (z + 0.044715 z^3).
void nn_gelu(const float *z, float *result, long count);

/// result = upstream gelu'(z), or result += where `accumulate` is not 0; gelu'(z) = (1 + t) / 2 + z (1 - t^2) u' / 2.
void nn_gelu_chain(const float *upstream, const float *z, float *result, long count, int accumulate);

/// result = max(0, z).
void nn_relu(const float *z, float *result, long count);

/// result = upstream where a > 0, else 0; or result += where `accumulate` is not 0.
void nn_relu_chain(const float *upstream, const float *a, float *result, long count, int accumulate);

/// Replaces each number by its exponential.
void nn_exponentials(float *x, long count);

/// Adds to a table of `table_rows` rows each of `count` rows, at the row that its id names; an id that is none from 0 to
/// `table_rows` names nothing. Rows begin `stride` numbers apart, ids `id_stride`.
void nn_add_rows_at(float *table, long table_rows, const float *rows, long stride, long count, long columns,
                    const float *ids, long id_stride);

/// Sums of the squares of the updates and of the weights after them.
struct nn_update_squares {
    float updates, weights;
};

/// One update by Adam's rule.
void nn_adam(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first, float *second, long count,
             struct nn_update_squares *squares);

#endif
