/* xml.etree.ElementTree.Element: a tag with attributes, text and children; itself the sequence of the children.
 *
 * Paths that are more than the name of a child are for lib/xml/etree/ElementPath.py. */
#include "stdlib/data/element.h"

#include <stdio.h>

#include "runtime/base/vec.h"

/* ---- beginning and end */

static Own element_blank(Type *type) {
    XmlElement *e = object_new(type, 0);
    if (!e) return NULL;
    e->tag = e->text = e->tail = None;
    gc_track(&e->head);
    return as_own(e);
}

Own element_new(Ref tag, Ref attributes) {
    Own made = element_blank(&element_type);
    if (!made) return NULL;
    element_of(made)->tag = own(tag);
    if (attributes) element_of(made)->attributes = own(attributes);
    return made;
}

static Own element_new_blank(Type *type, const Ref *args, size_t count, Ref names) { return element_blank(type); }

static int element_clear(Object *o) {
    XmlElement *e = (XmlElement *)o;
    CLEAR(e->attributes);
    CLEAR(e->children);
    own_set_take(&e->tag, None);
    own_set_take(&e->text, None);
    own_set_take(&e->tail, None);
    return 0;
}

static void element_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    element_clear(o);
    object_free(o);
    dealloc_end();
}

static int element_traverse(Object *o, VisitFn visit, void *context) {
    XmlElement *e = (XmlElement *)o;
    VISIT(e->tag);
    VISIT(e->text);
    VISIT(e->tail);
    VISIT(e->attributes);
    VISIT(e->children);
    return 0;
}

/* ---- its parts */

static Ref attributes_peek(XmlElement *e) {
    if (!e->attributes) e->attributes = dict_new();
    return e->attributes;
}
static Ref children_peek(XmlElement *e) {
    if (!e->children) e->children = list_new(0);
    return e->children;
}
static size_t child_count(const XmlElement *e) { return e->children ? list_length(e->children) : 0; }
static Ref child_peek(const XmlElement *e, size_t i) { return list_item_peek(e->children, i); }

/* "int", or "None", as the messages of this module have it. */
static const char *kind_of(Ref v) { return is_none(v) ? "None" : type_name(type_of(v)); }

static int check_element(Ref v, const char *format) {
    return is_kind(v, &element_type) ? 0 : fail(TypeError, format, kind_of(v));
}

int element_append(Ref element, Ref child) {
    Ref children = children_peek(element_of(element));
    return children ? list_append(children, child) : -1;
}

#define PART(name)                                                                        \
    static Own get_##name(Ref self) { return own(element_of(self)->name); }               \
    static int set_##name(Ref self, Ref value) {                                          \
        if (!value) return fail(AttributeError, "can't delete element attribute");        \
        own_set_take(&element_of(self)->name, own(value));                                \
        return 0;                                                                         \
    }
PART(tag)
PART(text)
PART(tail)
static Own get_attrib(Ref self) {
    Ref all = attributes_peek(element_of(self));
    return all ? own(all) : NULL;
}
static int set_attrib(Ref self, Ref value) {
    if (!value) return fail(AttributeError, "can't delete element attribute");
    if (!is_dict(value)) return fail(TypeError, "attrib must be dict, not %s", type_name(type_of(value)));
    own_set_take(&element_of(self)->attributes, own(value));
    return 0;
}

/* A dict of an argument's attributes (which may be a keyword) and all other keywords; *out NULL: there are none.  position:
 * where the argument stands, if it is given. */
static int attributes_from(const char *function, size_t position, const Ref *args, size_t count, Ref names, Own *out) {
    Ref given = count >= position ? args[position - 1] : NULL;
    size_t keywords = names ? tuple_length(names) : 0, attrib = keywords; /* which of them is the argument */
    *out = NULL;
    if (given && !is_dict(given))
        return fail(TypeError, "%s() argument %zu must be dict, not %s", function, position, kind_of(given));
    for (size_t i = 0; !given && i < keywords; i++) {
        if (!str_equal_c(tuple_item_peek(names, i), "attrib")) continue;
        given = args[count + (attrib = i)];
        if (!is_dict(given)) return fail(TypeError, "attrib must be dict, not %s", type_name(type_of(given)));
    }
    if ((!given || !dict_length(given)) && !names) return 0;
    scoped Own all = given ? dict_copy(given) : dict_new();
    for (size_t i = 0; all && i < keywords; i++)
        if (i != attrib && dict_set(all, tuple_item_peek(names, i), args[count + i]) < 0) return -1;
    *out = give(all);
    return *out ? 0 : -1;
}

