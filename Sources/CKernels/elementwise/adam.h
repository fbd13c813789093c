#include "../lanes.h"
#include "nn_elementwise.h"

/// Updates a part of a parameter; numbers that are 0 stay 0.
INLINE void adam_part(const struct nn_adam_constants c, const struct nn_update_vectors *vectors,
                      struct nn_parameter_part *part) {
    float *weights = vectors->weights + part->offset;
    const float *gradients = vectors->gradients + part->offset;
    float *first = vectors->first + part->offset, *second = vectors->second + part->offset;
    const float scale = part->scale, keep = part->decays ? c.keep : 1;
    const long count = part->count;
    lanes updates = 0, sizes = 0;
    for (long i = 0; i < count; i += 16) {
        const long left = count - i;
        const lanes old = load_first(weights + i, left), g = load_first(gradients + i, left) * scale;
        const lanes m = fused(load_first(first + i, left), (lanes)c.beta1, g * c.rest1);
        const lanes v = fused(load_first(second + i, left), (lanes)c.beta2, g * g * c.rest2);
        const lanes divisor = fused(__builtin_elementwise_sqrt(v), (lanes)c.correction, (lanes)c.epsilon);
        const lanes new = fused(old, (lanes)keep, -(m * c.rate / divisor)), delta = new - old;
        updates = fused(delta, delta, updates);
        sizes = fused(new, new, sizes);
        store_first(first + i, left, m);
        store_first(second + i, left, v);
        store_first(weights + i, left, new);
    }
    part->updates = total(updates);
    part->weights = total(sizes);
}

static void adam(const struct nn_adam_constants *rule, const struct nn_update_vectors *vectors,
                 struct nn_parameter_part *parts, long count) {
    const struct nn_adam_constants constants = *rule;
    while (count-- > 0) adam_part(constants, vectors, parts + count);
}
