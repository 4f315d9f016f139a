/* The module operator: the operators as functions, and itemgetter, attrgetter, methodcaller. */
#include "stdlib/stdlib.h"

/* ---- operators */

#define UNARY_FN(name, expression) \
    static Own op_##name(Ref self, const Ref *args) { return expression; }
#define BINARY_FN(name, op) \
    static Own op_##name(Ref self, const Ref *args) { return binary(op, args[0], args[1]); } \
    static Own op_i##name(Ref self, const Ref *args) { return inplace(op, args[0], args[1]); }
#define COMPARE_FN(name, op) \
    static Own op_##name(Ref self, const Ref *args) { return compare(args[0], args[1], op); }

static Own truth_value(int status, bool inverted) { return status < 0 ? NULL : bool_new(status != inverted); }

UNARY_FN(abs, absolute(args[0]))
UNARY_FN(neg, negative(args[0]))
UNARY_FN(pos, positive(args[0]))
UNARY_FN(invert, invert(args[0]))
UNARY_FN(not_, truth_value(truth(args[0]), true))
UNARY_FN(truth, truth_value(truth(args[0]), false))
UNARY_FN(is_, bool_new(args[0] == args[1]))
UNARY_FN(is_not, bool_new(args[0] != args[1]))
UNARY_FN(contains, truth_value(contains(args[0], args[1]), false))
UNARY_FN(getitem, getitem(args[0], args[1]))
UNARY_FN(setitem, setitem(args[0], args[1], args[2]) < 0 ? NULL : None)
UNARY_FN(delitem, setitem(args[0], args[1], NULL) < 0 ? NULL : None)
UNARY_FN(pow, power(args[0], args[1], None))
UNARY_FN(ipow, inplace(OP_POW, args[0], args[1]))
BINARY_FN(add, OP_ADD)
BINARY_FN(sub, OP_SUB)
BINARY_FN(mul, OP_MUL)
BINARY_FN(truediv, OP_TRUEDIV)
BINARY_FN(floordiv, OP_FLOORDIV)
BINARY_FN(mod, OP_MOD)
BINARY_FN(lshift, OP_LSHIFT)
BINARY_FN(rshift, OP_RSHIFT)
BINARY_FN(and, OP_AND)
BINARY_FN(or, OP_OR)
BINARY_FN(xor, OP_XOR)
BINARY_FN(matmul, OP_MATMUL)
COMPARE_FN(lt, CMP_LT)
COMPARE_FN(le, CMP_LE)
COMPARE_FN(eq, CMP_EQ)
COMPARE_FN(ne, CMP_NE)
COMPARE_FN(gt, CMP_GT)
COMPARE_FN(ge, CMP_GE)

/* An int, not a bool or another subclass. */
static Own op_index(Ref self, const Ref *args) { return index_of(args[0]); }

/* + of sequences alone. */
static Own concat_with(int (*is_sequence)(Ref), Own (*add)(int, Ref, Ref), const Ref *args) {
    if (!is_sequence(args[0])) return throw(TypeError, "'%T' object can't be concatenated", args[0]);
    return add(OP_ADD, args[0], args[1]);
}
static int can_be_concatenated(Ref v) { return type_of(v)->concat || (type_of(v)->getitem && type_of(v)->binary[OP_ADD]); }
static int can_be_extended(Ref v) { return can_be_concatenated(v) || (type_of(v)->getitem && type_of(v)->inplace[OP_ADD]); }
static Own op_concat(Ref self, const Ref *args) { return concat_with(can_be_concatenated, binary, args); }
static Own op_iconcat(Ref self, const Ref *args) { return concat_with(can_be_extended, inplace, args); }

/* ---- searching */

static Own op_count_of(Ref self, const Ref *args) {
    scoped Own iterator = iter(args[0]);
    size_t steps = 0;
    for (int64_t found = 0; iterator;) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got <= 0) return got < 0 ? NULL : small_int_new(found);
        int equal = compare_truth(item, args[1], CMP_EQ);
        if (equal < 0 || loop_step(&steps) < 0) return NULL;
        found += equal;
    }
    return NULL;
}

