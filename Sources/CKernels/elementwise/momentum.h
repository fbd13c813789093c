#include "../lanes.h"
#include "nn_elementwise.h"

static void momentum(const struct nn_momentum_constants *rule, float *weights, const float *gradient, float *velocity,
                     long count, struct nn_update_squares *squares) {
    const struct nn_momentum_constants c = *rule;
    lanes updates = 0, sizes = 0;
    for (long i = 0; i < count; i += 16) {
        const long left = count - i;
        const lanes old = load_first(weights + i, left);
        const lanes g = load_first(gradient + i, left) * c.scale;
        const lanes v = fused(load_first(velocity + i, left), (lanes)c.momentum, g);
        const lanes new = fused(old, (lanes)c.keep, -(v * c.rate)), delta = new - old;
        updates = fused(delta, delta, updates);
        sizes = fused(new, new, sizes);
        store_first(velocity + i, left, v);
        store_first(weights + i, left, new);
    }
    squares->updates = total(updates);
    squares->weights = total(sizes);
}
