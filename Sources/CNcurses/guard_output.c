#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/time.h>
#include <unistd.h>

// A terminal whose reader has stopped keeps the writing thread in `write` for ever. Once the program has been asked to
// end, a timer looks whether output is still taken. If not, the output becomes /dev/null: the system then starts the
// interrupted call again, it succeeds there, and the program ends in its usual way.

enum { period_ms = 250, patience = 8 };
static int nowhere = -1;
static pthread_t writing_thread;
static atomic_int stuck_ticks;

bool guard_takes_output(int descriptor, int milliseconds) {
    struct pollfd sink = {.fd = descriptor, .events = POLLOUT};
    int count;
    do count = poll(&sink, 1, milliseconds);
    while (count < 0 && errno == EINTR);
    // An error counts as well: the write itself then says what is wrong.
    return count != 0;
}

static void give_up(int descriptor) {
    if (descriptor >= 0 && !guard_takes_output(descriptor, 0)) dup2(nowhere, descriptor);
}

static void look(int signal_number) {
    int old = errno;
    if (!pthread_equal(writing_thread, pthread_self())) {
        // Only a signal on the thread that waits makes the system start its call again.
        pthread_kill(writing_thread, signal_number);
    } else if (guard_takes_output(STDOUT_FILENO, 0) && guard_takes_output(guard_error_descriptor(), 0)) {
        atomic_store(&stuck_ticks, 0);
    } else if (atomic_fetch_add(&stuck_ticks, 1) + 1 >= patience) {
        give_up(STDOUT_FILENO);
        give_up(guard_error_descriptor());
        guard_end_unheard_interrupt();
        atomic_store(&stuck_ticks, 0);
    }
    errno = old;
}

void guard_watch_output(bool watch) {
    if (nowhere < 0) return;
    const struct timeval period = {.tv_usec = watch ? period_ms * 1000 : 0};
    const struct itimerval timer = {.it_interval = period, .it_value = period};
    atomic_store(&stuck_ticks, 0);
    // setitimer is not on POSIX's list, but it is a mere system call wherever this runs.
    setitimer(ITIMER_REAL, &timer, NULL);
}

void nc_guard_limit_output(void) { guard_watch_output(true); }

void guard_prepare_output_watch(void) {
    writing_thread = pthread_self();
    nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) guard_handle(SIGALRM, look, SA_RESTART);
}
