#ifndef RELU_H
#define RELU_H
#include "../lanes.h"
#include "nn_elementwise.h"

static void relu(const float *z, float *result, long count) {
    for (long i = 0; i < count; i++) result[i] = z[i] < 0 ? 0 : z[i];
}

static void relu_chain(const float *upstream, const float *a, float *result, long count, int accumulate) {
    if (accumulate)
        for (long i = 0; i < count; i++) result[i] += a[i] > 0 ? upstream[i] : 0;
    else
        for (long i = 0; i < count; i++) result[i] = a[i] > 0 ? upstream[i] : 0;
}

#endif
