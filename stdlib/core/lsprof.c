/* The module _lsprof: what cProfile does at every call and return.
 *
 * A Tracer is the function that sys.setprofile calls.  Functions are told apart by the address of their code, or of the row of a
 * built-in function and the type it belongs to; what is known of one, and of who called it, stands in an Entry.  Each call on the
 * stack remembers when it began and how long what it called took.
 */
#include "runtime/base/clock.h"
#include "runtime/base/vec.h"
#include "stdlib/stdlib.h"

typedef struct Tally { int64_t calls, primitive; double own, total; } Tally; /* primitive: not from within itself */
typedef struct Caller { size_t entry, depth; Tally tally; } Caller; /* depth: how many calls from it are on the stack */
typedef struct Entry {
    const void *function, *type;
    Own shown;                 /* its code, or the text for a built-in function */
    Tally tally;
    size_t depth;              /* how many of its calls are on the stack */
    VEC(Caller) callers;
} Entry;
typedef struct Call { size_t entry, caller; double begun, below; } Call; /* caller: a place in the entry's callers */

typedef struct Tracer {
    Object head;
    Own timer, describe, ignored; /* timer NULL: the clock; describe(function): its text; ignored: a function not told of */
    bool builtins;
    VEC(Entry) entries;
    size_t *slots, slot_count;    /* a hash table of 1 + places in entries; a power of two */
    VEC(Call) stack;
} Tracer;

static Type tracer_type;
static Tracer *tracer_of(Ref v) { return (Tracer *)object_of(v); }

/* ---- entries */

static size_t *slot_of(const Tracer *t, const void *function, const void *type) {
    size_t mask = t->slot_count - 1, at = (((uintptr_t)function >> 4) * 31 + ((uintptr_t)type >> 4)) & mask;
    for (; t->slots[at]; at = (at + 1) & mask) {
        const Entry *e = &t->entries.at[t->slots[at] - 1];
        if (e->function == function && e->type == type) break;
    }
    return &t->slots[at];
}

static int slots_grow(Tracer *t) {
    size_t count = t->slot_count ? t->slot_count * 2 : 64;
    size_t *slots = mem_alloc_array(count, sizeof *slots);
    if (!slots) return fail_memory();
    memset(slots, 0, count * sizeof *slots);
    mem_free(t->slots);
    t->slots = slots;
    t->slot_count = count;
    for (size_t i = 0; i < t->entries.n; i++) *slot_of(t, t->entries.at[i].function, t->entries.at[i].type) = i + 1;
    return 0;
}

/* Its place in entries; -1: an exception.  shown_take: of a new one; may be NULL for one that is known. */
static ssize_t entry_add_take(Tracer *t, const void *function, const void *type, Own shown_take) {
    scoped Own shown = shown_take;
    if (!shown || (2 * t->entries.n >= t->slot_count && slots_grow(t) < 0)) return -1;
    Entry *e = vec_push(&t->entries);
    if (!e) return fail_memory();
    *e = (Entry){.function = function, .type = type, .shown = give(shown)};
    *slot_of(t, function, type) = t->entries.n;
    return (ssize_t)t->entries.n - 1;
}

static ssize_t entry_find(const Tracer *t, const void *function, const void *type) {
    return t->slot_count ? (ssize_t)*slot_of(t, function, type) - 1 : -1;
}

static ssize_t entry_of_code(Tracer *t, Ref frame) {
    scoped Own code = getattr_named(frame, "f_code");
    if (!code) return -1;
    ssize_t known = entry_find(t, object_of(code), NULL);
    return known >= 0 ? known : entry_add_take(t, object_of(code), NULL, own(code));
}

