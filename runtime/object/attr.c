/* Attributes of instances: the slots behind a shape, dict mode, and what object.__getattribute__ and __setattr__ do.
 *
 * Invariants of an Attrs: with shape S, slots[0 .. S->count) are values; the array has at least S->capacity entries, and
 * lies inside the object (behind type->size) or is a block of the heap.  In dict mode slots[0] is a dict.
 * attrs.shape is NULL only while the object is being made.  When it has been cleared its shape is shape_cleared, with no array; if it
 * is given attributes once more, it goes to dict mode (how much room for slots it has nobody knows any more).
 */
#include "runtime/object/attr.h"

#include "runtime/base/heap.h"
#include "runtime/gil/thread.h"
#include "runtime/object/class.h"
#include "runtime/object/interp.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"

enum { INLINE_SLOTS_MAX = 24 };

static Own *inline_slots(Object *o) { return (Own *)((char *)o + o->type->size); }
static Attrs *attrs_in(Object *o) { return (Attrs *)((char *)o + o->type->attrs_offset); }
static bool in_dict_mode(const Attrs *attrs) { return attrs->shape == &shape_dict_mode; }

static void slots_free(Object *o, Own *slots) {
    if (slots && slots != inline_slots(o)) heap_free(slots);
}

void attrs_init(Object *o) {
    Attrs *attrs = attrs_in(o);
    attrs->shape = o->type->root_shape;
    attrs->slots = attrs->shape->capacity ? inline_slots(o) : NULL;
}

int attrs_traverse(Object *o, VisitFn visit, void *context) {
    Attrs *attrs = attrs_in(o);
    if (!attrs->shape) return 0;
    uint32_t count = in_dict_mode(attrs) ? 1 : attrs->shape->count;
    for (uint32_t i = 0; i < count; i++) VISIT(attrs->slots[i]);
    return 0;
}

static void attrs_become_cleared(Object *o) {
    Attrs *attrs = attrs_in(o);
    slots_free(o, attrs->slots);
    attrs->shape = &shape_cleared;
    attrs->slots = NULL;
}

/* Releases the values; the object has no attributes afterwards, and may be given new ones by what runs meanwhile. */
void attrs_clear(Object *o) {
    Attrs *attrs = attrs_in(o);
    while (attrs->shape && (in_dict_mode(attrs) || attrs->shape->count)) {
        uint32_t last = in_dict_mode(attrs) ? 0 : attrs->shape->count - 1;
        Own value = attrs->slots[last];
        attrs->slots[last] = NULL;
        if (in_dict_mode(attrs)) attrs_become_cleared(o);
        else attrs->shape = attrs->shape->parent;
        decref(value);
    }
    attrs_become_cleared(o);
}

/* ---- shape to dict */

static Own dict_of_slots(const Attrs *attrs) {
    scoped Own dict = dict_new_sized(attrs->shape->count);
    if (!dict) return NULL;
    const Shape *path[SHAPE_MAX];
    uint32_t count = attrs->shape->count;
    for (const Shape *s = attrs->shape; s->parent; s = s->parent) path[s->count - 1] = s;
    for (uint32_t i = 0; i < count; i++)
        if (dict_set(dict, path[i]->name, attrs->slots[i]) < 0) return NULL;
    return give(dict);
}

/* From now on the attributes are `dict`. */
static int enter_dict_mode_take(Object *o, Own dict_taken) {
    scoped Own dict = dict_taken;
    Attrs *attrs = attrs_in(o);
    uint32_t count = in_dict_mode(attrs) ? 1 : attrs->shape->count;
    Own *block = heap_alloc(thread_current->heap, sizeof(Own)), *old = attrs->slots;
    if (!block) return fail_memory();
    block[0] = give(dict);
    attrs->shape = &shape_dict_mode;
    attrs->slots = block;
    for (uint32_t i = count; i > 0; i--) decref(old[i - 1]);
    slots_free(o, old);
    return 0;
}

