// The words of the command line, as the system handed them over.
#ifndef NC_ARGUMENTS_H
#define NC_ARGUMENTS_H
/// The number of words with the program's name, or 0 where the system does not say.
int nc_argument_count(void);
/// A word of the command line; NULL beyond the last one.
const char *nc_argument(int index);
#endif
