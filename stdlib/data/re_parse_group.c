/* Patterns: what an opening parenthesis begins: groups with and without capture, looks, conditions, flags, comments. */
#include "stdlib/data/re_parse.h"

/* ---- groups */

ReNode *re_group_reference(ReParser *p, uint32_t group, size_t name_at) {
    if (p->open.at[group]) return re_throw(p, (ssize_t)name_at, "cannot refer to an open group");
    if (p->behind.n && group > p->behind.at[0])
        return re_throw(p, (ssize_t)p->at, "cannot refer to group defined in the same lookbehind subpattern");
    ReNode *node = re_node(p, RE_REF);
    if (node) node->a = group;
    return node;
}

/* A name up to its terminator: 0 and *out, the text. */
static int parse_name(ReParser *p, uint32_t terminator, const char *shown, Own *out) {
    size_t from = p->at;
    while (!at_end(p) && peek(p) != terminator) p->at++;
    if (at_end(p) && p->at > from) return re_throw(p, (ssize_t)from, "missing %s, unterminated name", shown), -1;
    if (p->at == from) return re_throw(p, (ssize_t)p->at, "missing group name"), -1;
    *out = re_text_of(p, from, p->at++);
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
    ReNode *node = number ? re_node(p, RE_GROUP) : NULL;
    p->begun = true;
    if (!node || !(node->child = re_parse_alternatives(p))) return NULL;
    if (!accept(p, ')')) return missing_paren(p, start);
    node->a = number;
    p->open.at[number] = false;
    return node;
}

/* (?:...), (?flags:...), (?>...), (?=...): no capture. */
static ReNode *enclosed(ReParser *p, size_t start, ReKind kind, int mode) {
    ReNode *node = re_node(p, kind);
    if (!node) return NULL;
    node->mode = (uint8_t)mode;
    p->begun = true;
    if (mode & 2) {
        uint32_t *slot = vec_push(&p->behind);
        if (!slot) return throw_memory();
        *slot = p->groups;
    }
    node->child = re_parse_alternatives(p);
    if (mode & 2) p->behind.n--;
    if (!node->child) return NULL;
    return accept(p, ')') ? node : missing_paren(p, start);
}

/* NULL, with an exception. */
static ReNode *unknown_name(ReParser *p, Ref name, size_t name_at) {
    scoped Own letters = p->is_bytes ? str_to_ascii(name) : NULL;
    scoped Own shown = !p->is_bytes ? repr(name) : letters ? str_format("'%U'", letters) : NULL;
    return shown ? re_throw(p, (ssize_t)name_at, "unknown group name %U", shown) : NULL;
}

static ReNode *reference_by_name(ReParser *p) {
    size_t name_at = p->at;
    scoped Own name = NULL;
    Own number = NULL;
    if (parse_name(p, ')', ")", &name) < 0 || check_name(p, name, name_at) < 0) return NULL;
    int known = dict_get(p->names, name, &number);
    if (known < 0) return NULL;
    if (!known) return unknown_name(p, name, name_at);
    return re_group_reference(p, (uint32_t)small_int(number), name_at);
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
    scoped Own letter = re_text_of(p, p->at, p->at + 1);
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
    if (known == 0) (void)unknown_name(p, name, name_at);
    return known == 1 ? (uint32_t)small_int(number) : 0;
}

static ReNode *parse_conditional(ReParser *p, size_t start) {
    size_t name_at = p->at;
    uint32_t group = condition_group(p);
    if (group && p->behind.n && (group > p->groups || p->open.at[group]))
        return re_throw(p, (ssize_t)p->at, "cannot refer to an open group");
    if (group && p->behind.n && group > p->behind.at[0])
        return re_throw(p, (ssize_t)p->at, "cannot refer to group defined in the same lookbehind subpattern");
    ReNode *node = group ? re_node(p, RE_COND) : NULL;
    if (!node || !(node->child = re_parse_sequence(p))) return NULL;
    node->a = group;
    node->b = (uint32_t)name_at;
    if (accept(p, '|')) {
        if (!(node->other = re_parse_sequence(p))) return NULL;
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
        p->flags = re_effective_flags(p);
        return re_node(p, RE_EMPTY);
    }
    if (add & TYPE_FLAGS) p->flags &= ~(uint32_t)TYPE_FLAGS;
    p->flags = (p->flags | add) & ~remove;
    ReNode *node = enclosed(p, start, RE_GROUP, 0);
    p->flags = outer;
    return node;
}

/* ---- the rest, and which it is */

static ReNode *parse_comment(ReParser *p, size_t start) {
    while (!at_end(p))
        if (char_at(p, p->at++) == ')') return re_node(p, RE_EMPTY);
    return re_throw(p, (ssize_t)start, "missing ), unterminated comment");
}

static ReNode *parse_look_behind(ReParser *p, size_t start) {
    if (at_end(p)) return re_throw(p, (ssize_t)p->at, "unexpected end of pattern");
    if (accept(p, '=')) return enclosed(p, start, RE_LOOK, 2);
    if (accept(p, '!')) return enclosed(p, start, RE_LOOK, 3);
    scoped Own letter = re_text_of(p, p->at, p->at + 1);
    return letter ? re_throw(p, (ssize_t)p->at - 2, "unknown extension ?<%U", letter) : NULL;
}

ReNode *re_parse_group(ReParser *p) {
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
    scoped Own letter = re_text_of(p, p->at, p->at + 1);
    return letter ? re_throw(p, (ssize_t)p->at - 1, "unknown extension ?%U", letter) : NULL;
}
