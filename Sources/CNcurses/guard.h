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

/// Writes without ever waiting long: what a terminal that is stuck does not take is dropped.
void guard_write(int descriptor, const char *bytes, size_t length);
/// Replaces control characters, which a terminal would obey.
void guard_disarm_controls(char *bytes, size_t length);
/// Standard error, or the terminal that stands behind it while errors are held.
int guard_error_descriptor(void);
/// Opens a file without a name, in memory where there is such a thing; returns -1 when it cannot.
int guard_anonymous_file(const char *name);
/// Prints the last of the errors that are held.
void guard_replay_errors(void);
/// Installs a handler during which no other signal is taken.
void guard_handle(int signal_number, void (*handler)(int), int flags);

/// Prepares for terminals and pipes that take no output; the calling thread is the one that writes.
void guard_prepare_output_watch(void);
/// Looks, from now on or no longer, whether the output is stuck, and if so for two seconds, gives it up.
void guard_watch_output(bool watch);
/// Whether a descriptor takes output within so many milliseconds.
bool guard_takes_output(int descriptor, int milliseconds);
/// Turns an interrupt that the program could not take into a request to end.
void guard_end_unheard_interrupt(void);
#endif
