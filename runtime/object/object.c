/* Allocation and release of objects, the put-off dealloc, and the constants that live in the word.
 *
 * An object is one block of the interpreter's heap: [prefix] head, fields, [items | inline attribute slots].  The prefix
 * exists only for subclasses of types whose items lie behind the head.  An instance of a heap type counts its type.
 *
 * The trashcan: a container's dealloc releases its items, whose deallocs release theirs, ... a long chain would eat the C
 * stack.  From DEALLOC_DEPTH nested deallocs on, objects are put onto the thread's list, linked through their own
 * first eight bytes (the count is 0 and the collector no longer knows them), and the outermost levels empty it.
 */
#include "runtime/object/object.h"

#include <assert.h>

#include "runtime/base/heap.h"
#include "runtime/gil/gil.h"
#include "runtime/object/error.h"
#include "runtime/object/class.h"
#include "runtime/object/gc.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/object/slots.h"
#include "runtime/object/weakref.h"
#include "runtime/types/str.h"

/* ---- making */

static void object_begin(Object *o, Type *type) {
    o->refcount = 1;
    o->gc_index = 0;
    o->type = type;
    if (UNLIKELY(type->flags & TYPE_HEAP)) type->head.refcount++;
}

/* All of an instance but its prefix; false if the number cannot be. */
static bool instance_size(const Type *type, size_t items, size_t *out) {
    size_t extra = (size_t)type->inline_slots * sizeof(Own);
    if (items && __builtin_mul_overflow(items, (size_t)type->item_size, &items)) return false;
    if (__builtin_add_overflow(items, type->size + extra, out)) return false;
    return *out <= MEM_MAX - type->prefix;
}

static void *object_new_sized(Type *type, size_t size_bytes) {
    if (UNLIKELY(type->attrs_offset && !type->root_shape) && shape_root_make(type) < 0) return NULL;
    char *block = heap_alloc(thread_current->heap, type->prefix + size_bytes);
    if (UNLIKELY(!block)) return throw_memory();
    memset(block, 0, type->prefix + size_bytes);
    Object *o = (Object *)(block + type->prefix);
    object_begin(o, type);
    if (type->attrs_offset) attrs_init(o);
    return o;
}

void *object_new(Type *type, size_t items) {
    size_t size;
    ASSERT_GIL();
    if (UNLIKELY(!instance_size(type, items, &size))) return throw_memory();
    return object_new_sized(type, size);
}

void *object_new_raw(Type *type, size_t size_bytes) {
    if (UNLIKELY(type->attrs_offset)) {
        size_t least = type->size + (size_t)type->inline_slots * sizeof(Own);
        return object_new_sized(type, size_bytes > least ? size_bytes : least);
    }
    Object *o = heap_alloc(thread_current->heap, size_bytes);
    if (UNLIKELY(!o)) return throw_memory();
    object_begin(o, type);
    return o;
}

/* ---- ending */

void object_free(Object *o) {
    Type *type = o->type;
    if (UNLIKELY(o->gc_index)) gc_untrack(o);
    if (UNLIKELY(type->attrs_offset)) attrs_clear(o);
    if (UNLIKELY(type->flags & TYPE_SLOT_FIELDS)) instance_clear_fields(o);
    heap_free((char *)o - type->prefix);
    if (UNLIKELY(type->flags & TYPE_HEAP)) decref(as_own(type));
}

void finalize_failed(Object *o) {
    scoped Own method = own(type_lookup_peek(o->type, slot_names[SLOT_finalize]));
    error_unraisable(method && !is_exactly(method, &slot_wrapper_type) ? method : as_ref(o));
}

/* __del__, once: the object lives again meanwhile.  True: it stayed alive. */
static COLD bool object_finalize(Object *o) {
    scoped Own pending = error_take();
    o->refcount = 1;
    Own result = o->type->finalize(as_own(o));
    if (!result) finalize_failed(o);
    decref(result);
    error_restore_take(give(pending));
    return --o->refcount > 0;
}

void object_dealloc(Object *o) {
    Type *type = o->type;
#ifdef GILT_DEBUG
    ASSERT_GIL();
    assert(type->dealloc);
#endif
    if (UNLIKELY(type->finalize != NULL)) {
        if (gc_finalize_once(o) && object_finalize(o)) return;
        type = o->type;
    }
    if (UNLIKELY(type->weakrefs_offset) && *weakrefs_of(o, type)) {
        if (o->gc_index) gc_untrack(o); /* callbacks may collect, and nobody's object looks like garbage */
        weakref_clear_all(o);
    }
    type->dealloc(o);
}

bool dealloc_begin(Object *o) {
    struct Thread *thread = thread_current;
    if (LIKELY(thread->dealloc_depth < DEALLOC_DEPTH) && LIKELY(!thread_c_stack_low(thread))) {
        thread->dealloc_depth++;
        return true;
    }
    if (thread->dealloc_depth <= 1) { /* nobody further out would empty the list, or that is what trash_empty does */
        thread->dealloc_depth++;
        return true;
    }
    if (o->gc_index) gc_untrack(o);
    *(void **)o = thread->trash;
    thread->trash = o;
    return false;
}

static COLD void trash_empty(struct Thread *thread) {
    scoped Own pending = error_take();
    while (thread->trash) {
        Object *o = thread->trash;
        thread->trash = *(void **)o;
        o->refcount = 0;
        o->gc_index = 0;
        thread->dealloc_depth++; /* what it puts off waits for this loop */
        o->type->dealloc(o);
        thread->dealloc_depth--;
    }
    error_restore_take(give(pending));
}

void dealloc_end(void) {
    struct Thread *thread = thread_current;
    if (--thread->dealloc_depth == 0 && UNLIKELY(thread->trash != NULL)) trash_empty(thread);
}

/* ---- None, Ellipsis, NotImplemented */

Type *const immediate_types[IMMEDIATE_COUNT] = {
    &bool_type, &bool_type, &none_type, &ellipsis_type, &not_implemented_type, &none_type,
};

static Own none_repr(Ref self) { return str_new(self == Missing ? "<missing>" : "None"); }
static Own ellipsis_repr(Ref self) { return str_new("Ellipsis"); }
static Own not_implemented_repr(Ref self) { return str_new("NotImplemented"); }
static int none_truth(Ref self) { return 0; }

static int not_implemented_truth(Ref self) {
    return warn(DeprecationWarning, 1, "NotImplemented should not be used in a boolean context") < 0 ? -1 : 1;
}

static Own singleton_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count || names) return throw(TypeError, "%N takes no arguments", type);
    return type == &none_type ? None : type == &ellipsis_type ? Ellipsis : NotImplemented;
}

/* Pickled by name: copyreg and pickle take a str as "this global". */
static Own singleton_reduce(Ref self, const Ref *args) { return repr(self); }

static const MethodRow singleton_methods[] = {
    {"__reduce__()", singleton_reduce, "The name of the constant.", 0},
    {0},
};

/* hash(None) is a constant here: it must not differ from run to run. */
static int none_hash(Ref self, int64_t *out) {
    *out = 0xfca86420;
    return 0;
}

Type none_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "NoneType",
    .base = &object_type,
    .new = singleton_new,
    .repr = none_repr,
    .hash = none_hash,
    .truth = none_truth,
};

Type ellipsis_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "ellipsis",
    .base = &object_type,
    .methods = singleton_methods,
    .new = singleton_new,
    .repr = ellipsis_repr,
};

Type not_implemented_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "NotImplementedType",
    .base = &object_type,
    .methods = singleton_methods,
    .new = singleton_new,
    .repr = not_implemented_repr,
    .truth = not_implemented_truth,
};
