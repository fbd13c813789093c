#include "nn_kernels.h"
#include <stdlib.h>
#include <string.h>

extern const struct nn_kernels nn_portable_kernels, nn_baseline_kernels;
#if defined(__x86_64__)
extern const struct nn_kernels nn_avx2_kernels, nn_avx512_kernels;
#endif

const struct nn_kernels *nn_kernels_in(enum nn_form form) {
    switch (form) {
    case nn_form_portable: return &nn_portable_kernels;
    case nn_form_baseline: return &nn_baseline_kernels;
#if defined(__x86_64__)
    case nn_form_avx2:
        __builtin_cpu_init();
        return __builtin_cpu_supports("x86-64-v3") ? &nn_avx2_kernels : 0;
    case nn_form_avx512:
        __builtin_cpu_init();
        return __builtin_cpu_supports("x86-64-v4") ? &nn_avx512_kernels : 0;
#endif
    default: return 0;
    }
}

const char *nn_form_name(enum nn_form form) {
    switch (form) {
    case nn_form_portable: return "portable";
    case nn_form_avx2: return "avx2";
    case nn_form_avx512: return "avx512";
#if defined(__aarch64__)
    default: return "neon";
#else
    default: return "sse2";
#endif
    }
}

static enum nn_form form_in_use = nn_form_baseline;
const struct nn_kernels *nn_kernels_in_use = &nn_baseline_kernels;

enum nn_form nn_form_in_use(void) { return form_in_use; }

/// Chooses a form before `main` begins, and so before there are threads.
__attribute__((constructor)) static void choose(void) {
    const char *wanted = getenv("NNTUI_PATH");
    for (int form = nn_form_baseline; form <= nn_form_avx512; form++)
        if (nn_kernels_in((enum nn_form)form)) form_in_use = (enum nn_form)form;
    for (int form = nn_form_portable; wanted && form <= nn_form_avx512; form++)
        if (strcmp(wanted, nn_form_name((enum nn_form)form)) == 0 && nn_kernels_in((enum nn_form)form))
            form_in_use = (enum nn_form)form;
    nn_kernels_in_use = nn_kernels_in(form_in_use);
}
