#include "../elementary.h"
#include "nn_elementwise.h"

// MARK: z times the normal distribution function

/// Density of the normal distribution at z, times sqrt(2 pi), and its integral from -infinity to z.
struct normal {
    float density, share;
};

/// The integral up to -|z| is exp(-z^2 / 2) times a function that varies little, and a polynomial in 1 / (1 + 0.35 |z|)
/// to about 3e-8 of its value. Nothing cancels for z < 0, where 1 + erf would.
///
/// The coefficients are a fit of least relative error to erfcx(|z| / sqrt 2) / 2 for |z| <= 13.5.
INLINE struct normal normal(float z) {
    float t = 1 / (1 + 0.35f * __builtin_fabsf(z));
    float p = t * -0.029125871f + 0.14387226f;
    p = p * t - 0.2555046f;
    p = p * t + 0.15892935f;
    p = p * t - 0.022937179f;
    p = p * t + 0.10543295f;
    p = p * t + 0.11985243f;
    p = p * t + 0.13985908f;
    p = p * t + 0.13962157f;
    float density = exponential(z * z * -0.5f);
    float tail = density * (p * t);
    return (struct normal){density, z > 0 ? 1 - tail : tail};
}

/// gelu'(z) = share + z density / sqrt(2 pi).
INLINE float slope(float z) {
    struct normal n = normal(z);
    return n.share + z * n.density * 0.39894228f;
}

WIDE void nn_gelu(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = z[i] * normal(z[i]).share;
}

WIDE void nn_gelu_chain(const float *upstream, const float *z, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] += upstream[i] * slope(z[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * slope(z[i]);
}

// MARK: The approximation by tanh

/// s = (1 + tanh u) / 2 = 1 / (1 + exp(-2u)), in which nothing cancels.
INLINE float tanh_share(float z) { return logistic((z * z * z * 0.044715f + z) * 1.5957691f); }

/// s + z s (1 - s) 2u'.
INLINE float tanh_slope(float z) {
    float s = tanh_share(z);
    return s + z * s * (1 - s) * ((z * z * 0.134145f + 1) * 1.5957691f);
}

WIDE void nn_gelu_tanh(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = z[i] * tanh_share(z[i]);
}

WIDE void nn_gelu_tanh_chain(const float *upstream, const float *z, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] += upstream[i] * tanh_slope(z[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * tanh_slope(z[i]);
}
