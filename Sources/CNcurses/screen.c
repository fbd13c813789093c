// strcasestr and wcwidth
#define _GNU_SOURCE
#include "nc_screen.h"

#include "guard.h"
#include "nc_keys.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen = NULL;
/// Keys are read through a pad because reading through a window would refresh it.
static WINDOW *keyboard = NULL;

static bool locale_is_utf8(void) { return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// Whether the environment asks for UTF-8, be the named locale installed here or not.
static bool environment_wants_utf8(void) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (value == NULL || *value == 0) continue;
        return strcasestr(value, "utf-8") != NULL || strcasestr(value, "utf8") != NULL;
    }
    return false;
}

bool nc_screen_use_locale(void) {
    // Only the characters' category: a decimal comma has no place in what the program writes.
    if (setlocale(LC_CTYPE, "") == NULL && environment_wants_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
    return locale_is_utf8();
}

bool nc_screen_open(void) {
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) return false;
    set_escdelay(25);
    raw();
    noecho();
    nonl();
    meta(stdscr, TRUE);
    typeahead(-1);
    curs_set(0);
    scrollok(stdscr, FALSE);
    keyboard = newpad(1, 1);
    if (keyboard != NULL) {
        keypad(keyboard, TRUE);
        nodelay(keyboard, TRUE);
    }
    nc_screen_update_size();
    return true;
}

void nc_screen_close(void) {
    if (screen == NULL) return;
    nc_screen_leave();
    if (keyboard != NULL) delwin(keyboard);
    keyboard = NULL;
    delscreen(screen);
    screen = NULL;
}

void nc_screen_leave(void) {
    if (!isendwin()) endwin();
}

void nc_screen_enter(void) {
    nc_screen_invalidate();
    doupdate();
    curs_set(0);
}

int nc_screen_rows(void) { return screen == NULL ? 0 : getmaxy(stdscr); }
int nc_screen_columns(void) { return screen == NULL ? 0 : getmaxx(stdscr); }

void nc_screen_update_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
    if (size.ws_row != getmaxy(stdscr) || size.ws_col != getmaxx(stdscr)) resize_term(size.ws_row, size.ws_col);
}

bool nc_screen_start_colors(void) { return has_colors() && start_color() == OK; }
bool nc_screen_use_default_colors(void) { return use_default_colors() == OK; }
int nc_screen_color_count(void) { return COLORS; }
int nc_screen_pair_count(void) { return COLOR_PAIRS; }

bool nc_screen_define_pair(int pair, int foreground, int background) {
    // ncurses searches the whole screen for cells of a pair that changes, unless it will be cleared anyway.
    bool clears = is_cleared(curscr);
    clearok(curscr, TRUE);
    bool is_defined = init_extended_pair(pair, foreground, background) == OK;
    clearok(curscr, clears);
    return is_defined;
}

static attr_t curses_attributes(int attributes) {
    return ((attributes & NC_BOLD) ? A_BOLD : 0) | ((attributes & NC_DIM) ? A_DIM : 0)
        | ((attributes & NC_UNDERLINE) ? A_UNDERLINE : 0) | ((attributes & NC_REVERSE) ? A_REVERSE : 0);
}

void nc_screen_put(int row, int column, uint32_t scalar, int columns, int attributes, int pair) {
    wchar_t text[2] = {(wchar_t)scalar, 0};
    if (wcwidth(text[0]) != columns) {
        text[0] = L'?';
        if (columns == 2) nc_screen_put(row, column + 1, ' ', 1, attributes, pair);
    }
    cchar_t cell;
    // A pair above 32,767 does not fit the third argument: ncurses then takes it through the last one.
    if (setcchar(&cell, text, curses_attributes(attributes), 0, &pair) == OK) mvadd_wchnstr(row, column, &cell, 1);
}

// ncurses writes a frame in pieces of a few thousand bytes, which a terminal may show one by one. It therefore writes into
// a file in memory, in the place of standard output, and the whole goes to the terminal afterwards. Standard output is
// duplicated anew each time: the guard may have exchanged it because the terminal takes no output.

static int frame_file = -1;

static void append_to_frame(const char *text) {
    ssize_t ignored = write(STDOUT_FILENO, text, strlen(text));
    (void)ignored;
}

static void send_frame(off_t size) {
    static char bytes[65536];
    for (off_t start = 0; start < size;) {
        ssize_t count = pread(frame_file, bytes, sizeof bytes, start);
        if (count <= 0) return;
        nc_screen_send(bytes, (int)count);
        start += count;
    }
}

int nc_screen_flush(const char *begin, const char *end) {
    if (frame_file < 0) frame_file = guard_anonymous_file("nntui-frame");
    int terminal = frame_file < 0 ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (terminal < 0 || ftruncate(frame_file, 0) != 0 || lseek(frame_file, 0, SEEK_SET) != 0) {
        refresh();
        if (terminal >= 0) close(terminal);
        return 0;
    }
    dup2(frame_file, STDOUT_FILENO);
    append_to_frame(begin);
    refresh();
    append_to_frame(end);
    dup2(terminal, STDOUT_FILENO);
    close(terminal);
    off_t size = lseek(frame_file, 0, SEEK_CUR);
    if (size <= (off_t)(strlen(begin) + strlen(end))) return 0;
    send_frame(size);
    return (int)size;
}

void nc_screen_resend(void) { redrawwin(stdscr); }

void nc_screen_invalidate(void) { clearok(curscr, TRUE); }

void nc_screen_send(const char *bytes, int length) {
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, (size_t)length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (int)written;
    }
}

struct nc_input nc_screen_read(void) {
    wint_t value = 0;
    int kind = keyboard == NULL ? ERR : wget_wch(keyboard, &value);
    struct nc_input input = {NC_INPUT_NONE, (uint32_t)value};
    if (kind == KEY_CODE_YES) input.kind = NC_INPUT_KEY;
    if (kind == OK) input.kind = NC_INPUT_CHARACTER;
    return input;
}

void nc_screen_define_key(const char *sequence, int code, bool replace) {
    if (replace || key_defined(sequence) == 0) define_key(sequence, code);
}

int nc_screen_wait(int milliseconds, bool watch_input) {
    struct pollfd sources[2] = {
        {.fd = nc_guard_descriptor(), .events = POLLIN},
        {.fd = STDIN_FILENO, .events = POLLIN},
    };
    if (poll(sources, watch_input ? 2 : 1, milliseconds) <= 0) return 0;
    int ready = sources[0].revents ? NC_READY_GUARD : 0;
    if (!watch_input) return ready;
    if (sources[1].revents & POLLIN) ready |= NC_READY_INPUT;
    if (sources[1].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= NC_READY_CLOSED;
    return ready;
}

bool nc_screen_wait_for_input(int milliseconds) {
    struct pollfd source = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&source, 1, milliseconds) > 0 && (source.revents & POLLIN) != 0;
}

int nc_screen_pending(void) {
    int count = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : 0;
}

void nc_screen_discard_input(void) { tcflush(STDIN_FILENO, TCIFLUSH); }