/* How many arguments a constructor got: as CPython words it. */
static int few_args(const char *function, size_t count, size_t min, size_t max) {
    if (count < min) return fail(TypeError, "%s() takes at least %zu argument%s (%zu given)", function, min, min == 1 ? "" : "s", count);
    if (count > max) return fail(TypeError, "%s() takes at most %zu arguments (%zu given)", function, max, count);
    return 0;
}

static int element_init(Ref self, const Ref *args, size_t count, Ref names) {
    scoped Own attributes = NULL;
    if (few_args("Element", count, 1, 2) < 0 || attributes_from("Element", 2, args, count, names, &attributes) < 0) return -1;
    XmlElement *e = element_of(self);
    own_set_take(&e->tag, own(args[0]));
    own_set_take(&e->text, None);
    own_set_take(&e->tail, None);
    own_set_take(&e->attributes, give(attributes));
    return 0;
}

static Own sub_element(Ref m, const Ref *args, size_t count, Ref names) {
    scoped Own attributes = NULL;
    if (few_args("SubElement", count, 2, 3) < 0) return NULL;
    if (check_element(args[0], "SubElement() argument 1 must be xml.etree.ElementTree.Element, not %s") < 0) return NULL;
    if (attributes_from("SubElement", 3, args, count, names, &attributes) < 0) return NULL;
    scoped Own child = element_new(args[1], attributes);
    return child && element_append(args[0], child) == 0 ? give(child) : NULL;
}

static Own element_make(Ref self, const Ref *a) {
    if (!is_dict(a[1])) return throw(TypeError, "makeelement() argument 2 must be dict, not %s", kind_of(a[1]));
    scoped Own attributes = dict_copy(a[1]);
    return attributes ? element_new(a[0], attributes) : NULL;
}

static Own element_repr(Ref self) {
    const XmlElement *e = element_of(self);
    char address[32];
    snprintf(address, sizeof address, "%p", (const void *)e);
    int entered = repr_enter(self);
    if (entered > 0) return throw(RuntimeError, "reentrant call inside %s.__repr__", type_name(type_of(self)));
    if (entered < 0) return NULL;
    scoped Own tag = own(e->tag), text = str_format("<Element %R at %s>", tag, address);
    repr_leave(self);
    return give(text);
}

/* ---- the sequence of its children */

static int element_length(Ref self, size_t *out) {
    *out = child_count(element_of(self));
    return 0;
}

static int element_truth(Ref self) {
    if (warn(FutureWarning, 1, "The behavior of this method will change in future versions.  Use specific 'len(elem)' or "
                               "'elem is not None' test instead.") < 0) return -1;
    return child_count(element_of(self)) > 0;
}

static Own element_iter(Ref self) {
    Ref children = children_peek(element_of(self));
    return children ? iter(children) : NULL;
}

static bool is_place(Ref key) { return is_exactly(key, &slice_type) || type_of(key)->index; }

static void *bad_place(const char *message) { return error_clear_if(IndexError) ? throw(IndexError, "%s", message) : NULL; }

static Own element_getitem(Ref self, Ref key) {
    if (!is_place(key)) return throw(TypeError, "element indices must be integers");
    scoped Own children = own(children_peek(element_of(self)));
    Own found = children ? getitem(children, key) : NULL;
    return found ? found : bad_place("child index out of range");
}

/* What is to stand in the place of a slice: a list of elements. */
static Own elements_from(Ref v) {
    scoped Own all = list_from(v);
    if (!all && error_clear_if(TypeError)) throw(TypeError, "expected sequence, not \"%s\"", kind_of(v));
    for (size_t i = 0; all && i < list_length(all); i++)
        if (check_element(list_item_peek(all, i), "expected an Element, not \"%s\"") < 0) return NULL;
    return give(all);
}

