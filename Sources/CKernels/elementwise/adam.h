#include "../lanes.h"
#include "nn_elementwise.h"

/// Sums of the squares of updates and weights.
struct update_sums {
    lanes updates, weights;
};

/// Adam's rule for sixteen weights; numbers that are 0 stay 0.
INLINE lanes adam_step(const struct nn_adam_constants *c, lanes old, lanes gradient, lanes *first, lanes *second,
                       struct update_sums *sums) {
    const lanes g = gradient * c->scale;
    *first = fused(*first, (lanes)c->beta1, g * c->rest1);
    *second = fused(*second, (lanes)c->beta2, g * g * c->rest2);
    const lanes divisor = fused(__builtin_elementwise_sqrt(*second), (lanes)c->correction, (lanes)c->epsilon);
    const lanes new = fused(old, (lanes)c->keep, -(*first * c->rate / divisor));
    const lanes delta = new - old;
    sums->updates = fused(delta, delta, sums->updates);
    sums->weights = fused(new, new, sums->weights);
    return new;
}

static void adam(const struct nn_adam_constants *rule, float *weights, const float *gradient, float *first,
                 float *second, long count, struct nn_update_squares *squares) {
    const struct nn_adam_constants constants = *rule;
    struct update_sums sums = {0, 0};
    for (long i = 0; i < count; i += 16) {
        const long left = count - i;
        lanes m = load_first(first + i, left), v = load_first(second + i, left);
        const lanes old = load_first(weights + i, left), g = load_first(gradient + i, left);
        const lanes new = adam_step(&constants, old, g, &m, &v, &sums);
        store_first(first + i, left, m);
        store_first(second + i, left, v);
        store_first(weights + i, left, new);
    }
    squares->updates = total(sums.updates);
    squares->weights = total(sums.weights);
}
