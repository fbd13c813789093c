#ifndef GEMM_H
#define GEMM_H
#include "row_product.h"
#include "small_product.h"
#include "nn_products.h"

/// Rows and vectors of columns of the largest tile of a product in registers, which leave some for B and for one vector
/// of A; and rows of the largest tile of a single vector, of which each B is loaded once.
#if WIDTH == 16
enum { tile_rows = 8, tile_vectors = 3, single_rows = 16 };
#elif WIDTH == 8
enum { tile_rows = 6, tile_vectors = 2, single_rows = 12 };
#else
enum { tile_rows = 2, tile_vectors = 4, single_rows = 2 };
#endif

/// Maximum number of columns of a panel, and number of rows of B in a block of a product.
///
/// A block of a panel stays in the nearest caches while all rows of A are multiplied by it.
enum { panel_columns = 48, block_depth = 256 };

/// Maximum number of rows of A for which packing does not pay, and number of rows of B in a block then.
///
/// B is read in place for so few rows.
enum { few_rows = 192, unpacked_depth = 128 };

/// How the numbers of A lie in memory.
enum layout {
    /// Row by row.
    layout_rows,
    /// Column by column.
    layout_columns,
    /// Column by column, where a column is several runs of numbers.
    layout_runs,
};

/// Contribution of one panel to a product.
struct part {
    long rows, columns, depth;
    const float *a;
    long a_stride;
    enum layout layout;
    const float *b;
    /// Distance from one row of the panel to the next, in floats.
    long b_stride;
    float *c;
    long c_stride;
    float factor;
    int accumulate;
};

// MARK: - Tiles

/// Expands to TILE for each number of rows that a tile may have, the largest first.
#define EACH_TILE(TILE)                                                                                                \
    TILE(16);                                                                                                          \
    TILE(12);                                                                                                          \
    TILE(8);                                                                                                           \
    TILE(6);                                                                                                           \
    TILE(4);                                                                                                           \
    TILE(2);                                                                                                           \
    TILE(1)

/// Calls ROWS(vectors, layout, partial) with constants, so that each case is compiled on its own: for a number of columns
/// that a tile has room for, and a layout that is `layout_rows` or OTHER.
#define WITH_CONSTANTS(ROWS, COLUMNS, LAYOUT, OTHER)                                                                   \
    CASES(ROWS, COLUMNS, LAYOUT, OTHER, 1);                                                                            \
    CASES(ROWS, COLUMNS, LAYOUT, OTHER, 2);                                                                            \
    CASES(ROWS, COLUMNS, LAYOUT, OTHER, 3);                                                                            \
    CASES(ROWS, COLUMNS, LAYOUT, OTHER, 4)
#define CASES(ROWS, COLUMNS, LAYOUT, OTHER, COUNT)                                                                     \
    CASE(ROWS, COLUMNS, LAYOUT, layout_rows, COUNT, 0);                                                                \
    CASE(ROWS, COLUMNS, LAYOUT, OTHER, COUNT, 0);                                                                      \
    CASE(ROWS, COLUMNS, LAYOUT, layout_rows, COUNT, 1);                                                                \
    CASE(ROWS, COLUMNS, LAYOUT, OTHER, COUNT, 1)
#define CASE(ROWS, COLUMNS, LAYOUT, WANTED, COUNT, PARTIAL)                                                            \
    if (COUNT <= tile_vectors && ((COLUMNS) + WIDTH - 1) / WIDTH == COUNT && (LAYOUT) == WANTED &&                     \
        ((COLUMNS) % WIDTH != 0) == PARTIAL)                                                                           \
    ROWS(COUNT < tile_vectors ? COUNT : tile_vectors, WANTED, PARTIAL)

/// Adds the products of one segment to the sums of a tile.
INLINE void add_products(const int rows, const int vectors, const enum layout layout, const int partial,
                         const struct part *part, const float *a, const float *const *starts, const float *b,
                         mask last, vector sums[single_rows][tile_vectors]) {
    const int whole = partial ? vectors - 1 : vectors;
    const long stride = part->a_stride, b_stride = part->b_stride;
#define ADD_PRODUCTS(LEFT)                                                                                             \
    vector right[tile_vectors];                                                                                        \
    UNROLLED for (int j = 0; j < vectors; j++) {                                                                       \
        const float *from = b + p * b_stride + j * WIDTH;                                                              \
        right[j] = j < whole ? *(const vector *)from : load_some(from, last);                                          \
    }                                                                                                                  \
    UNROLLED for (int i = 0; i < rows; i++) {                                                                          \
        const vector left = LEFT;                                                                                      \
        UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] = fused(left, right[j], sums[i][j]);                     \
    }
    if (layout == layout_runs) {
        // Unrolled, the loop would have more addresses than the processor has registers.
#pragma clang loop unroll(disable)
        for (long p = 0; p < part->depth; p++) {
            ADD_PRODUCTS(starts[i][p * stride])
        }
    } else {
#pragma clang loop unroll_count(4)
        for (long p = 0; p < part->depth; p++) {
            ADD_PRODUCTS(layout == layout_columns ? a[p * stride + i] : a[i * stride + p])
        }
    }
