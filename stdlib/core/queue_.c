/* _queue.SimpleQueue: a queue without bound whose put never waits, so that it may be called anywhere, in a signal
 * handler or __del__ too.  A ring of values, and the threads that wait for one. */
#include "stdlib/core/thread_inner.h"

typedef struct SimpleQueue {
    Object head;
    Own *items;                     /* item i is items[(first + i) & (capacity - 1)] */
    size_t first, length, capacity; /* capacity: 0 or a power of two */
    struct WaitQueue waiters;
    Own weakrefs;
} SimpleQueue;

static SimpleQueue *queue_of(Ref v) { return (SimpleQueue *)object_of(v); }
static Own *place(const SimpleQueue *q, size_t i) { return &q->items[(q->first + i) & (q->capacity - 1)]; }

static int grow(SimpleQueue *q) {
    size_t capacity = q->capacity ? q->capacity * 2 : 8;
    Own *items = items_new(capacity);
    if (!items) return -1;
    for (size_t i = 0; i < q->length; i++) items[i] = *place(q, i);
    block_free(q->items);
    q->items = items;
    q->capacity = capacity;
    q->first = 0;
    return 0;
}

static Own take_first(SimpleQueue *q) {
    Own item = *place(q, 0);
    q->first = (q->first + 1) & (q->capacity - 1);
    q->length--;
    return item;
}

/* queue.Empty, which is at home here. */
static Own empty_class(void) { return import_from("_queue", "Empty"); }

static Own throw_empty(void) {
    scoped Own class = empty_class(), exception = class ? call0(class) : NULL;
    return exception ? throw_object(exception) : NULL;
}

/* ---- methods */

static Own put(Ref self, const Ref *args) {
    SimpleQueue *q = queue_of(self);
    if (q->length == q->capacity && grow(q) < 0) return NULL;
    *place(q, q->length++) = own(args[0]);
    wait_wake_one(&q->waiters);
    return None;
}

/* A queue whose getter was woken, but whose item another one took first, waits on. */
static Own get_until(SimpleQueue *q, int64_t deadline) {
    while (q->length == 0) {
        int how = wait_in(&q->waiters, deadline, "queue", q);
        if (how == EINTR && signals_run() < 0) return NULL;
        if (how == ETIMEDOUT && q->length == 0) return throw_empty();
    }
    return take_first(q);
}

static Own get(Ref self, const Ref *args) {
    int64_t deadline = DEADLINE_NEVER, ns;
    int block = args[0] ? truth(args[0]) : 1;
    if (block < 0) return NULL;
    if (!block) {
        deadline = DEADLINE_NOW;
    } else if (args[1] && !is_none(args[1])) {
        if (seconds_from(args[1], &ns) < 0) return NULL;
        if (ns < 0) return throw(ValueError, "'timeout' must be a non-negative number");
        if (deadline_from_timeout(args[1], &deadline) < 0) return NULL;
    }
    return get_until(queue_of(self), deadline);
}

static Own get_nowait(Ref self, const Ref *args) { return get_until(queue_of(self), DEADLINE_NOW); }
static Own is_empty(Ref self, const Ref *args) { return bool_new(queue_of(self)->length == 0); }
static Own qsize(Ref self, const Ref *args) { return small_int_new((int64_t)queue_of(self)->length); }

/* ---- the type */

static Own queue_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count) return throw(TypeError, "SimpleQueue() takes no positional arguments");
    if (args_no_names("SimpleQueue", names) < 0) return NULL;
    SimpleQueue *q = object_new(type, 0);
    if (q) gc_track(&q->head);
    return as_own(q);
}

static int queue_init(Ref self, const Ref *args, size_t count, Ref names) { return 0; }

static void empty_out(SimpleQueue *q) {
    while (q->length) decref(take_first(q));
}

static void queue_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    SimpleQueue *q = (SimpleQueue *)o;
    if (q->weakrefs) weakref_clear_all(o);
    empty_out(q);
    block_free(q->items);
    object_free(o);
    dealloc_end();
}

static int queue_traverse(Object *o, VisitFn visit, void *context) {
    SimpleQueue *q = (SimpleQueue *)o;
    for (size_t i = 0; i < q->length; i++) VISIT(*place(q, i));
    return 0;
}

static int queue_clear(Object *o) {
    empty_out((SimpleQueue *)o);
    return 0;
}

static const MethodRow queue_methods[] = {
    {"put(self, /, item, block=True, timeout=None)", put, "Add item.  block and timeout mean nothing here.", 0},
    {"put_nowait(self, /, item)", put, "Add item.", 0},
    {"get(self, /, block=True, timeout=None)", get, "Take the first item; wait for it at most timeout seconds, or raise Empty.", 0},
    {"get_nowait(self, /)", get_nowait, "Take the first item, or raise Empty.", 0},
    {"empty(self, /)", is_empty, "Is there nothing?  When you read this it may have changed.", 0},
    {"qsize(self, /)", qsize, "How many items are there; when you read this it may have changed.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

static Type simple_queue_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_queue.SimpleQueue",
    .doc = "SimpleQueue()\n--\n\nA queue without bound, first in, first out.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(SimpleQueue),
    .weakrefs_offset = offsetof(SimpleQueue, weakrefs),
    .base = &object_type,
    .methods = queue_methods,
    .dealloc = queue_dealloc,
    .traverse = queue_traverse,
    .clear = queue_clear,
    .new = queue_new,
    .init = queue_init,
};

static Type *const queue_types[] = {&simple_queue_type, NULL};

static int add_empty(Ref module) {
    scoped Own name = str_new("Empty"), bases = tuple_pack(1, as_ref(Exception)), dict = dict_new(), home = str_new("_queue");
    scoped Own doc = str_new("get() found nothing in time.");
    if (!name || !bases || !dict || !home || !doc) return -1;
    if (dict_set(dict, name___module__, home) < 0 || dict_set(dict, name___doc__, doc) < 0) return -1;
    return module_add_take(module, "Empty", call3(as_ref(&type_type), name, bases, dict));
}

const ModuleDef _queue_module = {"_queue", "The part of the module queue that is written in C.", NULL, queue_types, add_empty};
