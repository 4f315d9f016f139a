/* The start and the end of an interpreter.
 *
 * Order of the start: hash key, heap, lock and thread; then the types in the order of their bases (a namespace needs dict
 * and str, which work before they are "ready"); then what errors need, so that nothing after it can fail without saying so.
 */
#include "runtime/object/interp.h"

#include <stdio.h>
#include <stdlib.h>

#include "runtime/base/alloc.h"
#include "runtime/base/hash.h"
#include "runtime/base/heap.h"
#include "runtime/gil/gil.h"
#include "runtime/gil/pending.h"
#include "runtime/gilt.h"
#include "runtime/object/exceptions.h"
#include "runtime/object/generic_alias.h"
#include "runtime/object/slots.h"

/* ---- names */

#define NAME(text) Own name_##text;
#include "runtime/types/names.def"
#undef NAME

static const struct { Own *name; const char *text; } names[] = {
#define NAME(text) {&name_##text, #text},
#include "runtime/types/names.def"
#undef NAME
};

static int names_init(void) {
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (!(*names[i].name = str_intern(names[i].text))) return -1;
    }
    return 0;
}

/* ---- types: every one that must work before a module is imported */

Type *const builtin_types[] = {
    &object_type, &type_type, &none_type, &ellipsis_type, &not_implemented_type, &int_type, &bool_type, &float_type, &complex_type,
    &str_type, &str_iter_type, &str_ascii_iter_type, &bytes_type, &bytes_iter_type, &bytearray_type, &bytearray_iter_type, &memoryview_type,
    &memoryview_iter_type,
    &tuple_type, &tuple_iter_type, &list_type, &list_iter_type, &list_reviter_type, &dict_type, &dict_keys_type,
    &dict_values_type, &dict_items_type, &dict_keyiter_type, &dict_valueiter_type, &dict_itemiter_type,
    &dict_reverse_keyiter_type, &dict_reverse_valueiter_type, &dict_reverse_itemiter_type, &set_type, &frozenset_type,
    &set_iter_type, &range_type, &range_iter_type, &long_range_iter_type,
    &slice_type, &seq_iter_type, &callable_iter_type, &enumerate_type, &zip_type, &map_type, &filter_type, &reversed_type,
    &cfunction_type, &method_descr_type, &classmethod_descr_type, &slot_wrapper_type, &method_wrapper_type, &bound_method_type,
    &getset_descr_type, &member_descr_type, &property_type, &staticmethod_type, &classmethod_type, &super_type,
    &mappingproxy_type, &module_type, &weakref_type, &weakproxy_type, &weakcallableproxy_type, &generic_alias_type,
    &union_type,
    &exc_BaseException,
#define EXCEPTION(name, base, layout, doc) &exc_##name,
#include "runtime/object/exceptions.def"
#undef EXCEPTION
    &exc_ExceptionGroup, NULL,
};

/* ---- start */

/* The thread takes the lock here and has it from then on, which the analysis of a single function cannot know. */
THREAD_ATTR(no_thread_safety_analysis) static int attach(Interp *interp) {
    interp->heap = heap_new();
    interp->gil = gil_new();
    struct Thread *thread = interp->heap && interp->gil ? thread_new(interp->gil) : NULL;
    if (!thread) return -1;
    thread->interp = interp;
    thread->heap = interp->heap;
    thread->is_main = true;
    thread_attach(thread);
    pending_set_main(thread);
    return 0;
}

static void set_defaults(Interp *interp) {
    interp->recursion_limit = 1000;
    interp->next_type_version = interp->next_shape_id = interp->next_dict_version = 1;
}

int runtime_init_seeded(const char *hash_seed) {
    mem_prepare();
    Interp *interp = mem_alloc_zero(sizeof *interp);
    if (!interp || hash_init(hash_seed) < 0) return -1;
    set_defaults(interp);
    if (attach(interp) < 0 || lookup_cache_init(interp) < 0 || names_init() < 0 || slots_init() < 0)
        return -1;
    gc_init();
    exceptions_prepare();
    size_t count = 0;
    while (builtin_types[count]) count++;
    exc_ExceptionGroup.bases = tuple_pack(2, as_ref(&exc_BaseExceptionGroup), as_ref(&exc_Exception));
    if (!exc_ExceptionGroup.bases || type_ready_all(builtin_types, count) < 0) return -1;
    interp->memory_error = call0(as_ref(MemoryError));
    interp->modules = dict_new();
    return interp->memory_error && interp->modules ? 0 : -1;
}

