/* What the eval loop calls when the case is not the common one: a file for each subject.
 *
 * The functions work on the running frame's registers, named by number as in the instruction: they read operands,
 * release those that are temporaries, and write the result.  0, or -1 with an exception (operands may then still
 * stand: unwinding releases them).  Everything may run Python code, so registers are read again afterwards. */
#pragma once

#include "interp/frame.h"
#include "interp/generator.h"
#include "interp/vm.h"
#include "interp/vm_cache.h"
#include "runtime/gil/gil.h"
#include "runtime/gil/thread.h"
#include "runtime/types/machine.h"

/* ---- registers */
static inline bool is_temporary(const Frame *frame, unsigned i) { return i >= frame->code->first_temp; }
/* Write: what stood there is released. */
static inline int register_set_take(Frame *frame, unsigned i, Own value) {
    own_set_take(&frame->registers[i], value);
    return 0;
}
/* After a read: temporaries are released, locals stay. */
static inline void register_release(Frame *frame, unsigned i) {
    if (is_temporary(frame, i)) own_set_take(&frame->registers[i], NULL);
}
/* Read: moved out of a temporary, counted again of a local. */
static inline Own register_take(Frame *frame, unsigned i) {
    Own v = frame->registers[i];
    if (!is_temporary(frame, i)) return own(v);
    frame->registers[i] = NULL;
    return v;
}
static inline void registers_release(Own *first, size_t count) {
    for (size_t i = 0; i < count; i++) CLEAR(first[i]);
}
/* The instruction becomes another form of itself. */
static inline void instruction_become(const uint32_t *word, enum Opcode op) { *(uint8_t *)(uintptr_t)word = (uint8_t)op; }
enum { SITE_MISSES_MAX = 5 };
/* A specialised form met something else: give up after too many times. */
static inline bool site_may_specialise(const Site *site) { return site->misses < SITE_MISSES_MAX; }

/* A built-in function that may turn tracing on: called by a slow path, behind which the plain loop looks. */
static inline bool vm_steers(Ref callee) {
    return is_exactly(callee, &cfunction_type) && ((CFunction *)object_of(callee))->row->flags & METHOD_STEERS;
}

/* ---- running (vm.c) */
enum RunResult { RUN_ERROR = -1, RUN_RETURNED = 0, RUN_YIELDED = 1, RUN_SWITCH = 2 };
int vm_loop_plain(Vm *vm) DROPS_GIL;
int vm_loop_lab(Vm *vm) DROPS_GIL;
/* Run vm->frame, a frame of kind FRAME_ENTRY, to its end (or, a generator's, to its next yield).  raise: the current
 * exception is raised where the frame stands. */
NODISCARD int vm_run(Vm *vm, bool raise) DROPS_GIL;
/* A loop has said RUN_SWITCH: go on in the other one.  The frame has begun, so tracers see no call of it. */
NODISCARD int vm_run_on(Vm *vm) DROPS_GIL;
/* A frame of another kind than FRAME_CALL returns value: deliver it. */
enum ReturnAction { RETURN_GO_ON, RETURN_JUMP, RETURN_TO_C, RETURN_RAISED };
NODISCARD enum ReturnAction vm_return_take(Vm *vm, Frame *frame, Own value) DROPS_GIL;
/* The breaker has run out.  0, -1 (signal handler, asynchronous exception), 1: the other loop must go on. */
NODISCARD int vm_safepoint(Vm *vm, enum GilSite where, bool in_lab) DROPS_GIL;

/* Signal handlers, asynchronous exceptions: between two safe points, for the program's own code; the library's goes on to the
 * next safe point, so that there is nothing half done.  0, -1. */
NODISCARD int vm_attend(Vm *vm, const Frame *frame) DROPS_GIL;

