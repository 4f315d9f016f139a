/* Calls: pushing frames for Python functions, and everything else that can be called.
 *
 * A call from Python code never recurses in C when the callee is a Python function, however it is wrapped: bound
 * method, class with __init__, property.  A call from C (vm_call_function) runs a nested loop on an entry frame. */
#include "interp/vm_slow.h"
#include "runtime/types/complex.h"

/* ---- pushing frames */

/* The defaults that are due (defaults_due) go behind the count values of the call. */
static ALWAYS_INLINE void fill_defaults(const Function *f, Own *args, size_t count, size_t due) {
    if (!due) return;
    const Tuple *defaults = tuple_of(f->defaults);
    for (size_t i = 0; i < due; i++) args[count + i] = own(defaults->items[defaults->length - due + i]);
}

/* The code that function is going to run: its instructions are there.  NULL: MemoryError. */
static ALWAYS_INLINE const Code *code_to_run(Ref function) {
    Function *f = (Function *)object_of(function);
    while (UNLIKELY(code_is_frozen(f->code)))
        if (code_thaw_slow(f->code) < 0) return NULL;
    return f->code;
}

/* A frame for function, which is consumed as well as the values in args[0 .. total).  NULL: RecursionError. */
static ALWAYS_INLINE Frame *frame_begin(Vm *vm, Own function, Own *args, size_t total, Own *result, int kind, uint8_t flags) {
    if (UNLIKELY(vm->frame_next >= vm->frame_limit) && frame_room_slow(vm) < 0) {
        registers_release(args, total);
        if (flags & FRAME_CHUNK) frame_stack_leave_chunk(vm);
        decref(function);
        return NULL;
    }
    Frame *frame = frame_link_take(vm, function, args, result, kind);
    frame->flags |= flags;
    vm->frame = frame;
    return frame;
}

/* The parameters are bound: the other locals are not, yet. */
static ALWAYS_INLINE void clear_locals(const Code *code, Own *registers) {
    for (uint32_t i = code->param_count; i < code->first_temp; i++) registers[i] = NULL;
}

/* The frame is linked before the arguments are bound, since binding may allocate, and allocation may run finalizers. */
static int frame_push(Vm *vm, Own function, Own *args, size_t count, Ref names, Ref keywords, Own *result, int kind,
                      uint8_t flags) {
    Function *f = (Function *)object_of(function);
    const Code *code = f->code;
    size_t total = count + (names ? tuple_length(names) : 0);
    Frame *frame = frame_begin(vm, function, args, total, result, kind, flags);
    if (UNLIKELY(!frame)) return -1;
    size_t due = names || keywords ? DEFAULTS_UNDUE : defaults_due(f, count);
    if (due != DEFAULTS_UNDUE) {
        fill_defaults(f, args, count, due);
    } else {
        frame->flags |= FRAME_TOP;
        frame->top = args + (code->register_count > total ? code->register_count : total);
        int status = vm_bind(f, args, count, names, keywords);
        frame->flags &= (uint8_t)~FRAME_TOP;
        if (status < 0) {
            frame_leave(vm, frame);
            return -1;
        }
    }
    clear_locals(code, args);
    return 0;
}

/* The usual case of vm_push_take: at most defaults are missing, and there is room, if not behind args (a generator's registers
 * are elsewhere), then at the top of the stack. */
static ALWAYS_INLINE bool push_plain_take(Vm *vm, Own function, Own *args, size_t count, Own *result, int kind) {
    const Function *f = (Function *)object_of(function);
    const Code *code = f->code;
    size_t due = defaults_due(f, count);
    if (due == DEFAULTS_UNDUE || UNLIKELY(vm->frame_next >= vm->frame_limit)) return false;
    if (!frame_stack_holds(vm, args, code->register_count)) {
        Own *top = frame_stack_top(vm, vm->frame);
        if (UNLIKELY(!frame_stack_holds(vm, top, code->register_count))) return false;
        for (size_t i = 0; i < count; i++) {
            top[i] = args[i];
            args[i] = NULL;
        }
        args = top;
    }
    fill_defaults(f, args, count, due);
    vm->frame = frame_link_take(vm, function, args, result, kind);
    clear_locals(code, args);
    return true;
}

