#ifndef WINOGRAD_H
#define WINOGRAD_H
#include "../gemm/gemm.h"
#include "../reductions/reductions.h"
#include "nn_windows.h"

// Convolutions with kernels of 3 x 3 cells by Winograd's algorithm: two by two results take 16 products for each channel and
// filter instead of 36.
//
// With d the four by four cells that a tile of two by two results reads, g the kernel, and . the product of each number with
// its counterpart, the tile is A' ((G g G') . (B' d B)) A, where ' is the transpose, and
//
//          1  0 -1  0           1    0    0
//     B' = 0  1  1  0      G = 1/2  1/2  1/2     A' = 1  1  1  0
//          0 -1  1  0          1/2 -1/2  1/2          0  1 -1 -1
//          0  1  0 -1           0    0    1
//
// Summed over the channels, each of the 16 products is one of matrices: a row for each tile, a column for each filter. The
// gradient is that of these formulas: with dm = A dz A', the weights' is G' (the sum over the tiles of (B' d B) . dm) G.
//
// Source: Lavin and Gray, "Fast algorithms for convolutional neural networks", CVPR 2016, section 4.1.

/// Number of tiles in a block, whose transforms stay in the cache, and number of matrices that they are the rows of.
enum { block_tiles = 48, tile_matrices = 16 };

/// Images in tiles: their cells, how far outside them the first tile begins, and the results.
///
/// The channels and the filters come in groups of sixteen.
struct tiled {
    long images, height, width, channels;
    long top, left;
    long result_height, result_width, filters;
};

/// Whether a convolution is one in tiles.
INLINE int is_tiled(const struct nn_convolution *c) {
    return c->kernel_height == 3 && c->kernel_width == 3 && c->stride_y == 1 && c->stride_x == 1 &&
           c->channels % 16 == 0 && c->filters % 16 == 0;
}

/// Returns the images of a convolution in tiles.
INLINE struct tiled tiled_of(const struct nn_convolution *c) {
    return (struct tiled){c->images, c->height,        c->width,        c->channels, c->top,
                          c->left,   c->result_height, c->result_width, c->filters};
}

/// Returns the images of the convolution of dL/dz with the turned weights, which gives dL/dx.
INLINE struct tiled transposed_tiled(const struct nn_convolution *c) {
    return (struct tiled){c->images, c->result_height, c->result_width, c->filters, 2 - c->top,
                          2 - c->left, c->height,      c->width,        c->channels};
}

INLINE long tile_lines(const struct tiled *tiled) { return (tiled->result_height + 1) / 2; }
INLINE long tile_columns(const struct tiled *tiled) { return (tiled->result_width + 1) / 2; }
INLINE long tile_count(const struct tiled *tiled) { return tiled->images * tile_lines(tiled) * tile_columns(tiled); }

/// Tiles from `first` up to `end`, counted across the images.
struct block {
    long first, end;
};

/// Returns the block from a tile on.
INLINE struct block block_from(const struct tiled *tiled, long first) {
    const long left = tile_count(tiled) - first;
    return (struct block){first, first + (left < block_tiles ? left : block_tiles)};
}

/// Tiles beside each other.
struct run {
    long image, line, column, count;
};

/// Returns the tiles of a block from `tile` on that stand in one line.
INLINE struct run run_from(const struct tiled *tiled, long tile, struct block block) {
    const long columns = tile_columns(tiled), lines = tile_lines(tiled), column = tile % columns;
    const long left = columns - column < block.end - tile ? columns - column : block.end - tile;
    return (struct run){tile / columns / lines, tile / columns % lines, column, left};
}

/// Number of floats of one matrix of a block, and of all of them.
///
/// The distance between two keeps the same place of several apart in the cache.
INLINE long matrix_size(long columns) { return block_tiles * columns + 16; }
INLINE long matrices_size(long columns) { return tile_matrices * matrix_size(columns); }

// MARK: - Lines

/// Lines of an image, each a number of cells of some channels; one outside the image is null.
struct lines {
    const float *x[4], *y[4];
    long width, channels;
    int are_inside;
};

/// Returns the lines of an image from a row on.
INLINE struct lines lines_from(const float *x, const float *y, long height, long width, long channels, long row) {
    struct lines lines = {.width = width, .channels = channels, .are_inside = row >= 0 && row + 4 <= height};
    UNROLLED for (int i = 0; i < 4; i++) {
        const int is_inside = row + i >= 0 && row + i < height;
        lines.x[i] = is_inside ? x + (row + i) * width * channels : 0;
        lines.y[i] = is_inside && y ? y + (row + i) * width * channels : 0;
    }
    return lines;
}

