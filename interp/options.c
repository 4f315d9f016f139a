/* Options as CPython's command line has them, and gilt's own: --gil, --stats, --trace, -2. */
#include "interp/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "interp/version.h"
#include "runtime/types/int.h"

static const char usage_text[] =
    "usage: gilt [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
    "  -c cmd        run this text\n"
    "  -m mod        run this module as a script\n"
    "  file          run this file: .py; .ipy and .ipynb: their cells\n"
    "  -             read the program from standard input\n"
    "  -i            go to the prompt afterwards\n"
    "  -q            no greeting at the prompt\n"
    "  -u            unbuffered output\n"
    "  -O, -OO       no assertions; no docstrings either\n"
    "  -E, -I        ignore PYTHON... variables; -I also keeps the script's folder off sys.path\n"
    "  -P            keep the script's folder off sys.path\n"
    "  -x            skip the first line of the file\n"
    "  -b, -bb       warnings where bytes are taken for text; errors\n"
    "  -s, -S        no packages of the user; none of a virtual environment\n"
    "  -B -d -R -v   accepted as Python's, without effect\n"
    "  -W arg        warnings: default, error, ignore, action:message:category:module:line\n"
    "  -X opt        dis, hints, stdlib=DIR, frozen_modules=off, allocfail=N[,on][,start], gcstress, importtime, leakcheck, tracemalloc[=N], utf8, dev\n"
    "  -2            accept Python 2's print statement\n"
    "  -h, -V        this help; the version\n"
    "  --gil=POLICY  who gets the lock when: ticks:N, interval:S, interval39:S, legacy:N, lazy:N, seeded:SEED, never\n"
    "  --stats       a table of the lock's statistics at the end\n"
    "  --trace FILE  record every change of the lock's holder\n"
    "  --to notebook IN.ipynb [-o OUT.ipynb] [--allow-errors]   run the cells and write them with their outputs\n"
    "Variables, as Python's: PYTHONPATH, PYTHONHASHSEED, PYTHONUNBUFFERED, PYTHONOPTIMIZE, PYTHONINSPECT, PYTHONSAFEPATH, PYTHONDEVMODE,\n"
    "  PYTHONWARNINGS, PYTHONIOENCODING, PYTHONBREAKPOINT, PYTHONFAULTHANDLER, PYTHONTRACEMALLOC, PYTHONPROFILEIMPORTTIME, PYTHONSTARTUP,\n"
    "  PYTHONUSERBASE, PYTHONNOUSERSITE, PYTHONINTMAXSTRDIGITS, PYTHONTZPATH, PYTHONASYNCIODEBUG, NO_COLOR; and GILT_GIL, the policy, and GILT_HISTORY, the prompt's file\n";

const char *options_x(const Options *o, const char *name) {
    size_t n = strlen(name);
    for (int i = 0; i < o->x_count; i++) {
        if (strncmp(o->x_options[i], name, n) != 0) continue;
        if (o->x_options[i][n] == '=') return o->x_options[i] + n + 1;
        if (!o->x_options[i][n]) return "";
    }
    return NULL;
}

static bool is_set(const Options *o, const char *variable) {
    const char *value = o->ignore_environment ? NULL : getenv(variable);
    return value && *value;
}

static int level_of(const Options *o, const char *variable) {
    if (!is_set(o, variable)) return 0;
    int n = atoi(getenv(variable));
    return n > 0 ? n : 1;
}

static void read_environment(Options *o) {
    o->unbuffered |= is_set(o, "PYTHONUNBUFFERED");
    o->inspect |= is_set(o, "PYTHONINSPECT");
    o->safe_path |= is_set(o, "PYTHONSAFEPATH");
    o->no_user_site |= is_set(o, "PYTHONNOUSERSITE");
    o->dev_mode = options_x(o, "dev") || is_set(o, "PYTHONDEVMODE");
    if (is_set(o, "PYTHONHASHSEED")) o->hash_seed = getenv("PYTHONHASHSEED");
    int level = level_of(o, "PYTHONOPTIMIZE");
    if (level > o->optimize) o->optimize = level;
    if (!o->gil && is_set(o, "GILT_GIL")) o->gil = getenv("GILT_GIL");
    o->hints = options_x(o, "hints") || isatty(2);
    o->dump_code = options_x(o, "dis") != NULL;
    o->stdlib_dir = options_x(o, "stdlib");
}

static void done(Options *o, int status) {
    o->kind = RUN_DONE;
    o->status = status;
}

static void misused(Options *o, const char *complaint, const char *text) {
    fprintf(stderr, complaint, text);
    fputs("\nusage: gilt [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `gilt -h' for more information.\n", stderr);
    done(o, 2);
}

/* One place where the limit on digits may be told, source for messages; false: it is no limit. */
static bool read_digits(Options *o, const char *source, const char *text) {
    char *end;
    long limit = strtol(text, &end, 10);
    if (end != text && !*end && (limit == 0 || (limit >= INT_DIGITS_LEAST && limit <= INT32_MAX))) {
        o->max_digits = (int)limit;
        return true;
    }
    fprintf(stderr, "Fatal Python error: config_init_int_max_str_digits: %s: invalid limit; must be >= %d or 0 for unlimited.\n"
            "Python runtime state: preinitialized\n\n", source, INT_DIGITS_LEAST);
    done(o, 1);
    return false;
}

static void read_max_digits(Options *o) {
    if (o->kind == RUN_DONE) return;
    if (is_set(o, "PYTHONINTMAXSTRDIGITS") && !read_digits(o, "PYTHONINTMAXSTRDIGITS", getenv("PYTHONINTMAXSTRDIGITS"))) return;
    const char *option = options_x(o, "int_max_str_digits");
    if (option) read_digits(o, "-X int_max_str_digits", option);
}

