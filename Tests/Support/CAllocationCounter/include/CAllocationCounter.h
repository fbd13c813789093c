/// Counts the calling thread's heap allocations by standing in front of the C library's allocator.
#ifndef CALLOCATIONCOUNTER_H
#define CALLOCATIONCOUNTER_H

/// How many allocations the calling thread has made so far.
unsigned long nn_allocation_count(void);

#endif
