/* How the unpickler makes objects: finds classes and functions, calls them, and fills what they made. */
#include "stdlib/data/pickle.h"

/* ---- names */

/* 0: r->state is there; -1. */
static int reader_state(Reader *r) {
    if (!r->state) r->state = pickle_state();
    return r->state ? 0 : -1;
}

/* What Python 2 called `module`.`name` is called in Python 3. */
static int names_to_3(Reader *r, Own *module, Own *name) {
    if (reader_state(r) < 0 || pickle_state_compat(r->state) < 0) return -1;
    scoped Own key = tuple_pack(2, *module, *name), found = NULL;
    int known = key ? dict_get(r->state->name_to_3, key, &found) : -1;
    if (known < 0) return -1;
    if (known) {
        own_set_take(module, own(tuple_item_peek(found, 0)));
        own_set_take(name, own(tuple_item_peek(found, 1)));
        return 0;
    }
    known = dict_get(r->state->import_to_3, *module, &found);
    if (known > 0) own_set_take(module, give(found));
    return known < 0 ? -1 : 0;
}

static Own module_find(Ref name) {
    Ref module = dict_get_str_peek(interp_current()->modules, name);
    if (module && !is_none(module)) return own(module);
    const char *utf8 = str_utf8(name, &(size_t){0});
    return utf8 ? import_module(utf8) : NULL;
}

Own reader_find_class_plain(Reader *r, Ref module_name, Ref global_name) {
    scoped Own module = own(module_name), name = own(global_name), found = NULL;
    if (AUDIT("pickle.find_class", module_name, global_name) < 0) return NULL;
    if (r->protocol < 3 && r->fix_imports && names_to_3(r, &module, &name) < 0) return NULL;
    scoped Own in = module_find(module);
    if (!in) return NULL;
    if (r->protocol >= 4 && memchr(str_data(name), '.', str_length(name) * str_of(name)->kind))
        return dotted_getattr(in, name, NULL);
    int got = getattr_find(in, name, &found);
    if (got < 0) return NULL;
    return got ? give(found) : throw(AttributeError, "Can't get attribute %R on %R", name, in);
}

Own reader_find_class(Reader *r, Ref module, Ref name) {
    return r->find_class ? call2(r->find_class, module, name) : reader_find_class_plain(r, module, name);
}

/* (module, name) registered for a code. */
static Own extension_key(Reader *r, int64_t code) {
    if (code <= 0) return throw(UnpicklingError, "EXT specifies code <= 0");
    Own key;
    int found = dict_get(r->state->inverted_registry, small_int_new(code), &key);
    if (found == 0) return throw(ValueError, "unregistered extension code %ld", (long)code);
    if (found < 0) return NULL;
    if (is_tuple(key) && tuple_length(key) == 2 && is_str(tuple_item_peek(key, 0)) && is_str(tuple_item_peek(key, 1)))
        return key;
    decref(key);
    return throw(ValueError, "_inverted_registry[%ld] isn't a 2-tuple of strings", (long)code);
}

int load_extension(Reader *r, int64_t code) {
    Own known;
    if (reader_state(r) < 0) return -1;
    int found = dict_get(r->state->extension_cache, small_int_new(code), &known);
    if (found) return found < 0 ? -1 : reader_push_take(r, known);
    scoped Own key = extension_key(r, code);
    scoped Own v = key ? reader_find_class(r, tuple_item_peek(key, 0), tuple_item_peek(key, 1)) : NULL;
    if (!v || dict_set(r->state->extension_cache, small_int_new(code), v) < 0) return -1;
    return reader_push_take(r, give(v));
}

/* ---- making */

int load_reduce(Reader *r) {
    scoped Own args = reader_pop(r), function = args ? reader_pop(r) : NULL;
    if (!function) return -1;
    if (!is_tuple(args)) return fail(TypeError, "argument list must be a tuple, not %T", args);
    return reader_push_take(r, call(function, lent(tuple_of(args)->items), tuple_length(args), NULL));
}

Own load_instantiate(Ref class, Ref args) {
    if (tuple_length(args) == 0 && is_type(class)) {
        scoped Own initargs = NULL;
        int found = getattr_find(class, str_intern("__getinitargs__"), &initargs);
        if (found < 0) return NULL;
        if (!found) return call_method(class, name___new__, &class, 1);
    }
    return call(class, lent(tuple_of(args)->items), tuple_length(args), NULL);
}

