/* The module _weakref: references that do not keep their object alive.  weakref (stdlib/lib) builds containers on it. */
#include "stdlib/stdlib.h"

static Own weak_count(Ref self, const Ref *args) { return int_new_unsigned(weakref_count(args[0])); }
static Own weak_list(Ref self, const Ref *args) { return weakref_list(args[0]); }
static Own weak_proxy(Ref self, const Ref *args) { return weakproxy_new(args[0], args[1]); }

/* Takes key out of a dict if its value is a dead reference: for callbacks that may come late. */
static Own remove_dead(Ref self, const Ref *args) {
    scoped Own value = NULL;
    int found = is_dict(args[0]) ? dict_get(args[0], args[1], &value) : 0;
    if (found < 0) return NULL;
    scoped Own referent = found && is_kind(value, &weakref_type) ? weakref_get(value) : NULL;
    if (referent && is_none(referent) && dict_delete(args[0], args[1]) < 0) return NULL;
    return None;
}

static const MethodRow weakref_functions[] = {
    {"getweakrefcount(object, /)", weak_count, "How many weak references there are.", 0},
    {"getweakrefs(object, /)", weak_list, "The weak references to object.", 0},
    {"proxy(object, callback=None, /)", weak_proxy, "Something that behaves like object while that lives.", 0},
    {"_remove_dead_weakref(dct, key, /)", remove_dead, "Delete dct[key] if it is a dead reference.", 0},
    {0},
};

static int weakref_init(Ref module) {
    if (module_add(module, "ref", as_ref(&weakref_type)) < 0 || module_add(module, "ReferenceType", as_ref(&weakref_type)) < 0)
        return -1;
    if (module_add(module, "ProxyType", as_ref(&weakproxy_type)) < 0) return -1;
    return module_add(module, "CallableProxyType", as_ref(&weakcallableproxy_type));
}

const ModuleDef _weakref_module = {
    .name = "_weakref", .doc = "Weak references.", .functions = weakref_functions, .init = weakref_init};
