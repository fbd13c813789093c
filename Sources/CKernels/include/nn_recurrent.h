/// Arithmetic of a recurrent layer's units at one time step, between the products; the formulas are with the
/// operations.
#ifndef NN_RECURRENT_H
#define NN_RECURRENT_H

#pragma clang assume_nonnull begin

/// Numbers that a time step reads and writes in forward.
///
/// There is a row for each sequence, with `units` columns for each kind of number, and none of them overlap in memory.
/// Only an LSTM has a cell state c, `cell`.
struct nn_time_step_forward {
    long rows, units;
    /// Sums z without `added` at first, then what backward reads of them.
    float *gates;
    /// Table with a column for each of a unit's sums.
    ///
    /// A sequence uses the row that its id names, or row `added_rows` where the id names none before that; row 0 where
    /// there are no ids.
    const float *added;
    long added_rows;
    const float *_Nullable ids;
    long id_stride;
    const float *hidden_before, *cell_before;
    float *hidden, *cell;
    float *output;
    long output_stride;
};

/// Numbers that a time step reads and writes in backward.
struct nn_time_step_backward {
    long rows, units;
    const float *gates;
    const float *hidden_before, *cell_before;
    /// dL/dh of this time step, without the part from the time step after it.
    const float *upstream;
    long upstream_stride;
    /// dL/dh and dL/dc from the time step after at first, then the part for the time step before that bypasses the
    /// sums.
    float *hidden_change, *cell_change;
    /// dL/dz.
    float *deltas;
};

struct nn_recurrent {
    /// Each computes h, c where there is one, and the values for backward from the sums.
    void (*lstm_forward)(const struct nn_time_step_forward *step);
    void (*gru_forward)(const struct nn_time_step_forward *step);
    void (*tanh_rnn_forward)(const struct nn_time_step_forward *step);
    void (*relu_rnn_forward)(const struct nn_time_step_forward *step);

    /// Each computes dL/dz, and returns the norm of dL/dh, even of numbers whose squares would be 0.
    float (*lstm_backward)(const struct nn_time_step_backward *step);
    float (*gru_backward)(const struct nn_time_step_backward *step);
    float (*tanh_rnn_backward)(const struct nn_time_step_backward *step);
    float (*relu_rnn_backward)(const struct nn_time_step_backward *step);
};

#pragma clang assume_nonnull end

#endif
