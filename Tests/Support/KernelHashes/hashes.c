// Prints a hash of what the kernels compute from the same numbers, for each form that this processor runs.
#include "CKernels.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { room = 1 << 17 };

/// Hash of all results so far: FNV-1a of their bytes.
static uint64_t hash;

static void add_to_hash(const float *x, long count) {
    for (long i = 0; i < count; i++) {
        uint32_t bits;
        memcpy(&bits, x + i, sizeof bits);
        for (int byte = 0; byte < 4; byte++) hash = (hash ^ (bits >> 8 * byte & 255)) * 0x100000001B3;
    }
}

/// Returns `count` numbers between -scale and scale, the same on every machine; the caller frees them.
static float *numbers(long count, float scale, uint32_t seed) {
    float *x = malloc(sizeof(float) * (size_t)(count + 16));
    for (long i = 0; i < count + 16; i++) {
        seed = seed * 1664525 + 1013904223;
        x[i] = i < count ? scale * ((float)(seed >> 8) * 0x1p-23f - 1) : NAN;
    }
    return x;
}

static void hash_products(const struct nn_products *products) {
    static const long sizes[][3] = {{1, 40, 33},  {3, 17, 5},    {8, 48, 64},    {13, 130, 300},
                                    {32, 64, 64}, {67, 100, 129}, {201, 61, 131}, {1, 213, 300}};
    static float packed[room];
    for (unsigned s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        const long m = sizes[s][0], n = sizes[s][1], k = sizes[s][2];
        float *a = numbers(m * k, 1, 1), *b = numbers(k * n, 1, 2), *c = numbers(m * n, 1, 3);
        products->product(m, n, k, a, k, 0, b, n, 1, c, n, 0.7f, 1);
        add_to_hash(c, m * n);
        products->product(m, n, k, a, m, 1, b, n, 1, c, n, 1, 0);
        add_to_hash(c, m * n);
        products->product(m, n, k, a, k, 0, b, 1, k, c, n, 1, 1);
        add_to_hash(c, m * n);
        products->pack(b, 1, k, k, n, packed);
        products->packed_product(m, n, k, a, k, 0, packed, c, n, 1, 1);
        add_to_hash(c, m * n);
        free(a), free(b), free(c);
    }
}

static void hash_elementwise(const struct nn_elementwise *f, long count) {
    void (*functions[])(const float *, float *, long) = {f->relu, f->tanh, f->logistic, f->gelu, f->gelu_tanh};
    void (*chains[])(const float *, const float *, float *, long, int) = {
        f->relu_chain, f->tanh_chain, f->logistic_chain, f->gelu_chain, f->gelu_tanh_chain};
    float *z = numbers(count, 9, 4), *upstream = numbers(count, 1, 5), *result = numbers(count, 1, 6);
    for (unsigned i = 0; i < sizeof functions / sizeof *functions; i++) {
        functions[i](z, result, count);
        add_to_hash(result, count);
    }
    for (unsigned i = 0; i < sizeof chains / sizeof *chains; i++) {
        chains[i](upstream, z, result, count, (int)i % 2);
        add_to_hash(result, count);
    }
    f->exponentials(z, count);
    add_to_hash(z, count);
    const long whole = count & ~7;
    const struct nn_adam_constants rule = {0.9f, 0.999f, 0.1f, 0.001f, 1e-8f, 0.003f, 1.2f, 0.999f};
    float *weights = numbers(whole, 1, 7), *first = numbers(whole, 1, 8), *second = numbers(whole, 1, 9);
    for (long i = 0; i < whole; i++) second[i] *= second[i];
    struct nn_parameter_part part = {0, whole, 1, 0.7f, 0, 0, 0};
    const struct nn_update_vectors vectors = {weights, upstream, first, second};
    f->measure_gradients(upstream, &part, 1);
    add_to_hash(&part.gradients, 1);
    f->adam(&rule, &vectors, &part, 1);
    add_to_hash(weights, whole);
    add_to_hash(first, whole);
    add_to_hash(second, whole);
    add_to_hash(&part.updates, 1);
    add_to_hash(&part.weights, 1);
    const struct nn_momentum_constants momentum = {0.003f, 0.9f, 0.999f};
    f->momentum(&momentum, &vectors, &part, 1);
    add_to_hash(weights, whole);
    add_to_hash(first, whole);
    add_to_hash(&part.updates, 1);
    add_to_hash(&part.weights, 1);
    free(z), free(upstream), free(result), free(weights), free(first), free(second);
}

