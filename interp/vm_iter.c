/* Making iterators, and the form of FOR_ITER for each kind. */
#include "interp/vm_slow.h"

int vm_get_iter(Frame *frame, unsigned a, unsigned b) {
    Own made = iter(frame->registers[b]);
    if (!made) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, made);
}

enum Opcode vm_for_form(Ref iterator) {
    Type *type = object_of(iterator)->type;
    if (type == &range_iter_type) return OP_FOR_RANGE_;
    if (type == &list_iter_type) return OP_FOR_LIST_;
    if (type == &tuple_iter_type) return OP_FOR_TUPLE_;
    if (type == &generator_type) return OP_FOR_GENERATOR_;
    return OP_FOR_OTHER_;
}
