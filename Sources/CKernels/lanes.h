// Vectors of numbers, fused multiply-adds and sums that have the same bits whatever the width of the processor's
// vectors.
//
// Results that are not numbers may differ in sign, and those next to the smallest normal number, 1.2e-38, in whether they
// count as 0: x86-64 rounds them first, arm64 does not.
//
// The form that includes this file says with FUSED whether the processor has fused multiply-adds (1), whether other
// instructions compute them (2), or whether the product is rounded first (0). No other operation is ever fused.
#ifndef LANES_H
#define LANES_H

#pragma STDC FP_CONTRACT OFF
// Every function here is part of its caller, so vectors that the processor lacks are never passed.
#pragma clang diagnostic ignored "-Wpsabi"
#if FUSED == 2
// Few of these loops can be vectorized.
#pragma clang diagnostic ignored "-Wpass-failed"
#endif

#define INLINE static inline __attribute__((always_inline))
#define OVERLOADED static inline __attribute__((always_inline, overloadable))
#define UNROLLED _Pragma("clang loop unroll(full)")
/// Hides from the compiler how a value was computed.
#define OPAQUE(X) __asm__("" : "+r"(X))

/// Sixteen numbers, a line of memory, and parts of it.
typedef float lanes __attribute__((ext_vector_type(16), aligned(4)));
typedef float lanes8 __attribute__((ext_vector_type(8), aligned(4)));
typedef float lanes4 __attribute__((ext_vector_type(4), aligned(4)));
typedef float lanes2 __attribute__((ext_vector_type(2), aligned(4)));
typedef int masks __attribute__((ext_vector_type(16), aligned(4)));

/// A where the mask is set, else B.
#define CHOSEN(MASK, A, B) (lanes)(((MASK) & (masks)(A)) | (~(MASK) & (masks)(B)))

// MARK: - Fused multiply-adds

#if FUSED == 2
/// Defines a b + c, rounded once, by arithmetic of twice the precision; results below 1.2e-38 count as 0.
///
/// There the product is exact. Rounding the sum a second time goes wrong only where the first time has left it half-way
/// between two numbers. Then, where it is not exact, its last bit is made odd first ("round to odd").
///
/// Source: Boldo and Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd",
/// IEEE Transactions on Computers 57 (2008).
#define FUSED_OF(TYPE, COUNT)                                                                                          \
    OVERLOADED TYPE fused(TYPE a, TYPE b, TYPE c) {                                                                    \
        typedef double wide __attribute__((ext_vector_type(COUNT)));                                                   \
        typedef long bits __attribute__((ext_vector_type(COUNT)));                                                     \
        typedef int halves __attribute__((ext_vector_type(COUNT)));                                                    \
        const wide product = __builtin_convertvector(a, wide) * __builtin_convertvector(b, wide);                      \
        const wide addend = __builtin_convertvector(c, wide), sum = product + addend;                                  \
        const halves is_half_way = (__builtin_convertvector((bits)sum, halves) & 0x1FFFFFFF) == 0x10000000;            \
        if (__builtin_expect(!__builtin_reduce_or(is_half_way), 1)) return __builtin_convertvector(sum, TYPE);         \
        const wide added = sum - product, rest = (product - (sum - added)) + (addend - added);                         \
        const bits is_even = ((bits)sum & 1) - 1, step = (((bits)rest ^ (bits)sum) >> 63) | 1;                         \
        const bits odd = (bits)sum + (step & is_even & ((rest > 0) | (rest < 0)));                                     \
        return __builtin_convertvector((wide)odd, TYPE);                                                               \
    }
FUSED_OF(lanes, 16)
FUSED_OF(lanes8, 8)
FUSED_OF(lanes4, 4)
FUSED_OF(lanes2, 2)
OVERLOADED float fused(float a, float b, float c) { return fused((lanes2)a, (lanes2)b, (lanes2)c).x; }
#elif FUSED == 1
#define FUSED_OF(TYPE)                                                                                                 \
    OVERLOADED TYPE fused(TYPE a, TYPE b, TYPE c) { return __builtin_elementwise_fma(a, b, c); }
