#include "../multiversion.h"
#include "nn_elementwise.h"

WIDE void nn_adam(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first, float *second,
                  long count, struct nn_update_squares *squares) {
    float updates = 0, sizes = 0;
    const struct nn_adam_constants c = *rule;
#pragma clang loop vectorize(assume_safety)
    for (long i = 0; i < count; i++) {
#pragma clang fp reassociate(on)
        float g = gradient[i] * c.scale, old = weights[i];
        float m = NN_ADAM_FIRST(c, first[i], g);
        float v = NN_ADAM_SECOND(c, second[i], g);
        float new = old * c.keep - NN_ADAM_STEP(c, m, v);
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
