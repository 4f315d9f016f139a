/* Classes derived from ndarray: how results come to have them.
 *
 * The core computes with plain arrays only and knows nothing of classes; what it has made becomes an instance at the border: methods,
 * attributes and indexing give an array of self's class (array_like_take), ufuncs one of the operands' (ufunc_wrap_take).  The
 * new instance takes over the plain array's memory, so that nothing is copied, and then __array_finalize__ tells it where it comes from.
 *
 * A class that has an __array_ufunc__ of its own, derived or not, is asked before anything is computed (ufunc_overridden). */
#include "stdlib/numpy/subclass.h"

#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/ufunc_inner.h"

/* The class's own attribute of that name, if it is another than ndarray's. */
static Ref own_attribute(Ref v, const char *text) {
    if (!is_object(v) || !type_has(type_of(v), TYPE_HEAP)) return NULL;
    scoped Own name = str_intern(text);
    if (!name) return error_clear(), NULL;
    Ref found = type_lookup_peek(type_of(v), name);
    return found != type_lookup_peek(&ndarray_type, name) ? found : NULL;
}

/* ---- instances */

static int finalize(Ref instance, Ref parent) {
    Ref found = own_attribute(instance, "__array_finalize__");
    if (!found || is_none(found)) return 0;
    scoped Own answer = call_method_named(instance, "__array_finalize__", (const Ref[]){parent}, 1);
    return answer ? 0 : -1;
}

/* Everything but the head moves; what is left behind is empty. */
static void move_memory(Array *to, Array *from) {
    Own weakrefs = to->weakrefs;
    Object head = to->head;
    *to = *from;
    to->head = head;
    to->weakrefs = weakrefs;
    if (from->shape == from->room) to->shape = to->room;
    if (from->strides >= from->room && from->strides < from->room + COUNT_OF(from->room)) to->strides = to->room + (from->strides - from->room);
    from->shape = from->strides = from->room;
    from->ndim = 0;
    from->flags &= ~(uint32_t)ARRAY_OWNS;
    from->base = NULL;
    from->exported = NULL;
    from->outgrown = NULL;
}

Own array_as_take(Own exact, Type *type, Ref parent) {
    scoped Own plain = exact;
    if (!plain || type == &ndarray_type) return give(plain);
    scoped Own source = array_peek(plain)->head.refcount == 1 ? own(plain) : array_same(plain);
    Array *instance = source ? object_new(type, 0) : NULL;
    if (!instance) return NULL;
    scoped Own result = as_own(instance);
    instance->shape = instance->strides = instance->room;
    move_memory(instance, array_peek(source));
    gc_track_instance(result);
    return finalize(result, parent) < 0 ? NULL : give(result);
}

Own array_like_take(Ref self, Own result) {
    if (LIKELY(object_of(self)->type == &ndarray_type) || !result) return result;
    if (!is_object(result) || object_of(result)->type != &ndarray_type) return result;
    return array_as_take(result, object_of(self)->type, self);
}

Own array_like_fold_take(Ref self, Own result) {
    scoped Own made = result;
    if (!made || !array_is_derived(self) || !(scalar_dtype(made) || is_ndarray(made))) return array_like_take(self, give(made));
    Ref wrap = own_attribute(self, "__array_wrap__");
    if (is_ndarray(made) && (!wrap || type_of(made) != &ndarray_type)) return array_like_take(self, give(made));
    scoped Own array = ndarray_from(made, NULL);
    if (!array || !wrap) return array_like_take(self, give(array));
    return call_method_named(self, "__array_wrap__", (const Ref[]){array}, 1);
}

Own array_exact(Ref v) { return is_ndarray(v) && object_of(v)->type != &ndarray_type ? array_same(v) : own(v); }

Own function__is_elsewhere(Ref module, const Ref *args) { return bool_new(array_is_elsewhere(args[0])); }

Own function__elsewhere(Ref module, const Ref *args) {
    if (!is_type(args[0]) || !type_is_subtype(type_peek(args[0]), &ndarray_type)) return throw(TypeError, "Type must be a sub-type of ndarray type");
    ssize_t none = 0;
    Own result = array_as_take(array_new(&dtypes[DT_INT8], 1, &none, 'C'), type_peek(args[0]), None);
    if (result && object_of(result)->type != &ndarray_type) array_peek(result)->flags |= ARRAY_ELSEWHERE;
    return result;
}

