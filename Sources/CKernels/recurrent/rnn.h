#include "recurrent.h"

INLINE float rectified(float z) { return z < 0 ? 0 : z; }
INLINE float rectified_slope(float a) { return a > 0 ? 1 : 0; }

/// h = FUNCTION(z) for every unit of every row.
#define FORWARD(STEP, FUNCTION)                                                                                       \
    for (long row = 0; row < STEP->rows; row++) {                                                                     \
        float *gates = STEP->gates + row * STEP->units, *hidden = STEP->hidden + row * STEP->units;                \
        float *output = STEP->output + row * STEP->output_stride;                                                    \
        const float *added = added_to(STEP, row, STEP->units);                                                       \
        EACH_UNIT(STEP, u) gates[u] = hidden[u] = output[u] = FUNCTION(gates[u] + added[u]);                          \
    }

/// dL/dz = dL/dh SLOPE(h).
#define BACKWARD(STEP, SLOPE)                                                                                         \
    float size = error_norm(STEP);                                                                                    \
    for (long row = 0; row < STEP->rows; row++) {                                                                     \
        const float *gates = STEP->gates + row * STEP->units, *change = STEP->hidden_change + row * STEP->units;   \
        const float *upstream = STEP->upstream + row * STEP->upstream_stride;                                        \
        float *deltas = STEP->deltas + row * STEP->units;                                                            \
        EACH_UNIT(STEP, u) deltas[u] = (change[u] + upstream[u]) * SLOPE(gates[u]);                                   \
    }                                                                                                                  \
    return size;

static void tanh_rnn_forward(const struct nn_time_step_forward *step) { FORWARD(step, hyperbolic_tangent) }
static void relu_rnn_forward(const struct nn_time_step_forward *step) { FORWARD(step, rectified) }
static float tanh_rnn_backward(const struct nn_time_step_backward *step) { BACKWARD(step, tanh_slope) }
static float relu_rnn_backward(const struct nn_time_step_backward *step) { BACKWARD(step, rectified_slope) }
