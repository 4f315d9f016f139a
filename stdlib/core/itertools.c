/* The module itertools: iterators made of iterators.  Those that combine items are in itertools_combine.c, groupby and
 * tee in itertools_group.c; itertools_pickle.c copies and pickles them.
 *
 * They nest as deep as a program likes, so each `next` that calls another guards the C stack; those that may skip
 * items for ever stop at safe points. */
#include "stdlib/core/itertools_inner.h"

#include "stdlib/stdlib.h"

/* ---- the common layout */

Own tool_new_take(Type *type, Own source) {
    if (!source) return NULL;
    Tool *tool = object_new(type, 0);
    if (!tool) {
        decref(source);
        return NULL;
    }
    tool->source = source;
    gc_track(&tool->head);
    return as_own(tool);
}

/* Names are for the __init__ of a subclass that has its own.  TypeError. */
static int tool_no_names(const Type *type, const char *name, Ref names) {
    return type->init == object_type.init ? args_no_names(name, names) : 0;
}

int tool_clear(Object *o) {
    Tool *tool = (Tool *)o;
    CLEAR(tool->source);
    CLEAR(tool->function);
    CLEAR(tool->item);
    CLEAR(tool->other);
    return 0;
}

void tool_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    tool_clear(o);
    block_free(((Tool *)o)->places);
    object_free(o);
    dealloc_end();
}

int tool_traverse(Object *o, VisitFn visit, void *context) {
    Tool *tool = (Tool *)o;
    VISIT(tool->source);
    VISIT(tool->function);
    VISIT(tool->item);
    VISIT(tool->other);
    return 0;
}

/* function(item) as a truth value; function NULL or None: the item's own. */
static int predicate(Ref function, Ref item) {
    if (!function || is_none(function) || function == as_ref(&bool_type)) return truth(item);
    scoped Own answer = call1(function, item);
    return answer ? truth(answer) : -1;
}

/* ---- count: item is the next number, other the step */

static bool is_number(Ref v) {
    const Type *type = type_of(v);
    return type->index || type->to_int || type->to_float || is_kind(v, &complex_type);
}

static Own count_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    if (args_bind(&signature, "count(start=0, step=1)", args, count, names, bound) < 0) return NULL;
    for (size_t i = 0; i < 2; i++)
        if (bound[i] && !is_number(bound[i])) return throw(TypeError, "a number is required");
    Own tool = tool_new_take(type, None);
    if (!tool) return NULL;
    tool_of(tool)->item = bound[0] ? own(bound[0]) : small_int_new(0);
    tool_of(tool)->other = bound[1] ? own(bound[1]) : small_int_new(1);
    return tool;
}

static int count_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    Own after;
    if (!are_small_ints(tool->item, tool->other) || !small_int_add(tool->item, tool->other, &after)) {
        scoped Own item = own(tool->item), step = own(tool->other);
        if (!(after = binary(OP_ADD, item, step))) {
            *out = NULL;
            return -1;
        }
    }
    *out = tool->item;
    tool->item = after;
    return 1;
}

static Own count_repr(Ref self) {
    Tool *tool = tool_of(self);
    if (tool->other == small_int_new(1)) return str_format("%s(%R)", type_name(type_of(self)), tool->item);
    return str_format("%s(%R, %R)", type_name(type_of(self)), tool->item, tool->other);
}

static Own count_reduce(Ref self, const Ref *args) {
    Tool *tool = tool_of(self);
    bool plain = tool->other == small_int_new(1) && is_int(tool->item);
    scoped Own parts = plain ? tuple_pack(1, tool->item) : tuple_pack(2, tool->item, tool->other);
    return parts ? tuple_pack(2, as_ref(type_of(self)), parts) : NULL;
}

static const MethodRow count_methods[] = {REDUCE_ROW(count_reduce), {0}};

static Type count_type = {
    TOOL_TYPE("count", "count(start=0, step=1)\n--\n\nstart, start + step, start + 2*step, ... for ever.", count_new, count_next),
    .methods = count_methods,
    .repr = count_repr,
};

/* ---- repeat: source is the object; stop how often still, SIZE_MAX: for ever */

