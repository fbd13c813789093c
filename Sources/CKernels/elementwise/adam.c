#include "../multiversion.h"
#include "nn_elementwise.h"

// Adam's rule, for a number or for a vector of numbers.
#define FIRST(c, m, g) ((m) * (c).beta1 + (g) * (c).rest1)
#define SECOND(c, v, g) ((v) * (c).beta2 + (g) * (g) * (c).rest2)
#define STEP(c, m, v) ((m) * (c).rate / (__builtin_elementwise_sqrt(v) * (c).correction + (c).epsilon))

WIDE void nn_adam(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first, float *second,
                  long count, struct nn_update_squares *squares) {
    float updates = 0, sizes = 0;
    const struct nn_adam_constants c = *rule;
#pragma clang loop vectorize(assume_safety)
    for (long i = 0; i < count; i++) {
#pragma clang fp reassociate(on)
        float g = gradient[i] * c.scale, old = weights[i];
        float m = FIRST(c, first[i], g);
        float v = SECOND(c, second[i], g);
        float new = old * c.keep - STEP(c, m, v);
        first[i] = m;
        second[i] = v;
        weights[i] = new;
        float delta = new - old;
        updates += delta * delta;
        sizes += new * new;
    }
    squares->updates = updates;
    squares->weights = sizes;
}

typedef float float8 __attribute__((ext_vector_type(8), aligned(4)));

/// Sum of eight numbers, always added in the same order.
#define TOTAL(x) \
    (((x).s0 + (x).s4 + ((x).s2 + (x).s6)) + ((x).s1 + (x).s5 + ((x).s3 + (x).s7)))

void nn_adam_few(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first,
                 float *second, long count, struct nn_update_squares *squares) {
#pragma STDC FP_CONTRACT OFF
    float8 updates = 0, sizes = 0;
    const struct nn_adam_constants c = *rule;
    for (long i = 0; i < count; i += 8) {
        float8 g = *(const float8 *)(gradient + i) * c.scale, old = *(float8 *)(weights + i);
        float8 m = FIRST(c, *(float8 *)(first + i), g);
        float8 v = SECOND(c, *(float8 *)(second + i), g);
        float8 new = old * c.keep - STEP(c, m, v);
        *(float8 *)(first + i) = m;
        *(float8 *)(second + i) = v;
        *(float8 *)(weights + i) = new;
        float8 delta = new - old;
        updates += delta * delta;
        sizes += new * new;
    }
    squares->updates = TOTAL(updates);
    squares->weights = TOTAL(sizes);
}
