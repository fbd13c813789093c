// Elementary functions of one number, for loops that the compiler makes wide.
#ifndef ELEMENTARY_H
#define ELEMENTARY_H
#include "multiversion.h"
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

/// exp(x); infinite above `NN_EXP_INFINITE`, and no less than 1.2e-38 below `NN_EXP_LOWEST`. It has no branch, so that loops
/// with it become wide.
INLINE float positive_exponential(float x) {
    float clamped = x < NN_EXP_LOWEST ? NN_EXP_LOWEST : x;
    clamped = clamped > NN_EXP_HIGHEST ? NN_EXP_HIGHEST : clamped;
    float shifted = NN_EXP_SHIFTED(clamped);
    float n = shifted - NN_EXP_ROUNDING;
    float r = NN_EXP_REST(clamped, n);
    float value = NN_EXP_POLYNOMIAL(r) * float_of_bits(NN_EXP_POWER(bits_of_float(shifted)));
    return x > NN_EXP_INFINITE ? __builtin_inff() : value;
}

/// exp(x), 0 below `NN_EXP_LOWEST`.
INLINE float exponential(float x) { return x < NN_EXP_LOWEST ? 0 : positive_exponential(x); }

/// 1 / (1 + exp(-x)).
INLINE float logistic(float x) { return 1 / (1 + positive_exponential(-x)); }

struct fraction {
    float numerator, denominator;
};

/// tanh x as a fraction, so that two divisions can be made one.
INLINE struct fraction tanh_fraction(float x) {
    float clamped = x < -NN_TANH_HIGHEST ? -NN_TANH_HIGHEST : x;
    clamped = clamped > NN_TANH_HIGHEST ? NN_TANH_HIGHEST : clamped;
    float q = clamped * clamped;
    return (struct fraction){clamped * NN_TANH_NUMERATOR(q), NN_TANH_DENOMINATOR(q)};
}

INLINE float hyperbolic_tangent(float x) {
    struct fraction tanh = tanh_fraction(x);
    return tanh.numerator / tanh.denominator;
}

#endif
