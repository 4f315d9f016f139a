/* Regular expressions: running a program over a text.
 *
 * A backtracking matcher with its own stack: choices still open, and the old values of slots that were set since.  So
 * the C stack stays flat however deep a pattern nests or a text repeats.  The loop itself is compiled once for each width of characters
 * (re_match_width.h).  Signals and other threads get their turn every few thousand steps. */
#include "stdlib/data/re_inner.h"

enum { ENTRY_CHOICE, ENTRY_UNDO, ENTRY_GREEDY, ENTRY_LAZY, STEPS_A_TURN = 1 << 14 };

/* ---- characters */

static uint32_t one_or(int count, const uint32_t *chars, uint32_t c) { return count == 1 ? chars[0] : c; }

static uint32_t to_lower(uint32_t c) {
    uint32_t out[3];
    if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c == 0x130) return 'i';
    return one_or(unicode_to_lower(c, out), out, c);
}

static uint32_t to_upper(uint32_t c) {
    uint32_t out[3];
    if (c < 128) return c >= 'a' && c <= 'z' ? c - 32 : c;
    return one_or(unicode_to_upper(c, out), out, c);
}

/* Letters that lower() and upper() do not lead to from the letter they count as: the Kelvin sign, long s, titlecase ...
 * Sorted by that letter.  (Unicode's CaseFolding.txt, where it maps one character to one.) */
static const struct Variant { uint16_t letter, variant; } variants[] = {
    {0x69, 0x130}, {0x69, 0x131}, {0x6b, 0x212a}, {0x73, 0x17f}, {0xdf, 0x1e9e}, {0xe5, 0x212b}, {0x1c6, 0x1c5}, {0x1c9,
    0x1c8}, {0x1cc, 0x1cb}, {0x1f3, 0x1f2}, {0x390, 0x1fd3}, {0x3b0, 0x1fe3}, {0x3b2, 0x3d0}, {0x3b5, 0x3f5}, {0x3b8, 0x3d1},
    {0x3b8, 0x3f4}, {0x3b9, 0x345}, {0x3b9, 0x1fbe}, {0x3ba, 0x3f0}, {0x3bc, 0xb5}, {0x3c0, 0x3d6}, {0x3c1, 0x3f1}, {0x3c3,
    0x3c2}, {0x3c6, 0x3d5}, {0x3c9, 0x2126}, {0x432, 0x1c80}, {0x434, 0x1c81}, {0x43e, 0x1c82}, {0x441, 0x1c83}, {0x442,
    0x1c84}, {0x442, 0x1c85}, {0x44a, 0x1c86}, {0x463, 0x1c87}, {0x1e61, 0x1e9b}, {0x1f80, 0x1f88}, {0x1f81, 0x1f89}, {0x1f82,
    0x1f8a}, {0x1f83, 0x1f8b}, {0x1f84, 0x1f8c}, {0x1f85, 0x1f8d}, {0x1f86, 0x1f8e}, {0x1f87, 0x1f8f}, {0x1f90, 0x1f98},
    {0x1f91, 0x1f99}, {0x1f92, 0x1f9a}, {0x1f93, 0x1f9b}, {0x1f94, 0x1f9c}, {0x1f95, 0x1f9d}, {0x1f96, 0x1f9e}, {0x1f97,
    0x1f9f}, {0x1fa0, 0x1fa8}, {0x1fa1, 0x1fa9}, {0x1fa2, 0x1faa}, {0x1fa3, 0x1fab}, {0x1fa4, 0x1fac}, {0x1fa5, 0x1fad},
    {0x1fa6, 0x1fae}, {0x1fa7, 0x1faf}, {0x1fb3, 0x1fbc}, {0x1fc3, 0x1fcc}, {0x1ff3, 0x1ffc}, {0xa64b, 0x1c88}, {0xfb06,
    0xfb05},
};

/* What a repeated group goes by, as in CPython. */
static uint32_t lower(uint32_t c, bool ascii) { return ascii && c >= 128 ? c : to_lower(c); }