static void hash_columns(const struct nn_reductions *f, long rows, long count) {
    float *x = numbers(rows * count, 3, 40), *v = numbers(rows * count, 1, 41), *result = numbers(rows * count, 1, 42);
    float *of_columns[6];
    for (uint32_t i = 0; i < 6; i++) of_columns[i] = numbers(count, 1, 43 + i);
    f->column_moments(x, rows, count, of_columns[0], of_columns[1]);
    f->normalized_columns(x, of_columns[0], of_columns[1], of_columns[2], of_columns[3], rows, count, result);
    add_to_hash(result, rows * count);
    f->column_products(v, x, of_columns[0], of_columns[1], rows, count, of_columns[4], of_columns[5]);
    const struct nn_column_normalization n = {of_columns[0], of_columns[1], of_columns[4], of_columns[5], of_columns[2]};
    f->column_normalization_gradient(v, x, &n, rows, count, result, 1);
    add_to_hash(result, rows * count);
    for (int i = 0; i < 6; i++) {
        add_to_hash(of_columns[i], count);
        free(of_columns[i]);
    }
    free(x), free(v), free(result);
}

static void hash_dense(const struct nn_dense *f, long units) {
    const long sizes[3] = {7, units, 5}, batch = 6;
    const enum nn_dense_function functions[2] = {units % 2 ? nn_dense_tanh : nn_dense_relu, nn_dense_logistic};
    float *values[3] = {numbers(7 * batch, 1, 40), numbers(units * batch, 1, 41), numbers(5 * batch, 1, 42)};
    float *deltas[3] = {numbers(7 * batch, 1, 43), numbers(units * batch, 1, 44), numbers(5 * batch, 1, 45)};
    float *own[8];
    struct nn_dense_layer layers[2];
    for (int i = 0; i < 2; i++) {
        const long n = sizes[i], m = sizes[i + 1], lengths[4] = {n * m, m, m * batch, n * m};
        for (int j = 0; j < 4; j++) own[4 * i + j] = numbers(lengths[j], 1, (unsigned)(46 + 4 * i + j));
        layers[i] = (struct nn_dense_layer){
            .inputs = n, .units = m, .function = functions[i], .x = values[i], .weight = own[4 * i],
            .bias = own[4 * i + 1], .z = own[4 * i + 2], .a = values[i + 1], .a_gradient = deltas[i + 1],
            .z_gradient = own[4 * i + 2], .weight_gradient = own[4 * i + 3], .bias_gradient = own[4 * i + 1],
            .x_gradient = i > 0 ? deltas[i] : 0};
    }
    f->forward(layers, 2, batch);
    f->backward(layers, 2, batch);
    for (int i = 0; i < 2; i++) {
        add_to_hash(values[i + 1], sizes[i + 1] * batch);
        add_to_hash(own[4 * i + 1], sizes[i + 1]);
        add_to_hash(own[4 * i + 3], sizes[i] * sizes[i + 1]);
    }
    for (int i = 0; i < 3; i++) free(values[i]), free(deltas[i]);
    for (int i = 0; i < 8; i++) free(own[i]);
}

static void hash_reductions(const struct nn_reductions *f, long count) {
    float *x = numbers(7 * count, 3, 10), *d = numbers(7 * count, 1, 11), *sums = numbers(count, 1, 12);
    struct nn_moment_sums moments;
    f->moments(x, 7 * count, x[0], -1, 2, &moments);
    const float outside = (float)moments.outside, squares = f->sum_of_squares(x, 7 * count);
    const float zero = (float)f->zero_columns(x, 7, count);
    add_to_hash(&moments.sum, 1);
    add_to_hash(&moments.squares, 1);
    add_to_hash(&outside, 1);
    add_to_hash(&squares, 1);
    add_to_hash(&zero, 1);
    f->sum_of_rows(x, 7, count, sums, 1);
    add_to_hash(sums, count);
    f->softmax_rows(x, 7, count, count, 1, 3);
    add_to_hash(x, 7 * count);
    f->softmax_chain(x, count, d, count, 7, count, 0.3f);
    add_to_hash(d, 7 * count);
    float targets[20], *logits = numbers(20 * count, 5, 20), *p = numbers(20 * count, 1, 21);
    for (long i = 0; i < 20; i++) targets[i] = i % 7 == 3 ? -1 : (float)(i % count);
    const float loss = f->cross_entropy(logits, targets, 20, count, -1, p);
    add_to_hash(&loss, 1);
    add_to_hash(p, 20 * count);
    for (long i = 0; i < 20; i++) targets[i] = (float)(i % count);
    const float whole_loss = f->cross_entropy(logits, targets, 20, count, -1, p);
    add_to_hash(&whole_loss, 1);
    add_to_hash(p, 20 * count);
    float *y = numbers(7 * count, 3, 22), statistics[14];
    f->row_statistics(y, 7, count, 1e-5f, 1, statistics);
    add_to_hash(statistics, 14);
    f->normalized_rows(y, statistics, x, d, 7, count, p);
    add_to_hash(p, 7 * count);
    f->sum_with_normalized(p, y, statistics, 7, count, sums, 1);
    add_to_hash(sums, count);
    f->normalization_gradient(p, y, statistics, d, 7, count, 1, logits, 1);
    add_to_hash(logits, 7 * count);
    hash_columns(f, 7, count);
    hash_columns(f, 131, count);
    free(x), free(d), free(sums), free(logits), free(p), free(y);
}

