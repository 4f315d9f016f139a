/* The order of bases: C3 linearisation (Barrett et al. 1996), and which base gives a class its layout. */
#include "runtime/object/mro.h"

#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- subtypes */

bool type_is_subtype(const Type *type, const Type *base) {
    if (type == base || base == &object_type) return true;
    if (LIKELY(type->mro != NULL)) {
        const Tuple *mro = tuple_of(type->mro);
        for (size_t i = 0; i < mro->length; i++)
            if (mro->items[i] == as_ref(base)) return true;
        return false;
    }
    for (; type; type = type->base)
        if (type == base) return true;
    return false;
}

/* ---- C3 */

/* Does candidate stand behind the head of any of the lists from their positions on? */
static bool is_in_a_tail(Ref lists, const size_t *at, Ref candidate) {
    for (size_t i = 0; i < tuple_length(lists); i++) {
        Ref list = tuple_item_peek(lists, i);
        for (size_t k = at[i] + 1; k < tuple_length(list); k++)
            if (tuple_item_peek(list, k) == candidate) return true;
    }
    return false;
}

static COLD Own throw_no_order(Ref bases) {
    scoped Own names = list_new(0), separator = str_new(", ");
    if (!names || !separator) return NULL;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Own name = type_name_object(tuple_item_peek(bases, i));
        if (!name || list_append_take(names, name) < 0) return NULL;
    }
    scoped Own text = str_join(separator, names);
    return text ? throw(TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %U", text) : NULL;
}

/* Merges the lists (tuples; the last is the bases themselves) into result. */
static int merge(Ref lists, size_t *at, Ref result, Ref bases) {
    size_t count = tuple_length(lists);
    for (;;) {
        Ref next = NULL;
        bool all_done = true;
        for (size_t i = 0; i < count && !next; i++) {
            Ref list = tuple_item_peek(lists, i);
            if (at[i] >= tuple_length(list)) continue;
            all_done = false;
            Ref candidate = tuple_item_peek(list, at[i]);
            if (!is_in_a_tail(lists, at, candidate)) next = candidate;
        }
        if (all_done) return 0;
        if (!next) return throw_no_order(bases), -1;
        if (list_append(result, next) < 0) return -1;
        for (size_t i = 0; i < count; i++) {
            Ref list = tuple_item_peek(lists, i);
            if (at[i] < tuple_length(list) && tuple_item_peek(list, at[i]) == next) at[i]++;
        }
    }
}

/* With a single base there is nothing to merge. */
static Own single_mro(Type *type, const Type *base) {
    size_t length = tuple_length(base->mro);
    Own mro = tuple_new(length + 1);
    if (!mro) return NULL;
    tuple_of(mro)->items[0] = own(as_ref(type));
    for (size_t i = 0; i < length; i++) tuple_of(mro)->items[i + 1] = own(tuple_item_peek(base->mro, i));
    return mro;
}

static int check_duplicates(Ref bases) {
    for (size_t i = 0; i < tuple_length(bases); i++)
        for (size_t k = i + 1; k < tuple_length(bases); k++)
            if (tuple_item_peek(bases, i) == tuple_item_peek(bases, k))
                return fail(TypeError, "duplicate base class %s", type_name(type_peek(tuple_item_peek(bases, i))));
    return 0;
}

/* A class has no MRO yet while its metaclass's mro() runs. */
static int check_complete(Ref bases) {
    for (size_t i = 0; bases && i < tuple_length(bases); i++)
        if (!type_peek(tuple_item_peek(bases, i))->mro)
            return fail(TypeError, "Cannot extend an incomplete type '%N'", type_peek(tuple_item_peek(bases, i)));
    return 0;
}

