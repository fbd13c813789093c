/// Windows that slide over images, channel by channel.
///
/// An image is [height, width, channels]. None of the functions keeps a pointer, and the matrices do not overlap.
#ifndef NN_WINDOWS_H
#define NN_WINDOWS_H

/// Extent of a window along one side of an image of `length` cells, and the number of its positions.
struct nn_window_axis {
    long kernel, stride, before, dilation, length, positions;
};

/// Window, the images' channels, and the number of images.
struct nn_window {
    struct nn_window_axis vertical, horizontal;
    long channels, images;
};

#pragma clang assume_nonnull begin

struct nn_windows {
    /// result = the largest number under the window at each position, and `choices` = its index in the kernel.
    ///
    /// Of several, the first counts. Padding is left out, and NaN counts as the largest.
    void (*maxima)(const struct nn_window *window, const float *x, float *result, float *choices);

    /// Adds each number of `delta` to the number of x that was the largest under its window.
    void (*add_to_chosen)(const struct nn_window *window, const float *delta, const float *choices, float *x);
};

#pragma clang assume_nonnull end

#endif
