/* Binding the arguments of a call to the parameters of a Python function, in place.
 *
 * Before: args[0 .. count) positional values, then one for each of `names`.  After: the parameters in the order of
 * Code (positional, keyword-only, *args, **kw).  The messages are those of CPython 3.11's ceval. */
#include "interp/vm_slow.h"

#include "runtime/base/alloc.h"

/* Here most arrays have one to three items: a loop beats a call of memset, and its narrow stores can be read at once. */
#ifndef __clang__
#pragma GCC optimize("no-tree-loop-distribute-patterns")
#endif

enum { KEYWORDS_INLINE = 16 };

typedef struct Binding {
    Function *f;
    const Code *code;
    Own *slots;
    size_t given;      /* positional values of the call */
    size_t positional; /* parameters that positional values can reach */
    size_t named;      /* ... and keyword-only ones */
} Binding;

static Ref parameter_name(const Binding *b, size_t i) { return tuple_item_peek(b->code->local_names, i); }

/* ---- messages */

/* 'a', 'b', and 'c' of the parameters first..last that are unset (or of all names in list). */
static Own quoted_list(Ref names) {
    size_t n = list_length(names);
    if (n == 1) return str_format("%R", list_item_peek(names, 0));
    if (n == 2) return str_format("%R and %R", list_item_peek(names, 0), list_item_peek(names, 1));
    scoped Own text = str_format("%R", list_item_peek(names, 0));
    for (size_t i = 1; text && i + 1 < n; i++) own_set_take(&text, str_format("%U, %R", text, list_item_peek(names, i)));
    return text ? str_format("%U, and %R", text, list_item_peek(names, n - 1)) : NULL;
}

static int fail_missing(const Binding *b, size_t first, size_t end, const char *kind) {
    scoped Own names = list_new(4);
    if (!names) return -1;
    for (size_t i = first; i < end; i++)
        if (!b->slots[i] && list_append(names, parameter_name(b, i)) < 0) return -1;
    size_t n = list_length(names);
    scoped Own text = quoted_list(names);
    if (!text) return -1;
    return fail(TypeError, "%U() missing %zu required %s argument%s: %U", b->f->qualname, n, kind, n == 1 ? "" : "s", text);
}

static int fail_too_many(const Binding *b) {
    size_t defaults = b->f->defaults ? tuple_length(b->f->defaults) : 0, keyword_only = 0;
    for (size_t i = b->positional; i < b->named; i++) keyword_only += b->slots[i] != NULL;
    bool plural = defaults || b->positional != 1;
    scoped Own takes = defaults ? str_format("from %zu to %zu", b->positional - defaults, b->positional) : str_format("%zu", b->positional);
    scoped Own extra = keyword_only ? str_format(" positional argument%s (and %zu keyword-only argument%s)", b->given == 1 ? "" : "s",
                                                 keyword_only, keyword_only == 1 ? "" : "s")
                                    : str_new("");
    if (!takes || !extra) return -1;
    return fail(TypeError, "%U() takes %U positional argument%s but %zu%U %s given", b->f->qualname, takes, plural ? "s" : "", b->given,
                extra, b->given == 1 && !keyword_only ? "was" : "were");
}

/* Which positional-only parameters were named?  names: a tuple or dict. */
static int fail_positional_only(const Binding *b, Ref names) {
    scoped Own text = NULL;
    for (size_t i = 0; i < b->code->positional_only; i++) {
        int found = contains(names, parameter_name(b, i));
        if (found < 0) return -1;
        if (!found) continue;
        own_set_take(&text, text ? str_format("%U, %U", text, parameter_name(b, i)) : own(parameter_name(b, i)));
        if (!text) return -1;
    }
    if (!text) return 0;
    return fail(TypeError, "%U() got some positional-only arguments passed as keyword arguments: '%U'", b->f->qualname, text);
}

/* ---- steps */

