/* The default of pickling and copying (PEP 307): (copyreg.__newobj__, (class, *arguments), state, items, pairs). */
#include "runtime/object/reduce.h"

#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/interp.h"
#include "runtime/object/module.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- state */

/* Values of the fields made by __slots__, by name; unset ones are left out. */
static int collect_slots(Ref self, const Type *type, Ref out) {
    for (; type && (type->flags & TYPE_HEAP); type = type->base) {
        for (size_t i = 0; type->slot_names && i < list_length(type->slot_names); i++) {
            Ref name = list_item_peek(type->slot_names, i);
            scoped Own value = NULL;
            int found = getattr_find(self, name, &value);
            if (found < 0 || (found && dict_set(out, name, value) < 0)) return -1;
        }
    }
    return 0;
}

static Own attributes_or_none(Ref self) {
    Own dict;
    int found = getattr_find(self, name___dict__, &dict);
    return found < 0 ? NULL : found ? dict : None;
}

static bool has_slots(const Type *type) {
    for (; type && (type->flags & TYPE_HEAP); type = type->base)
        if (type->slot_names && list_length(type->slot_names)) return true;
    return false;
}

Own object_state(Ref self) {
    const Type *type = type_of(self);
    scoped Own kept = own(as_ref(type)), dict = attributes_or_none(self), slots = NULL; /* __class__ may be assigned meanwhile */
    if (!dict) return NULL;
    if (is_dict(dict) && type->attrs_offset) { /* a copy, so that unpickling and changing do not meet */
        Own copy = dict_copy(dict);
        if (!copy) return NULL;
        own_set_take(&dict, copy);
    }
    if (is_dict(dict) && dict_length(dict) == 0 && type->attrs_offset) own_set_take(&dict, None);
    if (!has_slots(type)) return give(dict);
    slots = dict_new();
    if (!slots || collect_slots(self, type, slots) < 0) return NULL;
    return dict_length(slots) ? tuple_pack(2, dict, slots) : give(dict);
}

/* `required`: without state or arguments nothing says how to fill what the built-in part of the object holds. */
static Own state_of(Ref self, bool required) {
    const Type *base = type_static_base(type_of(self));
    Ref method = type_lookup_peek(type_of(self), name___getstate__);
    if (method != type_lookup_peek(&object_type, name___getstate__)) return call_method(self, name___getstate__, NULL, 0);
    if (required && (base->size != sizeof(Object) || base->item_size))
        return throw(TypeError, "cannot pickle '%T' object", self);
    return object_state(self);
}

/* ---- arguments */

static int from_newargs_ex(Ref pair, Own *args, Own *kwargs) {
    if (!is_tuple(pair)) return fail(TypeError, "__getnewargs_ex__ should return a tuple, not '%T'", pair);
    if (tuple_length(pair) != 2)
        return fail(ValueError, "__getnewargs_ex__ should return a tuple of length 2, not %zu", tuple_length(pair));
    *args = own(tuple_item_peek(pair, 0));
    *kwargs = own(tuple_item_peek(pair, 1));
    if (!is_tuple(*args))
        return fail(TypeError, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%T'", *args);
    if (!is_dict(*kwargs))
        return fail(TypeError, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%T'", *kwargs);
    return 1;
}

/* 1 and *args (and *kwargs or NULL), 0 if there are none. */
static int new_arguments(Ref self, Own *args, Own *kwargs) {
    scoped Own pair = NULL;
    int found = special_call(self, name___getnewargs_ex__, NULL, 0, &pair);
    if (found) return found < 0 ? -1 : from_newargs_ex(pair, args, kwargs);
    found = special_call(self, name___getnewargs__, NULL, 0, args);
    if (found > 0 && !is_tuple(*args)) return fail(TypeError, "__getnewargs__ should return a tuple, not '%T'", *args);
    return found;
}

static Own prepend_class(Ref self, Ref args) {
    size_t count = args ? tuple_length(args) : 0;
    Own all = tuple_new(count + 1);
    if (!all) return NULL;
    tuple_of(all)->items[0] = own(as_ref(type_of(self)));
    for (size_t i = 0; i < count; i++) tuple_of(all)->items[i + 1] = own(tuple_item_peek(args, i));
    return all;
}

static Own list_items(Ref self) { return is_list(self) ? iter(self) : None; }

static Own dict_items(Ref self) {
    if (!is_dict(self)) return None;
    scoped Own items = call_method(self, name_items, NULL, 0);
    return items ? iter(items) : NULL;
}

/* copyreg.__newobj__ or __newobj_ex__: nearly always the module is there, and names are looked for by address. */
static Own maker_function(bool with_keywords) {
    static Own copyreg, plain, keywords;
    if (!copyreg) copyreg = str_intern("copyreg");
    if (!plain) plain = str_intern("__newobj__");
    if (!keywords) keywords = str_intern("__newobj_ex__");
    if (!copyreg || !plain || !keywords) return NULL;
    Ref found = dict_get_str_peek(interp_current()->modules, copyreg);
    scoped Own module = found && !is_none(found) ? own(found) : import_module("copyreg");
    return module ? getattr(module, with_keywords ? keywords : plain) : NULL;
}

static Own reduce_new(Ref self) {
    scoped Own args = NULL, kwargs = NULL;
    if (!type_of(self)->new) return throw(TypeError, "cannot pickle '%T' object", self);
    int has_args = new_arguments(self, &args, &kwargs);
    if (has_args < 0) return NULL;
    bool with_keywords = kwargs && dict_length(kwargs);
    scoped Own maker = maker_function(with_keywords);
    scoped Own maker_args = with_keywords ? tuple_pack(3, as_ref(type_of(self)), args, kwargs) : prepend_class(self, args);
    scoped Own state = state_of(self, !has_args && !is_list(self) && !is_dict(self));
    scoped Own items = state ? list_items(self) : NULL, pairs = items ? dict_items(self) : NULL;
    return maker && maker_args && pairs ? tuple_pack(5, maker, maker_args, state, items, pairs) : NULL;
}

Own object_reduce(Ref self, int protocol) {
    if (protocol >= 2) return reduce_new(self);
    scoped Own function = import_from("copyreg", "_reduce_ex");
    return function ? call2(function, self, small_int_new(protocol)) : NULL;
}
