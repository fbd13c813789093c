#define FORM nn_portable_kernels
#define WIDTH 4
#define FUSED 2
#include "../kernels.h"
