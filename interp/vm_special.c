/* Special methods written in Python that need nothing done with their value run in the same loop, as any call does:
 * subscripts, unary operators, setters of properties.  Binary operators and comparisons, whose methods may answer NotImplemented, go by the
 * type's slot and a nested loop, which costs the same.
 *
 * vm_push_...: a frame of the method was pushed; false: the general way, right whenever the case is not the plain one. */
#include "interp/vm_cache.h"
#include "interp/vm_slow.h"
#include "runtime/object/slots.h"

/* The method of args[0], if that is an instance of a class, on all the args. */
static bool push_method(int slot, const Ref *args, size_t count, Own *result, int kind) {
    if (!is_object(args[0]) || !type_has(object_of(args[0])->type, TYPE_HEAP)) return false;
    Ref method = type_lookup_peek(object_of(args[0])->type, slot_names[slot]);
    if (!method || !is_object(method) || object_of(method)->type != &function_type) return false;
    return frame_push_plain(vm_current(), method, args, count, result, kind);
}

bool vm_push_unary(Frame *frame, int opcode, unsigned a, Ref v) {
    int slot = opcode == OP_NEGATIVE_ ? SLOT_neg : opcode == OP_POSITIVE_ ? SLOT_pos : SLOT_invert;
    return opcode != OP_NOT_ && push_method(slot, &v, 1, &frame->registers[a], FRAME_CALL);
}

bool vm_push_getitem(Frame *frame, unsigned a, Ref v, Ref key) {
    Ref args[] = {v, key};
    return push_method(SLOT_getitem, args, 2, &frame->registers[a], FRAME_CALL);
}

bool vm_push_setter(Ref v, Ref name, Ref value) {
    Vm *vm = vm_current();
    if (!is_object(v) || !type_has(object_of(v)->type, TYPE_PLAIN_SETATTR)) return false;
    const AttrEntry *e = attr_entry(vm, v, name);
    if (LIKELY(!e || e->form != ATTR_GETTER)) return false;
    Ref property = type_lookup_peek(object_of(v)->type, name);
    Ref setter = property && is_exactly(property, &property_type) ? ((Property *)object_of(property))->setter : NULL;
    Ref args[] = {v, value};
    return setter && is_exactly(setter, &function_type) && frame_push_plain(vm, setter, args, 2, NULL, FRAME_DISCARD);
}

bool vm_push_setitem(Ref v, Ref key, Ref value) {
    Ref args[] = {v, key, value};
    return push_method(SLOT_setitem, args, 3, NULL, FRAME_DISCARD);
}