static Own repeat_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    ssize_t times = 0;
    if (args_bind(&signature, "repeat(object, times=0)", args, count, names, bound) < 0) return NULL;
    if (bound[1] && index_ssize(bound[1], &times) < 0) return NULL;
    Own tool = tool_new_take(type, own(bound[0]));
    if (tool) tool_of(tool)->stop = !bound[1] ? SIZE_MAX : times < 0 ? 0 : (size_t)times;
    return tool;
}

static int repeat_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    *out = NULL;
    if (tool->stop == 0) return 0;
    if (tool->stop != SIZE_MAX) tool->stop--;
    *out = own(tool->source);
    return 1;
}

static Own repeat_repr(Ref self) {
    Tool *tool = tool_of(self);
    if (tool->stop == SIZE_MAX) return str_format("%s(%R)", type_name(type_of(self)), tool->source);
    return str_format("%s(%R, %zu)", type_name(type_of(self)), tool->source, tool->stop);
}

static Own repeat_hint(Ref self, const Ref *args) {
    if (tool_of(self)->stop == SIZE_MAX) return throw(TypeError, "len() of unsized object");
    return int_new((int64_t)tool_of(self)->stop);
}

static const MethodRow repeat_methods[] = {
    {"__length_hint__(self, /)", repeat_hint, "How many are left.", 0}, REDUCE_ROW(repeat_reduce), {0}};

static Type repeat_type = {
    TOOL_TYPE("repeat",
              "repeat(object [,times])\n\nThe object again and again: times times, or for ever.",
              repeat_new, repeat_next),
    .methods = repeat_methods,
    .repr = repeat_repr,
};

/* ---- cycle: item is the list of what was seen, begun once source has ended */

static Own cycle_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (tool_no_names(type, "cycle", names) < 0 || args_count("cycle", count, 1, 1) < 0) return NULL;
    Own tool = tool_new_take(type, iter(args[0]));
    if (!tool || (tool_of(tool)->item = list_new(0))) return tool;
    decref(tool);
    return NULL;
}

static int cycle_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    *out = NULL;
    if (depth_check("") < 0) return -1;
    if (!tool->begun) {
        int got = tool_step(tool->source, out);
        if (got == 1 && !tool->seen && list_append(tool->item, *out) < 0) return CLEAR(*out), -1;
        if (got) return got;
        tool->begun = true;
    }
    size_t n = list_length(tool->item);
    if (n == 0) return 0;
    if (tool->at >= n) tool->at = 0;
    *out = own(list_item_peek(tool->item, tool->at++));
    return 1;
}

static const MethodRow cycle_methods[] = {REDUCE_ROW(cycle_reduce), SETSTATE_ROW(cycle_setstate), {0}};

static Type cycle_type = {
    TOOL_TYPE("cycle", "cycle(iterable, /)\n--\n\nThe items of iterable, then the same again, for ever.", cycle_new, cycle_next),
    .methods = cycle_methods,
};

/* ---- chain: source is an iterator of iterables, item the iterator of the present one */

static Own chain_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (tool_no_names(type, "chain", names) < 0) return NULL;
    scoped Own tuple = tuple_from_array(args, count);
    return tuple ? tool_new_take(type, iter(tuple)) : NULL;
}

static Own chain_from_iterable(Ref cls, const Ref *args) { return tool_new_take(type_peek(cls), iter(args[0])); }

static int chain_next_iterable(Tool *tool) {
    scoped Own source = own(tool->source), iterable = NULL;
    int got = tool_step(source, &iterable);
    Own iterator = got == 1 ? iter(iterable) : NULL;
    if (!iterator) {
        CLEAR(tool->source);
        return got == 1 ? -1 : got;
    }
    own_set_take(&tool->item, iterator);
    return 1;
}

static int chain_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    size_t steps = 0;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    while (tool->source) {
        int got = 1;
        if (!tool->item && (got = chain_next_iterable(tool)) != 1) return got;
        scoped Own iterator = tool->item ? own(tool->item) : NULL; /* what went for it may have used it up */
        got = iterator ? tool_step(iterator, out) : 0;
        if (got) return got;
        CLEAR(tool->item);
        if (loop_step(&steps) < 0) return -1;
    }
    return 0;
}

