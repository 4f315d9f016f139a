/* Patterns: sets of characters, [...], and what a backslash begins, in them and elsewhere. */
#include "runtime/base/digits.h"
#include "stdlib/data/re_parse.h"

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

void re_set_put_classes(ReSet *set) {
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
    re_set_put_classes(set);
    ReSet *slot = vec_push(&p->program->sets);
    ReNode *node = slot ? re_node(p, RE_SET) : throw_memory();
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
    scoped Own shown = re_text_of(p, start, p->at);
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
    scoped Own name = re_text_of(p, from, p->at++), lookup = name ? import_from("unicodedata", "lookup") : NULL;
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
    scoped Own shown = re_text_of(p, start, p->at);
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

/* \1 ... \99, or three octal digits. */
static ReNode *number_escape(ReParser *p, size_t start, uint32_t first) {
    uint32_t value = first - '0', octal;
    if (is_digit(peek(p))) {
        uint32_t second = peek(p);
        bool three = is_octal(first) && is_octal(second) && p->at + 1 < p->length && is_octal(char_at(p, p->at + 1));
        if (three) return octal_escape(p, start, value, 2, &octal) < 0 ? NULL : re_char_node(p, octal);
        value = value * 10 + second - '0';
        p->at++;
    }
    if (value <= p->groups) return re_group_reference(p, value, start);
    return re_throw(p, (ssize_t)start + 1, "invalid group reference %d", (int)value);
}

ReNode *re_parse_escape(ReParser *p) {
    size_t start = p->at - 1;
    if (at_end(p)) return re_throw(p, (ssize_t)start, "bad escape (end of pattern)");
    uint32_t letter = char_at(p, p->at++), c;
    switch (letter) {
    case 'A': return re_at_node(p, AT_STRING_START);
    case 'Z': return re_at_node(p, AT_STRING_END);
    case 'b': return re_at_node(p, AT_BOUNDARY);
    case 'B': return re_at_node(p, AT_NOT_BOUNDARY);
    default: break;
    }
    if (class_of(letter)) {
        ReSet set = set_begin(p);
        set.classes = (uint8_t)class_of(letter);
        return set_node(p, &set);
    }
    int known = common_escape(p, start, letter, &c);
    if (known) return known < 0 ? NULL : re_char_node(p, c);
    if (letter == '0') return octal_escape(p, start, 0, 2, &c) < 0 ? NULL : re_char_node(p, c);
    if (is_digit(letter)) return number_escape(p, start, letter);
    if (is_letter(letter)) return bad_escape(p, start, "bad escape");
    return re_char_node(p, letter);
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
    scoped Own shown = re_text_of(p, from, p->at);
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

ReNode *re_parse_set(ReParser *p) {
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