static Own op_index_of(Ref self, const Ref *args) {
    scoped Own iterator = iter(args[0]);
    size_t steps = 0;
    for (int64_t at = 0; iterator; at++) {
        scoped Own item = NULL;
        int got = next(iterator, &item);
        if (got < 0) return NULL;
        if (got == 0) return throw(ValueError, "sequence.index(x): x not in sequence");
        int equal = compare_truth(item, args[1], CMP_EQ);
        if (equal) return equal < 0 ? NULL : small_int_new(at);
        if (loop_step(&steps) < 0) return NULL;
    }
    return NULL;
}

static Own op_length_hint(Ref self, const Ref *args) {
    ssize_t fallback = 0;
    size_t hint;
    if (args[1] && !type_of(args[1])->index)
        return throw(TypeError, "'%T' object cannot be interpreted as an integer", args[1]);
    if (args[1] && index_ssize(args[1], &fallback) < 0) return NULL;
    return length_hint(args[0], (size_t)fallback, &hint) < 0 ? NULL : int_new((int64_t)(ssize_t)hint);
}

static Own op_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (count == 0) return throw(TypeError, "call expected at least 1 argument, got 0");
    return call(args[0], args + 1, count - 1, names);
}

/* Takes a time that does not depend on where the two differ. */
static Own op_compare_digest(Ref self, const Ref *args) {
    Ref a = args[0], b = args[1];
    Buffer x, y;
    if (is_str(a) && is_str(b)) {
        if (!str_of(a)->ascii || !str_of(b)->ascii)
            return throw(TypeError, "comparing strings with non-ASCII characters is not supported");
        x = (Buffer){.data = str_data(a), .size_bytes = str_length(a)};
        y = (Buffer){.data = str_data(b), .size_bytes = str_length(b)};
    } else {
        if (is_str(a) || is_str(b) || !has_buffer(a) || !has_buffer(b))
            return throw(TypeError, "unsupported operand types(s) or combination of types: '%T' and '%T'", a, b);
        if (buffer_get(a, &x, BUFFER_READ) < 0) return NULL;
        if (buffer_get(b, &y, BUFFER_READ) < 0) {
            buffer_release(&x);
            return NULL;
        }
    }
    const volatile uint8_t *p = x.data, *q = x.size_bytes == y.size_bytes ? y.data : x.data;
    uint8_t differ = x.size_bytes != y.size_bytes;
    for (size_t i = 0; i < x.size_bytes; i++) differ |= p[i] ^ q[i];
    if (!is_str(a)) {
        buffer_release(&x);
        buffer_release(&y);
    }
    return bool_new(!differ);
}

/* ---- getters: one layout.  what: a tuple of keys or dotted names (tuples of str), or the arguments of methodcaller */

typedef struct Getter { Object head; Own what, name, keywords; } Getter;

static Getter *getter_of(Ref v) { return (Getter *)object_of(v); }

static void getter_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    Getter *g = (Getter *)o;
    CLEAR(g->what);
    CLEAR(g->name);
    CLEAR(g->keywords);
    object_free(o);
    dealloc_end();
}

static int getter_traverse(Object *o, VisitFn visit, void *context) {
    Getter *g = (Getter *)o;
    VISIT(g->what);
    VISIT(g->name);
    VISIT(g->keywords);
    return 0;
}

/* what is consumed. */
static Own getter_new_take(Type *type, Own what) {
    Getter *g = what ? object_new(type, 0) : NULL;
    if (!g) {
        decref(what);
        return NULL;
    }
    g->what = what;
    gc_track(&g->head);
    return as_own(g);
}

/* get(object, what[0]), or the tuple of all of them. */
static Own get_all(Ref self, Ref object, Own (*get)(Ref object, Ref what)) {
    Ref what = getter_of(self)->what;
    size_t n = tuple_length(what);
    if (n == 1) return get(object, tuple_item_peek(what, 0));
    scoped Own result = tuple_new(n);
    for (size_t i = 0; result && i < n; i++)
        if (!(tuple_of(result)->items[i] = get(object, tuple_item_peek(what, i)))) return NULL;
    return give(result);
}

static int one_argument(const char *name, size_t count, Ref names) {
    return args_no_names(name, names) < 0 ? -1 : args_count(name, count, 1, 1);
}

/* "operator.itemgetter(1, 2)": the arguments without a comma behind a single one. */
static Own repr_call(Ref self, Ref args) {
    if (tuple_length(args) == 1) return str_format("%s(%R)", type_of(self)->name, tuple_item_peek(args, 0));
    return str_format("%s%R", type_of(self)->name, args);
}

