#include "nc_terminfo.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

bool nc_terminfo_load(void) {
    int result = 0;
    return setupterm(NULL, STDOUT_FILENO, &result) == OK;
}

void nc_terminfo_unload(void) {
    if (cur_term != NULL) del_curterm(cur_term);
}

const char *nc_terminfo_flag_name(int index) { return boolnames[index]; }
const char *nc_terminfo_number_name(int index) { return numnames[index]; }
const char *nc_terminfo_string_name(int index) { return strnames[index]; }

bool nc_terminfo_flag(const char *name) { return tigetflag((char *)name) > 0; }

int nc_terminfo_number(const char *name) {
    int value = tigetnum((char *)name);
    return value < 0 ? -1 : value;
}

const char *nc_terminfo_string(const char *name) {
    char *value = tigetstr((char *)name);
    return value == (char *)-1 ? NULL : value;
}

int nc_terminal_columns(void) {
    struct winsize size;
    return isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
