// The terminal's description, read before and apart from the screen.
#ifndef NC_TERMINFO_H
#define NC_TERMINFO_H
#include <stdbool.h>

/// Loads the description of `$TERM`; returns false when there is none.
bool nc_terminfo_load(void);
/// Frees what `nc_terminfo_load` loaded.
void nc_terminfo_unload(void);

/// The names of the standard capabilities in the order of the compiled format; NULL past the end.
const char *nc_terminfo_flag_name(int index);
const char *nc_terminfo_number_name(int index);
const char *nc_terminfo_string_name(int index);

/// A capability of the loaded description: false, -1 or NULL where it is absent.
bool nc_terminfo_flag(const char *name);
int nc_terminfo_number(const char *name);
const char *nc_terminfo_string(const char *name);

/// The number of columns of the terminal on standard output; 0 where there is none, or it is not known.
int nc_terminal_columns(void);
#endif
