#include "COpenBLAS.h"

#include <dlfcn.h>
#include <stdlib.h>

enum { row_major = 101, no_transpose = 111, transpose = 112 };

typedef void (*sgemm_function)(int order, int transpose_a, int transpose_b, int m, int n, int k, float alpha,
                               const float *a, int lda, const float *b, int ldb, float beta, float *c, int ldc);

static sgemm_function sgemm;
static char *(*get_corename)(void);

/// OpenBLAS picks its kernels by the processor's model and falls back to SSE2 for a model that it does not know yet.
/// What the processor can do decides here instead, unless the user has decided.
static void choose_core(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl"))
        setenv("OPENBLAS_CORETYPE", "SkylakeX", 0);
    else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        setenv("OPENBLAS_CORETYPE", "Haswell", 0);
#endif
}

const char *nn_blas_load(void) {
    static const char *const names[] = {"libopenblas.so.0", "libopenblas.so", "libopenblas.dylib"};
    if (sgemm) return NULL;
    choose_core();
    // A batch is cut for threads, not a product: the library is to start none, which would only wait.
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) return dlerror();
    get_corename = (char *(*)(void))dlsym(library, "openblas_get_corename");
    sgemm_function found = (sgemm_function)dlsym(library, "cblas_sgemm");
    if (!found || !get_corename) return "this OpenBLAS lacks cblas_sgemm or the name of its kernels";
    sgemm = found;
    return NULL;
}

const char *nn_blas_core(void) { return get_corename ? get_corename() : ""; }

void nn_sgemm(int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a, int lda,
              const float *b, int ldb, float beta, float *c, int ldc) {
    sgemm(row_major, transpose_a ? transpose : no_transpose, transpose_b ? transpose : no_transpose, m, n, k, alpha, a,
          lda, b, ldb, beta, c, ldc);
}
