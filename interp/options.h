/* The command line. */
#pragma once

#include <stdbool.h>

enum RunKind { RUN_PROMPT, RUN_FILE, RUN_COMMAND, RUN_MODULE, RUN_STDIN, RUN_DONE };

typedef struct Options {
    enum RunKind kind;
    const char *program;       /* argv[0] */
    const char *what;          /* file name, command text or module name */
    int argc;                  /* what goes into sys.argv behind its first entry */
    char **argv;
    bool inspect, quiet, unbuffered, ignore_environment, isolated, safe_path, no_site, no_user_site, dev_mode, skip_line, py2_print, stats, hints, dump_code;
    int optimize, verbose, bytes_warning;
    int max_digits;            /* of conversions between int and str, 0: no limit; -1: nobody said */
    const char *gil, *trace, *stdlib_dir;
    const char *hash_seed;     /* PYTHONHASHSEED, or NULL */
    const char *to;            /* --to: what a file of cells becomes, or NULL: it is run */
    const char *x_options[32]; /* -X, as given */
    int x_count;
    const char *warnings[32];  /* -W */
    int warning_count;
    int status;                /* RUN_DONE: exit status */
} Options;

/* Reads argv and the environment.  Prints help and versions itself (RUN_DONE), and what is wrong. */
void options_read(Options *out, int argc, char **argv);
/* The value of -X name=value ("" without one), or NULL. */
const char *options_x(const Options *o, const char *name);
