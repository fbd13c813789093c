/// Elementary functions and Adam's rule, each written once: as a macro for a number and for a vector of numbers alike.
///
/// The loops in C take a number at a time, and the compiler makes them wide; Swift calls the functions of four numbers.
#ifndef NN_VECTOR_H
#define NN_VECTOR_H

/// Four numbers; Swift sees SIMD4<Float>.
typedef float nn_float4 __attribute__((ext_vector_type(4)));
typedef unsigned nn_bits4 __attribute__((ext_vector_type(4)));

/// Without fused multiply-adds, which one build might have and another not, so that Swift's kernels have the same bits in
/// both.
#define NN_INLINE static inline __attribute__((always_inline))
#define NN_UNFUSED _Pragma("STDC FP_CONTRACT OFF")

/// The square root of each number.
NN_INLINE nn_float4 nn_sqrt4(nn_float4 x) { return __builtin_elementwise_sqrt(x); }

// MARK: - exp

/// exp(x) = 2^n exp(r) with x = n ln 2 + r and |r| <= ln 2 / 2, for x from `NN_EXP_LOWEST` to `NN_EXP_HIGHEST`; to about
/// 1.2e-7 of the value. Above `NN_EXP_INFINITE` the value has no place in 32 bits.
///
/// Adding and subtracting 1.5 * 2^23 rounds n without leaving the floating-point registers, and leaves n in the low bits.
#define NN_EXP_LOWEST -87.3f
#define NN_EXP_HIGHEST 88.4f
#define NN_EXP_INFINITE 88.72f
#define NN_EXP_ROUNDING 12582912.0f
#define NN_EXP_SHIFTED(x) ((x) * 1.44269504f + NN_EXP_ROUNDING)
#define NN_EXP_REST(x, n) (((x) - (n) * 0.693359375f) + (n) * 2.1219444e-4f)
/// exp(r) by its Taylor polynomial of degree 7.
#define NN_EXP_POLYNOMIAL(r)                                                                                           \
    (((((((r) * 1.984127e-4f + 1.3888889e-3f) * (r) + 8.3333333e-3f) * (r) + 4.1666667e-2f) * (r) + 0.16666667f) *     \
          (r) +                                                                                                        \
      0.5f) *                                                                                                          \
         ((r) * (r)) +                                                                                                 \
     (r) + 1.0f)
/// The bits of 2^n from those of `NN_EXP_SHIFTED`.
#define NN_EXP_POWER(bits) (((bits) << 23) + (127u << 23))

/// exp(x) for x from `NN_EXP_LOWEST` to `NN_EXP_HIGHEST`.
NN_INLINE nn_float4 nn_exp4(nn_float4 x) {
    NN_UNFUSED
    nn_float4 shifted = NN_EXP_SHIFTED(x);
    nn_float4 n = shifted - NN_EXP_ROUNDING;
    nn_float4 r = NN_EXP_REST(x, n);
    return NN_EXP_POLYNOMIAL(r) * (nn_float4)NN_EXP_POWER((nn_bits4)shifted);
}

// MARK: - tanh

/// tanh x to about 3e-7 of the value for |x| <= `NN_TANH_HIGHEST`, beyond which it is 1 in 32 bits: an odd rational function
/// of degree 13 over 6, x p(q) / d(q) with q = x^2.
///
/// Source of the coefficients: Eigen 3.4, `generic_fast_tanh_float`.
#define NN_TANH_HIGHEST 7.905311f
#define NN_TANH_NUMERATOR(q)                                                                                           \
    (((((((q) * -2.76076847e-16f + 2.0001879e-13f) * (q) + -8.60467152e-11f) * (q) + 5.12229709e-8f) * (q) +           \
       1.48572236e-5f) *                                                                                               \
          (q) +                                                                                                        \
      6.37261929e-4f) *                                                                                                \
         (q) +                                                                                                         \
     4.89352456e-3f)
#define NN_TANH_DENOMINATOR(q)                                                                                         \
    ((((q) * 1.19825839e-6f + 1.18534706e-4f) * (q) + 2.26843463e-3f) * (q) + 4.89352519e-3f)

/// tanh x for |x| <= `NN_TANH_HIGHEST`.
NN_INLINE nn_float4 nn_tanh4(nn_float4 x) {
    NN_UNFUSED
    nn_float4 q = x * x;
    return x * NN_TANH_NUMERATOR(q) / NN_TANH_DENOMINATOR(q);
}

// MARK: - Adam

/// The constants of Adam's rule; rest1 is 1 - beta1, rest2 is 1 - beta2.
struct nn_adam_constants {
    float beta1, beta2, rest1, rest2, epsilon, rate, correction;
    /// Factors on the gradient and, before the update, on the weights.
    float scale, keep;
};

/// Adam's rule: m <- beta1 m + (1 - beta1) g, v <- beta2 v + (1 - beta2) g^2, and the step that is subtracted from a weight.
///
/// Source: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015), algorithm 1.
#define NN_ADAM_FIRST(c, m, g) ((m) * (c).beta1 + (g) * (c).rest1)
#define NN_ADAM_SECOND(c, v, g) ((v) * (c).beta2 + (g) * (g) * (c).rest2)
#define NN_ADAM_STEP(c, m, v) ((m) * (c).rate / (__builtin_elementwise_sqrt(v) * (c).correction + (c).epsilon))

/// Both moments after an update by Adam's rule, and the step.
struct nn_adam_update4 {
    nn_float4 first, second, step;
};

/// One update of four weights with the gradients g.
NN_INLINE struct nn_adam_update4 nn_adam4(struct nn_adam_constants c, nn_float4 g, nn_float4 m, nn_float4 v) {
    NN_UNFUSED
    struct nn_adam_update4 update;
    update.first = NN_ADAM_FIRST(c, m, g);
    update.second = NN_ADAM_SECOND(c, v, g);
    update.step = NN_ADAM_STEP(c, update.first, update.second);
    return update;
}

#endif