/* ---- results of ufuncs */

static int priority_of(Ref v, double *priority) {
    *priority = 0;
    scoped Own name = str_intern("__array_priority__"), found = NULL;
    int status = name ? getattr_find(v, name, &found) : -1;
    return status <= 0 ? status : double_from(found, priority);
}

Ref ufunc_heir(const Ref *operands, size_t count) {
    Ref heir = NULL;
    double highest = 0, priority;
    for (size_t i = 0; i < count; i++) {
        if (!array_is_derived(operands[i])) continue;
        if (priority_of(operands[i], &priority) < 0) error_clear();
        if (heir && priority <= highest) continue;
        heir = operands[i];
        highest = priority;
    }
    return heir;
}

Ref array_heir(const Ref *operands, size_t count, Ref heir) {
    double highest = 0, priority;
    if (heir && priority_of(heir, &highest) < 0) error_clear();
    for (size_t i = 0; i < count; i++) {
        if (!array_is_derived(operands[i])) continue;
        if (priority_of(operands[i], &priority) < 0) error_clear();
        if (priority <= highest) continue;
        heir = operands[i];
        highest = priority;
    }
    return heir;
}

/* v's own __array_wrap__ counts, and its priority: that of arrays is 0; what says nothing of it comes first only where it stands first. */
static bool may_wrap(Ref v, double *priority, double unsaid) {
    *priority = 0;
    if (!is_object(v) || !type_has(type_of(v), TYPE_HEAP) || scalar_dtype(v)) return false;
    if (is_ndarray(v)) return array_is_derived(v) && (priority_of(v, priority) == 0 || (error_clear(), true));
    scoped Own name = str_intern("__array_priority__"), found = NULL;
    if (!own_attribute(v, "__array_wrap__")) return false;
    if (!name || getattr_find(v, name, &found) <= 0 || double_from(found, priority) < 0) {
        error_clear();
        *priority = unsaid;
    }
    return true;
}

Ref ufunc_wrapper(const Ref *operands, size_t count) {
    Ref chosen = NULL;
    double highest = 0, priority;
    for (size_t i = 0; i < count; i++) {
        if (!may_wrap(operands[i], &priority, chosen ? -1e6 : 0) || (chosen && priority <= highest)) continue;
        chosen = operands[i];
        highest = priority;
    }
    return chosen;
}

/* What wrappers of old did not want: the call, as (ufunc, its arguments, the number of the output). */
static Own wrap_context(const UfuncCall *c, size_t output) {
    scoped Own arguments = tuple_from_array(c->args, c->count), number = int_new((int64_t)output);
    return arguments && number ? tuple_pack(3, as_ref(c->u), arguments, number) : NULL;
}

static Own wrap_called(Ref wrap, Ref array, const UfuncCall *c, size_t output) {
    scoped Own context = c ? wrap_context(c, output) : own(None);
    if (!context) return NULL;
    Own answer = call2(wrap, array, context);
    if (answer || !c || !error_is(TypeError)) return answer;
    error_clear();
    return call1(wrap, array);
}

Own ufunc_wrap_take(Ref heir, Own result, const UfuncCall *c, size_t output) {
    Ref kind = c && !is_ndarray(heir) ? ufunc_heir(c->args, c->u->inputs) : heir;
    if (!result) return NULL;
    scoped Own made = result, array = is_ndarray(made) ? own(made) : ndarray_from(made, NULL);
    if (!array) return NULL;
    if (!own_attribute(heir, "__array_wrap__")) {
        CLEAR(made);
        return array_like_take(heir, give(array));
    }
    scoped Own wrap = getattr_named(heir, "__array_wrap__");
    if (!wrap || is_none(wrap)) return wrap ? give(made) : NULL;
    CLEAR(made);
    if (kind && array_is_derived(kind)) array = array_like_take(kind, array); /* an instance already: numpy's __array_prepare__ sees to that */
    if (!array) return NULL;
    return wrap_called(wrap, array, c, output);
}

bool array_wraps(Ref out) { return out && array_is_derived(out) && own_attribute(out, "__array_wrap__"); }