/* The same for a consumer: each iterator feeds it by itself. */
static int chain_each(Ref self, EachFn fn, void *context) {
    Tool *tool = tool_of(self);
    size_t steps = 0;
    if (depth_check("") < 0) return -1;
    while (tool->source) {
        int got = 1;
        if (!tool->item && (got = chain_next_iterable(tool)) != 1) return got;
        scoped Own iterator = tool->item ? own(tool->item) : NULL;
        int said = iterator ? each(iterator, fn, context) : 0;
        if (said) return said;
        if (tool->item == iterator) CLEAR(tool->item);
        if (loop_step(&steps) < 0) return -1;
    }
    return 0;
}

static const MethodRow chain_methods[] = {
    {"from_iterable(cls, iterable, /)", chain_from_iterable, "A chain of the iterables that iterable yields.", METHOD_CLASS},
    GENERIC_ALIAS_ROW,
    REDUCE_ROW(chain_reduce),
    SETSTATE_ROW(chain_setstate),
    {0},
};

Type chain_type = {
    TOOL_TYPE_WITH(TYPE_NO_HINT, "chain",
              "chain(*iterables)\n\nThe items of the first iterable, then those of the second, and so on.",
              chain_new, chain_next),
    .each = chain_each,
    .methods = chain_methods,
};

/* ---- compress: item is the iterator of selectors */

static Own compress_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[2];
    if (args_bind(&signature, "compress(data, selectors)", args, count, names, bound) < 0) return NULL;
    scoped Own data = iter(bound[0]), selectors = data ? iter(bound[1]) : NULL;
    if (!selectors) return NULL;
    Own tool = tool_new_take(type, give(data));
    if (tool) tool_of(tool)->item = give(selectors);
    return tool;
}

static int compress_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    size_t steps = 0;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    for (;;) {
        scoped Own datum = NULL, selector = NULL;
        int got = tool_step(tool->source, &datum);
        if (got == 1) got = tool_step(tool->item, &selector);
        if (got != 1) return got;
        int wanted = truth(selector);
        if (wanted == 1) *out = give(datum);
        if (wanted) return wanted;
        if (loop_step(&steps) < 0) return -1;
    }
}

static const MethodRow compress_methods[] = {REDUCE_ROW(compress_reduce), {0}};

static Type compress_type = {
    TOOL_TYPE("compress",
              "compress(data, selectors)\n--\n\nThe items of data whose selector is true.",
              compress_new, compress_next),
    .methods = compress_methods,
};

/* ---- a function and an iterable: dropwhile, takewhile, filterfalse, starmap */

static Own with_function(Type *type, const char *name, const Ref *args, size_t count, Ref names) {
    if (tool_no_names(type, name, names) < 0 || args_count(name, count, 2, 2) < 0) return NULL;
    Own tool = tool_new_take(type, iter(args[1]));
    if (tool) tool_of(tool)->function = own(args[0]);
    return tool;
}

static Own dropwhile_new(Type *type, const Ref *args, size_t count, Ref names) {
    return with_function(type, "dropwhile", args, count, names);
}
static Own takewhile_new(Type *type, const Ref *args, size_t count, Ref names) {
    return with_function(type, "takewhile", args, count, names);
}
static Own filterfalse_new(Type *type, const Ref *args, size_t count, Ref names) {
    return with_function(type, "filterfalse", args, count, names);
}
static Own starmap_new(Type *type, const Ref *args, size_t count, Ref names) {
    return with_function(type, "starmap", args, count, names);
}

/* function(item) for dropwhile and takewhile: None is not special there. */
static int asked(Tool *tool, Ref item) {
    scoped Own answer = call1(tool->function, item);
    return answer ? truth(answer) : -1;
}

