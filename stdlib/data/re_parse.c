/* Regular expressions: pattern text to tree.  Syntax, rules and messages are those of CPython 3.11's module re. */
#include "runtime/base/digits.h"
#include "stdlib/data/re_inner.h"

#include <stdarg.h>

/* ---- faults */

void *re_throw(const ReParser *p, ssize_t position, const char *format, ...) {
    va_list args;
    va_start(args, format);
    scoped Own message = str_format_va(format, args), class = NULL;
    va_end(args);
    if (!message || !(class = import_from("re", "error"))) return NULL;
    scoped Own place = position < 0 ? None : int_new(position), error = call3(class, message, p->pattern, place);
    return error ? throw_object(error) : NULL;
}

static ReNode *no_memory(void) { return throw_memory(); }

/* A str pattern is Unicode's unless it says otherwise. */
static uint32_t effective_flags(const ReParser *p) {
    uint32_t flags = p->program->flags;
    return p->is_bytes || (flags & RE_A) ? flags : flags | RE_U;
}

/* ---- reading characters */

static bool at_end(const ReParser *p) { return p->at >= p->length; }
static uint32_t char_at(const ReParser *p, size_t i) { return chars_get(p->text, p->kind, i); }
static uint32_t peek(const ReParser *p) { return at_end(p) ? UINT32_MAX : char_at(p, p->at); }
static bool accept(ReParser *p, uint32_t c) {
    if (peek(p) != c) return false;
    p->at++;
    return true;
}
static Own text_of(const ReParser *p, size_t from, size_t to) {
    if (!p->is_bytes) return str_slice(p->pattern, from, to);
    return str_new_latin1((const char *)p->text + from, to - from);
}
static bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
static bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
static bool is_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

/* ---- nodes */

static ReNode *node_new(ReParser *p, ReKind kind) {
    ReNode *node = arena_alloc(&p->arena, sizeof *node);
    if (!node) return no_memory();
    node->kind = kind;
    node->flags = (uint16_t)p->flags;
    return node;
}

static ReNode *char_node(ReParser *p, uint32_t c) {
    ReNode *node = node_new(p, RE_CHAR);
    if (node) node->a = c;
    return node;
}

static ReNode *at_node(ReParser *p, int mode) {
    ReNode *node = node_new(p, RE_AT);
    if (node) node->mode = (uint8_t)mode;
    return node;
}

/* ---- sets */

static void set_put(ReSet *set, uint32_t c) { set->bits[c >> 5] |= 1u << (c & 31); }

static int set_put_range(ReParser *p, ReSet *set, uint32_t low, uint32_t high) {
    for (uint32_t c = low; c <= high && c < 256; c++) set_put(set, c);
    if (high < 256) return 0;
    ReRange *range = vec_push(&p->program->ranges);
    if (!range) return fail_memory();
    *range = (ReRange){low, high};
    set->range_count++;
    return 0;
}

static ReSet set_begin(const ReParser *p) {
    return (ReSet){.flags = (uint16_t)p->flags, .first_range = (uint32_t)p->program->ranges.n};
}

/* Puts what its classes say of ASCII characters into the set's bits. */
static void set_put_classes(ReSet *set) {
    bool unicode = set->flags & RE_U && !(set->flags & RE_A); /* for which the separators 1c to 1f are blanks */
    const struct { int holds, holds_not; uint32_t bits[4]; } classes[] = {
        {CLASS_DIGIT, CLASS_NOT_DIGIT, {0, 0x03ff0000, 0, 0}},
        {CLASS_SPACE, CLASS_NOT_SPACE, {unicode ? 0xf0003e00 : 0x3e00, 1, 0, 0}},
        {CLASS_WORD, CLASS_NOT_WORD, {0, 0x03ff0000, 0x87fffffe, 0x07fffffe}},
    };
    for (size_t k = 0; k < COUNT_OF(classes); k++) {
        for (int i = 0; i < 4; i++) {
            if (set->classes & classes[k].holds) set->bits[i] |= classes[k].bits[i];
            if (set->classes & classes[k].holds_not) set->bits[i] |= ~classes[k].bits[i];
        }
    }
}

static ReNode *set_node(ReParser *p, ReSet *set) {
    set_put_classes(set);
    ReSet *slot = vec_push(&p->program->sets);
    ReNode *node = slot ? node_new(p, RE_SET) : no_memory();
    if (!node) return NULL;
    *slot = *set;
    node->a = (uint32_t)(p->program->sets.n - 1);
    return node;
}