/* ---- __array_ufunc__ */

static int check_none(Ref override, Ref v) {
    return is_none(override) ? fail(TypeError, "operand '%T' does not support ufuncs (__array_ufunc__=None)", v) : 0;
}

/* The operands and outputs whose class answers, those of derived classes before those of their bases: their number; -1. */
static int responders_find(const UfuncCall *c, Ref *responders, size_t limit) {
    size_t found = 0, named = c->names ? tuple_length(c->names) : 0;
    for (size_t i = 0; i < c->count + named && found < limit; i++) {
        if (i >= c->count && !str_equal_c(tuple_item_peek(c->names, i - c->count), "out")) continue;
        bool many = i >= c->count && is_tuple(c->args[i]);
        for (size_t k = 0; k < (many ? tuple_length(c->args[i]) : 1) && found < limit; k++) {
            Ref v = many ? tuple_item_peek(c->args[i], k) : c->args[i], override = own_attribute(v, "__array_ufunc__");
            bool known = !override || array_is_elsewhere(v);
            if (!known && check_none(override, v) < 0) return -1;
            for (size_t j = 0; j < found; j++) known |= type_of(responders[j]) == type_of(v);
            if (known) continue;
            size_t at = found++;
            while (at > 0 && type_is_subtype(type_of(v), type_of(responders[at - 1]))) responders[at] = responders[at - 1], at--;
            responders[at] = v;
        }
    }
    return (int)found;
}

static bool all_none(const Ref *values, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!is_none(values[i])) return false;
    return true;
}

/* Keyword arguments as __array_ufunc__ gets them: out is always a tuple, and not of None alone. */
static Own keywords_of(const UfuncCall *c, size_t inputs) {
    scoped Own keywords = dict_new();
    if (!keywords) return NULL;
    if (c->count > inputs && !all_none(c->args + inputs, c->count - inputs)) {
        scoped Own outs = tuple_from_array(c->args + inputs, c->count - inputs);
        if (!outs || dict_set_named(keywords, "out", outs) < 0) return NULL;
    }
    for (size_t i = 0; c->names && i < tuple_length(c->names); i++) {
        Ref name = tuple_item_peek(c->names, i), value = c->args[c->count + i];
        bool alone = str_equal_c(name, "out") && !is_tuple(value);
        if (alone && is_none(value)) continue;
        if (str_equal_c(name, "out") && !alone && all_none((const Ref *)tuple_of(value)->items, tuple_length(value))) continue;
        scoped Own given = alone ? tuple_pack(1, value) : own(value), full = str_equal_c(name, "sig") ? str_new("signature") : own(name);
        if (!given || !full || dict_set(keywords, full, given) < 0) return NULL;
    }
    return give(keywords);
}

static Own type_name_quoted(Ref v) {
    scoped Own name = getattr(as_ref(type_of(v)), name___name__);
    return name ? str_format("'%S'", name) : NULL;
}

/* What nobody answered: the texts of the arguments, and the names of the types of those and of the outputs. */
static int append_positional(Ref given, Ref words, Ref types) {
    for (size_t i = 2; i < tuple_length(given); i++) {
        Ref v = tuple_item_peek(given, i);
        if (list_append_take(words, str_format("%R", v)) < 0 || list_append_take(types, type_name_quoted(v)) < 0) return -1;
    }
    return 0;
}

static int append_named(Ref keywords, Ref words, Ref types) {
    scoped Own pairs = call_method_named(keywords, "items", NULL, 0), list = pairs ? list_from(pairs) : NULL;
    for (size_t i = 0; list && i < list_length(list); i++) {
        Ref name = tuple_item_peek(list_item_peek(list, i), 0), value = tuple_item_peek(list_item_peek(list, i), 1);
        if (list_append_take(words, str_format("%S=%R", name, value)) < 0) return -1;
        for (size_t k = 0; str_equal_c(name, "out") && k < tuple_length(value); k++)
            if (list_append_take(types, type_name_quoted(tuple_item_peek(value, k))) < 0) return -1;
    }
    return list ? 0 : -1;
}

