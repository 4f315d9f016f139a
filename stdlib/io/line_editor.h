/* Editing a line at the terminal, by GNU readline, which is loaded when it is first wanted.
 *
 * The library's state belongs to whoever holds the editor's mutex. The thread that reads a line holds the mutex and the GIL
 * whenever it calls the library, but neither while it waits for a key: so other threads run, and what they write to the
 * terminal goes through editor_write_nogil, which takes the line away, writes, and shows it again. The mutex is never waited
 * for with the GIL in hand; the GIL may be waited for with the mutex in hand (a completer written in Python). */
#pragma once

#include <stdio.h>

#include "runtime/gilt.h"

typedef struct HistoryEntry { char *line, *timestamp; void *data; } HistoryEntry; /* readline's HIST_ENTRY */
typedef char **(*ReadlineComplete)(const char *text, int start, int end);
typedef int (*ReadlineHook)(void);
typedef int (*ReadlineGetc)(FILE *in);
typedef void (*ReadlineShow)(char **matches, int count, int longest);

#define FUNCTION(result, name, parameters) result (*name) parameters;
#define VARIABLE(type, name) type *name;
typedef struct Readline {
#include "stdlib/io/readline.def"
} Readline;
#undef FUNCTION
#undef VARIABLE

/* The library, loaded and set up, or NULL: it is not installed. */
const Readline *readline_library(void) HOLDS_GIL;
/* A line, edited: str without its newline; NULL with an exception: EOFError (Ctrl-D), KeyboardInterrupt, whatever a signal
 * handler raises.  `text` is there at the beginning. */
NODISCARD Own editor_read(const Readline *library, const char *prompt, const char *text) DROPS_GIL;

extern _Atomic bool editor_is_active;      /* a line is being edited; a hint, looked at again under the mutex */
/* write(2) to the terminal, above the line that is being edited. */
ssize_t editor_write_nogil(int fd, const void *data, size_t size) NO_GIL;
