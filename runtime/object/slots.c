/* Slots and dunder methods, both ways: filling a class's slots from its methods, and showing C slots as methods.
 *
 * Rows that share a field of Type (the two forms of an operator, the six comparisons, set and delete) form a group.  A
 * class's field is the C function itself if all its dunders are wrappers of that same function, the generic function if
 * one of them is anything else, and NULL if there is none.
 */
#include "runtime/object/slots.h"

#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Own slot_names[SLOT_COUNT];

int slots_init(void) {
    for (int i = 0; i < SLOT_COUNT; i++)
        if (!(slot_names[i] = str_intern(slot_rows[i].dunder))) return -1;
    return 0;
}

static SlotWrapper *wrapper_of(Ref v) { return (SlotWrapper *)object_of(v); }

/* ---- classes: methods to slots */

static bool is_sequence_row(const SlotRow *row) { return row->kind >= KIND_SEQUENCE_BINARY; }

/* What one dunder says about its group's field. */
typedef struct Choice {
    SlotFn specific;
    bool generic; /* a Python method, or two different C functions */
    bool none;    /* __hash__ = None */
} Choice;

/* The function behind `X.__new__` of every built-in that can be called. */
static const MethodRow new_row;

/* Is v X.__new__ of a built-in?  Then *out is X. */
static bool slot_is_builtin_new(Ref v, Type **out) {
    if (type_of(v) != &cfunction_type || ((CFunction *)object_of(v))->row != &new_row) return false;
    *out = type_peek(((CFunction *)object_of(v))->self);
    return true;
}

static void choose(Choice *choice, const Type *type, const SlotRow *row, Ref method) {
    Type *builtin;
    if (type_of(method) == &slot_wrapper_type) {
        const SlotWrapper *w = wrapper_of(method);
        if (w->row->offset != row->offset) { /* list.__add__ belongs to concat, not to the number's slot */
            bool foreign = strcmp(w->row->dunder, row->dunder) || !type_is_subtype(type, w->owner); /* __str__ = int.__repr__ */
            if (foreign && !is_sequence_row(row)) choice->generic = true;
            return;
        }
        if (!type_is_subtype(type, w->owner) || (choice->specific && choice->specific != w->fn)) choice->generic = true;
        else choice->specific = w->fn;
    } else if (is_sequence_row(row)) {
        return;
    } else if (row->kind == KIND_NEW && slot_is_builtin_new(method, &builtin)) {
        choice->specific = (SlotFn)builtin->new;
    } else if (row->kind == KIND_HASH && method == None) {
        choice->none = true;
    } else {
        choice->generic = true;
    }
}

static void fill_group(Type *type, int first) {
    Choice choice = {0};
    bool found = false;
    uint16_t offset = slot_rows[first].offset;
    for (int i = first; i < SLOT_COUNT; i++) {
        if (slot_rows[i].offset != offset) continue;
        Ref method = type_lookup_peek(type, slot_names[i]);
        if (method) choose(&choice, type, &slot_rows[i], method);
        found = found || method;
    }
    SlotFn *field = slot_field(type, &slot_rows[first]);
    if (UNLIKELY(!found)) *field = *slot_field(&object_type, &slot_rows[first]); /* object need not be in an MRO of one's own */
    else *field = choice.none ? NULL : choice.generic ? slot_rows[first].generic : choice.specific;
}

static bool is_first_of_group(int row) {
    for (int i = 0; i < row; i++)
        if (slot_rows[i].offset == slot_rows[row].offset) return false;
    return true;
}

static void update_flags(Type *type) {
    type->flags &= ~(uint32_t)(TYPE_PLAIN_GETATTR | TYPE_PLAIN_SETATTR | TYPE_FINALIZER);
    if (type->getattr == generic_getattr) type->flags |= TYPE_PLAIN_GETATTR;
    if (type->setattr == generic_setattr) type->flags |= TYPE_PLAIN_SETATTR;
    if (type->finalize) type->flags |= TYPE_FINALIZER;
}

static int first_of_name(Ref name, int from) {
    for (int i = from; i < SLOT_COUNT; i++)
        if (slot_names[i] == name) return i;
    return -1;
}

bool is_dunder(Ref name) {
    size_t n = str_length(name);
    return n > 4 && str_char(name, 0) == '_' && str_char(name, 1) == '_' && str_char(name, n - 1) == '_' && str_char(name, n - 2) == '_';
}

static void fill_group_of_row(Type *type, int row) {
    int first = 0;
    while (slot_rows[first].offset != slot_rows[row].offset) first++;
    fill_group(type, first);
}