static int throw_no_answer(Ref function, const char *method, Ref given, Ref keywords) {
    scoped Own words = list_new(4), types = list_new(4), comma = str_new(", "), name = getattr(function, name___name__);
    if (!words || !types || !comma || !name || append_positional(given, words, types) < 0 || append_named(keywords, words, types) < 0) return -1;
    scoped Own text = call_method_named(comma, "join", (const Ref[]){words}, 1), kinds = call_method_named(comma, "join", (const Ref[]){types}, 1);
    if (!text || !kinds) return -1;
    return fail(TypeError, "operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc '%S'>, '%s', %S): %S", name, method, text, kinds);
}

/* ufunc_overridden, of a function with so many inputs. */
static int call_overridden(Ref function, size_t inputs, const UfuncCall *c, Own *result) {
    Ref responders[LOOP_MAX_OPERANDS];
    *result = NULL;
    int count = responders_find(c, responders, COUNT_OF(responders));
    if (count <= 0) return count;
    scoped Own given = tuple_new(2 + inputs), keywords = keywords_of(c, inputs), method = str_new(c->method);
    if (!given || !keywords || !method) return -1;
    tuple_of(given)->items[0] = own(function);
    tuple_of(given)->items[1] = give(method);
    for (size_t i = 0; i < inputs; i++) tuple_of(given)->items[2 + i] = own(c->args[i]);
    for (int i = 0; i < count; i++) {
        scoped Own bound = getattr_named(responders[i], "__array_ufunc__"), answer = bound ? call_spread(bound, given, keywords) : NULL;
        if (!answer) return -1;
        if (answer == NotImplemented) continue;
        *result = give(answer);
        return 1;
    }
    return throw_no_answer(function, c->method, given, keywords);
}

int ufunc_overridden(const UfuncCall *c, Own *result) {
    size_t inputs = strcmp(c->method, "__call__") == 0 && c->count > c->u->inputs ? c->u->inputs : c->count;
    return call_overridden(as_ref(c->u), inputs, c, result);
}

/* ---- ndarray's own */

Own ndarray___array_finalize__(Ref self, const Ref *args) { return None; }
Own ndarray___array_wrap__(Ref self, const Ref *args) {
    if (!is_ndarray(args[0])) return throw(TypeError, "can only be called with ndarray object");
    scoped Own plain = array_same(args[0]);
    return plain ? array_like_take(self, give(plain)) : NULL;
}

/* What a class's own __array_ufunc__ comes to by super(): the ufunc, unless another operand's class has a say. */
Own ndarray___array_ufunc__(Ref self, const Ref *args) {
    scoped Own rest = own(args[2]);
    Ref responders[LOOP_MAX_OPERANDS];
    if (!is_kind(args[0], &ufunc_type) || !is_str(args[1])) return throw(TypeError, "__array_ufunc__ requires a ufunc and the name of a method");
    scoped Own name = str_intern("out");
    Ref outs = name && args[3] && is_dict(args[3]) ? dict_get_str_peek(args[3], name) : NULL;
    scoped Own outputs = outs && is_tuple(outs) ? own(outs) : tuple_new(0), all = outputs ? binary(OP_ADD, rest, outputs) : NULL;
    if (!all) return NULL;
    UfuncCall c = {(const Ufunc *)object_of(args[0]), "", (const Ref *)tuple_of(all)->items, tuple_length(all), NULL};
    int found = responders_find(&c, responders, COUNT_OF(responders));
    if (found) return found < 0 ? NULL : NotImplemented;
    scoped Own method = str_equal_c(args[1], "__call__") ? own(args[0]) : getattr(args[0], args[1]);
    return method ? call_spread(method, rest, args[3]) : NULL;
}

/* ---- functions of the module that are methods, too */

