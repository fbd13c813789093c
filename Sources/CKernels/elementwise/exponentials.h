#include "../elementary.h"
#include "nn_elementwise.h"

static void exponentials(float *x, long count) {
    for (long i = 0; i < count; i++) x[i] = exponential(x[i]);
}
