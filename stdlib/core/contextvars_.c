/* Variables whose value depends on the context that runs: see PEP 567.
 *
 * A context's values are a dict that is never changed once it is shared, so copying a context costs nothing.  Each thread knows
 * the context that runs in it; the lowest one is made when it is needed.
 */
#include "stdlib/stdlib.h"

#include <stdio.h>

typedef struct Context {
    Object head;
    Own values;              /* a dict of ContextVars */
    Own previous;            /* the one that ran before, while this one runs; or NULL */
    Own weakrefs;
    bool shared, entered;    /* shared: the dict belongs to others, too */
} Context;
typedef struct ContextVar { Object head; Own name, fallback; } ContextVar; /* fallback NULL: none */
typedef struct Token { Object head; Own context, var, old; bool used; } Token; /* old NULL: there was no value */
typedef struct NoValue { Object head; } NoValue;

static Type context_type, var_type, token_type, no_value_type;
static NoValue no_value = {OBJECT_STATIC(&no_value_type)};

static Context *context_of(Ref v) { return (Context *)object_of(v); }
static ContextVar *var_of(Ref v) { return (ContextVar *)object_of(v); }
static Token *token_of(Ref v) { return (Token *)object_of(v); }

/* ---- contexts */

static Own context_make(Ref values) {
    Context *c = object_new(&context_type, 0);
    if (!c) return NULL;
    gc_track(&c->head);
    scoped Own self = as_own(c);
    c->values = values ? own(values) : dict_new();
    c->shared = values != NULL;
    return c->values ? give(self) : NULL;
}

static Own context_new(Type *type, const Ref *args, size_t count, Ref names) {
    return count || names ? throw(TypeError, "Context() does not accept any arguments") : context_make(NULL);
}

/* The one that runs.  NULL: MemoryError. */
static Context *current(void) {
    if (!thread_current->context) thread_current->context = context_make(NULL);
    return thread_current->context ? context_of(thread_current->context) : NULL;
}

static int context_clear(Object *o) {
    CLEAR(((Context *)o)->values);
    CLEAR(((Context *)o)->previous);
    return 0;
}

static void context_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    context_clear(o);
    object_free(o);
    dealloc_end();
}

static int context_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Context *)o)->values);
    VISIT(((Context *)o)->previous);
    return 0;
}

/* Gives the variable a value in c; NULL: takes it away. */
static int put(Context *c, Ref var, Ref value) {
    if (c->shared) {
        Own copy = dict_copy(c->values);
        if (!copy) return -1;
        own_set_take(&c->values, copy);
        c->shared = false;
    }
    scoped Own values = own(c->values); /* what goes may have a __del__ that comes here */
    if (value) return dict_set(values, var, value);
    return dict_delete(values, var) < 0 ? -1 : 0;
}

static Own context_copy(Ref self, const Ref *a) {
    context_of(self)->shared = true;
    return context_make(context_of(self)->values);
}

static Own copy_context(Ref m, const Ref *a) {
    Context *c = current();
    return c ? context_copy(as_ref(c), NULL) : NULL;
}

/* run(callable, *args, **kwargs) */
static Own context_run(Ref self, const Ref *args, size_t count, Ref names) {
    Context *c = context_of(self);
    if (!count) return throw(TypeError, "run() missing 1 required positional argument");
    if (c->entered) return throw(RuntimeError, "cannot enter context: %R is already entered", self);
    scoped Own held = own(self);
    c->previous = thread_current->context;
    c->entered = true;
    thread_current->context = own(self);
    Own result = call(args[0], args + 1, count - 1, names);
    Own ran = thread_current->context;
    thread_current->context = c->previous;
    c->previous = NULL;
    c->entered = false;
    decref(ran);
    return result;
}

static int need_var(Ref key) {
    return is_exactly(key, &var_type) ? 0 : fail(TypeError, "a ContextVar key was expected, got %R", key);
}

static Own context_getitem(Ref self, Ref key) {
    return need_var(key) < 0 ? NULL : getitem(context_of(self)->values, key);
}

static int context_contains(Ref self, Ref key) {
    Own found = NULL;
    if (need_var(key) < 0) return -1;
    int got = dict_get(context_of(self)->values, key, &found);
    decref(found);
    return got;
}

