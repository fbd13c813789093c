#ifndef SIGMOIDS_H
#define SIGMOIDS_H
#include "../elementary.h"
#include "nn_elementwise.h"

/// Beyond the range of the fraction the slope 1 - a^2 must be 0: in a network whose gradients explode, the fraction's
/// last bit would be too much.
static void tanh_each(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) {
        float a = hyperbolic_tangent(z[i]);
        a = z[i] > NN_TANH_HIGHEST ? 1 : a;
        result[i] = z[i] < -NN_TANH_HIGHEST ? -1 : a;
    }
}

static void logistic_each(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = logistic_of(z[i]);
}

static void tanh_chain(const float *upstream, const float *a, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] = fused(upstream[i], tanh_slope(a[i]), result[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * tanh_slope(a[i]);
}

static void logistic_chain(const float *upstream, const float *a, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] = fused(upstream[i], a[i] * (1 - a[i]), result[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * (a[i] * (1 - a[i]));
}

#endif
