/* Raising, unwinding, except clauses (groups included), and context managers. */
#include "interp/vm_slow.h"

#include "interp/traceback.h"

/* ---- the exception being handled */

Ref vm_handled_peek(void) {
    Vm *vm = thread_current ? thread_current->vm : NULL;
    for (Handled *h = vm ? vm->handled : NULL; h; h = h->previous)
        if (h->exception && !is_none(h->exception)) return h->exception;
    return NULL;
}

void vm_push_exc(Vm *vm, Frame *frame, unsigned a, unsigned b) {
    Handled *h = vm->handled;
    Own before = h->exception;
    h->exception = own(frame->registers[b]);
    register_set_take(frame, a, before ? before : None);
}

void vm_pop_exc(Vm *vm, Frame *frame, unsigned a) {
    Own before = register_take(frame, a);
    own_set_take(&vm->handled->exception, is_none(before) ? NULL : before);
}

/* ---- raise */

static int raise_cause(Ref exception, Ref cause) {
    BaseExceptionObject *e = (BaseExceptionObject *)object_of(exception);
    scoped Own instance = NULL;
    if (is_type(cause) && type_is_subtype(type_peek(cause), BaseException)) {
        instance = call0(cause);
        if (!instance) return -1;
        if (!is_exception(instance))
            return fail(TypeError, "calling %R should have returned an instance of BaseException, not %R", cause, as_ref(type_of(instance)));
    } else if (is_exception(cause)) {
        instance = own(cause);
    } else if (!is_none(cause)) {
        return fail(TypeError, "exception causes must derive from BaseException");
    }
    own_set_take(&e->cause, give(instance));
    e->suppress_context = true;
    return 0;
}

int vm_raise(Frame *frame, unsigned a, unsigned b, unsigned forms) {
    if (forms == 0) {
        Ref handled = vm_handled_peek();
        if (!handled) return fail(RuntimeError, "No active exception to reraise");
        error_restore_take(own(handled));
        return 1;
    }
    scoped Own what = register_take(frame, a), cause = forms == 2 ? register_take(frame, b) : NULL;
    scoped Own exception = exception_normalize(what);
    if (!exception || (cause && raise_cause(exception, cause) < 0)) return -1;
    throw_object(exception);
    return -1;
}

void vm_reraise(Frame *frame, unsigned a) { error_restore_take(register_take(frame, a)); }

/* ---- unwinding */

static void release_temporaries(Frame *frame, uint32_t from) {
    const Code *code = frame->code;
    if (code->register_count > from) registers_release(&frame->registers[from], code->register_count - from);
}

/* The getter of a property, whose frame stands for a call by LOAD_ATTR, raised AttributeError: note what was asked for. */
static COLD void note_property(const Frame *frame) {
    const Frame *caller = frame->previous;
    if (frame->kind != FRAME_CALL || !caller || caller->pc - caller->code->words < 2 || !frame->code->local_count) return;
    uint32_t word = caller->pc[-2] & 255, site = caller->pc[-1];
    if ((word != OP_LOAD_ATTR_ && word != OP_LOAD_ATTR_PROPERTY_) || site >= caller->code->site_count) return;
    Ref self = frame->registers[0], name = caller->code->sites[site].name;
    Ref descr = self && name && is_str(name) ? type_lookup_peek(type_of(self), name) : NULL;
    if (!descr || !is_exactly(descr, &property_type)) return;
    if (((Property *)object_of(descr))->getter == as_ref(frame->function)) error_note_attribute(self, name);
}