uint32_t re_fold(uint32_t c, bool ascii) {
    if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (ascii) return c;
    if (c == 0x1fd3 || c == 0x1fe3 || c == 0xfb05) return c == 0xfb05 ? 0xfb06 : c == 0x1fd3 ? 0x390 : 0x3b0; /* no upper case */
    uint32_t upper = to_upper(to_lower(c)); /* brings variants such as long s to their common letter */
    return upper < 128 ? to_lower(upper) : upper < 0x100 || upper != c ? to_lower(upper) : to_lower(c);
}

static bool is_word(uint32_t c, uint32_t flags) {
    if (c < 128) return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
    return !(flags & RE_A) && unicode_is_alnum(c);
}

static bool is_space(uint32_t c, uint32_t flags) {
    if (c < 128) return c == ' ' || (c >= 9 && c <= 13) || (!(flags & RE_A) && c >= 0x1c && c <= 0x1f);
    return !(flags & RE_A) && unicode_is_space(c);
}

static bool is_decimal(uint32_t c, uint32_t flags) {
    if (c < 128) return c >= '0' && c <= '9';
    return !(flags & RE_A) && unicode_is_decimal(c);
}

static bool has_class(const ReSet *set, uint32_t c) {
    uint32_t flags = set->flags & RE_U ? set->flags : set->flags | RE_A;
    unsigned wanted = set->classes;
    if (wanted & (CLASS_DIGIT | CLASS_NOT_DIGIT) && wanted & (is_decimal(c, flags) ? CLASS_DIGIT : CLASS_NOT_DIGIT)) return true;
    if (wanted & (CLASS_SPACE | CLASS_NOT_SPACE) && wanted & (is_space(c, flags) ? CLASS_SPACE : CLASS_NOT_SPACE)) return true;
    return wanted & (CLASS_WORD | CLASS_NOT_WORD) && wanted & (is_word(c, flags) ? CLASS_WORD : CLASS_NOT_WORD);
}

/* Without regard to negation. */
static bool set_holds(const ReProgram *program, const ReSet *set, uint32_t c) {
    if (c < 256 && set->bits[c >> 5] >> (c & 31) & 1) return true;
    if (c < 128) return false;
    if (c >= 256)
        for (uint32_t i = 0; i < set->range_count; i++) {
            const ReRange *range = &program->ranges.at[set->first_range + i];
            if (c >= range->low && c <= range->high) return true;
        }
    return set->classes && has_class(set, c);
}

bool re_set_has(const ReProgram *program, const ReSet *set, uint32_t c) {
    return set_holds(program, set, c) != set->negate;
}

/* Does the set hold c's letter, or one of its variants? */
static bool set_holds_variant(const ReProgram *program, const ReSet *set, uint32_t c) {
    uint32_t letter = re_fold(c, false);
    if (letter < 128 && letter != 'i' && letter != 'k' && letter != 's') return false;
    if (set_holds(program, set, letter) || set_holds(program, set, to_upper(letter))) return true;
    for (size_t i = 0; i < sizeof variants / sizeof *variants && variants[i].letter <= letter; i++)
        if (variants[i].letter == letter && set_holds(program, set, variants[i].variant)) return true;
    return false;
}

static bool set_has_ignoring_case(const ReProgram *program, const ReSet *set, uint32_t c) {
    bool ascii = !(set->flags & RE_U);
    bool found = set_holds(program, set, c);
    if (!found && (c < 128 || !ascii)) {
        uint32_t lower = to_lower(c), upper = to_upper(c);
        found = set_holds(program, set, lower) || set_holds(program, set, upper) || (!ascii && set_holds(program, set, to_lower(upper))) ||
                (!ascii && set_holds_variant(program, set, c));
    }
    return found != set->negate;
}

/* ---- the stack */

enum { USUAL_DEPTH = 32 }; /* more than most matches need */

