/// The files under `presets/`, compiled into the program so that it runs from any folder.
#ifndef CPRESETS_H
#define CPRESETS_H

#include <stddef.h>

/// One embedded file: its name inside `presets/`, its bytes and their count.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} nn_preset_file;

/// How many files are embedded.
size_t nn_preset_file_count(void);

/// The file at `index`; the caller keeps `index` below `nn_preset_file_count()`.
nn_preset_file nn_preset_file_at(size_t index);

#endif