/* Which parameters, behind `count` positional values, the names are, when they stand in the same order as the parameters and
 * defaults do for all others.  Names are interned, so looking at addresses finds every usual one.  false: not this case. */
static ALWAYS_INLINE bool names_ascend(const Function *f, size_t count, Ref names, size_t all, uint8_t *places) {
    const Tuple *wanted = tuple_of(names);
    Own *parameters = tuple_of(f->code->local_names)->items;
    size_t defaults = f->defaults ? tuple_length(f->defaults) : 0, next = count;
    if (defaults > all || f->code->positional_only > count) return false;
    for (size_t k = 0; k < wanted->length; k++) {
        for (; next < all && parameters[next] != wanted->items[k]; next++)
            if (next + defaults < all) return false;
        if (next == all) return false;
        places[k] = (uint8_t)next++;
    }
    return next == all || next + defaults >= all;
}

/* The usual call with names: every value has its place or moves up to it, and nothing is run. */
static ALWAYS_INLINE bool push_named_take(Vm *vm, Own function, Own *args, size_t count, Ref names, Own *result, int kind) {
    enum { NAMED = 16 };
    const Function *f = (Function *)object_of(function);
    const Code *code = f->code;
    uint8_t places[NAMED];
    size_t n = tuple_length(names), all = (size_t)code->exact_args; /* huge if there are *args and the like, or the code is frozen */
    if (all > UINT8_MAX || n > NAMED || count + n > all || UNLIKELY(vm->frame_next >= vm->frame_limit)) return false;
    if (!frame_stack_holds(vm, args, code->register_count) || !names_ascend(f, count, names, all, places)) return false;
    for (size_t i = all; i-- > count;) {
        if (n && places[n - 1] == i) args[i] = args[count + --n];
        else args[i] = own(tuple_item_peek(f->defaults, i + tuple_length(f->defaults) - all));
    }
    vm->frame = frame_link_take(vm, function, args, result, kind);
    clear_locals(code, args);
    return true;
}

int vm_push_take(Vm *vm, Own function, Own *args, size_t count, Ref names, Own *result, int kind) {
    if (LIKELY(!names)) {
        if (push_plain_take(vm, function, args, count, result, kind)) return 0;
    } else if (push_named_take(vm, function, args, count, names, result, kind)) {
        return 0;
    }
    const Code *code = code_to_run(function);
    size_t total = count + (names ? tuple_length(names) : 0);
    if (UNLIKELY(!code)) {
        registers_release(args, total);
        decref(function);
        return -1;
    }
    size_t need = code->register_count > total ? code->register_count : total;
    uint8_t flags = 0;
    if (UNLIKELY(!frame_stack_holds(vm, args, need))) {
        Own *top = frame_stack_reserve(vm, need, &flags);
        if (!top) {
            registers_release(args, total);
            decref(function);
            return -1;
        }
        memcpy(top, args, total * sizeof(Own));
        memset(args, 0, total * sizeof(Own));
        args = top;
    }
    return frame_push(vm, function, args, count, names, NULL, result, kind, flags);
}

int vm_push_copy(Vm *vm, Ref function, const Ref *args, size_t count, Ref names, Own *result, int kind) {
    const Code *code = code_to_run(function);
    size_t total = count + (names ? tuple_length(names) : 0);
    uint8_t flags = 0;
    if (UNLIKELY(!code)) return -1;
    Own *top = frame_stack_reserve(vm, code->register_count > total ? code->register_count : total, &flags);
    if (!top) return -1;
    for (size_t i = 0; i < total; i++) top[i] = own(args[i]);
    return frame_push(vm, own(function), top, count, names, NULL, result, kind, flags);
}

Own vm_call_function(Ref function, const Ref *args, size_t count, Ref names) {
    Vm *vm = vm_current();
    Own result = NULL;
    if (UNLIKELY(thread_c_stack_low(vm->thread)) && recursion_check(" while calling a Python object") < 0) return NULL;
    if (UNLIKELY(names || vm->thread->lab) || !frame_push_plain(vm, function, args, count, &result, FRAME_ENTRY)) {
        if (vm_push_copy(vm, function, args, count, names, &result, FRAME_ENTRY) < 0) return NULL;
        return vm_run(vm, false) == RUN_RETURNED ? result : NULL;
    }
    int status = vm_loop_plain(vm);
    if (UNLIKELY(status == RUN_SWITCH)) status = vm_run_on(vm);
    return status == RUN_RETURNED ? result : NULL;
}

