// The shim through which ncurses and POSIX signals enter Swift.
#ifndef CNCURSES_H
#define CNCURSES_H
#include "nc_arguments.h"
#include "nc_guard.h"
#include "nc_keys.h"
#include "nc_screen.h"
#include "nc_terminfo.h"
#endif
