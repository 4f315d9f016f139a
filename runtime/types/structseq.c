/* A struct sequence is a tuple of the visible values, with room for the hidden ones behind them; each named field is a
 * member at the offset of its item. */
#include "runtime/types/structseq.h"

#include "runtime/base/alloc.h"
#include "runtime/object/call.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/object/error.h"
#include "runtime/object/gc.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct StructType {
    Type type;
    size_t visible, total;
    const char *const *fields;
    MemberRow members[];
} StructType;

static const StructType *struct_of(const Type *type) {
    while (type->base != &tuple_type) type = type->base;
    return (const StructType *)type;
}

static Own allocate(Type *type, size_t visible, size_t total) {
    Tuple *t = object_new(type, total);
    if (!t) return NULL;
    t->length = visible;
    return as_own(t);
}

Own structseq_new_take(Type *type, Own *items) {
    const StructType *s = struct_of(type);
    bool complete = true;
    for (size_t i = 0; i < s->total; i++) complete = complete && items[i];
    Own v = complete ? allocate(type, s->visible, s->total) : NULL;
    for (size_t i = 0; i < s->total; i++) {
        if (v) tuple_of(v)->items[i] = items[i];
        else decref(items[i]);
    }
    if (v) gc_track(object_of(v));
    return v;
}

static COLD Own throw_length(const Type *type, const StructType *s, size_t n) {
    const char *limit = s->visible == s->total ? "a" : n < s->visible ? "an at least" : "an at most";
    return throw(TypeError, "%s() takes %s %zu-sequence (%zu-sequence given)", type->name, limit, n < s->visible ? s->visible : s->total, n);
}

/* The fields from the n-th on, where the dict has their names. */
static int fill_from_dict(Ref v, const StructType *s, size_t n, Ref dict) {
    for (size_t i = n; i < s->total; i++) {
        scoped Own key = str_intern(s->fields[i]), value = NULL;
        int found = key ? dict_get(dict, key, &value) : -1;
        if (found < 0) return -1;
        if (found) own_set_take(&tuple_of(v)->items[i], give(value));
    }
    return 0;
}

/* T(sequence, dict): between `visible` and `total` items; missing ones are the dict's, or None. */
static Own structseq_type_call(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    const StructType *s = struct_of(type);
    Ref a[2];
    if (args_bind(&signature, "structseq(sequence, dict=<unrepresentable>)", args, count, names, a) < 0) return NULL;
    scoped Own given = sequence_fast(a[0], "constructor requires a sequence");
    size_t n;
    if (!given || length(given, &n) < 0) return NULL;
    if (n < s->visible || n > s->total) return throw_length(type, s, n);
    if (a[1] && !is_dict(a[1])) return throw(TypeError, "%s() takes a dict as second arg, if any", type->name);
    scoped Own v = allocate(type, s->visible, s->total);
    if (!v) return NULL;
    for (size_t i = 0; i < s->total; i++) {
        Own item = None;
        if (i < n) item = own(is_list(given) ? list_item_peek(given, i) : tuple_item_peek(given, i));
        tuple_of(v)->items[i] = item;
    }
    gc_track(object_of(v));
    if (a[1] && fill_from_dict(v, s, n, a[1]) < 0) return NULL;
    return give(v);
}

static void structseq_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    Tuple *t = (Tuple *)o;
    for (size_t i = 0, n = struct_of(o->type)->total; i < n; i++) CLEAR(t->items[i]);
    object_free(o);
    dealloc_end();
}

static int structseq_traverse(Object *o, VisitFn visit, void *context) {
    Tuple *t = (Tuple *)o;
    for (size_t i = 0, n = struct_of(o->type)->total; i < n; i++) VISIT(t->items[i]);
    return 0;
}

static Own structseq_repr(Ref self) {
    const StructType *s = struct_of(type_of(self));
    StrBuilder b;
    str_builder_init(&b);
    const char *name = type_of(self)->name;
    int status = str_builder_utf8(&b, name, strlen(name));
    if (status == 0) status = str_builder_char(&b, '(');
    for (size_t i = 0; i < s->visible && status == 0; i++) {
        scoped Own item = repr(tuple_item_peek(self, i));
        const char *field = s->members[i].name; /* the i-th that has one, as CPython shows it */
        if (!item || (i && str_builder_ascii(&b, ", ", 2) < 0) || str_builder_utf8(&b, field, strlen(field)) < 0 ||
            str_builder_char(&b, '=') < 0 || str_builder_str(&b, item) < 0) status = -1;
    }
    if (status == 0 && str_builder_char(&b, ')') == 0) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

static Own structseq_reduce(Ref self, const Ref *args) {
    const StructType *s = struct_of(type_of(self));
    scoped Own items = tuple_from_array((const Ref *)tuple_of(self)->items, s->visible), hidden = items ? dict_new() : NULL;
    if (!hidden) return NULL;
    for (size_t i = s->visible; i < s->total; i++) {
        scoped Own key = str_intern(s->fields[i]);
        if (!key || dict_set(hidden, key, tuple_of(self)->items[i]) < 0) return NULL;
    }
    scoped Own arguments = tuple_pack(2, items, hidden);
    return arguments ? tuple_pack(2, as_ref(type_of(self)), arguments) : NULL;
}

static const MethodRow structseq_methods[] = {
    {"__reduce__()", structseq_reduce, "For pickle.", 0},
    {0},
};

/* The names of what a pattern may take by place: of the visible fields, up to the first without a name. */
static int add_match_args(StructType *s) {
    size_t n = 0;
    while (n < s->visible && s->fields[n][0] != '-') n++;
    scoped Own names = tuple_new(n);
    for (size_t i = 0; names && i < n; i++)
        if (!(tuple_of(names)->items[i] = str_intern(s->fields[i]))) return -1;
    Ref dict = names ? type_namespace_peek(&s->type) : NULL;
    return dict ? dict_set(dict, name___match_args__, names) : -1;
}

static int add_count(Type *type, const char *name, size_t n) {
    scoped Own key = str_intern(name);
    Ref dict = key ? type_namespace_peek(type) : NULL;
    return dict ? dict_set(dict, key, small_int_new((int64_t)n)) : -1;
}

Type *structseq_type_new(const char *name, const char *doc, const char *const *fields, size_t visible) {
    size_t total = 0;
    while (fields[total]) total++;
    StructType *s = mem_alloc_zero(sizeof *s + (total + 1) * sizeof(MemberRow));
    if (!s) return throw_memory();
    s->visible = visible;
    s->total = total;
    s->fields = fields;
    size_t n = 0;
    for (size_t i = 0; i < total; i++) {
        if (fields[i][0] == '-') continue;
        s->members[n++] = (MemberRow){fields[i], MEMBER_OBJECT_OR_NONE, offsetof(Tuple, items) + i * sizeof(Own), false, NULL};
    }
    s->type = (Type){
        .head = OBJECT_STATIC(&type_type), .name = name, .doc = doc, .base = &tuple_type, .flags = TYPE_GC,
        .size = sizeof(Tuple), .item_size = sizeof(Own), .members = s->members, .methods = structseq_methods,
        .new = structseq_type_call, .dealloc = structseq_dealloc, .traverse = structseq_traverse, .repr = structseq_repr,
    };
    if (type_ready(&s->type) < 0 || add_count(&s->type, "n_sequence_fields", visible) < 0 ||
        add_count(&s->type, "n_fields", total) < 0 || add_count(&s->type, "n_unnamed_fields", total - n) < 0 || add_match_args(s) < 0) return NULL;
    return &s->type;
}
