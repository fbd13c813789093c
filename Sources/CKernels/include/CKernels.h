/// Loops that Swift has no vector instructions for: products, recurrent cells, elementwise functions, sums, windows,
/// processor modes.
#ifndef CKERNELS_H
#define CKERNELS_H
#include "nn_elementwise.h"
#include "nn_gemm.h"
#include "nn_processor.h"
#include "nn_recurrent.h"
#include "nn_reductions.h"
#include "nn_vector.h"
#include "nn_windows.h"

#endif
