/* The types Pickler, Unpickler and PickleBuffer.
 *
 * Both of the first carry an Attrs, so that persistent_id, dispatch_table and the like may be set on an instance as well
 * as defined in a subclass; they are looked up when a dump or a load begins and let go when it ends. */
#include "stdlib/data/pickle.h"

typedef struct Pickler {
    Object head;
    struct Attrs attrs;
    Own weakrefs;
    bool ready, running;
    Writer writer;
} Pickler;

typedef struct Unpickler {
    Object head;
    struct Attrs attrs;
    Own weakrefs;
    bool ready;
    Reader reader;
} Unpickler;

static Pickler *pickler_of(Ref v) { return (Pickler *)object_of(v); }
static Unpickler *unpickler_of(Ref v) { return (Unpickler *)object_of(v); }

static Own instance_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

/* The attribute of this name, in *field: NULL if there is none, or None. */
static int find_hook(Ref self, const char *name, Own *field) {
    scoped Own text = str_intern(name), value = NULL;
    int found = text ? getattr_find(self, text, &value) : -1;
    if (found < 0) return -1;
    if (found && is_none(value)) CLEAR(value);
    own_set_take(field, give(value));
    return 0;
}

/* ---- Pickler */

static int pickler_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[4];
    int protocol;
    if (args_bind(&signature, "Pickler(file, protocol=None, fix_imports=True, buffer_callback=None)", args, count, names, bound) < 0)
        return -1;
    Pickler *p = pickler_of(self);
    if (p->running) return fail(RuntimeError, "Pickler.__init__() called while it dumps");
    scoped Own write = NULL;
    int fix = bound[2] ? truth(bound[2]) : 1, found = getattr_find(bound[0], name_write, &write);
    if (writer_protocol(bound[1], &protocol) < 0 || fix < 0 || found < 0) return -1;
    if (!found) return fail(TypeError, "file must have a 'write' attribute");
    if (bound[3] && !is_none(bound[3]) && protocol < 5) return fail(ValueError, "buffer_callback needs protocol >= 5");
    if (p->ready) {
        p->ready = false; /* what goes with the memo may call us */
        p->running = true;
        writer_free(&p->writer);
        p->running = false;
    }
    p->ready = true;
    if (writer_init(&p->writer, protocol) < 0) return -1;
    p->writer.write = give(write);
    p->writer.fix_imports = fix;
    if (bound[3] && !is_none(bound[3])) p->writer.buffer_callback = own(bound[3]);
    return 0;
}

static int need_pickler(Ref self) {
    if (pickler_of(self)->ready) return 0;
    return fail(PicklingError, "Pickler.__init__() was not called by %T.__init__()", self);
}

static Own pickler_dump(Ref self, const Ref *args) {
    if (need_pickler(self) < 0) return NULL;
    Pickler *p = pickler_of(self);
    Writer *w = &p->writer;
    if (p->running) return throw(RuntimeError, "Pickler.dump() called by what it is writing");
    if (find_hook(self, "persistent_id", &w->persistent_id) < 0 || find_hook(self, "dispatch_table", &w->dispatch_table) < 0 ||
        find_hook(self, "reducer_override", &w->reducer_override) < 0)
        return NULL;
    p->running = true;
    int status = writer_dump(w, args[0]);
    p->running = false;
    CLEAR(w->persistent_id);
    CLEAR(w->dispatch_table);
    CLEAR(w->reducer_override);
    return status < 0 ? NULL : None;
}

static Own pickler_clear_memo(Ref self, const Ref *args) {
    if (need_pickler(self) < 0) return NULL;
    Memo *memo = &pickler_of(self)->writer.memo, old = *memo;
    if (old.table == memo->small) old.table = old.small;
    memo_init(memo);
    memo_free(&old);
    return None;
}

/* {id: (number, object)} */
static Own pickler_memo_get(Ref self) {
    scoped Own dict = need_pickler(self) < 0 ? NULL : dict_new();
    const Memo *memo = &pickler_of(self)->writer.memo;
    for (size_t i = 0; dict && i <= memo->mask; i++) {
        if (!memo->table[i].key) continue;
        scoped Own v = own(memo->table[i].key);
        scoped Own id = int_new_unsigned(word_of(v)), pair = tuple_pack(2, small_int_new((int64_t)memo->table[i].index), v);
        if (!id || !pair || dict_set(dict, id, pair) < 0) return NULL;
    }
    return give(dict);
}