/* ---- comprehensions */

static int push_comprehension(Vm *vm, Frame *frame, Own *result, Own *args, unsigned cells, Code *code) {
    uint8_t flags = 0;
    if (UNLIKELY(vm->frame_next >= vm->frame_limit) && frame_room_slow(vm) < 0) return -1;
    if (UNLIKELY(!frame_stack_holds(vm, args, code->register_count))) {
        Own *top = frame_stack_reserve(vm, code->register_count, &flags);
        if (!top) return -1;
        memcpy(top, args, (cells + 1) * sizeof(Own));
        memset(args, 0, (cells + 1) * sizeof(Own));
        args = top;
    }
    uint32_t free_cells = code->local_count + code->cell_count; /* never below 1, the iterator */
    memmove(args + free_cells, args + 1, cells * sizeof(Own));
    for (uint32_t i = 1; i < free_cells; i++) args[i] = NULL;
    Frame *inner = frame_link_take(vm, own(as_ref(frame->function)), args, result, FRAME_CALL);
    inner->code = code;
    inner->pc = code_comprehension_start(code);
    inner->flags |= flags;
    vm->frame = inner;
    return 1;
}

/* What it leaves in the registers after a failure, the handler or the end of the frame releases. */
int vm_comprehension(Frame *frame, unsigned a, unsigned b, unsigned cells, Ref code_object) {
    Code *code = (Code *)object_of(code_object);
    Own *r = frame->registers;
    if (code_thaw(code) < 0) return -1;
    if (!(code->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)))
        return push_comprehension(vm_current(), frame, &r[a], &r[b], cells, code);
    Own made = generator_comprehension(frame, code, &r[b], cells);
    return made ? register_set_take(frame, a, made) : -1;
}

/* ---- returning */

/* It has returned something: the loop deals with None. */
static enum ReturnAction init_return(Vm *vm, Frame *frame, Own value) {
    Own self = frame->self;
    frame_leave(vm, frame);
    throw(TypeError, "__init__() should return None, not '%T'", value);
    decref(value);
    decref(self);
    return RETURN_RAISED;
}

static enum ReturnAction generator_return(Vm *vm, Frame *frame, Own value) {
    scoped Own held = own(as_ref(generator_of_frame(frame)));
    Generator *g = (Generator *)object_of(held);
    Own *result = frame->result, *source = frame->source;
    int kind = frame->kind;
    generator_leave(vm, g, GENERATOR_DONE);
    generator_finish(g);
    if (kind == FRAME_ENTRY) {
        *result = value;
        return RETURN_TO_C;
    }
    if (kind == FRAME_FEED) {
        decref(value);
        return RETURN_TO_C;
    }
    CLEAR(*source);
    if (vm->thread->lab && (!is_none(value) || is_coroutine(held))) vm_lab_stop(vm, value);
    if (kind == FRAME_FOR) decref(value);
    else own_set_take(result, value);
    return RETURN_JUMP;
}

enum ReturnAction vm_return_take(Vm *vm, Frame *frame, Own value) {
    if (frame->flags & FRAME_GENERATOR) return generator_return(vm, frame, value);
    if (frame->kind == FRAME_INIT) return init_return(vm, frame, value);
    frame_leave(vm, frame); /* FRAME_DISCARD */
    decref(value);
    return RETURN_GO_ON;
}

/* ---- built-in functions */

Own vm_call_cfunction(Ref callee, const Ref *args, size_t count) {
    CFunction *f = (CFunction *)object_of(callee);
    Own result;
    return method_row_run(f->row, f->signature, f->self, args, count, &result) ? result : call(callee, args, count, NULL);
}

Own vm_call_descr(Ref callee, const Ref *args, size_t count) {
    MethodDescr *d = (MethodDescr *)object_of(callee);
    Own result;
    bool takes = LIKELY(is_exactly(args[0], d->owner)) || type_is_subtype(type_of(args[0]), d->owner);
    if (takes && d->exact == count - 1) return d->row->fn(args[0], args + 1);
    if (takes && method_row_run(d->row, d->signature, args[0], args + 1, count - 1, &result)) return result;
    return call(callee, args, count, NULL);
}

