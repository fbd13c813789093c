#include "../elementary.h"
#include "nn_elementwise.h"

WIDE void nn_tanh(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = hyperbolic_tangent(z[i]);
}

WIDE void nn_logistic(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = logistic(z[i]);
}