static int element_setitem(Ref self, Ref key, Ref value) {
    if (!is_place(key)) return fail(TypeError, "element indices must be integers");
    scoped Own children = own(children_peek(element_of(self))), put = NULL;
    if (!children) return -1;
    if (value && is_exactly(key, &slice_type)) {
        put = elements_from(value);
        return put ? setitem(children, key, put) : -1;
    }
    ssize_t at;
    if (value && index_ssize(key, &at) == 0 && (size_t)(at < 0 ? at + (ssize_t)list_length(children) : at) < list_length(children) &&
        check_element(value, "expected an Element, not \"%s\"") < 0) return -1;
    if (!error_occurred() && setitem(children, key, value) == 0) return 0;
    return bad_place("child assignment index out of range") ? 0 : -1;
}

static Own element_append_method(Ref self, const Ref *a) {
    if (check_element(a[0], "append() argument must be xml.etree.ElementTree.Element, not %s") < 0) return NULL;
    return element_append(self, a[0]) < 0 ? NULL : None;
}

static Own element_extend(Ref self, const Ref *a) {
    scoped Own all = elements_from(a[0]), children = all ? own(children_peek(element_of(self))) : NULL;
    return children && list_extend(children, all) == 0 ? None : NULL;
}

static Own element_insert(Ref self, const Ref *a) {
    ssize_t at;
    if (index_ssize(a[0], &at) < 0) return NULL;
    if (check_element(a[1], "insert() argument 2 must be xml.etree.ElementTree.Element, not %s") < 0) return NULL;
    Ref children = children_peek(element_of(self));
    return children && list_insert(children, at, a[1]) == 0 ? None : NULL;
}

static Own element_remove(Ref self, const Ref *a) {
    if (check_element(a[0], "remove() argument must be xml.etree.ElementTree.Element, not %s") < 0) return NULL;
    scoped Own children = own(children_peek(element_of(self)));
    return children ? call_method_named(children, "remove", a, 1) : NULL;
}

static Own element_clear_method(Ref self, const Ref *a) {
    XmlElement *e = element_of(self);
    CLEAR(e->attributes);
    if (e->children) list_clear(e->children); /* who walks over it sees that nothing is left */
    own_set_take(&e->text, None);
    own_set_take(&e->tail, None);
    return None;
}

/* ---- attributes */

static Own element_get(Ref self, const Ref *a) {
    scoped Own attributes = own(element_of(self)->attributes);
    Own found = NULL;
    int got = attributes ? dict_get(attributes, a[0], &found) : 0;
    return got ? found : a[1] ? own(a[1]) : None;
}

static Own element_set(Ref self, const Ref *a) {
    scoped Own all = own(attributes_peek(element_of(self)));
    return all && dict_set(all, a[0], a[1]) == 0 ? None : NULL;
}

static Own listed(Ref self, const char *view) {
    scoped Own all = own(attributes_peek(element_of(self)));
    scoped Own items = all ? call_method_named(all, view, NULL, 0) : NULL;
    return items ? list_from(items) : NULL;
}
static Own element_keys(Ref self, const Ref *a) { return listed(self, "keys"); }
static Own element_items(Ref self, const Ref *a) { return listed(self, "items"); }

/* ---- finding */

/* Is the path the plain name of a child? */
static bool is_plain(Ref path, Ref namespaces) {
    if (!is_str(path) || (namespaces && !is_none(namespaces))) return false;
    size_t n = str_length(path);
    if (n >= 3 && str_char(path, 0) == '{' && (str_char(path, 1) == '}' || (str_char(path, 1) == '*' && str_char(path, 2) == '}'))) return false;
    bool outside = true;
    for (size_t i = 0; i < n; i++) {
        uint32_t c = str_char(path, i);
        if (c == '{' || c == '}') outside = c == '}';
        else if (outside && (c == '/' || c == '*' || c == '[' || c == '@' || c == '.')) return false;
    }
    return true;
}

static int has_tag(Ref element, Ref tag) {
    scoped Own mine = own(element_of(element)->tag);
    if (mine == tag) return 1;
    return is_exactly(mine, &str_type) && is_exactly(tag, &str_type) ? str_equal(mine, tag) : compare_truth(mine, tag, CMP_EQ);
}

/* The next child from *at on with this tag: 1, 0, -1. */
static int next_with_tag(Ref self, Ref tag, size_t *at, Own *out) {
    *out = NULL;
    while (*at < child_count(element_of(self))) {
        scoped Own child = own(child_peek(element_of(self), (*at)++));
        int same = has_tag(child, tag);
        if (!same) continue;
        if (same > 0) *out = give(child);
        return same;
    }
    return 0;
}

