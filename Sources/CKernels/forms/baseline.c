#define FORM nn_baseline_kernels
#define WIDTH 4
#if defined(__aarch64__)
#define FUSED 1
#else
#define FUSED 0
#endif
#include "../kernels.h"
