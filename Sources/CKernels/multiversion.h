// Loops compiled for each vector width that processors have.
#ifndef MULTIVERSION_H
#define MULTIVERSION_H

// Portable code for x86-64 may assume vectors of four numbers and no fused multiply-add: a quarter of what nearly every
// processor of the last ten years does at once. The compiler makes three versions of a loop, and the loader chooses
// one. It does so before a sanitizer has started, so under a sanitizer there is only the portable version.
#if defined(__x86_64__) && defined(__ELF__) && !__has_feature(thread_sanitizer) && !__has_feature(address_sanitizer)
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define WIDE
#endif

#define INLINE static inline __attribute__((always_inline))

#endif
