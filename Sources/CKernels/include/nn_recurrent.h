/// One place of a recurrent layer: the units' own arithmetic, between the products. Formulas stand with the operations.
#ifndef NN_RECURRENT_H
#define NN_RECURRENT_H

/// What a place reads and writes forward: a row for each sequence, `units` columns for each kind of number, no two of them
/// in the same memory. c is there for an LSTM only.
struct nn_time_step_forward {
    long rows, units;
    /// The sums z without what is `added`; afterwards what backward needs of them.
    float *gates;
    /// A table with a column for each of a unit's sums. A sequence is given the row that its id names, or the row after
    /// the `added_rows` where its id names none of these; row 0 where there are no ids.
    const float *added;
    long added_rows;
    const float *ids;
    long id_stride;
    const float *hidden_before, *memory_before;
    float *hidden, *memory;
    float *output;
    long output_stride;
};

/// What a place reads and writes backward.
struct nn_time_step_backward {
    long rows, units;
    const float *gates;
    const float *hidden_before, *memory_before;
    /// dL/dh of this place, without what comes from the place after.
    const float *upstream;
    long upstream_stride;
    /// What comes from the place after; afterwards what goes to the place before past the sums.
    float *hidden_change, *memory_change;
    /// dL/dz.
    float *deltas;
};

void nn_lstm_forward(const struct nn_time_step_forward *step);
void nn_gru_forward(const struct nn_time_step_forward *step);
void nn_tanh_rnn_forward(const struct nn_time_step_forward *step);
void nn_relu_rnn_forward(const struct nn_time_step_forward *step);

/// Each returns the norm of dL/dh, also of numbers whose squares would be 0.
float nn_lstm_backward(const struct nn_time_step_backward *step);
float nn_gru_backward(const struct nn_time_step_backward *step);
float nn_tanh_rnn_backward(const struct nn_time_step_backward *step);
float nn_relu_rnn_backward(const struct nn_time_step_backward *step);

#endif
