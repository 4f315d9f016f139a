/* Calling a C function: arguments, the call itself without the GIL, the result.
 *
 * The function may take any time and may call back (callback.c), so nothing that it could change is looked at again: the
 * arguments are converted into bytes of our own and what they point to is kept until the call is over. */
#include <errno.h>

#include "stdlib/ffi/function.h"
#include "stdlib/ffi/simple.h"

int *ctypes_errno(void) { return (int *)&thread_current->extension[3]; }

/* ---- arguments */

enum { ARGUMENTS_FEW = 8 };

typedef struct Call {
    CArgument few[ARGUMENTS_FEW], *arguments;
    ffi_type *few_types[ARGUMENTS_FEW], **types;
    void *few_values[ARGUMENTS_FEW], **values;
    size_t count;
    void *block; /* of more than a few */
} Call;

static int call_open(Call *c, size_t count) {
    c->count = 0;
    c->arguments = c->few;
    c->types = c->few_types;
    c->values = c->few_values;
    c->block = NULL;
    if (count > ARGUMENTS_MAX) return fail(c_argument_error, "too many arguments (%zu), maximum is %d", count, ARGUMENTS_MAX);
    if (count <= ARGUMENTS_FEW) return 0;
    c->block = mem_alloc_array(count, sizeof(CArgument) + sizeof(ffi_type *) + sizeof(void *));
    if (!c->block) return fail_memory();
    c->arguments = c->block;
    c->types = (ffi_type **)(c->arguments + count);
    c->values = (void **)(c->types + count);
    return 0;
}

static void call_close(Call *c) {
    for (size_t i = 0; i < c->count; i++) decref(c->arguments[i].kept);
    mem_free(c->block);
}

/* converters: a tuple, or NULL; those beyond it are taken as they are. */
static int call_fill(Call *c, Ref args, Ref converters) {
    size_t converted = converters ? tuple_length(converters) : 0;
    for (size_t i = 0; i < tuple_length(args); i++) {
        scoped Own value = i < converted ? call1(tuple_item_peek(converters, i), tuple_item_peek(args, i)) : own(tuple_item_peek(args, i));
        CArgument *argument = &c->arguments[i];
        if (!value) return error_prefix(c_argument_error, "argument %zu: ", i + 1);
        c->count = i + 1;
        if (argument_from(value, i + 1, argument) < 0) return error_prefix(c_argument_error, "argument %zu: ", i + 1);
        c->types[i] = argument->ffi;
        c->values[i] = argument->at;
    }
    return 0;
}

/* ---- the call */

/* Room for the result: a number, or a structure that is returned by value. */
typedef struct Result { CScalar scalar; char *at; void *block; ffi_type *ffi; } Result;

static int result_open(Result *r, Ref restype) {
    *r = (Result){.ffi = &libffi_int32};
    const CInfo *info = ctype_concrete(restype);
    r->at = r->scalar.bytes;
    if (is_none(restype)) r->ffi = &libffi_void;
    if (!info) return 0;
    if (!(r->ffi = ctype_ffi(restype))) return -1;
    if (r->ffi->size <= sizeof r->scalar) return 0;
    r->at = r->block = mem_alloc_zero(r->ffi->size);
    return r->block ? 0 : fail_memory();
}

static void swap_errno(int *mine) {
    int theirs = *mine;
    *mine = errno;
    errno = theirs;
}

/* What runs without the lock. */
static void foreign_call(ffi_cif *cif, void (*function)(void), void *result, void **values, int *own_errno) {
    if (own_errno) swap_errno(own_errno);
    libffi.call(cif, function, result, values);
    if (own_errno) swap_errno(own_errno);
}

static int call_run(Call *c, Result *r, void *address, int flags, const char *cause) {
    ffi_cif cif;
    void (*function)(void);
    memcpy(&function, &address, sizeof function);
    int *own_errno = flags & FUNCTION_ERRNO ? ctypes_errno() : NULL;
    if (libffi.prepare(&cif, FFI_DEFAULT_ABI, (unsigned)c->count, r->ffi, c->types) != FFI_OK) return fail(RuntimeError, "ffi_prep_cif failed");
    if (flags & FUNCTION_HOLDS_GIL) foreign_call(&cif, function, r->at, c->values, own_errno);
    else WITHOUT_GIL_FOR(cause, foreign_call(&cif, function, r->at, c->values, own_errno));
    return flags & FUNCTION_HOLDS_GIL && error_occurred() ? -1 : 0;
}

/* ---- the result */

static Own result_value(const Result *r, Ref restype) {
    const CInfo *info = ctype_concrete(restype);
    int32_t n;
    if (is_none(restype)) return None;
    if (ctype_is_plain(restype)) {
        Own value = simple_load(info, r->at);
        if (value && info->code->kind == C_OBJECT) decref(value); /* the function has given its count away */
        return value;
    }
    if (info) {
        Own made = cdata_new(type_peek(restype));
        if (made) memcpy(cdata_of(made)->data, r->at, info->size);
        return made;
    }
    memcpy(&n, r->at, sizeof n);
    return call1(restype, small_int_new(n));
}

static Own converters_of(Ref self) { return own(function_of(self)->converters ? function_of(self)->converters : info_of(self)->converters); }

static int check_count(Ref converters, size_t given) {
    size_t wanted = converters ? tuple_length(converters) : 0;
    if (given >= wanted) return 0;
    return fail(TypeError, "this function takes at least %zu argument%s (%zu given)", wanted, wanted == 1 ? "" : "s", given);
}

static Own call_with(Ref self, Ref args, Ref restype) {
    CFunctionData *f = function_of(self);
    scoped Own converters = converters_of(self);
    Call c;
    Result r = {.block = NULL};
    Own value = NULL;
    void *address;
    memcpy(&address, f->data.data, sizeof address);
    if (check_count(converters, tuple_length(args)) < 0) return NULL;
    if (!address) return throw(ValueError, "attempt to call a NULL function pointer");
    if (call_open(&c, tuple_length(args)) < 0) return NULL;
    if (call_fill(&c, args, converters) == 0 && result_open(&r, restype) == 0 && call_run(&c, &r, address, info_of(self)->flags, f->cause) == 0)
        value = result_value(&r, restype);
    call_close(&c);
    mem_free(r.block);
    return value;
}

/* errcheck(result, function, args): what it answers is the result, unless that is args itself. */
static Own checked(Ref self, Own value_given, Ref args, bool *replaced) {
    scoped Own value = value_given, check = own(function_of(self)->errcheck);
    *replaced = false;
    if (!value || !check) return give(value);
    scoped Own answer = call3(check, value, self, args);
    if (!answer) return NULL;
    *replaced = answer != args;
    return *replaced ? give(answer) : give(value);
}

Own function_call(Ref self, const Ref *args, size_t count, Ref names) {
    const CFunctionData *f = function_of(self);
    bool replaced;
    scoped Own outs = NULL, keep = own(self), flags = info_of(self)->argtypes ? own(f->paramflags) : NULL;
    scoped Own argtypes = flags ? tuple_from(f->argtypes ? f->argtypes : info_of(self)->argtypes) : NULL;
    scoped Own restype = own(f->restype ? f->restype : info_of(self)->restype);
    if (flags && !argtypes) return NULL;
    scoped Own all = flags ? paramflags_bind(flags, argtypes, args, count, names, &outs) : tuple_from_array(args, count);
    if (!all) return NULL;
    scoped Own value = checked(self, call_with(self, all, restype ? restype : None), all, &replaced);
    return value && outs && !replaced ? paramflags_result(outs) : give(value);
}