static int class_of(uint32_t letter) {
    switch (letter) {
    case 'd': return CLASS_DIGIT;
    case 'D': return CLASS_NOT_DIGIT;
    case 's': return CLASS_SPACE;
    case 'S': return CLASS_NOT_SPACE;
    case 'w': return CLASS_WORD;
    case 'W': return CLASS_NOT_WORD;
    default: return 0;
    }
}

/* ---- escapes */

static int simple_escape(uint32_t letter) {
    switch (letter) {
    case 'a': return '\a';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    case '\\': return '\\';
    default: return -1;
    }
}

static void *bad_escape(const ReParser *p, size_t start, const char *what) {
    scoped Own shown = text_of(p, start, p->at);
    return shown ? re_throw(p, (ssize_t)start, "%s %U", what, shown) : NULL;
}

/* \xhh, \uhhhh, \Uhhhhhhhh behind the letter: 0 and *out. */
static int hex_escape(ReParser *p, size_t start, int digits, uint32_t *out) {
    uint32_t value = 0;
    int n = 0;
    for (; n < digits && !at_end(p) && digit_value(peek(p), 16) >= 0; n++)
        value = value * 16 + (uint32_t)digit_value(char_at(p, p->at++), 16);
    *out = value;
    if (n < digits) {
        bad_escape(p, start, "incomplete escape");
        return -1;
    }
    if (value <= 0x10ffff) return 0;
    bad_escape(p, start, "bad escape");
    return -1;
}

/* \N{NAME} behind the N. */
static int named_escape(ReParser *p, size_t start, uint32_t *out) {
    if (!accept(p, '{')) {
        re_throw(p, (ssize_t)p->at, "missing {");
        return -1;
    }
    size_t from = p->at;
    while (!at_end(p) && peek(p) != '}') p->at++;
    if (at_end(p) || p->at == from) {
        re_throw(p, (ssize_t)from, at_end(p) && p->at > from ? "missing }, unterminated name" : "missing character name");
        return -1;
    }
    scoped Own name = text_of(p, from, p->at++), lookup = name ? import_from("unicodedata", "lookup") : NULL;
    scoped Own found = lookup ? call1(lookup, name) : NULL;
    if (found && is_str(found) && str_length(found) == 1) {
        *out = str_char(found, 0);
        return 0;
    }
    if (error_occurred() && !error_clear_if(KeyError)) return -1;
    re_throw(p, (ssize_t)start, "undefined character name %R", name);
    return -1;
}

/* What both kinds of place know: 1 and *out, 0 something else (p->at stays behind the letter), -1. */
static int common_escape(ReParser *p, size_t start, uint32_t letter, uint32_t *out) {
    int simple = simple_escape(letter);
    if (simple >= 0) {
        *out = (uint32_t)simple;
        return 1;
    }
    if (letter == 'x') return hex_escape(p, start, 2, out) < 0 ? -1 : 1;
    if (p->is_bytes) return 0;
    if (letter == 'u') return hex_escape(p, start, 4, out) < 0 ? -1 : 1;
    if (letter == 'U') return hex_escape(p, start, 8, out) < 0 ? -1 : 1;
    if (letter == 'N') return named_escape(p, start, out) < 0 ? -1 : 1;
    return 0;
}

static int octal_escape(ReParser *p, size_t start, uint32_t value, int more, uint32_t *out) {
    for (; more && is_octal(peek(p)); more--) value = value * 8 + (char_at(p, p->at++) - '0');
    *out = value;
    if (value <= 0377) return 0;
    scoped Own shown = text_of(p, start, p->at);
    if (shown) re_throw(p, (ssize_t)start, "octal escape value %U outside of range 0-0o377", shown);
    return -1;
}

/* An escape inside [...]: 1 a character, 2 a class (*out = its bit), -1. */
static int set_escape(ReParser *p, uint32_t *out) {
    size_t start = p->at - 1;
    if (at_end(p)) {
        re_throw(p, (ssize_t)start, "bad escape (end of pattern)");
        return -1;
    }
    uint32_t letter = char_at(p, p->at++);
    if (class_of(letter)) {
        *out = (uint32_t)class_of(letter);
        return 2;
    }
    if (letter == 'b') {
        *out = '\b';
        return 1;
    }
    int known = common_escape(p, start, letter, out);
    if (known) return known;
    if (is_octal(letter)) return octal_escape(p, start, letter - '0', 2, out) < 0 ? -1 : 1;
    if (is_digit(letter) || is_letter(letter)) {
        bad_escape(p, start, "bad escape");
        return -1;
    }
    *out = letter;
    return 1;
}

