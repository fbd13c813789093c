/// Elementwise functions. None of them keeps a pointer.
#ifndef NN_ELEMENTWISE_H
#define NN_ELEMENTWISE_H

/// Constants of Adam's rule; rest1 is 1 - beta1, rest2 is 1 - beta2.
struct nn_adam_constants {
    float beta1, beta2, rest1, rest2, epsilon, rate, correction;
    /// Factors on the gradient and, before the update, on the weights.
    float scale, keep;
};

/// Constants of momentum; factors on the gradient and, before the update, on the weights.
struct nn_momentum_constants {
    float rate, momentum, scale, keep;
};

/// Sums of the squares of the updates and of the weights after them.
struct nn_update_squares {
    float updates, weights;
};

#pragma clang assume_nonnull begin

struct nn_elementwise {
    /// result = max(0, z).
    void (*relu)(const float *z, float *result, long count);

    /// result = upstream where a > 0, else 0; or result += where `accumulate` is not 0.
    void (*relu_chain)(const float *upstream, const float *a, float *result, long count, int accumulate);

    /// result = tanh z.
    void (*tanh)(const float *z, float *result, long count);

    /// result = 1 / (1 + exp(-z)).
    void (*logistic)(const float *z, float *result, long count);

    /// result = upstream (1 - a^2) for a = tanh z, or result += where `accumulate` is not 0.
    void (*tanh_chain)(const float *upstream, const float *a, float *result, long count, int accumulate);

    /// result = upstream a (1 - a) for the logistic function a, or result += where `accumulate` is not 0.
    void (*logistic_chain)(const float *upstream, const float *a, float *result, long count, int accumulate);

    /// result = gelu(z) = z (1 + erf(z / sqrt 2)) / 2.
    void (*gelu)(const float *z, float *result, long count);

    /// result = upstream gelu'(z), or result += where `accumulate` is not 0;
    /// gelu'(z) = (1 + erf(z / sqrt 2)) / 2 + z exp(-z^2 / 2) / sqrt(2 pi).
    void (*gelu_chain)(const float *upstream, const float *z, float *result, long count, int accumulate);

    /// result = z (1 + t) / 2 with t = tanh u, u = sqrt(2 / pi) (z + 0.044715 z^3).
    void (*gelu_tanh)(const float *z, float *result, long count);

    /// result = upstream times the derivative (1 + t) / 2 + z (1 - t^2) u' / 2, or result += where `accumulate` is not 0.
    void (*gelu_tanh_chain)(const float *upstream, const float *z, float *result, long count, int accumulate);

    /// Replaces each number by its exponential.
    void (*exponentials)(float *x, long count);

    /// Adds each of `count` rows to the row of a table that its id names; ids outside 0 ..< `table_rows` are skipped.
    ///
    /// Rows begin `stride` floats apart, ids `id_stride`.
    void (*add_rows_at)(float *table, long table_rows, const float *rows, long stride, long count, long columns,
                        const float *ids, long id_stride);

    /// One update by momentum: v <- mu v + g, w <- keep w - rate v.
    ///
    /// Source: Polyak (1964), in the form of Sutskever et al. (ICML 2013).
    void (*momentum)(const struct nn_momentum_constants *rule, float *weights, const float *gradient, float *velocity,
                     long count, struct nn_update_squares *squares);

    /// One update by Adam's rule: m <- beta1 m + (1 - beta1) g, v <- beta2 v + (1 - beta2) g^2,
    /// w <- keep w - rate m / (sqrt(v) correction + epsilon).
    ///
    /// Source: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), algorithm 1.
    void (*adam)(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first,
                 float *second, long count, struct nn_update_squares *squares);
};

#pragma clang assume_nonnull end

#endif
