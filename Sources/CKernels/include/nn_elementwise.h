/// Elementwise functions. None of them keeps a pointer.
#ifndef NN_ELEMENTWISE_H
#define NN_ELEMENTWISE_H

/// Constants of Adam's rule; rest1 is 1 - beta1, rest2 is 1 - beta2.
struct nn_adam_constants {
    float beta1, beta2, rest1, rest2, epsilon, rate, correction;
    /// Factor of weight decay on what decays, before the update.
    float keep;
};

/// Constants of momentum, and the factor of weight decay on what decays, before the update.
struct nn_momentum_constants {
    float rate, momentum, keep;
};

/// Stretch of a parameter that is measured and updated on its own.
struct nn_parameter_part {
    /// Where it begins in the vectors, and its length.
    long offset, count;
    /// Whether weight decay applies to it.
    int decays;
    /// Factor on its gradient in an update.
    float scale;
    /// Sums of the squares of its gradient, of its latest update, and of its numbers after that.
    float gradients, updates, weights;
};

#pragma clang assume_nonnull begin

/// Vectors that an update reads and writes; the second state is Adam's alone.
struct nn_update_vectors {
    float *weights;
    const float *gradients;
    float *first, *second;
};

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

    /// Computes the sum of the squares of each part's gradient.
    void (*measure_gradients)(const float *gradients, struct nn_parameter_part *parts, long count);

    /// One update of each part by momentum, from the last to the first: v <- mu v + g, w <- keep w - rate v.
    ///
    /// Source: Polyak (1964), in the form of Sutskever et al. (ICML 2013).
    void (*momentum)(const struct nn_momentum_constants *rule, const struct nn_update_vectors *vectors,
                     struct nn_parameter_part *parts, long count);

    /// One update of each part by Adam's rule, from the last to the first: m <- beta1 m + (1 - beta1) g,
    /// v <- beta2 v + (1 - beta2) g^2, w <- keep w - rate m / (sqrt(v) correction + epsilon).
    ///
    /// Source: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), algorithm 1.
    void (*adam)(const struct nn_adam_constants *rule, const struct nn_update_vectors *vectors,
                 struct nn_parameter_part *parts, long count);
};

#pragma clang assume_nonnull end

#endif