/* class.__new__(class, *args, **kwargs); kwargs may be NULL. */
static Own make_instance(Ref class, Ref args, Ref kwargs) {
    Type *type = type_peek(class);
    if (kwargs && dict_length(kwargs)) {
        scoped Own maker = getattr(class, name___new__), first = tuple_pack(1, class);
        scoped Own all = maker && first ? binary(OP_ADD, first, args) : NULL;
        return all ? call_spread(maker, all, kwargs) : NULL;
    }
    Own made = type->new(type, lent(tuple_of(args)->items), tuple_length(args), NULL);
    if (made && type_has(type, TYPE_HEAP)) gc_track_instance(made);
    return made;
}

int load_newobj(Reader *r, bool with_keywords) {
    const char *op = with_keywords ? "NEWOBJ_EX" : "NEWOBJ";
    scoped Own kwargs = with_keywords ? reader_pop(r) : NULL;
    if (with_keywords && !kwargs) return -1;
    scoped Own args = reader_pop(r), class = args ? reader_pop(r) : NULL;
    if (!class) return -1;
    if (!is_type(class)) return fail(UnpicklingError, "%s class argument must be a type, not %T", op, class);
    if (!type_peek(class)->new) return fail(UnpicklingError, "%s class argument '%N' doesn't have __new__", op, type_peek(class));
    if (!is_tuple(args)) return fail(UnpicklingError, "%s args argument must be a tuple, not %T", op, args);
    if (kwargs && !is_dict(kwargs)) return fail(UnpicklingError, "%s kwargs argument must be a dict, not %T", op, kwargs);
    return reader_push_take(r, make_instance(class, args, kwargs));
}

/* ---- filling.  The container lies below stack[from]; its items are there and above. */

static int container_of(Reader *r, size_t from, Own *out) {
    if (from <= r->floor) return reader_underflow(r);
    *out = own(r->stack[from - 1]);
    return 0;
}

static void items_drop(Reader *r, size_t from) {
    while (r->depth > from) {
        Own v = r->stack[--r->depth];
        decref(v);
    }
}

static int extend_exact(Reader *r, List *list, size_t from) {
    size_t count = r->depth - from;
    if (!count) return 0;
    if (list->length + count > list->capacity && list_grow(list, list->length + count) < 0) return -1;
    memcpy(list->items + list->length, r->stack + from, count * sizeof(Own));
    list->length += count;
    r->depth = from;
    return 0;
}

static int append_each(Ref container, Ref items) {
    scoped Own append = getattr_named(container, "append");
    for (size_t i = 0; append && i < list_length(items); i++) {
        scoped Own result = call1(append, list_item_peek(items, i));
        if (!result) return -1;
    }
    return append ? 0 : -1;
}

int load_appends(Reader *r, size_t from) {
    scoped Own container = NULL, items = NULL, extend = NULL;
    if (container_of(r, from, &container) < 0) return -1;
    if (is_exactly(container, &list_type)) return extend_exact(r, list_of(container), from);
    items = reader_take_items(r, from);
    scoped Own name = str_intern("extend");
    int found = items && name ? getattr_find(container, name, &extend) : -1;
    if (found <= 0) return found < 0 ? -1 : append_each(container, items);
    scoped Own result = call1(extend, items);
    return result ? 0 : -1;
}

/* Each pair moves into the dict. */
static int set_exact(Reader *r, Ref dict, size_t from) {
    if (dict_reserve(dict, (r->depth - from) / 2) < 0) return -1;
    for (size_t i = from; i < r->depth; i += 2) {
        Own key = r->stack[i], value = r->stack[i + 1];
        r->stack[i] = r->stack[i + 1] = None;
        if (dict_set_take(dict, key, value) < 0) return -1;
    }
    r->depth = from;
    return 0;
}

