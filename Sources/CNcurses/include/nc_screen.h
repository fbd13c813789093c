// The one screen and the one keyboard. Everything here belongs to the main thread.
#ifndef NC_SCREEN_H
#define NC_SCREEN_H
#include <stdbool.h>
#include <stdint.h>

/// Attribute bits of `nc_screen_put`.
enum { NC_BOLD = 1, NC_DIM = 2, NC_UNDERLINE = 4, NC_REVERSE = 8 };

/// Chooses the locale's character set; returns whether it is UTF-8.
bool nc_screen_use_locale(void);

/// Opens the screen on standard input and output, with raw keys and no cursor; returns false when ncurses cannot.
bool nc_screen_open(void);
/// Gives the terminal back and frees the screen.
void nc_screen_close(void);
/// Gives the terminal back for a while; `nc_screen_enter` takes it again and draws everything anew.
void nc_screen_leave(void);
void nc_screen_enter(void);

int nc_screen_rows(void);
int nc_screen_columns(void);
/// Asks the kernel for the terminal's size and follows it; an unknown size (0) keeps the old one.
void nc_screen_update_size(void);

/// Turns colours on; returns false when the terminal has none.
bool nc_screen_start_colors(void);
/// Makes -1 mean the terminal's own colours; returns false when it cannot.
bool nc_screen_use_default_colors(void);
int nc_screen_color_count(void);
int nc_screen_pair_count(void);
/// Defines a pair of colours that no cell on the screen has; if one may have it, `nc_screen_resend` must follow.
bool nc_screen_define_pair(int pair, int foreground, int background);

/// Puts one glyph of 1 or 2 columns into the frame in preparation; a glyph of another width shows as a question mark.
void nc_screen_put(int row, int column, uint32_t scalar, int columns, int attributes, int pair);
/// Sends what changed since the last call, between two sequences and in one piece; returns the number of bytes.
int nc_screen_flush(const char *begin, const char *end);
/// Makes the next flush send every cell, over what is there.
void nc_screen_resend(void);
/// Makes the next flush clear the terminal and send every cell.
void nc_screen_invalidate(void);
/// Sends bytes to the terminal at once, past ncurses.
void nc_screen_send(const char *bytes, int length);

enum { NC_INPUT_NONE, NC_INPUT_CHARACTER, NC_INPUT_KEY };
/// What `nc_screen_read` found: nothing, a scalar, or a key code of `nc_keys.h`.
struct nc_input {
    int kind;
    uint32_t value;
};
/// Reads a key without waiting for one (the rest of an escape sequence is given 25 ms).
struct nc_input nc_screen_read(void);
/// Gives a sequence of bytes a key code, unless the terminal's description gave it one already and `replace` is false.
void nc_screen_define_key(const char *sequence, int code, bool replace);

enum { NC_READY_INPUT = 1, NC_READY_GUARD = 2, NC_READY_CLOSED = 4 };
/// Waits for input or for the guard's pipe, at most so many milliseconds (for ever if negative); returns what is ready.
int nc_screen_wait(int milliseconds, bool watch_input);
/// Waits for input alone, at most so many milliseconds; returns whether there is some.
bool nc_screen_wait_for_input(int milliseconds);
/// The number of bytes that wait to be read from the terminal.
int nc_screen_pending(void);
/// Throws away what was typed and not yet read.
void nc_screen_discard_input(void);
#endif
