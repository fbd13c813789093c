// Key codes as constants that Swift can import, and codes of this program's own for `define_key`.
#ifndef NC_KEYS_H
#define NC_KEYS_H
#define NCURSES_WIDECHAR 1
#include <curses.h>

enum {
    NC_KEY_UP = KEY_UP,
    NC_KEY_DOWN = KEY_DOWN,
    NC_KEY_LEFT = KEY_LEFT,
    NC_KEY_RIGHT = KEY_RIGHT,
    NC_KEY_SHIFT_UP = KEY_SR,
    NC_KEY_SHIFT_DOWN = KEY_SF,
    NC_KEY_SHIFT_LEFT = KEY_SLEFT,
    NC_KEY_SHIFT_RIGHT = KEY_SRIGHT,
    NC_KEY_ENTER = KEY_ENTER,
    NC_KEY_BACK_TAB = KEY_BTAB,
    NC_KEY_BACKSPACE = KEY_BACKSPACE,
    NC_KEY_DELETE = KEY_DC,
    NC_KEY_INSERT = KEY_IC,
    NC_KEY_HOME = KEY_HOME,
    NC_KEY_END = KEY_END,
    NC_KEY_PAGE_UP = KEY_PPAGE,
    NC_KEY_PAGE_DOWN = KEY_NPAGE,
    /// The key F*n* has the code `NC_KEY_FUNCTION_0 + n`.
    NC_KEY_FUNCTION_0 = KEY_F0,

    /// The start of a mouse report in the SGR encoding; digits follow.
    NC_KEY_SGR_MOUSE = KEY_MAX + 1,
    /// The start and the end of a pasted text.
    NC_KEY_PASTE_START = KEY_MAX + 2,
    NC_KEY_PASTE_END = KEY_MAX + 3,
};
#endif