static int memo_fill(Memo *memo, Ref dict) {
    Ref key, pair;
    for (size_t position = 0; dict_next(dict, &position, &key, &pair);) {
        ssize_t index;
        if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "'memo' values must be 2-item tuples");
        if (!is_int(tuple_item_peek(pair, 0))) return fail(TypeError, "an integer is required"); /* an __index__ could change the dict */
        if (index_ssize(tuple_item_peek(pair, 0), &index) < 0) return -1;
        if (memo_add(memo, tuple_item_peek(pair, 1), (size_t)index) < 0) return -1;
        memo->count++;
    }
    return 0;
}

static int pickler_memo_set(Ref self, Ref value) {
    if (!value) return fail(TypeError, "attribute deletion is not supported");
    if (!is_dict(value)) return fail(TypeError, "'memo' attribute must be a PicklerMemoProxy object or dict, not %T", value);
    scoped Own cleared = pickler_clear_memo(self, NULL);
    return cleared ? memo_fill(&pickler_of(self)->writer.memo, value) : -1;
}

static Own pickler_fast_get(Ref self) { return small_int_new(pickler_of(self)->writer.fast); }
static int pickler_fast_set(Ref self, Ref value) {
    int fast = value ? truth(value) : fail(TypeError, "can't delete numeric/char attribute");
    if (fast >= 0) pickler_of(self)->writer.fast = fast;
    return fast < 0 ? -1 : 0;
}
static Own pickler_bin_get(Ref self) { return small_int_new(pickler_of(self)->writer.protocol > 0); }

static void pickler_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    if (((Pickler *)o)->ready) writer_free(&((Pickler *)o)->writer);
    object_free(o);
    dealloc_end();
}

static int pickler_traverse(Object *o, VisitFn visit, void *context) {
    Pickler *p = (Pickler *)o;
    int stop = attrs_traverse(o, visit, context);
    if (stop || !p->ready) return stop;
    VISIT(p->writer.write);
    VISIT(p->writer.buffer_callback);
    for (size_t i = 0; i <= p->writer.memo.mask; i++) VISIT(p->writer.memo.table[i].key);
    return 0;
}

static const MethodRow pickler_methods[] = {
    {"dump(self, obj, /)", pickler_dump, "Write obj to the file.", 0},
    {"clear_memo(self, /)", pickler_clear_memo, "Forget which objects were written.", 0},
    {0},
};
static const GetSetRow pickler_getset[] = {
    {"memo", pickler_memo_get, pickler_memo_set, "What was written, by id."},
    {"fast", pickler_fast_get, pickler_fast_set, "True: remember nothing."},
    {"bin", pickler_bin_get, NULL, "Is the protocol a binary one?"},
    {0},
};

Type pickler_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_pickle.Pickler",
    .doc = "Pickler(file, protocol=None, fix_imports=True, buffer_callback=None)\n--\n\nWrites objects to a file.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Pickler),
    .attrs_offset = offsetof(Pickler, attrs),
    .weakrefs_offset = offsetof(Pickler, weakrefs),
    .base = &object_type,
    .methods = pickler_methods,
    .getset = pickler_getset,
    .new = instance_new,
    .init = pickler_init,
    .dealloc = pickler_dealloc,
    .traverse = pickler_traverse,
};

/* ---- Unpickler */

static int text_argument(Ref value, Own *field) {
    if (!value) return 0;
    if (!is_str(value)) return fail(TypeError, "encoding and errors must be str, not %T", value);
    own_set_take(field, own(value));
    return 0;
}

static int buffers_argument(Ref value, Own *field) {
    if (!value || is_none(value)) return 0;
    *field = iter(value);
    return *field ? 0 : -1;
}

