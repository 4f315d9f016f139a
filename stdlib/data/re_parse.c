/* Regular expressions: pattern text to tree.  Syntax, rules and messages are those of CPython 3.11's module re. */
#include "stdlib/data/re_parse.h"

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

Own re_text_of(const ReParser *p, size_t from, size_t to) {
    if (!p->is_bytes) return str_slice(p->pattern, from, to);
    return str_new_latin1((const char *)p->text + from, to - from);
}

/* ---- nodes */

ReNode *re_node(ReParser *p, ReKind kind) {
    ReNode *node = arena_alloc(&p->arena, sizeof *node);
    if (!node) return throw_memory();
    node->kind = kind;
    node->flags = (uint16_t)p->flags;
    return node;
}

ReNode *re_char_node(ReParser *p, uint32_t c) {
    ReNode *node = re_node(p, RE_CHAR);
    if (node) node->a = c;
    return node;
}

ReNode *re_at_node(ReParser *p, int mode) {
    ReNode *node = re_node(p, RE_AT);
    if (node) node->mode = (uint8_t)mode;
    return node;
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
    ReNode *node = re_node(p, RE_REPEAT);
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
    case '\\': return re_parse_escape(p);
    case '[': return re_parse_set(p);
    case '(': return re_parse_group(p);
    case '.': return re_node(p, RE_ANY);
    case '^': return re_at_node(p, p->flags & RE_M ? AT_LINE_START : AT_STRING_START);
    case '$': return re_at_node(p, p->flags & RE_M ? AT_LINE_END : AT_END);
    default: return re_char_node(p, c);
    }
}

ReNode *re_parse_sequence(ReParser *p) {
    if (recursion_check("") < 0) return NULL;
    ReNode *sequence = re_node(p, RE_CAT), **end = sequence ? &sequence->child : NULL, **last = NULL;
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

ReNode *re_parse_alternatives(ReParser *p) {
    ReNode *first = re_parse_sequence(p);
    if (!first || peek(p) != '|') return first;
    ReNode *alternatives = re_node(p, RE_ALT), *last = first;
    if (!alternatives) return NULL;
    alternatives->child = first;
    while (!p->restart_verbose && accept(p, '|')) {
        if (!(last->next = re_parse_sequence(p))) return NULL;
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

uint32_t re_effective_flags(const ReParser *p) {
    uint32_t flags = p->program->flags;
    return p->is_bytes || (flags & RE_A) ? flags : flags | RE_U;
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
    if (!whole) return throw_memory();
    *whole = true;
    p->flags = re_effective_flags(p);
    ReNode *root = re_parse_alternatives(p);
    if (root && p->restart_verbose) {
        begin_again(p);
        p->flags = re_effective_flags(p);
        root = re_parse_alternatives(p);
    }
    if (!root) return NULL;
    if (!at_end(p)) return re_throw(p, (ssize_t)p->at, "unbalanced parenthesis");
    if (check_type_flags(p) < 0 || check_conditions(p, root) < 0) return NULL;
    p->program->groups = p->groups;
    p->program->flags = re_effective_flags(p);
    return root;
}