static ssize_t find_parameter(const Binding *b, Ref name) {
    for (size_t i = b->code->positional_only; i < b->named; i++)
        if (parameter_name(b, i) == name) return (ssize_t)i;
    for (size_t i = b->code->positional_only; i < b->named; i++)
        if (str_equal(parameter_name(b, i), name)) return (ssize_t)i;
    return -1;
}

static int bind_keyword(Binding *b, Ref names, Ref name, Own *value, Ref extra) {
    if (!is_str(name)) return fail(TypeError, "%U() keywords must be strings", b->f->qualname);
    ssize_t i = find_parameter(b, name);
    if (i >= 0) {
        if (b->slots[i]) return fail(TypeError, "%U() got multiple values for argument '%S'", b->f->qualname, name);
        b->slots[i] = give(*value);
        return 0;
    }
    if (extra) return dict_set(extra, name, *value);
    if (b->code->positional_only && fail_positional_only(b, names) < 0) return -1;
    return fail(TypeError, "%U() got an unexpected keyword argument '%S'", b->f->qualname, name);
}

static int bind_keywords(Binding *b, Ref names, Own *values, Ref extra) {
    for (size_t k = 0; k < tuple_length(names); k++)
        if (bind_keyword(b, names, tuple_item_peek(names, k), &values[k], extra) < 0) return -1;
    return 0;
}

/* The same from a dict, which nobody else changes meanwhile. */
static int bind_dict(Binding *b, Ref keywords, Ref extra) {
    size_t position = 0;
    Ref name, value;
    while (dict_next(keywords, &position, &name, &value)) {
        scoped Own given = own(value);
        if (bind_keyword(b, keywords, name, &given, extra) < 0) return -1;
    }
    return 0;
}

static int bind_defaults(Binding *b) {
    Ref defaults = b->f->defaults;
    size_t n = defaults ? tuple_length(defaults) : 0, required = b->positional > n ? b->positional - n : 0;
    for (size_t i = b->given; i < required; i++)
        if (!b->slots[i]) return fail_missing(b, b->given, required, "positional");
    size_t skipped = n > b->positional ? n - b->positional : 0; /* __defaults__ may have been set to too many */
    for (size_t i = required; i < b->positional; i++)
        if (!b->slots[i]) b->slots[i] = own(tuple_item_peek(defaults, i - required + skipped));
    return 0;
}

static int bind_keyword_defaults(Binding *b) {
    bool missing = false;
    for (size_t i = b->positional; i < b->named; i++) {
        if (b->slots[i]) continue;
        Ref value = b->f->keyword_defaults ? dict_get_str_peek(b->f->keyword_defaults, parameter_name(b, i)) : NULL;
        if (value) b->slots[i] = own(value);
        else missing = true;
    }
    return missing ? fail_missing(b, b->positional, b->named, "keyword-only") : 0;
}

/* Positional values beyond the parameters leave the slots: into a tuple for *args, else they are released. */
static int take_extra(Binding *b, Own *out) {
    size_t extra = b->given > b->positional ? b->given - b->positional : 0;
    Own *values = b->slots + b->positional;
    *out = NULL;
    if (b->code->flags & CODE_VARARGS) {
        *out = tuple_new(extra);
        if (!*out) return -1;
        Own *items = tuple_of(*out)->items;
        for (size_t i = 0; i < extra; i++) {
            items[i] = values[i];
            values[i] = NULL;
        }
        return 0;
    }
    registers_release(values, extra);
    return 0;
}

static int bind_all(Binding *b, Ref names, Own *values, Ref keywords) {
    Own star = NULL, star_star = NULL;
    if (take_extra(b, &star) < 0) return -1;
    for (size_t i = b->given; i < b->code->param_count; i++) b->slots[i] = NULL;
    size_t next = b->named;
    if (b->code->flags & CODE_VARARGS) b->slots[next++] = star;
    if (b->code->flags & CODE_VARKEYWORDS) {
        star_star = dict_new();
        if (!star_star) return -1;
        b->slots[next] = star_star;
    }
    if (names && bind_keywords(b, names, values, star_star) < 0) return -1;
    if (keywords && bind_dict(b, keywords, star_star) < 0) return -1;
    if (b->given > b->positional && !star) return fail_too_many(b);
    if (b->given < b->positional && bind_defaults(b) < 0) return -1;
    return b->named > b->positional ? bind_keyword_defaults(b) : 0;
}

