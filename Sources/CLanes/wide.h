// What the wide loops share.
#ifndef WIDE_H
#define WIDE_H
#include "nn_wide.h"
#include <string.h>

// Portable code for x86-64 may assume vectors of four numbers and no fused multiply-add: a quarter of what nearly every
// processor of the last ten years does at once. The compiler makes three versions of a loop, and the loader takes one:
// before a sanitizer has started, which is why there is but the portable version under one.
#if defined(__x86_64__) && defined(__ELF__) && !__has_feature(thread_sanitizer) && !__has_feature(address_sanitizer)
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define WIDE
#endif

#define INLINE static inline __attribute__((always_inline))

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

/// exp(x) to about 1.2e-7 of the value; infinite above x = 88.72, and no less than 1.2e-38 below -87.3. It has no branch,
/// so that loops with it become wide.
///
/// x = n ln 2 + r with |r| <= ln 2 / 2; exp(r) by its Taylor polynomial of degree 7 and 2^n through the exponent's bits.
/// Adding and subtracting 1.5 * 2^23 rounds n without leaving the floating-point registers.
INLINE float positive_exponential(float x) {
    float clamped = x < -87.3f ? -87.3f : x;
    clamped = clamped > 88.4f ? 88.4f : clamped;
    float shifted = clamped * 1.44269504f + 12582912.0f;
    float n = shifted - 12582912.0f;
    float r = (clamped - n * 0.693359375f) + n * 2.1219444e-4f;
    float p = r * 1.984127e-4f + 1.3888889e-3f;
    p = p * r + 8.3333333e-3f;
    p = p * r + 4.1666667e-2f;
    p = p * r + 0.16666667f;
    p = p * r + 0.5f;
    p = p * (r * r) + r + 1;
    float value = p * float_of_bits((bits_of_float(shifted) << 23) + (127u << 23));
    return x > 88.72f ? __builtin_inff() : value;
}

/// exp(x), 0 below x = -87.3.
INLINE float exponential(float x) { return x < -87.3f ? 0 : positive_exponential(x); }

/// 1 / (1 + exp(-x)).
INLINE float logistic(float x) { return 1 / (1 + positive_exponential(-x)); }

struct fraction {
    float numerator, denominator;
};

/// tanh x to about 3e-7 of the value: an odd rational function of degree 13 over 6 on |x| <= 7.905, beyond which the value
/// is 1 in 32 bits. Source of the coefficients: Eigen 3.4, `generic_fast_tanh_float`.
INLINE struct fraction tanh_fraction(float x) {
    float clamped = x < -7.905311f ? -7.905311f : x;
    clamped = clamped > 7.905311f ? 7.905311f : clamped;
    float q = clamped * clamped;
    float p = q * -2.76076847e-16f + 2.0001879e-13f;
    p = p * q + -8.60467152e-11f;
    p = p * q + 5.12229709e-8f;
    p = p * q + 1.48572236e-5f;
    p = p * q + 6.37261929e-4f;
    p = p * q + 4.89352456e-3f;
    float d = q * 1.19825839e-6f + 1.18534706e-4f;
    d = d * q + 2.26843463e-3f;
    d = d * q + 4.89352519e-3f;
    return (struct fraction){clamped * p, d};
}

INLINE float hyperbolic_tangent(float x) {
    struct fraction tanh = tanh_fraction(x);
    return tanh.numerator / tanh.denominator;
}

#endif
