/// Vector instructions that Swift's SIMD types have no name for: there, each becomes four calls.
#ifndef CLANES_H
#define CLANES_H

/// Four numbers; Swift sees SIMD4<Float>.
typedef float nn_float4 __attribute__((ext_vector_type(4)));

/// √x lane by lane.
static inline __attribute__((always_inline)) nn_float4 nn_sqrt4(nn_float4 x) { return __builtin_elementwise_sqrt(x); }

#endif
