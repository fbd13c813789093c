#include "nn_gemm.h"
#include "../multiversion.h"
#include <string.h>

#if defined(__x86_64__)
#define HAS_X86_PATHS 1
#else
#define HAS_X86_PATHS 0
#endif

#define UNROLLED _Pragma("clang loop unroll(full)")

/// Maximum number of columns of a panel, and number of rows of B in a block of a product.
///
/// A block of a panel stays in the nearest caches while all rows of A are multiplied by it.
enum { panel_columns = 48, block_depth = 256 };

/// Maximum number of rows of A for which packing does not pay, and number of rows of B in a block then.
///
/// B is read in place for so few rows.
enum { few_rows = 192, unpacked_depth = 128 };

/// Contribution of one panel to a product.
struct part {
    long rows, columns, depth;
    const float *a;
    long a_stride;
    int transposed;
    const float *b;
    /// Distance from one row of the panel to the next, in floats.
    long b_stride;
    float *c;
    long c_stride;
    float factor;
    int accumulate;
};

#if HAS_X86_PATHS
#include <immintrin.h>

#define TARGET __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")))
#define NAME(x) avx512_##x
#define WIDTH 16
#define ROWS 8
#define VECTORS 3
#define MASK __mmask16
#define MASK_OF(COUNT) ((COUNT) >= 16 ? 0xFFFF : (1 << (COUNT)) - 1)
#define LOAD_SOME(FROM, MASK) _mm512_maskz_loadu_ps(MASK, FROM)
#define STORE_SOME(TO, MASK, X) _mm512_mask_storeu_ps(TO, MASK, X)
#include "gemm_tile.h"

/// Masks for the first numbers of eight: that for n of them begins at 8 - n.
static const int first_of_eight[16] = {-1, -1, -1, -1, -1, -1, -1, -1};

#define TARGET __attribute__((target("avx2,fma")))
#define NAME(x) avx2_##x
#define WIDTH 8
#define ROWS 6
#define VECTORS 2
#define MASK __m256i
#define MASK_OF(COUNT) _mm256_loadu_si256((const __m256i *)(first_of_eight + 8 - ((COUNT) > 8 ? 8 : (COUNT) < 0 ? 0 : (COUNT))))
#define LOAD_SOME(FROM, MASK) _mm256_maskload_ps(FROM, MASK)
#define STORE_SOME(TO, MASK, X) _mm256_maskstore_ps(TO, MASK, X)
#include "gemm_tile.h"
#endif

typedef float lanes4 __attribute__((ext_vector_type(4), aligned(4)));

INLINE lanes4 load_some(const float *from, long count) {
    lanes4 x = 0;
    for (int i = 0; i < 4; i++)
        if (i < count) x[i] = from[i];
    return x;
}

INLINE void store_some(float *to, long count, lanes4 x) {
    for (int i = 0; i < 4; i++)
        if (i < count) to[i] = x[i];
}

#define TARGET
#define NAME(x) portable_##x
#define WIDTH 4
#define ROWS 2
#define VECTORS 4
#define MASK long
#define MASK_OF(COUNT) (COUNT)
#define LOAD_SOME(FROM, MASK) load_some(FROM, MASK)
#define STORE_SOME(TO, MASK, X) store_some(TO, MASK, X)
#include "gemm_tile.h"

enum nn_path nn_best_path(void) {
#if HAS_X86_PATHS
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("fma"))
        return nn_path_avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return nn_path_avx2;
#endif
    return nn_path_portable;
}

static void multiply(enum nn_path path, const struct part *part) {
#if HAS_X86_PATHS
    if (path == nn_path_avx512) return avx512_part(part);
    if (path == nn_path_avx2) return avx2_part(part);
#endif
    portable_part(part);
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

long nn_packed_count(long depth, long columns) { return depth * panels_of(columns).groups * 16; }

// MARK: - Packing

typedef float lanes8 __attribute__((ext_vector_type(8), aligned(4)));

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
INLINE void pack_panel(const float *b, long row_step, long column_step, long depth, long columns, long width,
                       float *panel) {
    long whole_rows = 0, whole_columns = 0;
    if (column_step == 1) {
        whole_rows = depth;
        whole_columns = columns & ~15;
        for (long p = 0; p < depth; p++)
            for (long j = 0; j < whole_columns; j += 16) memcpy(panel + p * width + j, b + p * row_step + j, 64);
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

#if HAS_X86_PATHS
__attribute__((target("avx2"))) static void avx2_pack(const float *b, long row_step, long column_step, long depth,
                                                      long columns, long width, float *panel) {
    pack_panel(b, row_step, column_step, depth, columns, width, panel);
}
#endif

static void pack(enum nn_path path, const float *b, long row_step, long column_step, long depth, long columns,
                 long width, float *panel) {
#if HAS_X86_PATHS
    if (path != nn_path_portable) return avx2_pack(b, row_step, column_step, depth, columns, width, panel);
#endif
    pack_panel(b, row_step, column_step, depth, columns, width, panel);
}

void nn_pack(enum nn_path path, const float *b, long row_step, long column_step, long depth, long columns,
             float *packed) {
    struct panels panels = panels_of(columns);
    for (long panel = 0; panel < panels.count; panel++) {
        long first = first_column(panels, panel), width = first_column(panels, panel + 1) - first;
        long rest = columns - first < width ? columns - first : width;
        pack(path, b + first * column_step, row_step, column_step, depth, rest, width, packed + first * depth);
    }
}

// MARK: - Products

/// Computes a product panel by panel, and each panel in blocks of rows of B.
///
/// `packed` is 0 where the blocks are packed on the way, or B is read in place.
static void multiply_panels(enum nn_path path, struct part part, const float *packed, long row_step, long column_step,
                            float *buffer) {
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
            part.a = whole.a + (whole.transposed ? p * whole.a_stride : p);
            part.accumulate = whole.accumulate || p > 0;
            if (packed) {
                part.b = packed + first * whole.depth + p * width;
            } else {
                const float *b = whole.b + p * row_step + first * column_step;
                if (!in_place) pack(path, b, row_step, column_step, part.depth, part.columns, width, buffer);
                part.b = in_place ? b : buffer;
            }
            multiply(path, &part);
        }
    }
}

void nn_packed_product(enum nn_path path, long rows, long columns, long depth, const float *a, long a_stride,
                       int transposed, const float *packed, float *c, long c_stride, float factor, int accumulate) {
    struct part part = {rows, columns, depth, a, a_stride, transposed, 0, 0, c, c_stride, factor, accumulate};
    multiply_panels(path, part, packed, 0, 0, 0);
}

void nn_product(enum nn_path path, long rows, long columns, long depth, const float *a, long a_stride, int transposed,
                const float *b, long row_step, long column_step, float *c, long c_stride, float factor,
                int accumulate) {
    float buffer[block_depth * panel_columns] __attribute__((aligned(64)));
    struct part part = {rows, columns, depth, a, a_stride, transposed, b, 0, c, c_stride, factor, accumulate};
    multiply_panels(path, part, 0, row_step, column_step, buffer);
}