/// Reads a cell of each of some lines: 0 outside the image, and where `masked` is not 0 and y is not above 0.
INLINE void read_column(const int count, const int inside, const int masked, const struct lines *lines, long column, long channel,
                        vector cells[4]) {
    UNROLLED for (int i = 0; i < count; i++) cells[i] = 0;
    if (column < 0 || column >= lines->width) return;
    const long at = column * lines->channels + channel;
    UNROLLED for (int i = 0; i < count; i++) {
        if (!inside && !lines->x[i]) continue;
        cells[i] = *(const vector *)(lines->x[i] + at);
        if (masked) cells[i] = *(const vector *)(lines->y[i] + at) > 0 ? cells[i] : (vector)0;
    }
}

/// Stores a row of a transformed tile, and asks for the memory of a later one, `ahead` floats further.
INLINE void store_row(const vector cells[4], float *to, long stride, long ahead) {
    UNROLLED for (int j = 0; j < 4; j++) {
        *(vector *)(to + j * stride) = cells[j];
        __builtin_prefetch(to + j * stride + ahead, 1);
    }
}

// MARK: - Tiles

/// B' d for a column d of four.
INLINE void transform_cells(vector d[4]) {
    const vector outer = d[0] - d[2], sum = d[1] + d[2], difference = d[2] - d[1];
    d[3] = d[1] - d[3], d[0] = outer, d[1] = sum, d[2] = difference;
}

/// A d for a column d of two.
INLINE void spread_cells(vector d[4]) {
    const vector sum = d[0] + d[1], difference = d[0] - d[1];
    d[3] = -d[1], d[1] = sum, d[2] = difference;
}

/// A' m for a column m of four.
INLINE void gather_cells(vector m[4]) {
    const vector first = m[0] + m[1] + m[2];
    m[1] = m[1] - m[2] - m[3], m[0] = first;
}

/// B' d B for the tiles of a run, the first of which reads from a column on; two columns of a tile are also those of the
/// next.
INLINE void transform_run(const int inside, const int masked, const struct lines *lines, long column, long count, float *to) {
    const long n = lines->channels, stride = matrix_size(n);
    for (long channel = 0; channel < n; channel += WIDTH) {
        vector columns[4][4];
        UNROLLED for (int j = 0; j < 2; j++) {
            read_column(4, inside, masked, lines, column + j, channel, columns[j]);
            transform_cells(columns[j]);
        }
        for (long t = 0; t < count; t++) {
            UNROLLED for (int j = 2; j < 4; j++) {
                read_column(4, inside, masked, lines, column + 2 * t + j, channel, columns[j]);
                transform_cells(columns[j]);
            }
            UNROLLED for (int i = 0; i < 4; i++) {
                vector cells[4] = {columns[0][i], columns[1][i], columns[2][i], columns[3][i]};
                transform_cells(cells);
                store_row(cells, to + t * n + channel + 4 * i * stride, stride, 2 * n);
            }
            UNROLLED for (int j = 0; j < 2; j++) UNROLLED for (int i = 0; i < 4; i++) columns[j][i] = columns[j + 2][i];
        }
    }
}

/// A dz A' for the tiles of a run.
INLINE void spread_run(const int masked, const struct lines *lines, long column, long count, float *to) {
    const long n = lines->channels, stride = matrix_size(n);
    for (long t = 0; t < count; t++)
        for (long channel = 0; channel < n; channel += WIDTH) {
            vector columns[2][4];
            UNROLLED for (int j = 0; j < 2; j++) {
                read_column(2, 0, masked, lines, column + 2 * t + j, channel, columns[j]);
                spread_cells(columns[j]);
            }
            UNROLLED for (int i = 0; i < 4; i++) {
                vector cells[4] = {columns[0][i], columns[1][i]};
                spread_cells(cells);
                store_row(cells, to + t * n + channel + 4 * i * stride, stride, 2 * n);
            }
        }
}

/// Transforms what a block's tiles read of x, which is 0 where y is not above 0.
static void transform_tiles(const struct tiled *tiled, const float *x, const float *y, struct block block, float *to) {
    const long n = tiled->channels, size = tiled->height * tiled->width * n;
    for (long t = block.first; t < block.end;) {
        const struct run run = run_from(tiled, t, block);
        const struct lines lines = lines_from(x + run.image * size, y ? y + run.image * size : 0, tiled->height,
                                              tiled->width, n, 2 * run.line - tiled->top);
        const long column = 2 * run.column - tiled->left;
        float *rows = to + (t - block.first) * n;
        if (lines.are_inside && y) transform_run(1, 1, &lines, column, run.count, rows);
        else if (lines.are_inside) transform_run(1, 0, &lines, column, run.count, rows);
        else if (y) transform_run(0, 1, &lines, column, run.count, rows);
        else transform_run(0, 0, &lines, column, run.count, rows);
        t += run.count;
    }
}

