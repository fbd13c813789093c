// memfd_create and pipe2
#define _GNU_SOURCE
#include "nc_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Everything that a handler calls is on POSIX's list of async-signal-safe functions.

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
enum { fatal_signal_count = sizeof fatal_signals / sizeof fatal_signals[0] };
static struct sigaction previous_actions[fatal_signal_count];

static int wake_pipe[2] = {-1, -1};
static atomic_int notes;
static atomic_int termination;
static atomic_llong termination_time;

static struct termios saved_modes;
static bool have_saved_modes = false;
static char leave_bytes[500];
static int leave_length = 0;
static atomic_int armed;

/// Two messages, so that a handler never reads one that is being written.
static char messages[2][1001];
static atomic_int current_message;
static atomic_flag message_lock = ATOMIC_FLAG_INIT;

static int held_errors = -1;
static int error_terminal = -1;

static atomic_int crashing;
static pthread_t crashing_thread;

// MARK: Writing

static void write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
}

static int error_descriptor(void) { return error_terminal >= 0 ? error_terminal : STDERR_FILENO; }

static void say(const char *text) { write_all(error_descriptor(), text, strlen(text)); }

/// Replaces control characters, those of UTF-8's second block too, which a terminal might obey.
static void disarm_controls(char *bytes, size_t length) {
    unsigned char before = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        bool ascii = (byte < 32 && byte != '\n' && byte != '\t') || byte == 127;
        bool second_block = before == 0xC2 && byte >= 0x80 && byte < 0xA0;
        if (second_block) bytes[i - 1] = '?';
        if (ascii || second_block) bytes[i] = '?';
        before = byte;
    }
}

/// Prints the last kilobytes of what was written to standard error while the screen was open.
static void replay_errors(void) {
    if (held_errors < 0) return;
    static char bytes[8192];
    off_t end = lseek(held_errors, 0, SEEK_END);
    off_t start = end > (off_t)sizeof bytes ? end - (off_t)sizeof bytes : 0;
    ssize_t count = pread(held_errors, bytes, sizeof bytes, start);
    if (count <= 0) return;
    disarm_controls(bytes, (size_t)count);
    write_all(error_terminal, bytes, (size_t)count);
}

// MARK: Crashes

void nc_guard_restore_modes(void) {
    if (!have_saved_modes) return;
    // Without this a process in the background would be stopped here.
    sigset_t background, old;
    sigemptyset(&background);
    sigaddset(&background, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &background, &old);
    while (tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes) != 0 && errno == EINTR) {}
    pthread_sigmask(SIG_SETMASK, &old, NULL);
}

static void restore_terminal(void) {
    if (!atomic_exchange(&armed, 0)) return;
    // CAN ends an escape sequence that the crash may have cut in two.
    write_all(STDOUT_FILENO, "\030", 1);
    write_all(STDOUT_FILENO, leave_bytes, (size_t)leave_length);
    nc_guard_restore_modes();
    replay_errors();
}

static const char *description(int signal_number) {
    switch (signal_number) {
    case SIGSEGV: return "nntui: crashed: invalid memory access or stack overflow (SIGSEGV)\n";
    case SIGBUS: return "nntui: crashed: invalid memory access (SIGBUS)\n";
    case SIGILL: return "nntui: crashed: a check inside the program failed (SIGILL)\n";
    case SIGTRAP: return "nntui: crashed: a check inside the program failed (SIGTRAP)\n";
    case SIGABRT: return "nntui: crashed: the program aborted itself (SIGABRT)\n";
    case SIGFPE: return "nntui: crashed: arithmetic error (SIGFPE)\n";
    case SIGQUIT: return "nntui: ended by SIGQUIT\n";
    default: return "nntui: ended by a second signal, without waiting for the final save\n";
    }
}

static void report(int signal_number) {
    say(description(signal_number));
    const char *message = messages[atomic_load(&current_message)];
    if (*message == 0) return;
    say(message);
    say("\n");
}

static int index_of(int signal_number) {
    for (int i = 0; i < fatal_signal_count; i++) {
        if (fatal_signals[i] == signal_number) return i;
    }
    return 0;
}

static void crash(int signal_number) {
    int none = 0;
    if (atomic_compare_exchange_strong(&crashing, &none, 1)) {
        crashing_thread = pthread_self();
        restore_terminal();
        report(signal_number);
    } else if (!pthread_equal(crashing_thread, pthread_self())) {
        // Another thread is already reporting, and the process ends with it.
        for (;;) pause();
    }
    // The signal is blocked in here: it arrives, with the previous action, at the place of the crash.
    sigaction(signal_number, &previous_actions[index_of(signal_number)], NULL);
    raise(signal_number);
}

// MARK: Requests to end

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void leave_note(int note) {
    int old = errno;
    // A note that is still there has its byte in the pipe.
    if ((atomic_fetch_or(&notes, note) & note) == 0 && wake_pipe[1] >= 0) {
        ssize_t ignored = write(wake_pipe[1], "", 1);
        (void)ignored;
    }
    errno = old;
}

