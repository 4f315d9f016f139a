/* Making iterators, and the form of FOR_ITER for each kind. */
#include "interp/vm_slow.h"

int vm_get_iter(Frame *frame, unsigned a, unsigned b) {
    Own made = iter(frame->registers[b]);
    if (!made) return -1;
    register_release(frame, b);
    return register_set_take(frame, a, made);
}

/* Is the instruction behind this FOR_ITER the UNPACK of the item, a temporary?  How many then, else 0. */
static size_t unpacked_next(const Frame *frame, const uint32_t *word) {
    const uint8_t *loop = (const uint8_t *)word, *next = loop + 8;
    if (!is_temporary(frame, loop[1])) return 0;
    return next[0] == OP_UNPACK_ && next[2] == loop[1] && next[1] + next[3] <= 256 ? next[3] : 0;
}

enum Opcode vm_for_form(const Frame *frame, Ref iterator, const uint32_t *word) {
    Type *type = object_of(iterator)->type;
    if (type->next_items) {
        size_t n = unpacked_next(frame, word);
        if (n && n <= FOR_UNPACK_MAX) return OP_FOR_UNPACK_;
    }
    if (type == &range_iter_type) return OP_FOR_RANGE_;
    if (type == &list_iter_type) return OP_FOR_LIST_;
    if (type == &tuple_iter_type) return OP_FOR_TUPLE_;
    if (type == &str_ascii_iter_type) return OP_FOR_STR_;
    if (type == &generator_type) return OP_FOR_GENERATOR_;
    return type->next_element ? OP_FOR_ELEMENT_ : OP_FOR_OTHER_;
}
