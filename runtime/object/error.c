/* Raising from C, and the current exception of a thread.
 *
 * thread->exc is the exception that is on its way, always an instance.  What an except clause is handling is the
 * VM's knowledge (hooks.handled_exception); a new exception takes it as its __context__ here, at the one place where
 * C code raises.  MemoryError is made at start, so running out of memory needs none.
 */
#include "runtime/object/error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "runtime/gil/gil.h"
#include "runtime/gil/sync.h"
#include "runtime/object/attr.h"
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/exceptions.h"
#include "runtime/object/hooks.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Hooks hooks;

static BaseExceptionObject *exception_of(Ref v) { return (BaseExceptionObject *)object_of(v); }

/* ---- the current one */

bool error_occurred(void) { return thread_current->exc != NULL; }
Ref error_peek(void) { return thread_current->exc; }

Own error_take(void) {
    Own e = thread_current->exc;
    thread_current->exc = NULL;
    return e;
}

void error_restore_take(Own exception) {
    Own old = thread_current->exc;
    thread_current->exc = exception;
    decref(old);
}

void error_clear(void) { error_restore_take(NULL); }

bool error_is(Type *type) {
    Ref e = thread_current->exc;
    return e && type_is_subtype(type_of(e), type);
}

bool error_clear_if(Type *type) {
    if (!error_is(type)) return false;
    error_clear();
    return true;
}

Ref error_handled_peek(void) { return hooks.handled_exception ? hooks.handled_exception() : NULL; }

/* ---- chaining */

/* Makes `context` the context of `exception`; if that closed a ring of contexts, the ring is opened first.  Programs can
 * close rings of their own, without `exception` in them: a second walk at half the pace meets the first one there. */
void exception_set_context(Ref exception, Ref context) {
    if (exception == context) return;
    Ref slow = context;
    bool step_slow = false;
    for (Ref at = context; at; at = exception_of(at)->context) {
        if (exception_of(at)->context == exception) {
            CLEAR(exception_of(at)->context);
            break;
        }
        if (step_slow) slow = exception_of(slow)->context;
        if (slow == exception_of(at)->context) break;
        step_slow = !step_slow;
    }
    own_set_take(&exception_of(exception)->context, own(context));
}

void *throw_object(Ref exception) {
    Ref handled = error_handled_peek();
    if (handled && is_exception(handled) && handled != exception) exception_set_context(exception, handled);
    error_restore_take(own(exception));
    return NULL;
}

/* ---- making */

static void *throw_take(Own exception) {
    scoped Own e = exception;
    return e ? throw_object(e) : NULL;
}

void *throw_value(Type *type, Ref value) { return throw_take(exception_new(type, value)); }

static void *throw_va(Type *type, const char *format, va_list args) {
    scoped Own text = str_format_va(format, args);
    return text ? throw_value(type, text) : NULL;
}

void *throw(Type *type, const char *format, ...) {
    va_list args;
    va_start(args, format);
    throw_va(type, format, args);
    va_end(args);
    return NULL;
}

int fail(Type *type, const char *format, ...) {
    va_list args;
    va_start(args, format);
    throw_va(type, format, args);
    va_end(args);
    return -1;
}

void *throw_from(Type *type, const char *format, ...) {
    scoped Own cause = error_take();
    va_list args;
    va_start(args, format);
    throw_va(type, format, args);
    va_end(args);
    Ref e = error_peek();
    if (!cause || !e || e == cause) return NULL;
    own_set_take(&exception_of(e)->cause, own(cause));
    exception_of(e)->suppress_context = true;
    exception_set_context(e, cause);
    return NULL;
}

/* The one that was made in advance, as good as new. */
static void *throw_last_resort(Own e) {
    if (e) {
        CLEAR(exception_of(e)->traceback);
        CLEAR(exception_of(e)->context);
        CLEAR(exception_of(e)->cause);
    }
    error_restore_take(own(e));
    return NULL;
}

/* Most requests that fail were large, and there is room for an exception. */
void *throw_memory(void) {
    Interp *interp = interp_current();
    if (!interp->memory_error || interp->making_memory_error) return throw_last_resort(interp->memory_error);
    error_clear();
    interp->making_memory_error = true;
    scoped Own fresh = exception_new(MemoryError, NULL);
    interp->making_memory_error = false;
    return fresh ? throw_object(fresh) : NULL;
}

int fail_memory(void) {
    throw_memory();
    return -1;
}

void *throw_key(Ref key) { return throw_value(KeyError, key); }
void *throw_not_iterable(Ref v) { return throw(TypeError, "'%T' object is not iterable", v); }

/* ---- errno */