/* Leave the frame; true if C had entered it. */
static bool unwind_frame(Vm *vm, Frame *frame) {
    bool entry = frame->kind == FRAME_ENTRY || frame->kind == FRAME_FEED;
    if (frame->flags & FRAME_GENERATOR) {
        scoped Own held = own(as_ref(generator_of_frame(frame)));
        Generator *g = (Generator *)object_of(held);
        generator_convert_stop(g);
        Own raised = error_take();
        generator_leave(vm, g, GENERATOR_DONE);
        generator_finish(g);
        error_restore_take(raised);
        return entry;
    }
    if (UNLIKELY(error_is(AttributeError))) note_property(frame);
    Own raised = error_take(); /* releasing may run finalizers */
    release_temporaries(frame, frame->code->first_temp);
    Own self = frame->kind == FRAME_INIT ? frame->self : NULL;
    frame_leave(vm, frame);
    decref(self);
    error_restore_take(raised);
    return entry;
}

/* A trace function sees the frame's end after that of the iterators it was using. */
static void lab_unwound(Vm *vm, Frame *frame) {
    Own raised = error_take();
    release_temporaries(frame, frame->code->first_temp);
    error_restore_take(raised);
    vm_lab_unwound(vm);
}

/* A clean-up that goes on raising an exception leaves the frame where that was raised. */
static void return_to_raise(Frame *frame) {
    uint32_t word = frame->code->words[frame_offset(frame)];
    Ref traceback = ((BaseExceptionObject *)object_of(error_peek()))->traceback;
    if ((word & 255) != OP_RERAISE_ || !(word >> 16 & 255) || !traceback || !frame->object) return;
    const Traceback *entry = (const Traceback *)object_of(traceback);
    if (entry->frame == as_ref(frame->object)) frame->pc = frame->code->words + traceback_offset(entry) + 1;
}

bool vm_unwind(Vm *vm, bool again) {
    for (;; again = false) {
        Frame *frame = vm->frame;
        if (!error_occurred()) throw(SystemError, "error return without exception set");
        if (!again) {
            traceback_add(frame, error_peek());
            if (vm->thread->lab) vm_lab_exception(vm);
        }
        const ExceptionRow *row = code_handler(frame->code, frame_offset(frame));
        if (row) {
            Own raised = error_take();
            release_temporaries(frame, row->depth);
            register_set_take(frame, row->exception, raised);
            frame->pc = frame->code->words + row->handler;
            if (vm->thread->lab) vm_lab_caught(frame);
            return true;
        }
        if (again) return_to_raise(frame);
        if (vm->thread->lab) lab_unwound(vm, frame);
        if (unwind_frame(vm, frame)) return false;
    }
}

/* ---- except */

int vm_match_exception(Frame *frame, unsigned a, unsigned b) {
    int match = exception_matches(frame->registers[a], frame->registers[b]);
    if (match >= 0) register_release(frame, b);
    return match;
}

static bool is_group(Ref v) { return is_kind(v, BaseExceptionGroup); }

