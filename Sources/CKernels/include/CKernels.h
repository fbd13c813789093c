/// Loops that Swift has no vector instructions for, by subject: matrix products, recurrent cells, functions of each number,
/// sums, and the processor's modes.
#ifndef CKERNELS_H
#define CKERNELS_H
#include "nn_elementwise.h"
#include "nn_gemm.h"
#include "nn_processor.h"
#include "nn_recurrent.h"
#include "nn_reductions.h"
#include "nn_vector.h"

#endif