Own mro_compute(Type *type) {
    size_t count = type->bases ? tuple_length(type->bases) : 0, at[64] = {0};
    if (check_complete(type->bases) < 0) return NULL;
    if (count == 0) return type->base ? single_mro(type, type->base) : tuple_pack(1, as_ref(type));
    if (count == 1) return single_mro(type, type_peek(tuple_item_peek(type->bases, 0)));
    if (count >= COUNT_OF(at)) return throw(TypeError, "too many bases");
    if (check_duplicates(type->bases) < 0) return NULL;
    scoped Own lists = tuple_new(count + 1), result = list_new(count + 2);
    if (!lists || !result || list_append(result, as_ref(type)) < 0) return NULL;
    for (size_t i = 0; i < count; i++)
        tuple_of(lists)->items[i] = own(type_peek(tuple_item_peek(type->bases, i))->mro);
    tuple_of(lists)->items[count] = own(type->bases);
    if (merge(lists, at, result, type->bases) < 0) return NULL;
    return list_to_tuple(result);
}

/* What a metaclass's own mro() gave: every entry a class whose layout fits. */
static Own checked_mro(Type *type, Ref given) {
    scoped Own mro = tuple_from(given);
    if (!mro) return NULL;
    const Type *solid = type_solid_base(type);
    for (size_t i = 0; i < tuple_length(mro); i++) {
        Ref c = tuple_item_peek(mro, i);
        if (!is_type(c)) return throw(TypeError, "mro() returned a non-class ('%T')", c);
        if (!type_is_subtype(solid, type_solid_base(type_peek(c))))
            return throw(TypeError, "mro() returned base with unsuitable layout ('%N')", type_peek(c));
    }
    return give(mro);
}

/* ---- who follows whom */

bool mro_has(const Type *type, Ref c) {
    for (size_t i = 0; type->mro && i < tuple_length(type->mro); i++)
        if (tuple_item_peek(type->mro, i) == c) return true;
    return false;
}

/* What is not in the MRO any more. */
static void unfollow(Type *type, Ref mro) {
    for (size_t i = 0; i < tuple_length(mro); i++)
        if (!mro_has(type, tuple_item_peek(mro, i))) type_unfollow(type_peek(tuple_item_peek(mro, i)), type);
}

static int follow(Type *type, Ref mro) {
    for (size_t i = 0; i < tuple_length(mro); i++)
        if (type_follow(type_peek(tuple_item_peek(mro, i)), type) < 0) return unfollow(type, mro), -1;
    return 0;
}

void mro_leave(Type *type) {
    for (size_t i = 0; type->mro && i < tuple_length(type->mro); i++)
        type_unfollow(type_peek(tuple_item_peek(type->mro, i)), type);
}

int type_set_mro(Type *type) {
    scoped Own mro = NULL, old = NULL;
    if (type->head.type == &type_type || type_lookup_peek(type->head.type, name_mro) == type_lookup_peek(&type_type, name_mro)) {
        mro = mro_compute(type);
    } else {
        scoped Own given = NULL;
        if (special_call(as_ref(type), name_mro, NULL, 0, &given) < 0) return -1;
        mro = given ? checked_mro(type, given) : NULL;
        if (mro && follow(type, mro) < 0) return -1;
    }
    if (!mro) return -1;
    old = type->mro;
    type->mro = give(mro);
    if (old) unfollow(type, old);
    type_modified(type);
    return type_make_namespaces(type); /* its slots are chosen by what they say */
}

/* ---- layout */

/* Does type add fields to the instances of base (attributes and weak references apart, which may lie anywhere)? */
static bool adds_fields(const Type *type, const Type *base) {
    if (type->flags & TYPE_HEAP) return type->slot_fields > 0;
    return type->size != base->size || type->item_size != base->item_size;
}

const Type *type_solid_base(const Type *type) {
    while (type->base && !adds_fields(type, type->base)) type = type->base;
    return type;
}

Type *type_best_base(Ref bases) {
    Type *best = NULL;
    const Type *winner = NULL;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        if (!is_type(tuple_item_peek(bases, i))) return throw(TypeError, "bases must be types");
        Type *base = type_peek(tuple_item_peek(bases, i));
        if (!base->mro) return throw(TypeError, "Cannot extend an incomplete type '%N'", base); /* within its own mro() */
        if (!type_has(base, TYPE_BASE)) return throw(TypeError, "type '%s' is not an acceptable base type", base->name);
        const Type *candidate = type_solid_base(base);
        if (!winner || (candidate != winner && type_is_subtype(candidate, winner))) {
            winner = candidate;
            best = base;
        } else if (!type_is_subtype(winner, candidate)) {
            return throw(TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}
