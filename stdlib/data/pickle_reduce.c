/* What the pickler has no opcode for: instances, by the tuples that their __reduce_ex__ gives (PEP 307), classes and
 * functions, by name.
 *
 * Instances of ordinary classes need no tuple: if nothing in the class has a say, the same bytes are written straight
 * from its attributes. */
#include "stdlib/data/pickle.h"

/* ---- names */

/* Appends the parts of "a.b.c" to a list.  AttributeError if it is a local object. */
static Own name_parts(Ref object, Ref name) {
    scoped Own method = getattr_named(name, "split"), dot = str_new("."), parts = method && dot ? call1(method, dot) : NULL;
    for (size_t i = 0; parts && i < list_length(parts); i++) {
        if (!str_equal_c(list_item_peek(parts, i), "<locals>")) continue;
        if (object) return throw(AttributeError, "Can't get local attribute %R on %R", name, object);
        return throw(AttributeError, "Can't pickle local object %R", name);
    }
    return give(parts);
}

static Own parts_getattr(Ref object, Ref parts, Ref name, Own *parent) {
    scoped Own at = own(object), before = NULL;
    for (size_t i = 0; i < list_length(parts); i++) {
        Own value;
        int found = getattr_find(at, list_item_peek(parts, i), &value);
        if (found < 0) return NULL;
        if (!found) return throw(AttributeError, "Can't get attribute %R on %R", name, object);
        own_set_take(&before, give(at));
        at = value;
    }
    if (parent) *parent = give(before);
    return give(at);
}

Own dotted_getattr(Ref object, Ref name, Own *parent) {
    scoped Own parts = name_parts(object, name);
    return parts ? parts_getattr(object, parts, name, parent) : NULL;
}

/* sys.modules is searched for a module that has v under this name; "__main__" if there is none. */
static Own module_name_search(Ref v, Ref parts, Ref name) {
    scoped Own modules = dict_copy(interp_current()->modules);
    if (!modules) return NULL;
    Ref key, module;
    for (size_t position = 0; dict_next(modules, &position, &key, &module);) {
        if (is_none(module) || (is_str(key) && str_equal(key, name___main__))) continue;
        scoped Own found = parts_getattr(module, parts, name, NULL);
        if (found == v) return own(key);
        if (!found && !error_clear_if(AttributeError)) return NULL;
    }
    return own(name___main__);
}

static Own module_of(Ref v, Ref parts, Ref name) {
    scoped Own module = NULL;
    int found = getattr_find(v, name___module__, &module);
    if (found < 0) return NULL;
    return found && !is_none(module) ? give(module) : module_name_search(v, parts, name);
}

Own module_name_of(Ref v, Ref name) {
    scoped Own parts = name_parts(NULL, name);
    return parts ? module_of(v, parts, name) : NULL;
}

/* The name of a class of C's is a new text each time, as in CPython: where the module is called the same, both are written. */
static Own qualified_name(Ref v) {
    scoped Own name = NULL;
    if (is_type(v) && !(type_peek(v)->flags & TYPE_HEAP)) return str_new(type_name(type_peek(v)));
    int found = getattr_find(v, name___qualname__, &name);
    if (found < 0) return NULL;
    return found ? give(name) : getattr(v, name___name__);
}

static Own module_import(Ref v, Ref module_name) {
    Ref module = is_str(module_name) ? dict_get_str_peek(interp_current()->modules, module_name) : NULL;
    if (module && !is_none(module)) return own(module);
    const char *utf8 = is_str(module_name) ? str_utf8(module_name, &(size_t){0}) : NULL;
    Own imported = utf8 ? import_module(utf8) : NULL;
    if (imported) return imported;
    error_clear();
    return throw(PicklingError, "Can't pickle %R: import of module %R failed", v, module_name);
}

/* Text that protocol 2 and 3 write as a line. */
static int write_line(Writer *w, Ref text, const char *what) {
    scoped Own bytes = encode(text, w->protocol >= 3 ? "utf-8" : "ascii", NULL);
    if (!bytes) {
        if (!error_clear_if(UnicodeEncodeError)) return -1;
        return fail(PicklingError, "can't pickle %s identifier '%S' using pickle protocol %d", what, text, w->protocol);
    }
    return write_bytes(w, bytes_data(bytes), bytes_length(bytes)) < 0 ? -1 : write_bytes(w, "\n", 1);
}

