/* The type of universal functions: their table, attributes, and taking a call apart.  ufunc_call.c does the work. */
#include "stdlib/numpy/ufunc_inner.h"
#include "stdlib/numpy/subclass.h"
#include "stdlib/numpy/array_inner.h"
#include "stdlib/numpy/dot.h"
#include "stdlib/numpy/factor.h"
#include "stdlib/numpy/fft.h"
#include "stdlib/numpy/dtype.h"
#include "stdlib/numpy/nonzero.h"
#include "stdlib/numpy/sort.h"

#ifdef KERNELS_X86
#include <cpuid.h>
#endif

/* ---- the table */

Ufunc ufuncs[UFUNC_COUNT] = {
#define UFUNC(name, inputs, outputs, identity, doc) \
    [UFUNC_##name] = {OBJECT_STATIC(&ufunc_type), #name, doc, inputs, outputs, identity, UFUNC_##name, NULL, NULL},
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
};

/* The kernels of each instruction set that this build has (Makefile). */
#define UFUNC(name, ...) extern const Kernel kernels_##name[];
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
static const Kernel *const plain_kernels[UFUNC_COUNT] = {
#define UFUNC(name, ...) kernels_##name,
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
};
/* Tables beside those of the ufuncs: TABLE(type, name) */
#define KERNEL_TABLES TABLE(DotKernels, dot_kernels) TABLE(FactorKernels, factor_kernels) TABLE(FourierKernels, fourier_kernels) \
    TABLE(PlaceKernels, place_kernels) TABLE(SortKernels, sort_kernels) \
    TABLE(SumKernels, sum_kernels) TABLE(TruthKernels, truth_kernels)
#define TABLE(type, name) \
    extern const type name##_table; \
    const type *name;
KERNEL_TABLES
#undef TABLE
#ifdef KERNELS_X86
#define TABLE(type, name) extern const type name##_table_v3, name##_table_v4;
KERNEL_TABLES
#undef TABLE
#define UFUNC(name, ...) extern const Kernel kernels_##name##_v3[], kernels_##name##_v4[];
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
static const Kernel *const v3_kernels[UFUNC_COUNT] = {
#define UFUNC(name, ...) kernels_##name##_v3,
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
};
static const Kernel *const v4_kernels[UFUNC_COUNT] = {
#define UFUNC(name, ...) kernels_##name##_v4,
#include "stdlib/numpy/ufuncs.def"
#undef UFUNC
};
/* (clang 14 knows no name for it.) */
static bool cpu_has_f16c(void) {
    unsigned a, b, c, d;
    return __get_cpuid(1, &a, &b, &c, &d) && (c & bit_F16C);
}
static const Kernel *const *kernels_choose(void) {
    __builtin_cpu_init();
    bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2") && cpu_has_f16c();
    bool v4 = v3 && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
#define TABLE(type, name) name = v4 ? &name##_table_v4 : v3 ? &name##_table_v3 : &name##_table;
    KERNEL_TABLES
#undef TABLE
    return v4 ? v4_kernels : v3 ? v3_kernels : plain_kernels;
}
#else
static const Kernel *const *kernels_choose(void) {
#define TABLE(type, name) name = &name##_table;
    KERNEL_TABLES
#undef TABLE
    return plain_kernels;
}
#endif

static const struct { const char *alias; uint8_t number; } aliases[] = {
    {"true_divide", UFUNC_divide}, {"mod", UFUNC_remainder}, {"abs", UFUNC_absolute}, {"conj", UFUNC_conjugate}, {"bitwise_not", UFUNC_invert}};

int ufuncs_fill(Ref module) {
    const Kernel *const *kernels = kernels_choose();
    for (size_t i = 0; i < UFUNC_COUNT; i++) ufuncs[i].kernels = kernels[i];
    if (type_ready(&ufunc_type) < 0 || module_add(module, "ufunc", as_ref(&ufunc_type)) < 0) return -1;
    for (size_t i = 0; i < UFUNC_COUNT; i++) /* numpy.clip is a function */
        if (i != UFUNC_clip && module_add(module, ufuncs[i].name, as_ref(&ufuncs[i])) < 0) return -1;
    if (module_add(module, ufunc_matmul.name, as_ref(&ufunc_matmul)) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(aliases); i++)
        if (module_add(module, aliases[i].alias, as_ref(&ufuncs[aliases[i].number])) < 0) return -1;
    return 0;
}

/* ---- attributes */

static const Ufunc *ufunc_of(Ref v) { return (const Ufunc *)object_of(v); }
static Own ufunc_repr(Ref self) { return str_format("<ufunc '%s'>", ufunc_of(self)->name); }
static Own get_name(Ref self) { return str_new(ufunc_of(self)->name); }
static Own get_nin(Ref self) { return int_new(ufunc_of(self)->inputs); }
static Own get_nout(Ref self) { return int_new(ufunc_of(self)->outputs); }
static Own get_nargs(Ref self) { return int_new(ufunc_of(self)->inputs + ufunc_of(self)->outputs); }
static Own get_signature(Ref self) { return ufunc_of(self)->signature ? str_new(ufunc_of(self)->signature) : None; }

static Own get_doc(Ref self) {
    const Ufunc *u = ufunc_of(self);
    return str_format("%s(%s%s, /, out=None, *, %scasting='same_kind', order='K', dtype=None, subok=True)\n\n%s", u->name,
                      u->inputs == 1 ? "x" : "x1, x2", u->outputs == 2 ? "[, out1, out2]" : "", u->signature ? "" : "where=True, ", u->doc);
}

static Own get_identity(Ref self) {
    switch (ufunc_of(self)->identity) {
    case UFUNC_NO_IDENTITY: return None;
    case UFUNC_TRUE: return True;
    case UFUNC_FALSE: return False;
    case UFUNC_MINUS_INFINITY: return float_new(-__builtin_inf());
    default: return int_new(ufunc_of(self)->identity);
    }
}

static Own kernel_text(const Ufunc *u, const Kernel *k) {
    char text[8];
    size_t n = 0;
    for (int i = 0; i < u->inputs + u->outputs; i++) {
        if (i == u->inputs) {
            text[n++] = '-';
            text[n++] = '>';
        }
        text[n++] = dtypes[k->types[i]].code;
    }
    return str_new_ascii(text, n);
}

static Own get_types(Ref self) {
    scoped Own list = list_new(16);
    if (!list) return NULL;
    for (const Kernel *k = ufunc_of(self)->kernels; k->row; k++)
        if (list_append_take(list, kernel_text(ufunc_of(self), k)) < 0) return NULL;
    return give(list);
}
static Own get_ntypes(Ref self) {
    int64_t n = 0;
    for (const Kernel *k = ufunc_of(self)->kernels; k->row; k++) n++;
    return int_new(n);
}

static const GetSetRow ufunc_getset[] = {
    {"__name__", get_name, NULL, NULL},  {"nin", get_nin, NULL, NULL},           {"nout", get_nout, NULL, NULL},
    {"nargs", get_nargs, NULL, NULL},    {"identity", get_identity, NULL, NULL}, {"types", get_types, NULL, NULL},
    {"ntypes", get_ntypes, NULL, NULL},  {"signature", get_signature, NULL, NULL}, {"__doc__", get_doc, NULL, NULL},
    {"__qualname__", get_name, NULL, NULL}, {0}};

/* ---- calls */

int ufunc_out_from(const Ufunc *u, Ref out, Ref *outs) {
    if (!out || is_none(out)) return 0;
    if (is_tuple(out)) {
        if (tuple_length(out) != u->outputs) return fail(ValueError, "The 'out' tuple must have exactly one entry per ufunc output");
        for (size_t i = 0; i < u->outputs; i++) {
            Ref item = tuple_item_peek(out, i);
            if (is_none(item)) continue;
            if (!is_ndarray(item) && !array_is_elsewhere(item)) return fail(TypeError, "return arrays must be of ArrayType");
            outs[i] = item;
        }
        return 0;
    }
    if (u->outputs > 1) return fail(TypeError, "'out' must be a tuple of arrays");
    if (!is_ndarray(out) && !array_is_elsewhere(out)) return fail(TypeError, "return arrays must be of ArrayType");
    outs[0] = out;
    return 0;
}

/* Options that only those with a signature have or lack. */
static int signature_option_fail(const Ufunc *u, const char *name) {
    if (strcmp(name, "axis") == 0)
        return fail(TypeError, "%s: axis can only be used with a single shared core dimension, not with the 3 distinct ones implied by signature %s.", u->name,
                    u->signature);
    if (strcmp(name, "keepdims") == 0)
        return fail(TypeError, "%s does not support keepdims: its signature %s requires output 0 to have 2 core dimensions, but keepdims can only be used when "
                               "all inputs have the same number of core dimensions and all outputs have no core dimensions.", u->name, u->signature);
    return strcmp(name, "where") == 0 ? fail(TypeError, "%s() got an unexpected keyword argument 'where'", u->name) : 0;
}

static int option_set(const Ufunc *u, UfuncOptions *o, const char *name, Ref value) {
    if (u->signature && signature_option_fail(u, name) < 0) return -1;
    if (strcmp(name, "out") == 0) return ufunc_out_from(u, value, o->out);
    if (strcmp(name, "where") == 0) return o->where = value, 0;
    if (strcmp(name, "dtype") == 0)
        return o->kernel ? fail(TypeError, "cannot specify both 'signature' and 'dtype'") : ufunc_dtype_from(value, &o->dtype);
    if (strcmp(name, "casting") == 0) return casting_from(value, &o->casting);
    if (strcmp(name, "order") == 0) return order_from(value, &o->order);
    if (strcmp(name, "subok") == 0) {
        int truth_value = truth(value);
        o->plain = truth_value == 0;
        return truth_value < 0 ? -1 : 0;
    }
    if (strcmp(name, "signature") == 0 || strcmp(name, "sig") == 0)
        return o->dtype ? fail(TypeError, "cannot specify both 'signature' and 'dtype'") : ufunc_signature_from(u, value, o);
    return fail(TypeError, "%s() got an unexpected keyword argument '%s'", u->name, name);
}

static int options_from(const Ufunc *u, UfuncOptions *o, const Ref *args, size_t count, Ref names) {
    size_t named = names ? tuple_length(names) : 0;
    if (count < u->inputs || count > (size_t)u->inputs + u->outputs)
        return fail(TypeError, "%s() takes from %d to %d positional arguments but %zu were given", u->name, u->inputs, u->inputs + u->outputs, count);
    for (size_t i = u->inputs; i < count; i++) {
        if (is_none(args[i])) continue;
        if (!is_ndarray(args[i]) && !array_is_elsewhere(args[i])) return fail(TypeError, "return arrays must be of ArrayType");
        o->out[i - u->inputs] = args[i];
    }
    for (size_t i = 0; i < named; i++) {
        const char *name = str_utf8_lossy(tuple_item_peek(names, i));
        if (count > u->inputs && strcmp(name, "out") == 0)
            return fail(TypeError, "cannot specify 'out' as both a positional and keyword argument");
        if (option_set(u, o, name, args[count + i]) < 0) return -1;
    }
    return 0;
}

/* What must be right before a class is asked: how many arguments there are, and the form of out=. */
static int call_check(const Ufunc *u, const Ref *args, size_t count, Ref names) {
    if (count < u->inputs || count > (size_t)u->inputs + u->outputs)
        return fail(TypeError, "%s() takes from %d to %d positional arguments but %zu were given", u->name, u->inputs, u->inputs + u->outputs, count);
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        Ref out = args[count + i];
        if (!str_equal_c(tuple_item_peek(names, i), "out")) continue;
        if (count > u->inputs) return fail(TypeError, "cannot specify 'out' as both a positional and keyword argument");
        if (is_tuple(out) && tuple_length(out) != u->outputs) return fail(ValueError, "The 'out' tuple must have exactly one entry per ufunc output");
        if (!is_tuple(out) && !is_none(out) && u->outputs > 1) return fail(TypeError, "'out' must be a tuple of arrays");
    }
    return 0;
}

static Own ufunc_call(Ref self, const Ref *args, size_t count, Ref names) {
    const Ufunc *u = ufunc_of(self);
    UfuncOptions options = UFUNC_DEFAULTS;
    Own results[2], answer;
    int overridden = 0;
    if (ufunc_asked_first(args, count, names)) {
        if (call_check(u, args, count, names) < 0) return NULL;
        overridden = ufunc_overridden(&(UfuncCall){u, "__call__", args, count, names}, &answer);
    }
    if (overridden) return overridden < 0 ? NULL : answer;
    if ((names || count != u->inputs) && options_from(u, &options, args, count, names) < 0) return NULL;
    return ufunc_execute(u, args, &options, results) < 0 ? NULL : ufunc_results_take(u, results);
}

Type ufunc_type = {
    .head = OBJECT_STATIC(&type_type), .name = "numpy.ufunc", .doc = "A function of each element of arrays.", .size = sizeof(Ufunc),
    .flags = TYPE_NO_NEW, .repr = ufunc_repr, .call = ufunc_call, .methods = ufunc_methods, .getset = ufunc_getset,
};
