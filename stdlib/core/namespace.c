/* types.SimpleNamespace: an object whose attributes are its keyword arguments. */
#include "stdlib/stdlib.h"

typedef struct Namespace { Object head; Attrs attrs; } Namespace;
static Type namespace_type;

static Own namespace_new(Type *type, const Ref *args, size_t count, Ref names) {
    Namespace *n = object_new(type, 0);
    if (!n) return NULL;
    gc_track(&n->head);
    return as_own(n);
}

static int namespace_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (count) return fail(TypeError, "no positional arguments expected");
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        Ref name = tuple_item_peek(names, i);
        if (!is_str(name)) return fail(TypeError, "keywords must be strings");
        if (attrs_set(self, name, args[i]) < 0) return -1;
    }
    return 0;
}

static int namespace_clear(Object *o) {
    attrs_clear(o);
    return 0;
}

static void namespace_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    object_free(o);
    dealloc_end();
}

static int put_attribute(StrBuilder *b, bool first, Ref name, Ref value) {
    scoped Own text = repr(value);
    if (!text || (!first && str_builder_ascii(b, ", ", 2) < 0)) return -1;
    return str_builder_str(b, name) < 0 || str_builder_char(b, '=') < 0 ? -1 : str_builder_str(b, text);
}

/* name(a=1, b=2); a name that is empty or no str is left out. */
static int put_attributes(StrBuilder *b, Ref attributes) {
    size_t position = 0;
    Ref next_name, next_value;
    bool first = true;
    while (dict_next(attributes, &position, &next_name, &next_value)) {
        scoped Own name = own(next_name), value = own(next_value);
        if (!is_str(name) || str_length(name) == 0) continue;
        if (put_attribute(b, first, name, value) < 0) return -1;
        first = false;
    }
    return str_builder_char(b, ')');
}

static Own namespace_repr(Ref self) {
    scoped Own name = is_exactly(self, &namespace_type) ? str_new("namespace") : type_name_object(as_ref(type_of(self)));
    int entered = name ? repr_enter(self) : -1;
    if (entered) return entered < 0 ? NULL : str_format("%U(...)", name);
    scoped Own attributes = attrs_copy_dict(self);
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    bool ok = attributes && str_builder_str(&b, name) == 0 && str_builder_char(&b, '(') == 0 && put_attributes(&b, attributes) == 0;
    repr_leave(self);
    return ok ? str_builder_finish(&b) : NULL;
}

static Own namespace_compare(Ref a, Ref b, int op) {
    if (!is_kind(a, &namespace_type) || !is_kind(b, &namespace_type)) return NotImplemented;
    scoped Own x = attrs_copy_dict(a), y = x ? attrs_copy_dict(b) : NULL;
    return y ? compare(x, y, op) : NULL;
}

static Own namespace_reduce(Ref self, const Ref *args) {
    scoped Own nothing = tuple_pack(0), attributes = attrs_dict(self);
    return nothing && attributes ? tuple_pack(3, as_ref(type_of(self)), nothing, attributes) : NULL;
}

static const MethodRow namespace_methods[] = {
    {"__reduce__(self, /)", namespace_reduce, "Return state information for pickling", 0},
    {0},
};
static const GetSetRow namespace_getset[] = {{"__dict__", attrs_dict, NULL, NULL}, {0}};

static Type namespace_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "types.SimpleNamespace",
    .doc = "An object whose attributes are its keyword arguments.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Namespace),
    .attrs_offset = offsetof(Namespace, attrs),
    .base = &object_type,
    .methods = namespace_methods,
    .getset = namespace_getset,
    .dealloc = namespace_dealloc,
    .traverse = attrs_traverse,
    .clear = namespace_clear,
    .new = namespace_new,
    .init = namespace_init,
    .repr = namespace_repr,
    .compare = namespace_compare,
};

static Type *const types_types[] = {&namespace_type, NULL};

const ModuleDef _types_module = {.name = "_types", .doc = "What types has in C.", .types = types_types};