static ReNode *group_reference(ReParser *p, uint32_t group, size_t name_at) {
    if (p->open.at[group]) return re_throw(p, (ssize_t)name_at, "cannot refer to an open group");
    if (p->behind.n && group > vec_last(&p->behind))
        return re_throw(p, (ssize_t)p->at, "cannot refer to group defined in the same lookbehind subpattern");
    ReNode *node = node_new(p, RE_REF);
    if (node) node->a = group;
    return node;
}

/* \1 ... \99, or three octal digits. */
static ReNode *number_escape(ReParser *p, size_t start, uint32_t first) {
    uint32_t value = first - '0', octal;
    if (is_digit(peek(p))) {
        uint32_t second = peek(p);
        bool three = is_octal(first) && is_octal(second) && p->at + 1 < p->length && is_octal(char_at(p, p->at + 1));
        if (three) return octal_escape(p, start, value, 2, &octal) < 0 ? NULL : char_node(p, octal);
        value = value * 10 + second - '0';
        p->at++;
    }
    if (value <= p->groups) return group_reference(p, value, start);
    return re_throw(p, (ssize_t)start + 1, "invalid group reference %d", (int)value);
}

static ReNode *parse_escape(ReParser *p) {
    size_t start = p->at - 1;
    if (at_end(p)) return re_throw(p, (ssize_t)start, "bad escape (end of pattern)");
    uint32_t letter = char_at(p, p->at++), c;
    switch (letter) {
    case 'A': return at_node(p, AT_STRING_START);
    case 'Z': return at_node(p, AT_STRING_END);
    case 'b': return at_node(p, AT_BOUNDARY);
    case 'B': return at_node(p, AT_NOT_BOUNDARY);
    default: break;
    }
    if (class_of(letter)) {
        ReSet set = set_begin(p);
        set.classes = (uint8_t)class_of(letter);
        return set_node(p, &set);
    }
    int known = common_escape(p, start, letter, &c);
    if (known) return known < 0 ? NULL : char_node(p, c);
    if (letter == '0') return octal_escape(p, start, 0, 2, &c) < 0 ? NULL : char_node(p, c);
    if (is_digit(letter)) return number_escape(p, start, letter);
    if (is_letter(letter)) return bad_escape(p, start, "bad escape");
    return char_node(p, letter);
}

/* ---- [...] */

static void *unterminated_set(const ReParser *p, size_t start) {
    return re_throw(p, (ssize_t)start, "unterminated character set");
}

/* One end of a range or a class: as set_escape; 0 at the pattern's end. */
static int set_item(ReParser *p, uint32_t *out) {
    if (at_end(p)) return 0;
    uint32_t c = char_at(p, p->at++);
    if (c == '\\') return set_escape(p, out);
    *out = c;
    return 1;
}

static void *bad_range(ReParser *p, size_t from) {
    scoped Own shown = text_of(p, from, p->at);
    return shown ? re_throw(p, (ssize_t)from, "bad character range %U", shown) : NULL;
}

/* What may mean operations on sets one day.  `at` is where it stands. */
static int warn_of_set(const char *what, size_t at) {
    return warn(FutureWarning, 3, "Possible %s at position %zu", what, at);
}

/* "--", "&&", "~~" or "||" here, behind the set's first element?  -1: the warning is an error. */
static int check_operator(const ReParser *p) {
    if (at_end(p) || p->at + 1 >= p->length) return 0;
    uint32_t c = peek(p);
    if (c > 127 || !strchr("-&~|", (int)c) || char_at(p, p->at + 1) != c) return 0;
    const char *what = c == '-' ? "set difference" : c == '&' ? "set intersection" : c == '~' ? "set symmetric difference" : "set union";
    return warn_of_set(what, p->at);
}

