#include "../lanes.h"
#include "nn_elementwise.h"

static void add_rows_at(float *table, long table_rows, const float *rows, long stride, long count, long columns,
                         const float *ids, long id_stride) {
    for (long row = 0; row < count; row++, rows += stride) {
        const float id = ids[row * id_stride];
        if (!(id >= 0 && id < (float)table_rows)) continue;
        float *to = table + (long)id * columns;
#pragma clang loop vectorize(assume_safety)
        for (long i = 0; i < columns; i++) to[i] += rows[i];
    }
}
