/* sqlite3.Row: the values of a row by place and, without regard to the case of ASCII, by the name of the column. */
#include "stdlib/sqlite/sqlite.h"

typedef struct Row {
    Object head;
    Own description; /* the cursor's: a tuple of (name, None, None ...) for each column, or None */
    Own values;      /* a tuple */
} Row;

static Row *row_of(Ref v) { return (Row *)object_of(v); }

static Own row_make(Type *type, Ref description, Ref values) {
    Row *row = object_new(type, 0);
    if (!row) return NULL;
    row->description = own(description);
    row->values = own(values);
    gc_track(&row->head);
    return as_own(row);
}

static Own row_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (type == &row_type && args_no_names("Row", names) < 0) return NULL;
    if (args_count("Row", count, 2, 2) < 0) return NULL;
    scoped Own cursor = import_from("sqlite3.dbapi2", "Cursor");
    if (!cursor) return NULL;
    if (!is_kind(args[0], type_peek(cursor))) return throw(TypeError, "Row() argument 1 must be sqlite3.Cursor, not %T", args[0]);
    if (!is_tuple(args[1])) return throw(TypeError, "Row() argument 2 must be tuple, not %T", args[1]);
    scoped Own description = getattr_named(args[0], "description");
    return description ? row_make(type, description, args[1]) : NULL;
}

Own rows_from_tuples(Ref m, const Ref *a) {
    if (!is_list(a[1])) return throw(TypeError, "a list of tuples is required, not '%T'", a[1]);
    size_t count = list_length(a[1]);
    scoped Own rows = list_new(count);
    for (size_t i = 0; rows && i < count; i++)
        if (list_append_take(rows, row_make(&row_type, a[0], list_item_peek(a[1], i))) < 0) return NULL;
    return give(rows);
}

static int row_clear(Object *o) {
    CLEAR(((Row *)o)->description);
    CLEAR(((Row *)o)->values);
    return 0;
}

static void row_dealloc(Object *o) {
    gc_untrack(o);
    if (!dealloc_begin(o)) return;
    row_clear(o);
    object_free(o);
    dealloc_end();
}

static int row_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Row *)o)->description);
    VISIT(((Row *)o)->values);
    return 0;
}

/* ---- names */

static size_t column_count(const Row *row) { return is_tuple(row->description) ? tuple_length(row->description) : 0; }
static Ref column_name_peek(const Row *row, size_t i) { return tuple_item_peek(tuple_item_peek(row->description, i), 0); }

static bool is_name(Ref name, Ref wanted) {
    if (name == wanted) return true;
    const Str *a = str_of(name), *b = str_of(wanted);
    if (a->length != b->length) return false;
    return str_equal(name, wanted) || (a->ascii && b->ascii && !strncasecmp((const char *)(a + 1), (const char *)(b + 1), a->length));
}

static Own row_keys(Ref self, const Ref *a) {
    const Row *row = row_of(self);
    scoped Own names = list_new(column_count(row));
    for (size_t i = 0; names && i < column_count(row); i++)
        if (list_append(names, column_name_peek(row, i)) < 0) return NULL;
    return give(names);
}

static Own row_getitem(Ref self, Ref key) {
    const Row *row = row_of(self);
    if (is_int(key) || is_exactly(key, &slice_type)) return getitem(row->values, key);
    if (!is_str(key)) return throw(IndexError, "Index must be int or string");
    for (size_t i = 0; i < column_count(row); i++) {
        if (!is_name(column_name_peek(row, i), key)) continue;
        if (i < tuple_length(row->values)) return own(tuple_item_peek(row->values, i));
        return throw(IndexError, "tuple index out of range");
    }
    return throw(IndexError, "No item with that key");
}

/* ---- as a row of values */

static int row_length(Ref self, size_t *out) {
    *out = tuple_length(row_of(self)->values);
    return 0;
}

static Own row_iter(Ref self) { return iter(row_of(self)->values); }

static int row_hash(Ref self, int64_t *out) {
    int64_t description, values;
    if (hash(row_of(self)->description, &description) < 0 || hash(row_of(self)->values, &values) < 0) return -1;
    *out = description ^ values;
    return 0;
}

static Own row_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_kind(b, &row_type)) return NotImplemented;
    int same = compare_truth(row_of(a)->description, row_of(b)->description, CMP_EQ);
    if (same > 0) same = compare_truth(row_of(a)->values, row_of(b)->values, CMP_EQ);
    return same < 0 ? NULL : bool_new((op == CMP_EQ) == (same > 0));
}

static const MethodRow row_methods[] = {
    {"keys(self, /)", row_keys, "Returns the keys of the row.", 0},
    {0},
};

Type row_type = {
    .head = OBJECT_STATIC(&type_type), .name = "sqlite3.Row", .base = &object_type, .flags = TYPE_BASE | TYPE_GC, .size = sizeof(Row),
    .methods = row_methods, .new = row_new, .dealloc = row_dealloc, .traverse = row_traverse, .clear = row_clear,
    .hash = row_hash, .compare = row_compare, .iter = row_iter, .length = row_length, .getitem = row_getitem,
};