/* An item and, if one follows, the range it begins: 1; 2 the "]" after "a-" was read too; 0 with an exception. */
static int set_element(ReParser *p, ReSet *set, size_t start) {
    size_t from = p->at;
    uint32_t low, high;
    int what = set_item(p, &low);
    if (what < 0) return 0;
    if (what == 0) return unterminated_set(p, start), 0;
    bool ends = false;
    if (accept(p, '-')) {
        if (at_end(p)) return unterminated_set(p, start), 0;
        if (accept(p, ']')) {
            set_put(set, '-');
            ends = true;
        } else {
            if (!at_end(p) && peek(p) == '-' && warn_of_set("set difference", p->at - 1) < 0) return 0;
            int second = set_item(p, &high);
            if (second < 0) return 0;
            if (second == 0) return unterminated_set(p, start), 0;
            if (what == 2 || second == 2 || high < low) return bad_range(p, from), 0;
            return set_put_range(p, set, low, high) == 0;
        }
    }
    if (what == 2) set->classes |= (uint8_t)low;
    else if (set_put_range(p, set, low, low) < 0) return 0;
    return ends ? 2 : 1;
}

static ReNode *parse_set(ReParser *p) {
    size_t start = p->at - 1;
    ReSet set = set_begin(p);
    if (!at_end(p) && peek(p) == '[' && warn_of_set("nested set", p->at) < 0) return NULL;
    set.negate = accept(p, '^');
    for (bool first = true;; first = false) {
        if (!first && accept(p, ']')) break;
        if (!first && check_operator(p) < 0) return NULL;
        int status = set_element(p, &set, start);
        if (status == 0) return NULL;
        if (status == 2) break;
    }
    return set_node(p, &set);
}

/* ---- groups */

static ReNode *parse_alternatives(ReParser *p);

/* A name up to its terminator: 0 and *out, the text. */
static int parse_name(ReParser *p, uint32_t terminator, const char *shown, Own *out) {
    size_t from = p->at;
    while (!at_end(p) && peek(p) != terminator) p->at++;
    if (at_end(p) && p->at > from) return re_throw(p, (ssize_t)from, "missing %s, unterminated name", shown), -1;
    if (p->at == from) return re_throw(p, (ssize_t)p->at, "missing group name"), -1;
    *out = text_of(p, from, p->at++);
    return *out ? 0 : -1;
}

static int check_name(const ReParser *p, Ref name, size_t at) {
    scoped Own valid = call_method_named(name, "isidentifier", NULL, 0);
    if (!valid) return -1;
    if (valid == True && (!p->is_bytes || str_of(name)->ascii)) return 0;
    if (valid == True) {
        scoped Own shown = str_to_ascii(name);
        return shown ? warn(DeprecationWarning, 3, "bad character in group name '%U' at position %zu", shown, at) : -1;
    }
    if (p->is_bytes) {
        scoped Own shown = str_to_ascii(name), text = shown ? str_format("b'%U'", shown) : NULL;
        if (text) re_throw(p, (ssize_t)at, "bad character in group name %U", text);
        return -1;
    }
    re_throw(p, (ssize_t)at, "bad character in group name %R", name);
    return -1;
}

/* A new group, open; its number, 0 with an exception. */
static uint32_t open_group(ReParser *p, Ref name, size_t name_at) {
    uint32_t number = p->groups + 1;
    if (number > RE_MAX_GROUPS) return re_throw(p, (ssize_t)p->at, "too many groups"), 0;
    if (name) {
        Own before = NULL;
        int known = dict_get(p->names, name, &before);
        scoped Own old = before, value = small_int_new(number);
        if (known < 0) return 0;
        if (known) return re_throw(p, (ssize_t)name_at, "redefinition of group name %R as group %d; was group %S", name, (int)number, old), 0;
        if (dict_set(p->names, name, value) < 0) return 0;
    }
    uint8_t *slot = vec_push(&p->open);
    if (!slot) return throw_memory(), 0;
    *slot = true;
    return p->groups = number;
}

static ReNode *missing_paren(const ReParser *p, size_t start) {
    return re_throw(p, (ssize_t)start, "missing ), unterminated subpattern");
}

static ReNode *capturing(ReParser *p, size_t start, Ref name, size_t name_at) {
    uint32_t number = open_group(p, name, name_at);
    ReNode *node = number ? node_new(p, RE_GROUP) : NULL;
    p->begun = true;
    if (!node || !(node->child = parse_alternatives(p))) return NULL;
    if (!accept(p, ')')) return missing_paren(p, start);
    node->a = number;
    p->open.at[number] = false;
    return node;
}

