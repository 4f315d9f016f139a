/* Subscripts, displays, unpacking and formatting. */
#include "interp/vm_slow.h"

/* ---- subscripts */

static ALWAYS_INLINE bool is_instance_of_class(Ref v) { return is_object(v) && type_has(object_of(v)->type, TYPE_HEAP); }
static bool is_plain_dict(Ref v) { return is_object(v) && object_of(v)->type == &dict_type; }

/* The entry of a str or small int in a plain dict, or NULL (also where only the general way can tell). */
static ALWAYS_INLINE DictEntry *entry_of_plain(Ref v, Ref key) {
    ssize_t at;
    if (is_small_int(key)) at = dict_find_int_index(dict_of(v), key);
    else if (is_object(key) && object_of(key)->type == &str_type) at = dict_find_str_index(dict_of(v), key);
    else return NULL;
    return at >= 0 ? &dict_of(v)->entries[at] : NULL;
}

Own vm_dict_item(Ref v, Ref key) {
    DictEntry *entry = entry_of_plain(v, key);
    if (LIKELY(entry != NULL)) return own(entry->value);
    Own value;
    int found = dict_get(v, key, &value);
    if (found > 0) return value;
    return found < 0 ? NULL : throw_key(key);
}

static ALWAYS_INLINE Own item_of(Ref v, Ref key) {
    if (is_plain_dict(v)) return vm_dict_item(v, key);
    GetItemFn fn = type_of(v)->getitem;
    return LIKELY(fn != NULL) ? fn(v, key) : getitem(v, key);
}

int vm_getitem(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    bool pushed = is_instance_of_class(r[b]) && vm_push_getitem(frame, a, r[b], r[c]);
    Own value = pushed ? NULL : item_of(r[b], r[c]);
    if (!pushed && !value) return -1;
    register_release(frame, b);
    register_release(frame, c);
    return pushed ? 1 : register_set_take(frame, a, value);
}

int vm_getitem_constant(Frame *frame, unsigned a, unsigned b, Ref constant) {
    Ref v = frame->registers[b];
    bool pushed = is_instance_of_class(v) && vm_push_getitem(frame, a, v, constant);
    Own value = pushed ? NULL : item_of(v, constant);
    if (!pushed && !value) return -1;
    register_release(frame, b);
    return pushed ? 1 : register_set_take(frame, a, value);
}

int vm_getitem_pair(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    GetPairFn pair = type_of(r[b])->getitem_pair;
    Own value = pair ? pair(r[b], r[c], r[c + 1]) : NotImplemented;
    bool pushed = false;
    if (value == NotImplemented) {
        scoped Own key = tuple_from_array_take(&r[c], 2);
        r[c] = r[c + 1] = NULL;
        pushed = key && is_instance_of_class(r[b]) && vm_push_getitem(frame, a, r[b], key);
        value = key && !pushed ? item_of(r[b], key) : NULL;
    }
    if (!value && !pushed) return -1;
    registers_release(r + c, 2);
    register_release(frame, b);
    return pushed ? 1 : register_set_take(frame, a, value);
}

int vm_setitem(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    int pushed = 0;
    if (is_plain_dict(r[a])) {
        DictEntry *entry = entry_of_plain(r[a], r[b]);
        if (entry) own_set_take(&entry->value, own(r[c]));
        else if (dict_set(r[a], r[b], r[c]) < 0) return -1;
    } else if (vm_push_setitem(r[a], r[b], r[c])) {
        pushed = 1;
    } else if (setitem(r[a], r[b], r[c]) < 0) {
        return -1;
    }
    register_release(frame, b);
    register_release(frame, c);
    if ((frame->pc[-1] & 255) != OP_DICT_SET_) register_release(frame, a); /* DICT_SET peeks */
    return pushed;
}

int vm_setitem_pair(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    scoped Own key = tuple_from_array_take(&r[b], 2);
    r[b] = r[b + 1] = NULL;
    if (!key) return -1;
    bool pushed = vm_push_setitem(r[a], key, r[c]);
    if (!pushed && setitem(r[a], key, r[c]) < 0) return -1;
    register_release(frame, c);
    register_release(frame, a);
    return pushed;
}

int vm_delitem(Frame *frame, unsigned a, unsigned b) {
    if (setitem(frame->registers[a], frame->registers[b], NULL) < 0) return -1;
    register_release(frame, a);
    register_release(frame, b);
    return 0;
}