#define GETTER_TYPE(text, help, make, invoke, show, rows) \
    .head = OBJECT_STATIC(&type_type), .name = "operator." text, .doc = help, .flags = TYPE_GC, .size = sizeof(Getter), \
    .base = &object_type, .dealloc = getter_dealloc, .traverse = getter_traverse, .new = make, .call = invoke, \
    .repr = show, .methods = rows

static Own itemgetter_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("itemgetter", names) < 0 || (count == 0 && args_count("itemgetter", 0, 1, 1) < 0)) return NULL;
    return getter_new_take(type, tuple_from_array(args, count));
}

static Own itemgetter_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (one_argument("itemgetter", count, names) < 0) return NULL;
    return get_all(self, args[0], getitem);
}

static Own itemgetter_repr(Ref self) { return repr_call(self, getter_of(self)->what); }

static Own itemgetter_reduce(Ref self, const Ref *args) {
    return tuple_pack(2, as_ref(type_of(self)), getter_of(self)->what);
}
static const MethodRow itemgetter_methods[] = {{"__reduce__(self, /)", itemgetter_reduce, "What pickle needs.", 0}, {0}};

static Type itemgetter_type = {GETTER_TYPE(
    "itemgetter", "itemgetter(item, /, *items)\n--\n\nA function that gives its argument's item, or the tuple of several.",
    itemgetter_new, itemgetter_call, itemgetter_repr, itemgetter_methods)};

/* "a.b.c" as the tuple of its parts. */
static Own dotted_parts(Ref name) {
    if (!is_str(name)) return throw(TypeError, "attribute name must be a string");
    scoped Own dot = str_new("."), parts = dot ? call_method_named(name, "split", (const Ref[]){dot}, 1) : NULL;
    if (!parts) return NULL;
    for (size_t i = 0; i < list_length(parts); i++) {
        Own interned = str_intern_take(own(list_item_peek(parts, i)));
        if (!interned) return NULL;
        own_set_take(&list_of(parts)->items[i], interned);
    }
    return list_to_tuple(parts);
}

static Own attrgetter_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("attrgetter", names) < 0 || (count == 0 && args_count("attrgetter", 0, 1, 1) < 0)) return NULL;
    scoped Own what = tuple_new(count);
    for (size_t i = 0; what && i < count; i++)
        if (!(tuple_of(what)->items[i] = dotted_parts(args[i]))) return NULL;
    return getter_new_take(type, give(what));
}

static Own get_dotted(Ref object, Ref parts) {
    scoped Own v = own(object);
    for (size_t i = 0; v && i < tuple_length(parts); i++) own_set_take(&v, getattr(v, tuple_item_peek(parts, i)));
    return give(v);
}

static Own attrgetter_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (one_argument("attrgetter", count, names) < 0) return NULL;
    return get_all(self, args[0], get_dotted);
}

static Own attrgetter_names(Ref self) {
    Ref what = getter_of(self)->what;
    scoped Own dot = str_new("."), names = dot ? tuple_new(tuple_length(what)) : NULL;
    for (size_t i = 0; names && i < tuple_length(what); i++)
        if (!(tuple_of(names)->items[i] = str_join(dot, tuple_item_peek(what, i)))) return NULL;
    return give(names);
}

static Own attrgetter_repr(Ref self) {
    scoped Own names = attrgetter_names(self);
    return names ? repr_call(self, names) : NULL;
}

static Own attrgetter_reduce(Ref self, const Ref *args) {
    scoped Own names = attrgetter_names(self);
    return names ? tuple_pack(2, as_ref(type_of(self)), names) : NULL;
}
static const MethodRow attrgetter_methods[] = {{"__reduce__(self, /)", attrgetter_reduce, "What pickle needs.", 0}, {0}};

static Type attrgetter_type = {GETTER_TYPE(
    "attrgetter", "attrgetter(attr, /, *attrs)\n--\n\nA function that gives its argument's attribute, or the tuple of several; \"a.b\" goes deeper.",
    attrgetter_new, attrgetter_call, attrgetter_repr, attrgetter_methods)};

/* methodcaller: what are the positional arguments, keywords a dict or NULL */

