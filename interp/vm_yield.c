/* `yield from` and `await` on things that are no generators, and the small conversions around them. */
#include "interp/vm_slow.h"

int vm_send(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own result;
    if (frame->registers[b] == Missing) { /* the iterator was ended by throw(): its value was sent */
        frame->registers[b] = NULL;
        register_set_take(frame, a, register_take(frame, c));
        return 0;
    }
    scoped Own value = register_take(frame, c), iterator = own(frame->registers[b]);
    int yielded = generator_send(iterator, value, &result);
    if (yielded < 0) return -1;
    register_set_take(frame, a, result);
    if (yielded) return 1;
    if (UNLIKELY(vm_current()->thread->lab) && !is_none(frame->registers[a])) vm_lab_stop(vm_current(), frame->registers[a]);
    register_set_take(frame, b, NULL);
    return 0;
}

int vm_end_async_for(Frame *frame, unsigned a, unsigned b) {
    Own exception = register_take(frame, a);
    register_set_take(frame, b, NULL);
    if (is_kind(exception, StopAsyncIteration)) {
        decref(exception);
        return 0;
    }
    error_restore_take(exception);
    return -1;
}

int vm_convert(Frame *frame, int opcode, unsigned a, unsigned b, unsigned c) {
    scoped Own v = register_take(frame, b);
    Own result;
    switch (opcode) {
    case OP_GET_YIELD_FROM_: result = generator_yield_from(v, frame->code); break;
    case OP_GET_AWAITABLE_: result = generator_awaitable(v, (int)c); break;
    case OP_ASYNC_GEN_WRAP_: result = generator_wrap_value(v); break;
    default: result = generator_aiter(v); break;
    }
    return result ? register_set_take(frame, a, result) : -1;
}