#undef ADD_PRODUCTS
}

/// C = factor A B, or C += factor A B, for a few rows and some vectors of columns.
///
/// Where `partial` is not 0, B and C have only the first `columns` columns, which end within the last vector.
INLINE void multiply_tile(const int rows, const int vectors, const enum layout layout, const int partial,
                          const struct part *part, const float *a, const float *b, float *c, long columns) {
    vector sums[single_rows][tile_vectors];
    const int whole = partial ? vectors - 1 : vectors;
    const mask last = first_of(columns - whole * WIDTH);
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] = 0;
    add_products(rows, vectors, layout, partial, part, a, 0, b, last, sums);
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) {
        float *to = c + i * part->c_stride + j * WIDTH;
        vector before = 0;
        if (part->accumulate) before = j < whole ? *(const vector *)to : load_some(to, last);
        const vector sum = fused((vector)part->factor, sums[i][j], before);
        if (j < whole) *(vector *)to = sum;
        else store_some(to, last, sum);
    }
}

/// Computes all rows of some vectors of columns: tiles of tile_rows rows, then of fewer.
INLINE void multiply_rows(const int vectors, const enum layout layout, const int partial, const struct part *part,
                          const float *b, float *c, long columns) {
    const float *a = part->a;
    const long step = layout == layout_rows ? part->a_stride : 1;
    long left = part->rows;
    const int most = vectors == 1 ? single_rows : tile_rows;
#define TILE(COUNT)                                                                                                    \
    for (; left >= COUNT && COUNT <= most; left -= COUNT, a += COUNT * step, c += COUNT * part->c_stride)              \
        multiply_tile(COUNT < most ? COUNT : most, vectors, layout, partial, part, a, b, c, columns)
    EACH_TILE(TILE);
#undef TILE
}

/// Computes a part of a product: all rows of one panel.
static void multiply_part(const struct part *part) {
    for (long first = 0; first < part->columns; first += tile_vectors * WIDTH) {
        const float *b = part->b + first;
        float *c = part->c + first;
        const long left = part->columns - first, columns = left < tile_vectors * WIDTH ? left : tile_vectors * WIDTH;
#define ROWS(VECTORS, LAYOUT, PARTIAL) multiply_rows(VECTORS, LAYOUT, PARTIAL, part, b, c, columns)
        WITH_CONSTANTS(ROWS, columns, part->layout, layout_columns);
#undef ROWS
    }
}

// MARK: - Panels

/// Division of the columns into panels: as few as possible, none more than a group wider than another.
struct panels {
    long count, groups;
};

static struct panels panels_of(long columns) {
    long groups = (columns + 15) / 16;
    return (struct panels){(groups * 16 + panel_columns - 1) / panel_columns, groups};
}

/// Returns the first column of a panel, or the number of columns, in whole groups, for the panel after the last.
static long first_column(struct panels panels, long panel) { return panels.groups * panel / panels.count * 16; }

// MARK: - Packing

/// Copies the transpose of 8 x 8 numbers.
INLINE void transpose8(const float *from, long from_stride, float *to, long to_stride) {
#define ROW(I) *(const lanes8 *)(from + I * from_stride)
#define PAIR(X, Y, LOW) __builtin_shufflevector(X, Y, LOW, LOW + 8, LOW + 1, LOW + 9, LOW + 4, LOW + 12, LOW + 5, LOW + 13)
#define FOUR(X, Y, LOW) __builtin_shufflevector(X, Y, LOW, LOW + 1, LOW + 8, LOW + 9, LOW + 4, LOW + 5, LOW + 12, LOW + 13)
#define LOWER(X, Y) __builtin_shufflevector(X, Y, 0, 1, 2, 3, 8, 9, 10, 11)
#define UPPER(X, Y) __builtin_shufflevector(X, Y, 4, 5, 6, 7, 12, 13, 14, 15)
    lanes8 pairs[8], fours[8];
    UNROLLED for (int i = 0; i < 4; i++) {
        pairs[2 * i] = PAIR(ROW(2 * i), ROW((2 * i + 1)), 0);
        pairs[2 * i + 1] = PAIR(ROW(2 * i), ROW((2 * i + 1)), 2);
    }
    UNROLLED for (int i = 0; i < 2; i++) UNROLLED for (int j = 0; j < 2; j++) {
        fours[4 * i + 2 * j] = FOUR(pairs[4 * i + j], pairs[4 * i + 2 + j], 0);
        fours[4 * i + 2 * j + 1] = FOUR(pairs[4 * i + j], pairs[4 * i + 2 + j], 2);
    }
    UNROLLED for (int j = 0; j < 4; j++) {
        *(lanes8 *)(to + j * to_stride) = LOWER(fours[j], fours[4 + j]);
        *(lanes8 *)(to + (4 + j) * to_stride) = UPPER(fours[j], fours[4 + j]);
    }
}