static void fill_groups_of(Type *type, Ref name) {
    for (int i = first_of_name(name, 0); i >= 0; i = first_of_name(name, i + 1)) fill_group_of_row(type, i);
}

/* The slots' names are interned; a namespace may have made its own. */
static Ref interned_twin(Ref name) {
    if (str_of(name)->interned) return name;
    for (int i = 0; i < SLOT_COUNT; i++)
        if (str_equal(slot_names[i], name)) return slot_names[i];
    return name;
}

static bool has_slot(const uint64_t *slots, int i) { return slots[i / 64] >> i % 64 & 1; }
static bool is_own_slot(const Type *type, int i) { return has_slot(type->own_slots, i); }
static void set_own_slot(Type *type, int i) { type->own_slots[i / 64] |= UINT64_C(1) << i % 64; }

static void note_slots_of(Type *type, Ref name) {
    for (int i = first_of_name(name, 0); i >= 0; i = first_of_name(name, i + 1)) set_own_slot(type, i);
}

static void note_dunders(Type *type) {
    size_t position = 0;
    Ref name, value;
    while (dict_next(type->dict, &position, &name, &value))
        if (is_str(name) && is_dunder(name)) note_slots_of(type, interned_twin(name));
}

/* Into all, two words: the slots of each class that type derives from, but for object's.  False: there is a built-in among them, whose slots
 * do not say all that its namespace does. */
static bool slots_below_object(const Type *type, uint64_t *all) {
    for (size_t i = 0; i < tuple_length(type->mro); i++) {
        const Type *base = type_peek(tuple_item_peek(type->mro, i));
        if (base == &object_type) continue;
        if (!(base->flags & TYPE_HEAP)) return false;
        for (size_t k = 0; k < COUNT_OF(base->own_slots); k++) all[k] |= base->own_slots[k];
    }
    return true;
}

static void slots_of_many_bases(Type *type) {
    uint64_t all[COUNT_OF(type->own_slots)] = {0};
    bool known = slots_below_object(type, all);
    for (int i = 0; i < SLOT_COUNT; i++) {
        if (known) *slot_field(type, &slot_rows[i]) = *slot_field(&object_type, &slot_rows[i]);
        else if (is_first_of_group(i)) fill_group(type, i);
    }
    for (int i = 0; known && i < SLOT_COUNT; i++)
        if (has_slot(all, i)) fill_group_of_row(type, i);
}

/* With one base the slots are the base's, but for the dunders in the class itself. */
void type_slots_from_dict(Type *type) {
    note_dunders(type);
    if (tuple_length(type->bases) != 1) {
        slots_of_many_bases(type);
    } else {
        type_inherit_slots(type, type->base);
        for (int i = 0; i < SLOT_COUNT; i++)
            if (is_own_slot(type, i)) fill_group_of_row(type, i);
    }
    type->get_buffer = type->base->get_buffer;
    type->release_buffer = type->base->release_buffer;
    update_flags(type);
}

static bool hides_attributes(Ref name) {
    return name == slot_names[SLOT_getattribute] || name == slot_names[SLOT_setattr] || name == slot_names[SLOT_delattr];
}

static void update_with_subclasses(Type *type, Ref name) {
    fill_groups_of(type, name);
    update_flags(type);
    size_t position = 0;
    Ref key, value;
    while (type->subclasses && dict_next(type->subclasses, &position, &key, &value))
        if (is_none(value)) update_with_subclasses((Type *)(uintptr_t)((uint64_t)small_int(key) << 3), name);
}

/* A class whose instances may stand in other classes becomes a descriptor, or another kind of one. */
static bool changes_descriptors(Ref name) {
    return name == slot_names[SLOT_get] || name == slot_names[SLOT_set] || name == slot_names[SLOT_delete];
}

void type_slot_update(Type *type, Ref name) {
    if (!is_dunder(name)) return;
    note_slots_of(type, name);
    if (hides_attributes(name)) type_hides_attributes(type);
    if (changes_descriptors(name)) {
        type_hides_attributes(&object_type);
        type_modified(&object_type);
    }
    if (first_of_name(name, 0) >= 0) update_with_subclasses(type, name);
}

/* ---- static types: slots from the base */

static bool is_hash_pair(size_t offset) { return offset == offsetof(Type, hash) || offset == offsetof(Type, compare); }

void type_inherit_slots(Type *type, const Type *base) {
    for (int i = 0; i < SLOT_COUNT; i++) {
        SlotFn *field = slot_field(type, &slot_rows[i]);
        if (!*field && !is_hash_pair(slot_rows[i].offset)) *field = *slot_field((Type *)base, &slot_rows[i]);
    }
    if (!type->hash && !type->compare) { /* equality and hash belong together */
        type->hash = base->hash;
        type->compare = base->compare;
    }
    if (!type->get_buffer) {
        type->get_buffer = base->get_buffer;
        type->release_buffer = base->release_buffer;
    }
    update_flags(type);
}