/* ---- arithmetic (vm_arith.c).  op: enum BinaryOp, plus IN_PLACE */
enum { IN_PLACE = 32 };
NODISCARD int vm_binary(Frame *frame, int op, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_binary_constant(Frame *frame, int op, unsigned a, unsigned b, Ref constant) DROPS_GIL;
/* 1: a special method's frame was pushed, 0 done, -1. */
NODISCARD int vm_unary(Frame *frame, int opcode, unsigned a, unsigned b) DROPS_GIL;
/* R[a] = R[b] op y, one of them complex; y is R[c], or a constant and c equals b.  1 done, 0 not this case, -1 (vm_complex.c). */
NODISCARD int vm_complex(Frame *frame, int op, unsigned a, unsigned b, Ref y, unsigned c) HOLDS_GIL;
NODISCARD int vm_compare(Frame *frame, int op, unsigned a, unsigned b, unsigned c) DROPS_GIL;
/* 1, 0, -1; for the fused jumps. */
NODISCARD int vm_compare_jump(Frame *frame, int op, unsigned a, unsigned b) DROPS_GIL;
NODISCARD int vm_compare_jump_constant(Frame *frame, int op, unsigned a, Ref constant, bool mirrored) DROPS_GIL; /* mirrored: see COMPARE_MIRRORED */
/* item in container: 1, 0, -1. */
NODISCARD int vm_contains(Ref container, Ref item) DROPS_GIL;
/* Truth of R[a], which is released: 1, 0, -1. */
NODISCARD int vm_truth(Frame *frame, unsigned a) DROPS_GIL;

/* ---- special methods written in Python (vm_special.c).  true: a frame was pushed, false: the general way. */
bool vm_push_unary(Frame *frame, int opcode, unsigned a, Ref v) HOLDS_GIL;
bool vm_push_getitem(Frame *frame, unsigned a, Ref v, Ref key) HOLDS_GIL;
bool vm_push_setitem(Ref v, Ref key, Ref value) HOLDS_GIL;
bool vm_push_setter(Ref v, Ref name, Ref value) HOLDS_GIL; /* v.name = value, a property */

/* ---- names and cells (vm_name.c) */
NODISCARD int vm_load_global(Frame *frame, unsigned a, Site *site, const uint32_t *word) DROPS_GIL;
NODISCARD int vm_load_name(Frame *frame, unsigned a, Site *site) DROPS_GIL;
NODISCARD int vm_store_global(Frame *frame, unsigned a, Site *site) DROPS_GIL;
NODISCARD int vm_store_name(Frame *frame, unsigned a, Site *site) DROPS_GIL;
NODISCARD int vm_delete_global(Frame *frame, Site *site) DROPS_GIL;
NODISCARD int vm_delete_name(Frame *frame, Site *site) DROPS_GIL;
NODISCARD int vm_load_class_cell(Frame *frame, unsigned a, unsigned b, Site *site) DROPS_GIL;
int vm_unbound_local(Frame *frame, unsigned a) COLD;
int vm_unbound_cell(Frame *frame, unsigned a) COLD;
NODISCARD int vm_make_cell(Frame *frame, unsigned a, Own value) HOLDS_GIL;
NODISCARD int vm_make_function(Frame *frame, unsigned a, unsigned b, unsigned parts, Ref code) HOLDS_GIL;
NODISCARD int vm_setup_annotations(Frame *frame) DROPS_GIL;
NODISCARD int vm_load_builtin(Frame *frame, unsigned a, Ref name) DROPS_GIL;
NODISCARD int vm_load_locals(Frame *frame, unsigned a) DROPS_GIL;

/* ---- attributes (vm_attr.c) */
/* These two, 1: a property's frame was pushed; 0 done; -1. */
NODISCARD int vm_load_attr(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) DROPS_GIL;
NODISCARD int vm_store_attr(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) DROPS_GIL;
NODISCARD int vm_delete_attr(Frame *frame, unsigned a, Site *site) DROPS_GIL;
/* What object.name(...) calls: *out with *self (borrowed) as first argument, or *self NULL: *out as it is.  *form: whether
 * the site is ready for the specialised forms. */
enum MethodForm { METHOD_NOT, METHOD_PYTHON, METHOD_BUILTIN, METHOD_MODULE };
NODISCARD int vm_find_method(Ref object, Site *site, Own *out, Ref *self, enum MethodForm *form) DROPS_GIL;
NODISCARD int vm_load_method(Frame *frame, unsigned a, unsigned b, Site *site, const uint32_t *word) DROPS_GIL;

/* ---- containers (vm_item.c).  Of those for items, 1: a special method's frame was pushed. */
/* dict[key] of a plain dict, with its KeyError. */
NODISCARD Own vm_dict_item(Ref dict, Ref key) DROPS_GIL;
NODISCARD int vm_getitem(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_getitem_constant(Frame *frame, unsigned a, unsigned b, Ref constant) DROPS_GIL;
NODISCARD int vm_getitem_pair(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_setitem(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_setitem_pair(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_delitem(Frame *frame, unsigned a, unsigned b) DROPS_GIL;
NODISCARD int vm_getslice(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_build(Frame *frame, int opcode, unsigned a, unsigned b, unsigned count) DROPS_GIL;
NODISCARD int vm_set_add(Frame *frame, unsigned a, unsigned b) DROPS_GIL; /* R[b] into the set R[a] */
/* LIST_EXTEND, SET_UPDATE ...: R[b] into the container R[a]. */
NODISCARD int vm_collect(Frame *frame, int opcode, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_list_to_tuple(Frame *frame, unsigned a, unsigned b) HOLDS_GIL;
NODISCARD int vm_format(Frame *frame, unsigned a, unsigned b, int conversion, Ref spec) DROPS_GIL;
/* R[a] .. = the items of v, of which there have to be count. */
NODISCARD int unpack_take(Frame *frame, unsigned a, Own v, unsigned count) DROPS_GIL;
NODISCARD int vm_unpack(Frame *frame, unsigned a, unsigned b, unsigned count) DROPS_GIL;
NODISCARD int vm_unpack_ex(Frame *frame, unsigned a, unsigned b, unsigned before, unsigned after) DROPS_GIL;

/* ---- iteration (vm_iter.c) */
NODISCARD int vm_get_iter(Frame *frame, unsigned a, unsigned b) DROPS_GIL;
/* The form of FOR_ITER for this iterator. */
enum { FOR_UNPACK_MAX = 8 };
enum Opcode vm_for_form(const Frame *frame, Ref iterator, const uint32_t *word);

/* How many of the last parameters get their defaults when f is called with count positional values, if there is nothing else to
 * bind; DEFAULTS_UNDUE: there is. */
#define DEFAULTS_UNDUE SIZE_MAX
static ALWAYS_INLINE size_t defaults_due(const Function *f, size_t count) {
    size_t all = (size_t)f->code->exact_args; /* huge if there are *args and the like, or the code is frozen */
    if (LIKELY(all == count)) return 0;
    if (all > UINT32_MAX || count > all || !f->defaults) return DEFAULTS_UNDUE;
    size_t defaults = tuple_length(f->defaults), due = all - count;
    return due <= defaults && defaults <= all ? due : DEFAULTS_UNDUE;
}

/* ---- calls (vm_call.c).  Callee, arguments and, on failure, everything is consumed. */
/* Push a frame for a call of a Python function, whose arguments (count positional ones, then those of `names`) stand in
 * caller's registers at args, or anywhere at the top of the stack. */
NODISCARD int vm_push_take(Vm *vm, Own function, Own *args, size_t count, Ref names, Own *result, int kind) DROPS_GIL;
/* R[a] = callee(...).  1: a frame was pushed and is to be run, 0: done. */
NODISCARD int vm_call(Frame *frame, unsigned a, unsigned b, unsigned count, const uint32_t *word, Ref names) DROPS_GIL;
NODISCARD int vm_comprehension(Frame *frame, unsigned a, unsigned b, unsigned cells, Ref code) HOLDS_GIL;
NODISCARD int vm_call_ex(Frame *frame, unsigned a, unsigned b, enum CallKeywords keywords) DROPS_GIL;
/* CALL_TYPE: becomes CALL again when the callee is no built-in class, or somebody wants to be told of calls. */
NODISCARD int vm_call_type(Frame *frame, unsigned a, unsigned b, unsigned count, const uint32_t *word) DROPS_GIL;
NODISCARD int vm_call_class(Frame *frame, unsigned a, unsigned b, unsigned count, Site *site, const uint32_t *word) DROPS_GIL;
NODISCARD int vm_call_method(Frame *frame, unsigned a, unsigned b, unsigned count, Site *site, const uint32_t *word, Ref names) DROPS_GIL;
NODISCARD int vm_call_loaded(Frame *frame, unsigned a, unsigned b, unsigned count, const uint32_t *word) DROPS_GIL;
/* Call a builtin_function_or_method, a method_descriptor (args[0] is self) with positional arguments.  The loop has done it by itself if
 * the arguments are what the function sees (call.h, exact). */
NODISCARD Own vm_call_cfunction(Ref callee, const Ref *args, size_t count) DROPS_GIL;
NODISCARD Own vm_call_descr(Ref callee, const Ref *args, size_t count) DROPS_GIL;
/* R[a] = getter(R[b]) by a pushed frame: 1, or -1. */
NODISCARD int vm_call_getter(Frame *frame, unsigned a, unsigned b, Ref getter) DROPS_GIL;
/* Push a frame for C: copies of args go to the top of the stack. */
NODISCARD int vm_push_copy(Vm *vm, Ref function, const Ref *args, size_t count, Ref names, Own *result, int kind) DROPS_GIL;
/* Spread arguments (keywords: a dict with more of them, or NULL) over the parameters in place: parameters stand in args afterwards.  -1: all are released (vm_bind.c). */
NODISCARD int vm_bind(Function *f, Own *args, size_t count, Ref names, Ref keywords) DROPS_GIL;

/* ---- exceptions (vm_except.c) */
/* Find the handler of the current exception, leaving frames.  true: vm->frame->pc is the handler; false: an entry frame
 * was left.  again: a re-raise, this frame has its traceback entry already. */
bool vm_unwind(Vm *vm, bool again) DROPS_GIL;
/* Sets the exception: -1, or 1 when it was raised before and keeps its traceback. */
NODISCARD int vm_raise(Frame *frame, unsigned a, unsigned b, unsigned forms) DROPS_GIL;
void vm_reraise(Frame *frame, unsigned a) DROPS_GIL;
NODISCARD int vm_match_exception(Frame *frame, unsigned a, unsigned b) DROPS_GIL; /* 1, 0, -1 */
NODISCARD int vm_match_group(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
NODISCARD int vm_raise_group(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
void vm_push_exc(Vm *vm, Frame *frame, unsigned a, unsigned b);
void vm_pop_exc(Vm *vm, Frame *frame, unsigned a);
/* 1: a frame of __enter__ or __exit__ was pushed, 0 done, -1. */
NODISCARD int vm_with_enter(Frame *frame, unsigned a, unsigned b, bool async) DROPS_GIL;
NODISCARD int vm_with_exit(Frame *frame, unsigned a) DROPS_GIL;
NODISCARD int vm_async_with_exit(Frame *frame, unsigned a, unsigned b) DROPS_GIL;
NODISCARD int vm_with_exit_exception(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL;
/* What sys.exc_info() shows, or NULL. */
Ref vm_handled_peek(void);

/* ---- generators in the loop (vm_yield.c) */
NODISCARD int vm_send(Frame *frame, unsigned a, unsigned b, unsigned c) DROPS_GIL; /* 1 yielded, 0 returned, -1 */
NODISCARD int vm_end_async_for(Frame *frame, unsigned a, unsigned b) HOLDS_GIL;
/* R[a] = a function of R[b], which is consumed. */
NODISCARD int vm_convert(Frame *frame, int opcode, unsigned a, unsigned b, unsigned c) DROPS_GIL;

/* ---- import (vm_import.c) */
NODISCARD int vm_import_name(Frame *frame, unsigned a, unsigned b, unsigned c, Ref name) DROPS_GIL;
NODISCARD int vm_import_from(Frame *frame, unsigned a, unsigned b, Ref name) DROPS_GIL;
NODISCARD int vm_import_star(Frame *frame, unsigned a) DROPS_GIL;

/* ---- pattern matching (vm_match.c) */
/* R[b] is the subject; what it has that the patterns inside want goes to R[a] and the registers behind it.  1 it matches so far, 0, -1. */
NODISCARD int vm_match_equal(Ref subject, Ref constant) DROPS_GIL;
NODISCARD int vm_match_items(Frame *frame, unsigned a, unsigned b, unsigned count) DROPS_GIL;
NODISCARD int vm_match_keys(Frame *frame, unsigned a, unsigned b, unsigned keys) DROPS_GIL;
NODISCARD int vm_match_class(Frame *frame, unsigned a, unsigned b, unsigned class, Ref names, unsigned positional) DROPS_GIL;
NODISCARD int vm_match_length(Frame *frame, unsigned a, unsigned b) DROPS_GIL;
NODISCARD int vm_match_rest(Frame *frame, unsigned a, unsigned b, unsigned keys) DROPS_GIL;

NODISCARD int vm_print_expression(Frame *frame, unsigned a) DROPS_GIL; /* sys.displayhook(R[a]), which it takes */

/* ---- the laboratory (vm_trace.c) */
/* Is v of the class that the site saw?  One that has died may have left its address to one that is laid out otherwise. */
static ALWAYS_INLINE bool site_knows(Ref v, const Site *site) {
    const Type *type = object_of(v)->type;
    return (uintptr_t)type == site->key2 && type->attrs_offset == (int16_t)site->flags;
}

/* Would the look-up of the site's method in v go as it went before?  By shape (or type) and class version. */
static ALWAYS_INLINE bool site_fits(Ref v, const Site *site) {
    if (!site->flags) return (uintptr_t)type_of(v) == site->key && type_of(v)->version == site->key2;
    return is_object_nn(v) && object_of(v)->type->version == site->key2 &&
           ((Attrs *)((char *)object_of(v) + (int16_t)site->flags))->shape->id == site->key;
}

/* Before the instruction at pc: ticks, line and opcode events.  As vm_safepoint; 2: the frame jumped, frame->pc - 1 is where to. */
NODISCARD int vm_lab_step(Vm *vm, const uint32_t *pc) DROPS_GIL;
/* A frame begins or goes on; -1. */
NODISCARD int vm_lab_enter(Vm *vm) DROPS_GIL;
/* call() with the events c_call, c_return and c_exception around built-in callees, if there is a profile function. */
NODISCARD Own vm_lab_call(Vm *vm, Ref callee, const Ref *args, size_t count, Ref names) DROPS_GIL;
NODISCARD Own vm_lab_call_spread(Vm *vm, Ref callee, Ref args, Ref keywords) DROPS_GIL;
/* A frame returns or yields value.  -1: the trace function raised. */
NODISCARD int vm_lab_leave(Vm *vm, Ref value) DROPS_GIL;
/* A frame is left by an exception, which stands afterwards (or the trace function's own). */
void vm_lab_unwound(Vm *vm) DROPS_GIL;
void vm_lab_exception(Vm *vm) DROPS_GIL;
/* The StopIteration that carries value, the result of a generator, to its caller; only a trace function sees it. */
void vm_lab_stop(Vm *vm, Ref value) DROPS_GIL;
/* An exception goes to a handler of frame: its first line is seen, whichever it is. */
void vm_lab_caught(Frame *frame);
