#include "../elementary.h"
#include "nn_elementwise.h"

/// s = (1 + tanh u) / 2 = 1 / (1 + exp(-2u)), in which nothing cancels.
INLINE float share(float z) { return logistic((z * z * z * 0.044715f + z) * 1.5957691f); }

/// gelu'(z) = s + z s (1 - s) 2u'.
INLINE float slope(float z) {
    float s = share(z);
    return s + z * s * (1 - s) * ((z * z * 0.134145f + 1) * 1.5957691f);
}

WIDE void nn_gelu(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = z[i] * share(z[i]);
}

WIDE void nn_gelu_chain(const float *upstream, const float *z, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] += upstream[i] * slope(z[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * slope(z[i]);
}
