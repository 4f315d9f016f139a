/* For tests of objects: classes without source, and what a call shows. */
#pragma once

#include "tests/unit/literals.h"

/* class NAME(bases...): attributes from `namespace` (consumed; NULL: none). */
static inline Own make_class(const char *name, Own bases_taken, Own namespace_taken) {
    scoped Own bases = bases_taken ? bases_taken : tuple_new(0), dict = namespace_taken ? namespace_taken : dict_new();
    scoped Own text = str_new(name), keywords = dict_new();
    assert_int_equal(dict_set_named(dict, "__module__", name___main__), 0);
    return type_new(&type_type, text, bases, dict, keywords);
}

static inline Own bases_of(Ref a, Ref b) { return b ? tuple_pack(2, a, b) : tuple_pack(1, a); }

/* {name: value}; consumes value. */
static inline Own namespace_of(const char *name, Own value_taken) {
    scoped Own value = value_taken;
    Own dict = dict_new();
    assert_int_equal(dict_set_named(dict, name, value), 0);
    return dict;
}

static inline Own int_of(int64_t n) { return small_int_new(n); }
static inline Own get(Ref object, const char *name) { return getattr_named(object, name); }
static inline int set(Ref object, const char *name, int64_t n) { return setattr_named(object, name, small_int_new(n)); }
