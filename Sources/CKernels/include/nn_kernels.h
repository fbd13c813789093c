/// The kernels in each form: one source, compiled for each instruction set.
#ifndef NN_KERNELS_H
#define NN_KERNELS_H
#include "nn_dense.h"
#include "nn_elementwise.h"
#include "nn_products.h"
#include "nn_recurrent.h"
#include "nn_reductions.h"
#include "nn_windows.h"

/// All kernels in one form.
struct nn_kernels {
    struct nn_products products;
    struct nn_dense dense;
    struct nn_elementwise elementwise;
    struct nn_reductions reductions;
    struct nn_windows windows;
    struct nn_recurrent recurrent;
};

/// Forms of the kernels. All but the second on x86-64 give the same bits.
///
/// The first computes fused multiply-adds by other instructions, up to eight times as slowly as the second rounds; that, `baseline`, only
/// with the instructions that every processor of the architecture has. arm64 has fused multiply-adds among them, x86-64
/// has not: there the second form rounds each product first.
enum nn_form { nn_form_portable, nn_form_baseline, nn_form_avx2, nn_form_avx512 };

#pragma clang assume_nonnull begin

/// Returns the kernels in a form; null for one that this processor cannot run.
const struct nn_kernels *_Nullable nn_kernels_in(enum nn_form form);

/// Returns the name of a form, as in the environment variable `NNTUI_PATH`.
const char *nn_form_name(enum nn_form form);

/// Returns the form in use: the fastest that this processor runs, or the one that `NNTUI_PATH` names.
enum nn_form nn_form_in_use(void);

extern const struct nn_kernels *nn_kernels_in_use;

#pragma clang assume_nonnull end

/// Returns the kernels in use.
static inline __attribute__((always_inline)) const struct nn_kernels *_Nonnull nn_kernels(void) {
    return nn_kernels_in_use;
}

#endif