static Own by_path(const char *function, Ref self, const Ref *more, size_t count) {
    scoped Own find = import_from("xml.etree.ElementPath", function);
    Ref args[4] = {self};
    for (size_t i = 0; i < count; i++) args[i + 1] = more[i] ? more[i] : None;
    return find ? call(find, args, count + 1, NULL) : NULL;
}

static Own element_find(Ref self, const Ref *a) {
    size_t at = 0;
    Own found;
    if (!is_plain(a[0], a[1])) return by_path("find", self, a, 2);
    int got = next_with_tag(self, a[0], &at, &found);
    return got ? found : None;
}

static Own element_findtext(Ref self, const Ref *a) {
    size_t at = 0;
    Own found;
    if (!is_plain(a[0], a[2])) return by_path("findtext", self, a, 3);
    int got = next_with_tag(self, a[0], &at, &found);
    if (got <= 0) return got < 0 ? NULL : a[1] ? own(a[1]) : None;
    scoped Own element = found, text = own(element_of(element)->text);
    return is_none(text) ? str_new("") : give(text);
}

static Own element_findall(Ref self, const Ref *a) {
    size_t at = 0;
    if (!is_plain(a[0], a[1])) return by_path("findall", self, a, 2);
    scoped Own all = list_new(0);
    for (Own found; all;) {
        int got = next_with_tag(self, a[0], &at, &found);
        if (got < 0 || (got && list_append_take(all, found) < 0)) return NULL;
        if (!got) return give(all);
    }
    return NULL;
}

static Own element_iterfind(Ref self, const Ref *a) { return by_path("iterfind", self, a, 2); }

/* ---- everything below an element, in the order of the document */

typedef struct Level { Own element; size_t next; } Level;
typedef struct ElementIter {
    Object head;
    Own root;             /* until it has begun */
    Own tag;              /* NULL: any */
    bool texts;           /* the texts are wanted, not the elements */
    VEC(Level) levels;
} ElementIter;
static Type element_iter_type;

static ElementIter *iter_of(Ref v) { return (ElementIter *)object_of(v); }

static Own iter_new(Ref root, Ref tag, bool texts) {
    ElementIter *it = object_new(&element_iter_type, 0);
    if (!it) return NULL;
    it->root = own(root);
    if (tag && !is_none(tag) && !(is_str(tag) && str_equal_c(tag, "*"))) it->tag = own(tag);
    it->texts = texts;
    gc_track(&it->head);
    return as_own(it);
}

static int iter_clear(Object *o) {
    ElementIter *it = (ElementIter *)o;
    CLEAR(it->root);
    CLEAR(it->tag);
    while (it->levels.n) decref(it->levels.at[--it->levels.n].element);
    return 0;
}

static void iter_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    iter_clear(o);
    vec_free(&((ElementIter *)o)->levels);
    object_free(o);
    dealloc_end();
}

static int iter_traverse(Object *o, VisitFn visit, void *context) {
    ElementIter *it = (ElementIter *)o;
    VISIT(it->root);
    VISIT(it->tag);
    for (size_t i = 0; i < it->levels.n; i++) VISIT(it->levels.at[i].element);
    return 0;
}

/* Goes one step: *entered or *left is an element, or none at the end.  -1: MemoryError. */
static int iter_step(ElementIter *it, Own *entered, Own *left) {
    *entered = *left = NULL;
    if (it->root) {
        *entered = it->root;
        it->root = NULL;
    } else if (it->levels.n) {
        Level *top = &vec_last(&it->levels);
        if (top->next >= child_count(element_of(top->element))) {
            *left = top->element;
            it->levels.n--;
            return 0;
        }
        *entered = own(child_peek(element_of(top->element), top->next++));
    }
    if (!*entered) return 0;
    Level *level = vec_push(&it->levels);
    if (!level) return CLEAR(*entered), fail_memory();
    *level = (Level){own(*entered), 0};
    return 0;
}

/* 1: the text counts; it is kept in *out. */
static int take_text(Ref text, Own *out) {
    if (is_none(text)) return 0;
    scoped Own held = own(text);
    int wanted = truth(held);
    if (wanted > 0) *out = give(held);
    return wanted;
}

