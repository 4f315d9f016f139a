/* What the files of the built-in exceptions share; everyone else uses error.h. */
#pragma once

#include "runtime/object/call.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"

/* type(value), without a call for the types that only keep their arguments. */
NODISCARD Own exception_new(Type *type, Ref value) DROPS_GIL;

/* ---- slots of BaseException, for the layouts that extend it */
NODISCARD Own exception_type_new(Type *type, const Ref *args, size_t count, Ref names) HOLDS_GIL;
NODISCARD int exception_init(Ref self, const Ref *args, size_t count, Ref names) HOLDS_GIL;
NODISCARD Own exception_str(Ref self) DROPS_GIL;
void exception_dealloc(Object *o); /* of every layout: releases the fields that exception_fields names */
int exception_traverse(Object *o, VisitFn visit, void *context);
int exception_clear(Object *o);
/* (type, args) or (type, args, state): what __reduce__ gives; args and state (NULL: the instance's dict) are taken. */
NODISCARD Own exception_reduce_take(Ref self, Own args, Own state) HOLDS_GIL;
/* The keywords name=..., one optional Own field each, all others refused: "f() got an unexpected keyword argument 'x'". */
struct ExceptionKeyword { const char *name; Own *field; };
NODISCARD int exception_keywords(const char *function, const struct ExceptionKeyword *rows, size_t rows_count,
                                 const Ref *values, Ref names) HOLDS_GIL;

/* ---- the tables of each layout */
struct ExceptionLayout {
    uint32_t size;
    uint8_t fields;            /* Own fields behind BaseExceptionObject */
    const MethodRow *methods;
    const GetSetRow *getset;
    const MemberRow *members;
    NewFn new;                 /* NULL: BaseException's */
    InitFn init;
    UnaryFn str;
};
#define EXCEPTION_LAYOUTS(X) X(StopIteration) X(SystemExit) X(OSError) X(SyntaxError) X(Import) X(Name) X(Attribute) \
    X(Unicode) X(Key) X(Group)
