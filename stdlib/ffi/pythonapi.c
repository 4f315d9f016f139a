/* What ctypes.pythonapi finds: the few functions of CPython's C interface that people call to look at threads and the GIL.
 *
 * They are exported by gilt itself under CPython's names, with its meanings.  A PyObject * is a value word here: ctypes.py_object
 * passes it as it is, and C code that looks inside of one is wrong.  PyDLL calls them with the GIL held. */
#include "runtime/gilt.h"

#include <signal.h>

#define UNCHECKED THREAD_ATTR(no_thread_safety_analysis) /* callers hold the lock or not, as each function says */

enum { GILSTATE_LOCKED, GILSTATE_UNLOCKED };

int Py_IsInitialized(void);
const char *Py_GetVersion(void);
void Py_IncRef(Own v);
void Py_DecRef(Own v);
int PyGILState_Check(void);
int PyGILState_Ensure(void);
void PyGILState_Release(int state);
void *PyEval_SaveThread(void);
void PyEval_RestoreThread(void *thread);
int PyThreadState_SetAsyncExc(unsigned long ident, Own exception);
int Py_AddPendingCall(int (*function)(void *arg), void *arg);
void PyErr_SetInterrupt(void);
Own PyLong_FromLong(long n);
long PyLong_AsLong(Own v);

int Py_IsInitialized(void) { return thread_current != NULL; }

const char *Py_GetVersion(void) {
    Ref version = dict_get_str_peek(interp_current()->sys_dict, str_intern("version"));
    return version && is_str(version) ? str_utf8_lossy(version) : "";
}

void Py_IncRef(Own v) { incref(v); }
void Py_DecRef(Own v) { decref(v); }

/* ---- the GIL */

int PyGILState_Check(void) { return thread_current && gil_is_mine(); }

int UNCHECKED PyGILState_Ensure(void) {
    if (gil_is_mine()) return GILSTATE_LOCKED;
    gil_take();
    return GILSTATE_UNLOCKED;
}

void UNCHECKED PyGILState_Release(int state) {
    if (state == GILSTATE_UNLOCKED) gil_drop("PyGILState_Release");
}

void *UNCHECKED PyEval_SaveThread(void) {
    gil_drop("PyEval_SaveThread");
    return thread_current;
}

void UNCHECKED PyEval_RestoreThread(void *thread) {
    if (thread == thread_current && !gil_is_mine()) gil_take();
}

/* ---- interrupting other threads */

/* Raises in the thread of that ident at its next bytecode; NULL takes that back.  How many threads there were: 0 or 1. */
int PyThreadState_SetAsyncExc(unsigned long ident, Own exception) {
    for (struct Thread *t = gil_threads(thread_current->gil); t; t = t->next) {
        if (t->ident != ident || t->ended) continue;
        own_set_take(&t->async_exc, own(exception));
        if (exception) thread_request(t, REQ_ASYNC_EXC);
        return 1;
    }
    return 0;
}

int Py_AddPendingCall(int (*function)(void *arg), void *arg) { return pending_call(thread_current->gil, function, arg); }
void PyErr_SetInterrupt(void) { pending_raise(SIGINT); }

/* ---- ints */

Own PyLong_FromLong(long n) { return int_new(n); }

long PyLong_AsLong(Own v) {
    int64_t n;
    return int64_from(v, &n) < 0 ? -1 : (long)n;
}
