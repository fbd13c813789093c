#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx512cd,avx2,fma,bmi,bmi2,f16c,lzcnt,movbe,popcnt"))), apply_to = function)
#define FORM nn_avx512_kernels
#define WIDTH 16
#define FUSED 1
#include "../kernels.h"
#pragma clang attribute pop
#endif
