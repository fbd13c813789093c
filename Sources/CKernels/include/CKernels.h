/// Loops that Swift has no vector instructions for: products, recurrent cells, elementwise functions, sums, windows,
/// processor modes.
#ifndef CKERNELS_H
#define CKERNELS_H
#include "nn_kernels.h"
#include "nn_processor.h"
#include "nn_vector.h"

#endif
