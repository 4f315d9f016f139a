/* Names: globals, builtins, class and module namespaces, cells; and making functions.
 *
 * A site that has found its name in a dict remembers the dict's keys version and where the value stands: while the
 * version holds, that is where the name's value is, whatever it is now.  For a built-in both versions count, since a new global of that
 * name would come first.  key2 == 0: found in globals. */
#include "interp/vm_slow.h"

static int name_error(Ref name) {
    throw(NameError, "name '%U' is not defined", name);
    Ref e = error_peek();
    if (e && is_exactly(e, NameError)) own_set_take(&((NameErrorObject *)object_of(e))->name, own(name));
    return -1;
}

int vm_unbound_local(Frame *frame, unsigned a) {
    if (a >= frame->code->local_count) return vm_unbound_cell(frame, a); /* lent */
    return fail(UnboundLocalError, "cannot access local variable '%U' where it is not associated with a value",
                tuple_item_peek(frame->code->local_names, a));
}

int vm_unbound_cell(Frame *frame, unsigned a) {
    const Code *code = frame->code;
    unsigned cell = a - code->local_count;
    if (cell < code->cell_count)
        return fail(UnboundLocalError, "cannot access local variable '%U' where it is not associated with a value",
                    tuple_item_peek(code->cell_names, cell));
    return fail(NameError, "cannot access free variable '%U' where it is not associated with a value in enclosing scope",
                tuple_item_peek(code->free_names, cell - code->cell_count));
}

/* ---- finding */

/* Note where the name is, in globals or builtins, for the next time; 1 noted, 0 not there or not cachable. */
static int site_find(Frame *frame, Site *site) {
    Dict *globals = dict_of(frame->globals), *builtins = dict_of(frame->function->builtins);
    site->key = SITE_EMPTY;
    if (!globals->only_str || !builtins->only_str) return 0;
    ssize_t at = dict_find_str_index(globals, site->name);
    if (at >= 0) {
        site->key2 = 0;
    } else {
        at = dict_find_str_index(builtins, site->name);
        if (at < 0) return 0;
        site->key2 = dict_keys_version(builtins);
    }
    site->key = dict_keys_version(globals);
    site->pointer = &(site->key2 ? builtins : globals)->entries[at].value;
    return 1;
}

/* The value without the site: dicts with odd keys, and the error. */
static Own find_plain(Frame *frame, Ref name) {
    Own value;
    int found = dict_get(frame->globals, name, &value);
    if (found == 0) found = dict_get(frame->function->builtins, name, &value);
    if (found > 0) return value;
    if (found == 0) (void)name_error(name);
    return NULL;
}

static Own find_global(Frame *frame, Site *site) {
    if (!site_find(frame, site)) return find_plain(frame, site->name);
    return own(*(Own *)site->pointer);
}

int vm_load_global(Frame *frame, unsigned a, Site *site, const uint32_t *word) {
    Own value = find_global(frame, site);
    if (!value) return -1;
    if (site->key != SITE_EMPTY) instruction_become(word, site->key2 ? OP_LOAD_GLOBAL_BUILTIN_ : OP_LOAD_GLOBAL_MODULE_);
    return register_set_take(frame, a, value);
}

int vm_load_name(Frame *frame, unsigned a, Site *site) {
    if (frame->names) {
        Own value = NULL;
        int found;
        if (is_exactly(frame->names, &dict_type)) {
            found = dict_get(frame->names, site->name, &value);
        } else {
            value = getitem(frame->names, site->name);
            found = value ? 1 : error_clear_if(KeyError) ? 0 : -1;
        }
        if (found < 0) return -1;
        if (found == 0) value = find_plain(frame, site->name);
        return value ? register_set_take(frame, a, value) : -1;
    }
    Own value = find_global(frame, site);
    return value ? register_set_take(frame, a, value) : -1;
}

/* ---- storing, deleting */

