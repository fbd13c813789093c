/// Dense layers one after another, each x W + b and a function of it.
#ifndef NN_DENSE_H
#define NN_DENSE_H

enum nn_dense_function { nn_dense_identity, nn_dense_relu, nn_dense_tanh, nn_dense_logistic };

#pragma clang assume_nonnull begin

/// z = x W + b, a = f(z); x is batch x inputs, W is inputs x units, z and a are batch x units.
struct nn_dense_layer {
    long inputs, units;
    enum nn_dense_function function;
    const float *x, *weight;
    const float *_Nullable bias;
    float *z;
    /// a and dL/da; those of z where the function is the identity.
    float *a;
    const float *a_gradient;
    /// Gradients that the layer's backward pass writes; dL/dx is null where nobody needs it.
    float *z_gradient, *weight_gradient;
    float *_Nullable bias_gradient, *_Nullable x_gradient;
};

struct nn_dense {
    /// Computes z and a of all layers, from the first to the last.
    void (*forward)(const struct nn_dense_layer *layers, long count, long batch);

    /// Computes the gradients of all layers from dL/da of the last, from the last to the first.
    void (*backward)(const struct nn_dense_layer *layers, long count, long batch);
};

#pragma clang assume_nonnull end

#endif
