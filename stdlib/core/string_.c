/* The module _string: the grammar of replacement fields, for string.Formatter. */
#include "stdlib/stdlib.h"

static Own part_text(Ref s, Part part) { return str_slice(s, part.start, part.stop); }

/* (literal, name, spec, conversion); the last three are None for text without a field, the last one where there is
 * none. */
static Own field_tuple(Ref format, const Field *field) {
    scoped Own literal = part_text(format, field->literal);
    if (!literal) return NULL;
    if (!field->present) return tuple_pack(4, literal, None, None, None);
    scoped Own name = part_text(format, field->name);
    scoped Own spec = name ? part_text(format, field->spec) : NULL;
    scoped Own conversion = field->conversion ? str_new_char(field->conversion) : None;
    return spec && conversion ? tuple_pack(4, literal, name, spec, conversion) : NULL;
}

static Own formatter_parser(Ref module, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "expected str, got %T", args[0]);
    scoped Own fields = list_new(0);
    size_t at = 0;
    Field field;
    int status;
    if (!fields) return NULL;
    while ((status = str_field_next(args[0], &at, str_length(args[0]), &field)) > 0)
        if (list_append_take(fields, field_tuple(args[0], &field)) < 0) return NULL;
    return status < 0 ? NULL : iter(fields);
}

/* A number where the text is one, as {0[1]} means it. */
static Own name_or_number(Ref s, Part part, ssize_t index) { return index >= 0 ? int_new(index) : part_text(s, part); }

/* (first, iterator over (is_attribute, name)) */
static Own formatter_field_name_split(Ref module, const Ref *args) {
    if (!is_str(args[0])) return throw(TypeError, "expected str, got %T", args[0]);
    Part whole = {0, str_length(args[0])}, first;
    ssize_t index;
    if (str_field_first(args[0], whole, &first, &index) < 0) return NULL;
    scoped Own start = name_or_number(args[0], first, index), rest = list_new(0), rest_iter = NULL;
    if (!start || !rest) return NULL;
    size_t at = first.stop;
    FieldStep step;
    int status;
    while ((status = str_field_step(args[0], &at, whole.stop, &step)) > 0) {
        scoped Own name = name_or_number(args[0], step.name, step.index);
        if (!name || list_append_take(rest, tuple_pack(2, bool_new(step.is_attribute), name)) < 0) return NULL;
    }
    rest_iter = status < 0 ? NULL : iter(rest);
    return rest_iter ? tuple_pack(2, start, rest_iter) : NULL;
}

static const MethodRow functions[] = {
    {"formatter_parser(string, /)", formatter_parser, "Iterate over (literal, field name, spec, conversion).", 0},
    {"formatter_field_name_split(string, /)", formatter_field_name_split,
     "The first part of a field name, and an iterator over (is attribute, name) of the others.", 0},
    {NULL, NULL, NULL, 0},
};

const ModuleDef string__module = {.name = "_string", .doc = "Helpers of string.Formatter.", .functions = functions};