/* As Python 2 called it. */
static int names_to_2(Writer *w, Own *module, Own *name) {
    if (pickle_state_compat(w->state) < 0) return -1;
    scoped Own key = tuple_pack(2, *module, *name), found = NULL;
    if (!key) return -1;
    int known = dict_get(w->state->name_to_2, key, &found);
    if (known < 0) return -1;
    if (known) {
        own_set_take(module, own(tuple_item_peek(found, 0)));
        own_set_take(name, own(tuple_item_peek(found, 1)));
        return 0;
    }
    known = dict_get(w->state->import_to_2, *module, &found);
    if (known > 0) own_set_take(module, give(found));
    return known < 0 ? -1 : 0;
}

static int write_global_lines(Writer *w, Ref module_name, Ref global_name) {
    scoped Own module = own(module_name), name = own(global_name);
    if (w->protocol < 3 && w->fix_imports && names_to_2(w, &module, &name) < 0) return -1;
    if (write_op(w, PICKLE_GLOBAL) < 0 || write_line(w, module, "module") < 0) return -1;
    return write_line(w, name, "global");
}

/* 1 written, 0 it has no code in the extension registry, -1. */
static int write_extension(Writer *w, Ref v, Ref module_name, Ref name) {
    if (dict_length(w->state->extension_registry) == 0) return 0;
    scoped Own key = tuple_pack(2, module_name, name), code = NULL;
    int found = key ? dict_get(w->state->extension_registry, key, &code) : -1;
    if (found <= 0) return found;
    int64_t n;
    if (!is_int(code)) return fail(PicklingError, "Can't pickle %R: extension code %R isn't an integer", v, code);
    if (!int_as_int64(code, &n) || n <= 0 || n > 0x7fffffff)
        return fail(RuntimeError, "Can't pickle %R: extension code %R is out of range", v, code);
    int width = n < 0x100 ? 1 : n < 0x10000 ? 2 : 4;
    uint8_t bytes[] = {width == 1 ? PICKLE_EXT1 : width == 2 ? PICKLE_EXT2 : PICKLE_EXT4, (uint8_t)n, (uint8_t)(n >> 8),
                       (uint8_t)(n >> 16), (uint8_t)(n >> 24)};
    return write_bytes(w, bytes, 1 + (size_t)width) < 0 ? -1 : 1;
}

static int write_found_global(Writer *w, Ref v, Ref module_name, Ref name, Ref module, Ref parent, Ref last) {
    int done = w->protocol >= 2 ? write_extension(w, v, module_name, name) : 0;
    if (done) return done < 0 ? -1 : 0;
    if (w->protocol >= 4) {
        if (write_value(w, module_name) < 0 || write_value(w, name) < 0 || write_op(w, PICKLE_STACK_GLOBAL) < 0) return -1;
    } else if (parent != module) { /* before protocol 4: getattr(parent, "last") */
        scoped Own function = import_from("builtins", "getattr"), args = tuple_pack(2, parent, last);
        if (!function || !args || write_call(w, function, args, NULL) < 0) return -1;
    } else if (write_global_lines(w, module_name, last) < 0) {
        return -1;
    }
    return write_memo_put(w, v);
}

static COLD int fail_no_attribute(Ref v, Ref name, Ref module_name) {
    error_clear();
    return fail(PicklingError, "Can't pickle %R: attribute lookup %S on %S failed", v, name, module_name);
}

static COLD int fail_not_same(Ref v, Ref name, Ref module_name) {
    return fail(PicklingError, "Can't pickle %R: it's not the same object as %S.%S", v, module_name, name);
}

/* A name with dots in it. */
static int write_dotted_global(Writer *w, Ref v, Ref name) {
    scoped Own parts = name_parts(NULL, name), module_name = parts ? module_of(v, parts, name) : NULL;
    scoped Own module = module_name ? module_import(v, module_name) : NULL, parent = NULL;
    if (!module) return -1;
    scoped Own found = parts_getattr(module, parts, name, &parent);
    if (!found) return fail_no_attribute(v, name, module_name);
    if (found != v) return fail_not_same(v, name, module_name);
    return write_found_global(w, v, module_name, name, module, parent, list_item_peek(parts, list_length(parts) - 1));
}

static bool has_dot(Ref name) { return !is_str(name) || !str_of(name)->ascii || memchr(str_data(name), '.', str_length(name)); }