static int iter_next(Ref self, Own *out) {
    ElementIter *it = iter_of(self);
    size_t steps = 0;
    *out = NULL;
    for (;;) {
        Own in, behind;
        if (iter_step(it, &in, &behind) < 0) return -1;
        if (!in && !behind) return 0;
        scoped Own entered = in, left = behind;
        int got = 0;
        if (!it->texts && entered) {
            scoped Own tag = it->tag ? own(it->tag) : NULL;
            got = tag ? has_tag(entered, tag) : 1;
            if (got > 0) *out = give(entered);
        } else if (it->texts && entered) {
            got = take_text(element_of(entered)->text, out);
        } else if (it->texts && it->levels.n) {
            got = take_text(element_of(left)->tail, out);
        }
        if (got || loop_step(&steps) < 0) return got ? got : -1;
    }
}

static Own element_iter_all(Ref self, const Ref *a) { return iter_new(self, a[0], false); }
static Own element_itertext(Ref self, const Ref *a) { return iter_new(self, NULL, true); }

static Type element_iter_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_elementtree._element_iterator", .base = &object_type, .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(ElementIter), .dealloc = iter_dealloc, .traverse = iter_traverse, .clear = iter_clear, .iter = iter_self, .next = iter_next,
};

/* ---- copies */

static Own element_copy(Ref self, const Ref *a) {
    const XmlElement *e = element_of(self);
    scoped Own copy = element_new(e->tag, e->attributes);
    if (!copy) return NULL;
    XmlElement *c = element_of(copy);
    c->text = own(e->text);
    c->tail = own(e->tail);
    if (e->children && !(c->children = list_slice(e->children, 0, list_length(e->children)))) return NULL;
    return give(copy);
}

static Own deep(Ref deepcopy, Ref v, Ref memo) {
    scoped Own kept = own(v);
    return !v ? NULL : is_none(v) || is_exactly(v, &str_type) ? give(kept) : call2(deepcopy, kept, memo);
}

static int copy_children(Ref copy, Ref self, Ref deepcopy, Ref memo) {
    for (size_t i = 0; i < child_count(element_of(self)); i++) {
        scoped Own child = own(child_peek(element_of(self), i)), made = call2(deepcopy, child, memo);
        if (!made || check_element(made, "expected an Element, not \"%s\"") < 0 || element_append(copy, made) < 0) return -1;
    }
    return 0;
}

static Own element_deepcopy(Ref self, const Ref *a) {
    const XmlElement *e = element_of(self);
    if (!is_dict(a[0])) return throw(TypeError, "__deepcopy__() argument must be dict, not %s", kind_of(a[0]));
    scoped Own deepcopy = import_from("copy", "deepcopy"), id = int_new_unsigned((uint64_t)(uintptr_t)e);
    scoped Own tag = deepcopy && id ? deep(deepcopy, e->tag, a[0]) : NULL, attributes = tag ? deep(deepcopy, e->attributes, a[0]) : NULL;
    if (!tag || error_occurred()) return NULL;
    scoped Own copy = element_new(tag, attributes), text = copy ? deep(deepcopy, e->text, a[0]) : NULL;
    scoped Own tail = text ? deep(deepcopy, e->tail, a[0]) : NULL;
    if (!tail) return NULL;
    own_set_take(&element_of(copy)->text, give(text));
    own_set_take(&element_of(copy)->tail, give(tail));
    if (dict_set(a[0], id, copy) < 0 || copy_children(copy, self, deepcopy, a[0]) < 0) return NULL;
    return give(copy);
}

static const char *const state_names[] = {"tag", "_children", "attrib", "text", "tail"};

static Own element_getstate(Ref self, const Ref *a) {
    XmlElement *e = element_of(self);
    scoped Own children = list_from(children_peek(e)), state = dict_new();
    Ref attributes = attributes_peek(e);
    if (!children || !state || !attributes) return NULL;
    const Ref values[] = {e->tag, children, attributes, e->text, e->tail};
    for (size_t i = 0; i < COUNT_OF(state_names); i++) {
        scoped Own name = str_new(state_names[i]);
        if (!name || dict_set(state, name, values[i]) < 0) return NULL;
    }
    return give(state);
}

