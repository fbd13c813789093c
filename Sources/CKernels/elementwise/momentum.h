#include "../lanes.h"
#include "nn_elementwise.h"

/// Updates a part of a parameter; numbers that are 0 stay 0.
INLINE void momentum_part(const struct nn_momentum_constants c, const struct nn_update_vectors *vectors,
                          struct nn_parameter_part *part) {
    float *weights = vectors->weights + part->offset, *velocity = vectors->first + part->offset;
    const float *gradients = vectors->gradients + part->offset;
    const float scale = part->scale, keep = part->decays ? c.keep : 1;
    const long count = part->count;
    lanes updates = 0, sizes = 0;
    for (long i = 0; i < count; i += 16) {
        const long left = count - i;
        const lanes old = load_first(weights + i, left), g = load_first(gradients + i, left) * scale;
        const lanes v = fused(load_first(velocity + i, left), (lanes)c.momentum, g);
        const lanes new = fused(old, (lanes)keep, -(v * c.rate)), delta = new - old;
        updates = fused(delta, delta, updates);
        sizes = fused(new, new, sizes);
        store_first(velocity + i, left, v);
        store_first(weights + i, left, new);
    }
    part->updates = total(updates);
    part->weights = total(sizes);
}

static void momentum(const struct nn_momentum_constants *rule, const struct nn_update_vectors *vectors,
                     struct nn_parameter_part *parts, long count) {
    const struct nn_momentum_constants constants = *rule;
    while (count-- > 0) momentum_part(constants, vectors, parts + count);
}