/// Packs a panel of `width` columns, the first `columns` of which are in B; the others are 0.
static void pack_panel(const float *b, long row_step, long column_step, long depth, long columns, long width,
                       float *panel) {
    long whole_rows = 0, whole_columns = 0;
    if (column_step == 1) {
        whole_rows = depth;
        whole_columns = columns & ~15;
        for (long p = 0; p < depth; p++)
            for (long j = 0; j < whole_columns; j += 16) __builtin_memcpy(panel + p * width + j, b + p * row_step + j, 64);
    } else if (row_step == 1) {
        whole_rows = depth & ~7;
        whole_columns = columns & ~7;
        for (long p = 0; p < whole_rows; p += 8)
            for (long j = 0; j < whole_columns; j += 8)
                transpose8(b + j * column_step + p, column_step, panel + p * width + j, width);
    }
    for (long p = 0; p < depth; p++)
        for (long j = p < whole_rows ? whole_columns : 0; j < width; j++)
            panel[p * width + j] = j < columns ? b[p * row_step + j * column_step] : 0;
}

static void pack(const float *b, long row_step, long column_step, long depth, long columns, float *packed) {
    struct panels panels = panels_of(columns);
    for (long panel = 0; panel < panels.count; panel++) {
        long first = first_column(panels, panel), width = first_column(panels, panel + 1) - first;
        long rest = columns - first < width ? columns - first : width;
        pack_panel(b + first * column_step, row_step, column_step, depth, rest, width, packed + first * depth);
    }
}

// MARK: - Products

/// Computes a product panel by panel, and each panel in blocks of rows of B.
///
/// `packed` is 0 where the blocks are packed on the way, or B is read in place.
static void multiply_panels(struct part part, const float *packed, long row_step, long column_step, float *buffer) {
    const struct part whole = part;
    struct panels panels = panels_of(whole.columns);
    const int in_place = !packed && column_step == 1 && whole.rows <= few_rows;
    const long most = in_place ? unpacked_depth : block_depth;
    for (long panel = 0; panel < panels.count; panel++) {
        const long first = first_column(panels, panel), width = first_column(panels, panel + 1) - first;
        part.b_stride = in_place ? row_step : width;
        part.columns = whole.columns - first < width ? whole.columns - first : width;
        part.c = whole.c + first;
        for (long p = 0; p == 0 || p < whole.depth; p += most) {
            part.depth = whole.depth - p < most ? whole.depth - p : most;
            part.a = whole.a + (whole.layout == layout_columns ? p * whole.a_stride : p);
            part.accumulate = whole.accumulate || p > 0;
            if (packed) {
                part.b = packed + first * whole.depth + p * width;
            } else {
                const float *b = whole.b + p * row_step + first * column_step;
                if (!in_place) pack_panel(b, row_step, column_step, part.depth, part.columns, width, buffer);
                part.b = in_place ? b : buffer;
            }
            multiply_part(&part);
        }
    }
}

/// Returns a product without B as a part.
INLINE struct part part_of(long rows, long columns, long depth, const float *a, long a_stride, int transposed, float *c,
                           long c_stride, float factor, int accumulate) {
    return (struct part){.rows = rows,
                         .columns = columns,
                         .depth = depth,
                         .a = a,
                         .a_stride = a_stride,
                         .layout = transposed ? layout_columns : layout_rows,
                         .c = c,
                         .c_stride = c_stride,
                         .factor = factor,
                         .accumulate = accumulate};
}

static void packed_product(long rows, long columns, long depth, const float *a, long a_stride, int transposed,
                           const float *packed, float *c, long c_stride, float factor, int accumulate) {
    multiply_panels(part_of(rows, columns, depth, a, a_stride, transposed, c, c_stride, factor, accumulate), packed, 0, 0,
                    0);
}

static void product(long rows, long columns, long depth, const float *a, long a_stride, int transposed, const float *b,
                    long row_step, long column_step, float *c, long c_stride, float factor, int accumulate) {
    if (rows == 1 && !transposed) {
        // With fewer columns than a vector, or fewer terms, reading a row where it is gains nothing.
        if (column_step == 1 && columns >= 16 && depth >= 16)
            return row_product(columns, depth, a, b, row_step, c, factor, accumulate);
        if (column_step != 1 && row_step == 1)
            return row_product_transposed(columns, depth, a, b, column_step, c, factor, accumulate);
    }
    if (columns <= small_columns && depth <= small_depth)
        return small_product(rows, columns, depth, a, a_stride, transposed, b, row_step, column_step, c, c_stride, factor,
                             accumulate ? c : 0, c_stride);
    float buffer[block_depth * panel_columns] __attribute__((aligned(64)));
    struct part part = part_of(rows, columns, depth, a, a_stride, transposed, c, c_stride, factor, accumulate);
    part.b = b;
    multiply_panels(part, 0, row_step, column_step, buffer);
}

#endif
