#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int wake_pipe[2] = {-1, -1};
static atomic_int notes;
static atomic_int termination;
static atomic_llong termination_time;
static atomic_llong interrupt_time;

// MARK: Notes

static void leave_note(int note) {
    int old = errno;
    // A note that is still there has its byte in the pipe.
    if ((atomic_fetch_or(&notes, note) & note) == 0 && wake_pipe[1] >= 0) {
        ssize_t ignored = write(wake_pipe[1], "", 1);
        (void)ignored;
    }
    errno = old;
}

int nc_guard_take_pending(void) {
    char bytes[64];
    // The pipe first: a note that comes in between then leaves a byte behind, and is never lost.
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    int taken = atomic_exchange(&notes, 0);
    // Who takes an interrupt hears the user; the deadline is for those that nobody takes.
    if (taken & NC_PENDING_INTERRUPT) {
        guard_watch_output(false);
        if (atomic_load(&termination) != 0) guard_watch_output(true);
    }
    return taken;
}

int nc_guard_descriptor(void) { return wake_pipe[0]; }
void nc_guard_wake(void) { leave_note(NC_PENDING_WAKE); }

// MARK: Requests to end

int nc_guard_termination(void) { return atomic_load(&termination); }

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void terminate(int signal_number) {
    int none = 0;
    long long now = milliseconds();
    if (atomic_compare_exchange_strong(&termination, &none, signal_number)) {
        atomic_store(&termination_time, now);
        leave_note(NC_PENDING_TERMINATE);
        guard_watch_output(true);
        return;
    }
    // Shells and `timeout` send one request twice, to the process and to its group, and the system repeats SIGXCPU every
    // second: that is not impatience.
    if (now - atomic_load(&termination_time) < 250 || (signal_number == SIGXCPU && none == SIGXCPU)) return;
    guard_restore_terminal();
    guard_report(0);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

void guard_end_unheard_interrupt(void) {
    int none = 0;
    if (!atomic_compare_exchange_strong(&termination, &none, SIGINT)) return;
    atomic_store(&termination_time, milliseconds());
    leave_note(NC_PENDING_TERMINATE);
}

/// On a screen an interrupt is a key to the program, until a second one shows that nobody takes the first.
static void note_interrupt(int signal_number) {
    long long now = milliseconds();
    bool is_unheard = (atomic_load(&notes) & NC_PENDING_INTERRUPT) != 0;
    if (atomic_load(&termination) != 0 || (is_unheard && now - atomic_load(&interrupt_time) >= 250)) {
        terminate(signal_number);
        return;
    }
    if (is_unheard) return;
    atomic_store(&interrupt_time, now);
    leave_note(NC_PENDING_INTERRUPT);
    guard_watch_output(true);
}

// MARK: The terminal's signals

static void note_resize(int signal_number) {
    (void)signal_number;
    leave_note(NC_PENDING_RESIZE);
}

static void note_stop(int signal_number) {
    (void)signal_number;
    leave_note(NC_PENDING_STOP);
}

static void note_continue(int signal_number) {
    (void)signal_number;
    leave_note(NC_PENDING_CONTINUE);
}

static bool is_ignored(int signal_number) {
    struct sigaction action;
    return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// Leaves a signal to whoever handles it already, such as a profiler.
static void handle_unless_taken(int signal_number, void (*handler)(int)) {
    struct sigaction action;
    if (sigaction(signal_number, NULL, &action) != 0 || action.sa_handler != SIG_DFL) return;
    guard_handle(signal_number, handler, SA_RESTART);
}

void nc_guard_watch_terminal(bool watch) {
    guard_handle(SIGWINCH, watch ? note_resize : SIG_DFL, SA_RESTART);
    guard_handle(SIGTSTP, watch ? note_stop : SIG_DFL, SA_RESTART);
    guard_handle(SIGCONT, watch ? note_continue : SIG_DFL, SA_RESTART);
    if (!is_ignored(SIGINT)) guard_handle(SIGINT, watch ? note_interrupt : terminate, SA_RESTART);
}

void nc_guard_stop(bool whole_job) {
    guard_handle(SIGTSTP, SIG_DFL, 0);
    if (whole_job) {
        kill(0, SIGTSTP);
    } else {
        raise(SIGTSTP);
    }
    guard_handle(SIGTSTP, note_stop, SA_RESTART);
    atomic_fetch_and(&notes, ~(NC_PENDING_STOP | NC_PENDING_CONTINUE));
}

// MARK: Installing

void guard_handle(int signal_number, void (*handler)(int), int flags) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

static bool open_pipe(void) {
    if (pipe(wake_pipe) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

/// The other signals that end a process unless it handles them: batch systems, limits and timers send some of them.
static void handle_other_requests(void) {
    const int others[] = {
        SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF,
#ifdef __linux__
        SIGIO,   SIGPWR,  SIGSTKFLT,
#endif
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) handle_unless_taken(others[i], terminate);
#ifdef __linux__
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) handle_unless_taken(number, terminate);
#endif
    // A write beyond the limit of file sizes then fails.
    handle_unless_taken(SIGXFSZ, SIG_IGN);
}

bool nc_guard_install(void) {
    static bool installed = false;
    if (installed) return true;
    if (!open_pipe()) return false;
    installed = true;
    nc_guard_protect_thread();
    guard_catch_crashes();
    guard_prepare_output_watch();
    const int requests[] = {SIGTERM, SIGHUP, SIGINT};
    for (int i = 0; i < 3; i++) {
        // What `nohup` or a shell script chose to ignore stays ignored.
        if (!is_ignored(requests[i])) guard_handle(requests[i], terminate, SA_RESTART);
    }
    handle_other_requests();
    atexit(guard_restore_terminal);
    return true;
}