static Own element_setstate(Ref self, const Ref *a) {
    if (!is_dict(a[0])) return throw(TypeError, "Don't know how to unpickle \"%.200R\" as an Element", a[0]);
    Own got[COUNT_OF(state_names)] = {0};
    bool good = true;
    for (size_t i = 0; good && i < COUNT_OF(state_names); i++) {
        scoped Own name = str_new(state_names[i]);
        good = name && dict_get(a[0], name, &got[i]) >= 0;
    }
    if (good && got[1] && !is_list(got[1])) good = fail(TypeError, "'_children' is not a list") == 0;
    if (good && got[2] && !is_dict(got[2])) good = fail(TypeError, "attrib must be dict, not %s", type_name(type_of(got[2]))) == 0;
    scoped Own children = good && got[1] ? elements_from(got[1]) : NULL;
    good = good && (!got[1] || children);
    if (good) {
        XmlElement *e = element_of(self);
        own_set_take(&e->tag, got[0] ? own(got[0]) : None);
        own_set_take(&e->text, got[3] ? own(got[3]) : None);
        own_set_take(&e->tail, got[4] ? own(got[4]) : None);
        own_set_take(&e->attributes, got[2] ? own(got[2]) : NULL);
        own_set_take(&e->children, give(children));
    }
    for (size_t i = 0; i < COUNT_OF(got); i++) decref(got[i]);
    return good ? None : NULL;
}

/* ---- the types */

static const MethodRow element_methods[] = {
    {"append(self, subelement, /)", element_append_method, "A new last child.", 0},
    {"clear(self, /)", element_clear_method, "Nothing is left but the tag.", 0},
    {"extend(self, elements, /)", element_extend, "Several new last children.", 0},
    {"find(self, /, path, namespaces=None)", element_find, "The first element that a path leads to, or None.", 0},
    {"findall(self, /, path, namespaces=None)", element_findall, "All elements that a path leads to.", 0},
    {"findtext(self, /, path, default=None, namespaces=None)", element_findtext, "The text of the first element that a path leads to.", 0},
    {"get(self, /, key, default=None)", element_get, "The value of an attribute.", 0},
    {"insert(self, index, subelement, /)", element_insert, "A new child at a place.", 0},
    {"items(self, /)", element_items, "The attributes as a list of pairs.", 0},
    {"iter(self, /, tag=None)", element_iter_all,
     "This element and everything below it, in the order of the document; only with a tag, unless that is None or \"*\".", 0},
    {"iterfind(self, /, path, namespaces=None)", element_iterfind, "All elements that a path leads to, one by one.", 0},
    {"itertext(self, /)", element_itertext, "All text inside, piece by piece.", 0},
    {"keys(self, /)", element_keys, "The names of the attributes in a list.", 0},
    {"makeelement(self, tag, attrib, /)", element_make, "Another element.", 0},
    {"remove(self, subelement, /)", element_remove, "This child goes.", 0},
    {"set(self, key, value, /)", element_set, "Give an attribute a value.", 0},
    {"__copy__(self, /)", element_copy, NULL, 0},
    {"__deepcopy__(self, memo, /)", element_deepcopy, NULL, 0},
    {"__getstate__(self, /)", element_getstate, NULL, 0},
    {"__setstate__(self, state, /)", element_setstate, NULL, 0},
    {0},
};
static const GetSetRow element_getset[] = {
    {"tag", get_tag, set_tag, "What sort of element it is."},
    {"text", get_text, set_text, "The text before its first child, or None."},
    {"tail", get_tail, set_tail, "The text behind its end, or None."},
    {"attrib", get_attrib, set_attrib, "The dict of its attributes."},
    {0},
};

Type element_type = {
    .head = OBJECT_STATIC(&type_type), .name = "xml.etree.ElementTree.Element", .base = &object_type, .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(XmlElement), .weakrefs_offset = offsetof(XmlElement, weakrefs), .methods = element_methods, .getset = element_getset,
    .new = element_new_blank, .init = element_init, .dealloc = element_dealloc, .traverse = element_traverse, .clear = element_clear,
    .repr = element_repr, .truth = element_truth, .length = element_length, .iter = element_iter, .getitem = element_getitem,
    .setitem = element_setitem,
};

static const MethodRow functions[] = {
    {"SubElement", RAW(sub_element), "A new last child of an element.", METHOD_RAW},
    {0},
};

static int init(Ref module) { return type_ready(&element_iter_type); }

const ModuleDef _elementtree_module = {
    .name = "_elementtree",
    .doc = "What xml.etree.ElementTree has in C.",
    .functions = functions,
    .types = (Type *const[]){&element_type, &tree_builder_type, NULL},
    .init = init,
};
