/* str.format and str.format_map: literal text with replacement fields filled in.
 *
 * A field's spec may hold fields, but theirs may not (two levels).  Fields are numbered by themselves ({} {}) or by
 * hand
 * ({0} {1}), not both in one call; the state of that is shared by all levels. */
#include "runtime/object/call.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/str_fields.h"
#include "runtime/types/str_inner.h"
#include "runtime/types/text_args.h"
#include "runtime/types/tuple.h"

enum Numbering { NOT_YET, AUTOMATIC, MANUAL };

typedef struct Formatter {
    const Ref *args;
    size_t count;
    Ref names;         /* of the keyword arguments behind args; or NULL */
    Ref mapping;       /* of format_map; NULL: format */
    int numbering;
    size_t next;
} Formatter;

static int format_all(Formatter *f, StrBuilder *out, Ref format, Part part, int levels);

/* ---- what a field means */

static Own part_text(Ref s, Part part) { return str_slice(s, part.start, part.stop); }

/* The number of the argument that a first name with this index (-1: none) means; -1: it is a name. */
static int argument_number(Formatter *f, bool empty, ssize_t *index) {
    bool automatic = empty && *index < 0;
    if (!automatic && *index < 0) return 0;
    int wanted = automatic ? AUTOMATIC : MANUAL;
    if (f->numbering == NOT_YET) f->numbering = wanted;
    if (f->numbering != wanted)
        return fail(ValueError, automatic
                                    ? "cannot switch from manual field specification to automatic field numbering"
                                    : "cannot switch from automatic field numbering to manual field specification");
    if (automatic) *index = (ssize_t)f->next++;
    return 0;
}

static Own positional(const Formatter *f, size_t index) {
    if (f->mapping) return throw(ValueError, "Format string contains positional fields");
    if (index < f->count) return own(f->args[index]);
    return throw(IndexError, "Replacement index %zu out of range for positional args tuple", index);
}

static Own named(const Formatter *f, Ref name) {
    if (f->mapping) return getitem(f->mapping, name);
    for (size_t i = 0; f->names && i < tuple_length(f->names); i++)
        if (str_equal(tuple_item_peek(f->names, i), name)) return own(f->args[f->count + i]);
    return throw_key(name);
}

/* Follows .attribute and [key] from the first value, which is consumed. */
static Own follow_take(Own value, Ref s, size_t at, size_t stop) {
    scoped Own v = value;
    FieldStep step;
    int status;
    while (v && (status = str_field_step(s, &at, stop, &step)) != 0) {
        if (status < 0) return NULL;
        scoped Own key = step.index >= 0 && !step.is_attribute ? int_new(step.index) : part_text(s, step.name);
        if (!key) return NULL;
        own_set_take(&v, step.is_attribute ? getattr(v, key) : getitem(v, key));
    }
    return give(v);
}

static Own field_value(Formatter *f, Ref s, Part name) {
    Part first;
    ssize_t index;
    if (str_field_first(s, name, &first, &index) < 0) return NULL;
    if (argument_number(f, first.start == first.stop, &index) < 0) return NULL;
    scoped Own key = index < 0 ? part_text(s, first) : NULL;
    if (index < 0 && !key) return NULL;
    Own value = index < 0 ? named(f, key) : positional(f, (size_t)index);
    return value && first.stop < name.stop ? follow_take(value, s, first.stop, name.stop) : value;
}

static Own convert_take(Own value, uint32_t conversion) {
    scoped Own v = value;
    switch (conversion) {
    case 0: return give(v);
    case 'r': return repr(v);
    case 's': return str(v);
    case 'a': return ascii(v);
    }
    if (conversion > 32 && conversion < 127)
        return throw(ValueError, "Unknown conversion specifier %c", (int)conversion);
    return throw(ValueError, "Unknown conversion specifier \\x%x", (int)conversion);
}

/* The spec with its own fields filled in. */
static Own expand_spec(Formatter *f, Ref s, const Field *field, int levels) {
    if (!field->nested) return part_text(s, field->spec);
    str_builder_scope StrBuilder out;
    str_builder_init(&out);
    if (format_all(f, &out, s, field->spec, levels - 1) < 0) return NULL;
    return str_builder_finish(&out);
}

static int put_field(Formatter *f, StrBuilder *out, Ref s, const Field *field, int levels) {
    scoped Own value = field_value(f, s, field->name), spec = NULL, text = NULL;
    if (value && field->conversion) own_set_take(&value, convert_take(own(value), field->conversion));
    if (!value) return -1;
    if (field->spec.start == field->spec.stop && is_exact_str(value)) return str_builder_str(out, value);
    spec = expand_spec(f, s, field, levels);
    if (!spec) return -1;
    text = format_value(value, spec);
    return text ? str_builder_str(out, text) : -1;
}

static int format_all(Formatter *f, StrBuilder *out, Ref format, Part part, int levels) {
    if (levels == 0) return fail(ValueError, "Max string recursion exceeded");
    size_t at = part.start;
    Field field;
    int status;
    while ((status = str_field_next(format, &at, part.stop, &field)) > 0) {
        if (str_builder_slice(out, format, field.literal.start, field.literal.stop) < 0) return -1;
        if (field.present && put_field(f, out, format, &field, levels) < 0) return -1;
    }
    return status;
}

static Own format(Formatter *f, Ref self) {
    str_builder_scope StrBuilder out;
    str_builder_init(&out);
    if (format_all(f, &out, self, (Part){0, str_length(self)}, 2) < 0) return NULL;
    return str_builder_finish(&out);
}

Own str_format_method(Ref self, const Ref *args, size_t count, Ref names) {
    Formatter f = {.args = args, .count = count, .names = names};
    return format(&f, self);
}

Own str_format_map(Ref self, const Ref *args) {
    Formatter f = {.mapping = args[0]};
    return format(&f, self);
}
