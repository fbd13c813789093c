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
    float t = 1 / fused(0.35f, __builtin_fabsf(z), 1);
    float p = fused(t, -0.029125871f, 0.14387226f);
    p = fused(p, t, -0.2555046f);
    p = fused(p, t, 0.15892935f);
    p = fused(p, t, -0.022937179f);
    p = fused(p, t, 0.10543295f);
    p = fused(p, t, 0.11985243f);
    p = fused(p, t, 0.13985908f);
    p = fused(p, t, 0.13962157f);
    float density = exponential(z * z * -0.5f);
    float tail = density * (p * t);
    return (struct normal){density, z > 0 ? 1 - tail : tail};
}

/// gelu'(z) = share + z density / sqrt(2 pi).
INLINE float gelu_slope(float z) {
    struct normal n = normal(z);
    return fused(z * n.density, 0.39894228f, n.share);
}

static void gelu(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = z[i] * normal(z[i]).share;
}

static void gelu_chain(const float *upstream, const float *z, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] = fused(upstream[i], gelu_slope(z[i]), result[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * gelu_slope(z[i]);
}

// MARK: The approximation by tanh

/// s = (1 + tanh u) / 2 = 1 / (1 + exp(-2u)), in which nothing cancels.
INLINE float tanh_share(float z) { return logistic_of(fused(z * z * z, 0.044715f, z) * 1.5957691f); }

/// s + z s (1 - s) 2u'.
INLINE float tanh_gelu_slope(float z) {
    float s = tanh_share(z);
    return fused(z * s * (1 - s), fused(z * z, 0.134145f, 1) * 1.5957691f, s);
}

static void gelu_tanh(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = z[i] * tanh_share(z[i]);
}

static void gelu_tanh_chain(const float *upstream, const float *z, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] = fused(upstream[i], tanh_gelu_slope(z[i]), result[i]);
    else
        for (long i = 0; i < count; i++) result[i] = upstream[i] * tanh_gelu_slope(z[i]);
}
