// memfd_create and F_DUPFD_CLOEXEC
#define _GNU_SOURCE
#include "guard.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int held_errors = -1;
static int error_terminal = -1;

int guard_error_descriptor(void) { return error_terminal >= 0 ? error_terminal : STDERR_FILENO; }

int guard_anonymous_file(const char *name) {
#ifdef __linux__
    return memfd_create(name, MFD_CLOEXEC);
#else
    char path[64];
    snprintf(path, sizeof path, "/tmp/%s-XXXXXX", name);
    int descriptor = mkstemp(path);
    if (descriptor >= 0) unlink(path);
    return descriptor;
#endif
}

void nc_guard_hold_errors(void) {
    if (held_errors >= 0 || !isatty(STDERR_FILENO)) return;
    held_errors = guard_anonymous_file("nntui-errors");
    if (held_errors < 0) return;
    error_terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (error_terminal >= 0) dup2(held_errors, STDERR_FILENO);
}

void nc_guard_release_errors(void) {
    if (held_errors < 0) return;
    if (error_terminal >= 0) {
        dup2(error_terminal, STDERR_FILENO);
        guard_replay_errors();
        close(error_terminal);
    }
    close(held_errors);
    held_errors = error_terminal = -1;
}

void guard_disarm_controls(char *bytes, size_t length) {
    unsigned char before = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        bool ascii = (byte < 32 && byte != '\n' && byte != '\t') || byte == 127;
        // U+0080 to U+009F are controls too.
        bool second_block = before == 0xC2 && byte >= 0x80 && byte < 0xA0;
        if (second_block) bytes[i - 1] = '?';
        if (ascii || second_block) bytes[i] = '?';
        before = byte;
    }
}

void guard_replay_errors(void) {
    static char bytes[8192];
    if (held_errors < 0) return;
    off_t end = lseek(held_errors, 0, SEEK_END);
    off_t start = end > (off_t)sizeof bytes ? end - (off_t)sizeof bytes : 0;
    // pread is not on POSIX's list, but it is a mere system call wherever this runs.
    ssize_t count = pread(held_errors, bytes, sizeof bytes, start);
    if (count <= 0) return;
    guard_disarm_controls(bytes, (size_t)count);
    guard_write(error_terminal, bytes, (size_t)count);
}