static int dropwhile_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    size_t steps = 0;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    for (;;) {
        scoped Own item = NULL;
        int got = tool_step(tool->source, &item);
        if (got != 1) return got;
        int drop = tool->begun ? 0 : asked(tool, item);
        if (drop < 0) return -1;
        if (!drop) {
            tool->begun = true;
            *out = give(item);
            return 1;
        }
        if (loop_step(&steps) < 0) return -1;
    }
}

static int takewhile_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    scoped Own item = NULL;
    *out = NULL;
    if (tool->begun) return 0; /* begun: the end was found */
    if (depth_check("") < 0) return -1;
    int got = tool_step(tool->source, &item);
    if (got != 1) return got;
    int take = asked(tool, item);
    if (take == 0) tool->begun = true;
    if (take == 1) *out = give(item);
    return take;
}

static int filterfalse_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    size_t steps = 0;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    for (;;) {
        scoped Own item = NULL;
        int got = tool_step(tool->source, &item);
        if (got != 1) return got;
        int is_true = predicate(tool->function, item);
        if (is_true < 0) return -1;
        if (!is_true) {
            *out = give(item);
            return 1;
        }
        if (loop_step(&steps) < 0) return -1;
    }
}

static int starmap_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    scoped Own item = NULL;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    int got = tool_step(tool->source, &item);
    if (got != 1) return got;
    scoped Own args = tuple_from(item);
    if (args) *out = call(tool->function, lent(tuple_of(args)->items), tuple_length(args), NULL);
    return *out ? 1 : -1;
}

static const MethodRow while_methods[] = {REDUCE_ROW(while_reduce), SETSTATE_ROW(while_setstate), {0}};
static const MethodRow function_methods[] = {REDUCE_ROW(function_reduce), {0}};

static Type dropwhile_type = {
    TOOL_TYPE("dropwhile",
              "dropwhile(predicate, iterable, /)\n--\n\nThe items from the first one on for which predicate is false.",
              dropwhile_new, dropwhile_next),
    .methods = while_methods,
};
static Type takewhile_type = {
    TOOL_TYPE("takewhile",
              "takewhile(predicate, iterable, /)\n--\n\nThe items before the first one for which predicate is false.",
              takewhile_new, takewhile_next),
    .methods = while_methods,
};
static Type filterfalse_type = {
    TOOL_TYPE("filterfalse",
              "filterfalse(function, iterable, /)\n--\n\nThe items for which function is false; if it is None, those that are false.",
              filterfalse_new, filterfalse_next),
    .methods = function_methods,
};
static Type starmap_type = {
    TOOL_TYPE("starmap",
              "starmap(function, iterable, /)\n--\n\nfunction(*args) for each tuple of arguments in iterable.",
              starmap_new, starmap_next),
    .methods = function_methods,
};

/* ---- accumulate: item is the total so far, other an initial value not yet given out */

static Own accumulate_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref bound[3];
    if (args_bind(&signature, "accumulate(iterable, func=None, *, initial=None)", args, count, names, bound) < 0) return NULL;
    Own tool = tool_new_take(type, iter(bound[0]));
    if (!tool) return NULL;
    if (bound[1] && !is_none(bound[1])) tool_of(tool)->function = own(bound[1]);
    if (bound[2] && !is_none(bound[2])) tool_of(tool)->other = own(bound[2]);
    return tool;
}

static int accumulate_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    scoped Own item = NULL;
    *out = NULL;
    if (depth_check("") < 0) return -1;
    if (tool->other) {
        own_set_take(&tool->item, give(tool->other));
        *out = own(tool->item);
        return 1;
    }
    int got = tool_step(tool->source, &item);
    if (got != 1) return got;
    if (tool->item) {
        scoped Own total = own(tool->item);
        Own sum = tool->function ? call2(tool->function, total, item) : binary(OP_ADD, total, item);
        if (!sum) return -1;
        own_set_take(&item, sum);
    }
    own_set_take(&tool->item, own(item));
    *out = give(item);
    return 1;
}

static const MethodRow accumulate_methods[] = {REDUCE_ROW(accumulate_reduce), SETSTATE_ROW(accumulate_setstate), {0}};

