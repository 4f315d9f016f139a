/* The current context: a context variable (PEP 567), so that tasks and threads each have their own.
 *
 * Asking the variable runs Python code; so the last answer is kept with the thread and the contextvars.Context it was given in, and holds
 * while both are the same.  Only set_current changes the variable. */
#include "stdlib/decimal/decimal.h"

static struct {
    uint64_t thread;  /* its number; 0: nothing is known */
    Own running;      /* thread->context then */
    Own context;      /* what getcontext() gives */
} known; /* guarded by the GIL */
static Own variable;

/* What was known before goes last: its end may run Python code, which asks again. */
static void remember(Ref context) {
    scoped Own running = known.running, former = known.context;
    known.thread = thread_current->number;
    known.running = own(thread_current->context);
    known.context = own(context);
}

/* (While contextvars is imported another thread may have made the variable.) */
int current_init(void) {
    scoped Own class = import_from("contextvars", "ContextVar"), name = str_new("decimal_context");
    scoped Own made = class && name ? call1(class, name) : NULL;
    if (!made) return -1;
    if (!variable) variable = give(made);
    return 0;
}

void current_forget(void) {
    scoped Own running = known.running, former = known.context;
    known.thread = 0;
    known.running = known.context = NULL;
    CLEAR(variable);
}

static int context_set_current(Ref context) {
    Ref args[] = {context};
    scoped Own token = call_method_named(variable, "set", args, 1);
    if (!token) return -1;
    remember(context);
    return 0;
}

static bool is_known(void) {
    const struct Thread *self = thread_current;
    return LIKELY(known.thread == self->number && known.running == self->context);
}

static COLD int context_ask(void) {
    Ref none[] = {None};
    scoped Own found = call_method_named(variable, "get", none, 1);
    if (!found) return -1;
    if (found == None) {
        scoped Own made = context_copy(context_of(decimal_shared.default_context));
        if (!made) return -1;
        context_of(made)->flags = 0;
        return context_set_current(made);
    }
    remember(found);
    return 0;
}

/* What was known before may end while the variable is asked, and Python code that runs then set another context. */
Context *context_current(void) {
    while (!is_known())
        if (context_ask() < 0) return NULL;
    return context_of(known.context);
}

Context *context_of_arg(Ref arg) {
    if (LIKELY(!arg || arg == None)) return context_current();
    return context_is(arg) < 0 ? NULL : context_of(arg);
}

/* ---- the module's functions */

Own current_get(Ref module, const Ref *args) {
    Context *c = context_current();
    return c ? own(as_ref(c)) : NULL;
}

static bool is_template(Ref context) {
    return context == decimal_shared.default_context || context == decimal_shared.basic_context || context == decimal_shared.extended_context;
}

static int set_context(Ref context) {
    if (!is_template(context)) return context_set_current(context);
    scoped Own copy = context_copy(context_of(context));
    if (!copy) return -1;
    context_of(copy)->flags = 0;
    return context_set_current(copy);
}

Own current_put(Ref module, const Ref *args) {
    if (!is_kind(args[0], &context_type)) return throw(TypeError, "argument must be a context");
    return set_context(args[0]) < 0 ? NULL : None;
}

/* ---- with localcontext(): */

typedef struct ContextManager { Object head; Own inner, outer; } ContextManager;

static Own manager_enter(Ref self, const Ref *args) {
    Ref inner = ((ContextManager *)object_of(self))->inner;
    return set_context(inner) < 0 ? NULL : own(inner);
}

static Own manager_exit(Ref self, const Ref *args) { return set_context(((ContextManager *)object_of(self))->outer) < 0 ? NULL : False; }

static void manager_dealloc(Object *o) {
    ContextManager *m = (ContextManager *)o;
    decref(m->inner);
    decref(m->outer);
    object_free(o);
}

static const MethodRow manager_methods[] = {
    {"__enter__(self, /)", manager_enter, "Make the copy the current context.", 0},
    {"__exit__(self, *args)", manager_exit, "Make the former one current again.", 0},
    {0},
};

Type context_manager_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "decimal.ContextManager",
    .flags = TYPE_NO_NEW,
    .size = sizeof(ContextManager),
    .methods = manager_methods,
    .dealloc = manager_dealloc,
};

Own current_local(Ref module, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref values[9]; /* the context, and its fields as keywords */
    if (args_bind(&signature, "localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
                  args, count, names, values) < 0)
        return NULL;
    scoped Own outer = current_get(NULL, NULL);
    if (!outer || (values[0] && values[0] != None && context_is(values[0]) < 0)) return NULL;
    scoped Own inner = context_copy(context_of(values[0] && values[0] != None ? values[0] : outer));
    for (size_t i = 0; inner && i < COUNT_OF(context_field_names); i++)
        if (values[i + 1] && values[i + 1] != None && context_set(context_of(inner), context_field_names[i], values[i + 1]) < 0) return NULL;
    ContextManager *m = inner ? object_new(&context_manager_type, 0) : NULL;
    if (!m) return NULL;
    m->inner = give(inner);
    m->outer = give(outer);
    return as_own(m);
}