/// Transforms dL/dz of a block's tiles, which is 0 where y is not above 0.
static void spread_tiles(const struct tiled *tiled, const float *delta, const float *y, struct block block, float *to) {
    const long n = tiled->filters, size = tiled->result_height * tiled->result_width * n;
    for (long t = block.first; t < block.end;) {
        const struct run run = run_from(tiled, t, block);
        const struct lines lines = lines_from(delta + run.image * size, y ? y + run.image * size : 0,
                                              tiled->result_height, tiled->result_width, n, 2 * run.line);
        float *rows = to + (t - block.first) * n;
        if (y) spread_run(1, &lines, 2 * run.column, run.count, rows);
        else spread_run(0, &lines, 2 * run.column, run.count, rows);
        t += run.count;
    }
}

/// What is done with the results of tiles: they are added to what is there, the bias is added, and they are rectified.
struct ending {
    const float *bias;
    int rectified, accumulate;
};

/// A' m A for the tiles of a block.
static void gather_tiles(const struct tiled *tiled, const float *from, struct block block, struct ending ending,
                         float *result) {
    const long n = tiled->filters, stride = matrix_size(n), line = tiled->result_width * n;
    for (long t = block.first; t < block.end;) {
        const struct run run = run_from(tiled, t, block);
        const int rows = tiled->result_height - 2 * run.line > 1 ? 2 : 1;
        float *corner = result + (run.image * tiled->result_height + 2 * run.line) * line + 2 * run.column * n;
        for (long column = run.column; column < run.column + run.count; column++, t++, corner += 2 * n) {
            const int columns = tiled->result_width - 2 * column > 1 ? 2 : 1;
            for (long k = 0; k < n; k += WIDTH) {
                const float *cell = from + (t - block.first) * n + k;
                vector halves[2][4];
                UNROLLED for (int j = 0; j < 4; j++) {
                    vector cells[4];
                    UNROLLED for (int i = 0; i < 4; i++) cells[i] = *(const vector *)(cell + (4 * i + j) * stride);
                    gather_cells(cells);
                    halves[0][j] = cells[0], halves[1][j] = cells[1];
                }
                UNROLLED for (int i = 0; i < 2; i++) {
                    if (i >= rows) continue;
                    gather_cells(halves[i]);
                    UNROLLED for (int j = 0; j < 2; j++) {
                        if (j >= columns) continue;
                        vector *to = (vector *)(corner + i * line + j * n + k);
                        vector sum = halves[i][j];
                        if (ending.accumulate) sum += *to;
                        if (ending.bias) sum += *(const vector *)(ending.bias + k);
                        *to = ending.rectified ? (sum < 0 ? (vector)0 : sum) : sum;
                    }
                }
            }
        }
    }
}

// MARK: - Weights

/// G g G' for each of `count` channels and filters.
static void transform_weight(const float *weight, long count, float *to) {
#define TRANSFORM(A, B, C, D)                                                                                          \
    {                                                                                                                  \
        const vector outer = A + C;                                                                                    \
        D = C, C = (outer - B) * 0.5f, B = (outer + B) * 0.5f;                                                         \
    }
    for (long n = 0; n < count; n += WIDTH) {
        vector g[4][4];
        UNROLLED for (int i = 0; i < 9; i++) g[i / 3][i % 3] = *(const vector *)(weight + i * count + n);
        UNROLLED for (int j = 0; j < 3; j++) TRANSFORM(g[0][j], g[1][j], g[2][j], g[3][j])
        UNROLLED for (int i = 0; i < 4; i++) TRANSFORM(g[i][0], g[i][1], g[i][2], g[i][3])
        UNROLLED for (int i = 0; i < tile_matrices; i++) *(vector *)(to + i * count + n) = g[i / 4][i % 4];
    }
#undef TRANSFORM
}

/// G' u G for each of `count` channels and filters.
static void gather_weight(const float *from, long count, float *gradient, int accumulate) {
#define GATHER(A, B, C, D)                                                                                             \
    {                                                                                                                  \
        const vector sum = (B + C) * 0.5f;                                                                             \
        A = A + sum, B = (B - C) * 0.5f, C = sum + D;                                                                  \
    }
    for (long n = 0; n < count; n += WIDTH) {
        vector u[4][4];
        UNROLLED for (int i = 0; i < tile_matrices; i++) u[i / 4][i % 4] = *(const vector *)(from + i * count + n);
        UNROLLED for (int j = 0; j < 4; j++) GATHER(u[0][j], u[1][j], u[2][j], u[3][j])
        UNROLLED for (int i = 0; i < 3; i++) GATHER(u[i][0], u[i][1], u[i][2], u[i][3])
        UNROLLED for (int i = 0; i < 9; i++) {
            vector *to = (vector *)(gradient + i * count + n);
            *to = accumulate ? *to + u[i / 3][i % 3] : u[i / 3][i % 3];
        }
    }
#undef GATHER
}

