/// Single-precision matrix products from OpenBLAS.
///
/// The library is loaded at run time instead of being linked, because it chooses its kernels as soon as it is loaded: the
/// variable that names the core type must be set before.
#ifndef COPENBLAS_H
#define COPENBLAS_H

/// Loads OpenBLAS with the kernels for this processor. Returns NULL on success, else what went wrong.
const char *nn_blas_load(void);

/// The name of the kernels that OpenBLAS runs, for example "SkylakeX".
const char *nn_blas_core(void);

/// C = alpha * op(A) * op(B) + beta * C, all row-major; op transposes where its flag is not zero.
void nn_sgemm(int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a, int lda,
              const float *b, int ldb, float beta, float *c, int ldc);

#endif