/* ---- CALL */

/* The result of a call that is over: its registers are released, R[a] written. */
static int call_done(Frame *frame, unsigned a, unsigned b, size_t count, Own value) {
    if (!value) return -1;
    registers_release(&frame->registers[b], count);
    return register_set_take(frame, a, value);
}

static bool is_python_function(Ref v) { return object_of(v)->type == &function_type; }

/* R[b] is a bound method of a Python function: the function is called, and self takes the place in R[b]. */
static int call_bound(Frame *frame, unsigned a, unsigned b, size_t count, Ref names) {
    Own *r = &frame->registers[b];
    BoundMethod *method = (BoundMethod *)object_of(*r);
    Own function = own(method->function), self = own(method->self);
    own_set_take(r, self);
    return vm_push_take(vm_current(), function, r, count + 1, names, &frame->registers[a], FRAME_CALL) < 0 ? -1 : 1;
}

/* R[b] is an instance whose class defines __call__, this function. */
static int call_instance(Frame *frame, unsigned a, unsigned b, size_t count, Ref names, Ref function) {
    return vm_push_take(vm_current(), own(function), &frame->registers[b], count + 1, names, &frame->registers[a], FRAME_CALL) < 0 ? -1 : 1;
}

/* May instances of this class be made by object.__new__ and a pushed frame of __init__?  Its __init__, borrowed, or NULL. */
static Ref plain_init(Ref callee) {
    if (object_of(callee)->type != &type_type) return NULL;
    Type *type = type_peek(callee);
    if (!type_has(type, TYPE_HEAP) || type_has(type, TYPE_ABSTRACT) || type->new != object_type.new || type->item_size) return NULL;
    Ref init = type_lookup_peek(type, name___init__);
    return init && is_object(init) && is_python_function(init) ? init : NULL;
}

/* Is this a call of a named tuple's class with a value for each field?  Then the instance is made without a frame for __new__. */
static bool makes_record(Ref callee, size_t count) {
    Type *type = type_peek(callee);
    if (!type_has(type, TYPE_TUPLE) || type->init != tuple_type.init || vm_current()->thread->lab) return false;
    Ref method = type_lookup_peek(type, name___new__);
    if (!method || !is_exactly(method, &staticmethod_type)) return false;
    Ref make = ((StaticMethod *)object_of(method))->callable;
    if (!is_object(make) || !is_python_function(make)) return false;
    const Code *code = ((Function *)object_of(make))->code;
    return code->makes_record && code->exact_args == (int32_t)count + 1;
}

static Own record_new(Ref class, const Ref *args, size_t count) {
    Own made = tuple_of_class(type_peek(class), args, count);
    if (made) gc_track_instance(made);
    return made;
}

static int call_init(Frame *frame, unsigned a, unsigned b, size_t count, Ref names, Ref init) {
    Own *r = &frame->registers[b];
    Vm *vm = vm_current();
    scoped Own function = own(init);
    Own instance = object_type.new(type_peek(*r), NULL, 0, NULL);
    if (!instance) return -1;
    gc_track_instance(instance);
    own_set_take(r, instance);
    incref(instance);
    if (vm_push_take(vm, give(function), r, count + 1, names, &frame->registers[a], FRAME_INIT) < 0) {
        decref(instance);
        return -1;
    }
    vm->frame->self = instance;
    return 1;
}

int vm_call_class(Frame *frame, unsigned a, unsigned b, unsigned count, Site *site, const uint32_t *word) {
    Ref callee = frame->registers[b];
    if (is_object(callee) && object_of(callee)->type == &type_type && type_peek(callee)->version == site->key2)
        return call_init(frame, a, b, count, NULL, site->value);
    instruction_become(word, OP_CALL_);
    return vm_call(frame, a, b, count, word, NULL);
}

static Site *site_of(Frame *frame, const uint32_t *word) { return &frame->code->sites[word[1]]; }