static int check_group_types(Ref types) {
    size_t n = is_tuple(types) ? tuple_length(types) : 1;
    for (size_t i = 0; i < n; i++) {
        Ref t = is_tuple(types) ? tuple_item_peek(types, i) : types;
        if (!is_type(t) || !type_is_subtype(type_peek(t), BaseException))
            return fail(TypeError, "catching classes that do not inherit from BaseException is not allowed");
        if (type_is_subtype(type_peek(t), BaseExceptionGroup))
            return fail(TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
    return 0;
}

static Own group_new(Ref exceptions) {
    scoped Own message = str_new("");
    return message ? call2(as_ref(BaseExceptionGroup), message, exceptions) : NULL;
}

/* (part that matches, rest), each an exception or None. */
static Own group_split(Ref exception, Ref types) {
    if (is_none(exception)) return tuple_pack(2, None, None);
    int whole = exception_matches(exception, types);
    if (whole < 0) return NULL;
    if (whole) {
        if (is_group(exception)) return tuple_pack(2, exception, None);
        scoped Own alone = tuple_pack(1, exception);
        if (!alone) return NULL;
        scoped Own wrapped = group_new(alone); /* without a traceback, which is the part's */
        return wrapped ? tuple_pack(2, wrapped, None) : NULL;
    }
    if (!is_group(exception)) return tuple_pack(2, None, exception);
    return call_method_named(exception, "split", &types, 1);
}

int vm_match_group(Frame *frame, unsigned a, unsigned b, unsigned c) {
    scoped Own types = register_take(frame, c);
    if (check_group_types(types) < 0) return -1;
    scoped Own parts = group_split(frame->registers[b], types);
    if (!parts) return -1;
    if (!is_tuple(parts) || tuple_length(parts) != 2)
        return fail(TypeError, "%T.split must return a 2-tuple, got %T", frame->registers[b], parts);
    Ref match = tuple_item_peek(parts, 0);
    if (!is_none(match)) own_set_take(&vm_current()->handled->exception, own(match)); /* the clause handles its part */
    register_set_take(frame, b, own(tuple_item_peek(parts, 1)));
    return register_set_take(frame, a, own(match));
}

/* ---- what except* leaves to raise */

static bool same_metadata(Ref a, Ref b) {
    if (!is_group(a) || !is_group(b)) return false;
    BaseExceptionObject *x = (BaseExceptionObject *)object_of(a), *y = (BaseExceptionObject *)object_of(b);
    return x->traceback == y->traceback && x->cause == y->cause && x->context == y->context;
}

static int collect_leaves(Ref exception, Ref leaves) {
    if (!is_group(exception)) return list_append(leaves, exception);
    if (recursion_check("") < 0) return -1;
    scoped Own parts = own(((ExceptionGroupObject *)object_of(exception))->excs);
    for (size_t i = 0; i < tuple_length(parts); i++)
        if (collect_leaves(tuple_item_peek(parts, i), leaves) < 0) return -1;
    return 0;
}

static bool list_has(Ref list, Ref v) {
    for (size_t i = 0; i < list_length(list); i++)
        if (list_item_peek(list, i) == v) return true;
    return false;
}

/* A group like `group` of these parts, by its derive(). */
static Own group_derive(Ref group, Ref parts) {
    scoped Own made = call_method_named(group, "derive", &parts, 1);
    if (!made) return NULL;
    if (!is_group(made)) return throw(TypeError, "derive must return an instance of BaseExceptionGroup");
    BaseExceptionObject *to = (BaseExceptionObject *)object_of(made), *from = (BaseExceptionObject *)object_of(group);
    own_set_take(&to->traceback, own(from->traceback));
    own_set_take(&to->cause, own(from->cause));
    own_set_take(&to->context, own(from->context));
    to->suppress_context = true;
    scoped Own notes = NULL;
    int found = getattr_find(group, name___notes__, &notes);
    if (found < 0 || (found && setattr(made, name___notes__, notes) < 0)) return NULL;
    return give(made);
}

/* The part of exception whose leaves are in the list; None if there is none. */
static Own group_project(Ref exception, Ref leaves) {
    if (!is_group(exception)) return list_has(leaves, exception) ? own(exception) : None;
    if (recursion_check("") < 0) return NULL;
    scoped Own parts = own(((ExceptionGroupObject *)object_of(exception))->excs), kept = list_new(2);
    if (!kept) return NULL;
    bool all = true;
    for (size_t i = 0; i < tuple_length(parts); i++) {
        Ref part = tuple_item_peek(parts, i);
        scoped Own projected = group_project(part, leaves);
        if (!projected) return NULL;
        all &= projected == part;
        if (!is_none(projected) && list_append(kept, projected) < 0) return NULL;
    }
    if (list_length(kept) == 0) return None;
    return all ? own(exception) : group_derive(exception, kept);
}

static Own group_to_raise(Ref original, Ref results) {
    if (!is_group(original)) {
        for (size_t i = 0; i < list_length(results); i++)
            if (!is_none(list_item_peek(results, i))) return own(list_item_peek(results, i));
        return None;
    }
    scoped Own raised = list_new(2), leaves = list_new(2);
    if (!raised || !leaves) return NULL;
    for (size_t i = 0; i < list_length(results); i++) {
        Ref e = list_item_peek(results, i);
        if (is_none(e)) continue;
        if ((same_metadata(e, original) ? collect_leaves(e, leaves) : list_append(raised, e)) < 0) return NULL;
    }
    scoped Own unhandled = list_length(leaves) ? group_project(original, leaves) : None;
    if (!unhandled || list_length(raised) == 0) return give(unhandled);
    if (!is_none(unhandled) && list_append(raised, unhandled) < 0) return NULL;
    return group_new(raised);
}

int vm_raise_group(Frame *frame, unsigned a, unsigned b, unsigned c) {
    Own result = group_to_raise(frame->registers[b], frame->registers[c]);
    if (!result) return -1;
    register_release(frame, b);
    register_release(frame, c);
    return register_set_take(frame, a, result);
}

/* ---- with */

/* __exit__ as something callable without self, which is to need no memory when it is called: else a lock that was taken might
 * stay so.  1, 0, -1. */
static int bound_exit(Ref object, Ref name, Own *out) {
    bool needs_self;
    int found = special_method(object, name, out, &needs_self);
    if (found <= 0 || !needs_self) return found;
    scoped Own method = *out;
    bool ready = !is_exactly(method, &method_descr_type) || method_descr_prepare(method) == 0;
    *out = ready ? bound_method_new(method, object) : NULL;
    return *out ? 1 : -1;
}

int vm_with_enter(Frame *frame, unsigned a, unsigned b, bool async) {
    scoped Own manager = register_take(frame, b);
    scoped Own enter = NULL, leave = NULL;
    bool needs_self;
    const char *kind = async ? "asynchronous context manager" : "context manager";
    int found = special_method(manager, async ? name___aenter__ : name___enter__, &enter, &needs_self);
    if (found == 0) return fail(TypeError, "'%T' object does not support the %s protocol", manager, kind);
    if (found < 0) return -1;
    found = bound_exit(manager, async ? name___aexit__ : name___exit__, &leave);
    if (found == 0)
        return fail(TypeError, "'%T' object does not support the %s protocol (missed %s method)", manager, kind,
                    async ? "__aexit__" : "__exit__");
    if (found < 0) return -1;
    register_set_take(frame, b, give(leave));
    if (needs_self && is_exactly(enter, &function_type) &&
        frame_push_plain(vm_current(), enter, (Ref[]){manager}, 1, &frame->registers[a], FRAME_CALL)) return 1;
    Own result = needs_self ? call1(enter, manager) : call0(enter);
    return result ? register_set_take(frame, a, result) : -1;
}

int vm_with_exit(Frame *frame, unsigned a) {
    scoped Own leave = register_take(frame, a);
    if (is_exactly(leave, &bound_method_type) && is_exactly(((BoundMethod *)object_of(leave))->function, &function_type)) {
        const BoundMethod *method = (const BoundMethod *)object_of(leave);
        Ref args[] = {method->self, None, None, None};
        return vm_push_copy(vm_current(), method->function, args, 4, NULL, NULL, FRAME_DISCARD) < 0 ? -1 : 1;
    }
    scoped Own result = call3(leave, None, None, None);
    return result ? 0 : -1;
}

int vm_async_with_exit(Frame *frame, unsigned a, unsigned b) {
    scoped Own leave = register_take(frame, b);
    Own result = call3(leave, None, None, None);
    return result ? register_set_take(frame, a, result) : -1;
}

int vm_with_exit_exception(Frame *frame, unsigned a, unsigned b, unsigned c) {
    scoped Own leave = own(frame->registers[b]), exception = own(frame->registers[c]);
    scoped Own traceback = own(((BaseExceptionObject *)object_of(exception))->traceback);
    Own result = call3(leave, as_ref(type_of(exception)), exception, traceback ? traceback : None);
    return result ? register_set_take(frame, a, result) : -1;
}
