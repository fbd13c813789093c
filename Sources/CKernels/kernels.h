// All kernels in one form: the file that includes this one says with FORM how the table of them is called, with WIDTH
// how many numbers a vector has, and with FUSED how multiply-adds are rounded (see `lanes.h`).
#include "elementary.h"
#include "elementwise/adam.h"
#include "elementwise/exponentials.h"
#include "elementwise/gelu.h"
#include "elementwise/momentum.h"
#include "elementwise/relu.h"
#include "elementwise/rows.h"
#include "elementwise/sigmoids.h"
#include "gemm/dense.h"
#include "gemm/gemm.h"
#include "nn_kernels.h"
#include "recurrent/gru.h"
#include "recurrent/lstm.h"
#include "recurrent/rnn.h"
#include "reductions/normalization.h"
#include "reductions/column_normalization.h"
#include "reductions/reductions.h"
#include "reductions/softmax.h"
#include "windows/convolution.h"
#include "windows/pooling.h"

const struct nn_kernels FORM = {
    .products = {.pack = pack, .packed_product = packed_product, .product = product},
    .dense = {.forward = dense_forward, .backward = dense_backward},
    .elementwise = {.relu = relu,
                    .relu_chain = relu_chain,
                    .tanh = tanh_each,
                    .logistic = logistic_each,
                    .tanh_chain = tanh_chain,
                    .logistic_chain = logistic_chain,
                    .gelu = gelu,
                    .gelu_chain = gelu_chain,
                    .gelu_tanh = gelu_tanh,
                    .gelu_tanh_chain = gelu_tanh_chain,
                    .exponentials = exponentials,
                    .add_rows_at = add_rows_at,
                    .measure_gradients = measure_gradients,
                    .momentum = momentum,
                    .adam = adam},
    .reductions = {.zero_columns = zero_columns,
                   .softmax_rows = softmax_rows,
                   .softmax_chain = softmax_chain,
                   .cross_entropy = cross_entropy,
                   .row_statistics = row_statistics,
                   .normalized_rows = normalized_rows,
                   .sum_with_normalized = sum_with_normalized,
                   .normalization_gradient = normalization_gradient,
                   .column_moments = column_moments,
                   .normalized_columns = normalized_columns,
                   .column_products = column_products,
                   .column_normalization_gradient = column_normalization_gradient,
                   .sum_of_squares = sum_of_squares,
                   .sum_of_rows = sum_of_rows,
                   .moments = moments},
    .windows = {.maxima = maxima,
                .add_to_chosen = add_to_chosen,
                .convolution_room = convolution_room,
                .convolve = convolve,
                .convolve_back = convolve_back},
    .recurrent = {.lstm_forward = lstm_forward,
                  .gru_forward = gru_forward,
                  .tanh_rnn_forward = tanh_rnn_forward,
                  .relu_rnn_forward = relu_rnn_forward,
                  .lstm_backward = lstm_backward,
                  .gru_backward = gru_backward,
                  .tanh_rnn_backward = tanh_rnn_backward,
                  .relu_rnn_backward = relu_rnn_backward},
};
