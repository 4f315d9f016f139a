/* xml.etree.ElementTree.TreeBuilder: a target of parsers that makes elements.
 *
 * Text is gathered until an element begins or ends: then it is the text of the element that has begun, or the tail of the one
 * that has ended last. */
#include "stdlib/data/element.h"

typedef struct Builder {
    Object head;
    Own make, make_comment, make_pi; /* factories; NULL: the usual things */
    Own root, last;                  /* NULL: none yet */
    Own open;                        /* a list: the elements that have not ended */
    Own parts;                       /* text: NULL, the only piece, or a list of pieces that is ours alone */
    bool several;                    /* the list */
    bool behind;                     /* does text belong behind the last element? */
    bool insert_comments, insert_pis;
} Builder;

static Builder *builder_of(Ref v) { return (Builder *)object_of(v); }

/* ---- beginning and end */

static Own builder_new(Type *type, const Ref *args, size_t count, Ref names) {
    Builder *b = object_new(type, 0);
    if (!b) return NULL;
    gc_track(&b->head);
    scoped Own self = as_own(b);
    b->open = list_new(8);
    return b->open ? give(self) : NULL;
}

static Own factory_from(Ref v) { return v && !is_none(v) ? own(v) : NULL; }

static int builder_init(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[5];
    if (args_bind(&signature, "TreeBuilder(element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False)",
                  args, count, names, a) < 0) return -1;
    int comments = a[3] ? truth(a[3]) : 0, pis = comments < 0 ? -1 : a[4] ? truth(a[4]) : 0;
    if (pis < 0) return -1;
    Builder *b = builder_of(self);
    own_set_take(&b->make, factory_from(a[0]));
    own_set_take(&b->make_comment, factory_from(a[1]));
    own_set_take(&b->make_pi, factory_from(a[2]));
    b->insert_comments = comments;
    b->insert_pis = pis;
    return 0;
}

static int builder_traverse(Object *o, VisitFn visit, void *context) {
    Builder *b = (Builder *)o;
    const Own all[] = {b->make, b->make_comment, b->make_pi, b->root, b->last, b->open, b->parts};
    for (size_t i = 0; i < COUNT_OF(all); i++) VISIT(all[i]);
    return 0;
}

static int builder_clear(Object *o) {
    Builder *b = (Builder *)o;
    Own *const all[] = {&b->make, &b->make_comment, &b->make_pi, &b->root, &b->last, &b->parts};
    for (size_t i = 0; i < COUNT_OF(all); i++) CLEAR(*all[i]);
    list_clear(b->open);
    return 0;
}

static void builder_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    if (((Builder *)o)->open) builder_clear(o);
    decref(((Builder *)o)->open);
    object_free(o);
    dealloc_end();
}

/* ---- text */

static Own builder_data(Ref self, const Ref *a) {
    Builder *b = builder_of(self);
    if (!b->parts) {
        b->parts = own(a[0]);
        return None;
    }
    if (!b->several) {
        scoped Own list = list_new(4);
        if (!list || list_append(list, b->parts) < 0) return NULL;
        own_set_take(&b->parts, give(list));
        b->several = true;
    }
    return list_append(b->parts, a[0]) < 0 ? NULL : None;
}

/* Elements of other kinds have attributes, too, and may have some text already. */
static int set_text(Ref element, const char *name, Ref text) {
    scoped Own before = getattr_named(element, name);
    if (!before) return -1;
    scoped Own all = is_none(before) ? own(text) : binary(OP_ADD, before, text);
    return all ? setattr_named(element, name, all) : -1;
}

/* The text so far goes where it belongs. */
static int flush(Builder *b) {
    if (!b->parts) return 0;
    scoped Own parts = b->parts, last = b->last ? own(b->last) : NULL;
    bool several = b->several, behind = b->behind;
    b->parts = NULL;
    b->several = false;
    if (!last) return 0;
    scoped Own nothing = several ? str_new("") : NULL, text = several && nothing ? str_join(nothing, parts) : several ? NULL : own(parts);
    if (!text) return -1;
    Own *place = !is_exactly(last, &element_type) ? NULL : behind ? &element_of(last)->tail : &element_of(last)->text;
    if (!place || !is_none(*place)) return set_text(last, behind ? "tail" : "text", text);
    own_set_take(place, give(text));
    return 0;
}

