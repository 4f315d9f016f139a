/* Attributes of classes through the MRO, with a cache; versions of classes.
 *
 * A class's version stands for everything that can be seen through it: changing its namespace or bases takes it away, and
 * that of every subclass with it.  A new number is given out when somebody asks.  Numbers are never reused, so a cached
 * answer that carries one needs no other proof.  The cache is direct mapped, keyed by version and interned name.
 */
#include "runtime/base/pages.h"
#include "runtime/gil/thread.h"
#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

struct LookupEntry { uint64_t version; Ref name; Ref value; };
enum { LOOKUP_ENTRIES = 2048 };

uint64_t type_version(Type *type) {
    if (UNLIKELY(type->version == 0)) type->version = ++interp_current()->next_type_version;
    return type->version;
}

int lookup_cache_init(Interp *interp) {
    interp->lookup_cache = pages_new(LOOKUP_ENTRIES * sizeof *interp->lookup_cache);
    return interp->lookup_cache ? 0 : -1;
}

/* A name that is no plain str (a subclass of it), or a namespace with other keys: dict lookups that may run code. */
static COLD Ref lookup_in_odd_dict(Ref dict, Ref name) {
    Own found;
    if (dict_get(dict, name, &found) < 0) error_clear();
    decref(found); /* the dict keeps it */
    return found;
}

/* *sure: it will be found (or not found) again.  False where memory lacked to look (what stands further back is not it), and of
 * values that may change. */
static Ref lookup_in_mro(const Type *type, Ref name, bool *sure) {
    *sure = true;
    if (UNLIKELY(!type->mro)) return type->dict ? dict_get_str_peek(type->dict, name) : NULL;
    scoped Own mro = own(type->mro);
    bool plain = is_exactly(name, &str_type);
    for (size_t i = 0; i < tuple_length(mro); i++) {
        Type *owner = type_peek(tuple_item_peek(mro, i));
        Ref dict = type_namespace_quiet_peek(owner);
        *sure = dict != NULL;
        if (UNLIKELY(!dict)) return NULL;
        Ref found = plain ? dict_get_str_peek(dict, name) : lookup_in_odd_dict(dict, name);
        if (!found) continue;
        *sure = !type_changes(owner, name) || !is_plain_value(found);
        return found;
    }
    return NULL;
}

static Ref dict_in_mro(const Type *type, size_t i) { return type_peek(tuple_item_peek(type->mro, i))->dict; }

/* It came to a namespace that is still not there, since those before have no such name. */
bool lookup_lacked_memory(const Type *type, Ref name) {
    size_t count = type->mro ? tuple_length(type->mro) : 0, there = 0;
    while (there < count && dict_in_mro(type, there)) there++;
    if (LIKELY(there == count)) return false;
    for (size_t i = 0; i < there && is_exactly(name, &str_type); i++)
        if (dict_get_str_peek(dict_in_mro(type, i), name)) return false;
    return true;
}

Ref type_lookup_peek(Type *type, Ref name) {
    struct LookupEntry *cache = interp_current()->lookup_cache;
    bool sure;
    if (UNLIKELY(!is_exactly(name, &str_type) || !str_of(name)->interned || !cache)) return lookup_in_mro(type, name, &sure);
    uint64_t version = type_version(type);
    struct LookupEntry *entry = &cache[((word_of(name) >> 4) ^ version * 31) & (LOOKUP_ENTRIES - 1)];
    if (LIKELY(entry->version == version && entry->name == name)) return entry->value;
    Ref value = lookup_in_mro(type, name, &sure);
    if (LIKELY(sure)) *entry = (struct LookupEntry){version, name, value};
    return value;
}

/* ---- change */

bool is_plain_value(Ref v) {
    const Type *type = type_of(v);
    return !type_has(type, TYPE_HEAP | TYPE_METHOD_DESCR) && !type->descr_get && !type->descr_set;
}

void type_note_changing(Type *type, Ref name) {
    type->changing |= (uint32_t)1 << ((word_of(name) >> 4 ^ word_of(name) >> 9) & 31);
    type_modified(type);
}

Own *type_changing_peek(Type *type, Ref name) {
    size_t count = type->mro ? tuple_length(type->mro) : 0;
    for (size_t i = 0; i < count; i++) {
        Type *owner = type_peek(tuple_item_peek(type->mro, i));
        ssize_t at = owner->dict ? dict_find_str_index(dict_of(owner->dict), name) : -1;
        if (at < 0) continue;
        Own *place = &dict_of(owner->dict)->entries[at].value;
        return type_changes(owner, name) && is_plain_value(*place) ? place : NULL;
    }
    return NULL;
}

/* Subclasses made by Python code: a dict of addresses, so that nothing here keeps them alive.  The value is None, or True of
 * those that only follow: `type` is in the MRO that their metaclass's mro() gave, and not among their bases.  (Such classes
 * may follow each other: each is visited once.) */
static void each_subclass(Type *type, void (*visit)(Type *subclass)) {
    Own all = type->subclasses;
    size_t position = 0;
    Ref key, value;
    type->subclasses = NULL;
    while (all && dict_next(all, &position, &key, &value))
        visit((Type *)(uintptr_t)((uint64_t)small_int(key) << 3));
    type->subclasses = all;
}

void type_modified(Type *type) {
    type->version = 0;
    each_subclass(type, type_modified);
}

void type_hides_attributes(Type *type) {
    shape_renumber(type);
    each_subclass(type, type_hides_attributes);
}

static Own address_key(const Type *type) { return small_int_new((int64_t)((uintptr_t)type >> 3)); }

int type_add_subclass(Type *base, Type *type) {
    if (!base->subclasses && !(base->subclasses = dict_new())) return -1;
    return dict_set(base->subclasses, address_key(type), None);
}

void type_remove_subclass(Type *base, Type *type) {
    if (base->subclasses && dict_delete(base->subclasses, address_key(type)) < 0) error_clear();
}

/* 1: among the subclasses or followers of base; 0: not; -1. */
static int subclass_kind(const Type *base, const Type *type, Ref *kind) {
    scoped Own found = NULL;
    int status = base->subclasses ? dict_get(base->subclasses, address_key(type), &found) : 0;
    *kind = found; /* None or True */
    return status;
}

int type_follow(Type *owner, Type *type) {
    Ref kind;
    if (owner == type || !(owner->flags & TYPE_HEAP)) return 0;
    if (!owner->subclasses && !(owner->subclasses = dict_new())) return -1;
    int found = subclass_kind(owner, type, &kind);
    return found ? found < 0 ? -1 : 0 : dict_set(owner->subclasses, address_key(type), True);
}

void type_unfollow(Type *owner, Type *type) {
    Ref kind;
    int found = subclass_kind(owner, type, &kind);
    if (found < 0) error_clear();
    else if (found && kind == True) type_remove_subclass(owner, type);
}

static int append_if_alive(Ref list, Ref key) {
    Type *subclass = (Type *)(uintptr_t)((uint64_t)small_int(key) << 3);
    return subclass->head.refcount ? list_append(list, as_ref(subclass)) : 0;
}

Own type_subclasses_list(Type *type) {
    scoped Own list = list_new(0);
    if (!list) return NULL;
    for (size_t i = 0; builtin_types[i]; i++)
        if (builtin_types[i]->base == type && list_append(list, as_ref(builtin_types[i])) < 0) return NULL;
    size_t position = 0;
    Ref key, value;
    while (type->subclasses && dict_next(type->subclasses, &position, &key, &value))
        if (is_none(value) && append_if_alive(list, key) < 0) return NULL;
    return give(list);
}
