/* Code objects taken apart and put together again: what types.CodeType(...), code.replace() and those who pickle functions need.
 *
 * Every field that a code object is made of can be read as a co_ attribute, and the attributes are the arguments of the
 * constructor, which are CPython's.  Their bytes are gilt's own, so only gilt can put together what gilt took apart. */
#pragma once

#include "interp/code.h"

/* co_code: the words, none of them specialised. */
NODISCARD Own code_plain_words(Code *code) DROPS_GIL;
/* co_consts: a function's begin with its docstring, or None. */
NODISCARD Own code_constants(Code *code) DROPS_GIL;
/* co_names: every name that an instruction mentions, once, in order. */
NODISCARD Own code_names(Code *code) DROPS_GIL;
/* co_exceptiontable: the handlers and whatever else the words refer to, with a seal. */
NODISCARD Own code_tables(Code *code) DROPS_GIL;
/* The slot `new` of the type code.  TypeError; ValueError for parts that do not belong together. */
NODISCARD Own code_make(Type *type, const Ref *args, size_t count, Ref names) DROPS_GIL;
/* code.replace(): args as CODE_REPLACE has them, NULL for what stays. */
NODISCARD Own code_replace(Ref self, const Ref *args) DROPS_GIL;
#define CODE_REPLACE                                                                                                             \
    "replace(*, co_argcount=-1, co_posonlyargcount=-1, co_kwonlyargcount=-1, co_nlocals=-1, co_stacksize=-1, co_flags=-1, co_code=None, "   \
    "co_consts=None, co_names=None, co_varnames=None, co_filename=None, co_name=None, co_qualname=None, co_firstlineno=-1, "     \
    "co_linetable=None, co_exceptiontable=None, co_freevars=None, co_cellvars=None)"
