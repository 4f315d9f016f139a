/* _thread._local: an object whose attributes every thread has for itself.
 *
 * A Share holds one thread's attributes of one object.  It lies in two lists: of the object, which owns the dict (so
 * that the cycle collector sees it), and of the thread, where it is looked up; a thread uses few such objects, and the
 * one used last comes first.  Whichever ends first, object or thread, frees the share. */
#include "stdlib/core/thread_inner.h"

typedef struct Local Local;
typedef struct Share {
    Local *local;
    struct Thread *thread;
    Own dict;
    struct Share *next_of_local, *previous_of_local;
    struct Share *next_of_thread, *previous_of_thread;
} Share;

struct Local {
    Object head;
    Share *shares;
    Own args, kwargs; /* of the constructor: __init__ of a subclass runs again in each thread */
    Own weakrefs;
};

static Local *local_of(Ref v) { return (Local *)object_of(v); }
static Share **shares_of_thread(struct Thread *thread) { return (Share **)&thread->extension[2]; }

/* ---- the two lists */

static void link_thread(Share *s) {
    Share **first = shares_of_thread(s->thread);
    s->previous_of_thread = NULL;
    s->next_of_thread = *first;
    if (*first) (*first)->previous_of_thread = s;
    *first = s;
}

static void unlink_thread(Share *s) {
    if (s->previous_of_thread) s->previous_of_thread->next_of_thread = s->next_of_thread;
    else *shares_of_thread(s->thread) = s->next_of_thread;
    if (s->next_of_thread) s->next_of_thread->previous_of_thread = s->previous_of_thread;
}

static void link_local(Share *s) {
    s->previous_of_local = NULL;
    s->next_of_local = s->local->shares;
    if (s->next_of_local) s->next_of_local->previous_of_local = s;
    s->local->shares = s;
}

static void unlink_local(Share *s) {
    if (s->previous_of_local) s->previous_of_local->next_of_local = s->next_of_local;
    else s->local->shares = s->next_of_local;
    if (s->next_of_local) s->next_of_local->previous_of_local = s->previous_of_local;
}

static void share_free(Share *s) {
    unlink_thread(s);
    unlink_local(s);
    Own dict = s->dict;
    block_free(s);
    decref(dict);
}

void thread_locals_clear(struct Thread *thread) {
    while (*shares_of_thread(thread)) share_free(*shares_of_thread(thread));
}

static Share *share_new(Local *local) {
    Share *s = block_new(sizeof *s);
    if (!s) return NULL;
    *s = (Share){.local = local, .thread = thread_current, .dict = dict_new()};
    if (!s->dict) {
        block_free(s);
        return NULL;
    }
    link_thread(s);
    link_local(s);
    return s;
}

static Share *share_find(Local *local) {
    for (Share *s = *shares_of_thread(thread_current); s; s = s->next_of_thread) {
        if (s->local != local) continue;
        if (s->previous_of_thread) {
            unlink_thread(s);
            link_thread(s);
        }
        return s;
    }
    return NULL;
}

/* This thread's attributes.  The first time in a thread, __init__ of a subclass runs. */
static Own attributes(Ref self) {
    Local *local = local_of(self);
    Share *s = share_find(local);
    if (s) return own(s->dict);
    s = share_new(local);
    if (!s) return NULL;
    scoped Own dict = own(s->dict);
    if (type_of(self)->init == local_type.init) return give(dict);
    scoped Own init = getattr(self, name___init__), done = init ? call_spread(init, local->args, local->kwargs) : NULL;
    if (done) return give(dict);
    s = share_find(local);
    if (s) share_free(s);
    return NULL;
}

/* ---- attributes */

static Own local_getattr(Ref self, Ref name) {
    scoped Own dict = attributes(self);
    if (!dict) return NULL;
    if (name == name___dict__ || str_equal(name, name___dict__)) return give(dict);
    Ref descr = type_lookup_peek(type_of(self), name);
    if (!descr || !type_of(descr)->descr_set) {
        Own value;
        int found = dict_get(dict, name, &value);
        if (found) return found < 0 ? NULL : value;
    }
    return generic_getattr(self, name);
}

static int local_setattr(Ref self, Ref name, Ref value) {
    scoped Own dict = attributes(self);
    if (!dict) return -1;
    if (str_equal(name, name___dict__)) return fail(AttributeError, "'%N' object attribute '__dict__' is read-only", type_of(self));
    Ref descr = type_lookup_peek(type_of(self), name);
    if (descr && type_of(descr)->descr_set) return generic_setattr(self, name, value);
    if (value) return dict_set(dict, name, value);
    int deleted = dict_delete(dict, name);
    if (deleted == 0) throw_attribute(self, name);
    return deleted > 0 ? 0 : -1;
}

/* ---- the type */

static Own local_new(Type *type, const Ref *args, size_t count, Ref names) {
    if ((count || names) && type->init == local_type.init) return throw(TypeError, "Initialization arguments are not supported");
    Local *local = object_new(type, 0);
    if (!local) return NULL;
    scoped Own self = as_own(local);
    gc_track(&local->head);
    local->args = tuple_from_array(args, count);
    local->kwargs = dict_new();
    if (!local->args || !local->kwargs) return NULL;
    for (size_t i = 0; names && i < tuple_length(names); i++)
        if (dict_set(local->kwargs, tuple_item_peek(names, i), args[count + i]) < 0) return NULL;
    return share_new(local) ? give(self) : NULL; /* whoever makes it runs __init__ anyway */
}

static int local_init(Ref self, const Ref *args, size_t count, Ref names) { return 0; }

static void local_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    Local *local = (Local *)o;
    if (local->weakrefs) weakref_clear_all(o);
    while (local->shares) share_free(local->shares);
    decref(local->args);
    decref(local->kwargs);
    object_free(o);
    dealloc_end();
}

static int local_traverse(Object *o, VisitFn visit, void *context) {
    Local *local = (Local *)o;
    for (Share *s = local->shares; s; s = s->next_of_local) VISIT(s->dict);
    VISIT(local->args);
    VISIT(local->kwargs);
    return 0;
}

static int local_clear(Object *o) {
    Local *local = (Local *)o;
    CLEAR(local->args);
    CLEAR(local->kwargs);
    while (local->shares) share_free(local->shares);
    return 0;
}

Type local_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_thread._local",
    .doc = "Thread-local data: each thread sees attributes of its own.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Local),
    .weakrefs_offset = offsetof(Local, weakrefs),
    .base = &object_type,
    .dealloc = local_dealloc,
    .traverse = local_traverse,
    .clear = local_clear,
    .new = local_new,
    .init = local_init,
    .getattr = local_getattr,
    .setattr = local_setattr,
};
