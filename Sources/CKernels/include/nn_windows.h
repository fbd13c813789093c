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

/// Convolution of images with their padding, whose kernel's cells are beside each other.
///
/// An image of `height` x `width` cells begins `top` cells down and `left` cells across in a padded image of
/// `padded_height` x `padded_width` cells. The weights are [kernel_height, kernel_width, channels, filters].
struct nn_convolution {
    long images, height, width, channels;
    long padded_height, padded_width, top, left;
    long kernel_height, kernel_width, stride_y, stride_x;
    long result_height, result_width, filters;
};

#pragma clang assume_nonnull begin

/// What a convolution's backward pass reads and writes.
struct nn_convolution_back {
    const float *x, *weight;
    /// dL/dy, and y where the result was rectified.
    const float *upstream;
    const float *_Nullable result;
    float *weight_gradient;
    float *_Nullable bias_gradient;
    /// dL/dx; null where nobody needs it. Otherwise the strides are 1, and the padding of each side is less
    /// than the kernel.
    float *_Nullable input_gradient;
    int accumulates_weight, accumulates_bias, accumulates_input;
    /// `convolution_room` floats.
    float *room;
};

struct nn_windows {
    /// result = the largest number under the window at each position, and `choices` = its index in the kernel.
    ///
    /// Of several, the first counts. Padding is left out, and NaN counts as the largest.
    void (*maxima)(const struct nn_window *window, const float *x, float *result, float *choices);

    /// Adds each number of `delta` to the number of x that was the largest under its window.
    void (*add_to_chosen)(const struct nn_window *window, const float *delta, const float *choices, float *x);

    /// Returns the number of floats that a forward and a backward pass need as room, whatever the number of images.
    long (*convolution_room)(const struct nn_convolution *convolution);

    /// result = x * W + b, or max(0, x * W + b) where `rectified` is not 0; `room` has `convolution_room` floats.
    void (*convolve)(const struct nn_convolution *convolution, const float *x, const float *weight,
                     const float *_Nullable bias, int rectified, float *room, float *result);

    /// Computes the gradients of a convolution.
    void (*convolve_back)(const struct nn_convolution *convolution, const struct nn_convolution_back *back);
};

#pragma clang assume_nonnull end

#endif