/* (?:...), (?flags:...), (?>...), (?=...): no capture. */
static ReNode *enclosed(ReParser *p, size_t start, ReKind kind, int mode) {
    ReNode *node = node_new(p, kind);
    if (!node) return NULL;
    node->mode = (uint8_t)mode;
    p->begun = true;
    if (mode & 2) {
        uint32_t *slot = vec_push(&p->behind);
        if (!slot) return no_memory();
        *slot = p->groups;
    }
    node->child = parse_alternatives(p);
    if (mode & 2) p->behind.n--;
    if (!node->child) return NULL;
    return accept(p, ')') ? node : missing_paren(p, start);
}

static ReNode *reference_by_name(ReParser *p) {
    size_t name_at = p->at;
    scoped Own name = NULL;
    Own number = NULL;
    if (parse_name(p, ')', ")", &name) < 0 || check_name(p, name, name_at) < 0) return NULL;
    int known = dict_get(p->names, name, &number);
    if (known < 0) return NULL;
    if (!known) return re_throw(p, (ssize_t)name_at, "unknown group name %R", name);
    return group_reference(p, (uint32_t)small_int(number), name_at);
}

static ReNode *parse_p_extension(ReParser *p, size_t start) {
    if (accept(p, '<')) {
        size_t name_at = p->at;
        scoped Own name = NULL;
        if (parse_name(p, '>', ">", &name) < 0 || check_name(p, name, name_at) < 0) return NULL;
        return capturing(p, start, name, name_at);
    }
    if (accept(p, '=')) return reference_by_name(p);
    if (at_end(p)) return re_throw(p, (ssize_t)p->at, "unexpected end of pattern");
    scoped Own letter = text_of(p, p->at, p->at + 1);
    return letter ? re_throw(p, (ssize_t)p->at - 2, "unknown extension ?P%U", letter) : NULL;
}

/* A number as int() reads it, with signs, blanks and underscores, still counts; 0 with an exception. */
static uint32_t lenient_group(ReParser *p, Ref name, size_t name_at) {
    scoped Own number = call1(as_ref(&int_type), name), shown = NULL;
    if (!number && !error_clear_if(ValueError)) return 0;
    bool small = number && is_small_int(number);
    if (!number || (small && small_int(number) <= 0)) return (void)!check_name(p, name, name_at), 0;
    if (!small || small_int(number) >= RE_MAX_GROUPS) return re_throw(p, (ssize_t)name_at, "invalid group reference %S", number), 0;
    shown = p->is_bytes ? str_to_ascii(name) : own(name);
    if (!shown || warn(DeprecationWarning, 3, "bad character in group name %R at position %zu", shown, name_at) < 0) return 0;
    return (uint32_t)small_int(number);
}

/* The group that a conditional asks for: its number, 0 with an exception. */
static uint32_t condition_group(ReParser *p) {
    size_t name_at = p->at;
    scoped Own name = NULL;
    if (parse_name(p, ')', ")", &name) < 0) return 0;
    bool digits = true;
    uint64_t value = 0;
    for (size_t i = 0; i < str_length(name); i++) {
        uint32_t c = str_char(name, i);
        digits &= is_digit(c);
        if (digits && value < RE_MAX_GROUPS) value = value * 10 + c - '0';
    }
    if (digits) {
        if (value == 0) return re_throw(p, (ssize_t)name_at, "bad group number"), 0;
        if (value >= RE_MAX_GROUPS) return re_throw(p, (ssize_t)name_at, "invalid group reference %U", name), 0;
        return (uint32_t)value;
    }
    scoped Own valid = call_method_named(name, "isidentifier", NULL, 0);
    if (!valid) return 0;
    if (valid != True) return lenient_group(p, name, name_at);
    if (check_name(p, name, name_at) < 0) return 0;
    Own number = NULL;
    int known = dict_get(p->names, name, &number);
    if (known == 0) re_throw(p, (ssize_t)name_at, "unknown group name %R", name);
    return known == 1 ? (uint32_t)small_int(number) : 0;
}

static ReNode *parse_sequence(ReParser *p);