/* Is the instruction behind this CALL GET_ITER of its result? */
static bool iterated_next(const uint32_t *word, unsigned a) {
    const uint8_t *next = (const uint8_t *)(word + 2);
    return next[0] == OP_GET_ITER_ && next[2] == a;
}

/* One whose calls make instances: not type() itself, which also tells types. */
static bool is_builtin_class(Ref v) {
    return is_object(v) && object_of(v)->type == &type_type && !type_has(type_peek(v), TYPE_HEAP) && v != as_ref(&type_type);
}

/* What CALL becomes for this callee. */
static void call_specialise(Frame *frame, unsigned a, Ref callee, size_t count, const uint32_t *word) {
    Site *site = site_of(frame, word);
    if (!site_may_specialise(site)) return;
    site->misses++;
    Type *type = object_of(callee)->type;
    if (type == &function_type && defaults_due((Function *)object_of(callee), count) != DEFAULTS_UNDUE) {
        instruction_become(word, OP_CALL_PYTHON_);
    } else if (type == &cfunction_type) {
        if (!vm_steers(callee)) instruction_become(word, OP_CALL_BUILTIN_);
    } else if (callee == as_ref(&range_type)) {
        instruction_become(word, iterated_next(word, a) ? OP_CALL_RANGE_ : OP_CALL_TYPE_);
    } else if (is_builtin_class(callee) || (callee == as_ref(&type_type) && count == 1)) {
        instruction_become(word, OP_CALL_TYPE_);
    } else if (type == &type_type) {
        Ref init = plain_init(callee);
        if (!init) return;
        site->key2 = type_version(type_peek(callee));
        site->value = unlend(init);
        instruction_become(word, OP_CALL_CLASS_);
    }
}

/* float(v) and int(v) of machine numbers and of numbers in the word; NULL: not this case. */
static ALWAYS_INLINE Own number_converted(Ref type, Ref v) {
    int64_t n;
    double x;
    if (type == as_ref(&float_type)) return machine_double(v, &x) ? float_new(x) : NULL;
    if (type != as_ref(&int_type)) return NULL;
    if (!machine_int64(v, &n)) {
        if (!machine_double(v, &x) || !(fabs(x) < 0x1p61)) return NULL;
        n = (int64_t)x;
    }
    return fits_small_int(n) ? small_int_new(n) : NULL;
}

/* A number in the word as a double. */
static ALWAYS_INLINE bool word_double(Ref v, double *out) {
    if (!is_word_float(v) && !is_small_int(v)) return false;
    *out = is_word_float(v) ? word_float(v) : (double)small_int(v);
    return true;
}

/* int(text) of a few ASCII digits, perhaps with a minus; NULL: not this case. */
static Own short_decimal(Ref v) {
    enum { SAFE_DIGITS = 18 };
    if (!is_object(v) || object_of(v)->type != &str_type || !str_of(v)->ascii) return NULL;
    const char *at = str_data(v), *end = at + str_length(v);
    bool negative = at < end && *at == '-';
    at += negative;
    if (at == end || end - at > SAFE_DIGITS) return NULL;
    int64_t n = 0;
    for (; at < end; at++) {
        if (*at < '0' || *at > '9') return NULL;
        n = n * 10 + (*at - '0');
    }
    return small_int_new(negative ? -n : n);
}

/* list(iterable); NULL: list(). */
static Own list_of_all(Ref iterable) {
    Own list = list_new(0);
    if (!list || !iterable || list_extend(list, iterable) == 0) return list;
    decref(list);
    return NULL;
}

/* What a call of a built-in class makes; int, float and bool of the usual values, str and the
 * containers at once. */