static bool clip_bound(Ref v, size_t length, size_t absent, size_t *out) {
    if (is_none(v)) {
        *out = absent;
        return true;
    }
    if (!is_small_int(v)) return false;
    int64_t n = small_int(v);
    if (n < 0) n += (int64_t)length;
    *out = n < 0 ? 0 : n > (int64_t)length ? length : (size_t)n;
    return true;
}

/* Slices of exact lists, tuples and strs by small ints need no slice object.  NULL without an exception: not this case. */
static Own slice_fast(Ref v, Ref low, Ref high, bool *done) {
    Type *type = type_of(v);
    *done = false;
    if (type != &list_type && type != &str_type && type != &tuple_type) return NULL;
    size_t n = type == &list_type ? list_length(v) : type == &str_type ? str_length(v) : tuple_length(v), start, stop;
    if (!clip_bound(low, n, 0, &start) || !clip_bound(high, n, n, &stop)) return NULL;
    if (stop < start) stop = start;
    *done = true;
    if (type == &list_type) return list_slice(v, start, stop);
    return type == &str_type ? str_slice(v, start, stop) : tuple_slice(v, start, stop);
}

int vm_getslice(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    bool done;
    Own value = slice_fast(r[b], r[c], r[c + 1], &done);
    if (!done) {
        scoped Own slice = slice_new(r[c], r[c + 1], None);
        if (!slice) return -1;
        value = getitem(r[b], slice);
    }
    if (!value) return -1;
    registers_release(r + c, 2);
    register_release(frame, b);
    return register_set_take(frame, a, value);
}

/* ---- displays */

/* item stays where it is meanwhile. */
static ALWAYS_INLINE int put_in_set(Ref set, Ref item) {
    int64_t hash;
    return key_hash(item, &hash) < 0 ? -1 : set_add_lent(set, item, hash);
}

static Own build_set(Own *values, size_t count) {
    scoped Own set = set_new(NULL);
    for (size_t i = 0; set && i < count; i++)
        if (put_in_set(set, values[i]) < 0) return NULL;
    return give(set);
}

static Own build_dict(Own *values, size_t count) {
    scoped Own dict = count > 4 ? dict_new_sized(count) : dict_new();
    for (size_t i = 0; dict && i < count; i++)
        if (dict_set(dict, values[2 * i], values[2 * i + 1]) < 0) return NULL;
    return give(dict);
}

/* Parts of f-strings; only a tree that Python code made has parts that are no strs. */
static Own build_string(Own *values, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!is_str(values[i])) return throw(TypeError, "sequence item %zu: expected str instance, %T found", i, values[i]);
    if (count == 1) return own(values[0]);
    if (count == 2) return str_concat(values[0], values[1]);
    StrBuilder b;
    str_builder_init(&b);
    for (size_t i = 0; i < count; i++) {
        if (str_builder_str(&b, values[i]) < 0) {
            str_builder_drop(&b);
            return NULL;
        }
    }
    return str_builder_finish(&b);
}

int vm_build(Frame *frame, int opcode, unsigned a, unsigned b, unsigned count) {
    Own *values = &frame->registers[b], made;
    size_t registers = count;
    switch (opcode) {
    case OP_BUILD_SET_: made = build_set(values, count); break;
    case OP_BUILD_DICT_: made = build_dict(values, count); registers = 2 * count; break;
    case OP_BUILD_STRING_: made = build_string(values, count); break;
    default: made = slice_new(values[0], values[1], values[2]); break;
    }
    if (!made) return -1;
    registers_release(values, registers);
    return register_set_take(frame, a, made);
}

/* {**m}: dict.update takes pairs too, the display does not. */
static int update_display(Ref dict, Ref mapping) {
    scoped Own keys = NULL;
    if (!is_dict(mapping)) {
        int found = getattr_find(mapping, name_keys, &keys);
        if (found < 0) return -1;
        if (!found) return fail(TypeError, "'%T' object is not a mapping", mapping);
    }
    return dict_update(dict, mapping);
}

static int extend_display(Ref list, Ref iterable) {
    if (!is_iterable(iterable)) return fail(TypeError, "Value after * must be an iterable, not %T", iterable);
    return list_extend(list, iterable);
}

int vm_set_add(Frame *frame, unsigned a, unsigned b) {
    if (put_in_set(frame->registers[a], frame->registers[b]) < 0) return -1;
    register_release(frame, b);
    return 0;
}