/* name: its qualified name or NULL. */
static int write_global(Writer *w, Ref v, Ref given_name) {
    scoped Own name = given_name ? own(given_name) : qualified_name(v), module_name = NULL, found = NULL;
    if (!name) return -1;
    if (has_dot(name)) return write_dotted_global(w, v, name);
    int known = getattr_find(v, name___module__, &module_name);
    if (known < 0) return -1;
    if (!known || is_none(module_name)) return write_dotted_global(w, v, name); /* it is to be searched for */
    scoped Own module = module_import(v, module_name);
    if (!module) return -1;
    known = getattr_find(module, name, &found);
    if (known <= 0) return fail_no_attribute(v, name, module_name);
    if (found != v) return fail_not_same(v, name, module_name);
    return write_found_global(w, v, module_name, name, module, module, name);
}

/* ---- reduced objects */

/* The six parts of what __reduce__ returns; None is absent (NULL). */
typedef struct Reduced { Ref callable, args, state, list_items, dict_items, state_setter; } Reduced;

static Ref part_or_null(Ref tuple, size_t i) {
    Ref part = i < tuple_length(tuple) ? tuple_item_peek(tuple, i) : NULL;
    return part && is_none(part) ? NULL : part;
}

static int reduced_unpack(Ref tuple, Reduced *out) {
    if (tuple_length(tuple) < 2 || tuple_length(tuple) > 6)
        return fail(PicklingError, "tuple returned by __reduce__ must contain 2 through 6 elements");
    out->callable = tuple_item_peek(tuple, 0);
    out->args = tuple_item_peek(tuple, 1);
    out->state = part_or_null(tuple, 2);
    out->list_items = part_or_null(tuple, 3);
    out->dict_items = part_or_null(tuple, 4);
    out->state_setter = part_or_null(tuple, 5);
    if (!is_callable(out->callable)) return fail(PicklingError, "first item of the tuple returned by __reduce__ must be callable");
    if (!is_tuple(out->args)) return fail(PicklingError, "second item of the tuple returned by __reduce__ must be a tuple");
    if (out->list_items && !type_of(out->list_items)->next)
        return fail(PicklingError, "fourth element of the tuple returned by __reduce__ must be an iterator, not %T", out->list_items);
    if (out->dict_items && !type_of(out->dict_items)->next)
        return fail(PicklingError, "fifth element of the tuple returned by __reduce__ must be an iterator, not %T", out->dict_items);
    if (out->state_setter && !is_callable(out->state_setter))
        return fail(PicklingError, "sixth element of the tuple returned by __reduce__ must be a function, not %T", out->state_setter);
    return 0;
}

/* cls.__new__(cls, *args, **kwargs) before protocol 4: a partial that is called. */
static int write_newobj_partial(Writer *w, Ref class, Ref args, Ref kwargs) {
    scoped Own maker = getattr(class, name___new__), partial = maker ? import_from("functools", "partial") : NULL;
    scoped Own first = partial ? tuple_pack(2, maker, class) : NULL, all = first ? binary(OP_ADD, first, args) : NULL;
    scoped Own bound = partial && all ? call_spread(partial, all, kwargs) : NULL;
    scoped Own nothing = tuple_new(0);
    if (!bound || write_value(w, bound) < 0 || write_value(w, nothing) < 0) return -1;
    return write_op(w, PICKLE_REDUCE);
}

static int write_newobj_ex(Writer *w, Ref args) {
    if (tuple_length(args) != 3)
        return fail(PicklingError, "length of the NEWOBJ_EX argument tuple must be exactly 3, not %zu", tuple_length(args));
    Ref class = tuple_item_peek(args, 0), positional = tuple_item_peek(args, 1), named = tuple_item_peek(args, 2);
    if (!is_type(class)) return fail(PicklingError, "first item from NEWOBJ_EX argument tuple must be a class, not %T", class);
    if (!is_tuple(positional))
        return fail(PicklingError, "second item from NEWOBJ_EX argument tuple must be a tuple, not %T", positional);
    if (!is_dict(named)) return fail(PicklingError, "third item from NEWOBJ_EX argument tuple must be a dict, not %T", named);
    if (w->protocol < 4) return write_newobj_partial(w, class, positional, named);
    if (write_value(w, class) < 0 || write_value(w, positional) < 0 || write_value(w, named) < 0) return -1;
    return write_op(w, PICKLE_NEWOBJ_EX);
}