FUSED_OF(lanes)
FUSED_OF(lanes8)
FUSED_OF(lanes4)
FUSED_OF(float)
#else
#define FUSED_OF(TYPE)                                                                                                 \
    OVERLOADED TYPE fused(TYPE a, TYPE b, TYPE c) { return a * b + c; }
FUSED_OF(lanes)
FUSED_OF(lanes8)
FUSED_OF(lanes4)
FUSED_OF(float)
#endif

// MARK: - Memory

/// As many numbers as a vector of this form has, and a mask for the first of them.
#if WIDTH == 16
#include <immintrin.h>
typedef lanes vector;
typedef __mmask16 mask;
INLINE mask first_of(long count) { return count >= 16 ? 0xFFFF : count < 0 ? 0 : (mask)((1 << count) - 1); }
INLINE vector load_some(const float *from, mask mask) { return _mm512_maskz_loadu_ps(mask, from); }
INLINE void store_some(float *to, mask mask, vector x) { _mm512_mask_storeu_ps(to, mask, x); }
#elif WIDTH == 8
#include <immintrin.h>
typedef lanes8 vector;
typedef __m256i mask;
/// Masks for the first numbers of eight: that for n of them begins at 8 - n.
static const int first_of_eight[16] = {-1, -1, -1, -1, -1, -1, -1, -1};
INLINE mask first_of(long count) {
    return _mm256_loadu_si256((const __m256i *)(first_of_eight + 8 - (count > 8 ? 8 : count < 0 ? 0 : count)));
}
INLINE vector load_some(const float *from, mask mask) { return _mm256_maskload_ps(from, mask); }
INLINE void store_some(float *to, mask mask, vector x) { _mm256_maskstore_ps(to, mask, x); }
#else
typedef lanes4 vector;
typedef long mask;
INLINE mask first_of(long count) { return count; }
INLINE vector load_some(const float *from, mask count) {
    vector x = 0;
    for (int i = 0; i < 4; i++)
        if (i < count) x[i] = from[i];
    return x;
}
INLINE void store_some(float *to, mask count, vector x) {
    for (int i = 0; i < 4; i++)
        if (i < count) to[i] = x[i];
}
#endif

INLINE lanes load(const float *from) { return *(const lanes *)from; }
INLINE void store(float *to, lanes x) { *(lanes *)to = x; }

/// Returns the first of sixteen numbers, at most `count`, and 0 for the others.
INLINE lanes load_first(const float *from, long count) {
    if (count >= 16) return load(from);
    vector parts[16 / WIDTH];
    UNROLLED for (int j = 0; j < 16 / WIDTH; j++) parts[j] = load_some(from + j * WIDTH, first_of(count - j * WIDTH));
    lanes x;
    __builtin_memcpy(&x, parts, sizeof x);
    return x;
}

/// Stores the first of sixteen numbers, at most `count`.
INLINE void store_first(float *to, long count, lanes x) {
    if (count >= 16) return store(to, x);
    vector parts[16 / WIDTH];
    __builtin_memcpy(parts, &x, sizeof x);
    UNROLLED for (int j = 0; j < 16 / WIDTH; j++) store_some(to + j * WIDTH, first_of(count - j * WIDTH), parts[j]);
}

/// Replaces all numbers but the first by others.
INLINE lanes first_else(lanes x, long count, lanes other) {
    const masks places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const masks keeps = places < (int)(count > 16 ? 16 : count);
    return CHOSEN(keeps, x, other);
}

// MARK: - Sums

/// Sum of sixteen numbers: halves, quarters and so on are added.
INLINE float total(lanes x) {
    const lanes8 eight = x.lo + x.hi;
    const lanes4 four = eight.lo + eight.hi;
    const lanes2 two = four.lo + four.hi;
    return two.x + two.y;
}

/// Largest of sixteen numbers.
INLINE float largest_of(lanes x) {
    lanes8 eight = __builtin_elementwise_max(x.lo, x.hi);
    lanes4 four = __builtin_elementwise_max(eight.lo, eight.hi);
    lanes2 two = __builtin_elementwise_max(four.lo, four.hi);
    return two.x > two.y ? two.x : two.y;
}

#endif