int runtime_init(void) { return runtime_init_seeded(NULL); }

/* ---- end */

/* The values whose names begin with one underscore, or all but the built-ins, become None. */
static int forget_values(Ref dict, bool private_only) {
    scoped Own keys = dict_keys_list(dict);
    if (!keys) return -1;
    for (size_t i = 0; i < list_length(keys); i++) {
        Ref name = list_item_peek(keys, i);
        if (!is_str(name) || str_equal(name, name___builtins__)) continue;
        const char *text = str_utf8_lossy(name);
        bool private = text[0] == '_' && text[1] != '_';
        if ((private || !private_only) && dict_set(dict, name, None) < 0) return -1;
    }
    return 0;
}

/* What the program brought along: __main__, and modules from files that are not the library's. */
static bool is_of_program(Ref name, Ref module) {
    if (!is_kind(module, &module_type) || !is_str(name)) return false;
    if (str_equal(name, name___main__)) return true;
    Ref file = dict_get_str_peek(module_dict_peek(module), name___file__);
    return file && is_str(file) && strncmp(str_utf8_lossy(file), "<stdlib>", strlen("<stdlib>")) != 0;
}

/* sys.modules and sys.last_* hold them no more.  Weak references to them, so that who is still there can be seen. */
static Own let_modules_go(Interp *interp) {
    static const char *const last[] = {"last_type", "last_value", "last_traceback"};
    for (size_t i = 0; interp->sys_dict && i < COUNT_OF(last); i++) {
        scoped Own name = str_intern(last[i]);
        if (name && dict_get_str_peek(interp->sys_dict, name) && dict_set(interp->sys_dict, name, None) < 0) return NULL;
    }
    CLEAR(interp->main_module);
    scoped Own keys = dict_keys_list(interp->modules), modules = list_new(0);
    if (!keys || !modules) return NULL;
    for (size_t i = 0; i < list_length(keys); i++) {
        Ref name = list_item_peek(keys, i);
        scoped Own module = NULL;
        if (dict_get(interp->modules, name, &module) < 0) return NULL;
        if (!module || !is_of_program(name, module)) continue;
        Own weak = weakref_new(&weakref_type, module, NULL);
        if (!weak || list_append_take(modules, weak) < 0 || dict_set(interp->modules, name, None) < 0) return NULL;
    }
    return give(modules);
}

/* The end as CPython's: first everything goes that only modules hold, or garbage, and its __del__ methods see all their
 * globals; modules that something else still holds lose their names after that. */
void runtime_end_main(void) {
    Interp *interp = interp_current();
    interp->finalizing = true;
    size_t unreachable;
    if (interp->gc.enabled && gc_collect(&unreachable) < 0) error_clear(); /* garbage goes while its globals still stand */
    scoped Own modules = let_modules_go(interp);
    if (!modules) error_clear();
    if (gc_collect(&unreachable) < 0) error_clear();
    for (size_t i = modules ? list_length(modules) : 0; i-- > 0;) {
        scoped Own module = weakref_get(list_item_peek(modules, i));
        if (is_none(module)) continue;
        scoped Own dict = own(module_dict_peek(module));
        if (forget_values(dict, true) < 0 || forget_values(dict, false) < 0) error_clear();
    }
}

void runtime_fini(void) {
    Interp *interp = interp_current();
    Own *fields[] = {&interp->main_module, &interp->sys_dict, &interp->builtins, &interp->sources,
                     &interp->codec_cache, &interp->codec_search, &interp->audit_hooks, &interp->gc.callbacks, &interp->gc.garbage};
    size_t unreachable;
    if (interp->modules) dict_clear(interp->modules); /* it stays, empty: nothing can be imported any more */
    if (gc_collect(&unreachable) < 0) error_clear();  /* while a __del__ that fails can still be told of at length */
    hooks.unraisable = NULL;
    for (size_t i = 0; i < COUNT_OF(fields); i++) CLEAR(*fields[i]);
    CLEAR(thread_current->handle);
    CLEAR(thread_current->context);
    CLEAR(thread_current->locals);
    error_clear();
    if (gc_collect(&unreachable) < 0) error_clear();
    CLEAR(interp->modules);
}