static Own context_get(Ref self, const Ref *a) {
    Own found = NULL;
    int got = need_var(a[0]) < 0 ? -1 : dict_get(context_of(self)->values, a[0], &found);
    return got ? found : a[1] ? own(a[1]) : None;
}

static int context_length(Ref self, size_t *out) {
    *out = dict_length(context_of(self)->values);
    return 0;
}

static Own context_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_exactly(b, &context_type)) return NotImplemented;
    scoped Own x = own(context_of(a)->values), y = own(context_of(b)->values);
    return compare(x, y, op);
}

/* Views and iterators see the values as they are now. */
static Own view(Ref self, const char *method) {
    context_of(self)->shared = true;
    return call_method_named(context_of(self)->values, method, NULL, 0);
}
static Own context_keys(Ref self, const Ref *a) { return view(self, "keys"); }
static Own context_values(Ref self, const Ref *a) { return view(self, "values"); }
static Own context_items(Ref self, const Ref *a) { return view(self, "items"); }
static Own context_iter(Ref self) {
    context_of(self)->shared = true;
    return iter(context_of(self)->values);
}

static const MethodRow context_methods[] = {
    {"copy(self, /)", context_copy, "Another context with the same values.", 0},
    {"get(self, key, default=None, /)", context_get, "The value of a variable, or default.", 0},
    {"items(self, /)", context_items, "The variables with their values.", 0},
    {"keys(self, /)", context_keys, "The variables.", 0},
    {"run", RAW(context_run), "callable(*args, **kwargs) in this context.", METHOD_RAW},
    {"values(self, /)", context_values, "The values.", 0},
    {0},
};

static Type context_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_contextvars.Context", .doc = "A mapping of variables to their values, in which functions can run.",
    .base = &object_type, .flags = TYPE_GC, .size = sizeof(Context), .weakrefs_offset = offsetof(Context, weakrefs),
    .methods = context_methods, .new = context_new, .dealloc = context_dealloc, .traverse = context_traverse, .clear = context_clear,
    .compare = context_compare, .length = context_length, .getitem = context_getitem, .contains = context_contains, .iter = context_iter,
};

/* ---- variables */

static Own var_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[2];
    if (args_bind(&signature, "ContextVar(name, /, *, default=<unrepresentable>)", args, count, names, a) < 0) return NULL;
    if (!is_str(a[0])) return throw(TypeError, "context variable name must be a str");
    ContextVar *v = object_new(type, 0);
    if (!v) return NULL;
    v->name = own(a[0]);
    v->fallback = a[1] ? own(a[1]) : NULL;
    gc_track(&v->head);
    return as_own(v);
}

static int var_clear(Object *o) {
    CLEAR(((ContextVar *)o)->fallback);
    return 0;
}

static void var_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    var_clear(o);
    decref(((ContextVar *)o)->name);
    object_free(o);
    dealloc_end();
}

static int var_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((ContextVar *)o)->fallback);
    return 0;
}

static Own var_get(Ref self, const Ref *a) {
    Own found = NULL;
    int got = thread_current->context ? dict_get(context_of(thread_current->context)->values, self, &found) : 0;
    if (got) return found;
    if (a[0]) return own(a[0]);
    return var_of(self)->fallback ? own(var_of(self)->fallback) : throw_value(LookupError, self);
}

static Own var_set(Ref self, const Ref *a) {
    Context *c = current();
    Own old = NULL;
    if (!c || dict_get(c->values, self, &old) < 0) return NULL;
    Token *t = object_new(&token_type, 0);
    if (!t) return decref(old), NULL;
    t->context = own(as_ref(c));
    t->var = own(self);
    t->old = old;
    gc_track(&t->head);
    scoped Own token = as_own(t);
    return put(c, self, a[0]) < 0 ? NULL : give(token);
}

static Own var_reset(Ref self, const Ref *a) {
    if (!is_exactly(a[0], &token_type)) return throw(TypeError, "expected an instance of Token, got %R", a[0]);
    Token *t = token_of(a[0]);
    if (t->used) return throw(RuntimeError, "%R has already been used once", a[0]);
    if (t->var != self) return throw(ValueError, "%R was created by a different ContextVar", a[0]);
    Context *c = current();
    if (!c) return NULL;
    if (t->context != as_ref(c)) return throw(ValueError, "%R was created in a different Context", a[0]);
    t->used = true;
    return put(c, self, t->old) < 0 ? NULL : None;
}