static Own builtin_instance(Ref type, const Ref *args, size_t count) {
    if (count == 1) {
        Own number = number_converted(type, args[0]);
        if (!number && type == as_ref(&int_type)) number = short_decimal(args[0]);
        if (number) return number;
        if (type == as_ref(&str_type)) return str(args[0]);
        if (type == as_ref(&bool_type)) {
            int is_true = truth(args[0]);
            return is_true < 0 ? NULL : bool_new(is_true);
        }
    }
    double real, imag;
    if (count == 2 && type == as_ref(&complex_type) && word_double(args[0], &real) && word_double(args[1], &imag)) return complex_new(real, imag);
    if (UNLIKELY(thread_c_stack_low(thread_current)) && recursion_check(" while calling a Python object") < 0) return NULL;
    if (count <= 1) {
        if (type == as_ref(&list_type)) return list_of_all(count ? args[0] : NULL);
        if (type == as_ref(&tuple_type)) return count ? tuple_from(args[0]) : tuple_new(0);
        if (type == as_ref(&set_type)) return set_new(count ? args[0] : NULL);
        if (count && type == as_ref(&float_type)) return float_from_object(args[0]);
        if (count == 0 && type == as_ref(&dict_type)) return dict_new();
        if (count == 0 && type == as_ref(&super_type)) return super_here();
    }
    return type_call(type, args, count, NULL);
}

int vm_call_type(Frame *frame, unsigned a, unsigned b, unsigned count, const uint32_t *word) {
    Own *r = &frame->registers[b];
    if (*r == as_ref(&type_type) && count == 1) return call_done(frame, a, b, 2, own(as_ref(type_of(r[1]))));
    if (UNLIKELY(!is_builtin_class(*r) || vm_current()->profile)) {
        instruction_become(word, OP_CALL_);
        return vm_call(frame, a, b, count, word, NULL);
    }
    return call_done(frame, a, b, count + 1, builtin_instance(*r, (const Ref *)(r + 1), count));
}

int vm_call(Frame *frame, unsigned a, unsigned b, unsigned total, const uint32_t *word, Ref names) {
    Own *r = &frame->registers[b];
    size_t count = total - (names ? tuple_length(names) : 0);
    if (is_object(*r)) {
        if (word) call_specialise(frame, a, *r, count, word);
        Type *type = object_of(*r)->type;
        if (type == &function_type)
            return vm_push_take(vm_current(), give(*r), r + 1, count, names, &frame->registers[a], FRAME_CALL) < 0 ? -1 : 1;
        if (type == &bound_method_type) {
            Ref function = ((BoundMethod *)object_of(*r))->function;
            if (is_object(function) && is_python_function(function)) return call_bound(frame, a, b, count, names);
        } else if (type_has(type, TYPE_HEAP) && !type_has(type, TYPE_TYPE)) {
            Ref function = type_lookup_peek(type, name___call__);
            if (function && is_object(function) && is_python_function(function)) return call_instance(frame, a, b, count, names, function);
        } else if (type == &type_type) {
            if (!names && is_builtin_class(*r) && !vm_current()->profile)
                return call_done(frame, a, b, total + 1, builtin_instance(*r, (const Ref *)(r + 1), count));
            if (*r == as_ref(&type_type) && total == 1 && !names) return call_done(frame, a, b, 2, own(as_ref(type_of(r[1]))));
            Ref init = plain_init(*r);
            if (init) return call_init(frame, a, b, count, names, init);
            if (!names && makes_record(*r, count)) return call_done(frame, a, b, total + 1, record_new(*r, (const Ref *)(r + 1), count));
        } else if (type == &cfunction_type && !names && !vm_current()->profile) {
            return call_done(frame, a, b, total + 1, vm_call_cfunction(*r, (const Ref *)(r + 1), count));
        }
    }
    return call_done(frame, a, b, total + 1, vm_lab_call(vm_current(), *r, (const Ref *)(r + 1), count, names));
}

/* ---- f(*args, **kwargs) */

/* How messages name what is being called: "module.f()" as CPython's _PyObject_FunctionStr has it. */
static Own function_text(Ref callee) {
    scoped Own qualname = NULL, module = NULL;
    scoped Own dunder = str_intern("__qualname__");
    if (!dunder || getattr_find(callee, dunder, &qualname) < 0) return NULL;
    if (!qualname) return str(callee);
    if (getattr_find(callee, name___module__, &module) < 0) return NULL;
    if (module && is_str(module) && !str_equal_c(module, "builtins")) return str_format("%S.%S()", module, qualname);
    return str_format("%S()", qualname);
}

static Own spread_positional(Ref callee, Ref args) {
    if (is_exactly(args, &tuple_type)) return own(args);
    if (is_exactly(args, &list_type)) return list_to_tuple(args);
    if (!is_iterable(args)) {
        scoped Own name = function_text(callee);
        return name ? throw(TypeError, "%U argument after * must be an iterable, not %T", name, args) : NULL;
    }
    return tuple_from(args);
}

