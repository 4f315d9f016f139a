/* Instances of heap types: what their classes add to a built-in layout, and how they are released and traversed.
 *
 *   [prefix: weak references, Attrs]  built-in part  fields of __slots__, Attrs, weak references  inline slots
 *
 * The prefix form is for types whose items lie behind the head (str, bytes, tuple, int).  Everything a class adds is
 * released here; the built-in part by the dealloc of the built-in type.
 */
#include "runtime/object/attr.h"
#include "runtime/object/class.h"
#include "runtime/object/gc_inline.h"

const Type *type_static_base(const Type *type) {
    while (type->flags & TYPE_HEAP) type = type->base;
    return type;
}

static Own *fields_of(Object *o, const Type *type) { return (Own *)((char *)o + type->slot_start); }

void instance_clear_fields(Object *o) {
    for (const Type *type = o->type; type && (type->flags & TYPE_HEAP); type = type->base) {
        Own *fields = fields_of(o, type);
        for (uint32_t i = 0; i < type->slot_fields; i++) CLEAR(fields[i]);
    }
}

void instance_dealloc(Object *o) {
    gc_untrack_dying(o);
    if (!dealloc_enter(o)) return;
    const Type *base = type_static_base(o->type);
    if (base == &object_type) object_free(o);
    else base->dealloc(o);
    dealloc_leave();
}

int instance_traverse(Object *o, VisitFn visit, void *context) {
    Type *type = o->type;
    const Type *base = type_static_base(type);
    if (base->traverse) {
        int stop = base->traverse(o, visit, context);
        if (stop) return stop;
    }
    if (type->attrs_offset && !base->attrs_offset) {
        int stop = attrs_traverse(o, visit, context);
        if (stop) return stop;
    }
    for (; type->flags & TYPE_HEAP; type = type->base) {
        Own *fields = fields_of(o, type);
        for (uint32_t i = 0; i < type->slot_fields; i++) VISIT(fields[i]);
    }
    VISIT(as_own(o->type));
    return 0;
}

int instance_clear(Object *o) {
    const Type *base = type_static_base(o->type);
    if (base->clear && base->clear(o) < 0) return -1;
    if (o->type->attrs_offset && !base->attrs_offset) attrs_clear(o);
    instance_clear_fields(o);
    return 0;
}