// MARK: - Memory

/// Images of which a block's cells will be read or written soon, or none where `x` is null.
struct image_memory {
    const float *x;
    long tiles, cells, line, channels;
};

INLINE struct image_memory inputs_of(const struct tiled *tiled, const float *x) {
    return (struct image_memory){x, tile_lines(tiled) * tile_columns(tiled), tiled->height * tiled->width, tiled->width,
                                 tiled->channels};
}

INLINE struct image_memory results_of(const struct tiled *tiled, const float *x) {
    return (struct image_memory){x, tile_lines(tiled) * tile_columns(tiled), tiled->result_height * tiled->result_width,
                                 0, tiled->filters};
}

/// Asks for one of sixteen shares of about the cells of a block, while a product is computed that needs little memory.
///
/// Without it the processor would wait for memory between the products, and for them when it reads.
INLINE void fetch(const int writes, struct image_memory memory, const struct tiled *tiled, struct block block, int share) {
    if (!memory.x) return;
    const long total = tiled->images * memory.cells;
    const long first = block.first * memory.cells / memory.tiles + memory.line;
    const long end = block.end * memory.cells / memory.tiles + memory.line, length = end - first;
    const long from = first + length * share / tile_matrices, to = first + length * (share + 1) / tile_matrices;
    for (long i = from * memory.channels; i < (to < total ? to : total) * memory.channels; i += 16) {
        if (writes) __builtin_prefetch(memory.x + i, 1);
        else __builtin_prefetch(memory.x + i, 0, 2);
    }
}

// MARK: - Convolutions

/// Computes the results of all tiles from transformed weights; x counts as 0 where y is not above 0.
static void convolve_tiles(const struct tiled *tiled, const float *x, const float *y, const float *weight,
                           struct ending ending, float *room, float *result) {
    const long n = tiled->channels, m = tiled->filters;
    float *read = room, *sums = room + matrices_size(n);
    for (struct block block = block_from(tiled, 0); block.first < block.end;) {
        const struct block next = block_from(tiled, block.end);
        transform_tiles(tiled, x, y, block, read);
        for (int i = 0; i < tile_matrices; i++) {
            struct part part = part_of(block.end - block.first, m, n, read + i * matrix_size(n), n, 0,
                                       sums + i * matrix_size(m), m, 1, 0);
            part.b = weight + i * n * m;
            part.b_stride = m;
            fetch(0, inputs_of(tiled, x), tiled, next, i);
            fetch(0, inputs_of(tiled, y), tiled, next, i);
            fetch(1, results_of(tiled, result), tiled, block, i);
            multiply_part(&part);
        }
        gather_tiles(tiled, sums, block, ending, result);
        block = next;
    }
}

/// Adds up the transformed gradient of the weights over all tiles, and the gradient of the bias.
static void sum_weight_gradient(const struct tiled *tiled, const struct nn_convolution_back *back, float *room,
                                float *gradient) {
    const long n = tiled->channels, m = tiled->filters;
    float *read = room, *delta = room + matrices_size(n);
    for (struct block block = block_from(tiled, 0); block.first < block.end;) {
        const struct block next = block_from(tiled, block.end);
        const long count = block.end - block.first;
        const int accumulates = block.first > 0;
        transform_tiles(tiled, back->x, 0, block, read);
        spread_tiles(tiled, back->upstream, back->result, block, delta);
        for (int i = 0; i < tile_matrices; i++) {
            struct part part =
                part_of(n, m, count, read + i * matrix_size(n), n, 1, gradient + i * n * m, m, 1, accumulates);
            part.b = delta + i * matrix_size(m);
            part.b_stride = m;
            fetch(0, inputs_of(tiled, back->x), tiled, next, i);
            fetch(0, results_of(tiled, back->upstream), tiled, next, i);
            fetch(0, results_of(tiled, back->result), tiled, next, i);
            multiply_part(&part);
        }
        // The number in row 1 and column 1 of A dz A' is the sum of the four of dz.
        if (back->bias_gradient)
            sum_of_rows(delta + 5 * matrix_size(m), count, m, back->bias_gradient, accumulates || back->accumulates_bias);
        block = next;
    }
}

#endif