int reader_arguments(Reader *r, Ref fix_imports, Ref encoding, Ref errors, Ref buffers) {
    int fix = fix_imports ? truth(fix_imports) : 1;
    if (fix < 0 || text_argument(encoding, &r->encoding) < 0 || text_argument(errors, &r->errors) < 0) return -1;
    r->fix_imports = fix;
    return buffers_argument(buffers, &r->buffers);
}

static int unpickler_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[5];
    if (args_bind(&signature, "Unpickler(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", args, count,
                  names, bound) < 0)
        return -1;
    Unpickler *u = unpickler_of(self);
    if (u->ready && u->reader.running) return fail(RuntimeError, "Unpickler.__init__() called while it loads");
    if (u->ready) {
        u->reader.running = true; /* what goes with the memo may call us */
        reader_free(&u->reader);
    }
    u->ready = true;
    reader_init(&u->reader);
    if (reader_set_file(&u->reader, bound[0]) < 0) return -1;
    return reader_arguments(&u->reader, bound[1], bound[2], bound[3], bound[4]);
}

static int need_unpickler(Ref self) {
    if (unpickler_of(self)->ready) return 0;
    return fail(UnpicklingError, "Unpickler.__init__() was not called by %T.__init__()", self);
}

static Own unpickler_find_class(Ref self, const Ref *args) {
    if (need_unpickler(self) < 0) return NULL;
    if (!is_str(args[0]) || !is_str(args[1])) return throw(TypeError, "find_class() arguments must be str");
    return reader_find_class_plain(&unpickler_of(self)->reader, args[0], args[1]);
}

/* Is find_class that of the type here? */
static bool finds_plainly(Ref self, Ref name) {
    return type_lookup_peek(type_of(self), name) == type_lookup_peek(&unpickler_type, name);
}

static Own unpickler_load(Ref self, const Ref *args) {
    if (need_unpickler(self) < 0) return NULL;
    Reader *r = &unpickler_of(self)->reader;
    scoped Own name = str_intern("find_class");
    if (!name || find_hook(self, "persistent_load", &r->persistent_load) < 0) return NULL;
    if (!finds_plainly(self, name) && find_hook(self, "find_class", &r->find_class) < 0) return NULL;
    Own result = reader_load(r);
    if (!r->running) {
        CLEAR(r->persistent_load);
        CLEAR(r->find_class);
    }
    return result;
}

static Own unpickler_memo_get(Ref self) {
    if (need_unpickler(self) < 0) return NULL;
    const Reader *r = &unpickler_of(self)->reader;
    scoped Own dict = r->sparse ? dict_copy(r->sparse) : dict_new();
    for (size_t i = 0; dict && i < r->memo_capacity; i++)
        if (r->memo[i] && dict_set(dict, small_int_new((int64_t)i), r->memo[i]) < 0) return NULL;
    return give(dict);
}

static int check_memo_keys(Ref memo) {
    Ref key, value;
    for (size_t position = 0; dict_next(memo, &position, &key, &value);) {
        int64_t n;
        if (!is_int(key)) return fail(TypeError, "memo key must be integers");
        if (!int_as_int64(key, &n) || n < 0) return fail(ValueError, "memo key must be positive integers.");
    }
    return 0;
}

static int unpickler_memo_set(Ref self, Ref value) {
    if (!value) return fail(TypeError, "attribute deletion is not supported");
    if (!is_dict(value)) return fail(TypeError, "'memo' attribute must be an UnpicklerMemoProxy object or dict, not %T", value);
    if (need_unpickler(self) < 0) return -1;
    Reader *r = &unpickler_of(self)->reader;
    Own copy = dict_copy(value);
    if (!copy || check_memo_keys(copy) < 0) {
        decref(copy);
        return -1;
    }
    for (size_t i = 0; i < r->memo_capacity; i++) CLEAR(r->memo[i]);
    r->memo_used = 0;
    own_set_take(&r->sparse, copy); /* numbers are looked for there, too */
    return 0;
}

static void unpickler_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    if (((Unpickler *)o)->ready) reader_free(&((Unpickler *)o)->reader);
    object_free(o);
    dealloc_end();
}