static Own methodcaller_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (count == 0) return throw(TypeError, "methodcaller needs at least one argument, the method name");
    if (!is_str(args[0])) return throw(TypeError, "method name must be a string");
    scoped Own caller = getter_new_take(type, tuple_from_array(args + 1, count - 1));
    if (!caller || !(getter_of(caller)->name = str_intern_take(own(args[0])))) return NULL;
    if (!names || tuple_length(names) == 0) return give(caller);
    if (!(getter_of(caller)->keywords = dict_new())) return NULL;
    for (size_t i = 0; i < tuple_length(names); i++)
        if (dict_set(getter_of(caller)->keywords, tuple_item_peek(names, i), args[count + i]) < 0) return NULL;
    return give(caller);
}

static Own methodcaller_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (one_argument("methodcaller", count, names) < 0) return NULL;
    Getter *g = getter_of(self);
    if (!g->keywords) return call_method(args[0], g->name, lent(tuple_of(g->what)->items), tuple_length(g->what));
    scoped Own method = getattr(args[0], g->name);
    return method ? call_spread(method, g->what, g->keywords) : NULL;
}

static int repr_part(StrBuilder *b, const char *before, Own text_take) {
    scoped Own text = text_take;
    if (!text) return -1;
    return str_builder_ascii(b, before, strlen(before)) < 0 ? -1 : str_builder_str(b, text);
}

static int methodcaller_parts(StrBuilder *b, const Getter *g) {
    for (size_t i = 0; i < tuple_length(g->what); i++)
        if (repr_part(b, ", ", repr(tuple_item_peek(g->what, i))) < 0) return -1;
    size_t position = 0;
    Ref key, value;
    while (g->keywords && dict_next(g->keywords, &position, &key, &value))
        if (repr_part(b, ", ", own(key)) < 0 || repr_part(b, "=", repr(value)) < 0) return -1;
    return str_builder_char(b, ')');
}

