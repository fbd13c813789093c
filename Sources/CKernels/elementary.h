// Elementary functions of one number, for loops that the compiler vectorizes.
#ifndef ELEMENTARY_H
#define ELEMENTARY_H
#include "lanes.h"
#include "nn_vector.h"
#include <string.h>

INLINE float float_of_bits(unsigned bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

INLINE unsigned bits_of_float(float x) {
    unsigned bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

/// exp(x), infinite above `NN_EXP_INFINITE` and about 1.2e-38 below `NN_EXP_LOWEST`; without a branch, so that loops
/// vectorize.
INLINE float positive_exponential(float x) {
    float clamped = x < NN_EXP_LOWEST ? NN_EXP_LOWEST : x;
    clamped = clamped > NN_EXP_HIGHEST ? NN_EXP_HIGHEST : clamped;
    float shifted = fused(clamped, NN_EXP_PER_LN2, NN_EXP_ROUNDING);
    float n = shifted - NN_EXP_ROUNDING;
    float r = fused(-n, NN_EXP_LN2_REST, fused(-n, NN_EXP_LN2, clamped));
    float p = fused(r, NN_EXP_7, NN_EXP_6);
    p = fused(p, r, NN_EXP_5);
    p = fused(p, r, NN_EXP_4);
    p = fused(p, r, NN_EXP_3);
    p = fused(p, r, NN_EXP_2);
    p = fused(p, r * r, r) + 1;
    float value = p * float_of_bits((bits_of_float(shifted) << 23) + (127u << 23));
    return x > NN_EXP_INFINITE ? __builtin_inff() : value;
}

/// exp(x), 0 below `NN_EXP_LOWEST`.
INLINE float exponential(float x) { return x < NN_EXP_LOWEST ? 0 : positive_exponential(x); }

/// 1 / (1 + exp(-x)).
INLINE float logistic_of(float x) { return 1 / (1 + positive_exponential(-x)); }

/// ln x for finite x > 0, to about 1e-7 of the value away from x = 1 and 1e-7 absolutely near it.
///
/// x = 2^k m with m in [sqrt 1/2, sqrt 2); ln m = 2 artanh s, s = (m - 1) / (m + 1), by its odd series up to s^9.
INLINE float logarithm(float x) {
    const unsigned bits = bits_of_float(x);
    const int k = (int)(bits - 0x3F3504F3u) >> 23;
    const float m = float_of_bits(bits - ((unsigned)k << 23));
    const float s = (m - 1) / (m + 1), q = s * s;
    float p = fused(q, 0.22222222f, 0.28571429f);
    p = fused(p, q, 0.4f);
    p = fused(p, q, 0.66666667f);
    p = fused(p, q, 2);
    return fused((float)k, 0.69314718f, s * p);
}

struct fraction {
    float numerator, denominator;
};

/// tanh x as a fraction, so that two divisions can be combined into one.
INLINE struct fraction tanh_fraction(float x) {
    float clamped = x < -NN_TANH_HIGHEST ? -NN_TANH_HIGHEST : x;
    clamped = clamped > NN_TANH_HIGHEST ? NN_TANH_HIGHEST : clamped;
    float q = clamped * clamped;
    float p = fused(q, NN_TANH_P13, NN_TANH_P11);
    p = fused(p, q, NN_TANH_P9);
    p = fused(p, q, NN_TANH_P7);
    p = fused(p, q, NN_TANH_P5);
    p = fused(p, q, NN_TANH_P3);
    p = fused(p, q, NN_TANH_P1);
    float d = fused(q, NN_TANH_Q6, NN_TANH_Q4);
    d = fused(d, q, NN_TANH_Q2);
    d = fused(d, q, NN_TANH_Q0);
    return (struct fraction){clamped * p, d};
}

/// Derivative of the hyperbolic tangent whose value is a.
INLINE float tanh_slope(float a) { return fused(-a, a, 1); }

INLINE float hyperbolic_tangent(float x) {
    struct fraction tanh = tanh_fraction(x);
    return tanh.numerator / tanh.denominator;
}

#endif