/* Which parameter each of the n names is, when all are parameters of their own that are still free; false: another case.
 * Names are interned, so looking at addresses finds every usual one. */
static bool names_place(const Binding *b, Ref names, size_t n, uint8_t *places) {
    uint64_t taken = 0;
    if (b->named > 64) return false;
    for (size_t k = 0; k < n; k++) {
        Ref name = tuple_item_peek(names, k);
        size_t i = b->given > b->code->positional_only ? b->given : b->code->positional_only;
        while (i < b->named && parameter_name(b, i) != name) i++;
        if (i == b->named || taken >> i & 1) return false;
        taken |= (uint64_t)1 << i;
        places[k] = (uint8_t)i;
    }
    return true;
}

/* The usual call: no *args, no **kw, every value has its place.  1 done, 0 another case, -1. */
static int bind_plain(Binding *b, Ref names, size_t n) {
    uint8_t places[KEYWORDS_INLINE];
    Own values[KEYWORDS_INLINE];
    if (b->code->flags & (CODE_VARARGS | CODE_VARKEYWORDS) || b->given > b->positional || n > KEYWORDS_INLINE) return 0;
    if (n && !names_place(b, names, n, places)) return 0;
    for (size_t k = 0; k < n; k++) values[k] = b->slots[b->given + k];
    for (size_t i = b->given; i < b->code->param_count; i++) b->slots[i] = NULL;
    for (size_t k = 0; k < n; k++) b->slots[places[k]] = values[k];
    if (b->given < b->positional && bind_defaults(b) < 0) return -1;
    if (b->named > b->positional && bind_keyword_defaults(b) < 0) return -1;
    return 1;
}

/* f(a, *rest) called with positional values alone.  1 done, 0 another case, -1. */
static int bind_star(Binding *b) {
    const Code *code = b->code;
    bool star_alone = (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) == CODE_VARARGS && !code->keyword_only;
    if (!star_alone || b->given < b->positional) return 0;
    Own *rest = b->slots + b->positional;
    size_t extra = b->given - b->positional;
    Own star = tuple_from_array_take(rest, extra);
    for (size_t i = 0; i < extra; i++) rest[i] = NULL;
    *rest = star;
    return star ? 1 : -1;
}

int vm_bind(Function *f, Own *args, size_t count, Ref names, Ref keywords) {
    const Code *code = f->code;
    Binding b = {f, code, args, count, code->arg_count, code->arg_count + code->keyword_only};
    size_t n = names ? tuple_length(names) : 0;
    int plain = keywords ? 0 : n ? bind_plain(&b, names, n) : bind_star(&b);
    if (plain == 0 && !keywords && n == 0) plain = bind_plain(&b, names, 0);
    if (LIKELY(plain > 0)) return 0;
    if (plain < 0) {
        registers_release(args, code->param_count);
        return -1;
    }
    Own few[KEYWORDS_INLINE], *values = few;
    if (n > KEYWORDS_INLINE && !(values = mem_alloc_array(n, sizeof(Own)))) {
        registers_release(args, count + n);
        return fail_memory();
    }
    for (size_t k = 0; k < n; k++) {
        values[k] = args[count + k];
        args[count + k] = NULL;
    }
    int status = bind_all(&b, names, values, keywords);
    for (size_t k = 0; k < n; k++) decref(values[k]);
    if (values != few) mem_free(values);
    if (status < 0) registers_release(args, code->param_count > count ? code->param_count : count);
    return status;
}
