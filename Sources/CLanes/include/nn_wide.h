/// Loops over many numbers, compiled once for each width of vector that processors have; the program takes the widest
/// that its processor can run. None of them keeps a pointer.
#ifndef NN_WIDE_H
#define NN_WIDE_H

/// result = gelu(z) = z (1 + t) / 2 with t = tanh u, u = sqrt(2 / pi) (z + 0.044715 z^3).
void nn_gelu(const float *z, float *result, long count);

/// result = upstream gelu'(z), or result += where `accumulate` is not 0; gelu'(z) = (1 + t) / 2 + z (1 - t^2) u' / 2.
void nn_gelu_chain(const float *upstream, const float *z, float *result, long count, int accumulate);

/// Replaces the first numbers of each row by their softmax and the others by 0: `first` numbers of the first row, `step`
/// more of each row after it, and never more than `columns`.
void nn_softmax_rows(float *rows, long row_count, long columns, long stride, long first, long step);

/// The derivative of softmax, which is its own transpose, row by row: d = factor p (d - sum(p d)).
void nn_softmax_chain(const float *p, long p_stride, float *d, long d_stride, long row_count, long columns,
                      float factor);

#endif
