#include "nc_arguments.h"

#include <stddef.h>
#include <stdlib.h>

static int argument_count = 0;
static char **arguments = NULL;

// Swift looks for the words in front of `environ`, and finds none there once a library that was loaded first has
// called `setenv`. These systems give them to constructors.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void take_arguments(int count, char **words) {
    argument_count = count;
    arguments = words;
}
#endif

int nc_argument_count(void) { return argument_count; }
const char *nc_argument(int index) { return index >= 0 && index < argument_count ? arguments[index] : NULL; }