static ReNode *parse_conditional(ReParser *p, size_t start) {
    size_t name_at = p->at;
    uint32_t group = condition_group(p);
    if (group && p->behind.n && (group > p->groups || p->open.at[group]))
        return re_throw(p, (ssize_t)p->at, "cannot refer to an open group");
    if (group && p->behind.n && group > vec_last(&p->behind))
        return re_throw(p, (ssize_t)p->at, "cannot refer to group defined in the same lookbehind subpattern");
    ReNode *node = group ? node_new(p, RE_COND) : NULL;
    if (!node || !(node->child = parse_sequence(p))) return NULL;
    node->a = group;
    node->b = (uint32_t)name_at;
    if (accept(p, '|')) {
        if (!(node->other = parse_sequence(p))) return NULL;
        if (peek(p) == '|') return re_throw(p, (ssize_t)p->at, "conditional backref with more than two branches");
    }
    return accept(p, ')') ? node : missing_paren(p, start);
}

/* ---- inline flags */

static uint32_t flag_of(uint32_t letter) {
    switch (letter) {
    case 'i': return RE_I;
    case 'L': return RE_L;
    case 'm': return RE_M;
    case 's': return RE_S;
    case 'x': return RE_X;
    case 'a': return RE_A;
    case 'u': return RE_U;
    case 't': return RE_TEMPLATE;
    default: return 0;
    }
}

enum { TYPE_FLAGS = RE_A | RE_L | RE_U, GLOBAL_FLAGS = RE_DEBUG };

