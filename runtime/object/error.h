/* Exceptions: the current one of a thread, raising from C, and the built-in hierarchy.
 *
 *   return throw(TypeError, "'%T' object is not iterable", v);    NULL, for functions that return Own
 *   return fail(ValueError, "...");                               -1, for functions that return int
 *
 * An Own result is NULL if and only if an exception is set; an int result is -1 if and only if one is.
 * Formats: %s C string, %d int, %zd ssize_t, %zu size_t, %ld, %lu, %llx, %c code point, %% ; of a value: %S str(), %R repr(),
 * %A ascii(), %U a str as it is, %K what kind of argument it is (None, or else as %T), %T the name of its type (argument: value; with the
 * module for built-ins of modules, "collections.deque"), %N the name of a Type * without it.  "%.200s"
 * precision works on %s %S %R %T %N %U.  The messages are CPython 3.11's.
 */
#pragma once

#include <stdarg.h>

#include "runtime/object/object.h"

/* ---- layouts */
typedef struct BaseExceptionObject {
    Object head;
    struct Attrs { Shape *shape; Own *slots; } attrs; /* see attr.h */
    Own args;               /* tuple */
    Own traceback;          /* traceback or NULL */
    Own cause, context;     /* exceptions or NULL */
    bool suppress_context;
} BaseExceptionObject;
typedef struct { BaseExceptionObject base; Own value; } StopIterationObject;
typedef struct { BaseExceptionObject base; Own code; } SystemExitObject;
typedef struct { BaseExceptionObject base; Own errnum, strerror, filename, filename2; ssize_t written; } OSErrorObject;
typedef struct { BaseExceptionObject base; Own msg, filename, lineno, offset, end_lineno, end_offset, text, print_file_and_line; const char *hint; } SyntaxErrorObject; /* hint: a literal, or NULL */
typedef struct { BaseExceptionObject base; Own msg, name, path; } ImportErrorObject;
typedef struct { BaseExceptionObject base; Own name; } NameErrorObject;
typedef struct { BaseExceptionObject base; Own obj, name; } AttributeErrorObject;
typedef struct { BaseExceptionObject base; Own encoding, object, reason; ssize_t start, end; } UnicodeErrorObject;
typedef struct { BaseExceptionObject base; Own msg, excs; } ExceptionGroupObject;

/* ---- the types: TypeError, KeyError, ... are Type pointers */
extern Type exc_BaseException;
static Type *const BaseException __attribute__((unused)) = &exc_BaseException;
#define EXCEPTION(name, base, layout, doc) \
    extern Type exc_##name; \
    static Type *const name __attribute__((unused)) = &exc_##name;
#include "runtime/object/exceptions.def"
#undef EXCEPTION
extern Type exc_ExceptionGroup; /* (BaseExceptionGroup, Exception): two bases, so not in the table */
static Type *const ExceptionGroup __attribute__((unused)) = &exc_ExceptionGroup;

/* ---- raising */
void *throw(Type *type, const char *format, ...) HOLDS_GIL COLD; /* NULL */
int fail(Type *type, const char *format, ...) HOLDS_GIL COLD;    /* -1 */
void *throw_value(Type *type, Ref value) HOLDS_GIL COLD;         /* type(value), type() for a NULL value: NULL */
void *throw_object(Ref exception) HOLDS_GIL COLD;                /* an exception instance, context chained: NULL */
void *throw_memory(void) HOLDS_GIL COLD;                         /* the preallocated MemoryError: NULL */
int fail_memory(void) HOLDS_GIL COLD;
void *throw_errno(void) HOLDS_GIL COLD;                          /* OSError (or its subclass) of errno */
void *throw_errno_path(Ref path) HOLDS_GIL COLD;
int fail_errno(void) HOLDS_GIL COLD;
int fail_errno_path(Ref path) HOLDS_GIL COLD;
void *throw_key(Ref key) HOLDS_GIL COLD;                         /* KeyError(key) */
void *throw_not_iterable(Ref v) HOLDS_GIL COLD;
void *throw_attribute(Ref object, Ref name) HOLDS_GIL COLD;      /* AttributeError "'X' object has no attribute 'y'" */
void *throw_attribute_message(Ref object, Ref name, Ref text) HOLDS_GIL COLD; /* AttributeError with name and obj */
/* The current exception, if it is an AttributeError that names nothing, is about this attribute: for suggestions. */
void error_note_attribute(Ref object, Ref name) HOLDS_GIL COLD;
/* The new exception's __cause__ and __context__ become the current one, which is replaced ("raise ... from"). */
void *throw_from(Type *type, const char *format, ...) HOLDS_GIL COLD;

/* ---- the current exception of this thread */
bool error_occurred(void);                         /* is one set? */
Ref error_peek(void);                              /* the instance, or NULL */
bool error_is(Type *type);                         /* set and an instance of type */
NODISCARD Own error_take(void);                    /* take it away: yours; NULL if none */
void error_restore_take(Own exception);            /* put it (back), replacing what is set */
void error_clear(void);
/* If the current exception is of this type, clear it: true. */
bool error_clear_if(Type *type);
/* "Exception ignored in: ..." for what cannot be raised; clears it. */
void error_unraisable(Ref where) HOLDS_GIL COLD;
/* ... with another beginning: "Exception ignored in thread started by". */
void error_unraisable_message(const char *message, Ref where) HOLDS_GIL COLD;
/* The exception being handled (sys.exc_info()), or NULL. */
Ref error_handled_peek(void);

/* Does `exception` (an instance) match an except clause's type or tuple of types?  1, 0, -1. */
NODISCARD int exception_matches(Ref exception, Ref types) HOLDS_GIL;
/* Instance of a class or instance that is being raised: TypeError "exceptions must derive from BaseException". */
NODISCARD Own exception_normalize(Ref type_or_instance) DROPS_GIL;
void exception_set_context(Ref exception, Ref context) HOLDS_GIL;
/* Raise a warning through the warnings machinery: -1 if it was turned into an error. */
NODISCARD int warn(Type *category, int stack_level, const char *format, ...) DROPS_GIL;
NODISCARD int warn_resource(Ref source, const char *format, ...) DROPS_GIL; /* ResourceWarning: source was left open */

/* Build a str by the formats above. */
NODISCARD Own str_format(const char *format, ...) HOLDS_GIL;
NODISCARD Own str_format_va(const char *format, va_list args) HOLDS_GIL;