static ReEntry *entry_push(ReState *s) {
    bool room = s->stack.n < s->stack.capacity || vec_reserve(&s->stack, USUAL_DEPTH);
    ReEntry *entry = room ? vec_push(&s->stack) : NULL;
    if (!entry) fail_memory();
    return entry;
}

static int push_choice(ReState *s, uint32_t kind, uint32_t pc, size_t a, size_t b) {
    ReEntry *entry = entry_push(s);
    if (!entry) return -1;
    *entry = (ReEntry){kind, pc, a, b};
    return 0;
}

static int set_slot(ReState *s, uint32_t slot, ssize_t value) {
    if (push_choice(s, ENTRY_UNDO, slot, (size_t)s->slots[slot], 0) < 0) return -1;
    s->slots[slot] = value;
    return 0;
}

/* Forgets the choices above a height, and keeps what undoes slots: an atomic group or look-around has succeeded. */
static void cut(ReState *s, size_t height) {
    size_t keep = height;
    for (size_t i = height; i < s->stack.n; i++)
        if (s->stack.at[i].kind == ENTRY_UNDO) s->stack.at[keep++] = s->stack.at[i];
    s->stack.n = keep;
}

/* Takes back everything above a height. */
static void unwind(ReState *s, size_t height) {
    while (s->stack.n > height) {
        const ReEntry *entry = &s->stack.at[--s->stack.n];
        if (entry->kind == ENTRY_UNDO) s->slots[entry->pc] = (ssize_t)entry->a;
    }
}

int re_state_init(ReState *s, const ReProgram *program) {
    *s = (ReState){.program = program};
    s->slots = mem_alloc_array(program->slot_count, sizeof *s->slots);
    if (!s->slots) return fail_memory();
    return 0;
}

void re_state_free(ReState *s) {
    mem_free(s->slots);
    vec_free(&s->stack);
}

static int take_turn(ReState *s) {
    s->steps = 0;
    return safe_point();
}

#define CHAR uint8_t
#define NAME_OF(name) name##_1
#include "stdlib/data/re_match_width.h"
#undef CHAR
#undef NAME_OF
#define CHAR uint16_t
#define NAME_OF(name) name##_2
#include "stdlib/data/re_match_width.h"
#undef CHAR
#undef NAME_OF
#define CHAR uint32_t
#define NAME_OF(name) name##_4
#include "stdlib/data/re_match_width.h"
#undef CHAR
#undef NAME_OF

static int run_at(ReState *s, size_t position) {
    return s->kind == 1 ? run_1(s, position) : s->kind == 2 ? run_2(s, position) : run_4(s, position);
}

static void begin(ReState *s) {
    s->stack.n = 0;
    for (uint32_t i = 0; i < s->program->slot_count; i++) s->slots[i] = -1;
}

int re_match_at(ReState *s, size_t position) {
    begin(s);
    s->start = position;
    return run_at(s, position);
}

/* The next position at or after `at` where a match may begin; end + 1 if there is none. */
static size_t next_start(const ReState *s, size_t at) {
    const ReProgram *program = s->program;
    if (program->any_first) return at;
    if (program->only_first >= 0 && s->kind == 1) {
        const uint8_t *text = s->text, *found = at < s->end ? memchr(text + at, program->only_first, s->end - at) : NULL;
        return found ? (size_t)(found - text) : s->end + 1;
    }
    for (; at < s->end; at++) {
        uint32_t c = chars_get(s->text, s->kind, at);
        if (c >= 256 || program->first[c >> 5] >> (c & 31) & 1) return at;
    }
    return s->end + 1;
}

int re_search_from(ReState *s, size_t position) {
    if (++s->steps >= STEPS_A_TURN && take_turn(s) < 0) return -1; /* those who look for all matches come here for each */
    begin(s);
    for (size_t at = next_start(s, position); at <= s->end; at = next_start(s, at + 1)) {
        s->start = at;
        int status = run_at(s, at);
        if (status) return status;
        s->must_advance = false;
        if (++s->steps >= STEPS_A_TURN && take_turn(s) < 0) return -1;
    }
    return 0;
}
