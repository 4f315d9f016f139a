/* Callbacks: machine code made at run time that takes the GIL and calls a Python function.
 *
 * C may call it from any thread: from one that has let the GIL go for a foreign call, from one that holds it (PyDLL), and
 * from a pthread of its own, which becomes a thread of the interpreter for as long as the call lasts.  What the function
 * raises cannot go through C: it is reported, and C gets 0. */
#include "stdlib/core/thread_inner.h"
#include "stdlib/ffi/function.h"
#include "stdlib/ffi/simple.h"

typedef struct Thunk {
    Object head;
    Own callable, argtypes, restype;
    int flags;
    Interp *interp;
    ffi_closure *closure;
    void *code;
    ffi_cif cif;
    ffi_type **types; /* of the arguments */
} Thunk;

static Thunk *thunk_of(Ref v) { return (Thunk *)object_of(v); }
void *thunk_address(Ref thunk) { return thunk_of(thunk)->code; }

/* ---- running */

static Own argument_value(Ref type, void *at) {
    if (ctype_is_plain(type)) return simple_load(ctype_info(type), at);
    Own made = cdata_new(type_peek(type));
    if (made) memcpy(cdata_of(made)->data, at, ctype_info(type)->size);
    return made;
}

static Own call_function(const Thunk *t, void **values) {
    scoped Own args = list_new(0);
    for (size_t i = 0; args && i < tuple_length(t->argtypes); i++)
        if (list_append_take(args, argument_value(tuple_item_peek(t->argtypes, i), values[i])) < 0) return NULL;
    return args ? call(t->callable, lent(list_of(args)->items), list_length(args), NULL) : NULL;
}

/* libffi wants results narrower than a word as a word. */
static void widen(const CInfo *info, void *result) {
    int unused = 8 * (int)(sizeof(ffi_arg) - info->code->size);
    ffi_arg n;
    if (unused <= 0 || info->code->kind == C_FLOAT) return;
    memcpy(&n, result, sizeof n);
    n <<= unused;
    n = info->code->kind == C_SIGNED ? (ffi_arg)((ffi_sarg)n >> unused) : n >> unused;
    memcpy(result, &n, sizeof n);
}

/* A text that is given to C by address is kept by nobody: its address may die at once. */
static int put_result(const Thunk *t, Ref value, void *result) {
    const CInfo *info = ctype_concrete(t->restype);
    if (is_none(t->restype) || !info) return 0;
    scoped Own kept = NULL;
    if (info->kind != C_SIMPLE) {
        CArgument argument;
        if (argument_from(value, 1, &argument) < 0) return -1;
        kept = argument.kept;
        memcpy(result, argument.at, sizeof(void *));
        return 0;
    }
    if (simple_store(info, result, value, &kept) < 0) return -1;
    widen(info, result);
    if (info->code->kind == C_OBJECT) incref(value); /* C gets a count of its own */
    else if (is_bytes(kept)) return warn(RuntimeWarning, 1, "memory leak in callback function.") < 0 ? -1 : (incref(kept), 0);
    return 0;
}

static void run_callback(Thunk *t, void *result, void **values) {
    scoped Own keep = own(as_ref(t));
    Own pending = error_take(); /* of a function that was called with the GIL */
    if (t->flags & FUNCTION_ERRNO) {
        int mine = *ctypes_errno();
        *ctypes_errno() = errno;
        errno = mine;
    }
    scoped Own value = call_function(t, values);
    if (!value) error_unraisable_message("Exception ignored on calling ctypes callback function", t->callable);
    else if (put_result(t, value, result) < 0)
        error_unraisable_message("Exception ignored on converting result of ctypes callback function", t->callable);
    if (t->flags & FUNCTION_ERRNO) {
        int mine = *ctypes_errno();
        *ctypes_errno() = errno;
        errno = mine;
    }
    error_restore_take(pending);
}

typedef struct Visit { Thunk *thunk; void *result, **values; } Visit;

static void run_visit(void *arg) {
    Visit *v = arg;
    run_callback(v->thunk, v->result, v->values);
}

/* What C calls. */
#define UNCHECKED THREAD_ATTR(no_thread_safety_analysis) /* whether the lock is held is known at run time only */
static void UNCHECKED thunk_run(ffi_cif *cif, void *result, void **values, void *data) {
    Thunk *t = data;
    if (cif->rtype->type != FFI_TYPE_VOID) memset(result, 0, cif->rtype->size < sizeof(ffi_arg) ? sizeof(ffi_arg) : cif->rtype->size);
    Visit visit = {t, result, values};
    if (!thread_current) {
        bool run = thread_run_foreign(t->interp, run_visit, &visit);
        (void)run; /* without memory C gets 0 */
        return;
    }
    bool mine = gil_is_mine();
    if (!mine) gil_take();
    run_visit(&visit);
    if (!mine) gil_drop("callback's end");
}

/* ---- making */

static int describe(Thunk *t) {
    size_t count = tuple_length(t->argtypes);
    t->types = mem_alloc_array(count + 1, sizeof *t->types);
    if (!t->types) return fail_memory();
    for (size_t i = 0; i < count; i++) {
        Ref type = tuple_item_peek(t->argtypes, i);
        if (!ctype_concrete(type)) return fail(TypeError, "invalid argument type for callback function");
        if (!(t->types[i] = ctype_ffi(type))) return -1;
    }
    const CInfo *info = ctype_concrete(t->restype);
    bool returns = info && (info->kind == C_SIMPLE || info->kind == C_POINTER || info->kind == C_FUNCTION);
    if (!returns && !is_none(t->restype)) return fail(TypeError, "invalid result type for callback function");
    ffi_type *result = returns ? ctype_ffi(t->restype) : &libffi_void;
    t->closure = libffi.closure_new(sizeof *t->closure, &t->code);
    if (!t->closure) return fail_memory();
    if (libffi.prepare(&t->cif, FFI_DEFAULT_ABI, (unsigned)count, result, t->types) != FFI_OK ||
        libffi.closure_prepare(t->closure, &t->cif, thunk_run, t, t->code) != FFI_OK)
        return fail(RuntimeError, "ffi_prep_closure failed");
    return 0;
}

Own thunk_new(Ref callable, Ref argtypes, Ref restype, int flags) {
    Thunk *t = object_new(&c_thunk_type, 0);
    scoped Own made = as_own(t);
    if (!t) return NULL;
    t->callable = own(callable);
    t->argtypes = own(argtypes);
    t->restype = restype ? own(restype) : None;
    t->flags = flags;
    t->interp = interp_current();
    gc_track(&t->head);
    return describe(t) < 0 ? NULL : give(made);
}

static int thunk_clear(Object *o) {
    CLEAR(((Thunk *)o)->callable);
    CLEAR(((Thunk *)o)->restype);
    return 0;
}

static void thunk_dealloc(Object *o) {
    Thunk *t = (Thunk *)o;
    gc_untrack(o);
    thunk_clear(o);
    decref(t->argtypes);
    if (t->closure) libffi.closure_free(t->closure);
    mem_free(t->types);
    object_free(o);
}

static int thunk_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Thunk *)o)->callable);
    VISIT(((Thunk *)o)->argtypes);
    VISIT(((Thunk *)o)->restype);
    return 0;
}

Type c_thunk_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_ctypes.CThunkObject", .flags = TYPE_GC | TYPE_NO_NEW, .size = sizeof(Thunk), .base = &object_type,
    .dealloc = thunk_dealloc, .traverse = thunk_traverse, .clear = thunk_clear,
};