static int unpickler_traverse(Object *o, VisitFn visit, void *context) {
    Unpickler *u = (Unpickler *)o;
    int stop = attrs_traverse(o, visit, context);
    if (stop || !u->ready) return stop;
    VISIT(u->reader.read);
    VISIT(u->reader.readline);
    VISIT(u->reader.buffers);
    VISIT(u->reader.sparse);
    for (size_t i = 0; i < u->reader.memo_capacity; i++) VISIT(u->reader.memo[i]);
    return 0;
}

static const MethodRow unpickler_methods[] = {
    {"load(self, /)", unpickler_load, "Read the next object of the file.", 0},
    {"find_class(self, module_name, global_name, /)", unpickler_find_class, "The class or function of this name.", 0},
    {0},
};
static const GetSetRow unpickler_getset[] = {
    {"memo", unpickler_memo_get, unpickler_memo_set, "What was read, by number."},
    {0},
};

Type unpickler_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_pickle.Unpickler",
    .doc = "Unpickler(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())\n--\n\nReads objects from a file.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Unpickler),
    .attrs_offset = offsetof(Unpickler, attrs),
    .weakrefs_offset = offsetof(Unpickler, weakrefs),
    .base = &object_type,
    .methods = unpickler_methods,
    .getset = unpickler_getset,
    .new = instance_new,
    .init = unpickler_init,
    .dealloc = unpickler_dealloc,
    .traverse = unpickler_traverse,
};

/* ---- PickleBuffer: a buffer that may stay outside of the pickle (PEP 574) */

typedef struct PickleBuffer {
    Object head;
    Own base; /* NULL: released */
    bool hidden;
    Own weakrefs;
} PickleBuffer;

void pickle_buffer_hide(Ref buffer) { ((PickleBuffer *)object_of(buffer))->hidden = true; }
bool pickle_buffer_is_hidden(Ref buffer) { return ((PickleBuffer *)object_of(buffer))->hidden; }

static Ref base_of(Ref self) {
    Ref base = ((PickleBuffer *)object_of(self))->base;
    return base ? base : throw(ValueError, "operation forbidden on released PickleBuffer object");
}

static Own pickle_buffer_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref object;
    Buffer probe;
    if (args_bind(&signature, "PickleBuffer(object, /)", args, count, names, &object) < 0) return NULL;
    if (buffer_get(object, &probe, BUFFER_STRIDES) < 0) return NULL;
    buffer_release(&probe);
    PickleBuffer *b = object_new(type, 0);
    if (!b) return NULL;
    b->base = own(object);
    gc_track(&b->head);
    return as_own(b);
}

static int pickle_buffer_get(Ref self, Buffer *out, int flags) {
    Ref base = base_of(self);
    return base ? buffer_get(base, out, flags) : -1;
}

static Own pickle_buffer_raw(Ref self, const Ref *args) {
    Ref base = base_of(self);
    scoped Own view = base ? memoryview_new(base) : NULL, format = view ? str_new("B") : NULL;
    return format ? call_method_named(view, "cast", (const Ref[]){format}, 1) : NULL;
}

static Own pickle_buffer_release(Ref self, const Ref *args) {
    CLEAR(((PickleBuffer *)object_of(self))->base);
    return None;
}

static void pickle_buffer_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(((PickleBuffer *)o)->base);
    object_free(o);
    dealloc_end();
}

static int pickle_buffer_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((PickleBuffer *)o)->base);
    return 0;
}

static const MethodRow pickle_buffer_methods[] = {
    {"raw(self, /)", pickle_buffer_raw, "A flat memoryview of the bytes.", 0},
    {"release(self, /)", pickle_buffer_release, "Let go of the buffer.", 0},
    {0},
};

Type pickle_buffer_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "pickle.PickleBuffer",
    .doc = "PickleBuffer(object, /)\n--\n\nWraps a buffer that a pickle may leave out.",
    .flags = TYPE_GC,
    .size = sizeof(PickleBuffer),
    .weakrefs_offset = offsetof(PickleBuffer, weakrefs),
    .base = &object_type,
    .methods = pickle_buffer_methods,
    .new = pickle_buffer_new,
    .dealloc = pickle_buffer_dealloc,
    .traverse = pickle_buffer_traverse,
    .get_buffer = pickle_buffer_get,
};
