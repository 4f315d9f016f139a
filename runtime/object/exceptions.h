/* What the files of the built-in exceptions share; everyone else uses error.h.
 *
 * A layout is a C struct that begins with BaseExceptionObject, goes on with `fields` values, and may end in plain
 * numbers.  exceptions.c makes every type of exceptions.def from its layout's row. */
#pragma once

#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"

typedef struct ExceptionLayout {
    uint32_t size;
    const MethodRow *methods;
    const GetSetRow *getset;
    const MemberRow *members;
    NewFn new;                 /* NULL: BaseException's */
    InitFn init;
    UnaryFn str;
    DeallocFn dealloc;
    TraverseFn traverse;
    ClearFn clear;
} ExceptionLayout;

extern const ExceptionLayout layout_Base, layout_StopIteration, layout_SystemExit, layout_OSError, layout_SyntaxError,
    layout_Import, layout_Name, layout_Attribute, layout_UnicodeEncode, layout_UnicodeDecode, layout_UnicodeTranslate,
    layout_Key, layout_Group;

/* dealloc, traverse and clear of a layout with n fields behind the base. */
void exception_release(Object *o, size_t n);
int exception_visit(Object *o, size_t n, VisitFn visit, void *context);
int exception_drop(Object *o, size_t n);
#define EXCEPTION_LIFETIME(layout, n)                                                                                  \
    static void layout##_dealloc(Object *o) { exception_release(o, n); }                                               \
    static int layout##_traverse(Object *o, VisitFn visit, void *context) { return exception_visit(o, n, visit, context); } \
    static int layout##_clear(Object *o) { return exception_drop(o, n); }
#define EXCEPTION_LIFETIME_ROWS(layout) .dealloc = layout##_dealloc, .traverse = layout##_traverse, .clear = layout##_clear

/* Fill in exc_TypeError and all the others, before they are made ready. */
void exceptions_prepare(void);

/* type(value), or type() if value is NULL; without a call for the types that only keep their arguments. */
NODISCARD Own exception_new(Type *type, Ref value) DROPS_GIL;

/* ---- slots of BaseException, for the layouts that extend it */
NODISCARD Own exception_type_new(Type *type, const Ref *args, size_t count, Ref names) HOLDS_GIL;
NODISCARD int exception_init(Ref self, const Ref *args, size_t count, Ref names) HOLDS_GIL;
/* As exception_init, but the names are the caller's business. */
NODISCARD int exception_set_args(Ref self, const Ref *args, size_t count) HOLDS_GIL;
NODISCARD Own exception_str(Ref self) DROPS_GIL;
NODISCARD Own exception_reduce_method(Ref self, const Ref *args) HOLDS_GIL;
/* Keyword arguments of ImportError and its like: rows name a field each.  "f() got an unexpected keyword argument". */
struct ExceptionKeyword { const char *name; Own *field; };
NODISCARD int exception_keywords(const char *function, const struct ExceptionKeyword *rows, size_t rows_count,
                                 const Ref *values, Ref names) HOLDS_GIL;