int vm_collect(Frame *frame, int opcode, unsigned a, unsigned b, unsigned c) {
    Own *r = frame->registers;
    int status;
    switch (opcode) {
    case OP_LIST_EXTEND_: status = extend_display(r[a], r[b]); break;
    case OP_SET_UPDATE_: status = set_update(r[a], r[b]); break;
    case OP_DICT_UPDATE_: status = update_display(r[a], r[b]); break;
    default: status = dict_merge_unique(r[a], r[b], r[c]); break;
    }
    if (status < 0) return -1;
    register_release(frame, b);
    return 0;
}

int vm_list_to_tuple(Frame *frame, unsigned a, unsigned b) {
    Own tuple = list_to_tuple(frame->registers[b]);
    if (!tuple) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, tuple);
}

/* ---- f-strings */

int vm_format(Frame *frame, unsigned a, unsigned b, int conversion, Ref spec) {
    scoped Own value = register_take(frame, b), converted = NULL;
    switch (conversion) {
    case 1: converted = str(value); break;
    case 2: converted = repr(value); break;
    case 3: converted = ascii(value); break;
    default: converted = own(value); break;
    }
    if (!converted) return -1;
    bool as_is = !spec && is_object(converted) && object_of(converted)->type == &str_type;
    Own text = as_is ? give(converted) : format_value(converted, spec);
    return text ? register_set_take(frame, a, text) : -1;
}

/* ---- unpacking */

static int fail_few(size_t expected, const char *at_least, size_t got) {
    return fail(ValueError, "not enough values to unpack (expected %s%zu, got %zu)", at_least, expected, got);
}

static Own unpack_iter(Ref v) {
    if (!is_iterable(v)) return throw(TypeError, "cannot unpack non-iterable %T object", v);
    return iter(v);
}

int unpack_take(Frame *frame, unsigned a, Own v_taken, unsigned count) {
    scoped Own v = v_taken;
    if (is_exactly(v, &list_type) || (is_tuple(v) && type_of(v)->iter == tuple_type.iter)) {
        bool is_list_ = is_exactly(v, &list_type);
        size_t n = is_list_ ? list_length(v) : tuple_length(v);
        if (n < count) return fail_few(count, "", n);
        if (n > count) return fail(ValueError, "too many values to unpack (expected %d)", (int)count);
        for (unsigned i = 0; i < count; i++) {
            if (is_list_ && list_length(v) != count) return fail(RuntimeError, "list changed size during unpacking");
            register_set_take(frame, a + i, own(is_list_ ? list_item_peek(v, i) : tuple_item_peek(v, i)));
        }
        return 0;
    }
    scoped Own it = unpack_iter(v), items = list_new(count);
    if (!it || !items) return -1;
    for (size_t i = 0; i <= count; i++) {
        Own item;
        int found = next(it, &item);
        if (found < 0) return -1;
        if (!found && i < count) return fail_few(count, "", i);
        if (!found) break;
        if (list_append_take(items, item) < 0) return -1;
        if (i == count) return fail(ValueError, "too many values to unpack (expected %d)", (int)count);
    }
    for (unsigned i = 0; i < count; i++) register_set_take(frame, a + i, own(list_item_peek(items, i)));
    return 0;
}

int vm_unpack(Frame *frame, unsigned a, unsigned b, unsigned count) { return unpack_take(frame, a, register_take(frame, b), count); }

static Own unpack_all(Ref v) {
    if (is_exactly(v, &list_type) || is_exactly(v, &tuple_type)) return list_from(v);
    scoped Own it = unpack_iter(v);
    return it ? list_from(it) : NULL;
}

int vm_unpack_ex(Frame *frame, unsigned a, unsigned b, unsigned before, unsigned after) {
    scoped Own v = register_take(frame, b), items = unpack_all(v);
    if (!items) return -1;
    size_t n = list_length(items);
    if (n < before) return fail_few(before + after, "at least ", n);
    if (n < before + after) return fail_few(before + after, "at least ", n);
    scoped Own rest = list_slice(items, before, n - after);
    if (!rest) return -1;
    for (unsigned i = 0; i < before; i++) register_set_take(frame, a + i, own(list_item_peek(items, i)));
    register_set_take(frame, a + before, give(rest));
    for (unsigned i = 0; i < after; i++) register_set_take(frame, a + before + 1 + i, own(list_item_peek(items, n - after + i)));
    return 0;
}
