// What the parts of the guard share. A handler calls nothing that is not on POSIX's list of async-signal-safe functions.
#ifndef GUARD_H
#define GUARD_H
#include "nc_guard.h"
#include <stddef.h>

/// Catches the signals of crashes, and remembers which thread is the main one.
void guard_catch_crashes(void);
/// Writes the leave sequence and puts the terminal's modes back, once.
void guard_restore_terminal(void);
/// Prints what a signal did, and the message; 0 stands for a second request to end.
void guard_report(int signal_number);

void guard_write(int descriptor, const char *bytes, size_t length);
/// Replaces control characters, which a terminal would obey.
void guard_disarm_controls(char *bytes, size_t length);
/// Standard error, or the terminal that stands behind it while errors are held.
int guard_error_descriptor(void);
/// Prints the last of the errors that are held.
void guard_replay_errors(void);
/// Installs a handler during which no other signal is taken.
void guard_handle(int signal_number, void (*handler)(int), int flags);
#endif
