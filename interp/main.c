/* gilt's main program: the one file that knows both the interpreter and the library.
 *
 * Order of start: the runtime (heap, types, thread, GIL), the VM, the importer with the library's tables, builtins and
 * sys, then the program.  Order of the end: see run_finish. */
#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "interp/builtins.h"
#include "interp/frame.h"
#include "interp/import.h"
#include "interp/options.h"
#include "interp/run.h"
#include "interp/settrace.h"
#include "interp/sys.h"
#include "interp/vm.h"
#include "interp/warnings.h"
#include "runtime/base/alloc.h"
#include "runtime/base/heap.h"
#include "runtime/gil/gil.h"
#include "stdlib/stdlib.h"

extern const EmbeddedModule embedded_modules[];

/* -X frozen_modules=off: the library is compiled from its sources, as a gilt without forms does.  -1: told what is wrong. */
static int wants_forms(const Options *o) {
    const char *x = options_x(o, "frozen_modules");
    if (!x || !*x || strcmp(x, "on") == 0) return 1;
    if (strcmp(x, "off") == 0) return 0;
    fputs("Fatal Python error: bad value for option -X frozen_modules (expected \"on\" or \"off\")\n"
          "Python runtime state: preinitialized\n\n", stderr);
    return -1;
}

static void apply_options(const Options *o) {
    struct InterpConfig *config = &interp_current()->config;
    config->inspect = o->inspect;
    config->quiet = o->quiet;
    config->unbuffered = o->unbuffered;
    config->ignore_environment = o->ignore_environment;
    config->hints = o->hints;
    config->py2_print = o->py2_print;
    config->stats = o->stats;
    config->verbose = o->verbose;
    config->optimize = o->optimize;
    config->stdlib_dir = o->stdlib_dir;
}

static int apply_policy(const Options *o) {
    if (!o->gil) return 0;
    struct GilPolicy policy = gil_policy_default;
    const char *problem = gil_policy_parse(o->gil, &policy);
    if (problem) {
        fprintf(stderr, "gilt: --gil=%s: %s\n", o->gil, problem);
        return -1;
    }
    gil_set_policy(interp_current()->gil, &policy);
    return 0;
}

/* -X allocfail=N[,on][,start]: the Nth request for memory fails; `on`: the later ones, too; `start`: counted from the
 * first one of the process instead of the program's first. */
static const char *failure_plan(const Options *o, bool from_start) {
    const char *plan = options_x(o, "allocfail");
    return plan && (strstr(plan, ",start") != NULL) == from_start ? plan : NULL;
}

static bool is_good_plan(const char *plan) {
    if (!plan || (*plan >= '0' && *plan <= '9')) return true;
    fputs("gilt: -X allocfail=N[,on][,start]: invalid number of requests\n", stderr);
    return false;
}

static void plan_failure(const char *plan) {
    if (plan) mem_fail_at(strtoull(plan, NULL, 10), strstr(plan, ",on") != NULL);
}

/* How many requests there were, for whoever wants to try all of them. */
static void report_failure_plan(const Options *o) {
    const char *plan = options_x(o, "allocfail");
    if (!plan || mem_fail_happened()) return;
    fprintf(stderr, "allocfail: %" PRId64 " requests\n", (int64_t)(strtoull(plan, NULL, 10) - mem_fail_left()));
}

/* -X tracemalloc[=N] or PYTHONTRACEMALLOC=N. */
static int start_tracing(const Options *o) {
    const char *x = options_x(o, "tracemalloc"), *variable = o->ignore_environment ? NULL : getenv("PYTHONTRACEMALLOC");
    const char *number = x ? x : variable;
    char *end = NULL;
    if (!number || (!x && (!*number || strcmp(number, "0") == 0))) return 0;
    long frames = *number ? strtol(number, &end, 10) : 1;
    if ((end && *end) || frames < (x && *x == '0' ? 0 : 1) || frames > TRACEMALLOC_FRAMES_MAX) {
        fprintf(stderr, "gilt: %s: invalid number of frames\n", x ? "-X tracemalloc=NFRAME" : "PYTHONTRACEMALLOC");
        return -1;
    }
    return frames ? tracemalloc_start((int)frames) : 0;
}