void *throw_errno_path(Ref path) {
    int number = errno;
    if (number == ENOMEM) return throw_memory();
    scoped Own text = str_new(strerror(number));
    if (!text) return NULL;
    Ref args[] = {small_int_new(number), text, path};
    return throw_take(type_call(as_ref(OSError), args, path ? 3 : 2, NULL));
}

void *throw_errno(void) { return throw_errno_path(NULL); }

int fail_errno_path(Ref path) {
    throw_errno_path(path);
    return -1;
}

int fail_errno(void) { return fail_errno_path(NULL); }

/* ---- attributes */

void *throw_attribute(Ref object, Ref name) {
    if (UNLIKELY(lookup_lacked_memory(type_of(object), name))) return throw_memory();
    if (UNLIKELY(is_type(object) && lookup_lacked_memory(type_peek(object), name))) return throw_memory();
    scoped Own type = is_type(object) ? type_spoken_name(type_peek(object)) : NULL;
    scoped Own text = type ? str_format("type object '%U' has no attribute '%U'", type, name)
                           : str_format("'%T' object has no attribute '%U'", object, name);
    return text ? throw_attribute_message(object, name, text) : NULL;
}

void *throw_attribute_message(Ref object, Ref name, Ref text) {
    scoped Own e = exception_new(AttributeError, text);
    if (!e) return NULL;
    AttributeErrorObject *a = (AttributeErrorObject *)object_of(e);
    own_set_take(&a->obj, own(object));
    own_set_take(&a->name, own(name));
    return throw_object(e);
}

void error_note_attribute(Ref object, Ref name) {
    if (!error_is(AttributeError)) return;
    AttributeErrorObject *e = (AttributeErrorObject *)object_of(error_peek());
    if (e->obj || e->name) return;
    own_set_take(&e->obj, own(object));
    own_set_take(&e->name, own(name));
}

/* ---- matching and normalising */

int exception_matches(Ref exception, Ref types) {
    bool many = is_tuple(types), matches = false;
    for (size_t i = 0; i < (many ? tuple_length(types) : 1); i++) {
        Ref class = many ? tuple_item_peek(types, i) : types;
        if (!is_type(class) || !type_has(type_peek(class), TYPE_EXCEPTION))
            return fail(TypeError, "catching classes that do not inherit from BaseException is not allowed");
        matches |= type_is_subtype(type_of(exception), type_peek(class));
    }
    return matches;
}

Own exception_normalize(Ref v) {
    if (is_exception(v)) return own(v);
    if (!is_type(v) || !type_has(type_peek(v), TYPE_EXCEPTION))
        return throw(TypeError, "exceptions must derive from BaseException");
    scoped Own e = call0(v);
    if (!e || is_exception(e)) return give(e);
    return throw(TypeError, "calling %R should have returned an instance of BaseException, not %R", v, as_ref(type_of(e)));
}

/* ---- what cannot be raised */

static void print_unraisable(Ref exception, Ref where, const char *message) {
    scoped Own about = where ? repr(where) : NULL;
    if (!about) error_clear();
    scoped Own text = str(exception);
    if (!text) error_clear();
    fprintf(stderr, "%s: %s\n%s: %s\n", message ? message : "Exception ignored in", about ? str_utf8_lossy(about) : "<object>",
            type_name(type_of(exception)), text ? str_utf8_lossy(text) : "<exception str() failed>");
}

void error_unraisable_message(const char *message, Ref where) {
    scoped Own e = error_take();
    if (!e) return;
    if (hooks.unraisable) hooks.unraisable(e, where, message);
    else print_unraisable(e, where, message);
    error_clear();
}

void error_unraisable(Ref where) { error_unraisable_message(NULL, where); }

int warn(Type *category, int stack_level, const char *format, ...) {
    va_list args;
    va_start(args, format);
    scoped Own text = str_format_va(format, args);
    va_end(args);
    if (!text) return -1;
    return hooks.warn ? hooks.warn(category, text, stack_level, NULL) : 0;
}

int warn_resource(Ref source, const char *format, ...) {
    va_list args;
    va_start(args, format);
    scoped Own text = str_format_va(format, args);
    va_end(args);
    if (!text) return -1;
    return hooks.warn ? hooks.warn(ResourceWarning, text, 1, source) : 0;
}

int lock_await(struct Lock *lock) {
    while (lock_acquire(lock, DEADLINE_NEVER) == EINTR)
        if (signals_run() < 0) return -1;
    return 0;
}

int safe_point(void) {
    if (!SAFEPOINT_DUE(thread_current)) return 0;
    if (hooks.run_pending) return hooks.run_pending();
    gil_safepoint(thread_current);
    return 0;
}
