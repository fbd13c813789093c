/// Files under `presets/`, compiled into the program so that it runs from any folder.
///
/// Everything is passed by value, so that the caller needs no pointer.
#ifndef CPRESETS_H
#define CPRESETS_H

#include <stddef.h>

/// Number of embedded files.
size_t nn_preset_file_count(void);

/// Size in bytes of the file at `index`; 0 if there is no such file.
size_t nn_preset_file_size(size_t index);

/// Byte at `offset` of the file at `index`; 0 beyond its end and for an unknown index.
unsigned char nn_preset_file_byte(size_t index, size_t offset);

/// Byte at `offset` of the file's name; 0 at its end, beyond it, and for an unknown index.
unsigned char nn_preset_name_byte(size_t index, size_t offset);

#endif
