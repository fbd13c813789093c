#if defined(__x86_64__)
#include <immintrin.h>
#define INSTRUCTIONS "avx512f,avx512vl,avx512dq,avx512bw,avx512cd,avx2,fma,bmi,bmi2,f16c,lzcnt,movbe,popcnt"
#pragma clang attribute push(__attribute__((target(INSTRUCTIONS))), apply_to = function)
#define FORM nn_avx512_kernels
#define WIDTH 16
#define FUSED 1
#include "../kernels.h"
#pragma clang attribute pop
#endif
