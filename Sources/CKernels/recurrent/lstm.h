#include "recurrent.h"

static void lstm_forward(const struct nn_time_step_forward *step) {
    const long units = step->units;
    for (long row = 0; row < step->rows; row++) {
        float *gates = step->gates + row * 5 * units, *output = step->output + row * step->output_stride;
        float *hidden = step->hidden + row * units, *cell = step->cell + row * units;
        const float *before = step->cell_before + row * units, *added = added_to(step, row, 4 * units);
        EACH_UNIT(step, u) {
            float not_i = logistic_divisor(gates[u] + added[u]);
            float not_f = logistic_divisor(gates[units + u] + added[units + u]);
            struct fraction tanh = tanh_fraction(gates[2 * units + u] + added[2 * units + u]);
            float not_o = logistic_divisor(gates[3 * units + u] + added[3 * units + u]);
            struct quotients first = divide(1, not_i, 1, not_f);
            struct quotients second = divide(tanh.numerator, tanh.denominator, 1, not_o);
            float i = first.first, f = first.second, g = second.first, o = second.second;
            float c = fused(f, before[u], i * g);
            float squashed = hyperbolic_tangent(c);
            gates[u] = i;
            gates[units + u] = f;
            gates[2 * units + u] = g;
            gates[3 * units + u] = o;
            gates[4 * units + u] = squashed;
            cell[u] = c;
            hidden[u] = o * squashed;
            output[u] = o * squashed;
        }
    }
}

static float lstm_backward(const struct nn_time_step_backward *step) {
    const long units = step->units;
    float size = error_norm(step);
    for (long row = 0; row < step->rows; row++) {
        const float *gates = step->gates + row * 5 * units, *before = step->cell_before + row * units;
        const float *upstream = step->upstream + row * step->upstream_stride;
        const float *hidden_change = step->hidden_change + row * units;
        float *cell_change = step->cell_change + row * units, *deltas = step->deltas + row * 4 * units;
        EACH_UNIT(step, u) {
            float i = gates[u], f = gates[units + u], g = gates[2 * units + u], o = gates[3 * units + u];
            float squashed = gates[4 * units + u];
            float hidden = hidden_change[u] + upstream[u];
            float cell = fused(hidden * o, tanh_slope(squashed), cell_change[u]);
            cell_change[u] = cell * f;
            deltas[u] = cell * g * (i * (1 - i));
            deltas[units + u] = cell * before[u] * (f * (1 - f));
            deltas[2 * units + u] = cell * i * tanh_slope(g);
            deltas[3 * units + u] = hidden * squashed * (o * (1 - o));
        }
    }
    return size;
}