static int check_keyword_names(Ref callee, Ref keywords) {
    size_t position = 0;
    Ref key, value;
    while (dict_next(keywords, &position, &key, &value)) {
        if (is_str(key)) continue;
        return fail(TypeError, "keywords must be strings");
    }
    return 0;
}

/* What a callee is, if it runs Python code of known frame: a function, of `self` if that is not NULL; else NULL. */
static Ref python_callee(Ref callee, Ref *self) {
    *self = NULL;
    if (!is_object(callee)) return NULL;
    if (is_exactly(callee, &bound_method_type)) {
        *self = ((BoundMethod *)object_of(callee))->self;
        callee = ((BoundMethod *)object_of(callee))->function;
    }
    return is_object(callee) && is_python_function(callee) ? callee : NULL;
}

/* Does f(*args) give all of args to a parameter *rest, the only one, or the only one besides self? */
static bool goes_to_star(const Code *code, bool with_self) {
    return code->arg_count == with_self && !code->keyword_only && (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) == CODE_VARARGS;
}

/* Nothing in it runs Python code. */
static int push_star_take(Frame *frame, unsigned a, Ref function, Ref self, Own rest) {
    Vm *vm = vm_current();
    const Code *code = ((Function *)object_of(function))->code;
    uint8_t flags = 0;
    Own *top = frame_stack_reserve(vm, code->register_count, &flags);
    if (!top) {
        decref(rest);
        return -1;
    }
    top[0] = own(self);
    top[self != NULL] = rest;
    if (!frame_begin(vm, own(function), top, code->param_count, &frame->registers[a], FRAME_CALL, flags)) return -1;
    clear_locals(code, top);
    return 1;
}

/* A Python function: the values (of a tuple or list) go to the top of the stack and are bound there. */
static int spread_python(Frame *frame, unsigned a, Ref function, Ref self, Ref args, Ref keywords) {
    Vm *vm = vm_current();
    const Code *code = code_to_run(function);
    if (UNLIKELY(!code)) return -1;
    bool list = is_exactly(args, &list_type);
    size_t count = list ? list_length(args) : tuple_length(args), first = self != NULL;
    Own *items = list ? list_of(args)->items : tuple_of(args)->items;
    if (!keywords && goes_to_star(code, self != NULL)) {
        Own rest = tuple_from_array(lent(items), count);
        if (!rest) return -1;
        if (LIKELY(((Function *)object_of(function))->code == code)) return push_star_take(frame, a, function, self, rest);
        decref(rest); /* a finalizer has changed the function, and perhaps the list */
        return spread_python(frame, a, function, self, args, keywords);
    }
    uint8_t flags = 0;
    Own *top = frame_stack_reserve(vm, code->register_count > count + first ? code->register_count : count + first, &flags);
    if (!top) return -1;
    if (self) top[0] = own(self);
    for (size_t i = 0; i < count; i++) top[first + i] = own(items[i]);
    return frame_push(vm, own(function), top, first + count, NULL, keywords, &frame->registers[a], FRAME_CALL, flags) < 0 ? -1 : 1;
}

/* The m of f(**m) becomes a dict that is the call's own.  A dict of plain names that a Python function binds can stay. */
static int own_keywords(Own *mapping, Ref callee, bool python) {
    if (python && is_exactly(*mapping, &dict_type) && dict_of(*mapping)->only_str) return 0;
    Own dict = dict_new();
    if (!dict) return -1;
    if (dict_merge_unique(dict, *mapping, callee) < 0) {
        decref(dict);
        return -1;
    }
    own_set_take(mapping, dict);
    return 0;
}