/* The next name in "(a, axis=None, *, out=None)" from at on, which is moved behind it: its length; 0 at the end. */
static size_t parameter_next(const char **at, const char **name) {
    const char *p = *at;
    while (*p && !(*p >= 'a' && *p <= 'z') && !(*p >= 'A' && *p <= 'Z') && *p != '_') p++;
    *name = p;
    size_t length = strspn(p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    p += length;
    for (int depth = 0; *p && (depth || *p != ','); p++) depth += (*p == '(') - (*p == ')');
    *at = p;
    return length;
}

/* clip's bounds have longer names as the function's than as the method's. */
static Own method_parameter(const char *text, size_t length) {
    bool bound = length == 5 && (memcmp(text, "a_min", 5) == 0 || memcmp(text, "a_max", 5) == 0);
    return bound ? str_new_utf8(text + 2, 3) : str_new_utf8(text, length);
}

static Own call_own_method(const char *name, const char *parameters, const Ref *args) {
    const char *at = parameters, *text;
    size_t length = parameter_next(&at, &text), behind = *at ? 1 + strcspn(at + 1, "=,)*/") : 0;
    size_t places = behind && (at[behind] == ',' || at[behind] == ')') && args[1] ? 1 : 0; /* what has no default goes by place */
    scoped Own keywords = dict_new(), positional = keywords ? tuple_from_array(args + 1, places) : NULL;
    scoped Own method = positional ? getattr_named(args[0], name) : NULL;
    if (!method) return NULL;
    for (size_t i = 1; (length = parameter_next(&at, &text)) > 0; i++) {
        if (!args[i] || i <= places) continue;
        scoped Own key = method_parameter(text, length);
        if (!key || dict_set(keywords, key, args[i]) < 0) return NULL;
    }
    return call_spread(method, positional, keywords);
}

enum { IN_PLACE_PARAMETERS = 5 };

/* sort and partition: the methods change their array, the functions a copy, which is flat for axis=None. */
static Own call_in_copy(const char *name, const char *parameters, const Ref *args) {
    size_t axis = strcmp(name, "sort") == 0 ? 1 : 2, count = axis + 3;
    bool flat = args[axis] && is_none(args[axis]);
    Ref changed[IN_PLACE_PARAMETERS];
    scoped Own copy = call_method_named(args[0], flat ? "flatten" : "copy", NULL, 0);
    if (!copy) return NULL;
    memcpy(changed, args, count * sizeof *changed);
    changed[0] = copy;
    if (flat) changed[axis] = NULL;
    scoped Own nothing = call_own_method(name, parameters, changed);
    return nothing ? give(copy) : NULL;
}

/* Of numpy.matrix (as numpy has it), ravel gives plain arrays; and copy does of all, unless it is told to keep the class. */
static bool gives_plain(const char *name, const Ref *args) {
    if (strcmp(name, "copy") == 0) return args[2] != True;
    if (strcmp(name, "ravel") != 0) return false;
    for (const Type *t = type_of(args[0]); t && t != &ndarray_type; t = t->base)
        if (strcmp(type_name(t), "matrix") == 0) return true;
    return false;
}

bool method_overridden(const char *name, const char *parameters, const Ref *args, Own *out) {
    if (gives_plain(name, args)) {
        char order = *name == 'c' ? 'K' : 'C';
        scoped Own plain = order_from(args[1], &order) < 0 ? NULL : array_exact(args[0]);
        *out = !plain ? NULL : *name == 'c' ? array_from_full(plain, NULL, order, true, 0) : array_reshaped(plain, 1, &(ssize_t){array_peek(plain)->size}, order);
        return true;
    }
    const char *method = strcmp(name, "around") == 0 ? "round" : name;
    if (!own_attribute(args[0], method)) return false;
    scoped Own key = str_intern(method);
    if (!key || !type_lookup_peek(&ndarray_type, key)) return false;
    bool in_place = strcmp(name, "sort") == 0 || strcmp(name, "partition") == 0;
    *out = in_place ? call_in_copy(name, parameters, args) : call_own_method(method, parameters, args);
    return true;
}

/* The functions that fold: to an array without dimensions, as the methods do. */
static bool is_fold(const char *name) {
    static const char *const folds[] = {"sum", "prod", "max", "min", "all", "any", "ptp", "mean", "var", "std"};
    for (size_t i = 0; i < COUNT_OF(folds); i++)
        if (strcmp(name, folds[i]) == 0) return true;
    return false;
}

Own function_like_take(const char *name, Ref first, Own result) {
    if (is_fold(name)) return array_like_fold_take(first, result);
    scoped Own key = str_intern(name);
    size_t length = strlen(name);
    bool like = length > 5 && strcmp(name + length - 5, "_like") == 0;
    return key && (like || type_lookup_peek(&ndarray_type, key)) ? array_like_take(first, result) : result;
}
