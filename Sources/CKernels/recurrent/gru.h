#include "recurrent.h"

static void gru_forward(const struct nn_time_step_forward *step) {
    const long units = step->units;
    for (long row = 0; row < step->rows; row++) {
        float *gates = step->gates + row * 4 * units, *output = step->output + row * step->output_stride;
        float *hidden = step->hidden + row * units;
        const float *before = step->hidden_before + row * units, *added = added_to(step, row, 4 * units);
        EACH_UNIT(step, u) {
            struct quotients both = divide(1, logistic_divisor(gates[u] + added[u]), 1,
                                           logistic_divisor(gates[units + u] + added[units + u]));
            float r = both.first, z = both.second;
            float product = gates[2 * units + u] + added[2 * units + u];
            float n = hyperbolic_tangent(fused(r, product, gates[3 * units + u] + added[3 * units + u]));
            float h = fused(z, before[u], (1 - z) * n);
            gates[u] = r;
            gates[units + u] = z;
            gates[2 * units + u] = product;
            gates[3 * units + u] = n;
            hidden[u] = h;
            output[u] = h;
        }
    }
}

static float gru_backward(const struct nn_time_step_backward *step) {
    const long units = step->units;
    float size = error_norm(step);
    for (long row = 0; row < step->rows; row++) {
        const float *gates = step->gates + row * 4 * units, *before = step->hidden_before + row * units;
        const float *upstream = step->upstream + row * step->upstream_stride;
        float *hidden_change = step->hidden_change + row * units, *deltas = step->deltas + row * 4 * units;
        EACH_UNIT(step, u) {
            float r = gates[u], z = gates[units + u], product = gates[2 * units + u], n = gates[3 * units + u];
            float hidden = hidden_change[u] + upstream[u];
            float delta = hidden * (1 - z) * tanh_slope(n);
            hidden_change[u] = hidden * z;
            deltas[u] = delta * product * (r * (1 - r));
            deltas[units + u] = hidden * (before[u] - n) * (z * (1 - z));
            deltas[2 * units + u] = delta * r;
            deltas[3 * units + u] = delta;
        }
    }
    return size;
}