/* The value of a long option: what stands behind its = (value), or the next word. */
static const char *long_argument(Options *o, const char *name, const char *value, int *i, int argc, char **argv) {
    if (value) return value + 1;
    if (*i + 1 < argc) return argv[++*i];
    misused(o, "Argument expected for the %s option", name);
    return NULL;
}

/* The argument of an option: the rest of its word, or the next word. */
static const char *argument(Options *o, const char *rest, int *i, int argc, char **argv, char letter) {
    if (*rest) return rest;
    if (*i + 1 < argc) return argv[++*i];
    misused(o, "Argument expected for the -%s option", (char[]){letter, 0});
    return NULL;
}

/* A program is no place for a trace: the name of the file was forgotten, and the program would be overwritten. */
static void check_trace_file(Options *o) {
    const char *dot = strrchr(o->trace, '.');
    if (dot && (strcmp(dot, ".py") == 0 || strcmp(dot, ".ipy") == 0 || strcmp(dot, ".ipynb") == 0))
        misused(o, "gilt: --trace %s: this is a program; the file for the trace comes before it", o->trace);
}

static bool long_option(Options *o, const char *word, int *i, int argc, char **argv) {
    const char *value = strchr(word, '=');
    size_t n = value ? (size_t)(value - word) : strlen(word);
    if (n == 5 && strncmp(word, "--gil", n) == 0) {
        o->gil = long_argument(o, "--gil", value, i, argc, argv);
    } else if (n == 7 && strncmp(word, "--trace", n) == 0) {
        o->trace = long_argument(o, "--trace", value, i, argc, argv);
        if (o->trace) check_trace_file(o);
    } else if (n == 4 && strncmp(word, "--to", n) == 0) {
        o->to = long_argument(o, "--to", value, i, argc, argv);
        if (!o->to || strcmp(o->to, "notebook") == 0) return true;
        fprintf(stderr, "gilt: --to: only `--to notebook` is known\n");
        done(o, 2);
    } else if (strcmp(word, "--stats") == 0) {
        o->stats = true;
    } else if (strcmp(word, "--version") == 0) {
        printf("%s\n", GILT_VERSION_LINE);
        done(o, 0);
    } else if (strcmp(word, "--help") == 0) {
        fputs(usage_text, stdout);
        done(o, 0);
    } else {
        return false;
    }
    return true;
}

/* One word of short options.  True: it named what to run, and what follows are the program's own arguments. */
static bool short_options(Options *o, const char *letters, int *i, int argc, char **argv) {
    for (; *letters && o->kind != RUN_DONE; letters++) {
        const char *value;
        switch (*letters) {
        case 'c':
        case 'm':
            value = argument(o, letters + 1, i, argc, argv, *letters);
            if (!value) return true;
            o->kind = *letters == 'c' ? RUN_COMMAND : RUN_MODULE;
            o->what = value;
            return true;
        case 'W':
        case 'X':
            value = argument(o, letters + 1, i, argc, argv, *letters);
            if (!value) return true;
            if (*letters == 'X' && o->x_count < 32) o->x_options[o->x_count++] = value;
            if (*letters == 'W' && o->warning_count < 32) o->warnings[o->warning_count++] = value;
            return false;
        case 'i': o->inspect = true; break;
        case 'q': o->quiet = true; break;
        case 'u': o->unbuffered = true; break;
        case 'O': o->optimize++; break;
        case 'E': o->ignore_environment = true; break;
        case 'I': o->ignore_environment = o->isolated = o->safe_path = o->no_user_site = true; break;
        case 'P': o->safe_path = true; break;
        case 'x': o->skip_line = true; break;
        case 'v': o->verbose++; break;
        case 'b': o->bytes_warning++; break;
        case '2': o->py2_print = true; break;
        case 's': o->no_user_site = true; break;
        case 'S': o->no_site = true; break;
        case 'B':
        case 'R':
        case 'd': break; /* nothing here to be switched off */
        case 'V':
            printf("%s\n", GILT_VERSION_LINE);
            done(o, 0);
            break;
        case 'h':
        case '?':
            fputs(usage_text, stdout);
            done(o, 0);
            break;
        default: misused(o, "Unknown option: %s", (char[]){'-', *letters, 0});
        }
    }
    return false;
}

void options_read(Options *o, int argc, char **argv) {
    *o = (Options){.kind = RUN_PROMPT, .max_digits = -1, .program = argc > 0 && argv[0] ? argv[0] : "gilt"};
    int i = 1;
    for (; i < argc && o->kind == RUN_PROMPT; i++) {
        const char *word = argv[i];
        if (word[0] != '-' || !word[1]) {
            o->kind = word[0] == '-' ? RUN_STDIN : RUN_FILE;
            o->what = word;
        } else if (word[1] == '-') {
            if (!word[2]) {
                i++;
                break;
            }
            if (!long_option(o, word, &i, argc, argv)) misused(o, "unknown option %s", word);
        } else if (short_options(o, word + 1, &i, argc, argv)) {
            i++;
            break;
        }
    }
    if (o->kind == RUN_PROMPT && i < argc) {
        o->kind = strcmp(argv[i], "-") == 0 ? RUN_STDIN : RUN_FILE;
        o->what = argv[i++];
    }
    if (o->to && o->kind != RUN_FILE && o->kind != RUN_DONE) {
        fprintf(stderr, "gilt: --to notebook: which file?\n");
        done(o, 2);
    }
    o->argc = argc - i;
    o->argv = argv + i;
    read_environment(o);
    read_max_digits(o);
}
