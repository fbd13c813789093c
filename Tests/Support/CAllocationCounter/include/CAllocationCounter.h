/// Counts the calling thread's heap allocations by standing in front of the C library's allocator.
#ifndef CALLOCATIONCOUNTER_H
#define CALLOCATIONCOUNTER_H
#include <stdbool.h>

/// False under a sanitizer, which stands there itself.
bool nn_counts_allocations(void);

/// How many allocations the calling thread has made so far.
unsigned long nn_allocation_count(void);

/// How many bytes they took in all, whether or not these have been given back.
unsigned long nn_allocated_bytes(void);

#endif
