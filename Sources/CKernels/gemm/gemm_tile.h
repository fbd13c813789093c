// Tile of a product in registers, for one instruction set. The file that includes this one defines TARGET, the
// attributes of a function for that set; NAME(x), the function's name; WIDTH, the number of floats in a vector; ROWS and
// VECTORS, the rows and the vectors of columns of the largest tile, which leave registers for B and for one vector of A;
// and MASK, MASK_OF, LOAD_SOME and STORE_SOME for the first numbers of a vector.

typedef float NAME(vector) __attribute__((ext_vector_type(WIDTH), aligned(4)));

/// C = factor A B, or C += factor A B, for a few rows and some vectors of columns.
///
/// Where `partial` is not 0, B and C have only the first `columns` columns, which end within the last vector.
TARGET INLINE void NAME(tile)(const int rows, const int vectors, const int transposed, const int partial,
                              const struct part *part, const float *a, const float *b, float *c, long columns) {
    NAME(vector) sums[ROWS][VECTORS];
    const int whole = partial ? vectors - 1 : vectors;
    const long stride = part->a_stride, b_stride = part->b_stride;
    const MASK mask = MASK_OF(columns - whole * WIDTH);
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] = 0;
#pragma clang loop unroll_count(4)
    for (long p = 0; p < part->depth; p++) {
        NAME(vector) right[VECTORS];
        UNROLLED for (int j = 0; j < vectors; j++) {
            const float *from = b + p * b_stride + j * WIDTH;
            right[j] = j < whole ? *(const NAME(vector) *)from : LOAD_SOME(from, mask);
        }
        UNROLLED for (int i = 0; i < rows; i++) {
            NAME(vector) left = transposed ? a[p * stride + i] : a[i * stride + p];
            UNROLLED for (int j = 0; j < vectors; j++) sums[i][j] += left * right[j];
        }
    }
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int j = 0; j < vectors; j++) {
        float *to = c + i * part->c_stride + j * WIDTH;
        NAME(vector) before = 0;
        if (part->accumulate) before = j < whole ? *(const NAME(vector) *)to : LOAD_SOME(to, mask);
        NAME(vector) sum = before + part->factor * sums[i][j];
        if (j < whole) *(NAME(vector) *)to = sum;
        else STORE_SOME(to, mask, sum);
    }
}

/// Computes all rows of some vectors of columns: tiles of ROWS rows, then of fewer.
TARGET INLINE void NAME(rows)(const int vectors, const int transposed, const int partial, const struct part *part,
                              const float *b, float *c, long columns) {
    const float *a = part->a;
    const long step = transposed ? 1 : part->a_stride;
    long left = part->rows;
#define TILES(COUNT)                                                                                                   \
    for (; left >= COUNT && COUNT <= ROWS; left -= COUNT, a += COUNT * step, c += COUNT * part->c_stride)              \
        NAME(tile)(COUNT < ROWS ? COUNT : ROWS, vectors, transposed, partial, part, a, b, c, columns)
    TILES(8);
    TILES(6);
    TILES(4);
    TILES(2);
    TILES(1);
#undef TILES
}

/// Computes a part of a product: all rows of one panel.
TARGET static void NAME(part)(const struct part *part) {
    for (long first = 0; first < part->columns; first += VECTORS * WIDTH) {
        const float *b = part->b + first;
        float *c = part->c + first;
        const long left = part->columns - first, columns = left < VECTORS * WIDTH ? left : VECTORS * WIDTH;
        const int partial = columns % WIDTH != 0;
#define CASE(COUNT, TRANSPOSED, PARTIAL)                                                                               \
    if (COUNT <= VECTORS && (columns + WIDTH - 1) / WIDTH == COUNT && part->transposed == TRANSPOSED &&                \
        partial == PARTIAL)                                                                                            \
    NAME(rows)(COUNT < VECTORS ? COUNT : VECTORS, TRANSPOSED, PARTIAL, part, b, c, columns)
#define CASES(COUNT)                                                                                                   \
    CASE(COUNT, 0, 0);                                                                                                 \
    CASE(COUNT, 1, 0);                                                                                                 \
    CASE(COUNT, 0, 1);                                                                                                 \
    CASE(COUNT, 1, 1)
        CASES(1);
        CASES(2);
        CASES(3);
        CASES(4);
#undef CASES
#undef CASE
    }
}

#undef TARGET
#undef NAME
#undef WIDTH
#undef ROWS
#undef VECTORS
#undef MASK
#undef MASK_OF
#undef LOAD_SOME
#undef STORE_SOME
