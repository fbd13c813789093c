#include "../multiversion.h"
#include "nn_reductions.h"
#include <string.h>

WIDE float nn_sum_of_squares(const float *x, long count) {
#pragma clang fp reassociate(on)
    float sum = 0;
#pragma clang loop interleave_count(4)
    for (long i = 0; i < count; i++) sum += x[i] * x[i];
    return sum;
}

WIDE void nn_sum_of_rows(const float *x, long rows, long columns, float *result, int accumulate) {
    long row = 0;
    if (!accumulate) memset(result, 0, sizeof(float) * (size_t)columns);
    for (; row + 4 <= rows; row += 4) {
        const float *first = x + row * columns;
#pragma clang loop vectorize(assume_safety)
        for (long i = 0; i < columns; i++)
            result[i] += (first[i] + first[columns + i]) + (first[2 * columns + i] + first[3 * columns + i]);
    }
    for (; row < rows; row++)
#pragma clang loop vectorize(assume_safety)
        for (long i = 0; i < columns; i++) result[i] += x[row * columns + i];
}

WIDE void nn_moments(const float *x, long count, float pivot, float low, float high, struct nn_moment_sums *moments) {
#pragma clang fp reassociate(on)
    float sum = 0, squares = 0;
    int outside = 0;
#pragma clang loop interleave_count(2)
    for (long i = 0; i < count; i++) {
        float d = x[i] - pivot;
        sum += d;
        squares += d * d;
        outside += (x[i] < low) | (x[i] > high);
    }
    moments->sum = sum;
    moments->squares = squares;
    moments->outside = outside;
}
