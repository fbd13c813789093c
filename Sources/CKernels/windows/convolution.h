#include "../gemm/gemm.h"
#include "../reductions/reductions.h"
#include "nn_windows.h"
#include "winograd.h"

// A convolution as products without a window matrix, where it is not one in tiles (see `winograd.h`): in an image with its
// padding, the cells that a row of the kernel reads at one position are a run of numbers, and those of the next position are
// `stride` cells further.

/// Number of positions over which one product of a weight's gradient sums at most, unless a line has more.
enum { most_summed = 1024 };

/// Products over the windows of an image, or of several of its lines.
///
/// The inner length is `segments` times the part's depth. Segments of A begin `a_segment` floats apart, those of B
/// `b_segment`. The whole is done for `lines` blocks of rows, `a_line` and `c_line` floats apart.
struct windows {
    struct part part;
    long segments, a_segment, b_segment;
    long lines, a_line, c_line;
    /// Length of the runs of a column of A in `layout_runs`, and the distance from one to the next.
    long run, run_step;
    /// Added to each row of the result, if it is not 0; then the result is max(0, C) where `rectified` is not 0.
    const float *bias;
    int rectified;
};

/// C = A B, or C += A B, for a few rows and some vectors of columns; then the bias and the rectifier.
INLINE void window_tile(const int rows, const int vectors, const enum layout layout, const int partial,
                        const struct windows *w, const float *a, long row, const float *b, float *c, long columns,
                        const float *bias) {
    vector sums[single_rows][tile_vectors];
    const int whole = partial ? vectors - 1 : vectors;
    const mask last = first_of(columns - whole * WIDTH);
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] = 0;
    for (long segment = 0; segment < w->segments; segment++) {
        const float *from_a = a + segment * w->a_segment, *from_b = b + segment * w->b_segment;
        const float *starts[single_rows];
        if (layout == layout_runs)
            UNROLLED for (int i = 0; i < rows; i++) {
                starts[i] = from_a + (row + i) / w->run * w->run_step + (row + i) % w->run;
                OPAQUE(starts[i]);
            }
        // Without this the compiler would keep an address for each number of the inner loop across the segments.
        OPAQUE(from_a);
        OPAQUE(from_b);
        add_products(rows, vectors, layout, partial, &w->part, from_a, starts, from_b, last, sums);
    }
    UNROLLED for (int j = 0; j < vectors; j++) {
        vector offset = 0;
        if (bias) offset = j < whole ? *(const vector *)(bias + j * WIDTH) : load_some(bias + j * WIDTH, last);
        UNROLLED for (int i = 0; i < rows; i++) {
            float *to = c + i * w->part.c_stride + j * WIDTH;
            vector sum = sums[i][j];
            if (w->part.accumulate) sum += j < whole ? *(const vector *)to : load_some(to, last);
            if (bias) sum += offset;
            if (w->rectified) sum = sum < 0 ? (vector)0 : sum;
            if (j < whole) *(vector *)to = sum;
            else store_some(to, last, sum);
        }
    }
}

/// Like `window_tile`; rows that lie in one run of a column of A are read as those of a whole column.
INLINE void window_tile_of(const int rows, const int vectors, const enum layout layout, const int partial,
                           const struct windows *w, const float *a, long row, const float *b, float *c, long columns,
                           const float *bias) {
    if (layout == layout_runs && row % w->run + rows <= w->run) {
        const float *start = a + row / w->run * w->run_step + row % w->run;
        window_tile(rows, vectors, layout_columns, partial, w, start, row, b, c, columns, bias);
    } else {
        window_tile(rows, vectors, layout, partial, w, a, row, b, c, columns, bias);
    }
}

/// Computes all rows of some vectors of columns, line by line.
INLINE void window_rows(const int vectors, const enum layout layout, const int partial, const struct windows *w,
                        const float *b, float *c, long columns, const float *bias) {
    const long step = layout == layout_rows ? w->part.a_stride : 0;
    for (long line = 0; line < w->lines; line++) {
        const float *a = w->part.a + line * w->a_line;
        float *to = c + line * w->c_line;
        long row = 0;
        const int most = vectors == 1 ? single_rows : tile_rows;
#define TILE(COUNT)                                                                                                    \
    for (; w->part.rows - row >= COUNT && COUNT <= most;                                                               \
         row += COUNT, a += COUNT * step, to += COUNT * w->part.c_stride)                                              \
        window_tile_of(COUNT < most ? COUNT : most, vectors, layout, partial, w, a, row, b, to, columns, bias)
        EACH_TILE(TILE);
#undef TILE
    }
}