int vm_store_global(Frame *frame, unsigned a, Site *site) {
    Dict *globals = dict_of(frame->globals);
    if (dict_set(frame->globals, site->name, frame->registers[a]) < 0) return -1;
    register_release(frame, a);
    site->key = SITE_EMPTY;
    /* What was there before has gone, and its __del__ may have taken the name away. */
    ssize_t at = globals->only_str ? dict_find_str_index(globals, site->name) : -1;
    if (at >= 0) {
        site->pointer = &globals->entries[at].value;
        site->key2 = 0;
        site->key = dict_keys_version(globals);
    }
    return 0;
}

int vm_store_name(Frame *frame, unsigned a, Site *site) {
    if (!frame->names) return vm_store_global(frame, a, site);
    int status = is_exactly(frame->names, &dict_type) ? dict_set(frame->names, site->name, frame->registers[a])
                                                      : setitem(frame->names, site->name, frame->registers[a]);
    if (status < 0) return -1;
    register_release(frame, a);
    return 0;
}

int vm_delete_global(Frame *frame, Site *site) {
    int found = dict_delete(frame->globals, site->name);
    return found > 0 ? 0 : found < 0 ? -1 : name_error(site->name);
}

int vm_delete_name(Frame *frame, Site *site) {
    if (!frame->names) return vm_delete_global(frame, site);
    if (is_exactly(frame->names, &dict_type)) {
        int found = dict_delete(frame->names, site->name);
        return found > 0 ? 0 : found < 0 ? -1 : name_error(site->name);
    }
    if (setitem(frame->names, site->name, NULL) == 0) return 0;
    return error_clear_if(KeyError) ? name_error(site->name) : -1;
}

int vm_load_class_cell(Frame *frame, unsigned a, unsigned b, Site *site) {
    Own value = NULL;
    Ref names = frame->names ? frame->names : frame->globals;
    int found;
    if (is_exactly(names, &dict_type)) {
        found = dict_get(names, site->name, &value);
    } else {
        value = getitem(names, site->name);
        found = value ? 1 : error_clear_if(KeyError) ? 0 : -1;
    }
    if (found < 0) return -1;
    if (found == 0) {
        value = own(((Cell *)object_of(frame->registers[b]))->value);
        if (!value) return vm_unbound_cell(frame, b);
    }
    return register_set_take(frame, a, value);
}

int vm_load_builtin(Frame *frame, unsigned a, Ref name) {
    Own value;
    int found = dict_get(frame->function->builtins, name, &value);
    if (found > 0) return register_set_take(frame, a, value);
    return found < 0 ? -1 : fail(NameError, "%U not found", name);
}

int vm_load_locals(Frame *frame, unsigned a) {
    Own value = frame_locals_current();
    return value ? register_set_take(frame, a, value) : -1;
}

int vm_setup_annotations(Frame *frame) {
    Ref names = frame->names ? frame->names : frame->globals;
    scoped Own there = NULL;
    if (is_dict(names)) {
        int found = dict_get(names, name___annotations__, &there);
        if (found) return found < 0 ? -1 : 0;
    } else {
        there = getitem(names, name___annotations__);
        if (there) return 0;
        if (!error_clear_if(KeyError)) return -1;
    }
    scoped Own made = dict_new();
    return made ? setitem(names, name___annotations__, made) : -1;
}

/* ---- cells and functions */

int vm_make_cell(Frame *frame, unsigned a, Own value) {
    Own cell = cell_new(value);
    decref(value);
    return cell ? register_set_take(frame, a, cell) : -1;
}

int vm_make_function(Frame *frame, unsigned a, unsigned b, unsigned parts, Ref code) {
    Own made = function_new_in(code, frame->globals, frame->function->builtins);
    if (!made) return -1;
    Function *f = (Function *)object_of(made);
    Own *fields[] = {&f->defaults, &f->keyword_defaults, &f->annotations, &f->closure};
    for (unsigned i = 0; i < COUNT_OF(fields); i++) {
        if (!(parts >> i & 1)) continue;
        *fields[i] = frame->registers[b];
        frame->registers[b++] = NULL;
    }
    return register_set_take(frame, a, made);
}
