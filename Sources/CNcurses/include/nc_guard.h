// Signals: ends that are asked for become a note that the program reads; crashes give the terminal back first.
#ifndef NC_GUARD_H
#define NC_GUARD_H
#include <stdbool.h>

/// Catches crashes and requests to end, from now on; returns false when the process has no descriptors left.
bool nc_guard_install(void);
/// Lets the calling thread report even an overflow of its own stack.
void nc_guard_protect_thread(void);
/// Sets the sentence that follows what happened, such as where the last checkpoint is; cut at 1,000 bytes.
void nc_guard_set_message(const char *text);
/// The first signal that asked the program to end, or 0.
int nc_guard_termination(void);

/// Remembers the modes of the terminal on standard input; returns false when it has none.
bool nc_guard_save_terminal(void);
/// Puts the remembered modes back.
void nc_guard_restore_modes(void);
/// From now on a crash writes these bytes and puts the remembered modes back; cut at 500 bytes.
void nc_guard_arm(const char *leave_sequence, int length);
/// The terminal is as it was: a crash has nothing to restore.
void nc_guard_disarm(void);

/// Notes resizes, stops, continuations and interrupts for `nc_guard_take_pending`, or no longer; an interrupt is then a
/// request to end again.
void nc_guard_watch_terminal(bool watch);

/// What happened since the last call; wakes and resizes count once, however many there were.
enum {
    NC_PENDING_WAKE = 1,
    NC_PENDING_RESIZE = 2,
    NC_PENDING_STOP = 4,
    NC_PENDING_CONTINUE = 8,
    NC_PENDING_TERMINATE = 16,
    NC_PENDING_INTERRUPT = 32,
};
int nc_guard_take_pending(void);
/// From now on, output that nobody takes for two seconds is dropped, so that the program can end.
void nc_guard_limit_output(void);
/// Readable while there are notes.
int nc_guard_descriptor(void);
/// Leaves a wake note; any thread may call it.
void nc_guard_wake(void);
/// Stops the process, or all of its job, until it is continued.
void nc_guard_stop(bool whole_job);

/// Keeps what is written to standard error while the screen is open, if that is a terminal, and prints it afterwards.
void nc_guard_hold_errors(void);
void nc_guard_release_errors(void);
#endif