Type accumulate_type = {
    TOOL_TYPE("accumulate",
              "accumulate(iterable, func=None, *, initial=None)\n--\n\nThe sums of the first item, the first two, and so on; func adds.",
              accumulate_new, accumulate_next),
    .methods = accumulate_methods,
};

/* ---- pairwise: item is the one before */

static Own pairwise_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (tool_no_names(type, "pairwise", names) < 0 || args_count("pairwise", count, 1, 1) < 0) return NULL;
    return tool_new_take(type, iter(args[0]));
}

static int pairwise_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    *out = NULL;
    if (!tool->source) return 0;
    if (depth_check("") < 0) return -1;
    scoped Own source = own(tool->source), item = NULL;
    int got = 1;
    if (!tool->item) {
        scoped Own first = NULL;
        got = tool_step(source, &first);
        if (got == 1) own_set_take(&tool->item, give(first));
    }
    if (got == 1) got = tool_step(source, &item);
    if (got != 1 || !tool->item) {
        CLEAR(tool->source);
        CLEAR(tool->item);
        return got < 0 ? -1 : 0;
    }
    Own before = tool->item;
    tool->item = own(item);
    *out = tuple_pair_take(&tool->other, before, give(item));
    return *out ? 1 : -1;
}

static Type pairwise_type = {TOOL_TYPE("pairwise", "pairwise(iterable, /)\n--\n\n(first, second), (second, third), ...", pairwise_new,
                                       pairwise_next)};

/* ---- islice: so many items were taken; the next one to give is number `wanted`, counted from 0 */

static Own islice_stop_error(void) {
    return throw(ValueError, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
}

/* None gives fallback.  1 a number, 0 none at all, with the exception cleared. */
static bool islice_number(Ref v, ssize_t fallback, ssize_t *out) {
    *out = fallback;
    if (!v || is_none(v)) return true;
    if (index_ssize(v, out) == 0) return true;
    error_clear();
    return false;
}

static Own islice_new(Type *type, const Ref *args, size_t count, Ref names) {
    ssize_t start = 0, stop, step = 1;
    if (tool_no_names(type, "islice", names) < 0 || args_count("islice", count, 2, 4) < 0) return NULL;
    Ref stop_arg = args[count == 2 ? 1 : 2];
    if (!islice_number(stop_arg, -1, &stop) || (stop == -1 && !is_none(stop_arg))) return islice_stop_error();
    if ((count > 2 && !islice_number(args[1], 0, &start)) || start < 0 || stop < -1)
        return throw(ValueError, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if ((count > 3 && !islice_number(args[3], 1, &step)) || step < 1)
        return throw(ValueError, "Step for islice() must be a positive integer or None.");
    scoped Own source = iter(args[0]);
    Slicer *s = source ? object_new(type, 0) : NULL;
    if (!s) return NULL;
    s->source = give(source);
    s->wanted = (size_t)start;
    s->stop = stop < 0 ? SIZE_MAX : (size_t)stop;
    s->step = (size_t)step;
    gc_track(&s->head);
    return as_own(s);
}

static void islice_dealloc(Object *o) {
    if (o->gc_index) gc_untrack(o);
    if (!dealloc_begin(o)) return;
    decref(((Slicer *)o)->source);
    object_free(o);
    dealloc_end();
}

static int islice_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Slicer *)o)->source);
    return 0;
}

static int islice_clear(Object *o) {
    CLEAR(((Slicer *)o)->source);
    return 0;
}

static int islice_advance(Slicer *s, Own *out) {
    scoped Own source = own(s->source);
    size_t steps = 0;
    while (s->taken < s->wanted) {
        scoped Own skipped = NULL;
        int got = tool_step(source, &skipped);
        if (got != 1) return got;
        s->taken++;
        if (loop_step(&steps) < 0) return -1;
    }
    if (s->taken >= s->stop) return 0;
    int got = tool_step(source, out);
    if (got != 1) return got;
    s->taken++;
    if (__builtin_add_overflow(s->wanted, s->step, &s->wanted) || s->wanted > s->stop) s->wanted = s->stop;
    return 1;
}