static void terminate(int signal_number) {
    int none = 0;
    long long now = milliseconds();
    if (atomic_compare_exchange_strong(&termination, &none, signal_number)) {
        atomic_store(&termination_time, now);
        leave_note(NC_NOTE_TERMINATE);
        return;
    }
    // Shells and `timeout` send one request twice, to the process and to its group: that is not impatience.
    if (now - atomic_load(&termination_time) < 250) return;
    restore_terminal();
    report(0);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void note_resize(int signal_number) {
    (void)signal_number;
    leave_note(NC_NOTE_RESIZE);
}

static void note_stop(int signal_number) {
    (void)signal_number;
    leave_note(NC_NOTE_STOP);
}

static void note_continue(int signal_number) {
    (void)signal_number;
    leave_note(NC_NOTE_CONTINUE);
}

// MARK: Installing

static bool open_pipe(void) {
    if (wake_pipe[0] >= 0) return true;
    if (pipe(wake_pipe) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

static void handle(int signal_number, void (*handler)(int), int flags) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

/// Swift's own crash report, which may ask questions on the terminal, follows ours only if the user turned it on.
static bool wants_previous_action(void) {
    const char *setting = getenv("SWIFT_BACKTRACE");
    return setting != NULL && *setting != 0;
}

static void catch_crashes(void) {
    for (int i = 0; i < fatal_signal_count; i++) {
        struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
        sigemptyset(&action.sa_mask);
        sigaction(fatal_signals[i], &action, &previous_actions[i]);
        if (wants_previous_action()) continue;
        previous_actions[i] = (struct sigaction){.sa_handler = SIG_DFL};
    }
}

static bool is_ignored(int signal_number) {
    struct sigaction action;
    return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

bool nc_guard_install(void) {
    static bool installed = false;
    if (installed) return true;
    if (!open_pipe()) return false;
    installed = true;
    nc_guard_protect_thread();
    catch_crashes();
    const int requests[] = {SIGTERM, SIGHUP, SIGINT};
    for (int i = 0; i < 3; i++) {
        // What `nohup` or a shell script chose to ignore stays ignored.
        if (!is_ignored(requests[i])) handle(requests[i], terminate, SA_RESTART);
    }
    atexit(restore_terminal);
    return true;
}

void nc_guard_watch_terminal(bool watch) {
    handle(SIGWINCH, watch ? note_resize : SIG_DFL, SA_RESTART);
    handle(SIGTSTP, watch ? note_stop : SIG_DFL, SA_RESTART);
    handle(SIGCONT, watch ? note_continue : SIG_DFL, SA_RESTART);
}

void nc_guard_protect_thread(void) {
    static _Thread_local bool protected = false;
    if (protected) return;
    protected = true;
    enum { size = 64 * 1024 };
    // Never freed: the thread may overflow until its last moment.
    stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
    if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
}

void nc_guard_set_message(const char *text) {
    while (atomic_flag_test_and_set(&message_lock)) {}
    int next = 1 - atomic_load(&current_message);
    strncpy(messages[next], text, sizeof messages[next] - 1);
    disarm_controls(messages[next], strlen(messages[next]));
    atomic_store(&current_message, next);
    atomic_flag_clear(&message_lock);
}

// MARK: The terminal

bool nc_guard_save_terminal(void) {
    have_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
    return have_saved_modes;
}

void nc_guard_arm(const char *leave_sequence, int length) {
    atomic_store(&armed, 0);
    leave_length = length < (int)sizeof leave_bytes ? length : (int)sizeof leave_bytes;
    memcpy(leave_bytes, leave_sequence, (size_t)leave_length);
    atomic_store(&armed, 1);
}

void nc_guard_disarm(void) { atomic_store(&armed, 0); }

// MARK: Notes

int nc_guard_termination(void) { return atomic_load(&termination); }
int nc_guard_descriptor(void) { return wake_pipe[0]; }
void nc_guard_wake(void) { leave_note(NC_NOTE_WAKE); }

int nc_guard_take_notes(void) {
    char bytes[64];
    // The pipe first: a note that comes in between then leaves a byte behind, and is never lost.
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    return atomic_exchange(&notes, 0);
}

void nc_guard_stop(bool whole_job) {
    handle(SIGTSTP, SIG_DFL, 0);
    if (whole_job) {
        kill(0, SIGTSTP);
    } else {
        raise(SIGTSTP);
    }
    handle(SIGTSTP, note_stop, SA_RESTART);
    atomic_fetch_and(&notes, ~(NC_NOTE_STOP | NC_NOTE_CONTINUE));
}

// MARK: Standard error

static int anonymous_file(void) {
#ifdef __linux__
    return memfd_create("nntui-errors", MFD_CLOEXEC);
#else
    char name[] = "/tmp/nntui-errors-XXXXXX";
    int descriptor = mkstemp(name);
    if (descriptor >= 0) unlink(name);
    return descriptor;
#endif
}

void nc_guard_hold_errors(void) {
    if (held_errors >= 0 || !isatty(STDERR_FILENO)) return;
    held_errors = anonymous_file();
    if (held_errors < 0) return;
    fcntl(held_errors, F_SETFL, O_APPEND);
    error_terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (error_terminal >= 0) dup2(held_errors, STDERR_FILENO);
}

void nc_guard_release_errors(void) {
    if (held_errors < 0) return;
    if (error_terminal >= 0) {
        dup2(error_terminal, STDERR_FILENO);
        replay_errors();
        close(error_terminal);
    }
    close(held_errors);
    held_errors = error_terminal = -1;
}