/* -X faulthandler, -X dev or PYTHONFAULTHANDLER. */
static int start_faulthandler(const Options *o) {
    const char *variable = o->ignore_environment ? NULL : getenv("PYTHONFAULTHANDLER");
    return o->dev_mode || options_x(o, "faulthandler") || (variable && *variable) ? faulthandler_start() : 0;
}

static Own load_builtins(void) {
    scoped Own module = module_from_def(&builtins_module), name = str_intern("builtins");
    if (!module || !name || builtins_add(module) < 0) return NULL;
    Interp *interp = interp_current();
    interp->builtins = own(module_dict_peek(module));
    return dict_set(interp->modules, name, module) < 0 ? NULL : give(module);
}

static int start(const Options *o, bool use_forms) {
    if (runtime_init_seeded(o->hash_seed) < 0) return -1;
    apply_options(o);
    if (o->max_digits >= 0 && int_set_max_digits(o->max_digits) < 0) return -1;
    if (vm_init() < 0 || vm_thread_init(thread_current) < 0 || importer_init(stdlib_modules, embedded_modules, use_forms) < 0) return -1;
    warnings_init();
    const char *variable = o->ignore_environment ? NULL : getenv("PYTHONPROFILEIMPORTTIME");
    if (options_x(o, "importtime") || (variable && *variable)) importer_time();
    scoped Own builtins = load_builtins();
    return !builtins || sys_init(o) < 0 || signals_start() < 0 || run_prepare(o) < 0 ? -1 : 0;
}

/* -X leakcheck: everything is let go, and what is still there is told.  (A build with LeakSanitizer finds the rest.)
 * Daemon threads that stopped where they were keep what they had; then there is nothing to tell. */
static void check_leaks(void) {
    const struct Thread *first = gil_threads(interp_current()->gil);
    if (first && first->next) return;
    (void)!settrace_set(NULL, false); /* off: it cannot fail */
    (void)!settrace_set(NULL, true);
    stdlib_forget();
    runtime_fini();
    gc_report_left();
}

/* Why there is no interpreter: a seed that is none, an encoding of the standard streams that nobody knows, or no memory. */
static void tell_failed_start(const Options *o) {
    if (hash_init(o->hash_seed) < 0) {
        fputs("Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range "
              "[0; 4294967295]\nPython runtime state: preinitialized\n\n", stderr);
        return;
    }
    if (!thread_current || !error_is(LookupError)) {
        fputs("gilt: cannot start: out of memory\n", stderr);
        return;
    }
    scoped Own error = error_take(), text = str(error);
    fprintf(stderr, "Fatal Python error: init_stdio_encoding: failed to get the Python codec name of the stdio encoding\n"
            "Python runtime state: core initialized\nLookupError: %s\n\n"
            "Current thread 0x%016lx (most recent call first):\n  <no Python frame>\n",
            text ? str_utf8_lossy(text) : "unknown encoding", (unsigned long)pthread_self());
}

int main(int argc, char **argv) {
    Options options;
    options_read(&options, argc, argv);
    if (options.kind == RUN_DONE) return options.status;
    int use_forms = wants_forms(&options);
    if (use_forms < 0) return 1;
    if (!is_good_plan(options_x(&options, "allocfail"))) return 1;
    plan_failure(failure_plan(&options, true));
    if (start(&options, use_forms) < 0) {
        tell_failed_start(&options);
        return 1;
    }
    if (apply_policy(&options) < 0) return 2;
    if (gil_report_begin(options.stats, options.trace) < 0) return 2;
    if (start_tracing(&options) < 0 || start_faulthandler(&options) < 0) return 1;
    if (options_x(&options, "gcstress")) gc_stress();
    plan_failure(failure_plan(&options, false));
    heap_heed_failures(interp_current()->heap);
    int status = run_program(&options) < 0 ? run_status_of_error() : 0;
    status = run_finish(status);
    report_failure_plan(&options);
    if (gil_report_end() < 0 && status == 0) status = 1;
    if (options_x(&options, "leakcheck")) check_leaks();
    return sys_exit_process(status);
}