static ssize_t entry_of_builtin(Tracer *t, Ref function) {
    if (is_kind(function, &cfunction_type)) {
        const CFunction *f = (const CFunction *)object_of(function);
        const void *type = f->self ? type_of(f->self) : NULL;
        ssize_t known = entry_find(t, f->row, type);
        return known >= 0 ? known : entry_add_take(t, f->row, type, call1(t->describe, function));
    }
    if (is_kind(function, &method_descr_type)) {
        const MethodRow *row = ((const MethodDescr *)object_of(function))->row;
        ssize_t known = entry_find(t, row, &method_descr_type);
        return known >= 0 ? known : entry_add_take(t, row, &method_descr_type, call1(t->describe, function));
    }
    Own text = call1(t->describe, function); /* others come and go: they are known by their text */
    scoped Own shown = text && is_str(text) ? str_intern_take(text) : text;
    if (!shown) return -1;
    ssize_t known = entry_find(t, object_of(shown), &str_type);
    return known >= 0 ? known : entry_add_take(t, object_of(shown), &str_type, own(shown));
}

/* ---- calls and returns */

static int now(const Tracer *t, double *out) {
    *out = (double)clock_mono_ns() * 1e-9;
    if (!t->timer) return 0;
    scoped Own time = call0(t->timer);
    return time ? double_from(time, out) : -1;
}

/* One call more; *depth: how many are going on. */
static void tally_begin(Tally *tally, size_t *depth) {
    tally->calls++;
    tally->primitive += (*depth)++ == 0;
}

static void tally_end(Tally *tally, size_t *depth, double taken, double below) {
    tally->own += taken - below;
    if (--*depth == 0) tally->total += taken;
}

/* The place in e's callers of the entry `caller`; -1: MemoryError. */
static ssize_t caller_of(Entry *e, size_t caller) {
    for (size_t i = 0; i < e->callers.n; i++)
        if (e->callers.at[i].entry == caller) return (ssize_t)i;
    Caller *added = vec_push(&e->callers);
    if (!added) return fail_memory();
    *added = (Caller){.entry = caller};
    return (ssize_t)e->callers.n - 1;
}

static int enter(Tracer *t, ssize_t entry) {
    double begun;
    ssize_t caller = 0;
    if (entry < 0) return -1;
    Entry *e = &t->entries.at[entry];
    if (t->stack.n && (caller = caller_of(e, vec_last(&t->stack).entry)) < 0) return -1;
    Call *call = vec_push(&t->stack);
    if (!call) return fail_memory();
    *call = (Call){.entry = (size_t)entry, .caller = (size_t)caller};
    tally_begin(&e->tally, &e->depth);
    if (t->stack.n > 1) tally_begin(&e->callers.at[caller].tally, &e->callers.at[caller].depth);
    if (now(t, &begun) < 0) return -1;
    if (t->stack.n) vec_last(&t->stack).begun = begun; /* a timer may do anything */
    return 0;
}

static int leave(Tracer *t) {
    double end;
    if (!t->stack.n) return 0;
    if (now(t, &end) < 0) return -1;
    if (!t->stack.n) return 0;
    Call call = t->stack.at[--t->stack.n];
    Entry *e = &t->entries.at[call.entry];
    double taken = end - call.begun;
    tally_end(&e->tally, &e->depth, taken, call.below);
    if (!t->stack.n) return 0;
    Caller *caller = &e->callers.at[call.caller];
    tally_end(&caller->tally, &caller->depth, taken, call.below);
    vec_last(&t->stack).below += taken;
    return 0;
}

/* tracer(frame, event, arg) */
static Own tracer_call(Ref self, const Ref *args, size_t count, Ref names) {
    Tracer *t = tracer_of(self);
    scoped Own held = own(self);
    if (args_no_names("Tracer", names) < 0 || args_count("Tracer", count, 3, 3) < 0) return NULL;
    if (!is_str(args[1])) return throw(TypeError, "event must be str, not %T", args[1]);
    bool builtin = str_length(args[1]) && str_char(args[1], 0) == 'c' && str_length(args[1]) > 4; /* c_call, c_return, c_exception */
    if (builtin && (!t->builtins || args[2] == t->ignored)) return None;
    bool begins = str_equal_c(args[1], builtin ? "c_call" : "call");
    int status = !begins ? leave(t) : enter(t, builtin ? entry_of_builtin(t, args[2]) : entry_of_code(t, args[0]));
    return status < 0 ? NULL : None;
}