static Own methodcaller_repr(Ref self) {
    Getter *g = getter_of(self);
    int entered = repr_enter(self);
    if (entered) return entered < 0 ? NULL : str_format("%s(...)", type_of(self)->name);
    StrBuilder b;
    str_builder_init(&b);
    bool ok = repr_part(&b, "", str_format("%s(%R", type_of(self)->name, g->name)) == 0 && methodcaller_parts(&b, g) == 0;
    repr_leave(self);
    if (ok) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

static Own methodcaller_reduce(Ref self, const Ref *args) {
    Getter *g = getter_of(self);
    scoped Own name = tuple_pack(1, g->name), parts = name ? binary(OP_ADD, name, g->what) : NULL;
    if (!parts) return NULL;
    if (!g->keywords) return tuple_pack(2, as_ref(type_of(self)), parts);
    scoped Own partial = import_from("functools", "partial"), args_for = NULL;
    if (!partial || !(args_for = tuple_pack(2, as_ref(type_of(self)), g->name))) return NULL;
    scoped Own maker = call_spread(partial, args_for, g->keywords);
    return maker ? tuple_pack(2, maker, g->what) : NULL;
}
static const MethodRow methodcaller_methods[] = {
    {"__reduce__(self, /)", methodcaller_reduce, "What pickle needs.", 0}, {0}};

static Type methodcaller_type = {GETTER_TYPE(
    "methodcaller", "methodcaller(name, /, *args, **kwargs)\n--\n\nA function that calls this method of its argument.", methodcaller_new,
    methodcaller_call, methodcaller_repr, methodcaller_methods)};

/* ---- the module.  Every function has its dunder name too. */

#define ONE(name, fn, text) {#name "(a, /)", fn, text, 0}, {"__" #name "__(a, /)", fn, text, 0}
#define TWO(name, fn, text) {#name "(a, b, /)", fn, text, 0}, {"__" #name "__(a, b, /)", fn, text, 0}
static const MethodRow operator_functions[] = {
    ONE(abs, op_abs, "Same as abs(a)."),
    ONE(neg, op_neg, "Same as -a."),
    ONE(pos, op_pos, "Same as +a."),
    ONE(inv, op_invert, "Same as ~a."),
    ONE(invert, op_invert, "Same as ~a."),
    ONE(index, op_index, "Same as a.__index__()."),
    {"not_(a, /)", op_not_, "Same as not a.", 0},
    {"__not__(a, /)", op_not_, "Same as not a.", 0},
    {"truth(a, /)", op_truth, "Is a true?", 0},
    {"is_(a, b, /)", op_is_, "Same as a is b.", 0},
    {"is_not(a, b, /)", op_is_not, "Same as a is not b.", 0},
    TWO(add, op_add, "Same as a + b."),
    TWO(sub, op_sub, "Same as a - b."),
    TWO(mul, op_mul, "Same as a * b."),
    TWO(truediv, op_truediv, "Same as a / b."),
    TWO(floordiv, op_floordiv, "Same as a // b."),
    TWO(mod, op_mod, "Same as a % b."),
    TWO(pow, op_pow, "Same as a ** b."),
    TWO(lshift, op_lshift, "Same as a << b."),
    TWO(rshift, op_rshift, "Same as a >> b."),
    TWO(xor, op_xor, "Same as a ^ b."),
    TWO(matmul, op_matmul, "Same as a @ b."),
    {"and_(a, b, /)", op_and, "Same as a & b.", 0},
    {"__and__(a, b, /)", op_and, "Same as a & b.", 0},
    {"or_(a, b, /)", op_or, "Same as a | b.", 0},
    {"__or__(a, b, /)", op_or, "Same as a | b.", 0},
    TWO(iadd, op_iadd, "Same as a += b."),
    TWO(isub, op_isub, "Same as a -= b."),
    TWO(imul, op_imul, "Same as a *= b."),
    TWO(itruediv, op_itruediv, "Same as a /= b."),
    TWO(ifloordiv, op_ifloordiv, "Same as a //= b."),
    TWO(imod, op_imod, "Same as a %= b."),
    TWO(ipow, op_ipow, "Same as a **= b."),
    TWO(ilshift, op_ilshift, "Same as a <<= b."),
    TWO(irshift, op_irshift, "Same as a >>= b."),
    TWO(iand, op_iand, "Same as a &= b."),
    TWO(ior, op_ior, "Same as a |= b."),
    TWO(ixor, op_ixor, "Same as a ^= b."),
    TWO(imatmul, op_imatmul, "Same as a @= b."),
    TWO(concat, op_concat, "Same as a + b, for sequences."),
    TWO(iconcat, op_iconcat, "Same as a += b, for sequences."),
    TWO(lt, op_lt, "Same as a < b."),
    TWO(le, op_le, "Same as a <= b."),
    TWO(eq, op_eq, "Same as a == b."),
    TWO(ne, op_ne, "Same as a != b."),
    TWO(gt, op_gt, "Same as a > b."),
    TWO(ge, op_ge, "Same as a >= b."),
    TWO(contains, op_contains, "Same as b in a."),
    TWO(getitem, op_getitem, "Same as a[b]."),
    TWO(delitem, op_delitem, "Same as del a[b]."),
    {"setitem(a, b, c, /)", op_setitem, "Same as a[b] = c.", 0},
    {"__setitem__(a, b, c, /)", op_setitem, "Same as a[b] = c.", 0},
    {"countOf(a, b, /)", op_count_of, "How often b is in a.", 0},
    {"indexOf(a, b, /)", op_index_of, "The first place of b in a.", 0},
    {"length_hint(obj, default=0, /)", op_length_hint, "len(obj), or an estimate, or default.", 0},
    {"call(obj, /, *args, **kwargs)", RAW(op_call), "What obj returns when it is called so.", METHOD_RAW},
    {"__call__(obj, /, *args, **kwargs)", RAW(op_call), "What obj returns when it is called so.", METHOD_RAW},
    {"_compare_digest(a, b, /)", op_compare_digest, "a == b in a time that tells nothing about where they differ.", 0},
    {0},
};

static Type *const operator_types[] = {&itemgetter_type, &attrgetter_type, &methodcaller_type, NULL};

/* __all__: every public name, in order. */
static int operator_init(Ref module) {
    scoped Own names = list_new(0), keys = names ? dict_keys_list(module_dict_peek(module)) : NULL;
    for (size_t i = 0; keys && i < list_length(keys); i++) {
        Ref name = list_item_peek(keys, i);
        if (str_char(name, 0) != '_' && list_append(names, name) < 0) return -1;
    }
    if (!keys || list_sort(names, NULL, false) < 0) return -1;
    return module_add(module, "__all__", names);
}

const ModuleDef operator_module = {
    .name = "operator",
    .doc = "The operators as functions.",
    .functions = operator_functions,
    .types = operator_types,
    .init = operator_init,
};