static Own var_repr(Ref self) {
    const ContextVar *v = var_of(self);
    char address[32];
    snprintf(address, sizeof address, "%p", (const void *)v);
    if (!v->fallback) return str_format("<ContextVar name=%R at %s>", v->name, address);
    return str_format("<ContextVar name=%R default=%R at %s>", v->name, v->fallback, address);
}

static const MethodRow var_methods[] = {
    {"get(self, default=<unrepresentable>, /)", var_get, "The value here; without one default, or the variable's default, or LookupError.", 0},
    {"reset(self, token, /)", var_reset, "Undo the set() that returned token.", 0},
    {"set(self, value, /)", var_set, "Give it a value here; the token undoes that.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};
static const MemberRow var_members[] = {{"name", MEMBER_OBJECT, offsetof(ContextVar, name), false, NULL}, {0}};

static Type var_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_contextvars.ContextVar", .doc = "A variable with a value in each context.",
    .base = &object_type, .flags = TYPE_GC, .size = sizeof(ContextVar), .methods = var_methods, .members = var_members,
    .new = var_new, .dealloc = var_dealloc, .traverse = var_traverse, .clear = var_clear, .repr = var_repr,
};

/* ---- tokens */

static Own no_value_repr(Ref self) { return str_new("<Token.MISSING>"); }
static Type no_value_type = {
    .head = OBJECT_STATIC(&type_type), .name = "Token.MISSING", .base = &object_type, .flags = TYPE_NO_NEW, .size = sizeof(NoValue), .repr = no_value_repr,
};

static Own token_new(Type *type, const Ref *args, size_t count, Ref names) {
    return throw(RuntimeError, "Tokens can only be created by ContextVars");
}

static int token_clear(Object *o) {
    CLEAR(((Token *)o)->context);
    CLEAR(((Token *)o)->old);
    return 0;
}

static void token_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    token_clear(o);
    decref(((Token *)o)->var);
    object_free(o);
    dealloc_end();
}

static int token_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Token *)o)->context);
    VISIT(((Token *)o)->var);
    VISIT(((Token *)o)->old);
    return 0;
}

static Own token_repr(Ref self) {
    const Token *t = token_of(self);
    char address[32];
    snprintf(address, sizeof address, "%p", (const void *)t);
    return str_format("<Token%s var=%R at %s>", t->used ? " used" : "", t->var, address);
}

static Own token_var(Ref self) { return own(token_of(self)->var); }
static Own token_old(Ref self) { return own(token_of(self)->old ? token_of(self)->old : as_ref(&no_value)); }
static Own token_compare(Ref a, Ref b, int op) { return NotImplemented; } /* identity; and no hash */

static const MethodRow token_methods[] = {GENERIC_ALIAS_ROW, {0}};
static const GetSetRow token_getset[] = {
    {"var", token_var, NULL, "The variable."},
    {"old_value", token_old, NULL, "What it was before, or Token.MISSING."},
    {0},
};

static Type token_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_contextvars.Token", .doc = "What ContextVar.set() returns, and reset() takes.",
    .base = &object_type, .flags = TYPE_GC, .size = sizeof(Token), .methods = token_methods, .getset = token_getset, .new = token_new,
    .dealloc = token_dealloc, .traverse = token_traverse, .clear = token_clear, .repr = token_repr, .compare = token_compare,
};

/* ---- the module */

static int init(Ref module) {
    if (type_ready(&no_value_type) < 0) return -1;
    Ref names = type_namespace_peek(&token_type);
    return names ? dict_set_named(names, "MISSING", as_ref(&no_value)) : -1;
}

static const MethodRow functions[] = {
    {"copy_context()", copy_context, "A copy of the context that runs.", 0},
    {0},
};

const ModuleDef _contextvars_module = {
    .name = "_contextvars",
    .doc = "Variables whose value depends on the context that runs.",
    .functions = functions,
    .types = (Type *const[]){&context_type, &var_type, &token_type, NULL},
    .init = init,
};