int vm_call_ex(Frame *frame, unsigned a, unsigned b, enum CallKeywords with) {
    Own *r = &frame->registers[b];
    Ref self, function = python_callee(r[0], &self);
    if (with == KEYWORDS_MAPPING && own_keywords(&r[2], r[0], function) < 0) return -1;
    bool as_is = function && is_exactly(r[1], &list_type); /* its items are read in place */
    scoped Own args = as_is ? own(r[1]) : spread_positional(r[0], r[1]);
    if (!args) return -1;
    scoped Own callee = give(r[0]), keywords = NULL;
    CLEAR(r[1]);
    if (with) {
        keywords = give(r[2]);
        if (check_keyword_names(callee, keywords) < 0) return -1;
        if (dict_length(keywords) == 0) CLEAR(keywords);
    }
    if (function) return spread_python(frame, a, function, self, args, keywords);
    Own value = vm_lab_call_spread(vm_current(), callee, args, keywords);
    return value ? register_set_take(frame, a, value) : -1;
}

/* ---- methods */

/* What a call of a built-in method becomes.  list.append and list.pop, which stand for the class and the name: nobody changes list. */
static enum Opcode builtin_form(Ref self, Ref name, size_t count) {
    bool list = is_exactly(self, &list_type);
    if (list && count == 2 && name == name_append) return OP_CALL_METHOD_APPEND_;
    return list && count == 1 && name == name_pop ? OP_CALL_METHOD_POP_ : OP_CALL_METHOD_BUILTIN_;
}

int vm_call_method(Frame *frame, unsigned a, unsigned b, unsigned total, Site *site, const uint32_t *word, Ref names) {
    Own *r = &frame->registers[b + 1], method;
    Ref self;
    const uint32_t *end = frame->pc;
    enum MethodForm form;
    frame->pc = word ? word + 1 : end - 2; /* the look-up has a source range of its own */
    if (vm_find_method(*r, site, &method, &self, &form) < 0) return -1;
    frame->pc = end;
    if (!self) {
        own_set_take(r, method);
        if (word && form == METHOD_MODULE && !vm_steers(*r)) instruction_become(word, OP_CALL_METHOD_MODULE_);
        return vm_call(frame, a, b + 1, total, NULL, names);
    }
    if (self != *r) own_set_take(r, own(self));
    size_t count = total + 1 - (names ? tuple_length(names) : 0);
    if (is_python_function(method)) {
        bool plain = !names && defaults_due((Function *)object_of(method), count) != DEFAULTS_UNDUE;
        if (word && form == METHOD_PYTHON && plain) instruction_become(word, OP_CALL_METHOD_PYTHON_);
        return vm_push_take(vm_current(), method, r, count, names, &frame->registers[a], FRAME_CALL) < 0 ? -1 : 1;
    }
    if (word && form == METHOD_BUILTIN) instruction_become(word, builtin_form(self, site->name, count));
    scoped Own held = method;
    return call_done(frame, a, b + 1, total + 1, vm_lab_call(vm_current(), held, (const Ref *)r, count, names));
}

int vm_call_loaded(Frame *frame, unsigned a, unsigned b, unsigned count, const uint32_t *word) {
    Own *r = &frame->registers[b];
    if (!*r) return vm_call(frame, a, b + 1, count, NULL, NULL);
    Site *site = site_of(frame, word);
    if (is_python_function(*r)) {
        bool plain = defaults_due((Function *)object_of(*r), count + 1) != DEFAULTS_UNDUE;
        if (plain && site_may_specialise(site)) {
            site->misses++;
            instruction_become(word, OP_CALL_LOADED_PYTHON_);
        }
        return vm_push_take(vm_current(), give(*r), r + 1, count + 1, NULL, &frame->registers[a], FRAME_CALL) < 0 ? -1 : 1;
    }
    if (object_of(*r)->type == &method_descr_type && site_may_specialise(site)) {
        site->misses++;
        instruction_become(word, OP_CALL_LOADED_BUILTIN_);
    }
    return call_done(frame, a, b, count + 2, vm_lab_call(vm_current(), *r, (const Ref *)(r + 1), count + 1, NULL));
}

int vm_call_getter(Frame *frame, unsigned a, unsigned b, Ref getter) {
    Ref object = frame->registers[b];
    Vm *vm = vm_current();
    if (!frame_push_plain(vm, getter, &object, 1, &frame->registers[a], FRAME_CALL) &&
        vm_push_copy(vm, getter, &object, 1, NULL, &frame->registers[a], FRAME_CALL) < 0)
        return -1;
    if (a != b) register_release(frame, b);
    return 1;
}
