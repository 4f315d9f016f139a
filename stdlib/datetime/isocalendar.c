/* What isocalendar() gives: a tuple of ISO year, week and weekday that also has them as attributes, and is pickled as a tuple. */
#include "stdlib/datetime/datetime.h"

static Own isocalendar_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref given[3];
    if (args_bind(&signature, "IsoCalendarDate(year, week, weekday)", args, count, names, given) < 0) return NULL;
    Tuple *t = object_new(type, 3);
    if (!t) return NULL;
    t->length = 3;
    for (size_t i = 0; i < 3; i++) {
        int n;
        if (int_argument(given[i], &n) < 0) {
            decref(as_own(t));
            return NULL;
        }
        t->items[i] = small_int_new(n);
    }
    return as_own(t);
}

static Own isocalendar_repr(Ref self) {
    return str_format("%T(year=%S, week=%S, weekday=%S)", self, tuple_item_peek(self, 0), tuple_item_peek(self, 1), tuple_item_peek(self, 2));
}

static Own reduce_method(Ref self, const Ref *args) {
    scoped Own plain = tuple_slice(self, 0, 3), arguments = plain ? tuple_pack(1, plain) : NULL;
    return arguments ? tuple_pack(2, as_ref(&tuple_type), arguments) : NULL;
}

static Own get_year(Ref self) { return own(tuple_item_peek(self, 0)); }
static Own get_week(Ref self) { return own(tuple_item_peek(self, 1)); }
static Own get_weekday(Ref self) { return own(tuple_item_peek(self, 2)); }

static const MethodRow isocalendar_methods[] = {{"__reduce__(self, /)", reduce_method, "How it is pickled.", 0}, {0}};
static const GetSetRow isocalendar_getset[] = {
    {"year", get_year, NULL, NULL},
    {"week", get_week, NULL, NULL},
    {"weekday", get_weekday, NULL, NULL},
    {0},
};

Type isocalendar_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "datetime.IsoCalendarDate",
    .doc = "Year, week and weekday as ISO 8601 counts them: what isocalendar() gives.",
    .size = sizeof(Tuple),
    .item_size = sizeof(Own),
    .base = &tuple_type,
    .methods = isocalendar_methods,
    .getset = isocalendar_getset,
    .new = isocalendar_new,
    .repr = isocalendar_repr,
};