static int write_newobj(Writer *w, Ref args, Ref v) {
    if (tuple_length(args) < 1) return fail(PicklingError, "__newobj__ arglist is empty");
    Ref class = tuple_item_peek(args, 0);
    if (!is_type(class)) return fail(PicklingError, "args[0] from __newobj__ args is not a type");
    if (v) {
        scoped Own class_of_v = getattr(v, name___class__);
        if (!class_of_v) return -1;
        if (class_of_v != class) return fail(PicklingError, "args[0] from __newobj__ args has the wrong class");
    }
    scoped Own rest = tuple_slice(args, 1, tuple_length(args));
    if (!rest || write_value(w, class) < 0 || write_value(w, rest) < 0) return -1;
    return write_op(w, PICKLE_NEWOBJ);
}

/* The part that makes the object, in the form its callable asks for by its name. */
static int write_making(Writer *w, const Reduced *r, Ref v) {
    scoped Own name = NULL;
    int found = w->protocol >= 2 ? getattr_find(r->callable, name___name__, &name) : 0;
    if (found < 0) return -1;
    if (found && is_str(name)) {
        if (str_equal_c(name, "__newobj__")) return write_newobj(w, r->args, v);
        if (str_equal_c(name, "__newobj_ex__")) return write_newobj_ex(w, r->args);
    }
    if (write_value(w, r->callable) < 0 || write_value(w, r->args) < 0) return -1;
    return write_op(w, PICKLE_REDUCE);
}

/* state_setter(object, state), its result thrown away. */
static int write_state_call(Writer *w, const Reduced *r, Ref v) {
    if (write_value(w, r->state_setter) < 0 || write_value(w, v) < 0 || write_value(w, r->state) < 0) return -1;
    return write_op(w, PICKLE_TUPLE2) < 0 || write_op(w, PICKLE_REDUCE) < 0 ? -1 : write_op(w, PICKLE_POP);
}

static int write_parts(Writer *w, const Reduced *r, Ref v) {
    size_t index;
    if (write_making(w, r, v) < 0) return -1;
    if (v && memo_find(&w->memo, v, &index)) /* its arguments hold it: take the one that is made further in */
        return write_op(w, PICKLE_POP) < 0 ? -1 : write_memo_get(w, index);
    if (v && write_memo_put(w, v) < 0) return -1;
    if (r->list_items && write_list_items(w, r->list_items) < 0) return -1;
    if (r->dict_items && write_dict_items(w, r->dict_items) < 0) return -1;
    if (!r->state) return 0;
    if (r->state_setter) return write_state_call(w, r, v);
    return write_value(w, r->state) < 0 ? -1 : write_op(w, PICKLE_BUILD);
}

/* What a reduce function returned; v is the object, or NULL: not to be remembered. */
static int write_reduced(Writer *w, Ref reduced, Ref v) {
    Reduced r;
    if (is_str(reduced)) return write_global(w, v, reduced);
    if (!is_tuple(reduced)) return fail(PicklingError, "__reduce__ must return a string or tuple");
    return reduced_unpack(reduced, &r) < 0 ? -1 : write_parts(w, &r, v);
}

int write_call(Writer *w, Ref function, Ref args, Ref v) {
    Reduced r = {.callable = function, .args = args};
    return write_parts(w, &r, v);
}

/* ---- plain instances */

static bool inherits_from_object(Type *type, Ref name) {
    return type_lookup_peek(type, name) == type_lookup_peek(&object_type, name);
}

/* Would __reduce_ex__(protocol) give (copyreg.__newobj__, (class,), the attributes)? */
static bool class_is_plain(Type *type) {
    return type_has(type, TYPE_HEAP) && type_has(type, TYPE_PLAIN_GETATTR) && !type_has(type, TYPE_SLOT_FIELDS) &&
           type->attrs_offset && type_static_base(type) == &object_type && inherits_from_object(type, name___reduce_ex__) &&
           inherits_from_object(type, name___reduce__) && inherits_from_object(type, name___getstate__) &&
           inherits_from_object(type, name___class__) && !type_lookup_peek(type, name___getnewargs__) &&
           !type_lookup_peek(type, name___getnewargs_ex__);
}

static bool is_plain(Writer *w, Type *type) {
    if (w->plain == type && w->plain_version == type_version(type)) return true;
    if (!class_is_plain(type)) return false;
    w->plain = type;
    w->plain_version = type_version(type);
    return true;
}

