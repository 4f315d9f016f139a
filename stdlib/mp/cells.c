/* _multiprocessing.Cells: the base of Value and Array, whose values lie in shared memory.  It lends that memory by the
 * buffer protocol, as numpy.frombuffer(array.get_obj()) wants it; everything else of them is Python code. */
#include "stdlib/mp/mp.h"

typedef struct Cells {
    Object head;
    Own view;        /* a memoryview of the values, or NULL before _show() */
    Own weakrefs;
} Cells;

static Cells *cells_of(Ref v) { return (Cells *)object_of(v); }

static Own cells_new(Type *type, const Ref *args, size_t count, Ref names) {
    Object *o = object_new(type, 0);
    if (o) gc_track(o);
    return as_own(o);
}

static void cells_dealloc(Object *o) {
    gc_untrack(o);
    CLEAR(((Cells *)o)->view);
    object_free(o);
}

static int cells_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Cells *)o)->view);
    return 0;
}

static int cells_get_buffer(Ref self, Buffer *out, int flags) {
    Ref view = cells_of(self)->view;
    if (!view) return fail(BufferError, "there are no values yet");
    return buffer_get(view, out, flags);
}

static Own cells_show(Ref self, const Ref *a) {
    if (!is_exactly(a[0], &memoryview_type)) return throw(TypeError, "a memoryview is required, not '%T'", a[0]);
    own_set_take(&cells_of(self)->view, own(a[0]));
    return None;
}

static const MethodRow cells_methods[] = {
    {"_show(self, view, /)", cells_show, "Lend the memory of this memoryview.", 0},
    {0},
};

Type cells_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_multiprocessing.Cells",
    .doc = "The base of what shows values in shared memory.",
    .size = sizeof(Cells),
    .flags = TYPE_BASE | TYPE_GC,
    .weakrefs_offset = offsetof(Cells, weakrefs),
    .base = &object_type,
    .methods = cells_methods,
    .new = cells_new,
    .dealloc = cells_dealloc,
    .traverse = cells_traverse,
    .get_buffer = cells_get_buffer,
};
