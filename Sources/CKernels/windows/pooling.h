#include "../lanes.h"
#include "nn_windows.h"

/// Cells of the kernel that are over the image.
struct cells {
    long first, end;
};

INLINE struct cells inside(struct nn_window_axis axis, long position) {
    const long start = position * axis.stride - axis.before;
    // Most windows are wholly over the image, and a division takes longer than the rest of one.
    if (start >= 0 && start + (axis.kernel - 1) * axis.dilation < axis.length) return (struct cells){0, axis.kernel};
    long first = start < 0 ? (axis.dilation - 1 - start) / axis.dilation : 0;
    long end = (axis.length - start + axis.dilation - 1) / axis.dilation;
    if (first > axis.kernel) first = axis.kernel;
    if (end > axis.kernel) end = axis.kernel;
    return (struct cells){first, end < first ? first : end};
}

/// Runs the statements behind it at each position. `AT` is the offset of the position's first channel, `SOURCE` that of
/// the kernel's first cell in the image, which may be in the padding.
#define EACH_POSITION(WINDOW)                                                                                          \
    const long channels = (WINDOW)->channels;                                                                          \
    const struct nn_window_axis down = (WINDOW)->vertical, across = (WINDOW)->horizontal;                              \
    const long row_step = down.dilation * across.length * channels, column_step = across.dilation * channels;          \
    long at = 0;                                                                                                       \
    for (long image = 0; image < (WINDOW)->images; image++)                                                            \
        for (long y = 0; y < down.positions; y++)                                                                      \
            for (long step = 0, top = image * down.length + y * down.stride - down.before; step < across.positions;        \
                 step++, at += channels)

/// Runs the statements behind it for each cell of the kernel that is over the image.
#define EACH_CELL                                                                                                      \
    for (long ky = rows.first; ky < rows.end; ky++)                                                                    \
        for (long kx = columns.first; kx < columns.end; kx++)

static void maxima(const struct nn_window *window, const float *x, float *result, float *choices) {
    EACH_POSITION(window) {
        const struct cells rows = inside(down, y), columns = inside(across, step);
        const float *source = x + (top * across.length + step * across.stride - across.before) * channels;
        const float first = (float)(rows.first * across.kernel + columns.first);
        long c = 0;
        for (; c + 16 <= channels; c += 16) {
            lanes best = -__builtin_inff(), choice = first;
            EACH_CELL {
                const lanes value = *(const lanes *)(source + ky * row_step + kx * column_step + c);
                const lanes here = (float)(ky * across.kernel + kx);
                const masks wins = (value > best) | (value != value);
                best = CHOSEN(wins, value, best);
                choice = CHOSEN(wins, here, choice);
            }
            *(lanes *)(result + at + c) = best;
            *(lanes *)(choices + at + c) = choice;
        }
        for (; c < channels; c++) {
            float best = -__builtin_inff(), choice = first;
            EACH_CELL {
                const float value = source[ky * row_step + kx * column_step + c];
                const int wins = value > best || value != value;
                best = wins ? value : best;
                choice = wins ? (float)(ky * across.kernel + kx) : choice;
            }
            result[at + c] = best;
            choices[at + c] = choice;
        }
    }
}

static void add_to_chosen(const struct nn_window *window, const float *delta, const float *choices, float *x) {
    EACH_POSITION(window) {
        const struct cells rows = inside(down, y), columns = inside(across, step);
        float *target = x + (top * across.length + step * across.stride - across.before) * channels;
        long c = 0;
        for (; c + 16 <= channels; c += 16) {
            const lanes upstream = *(const lanes *)(delta + at + c), choice = *(const lanes *)(choices + at + c);
            EACH_CELL {
                lanes *to = (lanes *)(target + ky * row_step + kx * column_step + c);
                const lanes here = (float)(ky * across.kernel + kx), nothing = 0;
                *to += CHOSEN(choice == here, upstream, nothing);
            }
        }
        for (; c < channels; c++)
            EACH_CELL {
                const float here = (float)(ky * across.kernel + kx);
                target[ky * row_step + kx * column_step + c] += choices[at + c] == here ? delta[at + c] : 0;
            }
    }
}