static int islice_next(Ref self, Own *out) {
    Slicer *s = (Slicer *)object_of(self);
    *out = NULL;
    if (!s->source) return 0;
    if (depth_check("") < 0) return -1;
    int got = islice_advance(s, out);
    if (got != 1) CLEAR(s->source);
    return got;
}

static const MethodRow islice_methods[] = {REDUCE_ROW(islice_reduce), SETSTATE_ROW(islice_setstate), {0}};

Type islice_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "itertools.islice",
    .doc = "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\nThe items of a slice, without negative numbers.",
    .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Slicer),
    .base = &object_type,
    .dealloc = islice_dealloc,
    .traverse = islice_traverse,
    .clear = islice_clear,
    .new = islice_new,
    .methods = islice_methods,
    .iter = iter_self,
    .next = islice_next,
};

/* ---- zip_longest: source a tuple of iterators, None for those that ended; stop: how many go on; item: the filling */

static Own zip_longest_new(Type *type, const Ref *args, size_t count, Ref names) {
    Ref fill = None;
    if (names && tuple_length(names)) {
        if (tuple_length(names) > 1 || !str_equal_c(tuple_item_peek(names, 0), "fillvalue"))
            return throw(TypeError, "zip_longest() got an unexpected keyword argument");
        fill = args[count];
    }
    scoped Own iterators = tuple_new(count);
    for (size_t i = 0; iterators && i < count; i++)
        if (!(tuple_of(iterators)->items[i] = iter(args[i]))) return NULL;
    Own tool = tool_new_take(type, give(iterators));
    if (!tool) return NULL;
    tool_of(tool)->item = own(fill);
    tool_of(tool)->stop = count;
    return tool;
}

/* The item of iterator i, or the filling: 1, 0 all have ended, -1. */
static int zip_longest_item(Tool *tool, size_t i, Own *out) {
    scoped Own iterator = own(tuple_item_peek(tool->source, i));
    int got = is_none(iterator) ? 0 : tool_step(iterator, out);
    if (got < 0) tool->stop = 0;
    if (got) return got;
    if (!is_none(iterator) && tuple_item_peek(tool->source, i) == iterator) { /* else a call from within has found its end */
        own_set_take(&tuple_of(tool->source)->items[i], None);
        if (--tool->stop == 0) return 0;
    }
    *out = own(tool->item);
    return 1;
}

static int zip_longest_next(Ref self, Own *out) {
    Tool *tool = tool_of(self);
    size_t n = tuple_length(tool->source);
    *out = NULL;
    if (tool->stop == 0) return 0;
    if (depth_check("") < 0) return -1;
    scoped Own result = tuple_new(n);
    for (size_t i = 0; result && i < n; i++) {
        int got = zip_longest_item(tool, i, &tuple_of(result)->items[i]);
        if (got != 1) return got;
    }
    *out = give(result);
    return *out ? 1 : -1;
}

static const MethodRow zip_longest_methods[] = {REDUCE_ROW(zip_longest_reduce), SETSTATE_ROW(zip_longest_setstate), {0}};

static Type zip_longest_type = {
    TOOL_TYPE("zip_longest",
              "zip_longest(*iterables, fillvalue=None)\n\nAs zip, until the longest iterable ends; fillvalue stands for what is missing.",
              zip_longest_new, zip_longest_next),
    .methods = zip_longest_methods,
};

/* ---- the module */

static const MethodRow itertools_functions[] = {
    {"tee(iterable, n=2, /)", itertools_tee, "A tuple of n independent iterators over the same items.", 0},
    {0},
};

static Type *const itertools_types[] = {
    &count_type,     &repeat_type,   &cycle_type,    &chain_type,       &compress_type, &dropwhile_type,
    &takewhile_type, &filterfalse_type, &starmap_type, &accumulate_type, &pairwise_type, &islice_type,
    &zip_longest_type, &product_type, &permutations_type, &combinations_type, &combinations_with_replacement_type,
    &groupby_type,   &grouper_type,  &tee_type,      &tee_block_type,   NULL,
};

const ModuleDef itertools_module = {
    .name = "itertools",
    .doc = "Iterators made of iterators.",
    .functions = itertools_functions,
    .types = itertools_types,
};