/* ---- static types: slots to methods */

_Static_assert(SLOT_COUNT <= 128, "Type.own_slots has two words");

void type_note_own_slots(Type *type) {
    for (int i = 0; i < SLOT_COUNT; i++)
        if (*slot_field(type, &slot_rows[i])) set_own_slot(type, i);
}

static int add_wrapper(Type *type, Ref dict, int i) {
    const SlotRow *row = &slot_rows[i];
    Own value;
    if (row->kind == KIND_GETATTR || dict_get_str_peek(dict, slot_names[i])) return 0;
    if (row->kind == KIND_NEW) value = cfunction_new(&new_row, as_ref(type), NULL, type);
    else value = slot_wrapper_new(type, row, *slot_field(type, row));
    return value ? dict_set_take(dict, own(slot_names[i]), value) : -1;
}

int type_add_slot_wrappers(Type *type, Ref dict) {
    for (int i = 0; i < SLOT_COUNT; i++)
        if (is_own_slot(type, i) && add_wrapper(type, dict, i) < 0) return -1;
    if (is_own_slot(type, SLOT_eq) && !is_own_slot(type, SLOT_hash) && !dict_get_str_peek(dict, slot_names[SLOT_hash]))
        return dict_set(dict, slot_names[SLOT_hash], None);
    return 0;
}

/* ---- __new__ */