static void multiply_windows(const struct windows *w) {
    for (long first = 0; first < w->part.columns; first += tile_vectors * WIDTH) {
        const float *b = w->part.b + first, *bias = w->bias ? w->bias + first : 0;
        float *c = w->part.c + first;
        const long left = w->part.columns - first, columns = left < tile_vectors * WIDTH ? left : tile_vectors * WIDTH;
#define ROWS(VECTORS, LAYOUT, PARTIAL) window_rows(VECTORS, LAYOUT, PARTIAL, w, b, c, columns, bias)
        WITH_CONSTANTS(ROWS, columns, w->part.layout, layout_runs);
#undef ROWS
    }
}

/// Copies an image into the middle of a larger one, the rest of which is left as it is.
INLINE void place(const float *from, long height, long width, long numbers, float *to, long to_width) {
    for (long y = 0; y < height; y++) {
        const float *source = from + y * width * numbers;
        float *target = to + y * to_width * numbers;
        for (long i = 0; i < width * numbers; i += 16)
            store_first(target + i, width * numbers - i, load_first(source + i, width * numbers - i));
    }
}

/// Returns the offset of an image's first number in the image with its padding.
INLINE long first_cell(const struct nn_convolution *c) { return (c->top * c->padded_width + c->left) * c->channels; }

/// Computes the sums of one image, whose padding is part of `padded`.
INLINE void convolve_image(const struct nn_convolution *c, const float *padded, const float *weight, const float *bias,
                           int rectified, float *result, int accumulate) {
    const long line = c->padded_width * c->channels;
    const struct windows windows = {
        .part = {.rows = c->result_width,
                 .columns = c->filters,
                 .depth = c->kernel_width * c->channels,
                 .a = padded,
                 .a_stride = c->stride_x * c->channels,
                 .layout = layout_rows,
                 .b = weight,
                 .b_stride = c->filters,
                 .c = result,
                 .c_stride = c->filters,
                 .accumulate = accumulate},
        .segments = c->kernel_height,
        .a_segment = line,
        .b_segment = c->kernel_width * c->channels * c->filters,
        .lines = c->result_height,
        .a_line = c->stride_y * line,
        .c_line = c->result_width * c->filters,
        .bias = bias,
        .rectified = rectified,
    };
    multiply_windows(&windows);
}

static long convolution_room(const struct nn_convolution *c) {
    const long kernel = c->kernel_height * c->kernel_width * c->channels * c->filters;
    if (is_tiled(c))
        return matrices_size(c->channels) + matrices_size(c->filters) + tile_matrices * c->channels * c->filters + kernel;
    const long height = c->height + c->kernel_height - 1, width = c->width + c->kernel_width - 1;
    const long delta = (height > c->result_height ? height : c->result_height) *
                       (width > c->result_width ? width : c->result_width) * c->filters;
    return c->padded_height * c->padded_width * c->channels + delta + kernel;
}

static void convolve(const struct nn_convolution *c, const float *x, const float *weight, const float *bias,
                     int rectified, float *room, float *result) {
    if (is_tiled(c)) {
        const struct tiled tiled = tiled_of(c);
        float *transformed = room + matrices_size(c->channels) + matrices_size(c->filters);
        transform_weight(weight, c->channels * c->filters, transformed);
        return convolve_tiles(&tiled, x, 0, transformed, (struct ending){bias, rectified, 0}, room, result);
    }
    const long size = c->height * c->width * c->channels, results = c->result_height * c->result_width * c->filters;
    __builtin_memset(room, 0, sizeof(float) * (unsigned long)(c->padded_height * c->padded_width * c->channels));
    for (long image = 0; image < c->images; image++, x += size, result += results) {
        place(x, c->height, c->width, c->channels, room + first_cell(c), c->padded_width);
        convolve_image(c, room, weight, bias, rectified, result, 0);
    }
}

/// Adds the gradient of the weights over one image, `delta_width` cells of which are a line of dL/dz.
INLINE void add_weight_gradient(const struct nn_convolution *c, const float *padded, const float *delta,
                                long delta_width, float *gradient, int accumulate) {
    const long line = c->padded_width * c->channels;
    const long most = most_summed / c->result_width > 1 ? most_summed / c->result_width : 1;
    for (long y = 0; y < c->result_height; y += most) {
        const long lines = c->result_height - y < most ? c->result_height - y : most;
        const struct windows windows = {
            .part = {.rows = c->kernel_height * c->kernel_width * c->channels,
                     .columns = c->filters,
                     .depth = c->result_width,
                     .a = padded + y * c->stride_y * line,
                     .a_stride = c->stride_x * c->channels,
                     .layout = layout_runs,
                     .b = delta + y * delta_width * c->filters,
                     .b_stride = c->filters,
                     .c = gradient,
                     .c_stride = c->filters,
                     .accumulate = accumulate || y > 0},
            .run = c->kernel_width * c->channels,
            .run_step = line,
            .segments = lines,
            .a_segment = c->stride_y * line,
            .b_segment = delta_width * c->filters,
            .lines = 1,
        };
        multiply_windows(&windows);
    }
}

