/// The files under `presets/`, compiled into the program so that it runs from any folder.
///
/// Everything is handed over by value, so that the caller needs no pointer.
#ifndef CPRESETS_H
#define CPRESETS_H

#include <stddef.h>

/// How many files are embedded.
size_t nn_preset_file_count(void);

/// How many bytes the file at `index` has; 0 where there is no such file.
size_t nn_preset_file_size(size_t index);

/// The byte at `offset` of the file at `index`; 0 outside.
unsigned char nn_preset_file_byte(size_t index, size_t offset);

/// The byte at `offset` of the file's name; 0 at its end and outside.
unsigned char nn_preset_name_byte(size_t index, size_t offset);

#endif
