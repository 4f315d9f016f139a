/* The module syslog: messages for the system's log, by libc. */
#include "stdlib/stdlib.h"

#include <string.h>
#include <syslog.h>

#include "runtime/gil/gil.h"

/* The names that messages began with, name -> name.  libc points into the last one it was given, and which one that is nobody
 * knows while two threads wait for libc's lock: so they all stay.  Both are guarded by the GIL. */
static Own idents;
static bool opened;

/* The name of the program: sys.argv[0] without folders, or NULL if there is none (an error is cleared). */
static Own program_name(void) {
    scoped Own argv = import_from("sys", "argv"), first = argv ? getitem(argv, small_int_new(0)) : NULL;
    const char *path = first && is_str(first) ? str_utf8(first, NULL) : NULL;
    const char *name = path && strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    Own result = name && *name ? str_new(name) : NULL;
    if (!result) error_clear();
    return result;
}

/* The text of a name, for good.  NULL with an error. */
static const char *ident_keep(Ref name) {
    Own found = NULL;
    if (!idents && !(idents = dict_new())) return NULL;
    int n = dict_get(idents, name, &found);
    if (n == 0 && dict_set(idents, name, name) == 0) found = own(name);
    if (!found) return NULL;
    const char *text = str_utf8(found, NULL);
    decref(found); /* the table has it */
    return text;
}

void syslog_forget(void) {
    if (!idents) return;
    closelog();
    CLEAR(idents);
}

static int begin(Ref name, int option, int facility) {
    scoped Own chosen = name ? own(name) : program_name();
    const char *text = chosen ? ident_keep(chosen) : NULL;
    if (chosen && !text) return -1;
    if (AUDIT("syslog.openlog", chosen ? chosen : None, small_int_new(option), small_int_new(facility)) < 0) return -1;
    opened = true;
    WITHOUT_GIL(openlog(text, option, facility)); /* libc's lock may be with a thread whose message does not get through */
    return 0;
}

static Own syslog_openlog(Ref m, const Ref *a) {
    int option = 0, facility = LOG_USER;
    if (a[0] && !is_str(a[0])) return throw(TypeError, "openlog() argument 1 must be str, not %T", a[0]);
    if ((a[1] && int_from(a[1], &option) < 0) || (a[2] && int_from(a[2], &facility) < 0)) return NULL;
    return begin(a[0], option, facility) < 0 ? NULL : None;
}

/* syslog(message) or syslog(priority, message) */
static Own syslog_syslog(Ref m, const Ref *a) {
    int priority = LOG_INFO;
    Ref message = a[1] ? a[1] : a[0];
    if (!is_str(message) || (a[1] && !is_int(a[0]))) return throw(TypeError, "[priority,] message string");
    if (a[1] && int_from(a[0], &priority) < 0) return NULL;
    const char *text = str_utf8(message, NULL);
    if (!text || (!opened && begin(NULL, 0, LOG_USER) < 0)) return NULL;
    if (AUDIT("syslog.syslog", small_int_new(priority), message) < 0) return NULL;
    WITHOUT_GIL(syslog(priority, "%s", text));
    return None;
}

static Own syslog_closelog(Ref m, const Ref *a) {
    if (AUDIT_NOTHING("syslog.closelog") < 0) return NULL;
    if (!opened) return None;
    opened = false;
    WITHOUT_GIL(closelog());
    return None;
}

static Own syslog_setlogmask(Ref m, const Ref *a) {
    int mask;
    if (int_from(a[0], &mask) < 0 || AUDIT("syslog.setlogmask", a[0]) < 0) return NULL;
    return small_int_new(setlogmask(mask));
}
static Own syslog_mask(Ref m, const Ref *a) {
    int priority;
    return int_from(a[0], &priority) < 0 ? NULL : small_int_new((int)(1u << (priority & 31)));
}
static Own syslog_upto(Ref m, const Ref *a) {
    int priority;
    return int_from(a[0], &priority) < 0 ? NULL : small_int_new(LOG_UPTO(priority & 15));
}

static const MethodRow functions[] = {
    {"openlog(ident=None, logoption=0, facility=8)", syslog_openlog, "Set what later messages begin with, the options and the facility.", 0},
    {"syslog(priority, message=None, /)", syslog_syslog, "Send a message: syslog(message) or syslog(priority, message).", 0},
    {"closelog()", syslog_closelog, "Forget what openlog() set.", 0},
    {"setlogmask(mask, /)", syslog_setlogmask, "Let only these priorities through; what the mask was.", 0},
    {"LOG_MASK(priority, /)", syslog_mask, "The mask of one priority.", 0},
    {"LOG_UPTO(priority, /)", syslog_upto, "The mask of this priority and the more urgent ones.", 0},
    {0},
};

static const struct { const char *name; int value; } constants[] = {
#define X(name) {#name, name},
    X(LOG_EMERG) X(LOG_ALERT) X(LOG_CRIT) X(LOG_ERR) X(LOG_WARNING) X(LOG_NOTICE) X(LOG_INFO) X(LOG_DEBUG) X(LOG_PID) X(LOG_CONS) X(LOG_NDELAY)
    X(LOG_ODELAY) X(LOG_NOWAIT) X(LOG_PERROR) X(LOG_KERN) X(LOG_USER) X(LOG_MAIL) X(LOG_DAEMON) X(LOG_AUTH) X(LOG_LPR) X(LOG_LOCAL0) X(LOG_LOCAL1)
    X(LOG_LOCAL2) X(LOG_LOCAL3) X(LOG_LOCAL4) X(LOG_LOCAL5) X(LOG_LOCAL6) X(LOG_LOCAL7) X(LOG_SYSLOG) X(LOG_CRON) X(LOG_UUCP) X(LOG_NEWS) X(LOG_AUTHPRIV)
#undef X
};

static int init(Ref module) {
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    return 0;
}

const ModuleDef syslog_module = {"syslog", "The system's log.", functions, NULL, init};