int load_setitems(Reader *r, size_t from) {
    scoped Own container = NULL;
    if (container_of(r, from, &container) < 0) return -1;
    if ((r->depth - from) % 2) return fail(UnpicklingError, "odd number of items for SETITEMS");
    if (is_exactly(container, &dict_type)) return set_exact(r, container, from);
    for (size_t i = from; i < r->depth; i += 2)
        if (setitem(container, r->stack[i], r->stack[i + 1]) < 0) return -1;
    items_drop(r, from);
    return 0;
}

int load_additems(Reader *r, size_t from) {
    scoped Own container = NULL;
    if (container_of(r, from, &container) < 0) return -1;
    if (is_exactly(container, &set_type)) {
        for (size_t i = from; i < r->depth; i++)
            if (set_add(container, r->stack[i]) < 0) return -1;
        items_drop(r, from);
        return 0;
    }
    scoped Own add = getattr_named(container, "add");
    for (size_t i = from; add && i < r->depth; i++) {
        scoped Own result = call1(add, r->stack[i]);
        if (!result) return -1;
    }
    items_drop(r, from);
    return add ? 0 : -1;
}

/* ---- state */

/* The interned str of an attribute's name.  The same few come again with every instance. */
static Own attribute_name(Reader *r, Ref text) {
    if (!is_exact_str(text)) return own(text);
    if (!r->with_names) memset(r->names, 0, sizeof r->names);
    r->with_names = true;
    size_t at = (size_t)(word_of(text) >> 4) % READER_NAMES;
    if (r->names[at].text == text) return own(r->names[at].interned);
    Own interned = str_intern_take(own(text));
    if (!interned) return NULL;
    own_set_take(&r->names[at].text, own(text));
    own_set_take(&r->names[at].interned, own(interned));
    return interned;
}

/* Can attributes be put into the instance behind its class's back, as into its __dict__? */
static bool has_plain_attributes(const Type *type) {
    return type->attrs_offset && type_has(type, TYPE_PLAIN_GETATTR) && type_has(type, TYPE_HEAP);
}

static int attributes_set(Reader *r, Ref instance, Ref state) {
    scoped Own dict = has_plain_attributes(type_of(instance)) ? NULL : getattr(instance, name___dict__);
    if (!dict && error_occurred()) return -1;
    Ref key, value;
    for (size_t position = 0; dict_next(state, &position, &key, &value);) {
        scoped Own held = own(value), name = attribute_name(r, key);
        if (!name) return -1;
        if ((dict ? setitem(dict, name, held) : attrs_set(instance, name, held)) < 0) return -1;
    }
    return 0;
}

static int slots_set(Ref instance, Ref state) {
    Ref key, value;
    if (!is_dict(state)) return fail(UnpicklingError, "slot state is not a dictionary");
    for (size_t position = 0; dict_next(state, &position, &key, &value);) {
        scoped Own name = own(key), held = own(value);
        if (setattr(instance, name, held) < 0) return -1;
    }
    return 0;
}

static int state_set(Reader *r, Ref instance, Ref state) {
    scoped Own attributes = own(state), slots = NULL;
    if (is_tuple(state) && tuple_length(state) == 2) {
        own_set_take(&attributes, own(tuple_item_peek(state, 0)));
        slots = own(tuple_item_peek(state, 1));
    }
    if (!is_none(attributes)) {
        if (!is_dict(attributes)) return fail(UnpicklingError, "state is not a dictionary");
        if (attributes_set(r, instance, attributes) < 0) return -1;
    }
    return slots && !is_none(slots) ? slots_set(instance, slots) : 0;
}

/* 1 and the bound method, 0, -1.  What most classes have not, and so is looked for without making an error. */
static int find_setstate(Ref instance, Own *out) {
    Type *type = type_of(instance);
    *out = NULL;
    if (has_plain_attributes(type) && !type_lookup_peek(type, name___setstate__) && !type_lookup_peek(type, name___getattr__))
        return 0;
    return getattr_find(instance, name___setstate__, out);
}

int load_build(Reader *r) {
    if (r->depth < r->floor + 2) return reader_underflow(r);
    scoped Own state = reader_pop(r), instance = own(r->stack[r->depth - 1]), setstate = NULL;
    int found = find_setstate(instance, &setstate);
    if (found < 0) return -1;
    if (!found) return state_set(r, instance, state);
    scoped Own result = call1(setstate, state);
    return result ? 0 : -1;
}