static Own tracer_finish(Ref self, const Ref *a) {
    scoped Own held = own(self);
    while (tracer_of(self)->stack.n)
        if (leave(tracer_of(self)) < 0) return NULL;
    return None;
}

static Own tally_row(Ref shown, const Tally *tally) {
    scoped Own calls = int_new(tally->calls), primitive = int_new(tally->primitive);
    scoped Own own_time = float_new(tally->own), total = float_new(tally->total);
    return own_time && total ? tuple_pack(5, shown, calls, primitive, own_time, total) : NULL;
}

static Own callers_of(const Tracer *t, const Entry *e) {
    scoped Own rows = list_new(e->callers.n);
    for (size_t i = 0; rows && i < e->callers.n; i++)
        if (list_append_take(rows, tally_row(t->entries.at[e->callers.at[i].entry].shown, &e->callers.at[i].tally)) < 0) return NULL;
    return give(rows);
}

static Own tracer_entries(Ref self, const Ref *a) {
    const Tracer *t = tracer_of(self);
    scoped Own rows = list_new(t->entries.n);
    for (size_t i = 0; rows && i < t->entries.n; i++) {
        scoped Own row = tally_row(t->entries.at[i].shown, &t->entries.at[i].tally), callers = row ? callers_of(t, &t->entries.at[i]) : NULL;
        if (!callers || list_append_take(rows, tuple_pack(2, row, callers)) < 0) return NULL;
    }
    return give(rows);
}

static Own tracer_forget(Ref self, const Ref *a) {
    Tracer *t = tracer_of(self);
    t->stack.n = 0;
    if (t->slots) memset(t->slots, 0, t->slot_count * sizeof *t->slots);
    while (t->entries.n) {
        Entry e = t->entries.at[--t->entries.n];
        vec_free(&e.callers);
        decref(e.shown);
    }
    return None;
}

/* ---- the type */

static Own tracer_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[4];
    if (args_bind(&signature, "Tracer(timer, describe, ignored, builtins)", args, count, names, a) < 0) return NULL;
    int builtins = truth(a[3]);
    Tracer *t = builtins < 0 ? NULL : object_new(type, 0);
    if (!t) return NULL;
    t->timer = is_none(a[0]) ? NULL : own(a[0]);
    t->describe = own(a[1]);
    t->ignored = own(a[2]);
    t->builtins = builtins;
    gc_track(&t->head);
    return as_own(t);
}

static int tracer_clear(Object *o) {
    Tracer *t = (Tracer *)o;
    scoped Own forgotten = tracer_forget(as_ref(t), NULL);
    CLEAR(t->timer);
    return 0;
}

static void tracer_dealloc(Object *o) {
    Tracer *t = (Tracer *)o;
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    tracer_clear(o);
    decref(t->describe);
    decref(t->ignored);
    vec_free(&t->entries);
    vec_free(&t->stack);
    mem_free(t->slots);
    object_free(o);
    dealloc_end();
}

static int tracer_traverse(Object *o, VisitFn visit, void *context) {
    Tracer *t = (Tracer *)o;
    VISIT(t->timer);
    VISIT(t->describe);
    VISIT(t->ignored);
    for (size_t i = 0; i < t->entries.n; i++) VISIT(t->entries.at[i].shown);
    return 0;
}

static const MethodRow tracer_methods[] = {
    {"entries(self, /)", tracer_entries, "((code or text, calls, primitive calls, own time, time), the same of each caller) of each function.", 0},
    {"finish(self, /)", tracer_finish, "All calls that are on the stack end now.", 0},
    {"forget(self, /)", tracer_forget, "Begin anew.", 0},
    {0},
};

static Type tracer_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_lsprof.Tracer", .base = &object_type, .flags = TYPE_GC, .size = sizeof(Tracer),
    .methods = tracer_methods, .new = tracer_new, .dealloc = tracer_dealloc, .traverse = tracer_traverse, .clear = tracer_clear,
    .call = tracer_call,
};

const ModuleDef _lsprof_module = {
    .name = "_lsprof",
    .doc = "What cProfile does at every call and return.",
    .types = (Type *const[]){&tracer_type, NULL},
};