/* X.__new__(S, ...): S must be X or below it, and no other built-in in between may want to make its own. */
static int check_new(Type *type, Ref v) {
    if (!is_type(v)) return fail(TypeError, "%s.__new__(X): X is not a type object (%T)", type->name, v);
    Type *wanted = type_peek(v);
    if (!type_is_subtype(wanted, type))
        return fail(TypeError, "%s.__new__(%s): %s is not a subtype of %s", type->name, wanted->name, wanted->name, type->name);
    const Type *builtin = wanted;
    while (builtin && (builtin->flags & TYPE_HEAP)) builtin = builtin->base;
    if (builtin && builtin->new != type->new)
        return fail(TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", type->name, wanted->name, builtin->name);
    return 0;
}

static Own new_call(Ref self, const Ref *args, size_t count, Ref names) {
    Type *type = type_peek(self);
    if (count == 0) return throw(TypeError, "%s.__new__(): not enough arguments", type->name);
    if (check_new(type, args[0]) < 0) return NULL;
    Own made = type->new(type_peek(args[0]), args + 1, count - 1, names);
    if (made) gc_track_instance(made);
    return made;
}

static const MethodRow new_row = {"__new__(*args, **kwargs)", RAW(new_call), "Make a new instance of the class given.",
                                  METHOD_RAW | METHOD_NEW};

/* ---- a slot function as a method call */

static COLD int fail_count(const char *space, size_t count, size_t min, size_t max) {
    size_t limit = count < min ? min : max;
    const char *how = min == max ? "" : count < min ? "at least " : "at most ";
    return fail(TypeError, "%sexpected %s%zu argument%s, got %zu", space, how, limit, limit == 1 ? "" : "s", count);
}

static int expect(size_t count, size_t wanted) {
    return LIKELY(count == wanted) ? 0 : fail_count("", count, wanted, wanted);
}

/* For the kinds whose arguments CPython unpacks as those of a function, one that has no name. */
static int expect_unnamed(size_t count, size_t min, size_t max) {
    return LIKELY(count >= min && count <= max) ? 0 : fail_count(" ", count, min, max);
}

static Own none_if(int status) { return status < 0 ? NULL : None; }
static Own bool_if(int status) { return status < 0 ? NULL : bool_new(status); }

static Own call_hash(HashFn fn, Ref self) {
    int64_t h;
    return fn(self, &h) < 0 ? NULL : int_new(h);
}

static Own call_size(SizeFn fn, Ref self) {
    size_t n;
    return fn(self, &n) < 0 ? NULL : int_new((int64_t)n);
}

static Own call_next(NextFn fn, Ref self) {
    Own item;
    int found = fn(self, &item);
    if (found == 0 && !error_occurred()) {
        error_restore_take(call0(as_ref(StopIteration)));
        return NULL;
    }
    return found > 0 ? item : NULL;
}

static Own call_get(DescrGetFn fn, Ref self, const Ref *args, size_t count) {
    Ref object = args[0], owner = count > 1 ? args[1] : NULL;
    if (is_none(object)) object = NULL;
    if (owner && is_none(owner)) owner = NULL;
    if (!object && !owner) return throw(TypeError, "__get__(None, None) is invalid");
    return fn(self, object, owner);
}

/* object.__setattr__ must not get round the checks of a type that has its own. */
static int check_setattr(const SlotRow *row, SlotFn fn, Ref self) {
    if (fn != (SlotFn)generic_setattr || !is_type(self)) return 0;
    return fail(TypeError, "can't apply this %s to %N object", row->dunder, type_of(self));
}

static Own call_setattr(const SlotRow *row, SlotFn fn, Ref self, Ref name, Ref value) {
    if (check_setattr(row, fn, self) < 0) return NULL;
    if (!is_str(name)) return throw(TypeError, "attribute name must be string, not '%T'", name);
    return none_if(((SetAttrFn)fn)(self, name, value));
}

static Own call_getattr(GetAttrFn fn, Ref self, Ref name) {
    if (!is_str(name)) return throw(TypeError, "attribute name must be string, not '%T'", name);
    return fn(self, name);
}

/* How many arguments each kind takes: minimum and maximum; CALL and INIT take any. */
static int check_count(int kind, size_t count) {
    switch (kind) {
    case KIND_CALL: case KIND_INIT: return 0;
    case KIND_UNARY: case KIND_ITER: case KIND_TRUTH: case KIND_SIZE: case KIND_HASH: case KIND_NEXT: case KIND_DEL:
        return expect(count, 0);
    case KIND_TERNARY: case KIND_RTERNARY: case KIND_GET: return expect_unnamed(count, 1, 2);
    case KIND_SETATTR: case KIND_SET: case KIND_SETITEM: return expect_unnamed(count, 2, 2);
    default: return expect(count, 1);
    }
}

Own slot_call(const SlotRow *row, SlotFn fn, Ref self, const Ref *args, size_t count, Ref names) {
    int kind = row->kind;
    if (names && tuple_length(names) && kind != KIND_CALL && kind != KIND_INIT)
        return throw(TypeError, "wrapper %s() takes no keyword arguments", row->dunder);
    if (check_count(kind, count) < 0) return NULL;
    switch (kind) {
    case KIND_UNARY: case KIND_ITER: return ((UnaryFn)fn)(self);
    case KIND_DEL: return ((UnaryFn)fn)(self);
    case KIND_BINARY: case KIND_INPLACE: case KIND_SEQUENCE_BINARY: case KIND_SEQUENCE_INPLACE:
        return ((BinaryFn)fn)(self, args[0]);
    case KIND_SEQUENCE_RBINARY: return ((BinaryFn)fn)(self, args[0]); /* repeat commutes */
    case KIND_RBINARY: return ((BinaryFn)fn)(args[0], self);
    case KIND_TERNARY: return ((TernaryFn)fn)(self, args[0], count > 1 ? args[1] : None);
    case KIND_RTERNARY: return ((TernaryFn)fn)(args[0], self, count > 1 ? args[1] : None);
    case KIND_ITERNARY: return ((TernaryFn)fn)(self, args[0], None);
    case KIND_TRUTH: return bool_if(((TruthFn)fn)(self));
    case KIND_SIZE: return call_size((SizeFn)fn, self);
    case KIND_HASH: return call_hash((HashFn)fn, self);
    case KIND_CALL: /* f.__call__.__call__...: a chain that passes call() by */
        if (recursion_check(" while calling a Python object") < 0) return NULL;
        return ((CallFn)fn)(self, args, count, names);
    case KIND_INIT: return none_if(((InitFn)fn)(self, args, count, names));
    case KIND_NEXT: return call_next((NextFn)fn, self);
    case KIND_GETATTRIBUTE: return call_getattr((GetAttrFn)fn, self, args[0]);
    case KIND_SETATTR: return call_setattr(row, fn, self, args[0], args[1]);
    case KIND_DELATTR: return call_setattr(row, fn, self, args[0], NULL);
    case KIND_GET: return call_get((DescrGetFn)fn, self, args, count);
    case KIND_SET: return none_if(((DescrSetFn)fn)(self, args[0], args[1]));
    case KIND_DELETE: return none_if(((DescrSetFn)fn)(self, args[0], NULL));
    case KIND_GETITEM: return ((GetItemFn)fn)(self, args[0]);
    case KIND_SETITEM: return none_if(((SetItemFn)fn)(self, args[0], args[1]));
    case KIND_DELITEM: return none_if(((SetItemFn)fn)(self, args[0], NULL));
    case KIND_CONTAINS: return bool_if(((ContainsFn)fn)(self, args[0]));
    default: return ((CompareFn)fn)(self, args[0], kind - KIND_COMPARE_LT);
    }
}
