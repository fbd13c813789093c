#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2,f16c,lzcnt,movbe,popcnt"))), apply_to = function)
#define FORM nn_avx2_kernels
#define WIDTH 8
#define FUSED 1
#include "../kernels.h"
#pragma clang attribute pop
#endif
