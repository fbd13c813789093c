#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
enum { fatal_signal_count = sizeof fatal_signals / sizeof fatal_signals[0] };
static struct sigaction previous_actions[fatal_signal_count];

static struct termios saved_modes;
static bool have_saved_modes = false;
/// The terminal, also while a frame is written elsewhere.
static int terminal = STDOUT_FILENO;
static char leave_bytes[500];
static int leave_length = 0;
static atomic_int armed;

/// Two messages, so that a handler never reads one that is being written.
static char messages[2][1001];
static atomic_int current_message;
static atomic_flag message_lock = ATOMIC_FLAG_INIT;

static atomic_int crashing;
static pthread_t crashing_thread;
static pthread_t main_thread;
static atomic_int main_thread_is_held;

void guard_write(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        if (!guard_takes_output(descriptor, 500)) return;
        // One byte at a time: the write of more than there is room for would wait for ever.
        ssize_t written = write(descriptor, bytes, 1);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
}

static void say(const char *text) { guard_write(guard_error_descriptor(), text, strlen(text)); }

// MARK: The terminal

bool nc_guard_save_terminal(void) {
    have_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
    int copy = terminal == STDOUT_FILENO ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
    if (copy >= 0) terminal = copy;
    return have_saved_modes;
}

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

void nc_guard_arm(const char *leave_sequence, int length) {
    atomic_store(&armed, 0);
    leave_length = length < (int)sizeof leave_bytes ? length : (int)sizeof leave_bytes;
    memcpy(leave_bytes, leave_sequence, (size_t)leave_length);
    atomic_store(&armed, 1);
}

void nc_guard_disarm(void) { atomic_store(&armed, 0); }

void guard_restore_terminal(void) {
    if (!atomic_exchange(&armed, 0)) return;
    // CAN ends an escape sequence that the crash may have cut in two.
    guard_write(terminal, "\030", 1);
    guard_write(terminal, leave_bytes, (size_t)leave_length);
    nc_guard_restore_modes();
    guard_replay_errors();
}

// MARK: The report

void nc_guard_set_message(const char *text) {
    while (atomic_flag_test_and_set(&message_lock)) {}
    int next = 1 - atomic_load(&current_message);
    strncpy(messages[next], text, sizeof messages[next] - 1);
    guard_disarm_controls(messages[next], strlen(messages[next]));
    atomic_store(&current_message, next);
    atomic_flag_clear(&message_lock);
}

static const char *description(int signal_number) {
    switch (signal_number) {
    case SIGSEGV: return "nntui crashed: invalid memory access or stack overflow (SIGSEGV).";
    case SIGBUS: return "nntui crashed: invalid memory access (SIGBUS).";
    case SIGILL: return "nntui crashed: a check inside the program failed (SIGILL).";
    case SIGTRAP: return "nntui crashed: a check inside the program failed (SIGTRAP).";
    case SIGABRT: return "nntui crashed: the program aborted itself (SIGABRT).";
    case SIGFPE: return "nntui crashed: arithmetic error (SIGFPE).";
    case SIGSYS: return "nntui crashed: a system call is not allowed here (SIGSYS).";
    case SIGQUIT: return "nntui was ended by SIGQUIT.";
    default: return "nntui was ended by a second signal, without waiting for the final save.";
    }
}

void guard_report(int signal_number) {
    const char *message = messages[atomic_load(&current_message)];
    say(description(signal_number));
    say(*message == 0 ? "" : " ");
    say(message);
    say("\n");
}

// MARK: The crash

/// On the main thread: waits for the end, so that nothing is drawn on the restored terminal.
static void hold(int signal_number) {
    (void)signal_number;
    if (!atomic_load(&crashing)) return;
    atomic_store(&main_thread_is_held, 1);
    for (;;) pause();
}

static void hold_main_thread(void) {
    if (pthread_equal(main_thread, pthread_self())) return;
    pthread_kill(main_thread, SIGURG);
    const struct timespec millisecond = {.tv_nsec = 1000000};
    for (int i = 0; i < 100 && !atomic_load(&main_thread_is_held); i++) nanosleep(&millisecond, NULL);
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
        hold_main_thread();
        guard_restore_terminal();
        guard_report(signal_number);
    } else if (!pthread_equal(crashing_thread, pthread_self())) {
        // Another thread is already reporting, and the process ends with it.
        atomic_store(&main_thread_is_held, 1);
        for (;;) pause();
    }
    // The signal is blocked in here: it arrives, with the previous action, at the place of the crash.
    sigaction(signal_number, &previous_actions[index_of(signal_number)], NULL);
    raise(signal_number);
}

/// Swift's own crash report, which may ask questions on the terminal, follows ours only if the user turned it on.
static bool wants_previous_action(void) {
    const char *setting = getenv("SWIFT_BACKTRACE");
    return setting != NULL && *setting != 0;
}

void guard_catch_crashes(void) {
    main_thread = pthread_self();
    for (int i = 0; i < fatal_signal_count; i++) {
        struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
        sigemptyset(&action.sa_mask);
        sigaction(fatal_signals[i], &action, &previous_actions[i]);
        if (wants_previous_action()) continue;
        previous_actions[i] = (struct sigaction){.sa_handler = SIG_DFL};
    }
    // Nobody else here uses this signal, and by itself it does nothing.
    guard_handle(SIGURG, hold, SA_RESTART);
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