/// dL/dz of an image: dL/dy, but 0 where y is not above 0 if the result was rectified.
INLINE void place_delta(const float *upstream, const float *y, long height, long numbers, float *to, long to_line) {
    for (long row = 0; row < height; row++, upstream += numbers, y += y ? numbers : 0, to += to_line)
        for (long i = 0; i < numbers; i += 16) {
            const lanes delta = load_first(upstream + i, numbers - i);
            const lanes kept = y ? CHOSEN(load_first(y + i, numbers - i) > 0, delta, (lanes)0) : delta;
            store_first(to + i, numbers - i, kept);
        }
}

/// W turned by half a circle, with channels and filters exchanged.
static void turn_weight(const struct nn_convolution *c, const float *weight, float *turned) {
    const long cells = c->kernel_height * c->kernel_width;
    for (long cell = 0; cell < cells; cell++)
        for (long channel = 0; channel < c->channels; channel++)
            for (long filter = 0; filter < c->filters; filter++)
                turned[((cells - 1 - cell) * c->filters + filter) * c->channels + channel] =
                    weight[(cell * c->channels + channel) * c->filters + filter];
}

/// The gradients of a convolution in tiles.
static void convolve_tiles_back(const struct nn_convolution *c, const struct nn_convolution_back *back) {
    const long weights = c->channels * c->filters;
    const struct tiled tiled = tiled_of(c), transposed = transposed_tiled(c);
    float *transformed = back->room + matrices_size(c->channels) + matrices_size(c->filters);
    float *turned = transformed + tile_matrices * weights;
    sum_weight_gradient(&tiled, back, back->room, transformed);
    gather_weight(transformed, weights, back->weight_gradient, back->accumulates_weight);
    if (!back->input_gradient) return;
    turn_weight(c, back->weight, turned);
    transform_weight(turned, weights, transformed);
    convolve_tiles(&transposed, back->upstream, back->result, transformed, (struct ending){0, 0, back->accumulates_input},
                   back->room, back->input_gradient);
}

static void convolve_back(const struct nn_convolution *c, const struct nn_convolution_back *back) {
    if (is_tiled(c)) return convolve_tiles_back(c, back);
    const long size = c->height * c->width * c->channels, line = c->result_width * c->filters;
    const long padded_size = c->padded_height * c->padded_width * c->channels;
    // dL/dx is a convolution of dL/dz, padded by what the kernel reaches beyond the image, with the turned weights.
    const int propagates = back->input_gradient != 0;
    const long delta_width = propagates ? c->width + c->kernel_width - 1 : c->result_width;
    const long delta_height = propagates ? c->height + c->kernel_height - 1 : c->result_height;
    float *padded = back->room, *delta = padded + padded_size;
    float *turned = delta + delta_height * delta_width * c->filters;
    float *first = delta;
    if (propagates)
        first += ((c->kernel_height - 1 - c->top) * delta_width + c->kernel_width - 1 - c->left) * c->filters;
    const struct nn_convolution transpose = {
        .images = 1,
        .channels = c->filters,
        .filters = c->channels,
        .kernel_height = c->kernel_height,
        .kernel_width = c->kernel_width,
        .stride_y = 1,
        .stride_x = 1,
        .padded_width = delta_width,
        .result_height = c->height,
        .result_width = c->width,
    };
    if (propagates) turn_weight(c, back->weight, turned);
    __builtin_memset(back->room, 0, sizeof(float) * (unsigned long)(turned - padded));
    for (long image = 0; image < c->images; image++) {
        const long at = image * c->result_height * line;
        const int accumulates = image > 0 || back->accumulates_weight;
        place(back->x + image * size, c->height, c->width, c->channels, padded + first_cell(c), c->padded_width);
        place_delta(back->upstream + at, back->result ? back->result + at : 0, c->result_height, line, first,
                    delta_width * c->filters);
        if (back->bias_gradient)
            for (long y = 0; y < c->result_height; y++)
                sum_of_rows(first + y * delta_width * c->filters, c->result_width, c->filters, back->bias_gradient,
                            y > 0 || image > 0 || back->accumulates_bias);
        add_weight_gradient(c, padded, first, delta_width, back->weight_gradient, accumulates);
        if (propagates)
            convolve_image(&transpose, delta, turned, 0, 0, back->input_gradient + image * size,
                           back->accumulates_input);
    }
}