static int to_dict_mode(Object *o) {
    Attrs *attrs = attrs_in(o);
    if (in_dict_mode(attrs)) return 0;
    Own dict = dict_of_slots(attrs);
    return dict ? enter_dict_mode_take(o, dict) : -1;
}

Own attrs_dict(Ref object) {
    Object *o = object_of(object);
    if (to_dict_mode(o) < 0) return NULL;
    return own(attrs_in(o)->slots[0]);
}

int attrs_set_dict(Ref object, Ref dict) {
    if (!dict) return fail(TypeError, "cannot delete __dict__");
    if (!is_dict(dict)) return fail(TypeError, "__dict__ must be set to a dictionary, not a '%T'", dict);
    return enter_dict_mode_take(object_of(object), own(dict));
}

Own attrs_copy_dict(Ref object) {
    Attrs *attrs = attrs_in(object_of(object));
    return in_dict_mode(attrs) ? dict_copy(attrs->slots[0]) : dict_of_slots(attrs);
}

/* ---- one attribute */

/* The interned str of this text if there is one: names that nobody interned are in no shape. */
static Ref interned_peek(Ref name) {
    if (str_of(name)->interned) return name;
    Own table = interp_current()->interned;
    return table ? dict_get_str_peek(table, name) : NULL;
}

int attrs_get(Ref object, Ref name, Own *out) {
    Attrs *attrs = attrs_in(object_of(object));
    *out = NULL;
    if (in_dict_mode(attrs)) {
        scoped Own dict = own(attrs->slots[0]);
        return dict_get(dict, name, out);
    }
    Ref interned = interned_peek(name);
    int index = interned ? shape_find(attrs->shape, interned) : -1;
    if (index < 0) return 0;
    *out = own(attrs->slots[index]);
    return 1;
}

/* The array gets room for what `next` says.  The class learns to leave as much room in new instances. */
static int slots_grow(Object *o, const Shape *next) {
    Attrs *attrs = attrs_in(o);
    bool is_inline = !attrs->slots || attrs->slots == inline_slots(o);
    Own *slots = heap_realloc(thread_current->heap, is_inline ? NULL : attrs->slots, next->capacity * sizeof(Own));
    if (!slots) return fail_memory();
    if (is_inline && attrs->shape->count) memcpy(slots, attrs->slots, attrs->shape->count * sizeof(Own));
    attrs->slots = slots;
    return 0;
}

static void class_learns(Type *type, uint32_t count) {
    if (!type_has(type, TYPE_HEAP) || type->prefix || count <= type->inline_slots || count > INLINE_SLOTS_MAX) return;
    uint32_t before = type->inline_slots;
    type->inline_slots = count;
    if (shape_root_make(type) < 0) {
        error_clear();
        type->inline_slots = before;
    }
}

static int add_attribute(Object *o, Ref name, Ref value) {
    Attrs *attrs = attrs_in(o);
    Shape *next = is_exactly(name, &str_type) && attrs->shape != &shape_cleared ? shape_add(attrs->shape, name) : &shape_dict_mode;
    if (!next) return -1;
    if (next == &shape_dict_mode) {
        scoped Own dict = attrs_dict(as_ref(o));
        return dict && dict_set(dict, name, value) == 0 ? 1 : -1;
    }
    if (next->capacity > attrs->shape->capacity && slots_grow(o, next) < 0) return -1;
    attrs->slots[next->count - 1] = own(value);
    attrs->shape = next;
    class_learns(o->type, next->count);
    return 1;
}

/* The shape with the names of `shape` but the one that `without` added; &shape_dict_mode when too many follow it.  Objects that
 * lose and gain the same few attributes again and again so walk among few shapes, in whatever order they do it. */
