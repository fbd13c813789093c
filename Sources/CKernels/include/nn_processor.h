/// Hints and modes for the processor that a thread runs on.
#ifndef NN_PROCESSOR_H
#define NN_PROCESSOR_H

/// Pauses briefly in a spinning loop, leaving shared resources of the processor to other threads.
static inline __attribute__((always_inline)) void nn_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

/// Makes the calling thread treat numbers below 1.2e-38 as zero, and returns the mode before.
///
/// Processors compute with such numbers a hundred times slower.
static inline __attribute__((always_inline)) unsigned long nn_flush_subnormals(void) {
#if defined(__x86_64__)
    unsigned mode = __builtin_ia32_stmxcsr();
    if ((mode & 0x8040) != 0x8040) __builtin_ia32_ldmxcsr(mode | 0x8040);
    return mode;
#elif defined(__aarch64__)
    unsigned long mode;
    __asm__ volatile("mrs %0, fpcr" : "=r"(mode));
    if (!(mode & (1ul << 24))) __asm__ volatile("msr fpcr, %0" : : "r"(mode | (1ul << 24)));
    return mode;
#else
    return 0;
#endif
}

/// Restores a mode that `nn_flush_subnormals` returned.
static inline __attribute__((always_inline)) void nn_restore_subnormals(unsigned long mode) {
#if defined(__x86_64__)
    if ((mode & 0x8040) != 0x8040) __builtin_ia32_ldmxcsr((unsigned)mode);
#elif defined(__aarch64__)
    if (!(mode & (1ul << 24))) __asm__ volatile("msr fpcr, %0" : : "r"(mode));
#endif
}

#endif