/* ---- elements */

/* Puts it into the innermost one that is open, if any is. */
static int add(Builder *b, Ref element) {
    size_t depth = list_length(b->open);
    if (!depth) return 0;
    scoped Own parent = own(list_item_peek(b->open, depth - 1));
    if (is_exactly(parent, &element_type) && is_kind(element, &element_type)) return element_append(parent, element);
    scoped Own done = call_method_named(parent, "append", &element, 1);
    return done ? 0 : -1;
}

static Own builder_start(Ref self, const Ref *a) {
    Builder *b = builder_of(self);
    if (!is_dict(a[1])) return throw(TypeError, "start() argument 2 must be dict, not %T", a[1]);
    if (flush(b) < 0) return NULL;
    scoped Own make = b->make ? own(b->make) : NULL;
    scoped Own element = make ? call2(make, a[0], a[1]) : element_new(a[0], dict_length(a[1]) ? a[1] : NULL);
    if (!element) return NULL;
    if (!list_length(b->open) && b->root) {
        scoped Own error = import_from("xml.etree.ElementTree", "ParseError");
        return error ? throw(type_peek(error), "multiple elements on top level") : NULL;
    }
    if (add(b, element) < 0 || list_append(b->open, element) < 0) return NULL;
    if (!b->root) b->root = own(element);
    own_set_take(&b->last, own(element));
    b->behind = false;
    return give(element);
}

static Own builder_end(Ref self, const Ref *a) {
    Builder *b = builder_of(self);
    if (flush(b) < 0) return NULL;
    if (!list_length(b->open)) return throw(IndexError, "pop from empty stack");
    Own element = list_pop(b->open, -1);
    if (!element) return NULL;
    own_set_take(&b->last, own(element));
    b->behind = true;
    return element;
}

/* A comment or an instruction, made by the factory or by the function of lib/xml/etree/ElementTree.py. */
static Own special(Builder *b, Ref factory, const char *usual, bool insert, const Ref *args, size_t count) {
    scoped Own make = factory ? own(factory) : import_from("xml.etree.ElementTree", usual);
    scoped Own element = make ? call(make, args, count, NULL) : NULL;
    if (!element || !insert) return give(element);
    if (flush(b) < 0 || add(b, element) < 0) return NULL;
    own_set_take(&b->last, own(element));
    b->behind = true;
    return give(element);
}

static Own builder_comment(Ref self, const Ref *a) {
    Builder *b = builder_of(self);
    return special(b, b->make_comment, "Comment", b->insert_comments, a, 1);
}

static Own builder_pi(Ref self, const Ref *a) {
    Builder *b = builder_of(self);
    const Ref args[] = {a[0], a[1] ? a[1] : None};
    return special(b, b->make_pi, "ProcessingInstruction", b->insert_pis, args, 2);
}

static Own builder_close(Ref self, const Ref *a) { return builder_of(self)->root ? own(builder_of(self)->root) : None; }

static const MethodRow methods[] = {
    {"close(self, /)", builder_close, "The root element.", 0},
    {"comment(self, text, /)", builder_comment, "A comment.", 0},
    {"data(self, data, /)", builder_data, "Some text.", 0},
    {"end(self, tag, /)", builder_end, "An element ends.", 0},
    {"pi(self, target, text=None, /)", builder_pi, "A processing instruction.", 0},
    {"start(self, tag, attrs, /)", builder_start, "An element begins.", 0},
    {0},
};

Type tree_builder_type = {
    .head = OBJECT_STATIC(&type_type), .name = "xml.etree.ElementTree.TreeBuilder", .base = &object_type, .flags = TYPE_BASE | TYPE_GC,
    .size = sizeof(Builder), .methods = methods, .new = builder_new, .init = builder_init, .dealloc = builder_dealloc,
    .traverse = builder_traverse, .clear = builder_clear,
};
