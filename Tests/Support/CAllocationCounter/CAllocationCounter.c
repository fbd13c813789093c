#include "CAllocationCounter.h"

#ifndef __has_feature
#define __has_feature(name) 0
#endif

#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)

bool nn_counts_allocations(void) { return false; }
unsigned long nn_allocation_count(void) { return 0; }
unsigned long nn_allocated_bytes(void) { return 0; }

#else

#include <errno.h>
#include <stddef.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static __thread unsigned long count, bytes;

static void note(size_t size) {
    count++;
    bytes += size;
}

bool nn_counts_allocations(void) { return true; }
unsigned long nn_allocation_count(void) { return count; }
unsigned long nn_allocated_bytes(void) { return bytes; }

void *malloc(size_t size) {
    note(size);
    return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
    note(items * size);
    return __libc_calloc(items, size);
}

void *realloc(void *old, size_t size) {
    note(size);
    return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    note(size);
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    note(size);
    *result = __libc_memalign(alignment, size);
    return *result ? 0 : ENOMEM;
}

#endif
