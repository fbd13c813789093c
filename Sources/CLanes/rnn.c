#include "recurrent.h"

INLINE float rectified(float z) { return z < 0 ? 0 : z; }
INLINE float tanh_slope(float a) { return 1 - a * a; }
INLINE float rectified_slope(float a) { return a > 0 ? 1 : 0; }

/// h = FUNCTION(z) for every unit of every row.
#define FORWARD(PLACE, FUNCTION)                                                                                       \
    for (long row = 0; row < PLACE->rows; row++) {                                                                     \
        float *gates = PLACE->gates + row * PLACE->units, *hidden = PLACE->hidden + row * PLACE->units;                \
        float *output = PLACE->output + row * PLACE->output_stride;                                                    \
        const float *added = added_to(PLACE, row, PLACE->units);                                                       \
        EACH_UNIT(PLACE, u) gates[u] = hidden[u] = output[u] = FUNCTION(gates[u] + added[u]);                          \
    }

/// dL/dz = dL/dh SLOPE(h).
#define BACKWARD(PLACE, SLOPE)                                                                                         \
    float size = error_norm(PLACE);                                                                                    \
    for (long row = 0; row < PLACE->rows; row++) {                                                                     \
        const float *gates = PLACE->gates + row * PLACE->units, *change = PLACE->hidden_change + row * PLACE->units;   \
        const float *upstream = PLACE->upstream + row * PLACE->upstream_stride;                                        \
        float *deltas = PLACE->deltas + row * PLACE->units;                                                            \
        EACH_UNIT(PLACE, u) deltas[u] = (change[u] + upstream[u]) * SLOPE(gates[u]);                                   \
    }                                                                                                                  \
    return size;

WIDE void nn_tanh_rnn_forward(const struct nn_time_step_forward *place) { FORWARD(place, hyperbolic_tangent) }
WIDE void nn_relu_rnn_forward(const struct nn_time_step_forward *place) { FORWARD(place, rectified) }
WIDE float nn_tanh_rnn_backward(const struct nn_time_step_backward *place) { BACKWARD(place, tanh_slope) }
WIDE float nn_relu_rnn_backward(const struct nn_time_step_backward *place) { BACKWARD(place, rectified_slope) }
