/// Vectors of numbers, and the coefficients of exp and tanh, shared by loops in C and vectors in Swift.
#ifndef NN_VECTOR_H
#define NN_VECTOR_H

/// Four numbers; Swift sees SIMD4<Float>.
typedef float nn_float4 __attribute__((ext_vector_type(4)));

/// Returns the square root of each number.
static inline __attribute__((always_inline)) nn_float4 nn_sqrt4(nn_float4 x) { return __builtin_elementwise_sqrt(x); }

/// exp(x) = 2^n exp(r) with x = n ln 2 + r and |r| <= ln 2 / 2, to about 1.2e-7 of the value.
///
/// It holds for x from `NN_EXP_LOWEST` to `NN_EXP_HIGHEST`; above `NN_EXP_INFINITE` the value does not fit in 32 bits.
///
/// Adding and subtracting 1.5 * 2^23 rounds x / ln 2 to n without leaving the floating-point registers, and leaves n in
/// the low bits of the sum. ln 2 is split into a part of few digits, whose product with n is exact, and the rest.
#define NN_EXP_LOWEST -87.3f
#define NN_EXP_HIGHEST 88.4f
#define NN_EXP_INFINITE 88.72f
#define NN_EXP_ROUNDING 12582912.0f
#define NN_EXP_PER_LN2 1.44269504f
#define NN_EXP_LN2 0.693359375f
#define NN_EXP_LN2_REST -2.1219444e-4f
/// exp(r) by its Taylor polynomial of degree 7; the coefficients of r^1 and r^0 are 1.
#define NN_EXP_7 1.984127e-4f
#define NN_EXP_6 1.3888889e-3f
#define NN_EXP_5 8.3333333e-3f
#define NN_EXP_4 4.1666667e-2f
#define NN_EXP_3 0.16666667f
#define NN_EXP_2 0.5f

/// tanh x to about 3e-7 of the value, as an odd rational function of degree 13 over 6.
///
/// It holds for |x| <= `NN_TANH_HIGHEST`, beyond which tanh x is 1 in 32 bits. `NN_TANH_P` are the coefficients of the
/// numerator, `NN_TANH_Q` those of the denominator.
///
/// Source of the coefficients: Eigen 3.4, `generic_fast_tanh_float`.
#define NN_TANH_HIGHEST 7.905311f
#define NN_TANH_P13 -2.76076847e-16f
#define NN_TANH_P11 2.0001879e-13f
#define NN_TANH_P9 -8.60467152e-11f
#define NN_TANH_P7 5.12229709e-8f
#define NN_TANH_P5 1.48572236e-5f
#define NN_TANH_P3 6.37261929e-4f
#define NN_TANH_P1 4.89352456e-3f
#define NN_TANH_Q6 1.19825839e-6f
#define NN_TANH_Q4 1.18534706e-4f
#define NN_TANH_Q2 2.26843463e-3f
#define NN_TANH_Q0 4.89352519e-3f

#endif