static void hash_windows(const struct nn_windows *f, long channels) {
    const struct nn_window_axis axis = {3, 2, 1, 1, 7, 4};
    const struct nn_window window = {axis, axis, channels, 2};
    float *x = numbers(98 * channels, 1, 13), *result = numbers(32 * channels, 1, 14);
    float *choices = numbers(32 * channels, 1, 15);
    f->maxima(&window, x, result, choices);
    add_to_hash(result, 32 * channels);
    add_to_hash(choices, 32 * channels);
    f->add_to_chosen(&window, result, choices, x);
    add_to_hash(x, 98 * channels);
    free(x), free(result), free(choices);
}

static void hash_convolution(const struct nn_windows *f, long channels, long filters) {
    const struct nn_convolution convolution = {.images = 2, .height = 5, .width = 7, .channels = channels,
                                               .padded_height = 7, .padded_width = 9, .top = 1, .left = 1,
                                               .kernel_height = 3, .kernel_width = 3, .stride_y = 1, .stride_x = 1,
                                               .result_height = 5, .result_width = 7, .filters = filters};
    const long weights = 9 * channels * filters, cells = 70 * channels;
    float *image = numbers(cells, 1, 30), *weight = numbers(weights, 1, 31), *bias = numbers(filters, 1, 32);
    float *y = numbers(70 * filters, 1, 33), *upstream = numbers(70 * filters, 1, 34);
    float *room = numbers(f->convolution_room(&convolution), 1, 35);
    float *changes[3] = {numbers(weights, 1, 36), numbers(filters, 1, 37), numbers(cells, 1, 38)};
    f->convolve(&convolution, image, weight, bias, 1, room, y);
    add_to_hash(y, 70 * filters);
    const struct nn_convolution_back back = {
        .x = image, .weight = weight, .upstream = upstream, .result = y, .weight_gradient = changes[0],
        .bias_gradient = changes[1], .input_gradient = changes[2], .accumulates_weight = 1, .room = room};
    f->convolve_back(&convolution, &back);
    add_to_hash(changes[0], weights);
    add_to_hash(changes[1], filters);
    add_to_hash(changes[2], cells);
    free(image), free(weight), free(bias), free(y), free(upstream), free(room);
    for (int i = 0; i < 3; i++) free(changes[i]);
}

static void hash_cell(void (*forward)(const struct nn_time_step_forward *),
                      float (*backward)(const struct nn_time_step_backward *), long sums, long values, long units) {
    float *gates = numbers(3 * values * units, 3, 16), *added = numbers(sums * units, 1, 17);
    float *deltas = numbers(3 * sums * units, 1, 18), *states[7];
    for (unsigned i = 0; i < 7; i++) states[i] = numbers(3 * units, 1, 19 + i);
    const struct nn_time_step_forward step = {
        .rows = 3,        .units = units,     .gates = gates,          .added = added,
        .hidden_before = states[0], .cell_before = states[1], .hidden = states[2], .cell = states[3],
        .output = states[4], .output_stride = units};
    forward(&step);
    const struct nn_time_step_backward back = {
        .rows = 3,        .units = units,     .gates = gates,          .hidden_before = states[0],
        .cell_before = states[1], .upstream = states[4], .upstream_stride = units, .hidden_change = states[5],
        .cell_change = states[6], .deltas = deltas};
    const float norm = backward(&back);
    add_to_hash(&norm, 1);
    add_to_hash(gates, 3 * values * units);
    add_to_hash(deltas, 3 * sums * units);
    for (unsigned i = 0; i < 7; i++) {
        add_to_hash(states[i], 3 * units);
        free(states[i]);
    }
    free(gates), free(added), free(deltas);
}

int main(void) {
    nn_flush_subnormals();
    for (int form = nn_form_portable; form <= nn_form_avx512; form++) {
        const struct nn_kernels *kernels = nn_kernels_in((enum nn_form)form);
        if (!kernels) continue;
        hash = 0xCBF29CE484222325;
        hash_products(&kernels->products);
        for (long count = 1; count < 140; count += 1 + count / 8) {
            hash_elementwise(&kernels->elementwise, count);
            hash_reductions(&kernels->reductions, count);
            hash_dense(&kernels->dense, count);
            hash_windows(&kernels->windows, count);
            hash_convolution(&kernels->windows, 3, count);
            const struct nn_recurrent *cells = &kernels->recurrent;
            hash_cell(cells->tanh_rnn_forward, cells->tanh_rnn_backward, 1, 1, count);
            hash_cell(cells->relu_rnn_forward, cells->relu_rnn_backward, 1, 1, count);
            hash_cell(cells->lstm_forward, cells->lstm_backward, 4, 5, count);
            hash_cell(cells->gru_forward, cells->gru_backward, 4, 4, count);
        }
        hash_convolution(&kernels->windows, 16, 48);
        printf("%s %016llx\n", nn_form_name((enum nn_form)form), (unsigned long long)hash);
    }
    return 0;
}