static int add_flag(ReParser *p, uint32_t flag, uint32_t *flags) {
    if (!p->is_bytes && flag == RE_L)
        return re_throw(p, (ssize_t)p->at, "bad inline flags: cannot use 'L' flag with a str pattern"), -1;
    if (p->is_bytes && flag == RE_U)
        return re_throw(p, (ssize_t)p->at, "bad inline flags: cannot use 'u' flag with a bytes pattern"), -1;
    *flags |= flag;
    if ((flag & TYPE_FLAGS) && (*flags & TYPE_FLAGS) != flag)
        return re_throw(p, (ssize_t)p->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible"), -1;
    return 0;
}

static int unknown_flag(const ReParser *p, const char *otherwise) {
    const char *text = at_end(p) || !is_letter(peek(p)) ? otherwise : "unknown flag";
    re_throw(p, (ssize_t)p->at, "%s", text);
    return -1;
}

/* The letters of (?aim-sx: ...).  1 a group follows, 0 it was "(?aim)", -1. */
static int parse_flags(ReParser *p, uint32_t *add, uint32_t *remove) {
    *add = *remove = 0;
    while (peek(p) != '-') {
        uint32_t flag = flag_of(peek(p));
        if (!flag) return unknown_flag(p, "missing -, : or )");
        p->at++;
        if (add_flag(p, flag, add) < 0) return -1;
        if (accept(p, ')')) return 0;
        if (accept(p, ':')) return 1;
    }
    p->at++;
    for (bool first = true;; first = false) {
        if (!first && accept(p, ':')) break;
        uint32_t flag = flag_of(peek(p));
        if (!flag) return unknown_flag(p, first ? "missing flag" : "missing :");
        p->at++;
        if (flag & TYPE_FLAGS)
            return re_throw(p, (ssize_t)p->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'"), -1;
        *remove |= flag;
    }
    if (*add & *remove) return re_throw(p, (ssize_t)p->at - 1, "bad inline flags: flag turned on and off"), -1;
    return 1;
}

static ReNode *parse_flag_group(ReParser *p, size_t start) {
    uint32_t add, remove, outer = p->flags;
    int status = parse_flags(p, &add, &remove);
    if (status < 0) return NULL;
    if (status == 0) {
        if (p->begun) return re_throw(p, (ssize_t)start, "global flags not at the start of the expression");
        if ((add & RE_X) && !(p->flags & RE_X)) p->restart_verbose = true;
        p->program->flags |= add;
        p->flags = effective_flags(p);
        return node_new(p, RE_EMPTY);
    }
    if (add & TYPE_FLAGS) p->flags &= ~(uint32_t)TYPE_FLAGS;
    p->flags = (p->flags | add) & ~remove;
    ReNode *node = enclosed(p, start, RE_GROUP, 0);
    p->flags = outer;
    return node;
}

static ReNode *parse_comment(ReParser *p, size_t start) {
    while (!at_end(p))
        if (char_at(p, p->at++) == ')') return node_new(p, RE_EMPTY);
    return re_throw(p, (ssize_t)start, "missing ), unterminated comment");
}

static ReNode *parse_look_behind(ReParser *p, size_t start) {
    if (at_end(p)) return re_throw(p, (ssize_t)p->at, "unexpected end of pattern");
    if (accept(p, '=')) return enclosed(p, start, RE_LOOK, 2);
    if (accept(p, '!')) return enclosed(p, start, RE_LOOK, 3);
    scoped Own letter = text_of(p, p->at, p->at + 1);
    return letter ? re_throw(p, (ssize_t)p->at - 2, "unknown extension ?<%U", letter) : NULL;
}

static ReNode *parse_group(ReParser *p) {
    size_t start = p->at - 1;
    if (!accept(p, '?')) return capturing(p, start, NULL, 0);
    if (at_end(p)) return re_throw(p, (ssize_t)p->at, "unexpected end of pattern");
    uint32_t c = char_at(p, p->at++);
    switch (c) {
    case 'P': return parse_p_extension(p, start);
    case ':': return enclosed(p, start, RE_GROUP, 0);
    case '#': return parse_comment(p, start);
    case '=': return enclosed(p, start, RE_LOOK, 0);
    case '!': return enclosed(p, start, RE_LOOK, 1);
    case '<': return parse_look_behind(p, start);
    case '(': return parse_conditional(p, start);
    case '>': return enclosed(p, start, RE_ATOMIC, 0);
    default: break;
    }
    p->at--;
    if (flag_of(c) || c == '-') return parse_flag_group(p, start);
    scoped Own letter = text_of(p, p->at, p->at + 1);
    return letter ? re_throw(p, (ssize_t)p->at - 1, "unknown extension ?%U", letter) : NULL;
}

/* ---- repetitions */

static bool read_number(ReParser *p, uint64_t *out) {
    size_t from = p->at;
    uint64_t value = 0;
    for (; is_digit(peek(p)); p->at++)
        if (value < RE_FOREVER) value = value * 10 + peek(p) - '0';
    *out = value;
    return p->at > from;
}

/* Behind "{": 1 with the bounds, 0 it is a plain brace (p->at is where it was), -1. */
static int parse_bounds(ReParser *p, uint32_t *min, uint32_t *max) {
    size_t here = p->at;
    uint64_t low = 0, high = RE_FOREVER;
    if (peek(p) == '}') return 0;
    bool has_low = read_number(p, &low), has_high = has_low;
    if (accept(p, ',')) has_high = read_number(p, &high);
    else high = low;
    if (!accept(p, '}') || (!has_low && !has_high && char_at(p, here) != ',')) {
        p->at = here;
        return 0;
    }
    if ((has_low && low >= RE_FOREVER) || (has_high && high >= RE_FOREVER)) return fail(OverflowError, "the repetition number is too large");
    *min = has_low ? (uint32_t)low : 0;
    *max = has_high ? (uint32_t)high : RE_FOREVER;
    if (*max < *min) return re_throw(p, (ssize_t)here, "min repeat greater than max repeat"), -1;
    return 1;
}

/* Does a repetition stand here?  1 with its bounds, 0, -1. */
static int parse_repeat(ReParser *p, uint32_t *min, uint32_t *max) {
    *min = 0;
    *max = RE_FOREVER;
    switch (peek(p)) {
    case '*': break;
    case '+': *min = 1; break;
    case '?': *max = 1; break;
    case '{': {
        p->at++;
        int status = parse_bounds(p, min, max);
        if (status == 0) p->at--;
        return status;
    }
    default: return 0;
    }
    p->at++;
    return 1;
}

static ReNode *repeat_node(ReParser *p, ReNode *item, size_t at, uint32_t min, uint32_t max) {
    if (!item || item->kind == RE_AT || item->kind == RE_EMPTY) return re_throw(p, (ssize_t)at, "nothing to repeat");
    if (item->kind == RE_REPEAT) return re_throw(p, (ssize_t)at, "multiple repeat");
    ReNode *node = node_new(p, RE_REPEAT);
    if (!node) return NULL;
    node->mode = accept(p, '?') ? LAZY : accept(p, '+') ? POSSESSIVE : GREEDY;
    node->a = min;
    node->b = max;
    node->child = item;
    return node;
}

/* ---- sequences */

static void skip_verbose(ReParser *p) {
    while (!at_end(p)) {
        uint32_t c = peek(p);
        if (c == '#') {
            while (!at_end(p) && char_at(p, p->at) != '\n') p->at++;
        } else if (!(c == ' ' || (c >= '\t' && c <= '\r'))) {
            return;
        } else {
            p->at++;
        }
    }
}

static ReNode *parse_atom(ReParser *p) {
    uint32_t c = char_at(p, p->at++);
    switch (c) {
    case '\\': return parse_escape(p);
    case '[': return parse_set(p);
    case '(': return parse_group(p);
    case '.': return node_new(p, RE_ANY);
    case '^': return at_node(p, p->flags & RE_M ? AT_LINE_START : AT_STRING_START);
    case '$': return at_node(p, p->flags & RE_M ? AT_LINE_END : AT_END);
    default: return char_node(p, c);
    }
}

static ReNode *parse_sequence(ReParser *p) {
    if (recursion_check("") < 0) return NULL;
    ReNode *sequence = node_new(p, RE_CAT), **end = sequence ? &sequence->child : NULL, **last = NULL;
    while (sequence) {
        if (p->flags & RE_X) skip_verbose(p);
        if (at_end(p) || peek(p) == '|' || peek(p) == ')') return sequence;
        uint32_t min, max;
        size_t at = p->at;
        int repeat = parse_repeat(p, &min, &max);
        if (repeat < 0) return NULL;
        if (repeat) {
            ReNode *node = repeat_node(p, last ? *last : NULL, at, min, max);
            if (!node) return NULL;
            *last = node;
            end = &node->next;
            continue;
        }
        ReNode *atom = parse_atom(p);
        if (!atom || p->restart_verbose) return atom;
        if (atom->kind == RE_EMPTY) continue; /* comments and flags are nothing, also for a repetition behind them */
        p->begun = true;
        last = end;
        *end = atom;
        end = &atom->next;
    }
    return NULL;
}

static ReNode *parse_alternatives(ReParser *p) {
    ReNode *first = parse_sequence(p);
    if (!first || peek(p) != '|') return first;
    ReNode *alternatives = node_new(p, RE_ALT), *last = first;
    if (!alternatives) return NULL;
    alternatives->child = first;
    while (!p->restart_verbose && accept(p, '|')) {
        if (!(last->next = parse_sequence(p))) return NULL;
        last = last->next;
    }
    return alternatives;
}

static int check_conditions(const ReParser *p, const ReNode *node) {
    for (; node; node = node->next) {
        if (node->kind == RE_COND && node->a > p->groups)
            return re_throw(p, (ssize_t)node->b, "invalid group reference %d", (int)node->a), -1;
        if (check_conditions(p, node->child) < 0 || check_conditions(p, node->other) < 0) return -1;
    }
    return 0;
}

static int check_type_flags(ReParser *p) {
    uint32_t *flags = &p->program->flags;
    if (p->is_bytes) {
        if (*flags & RE_U) return fail(ValueError, "cannot use UNICODE flag with a bytes pattern");
        if ((*flags & RE_L) && (*flags & RE_A)) return fail(ValueError, "ASCII and LOCALE flags are incompatible");
        return 0;
    }
    if (*flags & RE_L) return fail(ValueError, "cannot use LOCALE flag with a str pattern");
    if ((*flags & RE_A) && (*flags & RE_U)) return fail(ValueError, "ASCII and UNICODE flags are incompatible");
    return 0;
}


static void begin_again(ReParser *p) {
    p->at = 0;
    p->groups = 0;
    p->open.n = 1;
    p->behind.n = 0;
    p->restart_verbose = p->begun = false;
    p->program->sets.n = p->program->ranges.n = 0;
    dict_clear(p->names);
}

ReNode *re_parse(ReParser *p) {
    if (check_type_flags(p) < 0) return NULL;
    uint8_t *whole = vec_push(&p->open);
    if (!whole) return no_memory();
    *whole = true;
    p->flags = effective_flags(p);
    ReNode *root = parse_alternatives(p);
    if (root && p->restart_verbose) {
        begin_again(p);
        p->flags = effective_flags(p);
        root = parse_alternatives(p);
    }
    if (!root) return NULL;
    if (!at_end(p)) return re_throw(p, (ssize_t)p->at, "unbalanced parenthesis");
    if (check_type_flags(p) < 0 || check_conditions(p, root) < 0) return NULL;
    p->program->groups = p->groups;
    p->program->flags = effective_flags(p);
    return root;
}
