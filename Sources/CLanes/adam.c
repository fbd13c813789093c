#include "wide.h"

WIDE void nn_adam(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first, float *second,
                  long count, struct nn_update_squares *squares) {
    float updates = 0, sizes = 0;
    const struct nn_adam_constants c = *rule;
#pragma clang loop vectorize(assume_safety)
    for (long i = 0; i < count; i++) {
#pragma clang fp reassociate(on)
        float g = gradient[i] * c.scale, old = weights[i];
        float m = first[i] * c.beta1 + g * c.rest1;
        float v = second[i] * c.beta2 + g * g * c.rest2;
        float new = old * c.keep - m * c.rate / (__builtin_elementwise_sqrt(v) * c.correction + c.epsilon);
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