enum { MOVED_MAX = 3 };
static Shape *shape_less(Shape *shape, const Shape *without) {
    Ref moved[MOVED_MAX];
    uint32_t count = shape->count - without->count;
    if (count > MOVED_MAX) return &shape_dict_mode;
    for (uint32_t i = count; i > 0; shape = shape->parent) moved[--i] = shape->name;
    shape = without->parent;
    for (uint32_t i = 0; i < count && shape && shape != &shape_dict_mode; i++) shape = shape_add(shape, moved[i]);
    return shape;
}

static int delete_attribute(Object *o, uint32_t index) {
    Attrs *attrs = attrs_in(o);
    const Shape *without = attrs->shape;
    while (without->count > index + 1) without = without->parent;
    Shape *next = shape_less(attrs->shape, without);
    if (!next) return -1;
    if (next == &shape_dict_mode) {
        scoped Own dict = attrs_dict(as_ref(o));
        return dict ? dict_delete(dict, without->name) : -1;
    }
    Own old = attrs->slots[index];
    memmove(attrs->slots + index, attrs->slots + index + 1, (next->count - index) * sizeof(Own));
    attrs->shape = next; /* the array may now be larger than its capacity says, which does no harm */
    decref(old);
    return 1;
}

int attrs_set(Ref object, Ref name, Ref value) {
    Object *o = object_of(object);
    Attrs *attrs = attrs_in(o);
    if (in_dict_mode(attrs)) {
        scoped Own dict = own(attrs->slots[0]);
        if (!value) return dict_delete(dict, name);
        return dict_set(dict, name, value) < 0 ? -1 : 1;
    }
    scoped Own interned = str_intern_take(own(name));
    if (!interned) return -1;
    int index = shape_find(attrs->shape, interned);
    if (index < 0) return value ? add_attribute(o, interned, value) : 0;
    if (!value) return delete_attribute(o, (uint32_t)index);
    own_set_take(&attrs->slots[index], own(value));
    return 1;
}

/* ---- the generic protocol */

int generic_getattr_find(Ref object, Ref name, Own *out) {
    Type *type = type_of(object);
    Ref found = type_lookup_peek(type, name);
    DescrGetFn get = found ? type_of(found)->descr_get : NULL;
    *out = NULL;
    if (get && type_of(found)->descr_set) {
        scoped Own descr = own(found);
        *out = get(descr, object, as_ref(type));
    } else {
        scoped Own descr = own(found);
        int own_one = type->attrs_offset ? attrs_get(object, name, out) : 0;
        if (own_one) return own_one;
        if (!descr) return lookup_lacked_memory(type, name) ? fail_memory() : 0;
        *out = get ? get(descr, object, as_ref(type)) : give(descr);
    }
    if (*out) return 1;
    return error_clear_if(AttributeError) ? 0 : -1;
}

Own generic_getattr(Ref object, Ref name) {
    Type *type = type_of(object);
    scoped Own descr = own(type_lookup_peek(type, name));
    DescrGetFn get = descr ? type_of(descr)->descr_get : NULL;
    if (get && type_of(descr)->descr_set) return get(descr, object, as_ref(type));
    if (type->attrs_offset) {
        Own value;
        int found = attrs_get(object, name, &value);
        if (found) return value;
    }
    if (get) return get(descr, object, as_ref(type));
    return descr ? give(descr) : throw_attribute(object, name);
}

int generic_setattr(Ref object, Ref name, Ref value) {
    Type *type = type_of(object);
    scoped Own descr = own(type_lookup_peek(type, name));
    if (descr && type_of(descr)->descr_set) return type_of(descr)->descr_set(descr, object, value);
    int done = type->attrs_offset ? attrs_set(object, name, value) : 0;
    if (done) return done < 0 ? -1 : 0;
    if (!descr && lookup_lacked_memory(type, name)) return fail_memory();
    if (descr && !type->attrs_offset) return fail(AttributeError, "'%T' object attribute '%U' is read-only", object, name);
    return fail(AttributeError, "'%T' object has no attribute '%U'", object, name);
}
