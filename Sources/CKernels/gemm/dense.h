#include "../elementwise/relu.h"
#include "../elementwise/sigmoids.h"
#include "../reductions/reductions.h"
#include "gemm.h"
#include "nn_dense.h"

static void dense_forward(const struct nn_dense_layer *layers, long count, long batch) {
    for (const struct nn_dense_layer *l = layers; l < layers + count; l++) {
        const long n = l->units, values = batch * n;
        if (l->bias && batch > 1 && n <= small_columns && l->inputs <= small_depth) {
            small_product(batch, n, l->inputs, l->x, l->inputs, 0, l->weight, n, 1, l->z, n, 1, l->bias, 0);
        } else {
            for (long row = 0; l->bias && row < batch; row++) __builtin_memcpy(l->z + row * n, l->bias, sizeof(float) * (unsigned long)n);
            product(batch, n, l->inputs, l->x, l->inputs, 0, l->weight, n, 1, l->z, n, 1, l->bias != 0);
        }
        switch (l->function) {
        case nn_dense_identity: break;
        case nn_dense_relu: relu(l->z, l->a, values); break;
        case nn_dense_tanh: tanh_each(l->z, l->a, values); break;
        case nn_dense_logistic: logistic_each(l->z, l->a, values); break;
        }
    }
}

static void dense_backward(const struct nn_dense_layer *layers, long count, long batch) {
    for (const struct nn_dense_layer *l = layers + count; l-- > layers;) {
        const long m = l->inputs, n = l->units, values = batch * n;
        switch (l->function) {
        case nn_dense_identity: break;
        case nn_dense_relu: relu_chain(l->a_gradient, l->a, l->z_gradient, values, 0); break;
        case nn_dense_tanh: tanh_chain(l->a_gradient, l->a, l->z_gradient, values, 0); break;
        case nn_dense_logistic: logistic_chain(l->a_gradient, l->a, l->z_gradient, values, 0); break;
        }
        product(m, n, batch, l->x, m, 1, l->z_gradient, n, 1, l->weight_gradient, n, 1, 0);
        if (l->bias_gradient) sum_of_rows(l->z_gradient, batch, n, l->bias_gradient, 0);
        if (l->x_gradient) product(batch, m, n, l->z_gradient, n, 0, l->weight, 1, n, l->x_gradient, m, 1, 0);
    }
}