/* The attributes as the dict they would be. */
static int write_attributes(Writer *w, Ref v, const Shape *shape) {
    Own names[SHAPE_MAX], values[SHAPE_MAX];
    size_t count = shape->count, done = 0;
    Own *slots = attrs_of(v, type_of(v))->slots;
    for (const Shape *s = shape; s->parent; s = s->parent) names[s->count - 1] = s->name;
    for (size_t i = 0; i < count; i++) values[i] = own(slots[i]);
    int status = write_op(w, PICKLE_EMPTY_DICT) < 0 || write_memo_put_anonymous(w) < 0 ? -1 : 0;
    if (status == 0 && count > 1) status = write_op(w, PICKLE_MARK);
    for (; status == 0 && done < count; done++) {
        status = write_value(w, names[done]);
        if (status < 0) break;
        status = write_value_take(w, values[done]);
    }
    for (size_t i = done; i < count; i++) decref(values[i]);
    if (status < 0 || write_op(w, count > 1 ? PICKLE_SETITEMS : PICKLE_SETITEM) < 0) return -1;
    return write_op(w, PICKLE_BUILD);
}

static int write_plain(Writer *w, Ref v) {
    scoped Own class = own(as_ref(type_of(v)));
    if (write_value(w, class) < 0 || write_op(w, PICKLE_EMPTY_TUPLE) < 0 || write_op(w, PICKLE_NEWOBJ) < 0) return -1;
    if (write_memo_put(w, v) < 0) return -1;
    const Attrs *attrs = attrs_of(v, type_of(v));
    const Shape *shape = attrs->shape;
    if (shape && shape != &shape_dict_mode) return shape->count ? write_attributes(w, v, shape) : 0;
    scoped Own dict = attrs_dict(v);
    if (!dict) return -1;
    if (dict_length(dict) == 0) return 0;
    return write_value(w, dict) < 0 ? -1 : write_op(w, PICKLE_BUILD);
}

/* ---- any object */

/* type(None) and its like have no name to be found by. */
static int write_type(Writer *w, Ref v) {
    static const Own singles[] = {None, Ellipsis, NotImplemented};
    for (size_t i = 0; i < COUNT_OF(singles); i++) {
        if (v != as_ref(type_of(singles[i]))) continue;
        scoped Own args = tuple_pack(1, singles[i]);
        return args ? write_call(w, as_ref(&type_type), args, v) : -1;
    }
    return write_global(w, v, NULL);
}

/* (function_type is the interpreter's, and not known here.) */
static bool is_function(Ref v) {
    const char *name = type_of(v)->name;
    return !type_has(type_of(v), TYPE_HEAP) && name[0] == 'f' && !strcmp(name, "function");
}

/* The registered reduce function of v's class: 1, 0, -1. */
static int find_registered(Writer *w, Ref v, Own *out) {
    Ref class = as_ref(type_of(v));
    *out = NULL;
    int found = w->reducers ? dict_get(w->reducers, class, out) : 0;
    if (found) return found;
    if (!w->dispatch_table) return dict_get(w->state->dispatch_table, class, out);
    if (is_exactly(w->dispatch_table, &dict_type)) return dict_get(w->dispatch_table, class, out);
    *out = getitem(w->dispatch_table, class);
    if (*out) return 1;
    return error_is(KeyError) || error_is(LookupError) ? (error_clear(), 0) : -1;
}

static Own reduce_by_method(Writer *w, Ref v) {
    scoped Own method = NULL;
    int found = getattr_find(v, name___reduce_ex__, &method);
    if (found < 0) return NULL;
    if (found) return call1(method, small_int_new(w->protocol));
    found = getattr_find(v, name___reduce__, &method);
    if (found < 0) return NULL;
    return found ? call0(method) : throw(PicklingError, "can't pickle '%T' object: %R", v, v);
}

/* 1 written, 0 the override knows nothing, -1. */
static int write_overridden(Writer *w, Ref v) {
    scoped Own reduced = call1(w->reducer_override, v);
    if (!reduced) return -1;
    if (reduced == NotImplemented) return 0;
    return write_reduced(w, reduced, v) < 0 ? -1 : 1;
}

int write_object(Writer *w, Ref v) {
    if (!w->state && !(w->state = pickle_state())) return -1;
    int done = w->reducer_override ? write_overridden(w, v) : 0;
    if (done) return done < 0 ? -1 : 0;
    if (is_exactly(v, &type_type)) return write_type(w, v);
    if (is_function(v)) return write_global(w, v, NULL);
    scoped Own reduce = NULL, reduced = NULL;
    int found = find_registered(w, v, &reduce);
    if (found < 0) return -1;
    if (!found && is_type(v)) return write_global(w, v, NULL);
    if (!found && w->protocol >= 2 && is_plain(w, type_of(v))) return write_plain(w, v);
    reduced = found ? call1(reduce, v) : reduce_by_method(w, v);
    return reduced ? write_reduced(w, reduced, v) : -1;
}
