/* What CPython has in C and gilt in Python (warnings, the tasks of asyncio) looks alike from outside: errors raised
 * in there come from the caller's line.  Those modules say so at their end, with sys._as_builtin. */
#include "interp/as_builtin.h"

#include "interp/code.h"
#include "interp/function.h"
#include "runtime/object/class.h"
#include "runtime/object/descr.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"

static void mark_code(Code *code) {
    code->is_quiet = true;
    if (code_is_frozen(code)) return; /* what is thawed takes after it */
    for (uint32_t i = 0; i < code->constant_count; i++)
        if (is_exactly(code->constants[i], &code_type)) mark_code((Code *)object_of(code->constants[i]));
}

static void mark_class(Type *class) {
    class->flags |= TYPE_SPOKEN_OTHERWISE;
    size_t position = 0;
    Ref name, value;
    while (class->dict && dict_next(class->dict, &position, &name, &value)) if (!is_type(value)) as_builtin(value);
}

static void mark_module(Ref dict) {
    Ref module = dict_get_str_peek(dict, name___name__), name, value;
    size_t position = 0;
    while (module && dict_next(dict, &position, &name, &value)) {
        if (is_exactly(value, &function_type) && ((Function *)object_of(value))->globals == dict) as_builtin(value);
        if (!is_type(value) || !(type_peek(value)->flags & TYPE_HEAP)) continue;
        Ref home = dict_get_str_peek(type_peek(value)->dict, name___module__);
        if (home && is_str(home) && is_str(module) && str_equal(home, module)) as_builtin(value);
    }
}

void as_builtin(Ref thing) {
    if (!thing) return;
    if (is_exactly(thing, &function_type)) {
        mark_code(((Function *)object_of(thing))->code);
    } else if (is_exactly(thing, &staticmethod_type) || is_exactly(thing, &classmethod_type)) {
        as_builtin(((StaticMethod *)object_of(thing))->callable);
    } else if (is_exactly(thing, &property_type)) {
        const Property *property = (Property *)object_of(thing);
        as_builtin(property->getter);
        as_builtin(property->setter);
        as_builtin(property->deleter);
    } else if (is_type(thing) && type_peek(thing)->flags & TYPE_HEAP) {
        mark_class(type_peek(thing));
    } else if (is_exactly(thing, &dict_type)) {
        mark_module(thing);
    }
}
