// Tile of a product in registers, for one instruction set. The file that includes this one defines TARGET, the
// attributes of a function for that set; NAME(x), the function's name; WIDTH, the number of floats in a vector; and
// ROWS, a power of two, and GROUPS, the rows and the groups of 16 columns of the largest tile, which leave registers
// for B and for one vector of A.

#define GROUP_VECTORS (16 / WIDTH)
typedef float NAME(vector) __attribute__((ext_vector_type(WIDTH), aligned(4)));

/// C = factor A B, or C += factor A B, for a few rows and whole groups of 16 columns, the first `columns` of which are
/// in C.
TARGET INLINE void NAME(tile)(const int rows, const int groups, const int transposed, const struct part *part,
                              const float *a, const float *b, float *c, long columns) {
    NAME(vector) sums[ROWS][GROUPS * GROUP_VECTORS];
    const int vectors = groups * GROUP_VECTORS;
    const long stride = part->a_stride, b_stride = part->b_stride;
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] = 0;
#pragma clang loop unroll_count(4)
    for (long p = 0; p < part->depth; p++) {
        NAME(vector) right[GROUPS * GROUP_VECTORS];
        UNROLLED for (int j = 0; j < vectors; j++) right[j] = *(const NAME(vector) *)(b + p * b_stride + j * WIDTH);
        UNROLLED for (int i = 0; i < rows; i++) {
            NAME(vector) left = transposed ? a[p * stride + i] : a[i * stride + p];
            UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] += left * right[j];
        }
    }
    if (columns < groups * 16) {
        // Vectors that reach past the end of C are stored through a copy.
        float copy[ROWS][GROUPS * 16];
        UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++)
            *(NAME(vector) *)(copy[i] + j * WIDTH) = sums[i][j];
        for (int i = 0; i < rows; i++) {
            float *to = c + i * part->c_stride;
            for (long j = 0; j < columns; j++)
                to[j] = part->accumulate ? to[j] + part->factor * copy[i][j] : part->factor * copy[i][j];
        }
        return;
    }
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) {
        NAME(vector) *to = (NAME(vector) *)(c + i * part->c_stride + j * WIDTH);
        *to = part->accumulate ? *to + part->factor * sums[i][j] : part->factor * sums[i][j];
    }
}

/// Computes all rows of some groups of columns: tiles of ROWS rows, then of half as many, and so on.
TARGET INLINE void NAME(rows)(const int groups, const int transposed, const struct part *part, const float *b, float *c,
                              long columns) {
    const float *a = part->a;
    const long step = transposed ? 1 : part->a_stride;
    long left = part->rows;
#define TILES(COUNT)                                                                                                   \
    for (; left >= COUNT && COUNT <= ROWS; left -= COUNT, a += COUNT * step, c += COUNT * part->c_stride)              \
        NAME(tile)(COUNT < ROWS ? COUNT : ROWS, groups, transposed, part, a, b, c, columns)
    TILES(8);
    TILES(4);
    TILES(2);
    TILES(1);
#undef TILES
}

/// Computes a part of a product: all rows of one panel.
TARGET static void NAME(part)(const struct part *part) {
    const long groups = (part->columns + 15) / 16;
    for (long first = 0; first < groups; first += GROUPS) {
        const float *b = part->b + first * 16;
        float *c = part->c + first * 16;
        const long columns = part->columns - first * 16, count = groups - first;
#define PANEL(COUNT)                                                                                                   \
    if (part->transposed)                                                                                              \
        NAME(rows)(COUNT < GROUPS ? COUNT : GROUPS, 1, part, b, c, columns);                                           \
    else                                                                                                               \
        NAME(rows)(COUNT < GROUPS ? COUNT : GROUPS, 0, part, b, c, columns)
        if (count >= 3 && GROUPS >= 3) {
            PANEL(3);
        } else if (count >= 2 && GROUPS >= 2) {
            PANEL(2);
        } else {
            PANEL(1);
        }
#undef PANEL
    }
}

#undef GROUP_VECTORS
#undef TARGET
#undef NAME
#undef WIDTH
#undef ROWS
#undef GROUPS
