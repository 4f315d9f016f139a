/* The module unicodedata: what the Unicode 14.0 tables know of characters. */
#include <stdio.h>
#include <stdlib.h>

#include "runtime/base/unicode.h"
#include "runtime/base/unicode_names.h"
#include "runtime/base/unicode_rare.h"
#include "stdlib/stdlib.h"

/* The one character of an argument: 0 or -1. */
static int character(Ref v, const char *function, const char *what, uint32_t *out) {
    if (is_none(v)) return fail(TypeError, "%s() argument%s must be a unicode character, not None", function, what);
    if (!is_str(v)) return fail(TypeError, "%s() argument%s must be a unicode character, not %T", function, what, v);
    if (str_length(v) != 1)
        return fail(TypeError, "%s() argument%s must be a unicode character, not str", function, what);
    *out = str_char(v, 0);
    return 0;
}

static Own name(Ref module, const Ref *args) {
    uint32_t c;
    char text[UNICODE_NAME_MAX];
    if (character(args[0], "name", " 1", &c) < 0) return NULL;
    size_t length = unicode_name(c, text);
    if (length) return str_new_ascii(text, length);
    return args[1] ? own(args[1]) : throw(ValueError, "no such name");
}

static Own lookup(Ref module, const Ref *args) {
    size_t size;
    if (!is_str(args[0])) return throw(TypeError, "lookup() argument must be str, not %T", args[0]);
    const char *text = str_utf8(args[0], &size);
    if (!text) return NULL;
    int32_t c = unicode_lookup(text, size);
    if (c >= 0) return str_new_char((uint32_t)c);
    scoped Own ask = import_from("_unicode_sequences", "named_sequence"), found = ask ? call1(ask, args[0]) : NULL;
    if (!found || !is_none(found)) return give(found);
    return throw(KeyError, "undefined character name '%U'", args[0]);
}

static Own category(Ref module, const Ref *args) {
    uint32_t c;
    return character(args[0], "category", "", &c) < 0 ? NULL : str_new(unicode_category(c));
}

static Own combining(Ref module, const Ref *args) {
    uint32_t c;
    return character(args[0], "combining", "", &c) < 0 ? NULL : int_new(unicode_combining(c));
}

/* decimal(c, default) and digit(c, default) */
static Own digit_value(const Ref *args, const char *function, const char *missing, int (*value_of)(uint32_t)) {
    uint32_t c;
    if (character(args[0], function, " 1", &c) < 0) return NULL;
    int value = value_of(c);
    if (value >= 0) return int_new(value);
    return args[1] ? own(args[1]) : throw(ValueError, "%s", missing);
}
static Own decimal(Ref module, const Ref *args) {
    return digit_value(args, "decimal", "not a decimal", unicode_decimal);
}
static Own digit(Ref module, const Ref *args) { return digit_value(args, "digit", "not a digit", unicode_digit); }

static int form_arg(Ref v, const char *function, NormalForm *out) {
    static const char *const forms[] = {"NFC", "NFD", "NFKC", "NFKD"};
    if (!is_str(v)) return fail(TypeError, "%s() argument 1 must be str, not %T", function, v);
    for (int i = 0; i < 4; i++)
        if (str_equal_c(v, forms[i])) return *out = (NormalForm)i, 0;
    return fail(ValueError, "invalid normalization form");
}

static Own normalized(const Ref *args, const char *function) {
    NormalForm form = NORMAL_NFC;
    if (form_arg(args[0], function, &form) < 0) return NULL;
    if (!is_str(args[1])) return throw(TypeError, "%s() argument 2 must be str, not %T", function, args[1]);
    size_t length = str_length(args[1]), result_length;
    if (str_of(args[1])->ascii) return own(args[1]);
    if (unicode_is_normal(str_data(args[1]), str_of(args[1])->kind, length, form)) return own(args[1]);
    scoped Own copy = bytes_new_empty(length * sizeof(uint32_t));
    if (!copy) return NULL;
    uint32_t *codes = (uint32_t *)bytes_data(copy);
    for (size_t i = 0; i < length; i++) codes[i] = str_char(args[1], i);
    uint32_t *result = unicode_normalize(codes, length, form, &result_length);
    if (!result) return throw_memory();
    Own text = str_new_chars(result, result_length);
    free(result);
    return text;
}

static Own normalize(Ref module, const Ref *args) { return normalized(args, "normalize"); }

static Own is_normalized(Ref module, const Ref *args) {
    scoped Own text = normalized(args, "is_normalized");
    return text ? bool_new(str_equal(text, args[1])) : NULL;
}

static Own east_asian_width(Ref module, const Ref *args) {
    uint32_t c;
    return character(args[0], "east_asian_width", "", &c) < 0 ? NULL : str_intern(unicode_width(c));
}

static Own bidirectional(Ref module, const Ref *args) {
    uint32_t c;
    return character(args[0], "bidirectional", "", &c) < 0 ? NULL : str_intern(unicode_direction(c));
}

static Own mirrored(Ref module, const Ref *args) {
    uint32_t c;
    return character(args[0], "mirrored", "", &c) < 0 ? NULL : small_int_new(unicode_mirrored(c));
}

static Own decomposition(Ref module, const Ref *args) {
    uint32_t c, parts[18];
    bool compatibility;
    char text[18 * 8 + 32];
    if (character(args[0], "decomposition", "", &c) < 0) return NULL;
    int count = unicode_decomposition(c, parts, &compatibility);
    size_t n = (size_t)sprintf(text, "%s", count ? unicode_mapping_tag(c) : "");
    for (int i = 0; i < count; i++) n += (size_t)sprintf(text + n, "%s%04X", n ? " " : "", parts[i]);
    return str_new_ascii(text, n);
}

static Own numeric(Ref module, const Ref *args) {
    uint32_t c;
    double value;
    if (character(args[0], "numeric", " 1", &c) < 0) return NULL;
    if (unicode_number(c, &value)) return float_new(value);
    return args[1] ? own(args[1]) : throw(ValueError, "not a numeric character");
}

static int init(Ref module) { return module_add_take(module, "unidata_version", str_new("14.0.0")); }

static const MethodRow functions[] = {
    {"name(chr, default=<unrepresentable>, /)", name, "The name of the character.", 0},
    {"lookup(name, /)", lookup, "The character of this name.", 0},
    {"category(chr, /)", category, "The general category.", 0},
    {"combining(chr, /)", combining, "The canonical combining class.", 0},
    {"decomposition(chr, /)", decomposition, "What the character is made of, or stands for: codes in hexadecimal, as text.", 0},
    {"decimal(chr, default=<unrepresentable>, /)", decimal, "The value of a decimal digit.", 0},
    {"digit(chr, default=<unrepresentable>, /)", digit, "The value of a digit.", 0},
    {"numeric(chr, default=<unrepresentable>, /)", numeric, "The number that the character stands for.", 0},
    {"east_asian_width(chr, /)", east_asian_width, "How wide the character is among those of East Asia.", 0},
    {"bidirectional(chr, /)", bidirectional, "The class of the bidirectional algorithm.", 0},
    {"mirrored(chr, /)", mirrored, "1 if the character is mirrored in text from right to left, else 0.", 0},
    {"normalize(form, unistr, /)", normalize, "The text in the normal form 'NFC', 'NFD', 'NFKC' or 'NFKD'.", 0},
    {"is_normalized(form, unistr, /)", is_normalized, "Is the text in this normal form?", 0},
    {NULL, NULL, NULL, 0},
};

const ModuleDef unicodedata_module = {
    .name = "unicodedata", .doc = "Properties of characters, by Unicode 14.0.", .functions = functions, .init = init};
