/* The matching loop for one width of characters: re_match.c includes this three times, with CHAR and NAME_OF. */

/* Does a single-character instruction accept c? */
static ALWAYS_INLINE bool NAME_OF(accepts)(const ReProgram *program, const uint32_t *code, uint32_t c) {
    switch (code[0]) {
    case OP_CHAR: return c == code[1];
    case OP_CHAR_IC: return re_fold(c, false) == code[1];
    case OP_CHAR_IC_ASCII: return re_fold(c, true) == code[1];
    case OP_ANY: return c != '\n';
    case OP_ANY_ALL: return true;
    case OP_SET_IC: return set_has_ignoring_case(program, &program->sets.at[code[1]], c);
    default: {
        const ReSet *set = &program->sets.at[code[1]];
        if (c < 128) return (set->bits[c >> 5] >> (c & 31) & 1) != set->negate;
        return re_set_has(program, set, c);
    }
    }
}

/* How many characters from `at` on it accepts, at most max. */
static size_t NAME_OF(count_run)(const ReState *s, const uint32_t *code, size_t at, size_t max) {
    const CHAR *text = s->text;
    size_t limit = s->end - at < max ? s->end : at + max, i = at;
    switch (code[0]) {
    case OP_ANY_ALL: return limit - at;
    case OP_ANY:
        while (i < limit && text[i] != '\n') i++;
        break;
    case OP_CHAR:
        while (i < limit && text[i] == code[1]) i++;
        break;
    default:
        while (i < limit && NAME_OF(accepts)(s->program, code, text[i])) i++;
    }
    return i - at;
}

static bool NAME_OF(is_boundary)(const ReState *s, size_t at, uint32_t flags) {
    const CHAR *text = s->text;
    if (s->end == 0) return false;
    bool before = at > 0 && is_word(text[at - 1], flags), after = at < s->end && is_word(text[at], flags);
    return before != after;
}

static bool NAME_OF(stands_at)(const ReState *s, uint32_t kind, size_t at, uint32_t flags) {
    const CHAR *text = s->text;
    switch (kind) {
    case AT_STRING_START: return at == 0;
    case AT_LINE_START: return at == 0 || text[at - 1] == '\n';
    case AT_END: return at == s->end || (at + 1 == s->end && text[at] == '\n');
    case AT_LINE_END: return at == s->end || text[at] == '\n';
    case AT_STRING_END: return at == s->end;
    case AT_BOUNDARY: return NAME_OF(is_boundary)(s, at, flags);
    default: return s->end > 0 && !NAME_OF(is_boundary)(s, at, flags);
    }
}

/* Is the text of a group repeated at `at`?  *out behind it. */
static bool NAME_OF(repeats)(const ReState *s, uint32_t group, uint32_t how, size_t at, size_t *out) {
    const CHAR *text = s->text;
    ssize_t from = s->slots[2 * group], to = s->slots[2 * group + 1];
    if (from < 0 || to < from || (size_t)(to - from) > s->end - at) return false;
    for (ssize_t i = from; i < to; i++, at++) {
        if (text[i] == text[at]) continue;
        if (!(how & 1) || lower(text[i], how & 2) != lower(text[at], how & 2)) return false;
    }
    *out = at;
    return true;
}

/* Undoes what was done since the last choice that is left and takes its next way: 1 with *pc and *at, 0 none is left, -1 exception. */
static ALWAYS_INLINE int NAME_OF(turn_back)(ReState *s, const uint32_t *code, size_t bottom, uint32_t *pc, size_t *at) {
    const CHAR *const text = s->text;
    for (;;) {
        if (s->stack.n == bottom) return 0;
        if (UNLIKELY(++s->steps >= STEPS_A_TURN) && take_turn(s) < 0) return -1;
        ReEntry *entry = &s->stack.at[s->stack.n - 1];
        if (entry->kind == ENTRY_UNDO) {
            s->slots[entry->pc] = (ssize_t)entry->a;
            s->stack.n--;
            continue;
        }
        *pc = entry->pc;
        *at = entry->a;
        if (entry->kind == ENTRY_CHOICE) {
            s->stack.n--;
            return 1;
        }
        if (entry->kind == ENTRY_GREEDY) { /* one less; straight to where the next character can go on */
            size_t least = entry->b, here = *at - 1;
            if (code[*pc] == OP_CHAR)
                while (here > least && text[here] != code[*pc + 1]) here--;
            if (here == least) s->stack.n--;
            else entry->a = here;
            *at = here;
            return 1;
        }
        if (*at >= s->end || !NAME_OF(accepts)(s->program, code + *pc - 2, text[*at])) {
            s->stack.n--;
            continue;
        }
        entry->a = ++*at;
        if (--entry->b == 0) s->stack.n--;
        return 1;
    }
}

/* Runs from `at`: 1 matched, 0 not, -1 exception.  On 0 all slots are as they were. */
static int NAME_OF(run)(ReState *s, size_t at) {
    const ReProgram *program = s->program;
    const uint32_t *const code = program->code.at;
    const CHAR *const text = s->text;
    const size_t end = s->end, bottom = s->stack.n;
    const uint32_t last_group = 2 * (program->groups + 1);
    uint32_t pc = 0;
    for (;;) {
        const uint32_t *op = code + pc;
        switch (op[0]) {
        case OP_CHAR:
            if (at >= end || text[at] != op[1]) goto backtrack;
            at++;
            pc += 2;
            continue;
        case OP_CHAR_IC: case OP_CHAR_IC_ASCII: case OP_ANY: case OP_ANY_ALL: case OP_SET_: case OP_SET_IC:
            if (at >= end || !NAME_OF(accepts)(program, op, text[at])) goto backtrack;
            at++;
            pc += 2;
            continue;
        case OP_ONE: {
            size_t min = op[2], max = op[3] == RE_FOREVER ? SIZE_MAX : op[3];
            pc += 6;
            if (end - at < min) goto backtrack;
            size_t count = NAME_OF(count_run)(s, op + 4, at, op[1] == LAZY ? min : max);
            if (count < min) goto backtrack;
            if (op[1] == GREEDY && count > min && push_choice(s, ENTRY_GREEDY, pc, at + count, at + min) < 0) return -1;
            at += count;
            if (op[1] == LAZY && max > min && push_choice(s, ENTRY_LAZY, pc, at, max - min) < 0) return -1;
            continue;
        }
        case OP_SPLIT:
            if (push_choice(s, ENTRY_CHOICE, op[1], at, 0) < 0) return -1;
            pc += 2;
            continue;
        case OP_JUMP:
            pc = op[1];
            continue;
        case OP_SAVE:
            if (set_slot(s, op[1], (ssize_t)at) < 0) return -1;
            if ((op[1] & 1) && set_slot(s, last_group, op[1] / 2) < 0) return -1;
            pc += 2;
            continue;
        case OP_AT:
            if (!NAME_OF(stands_at)(s, op[1], at, op[2])) goto backtrack;
            pc += 3;
            continue;
        case OP_REF:
            if (!NAME_OF(repeats)(s, op[1], op[2], at, &at)) goto backtrack;
            pc += 3;
            continue;
        case OP_LOOP_START:
            if (set_slot(s, op[1], 0) < 0 || set_slot(s, op[1] + 1, -1) < 0) return -1;
            pc += 2;
            continue;
        case OP_LOOP: { /* register min max mode exit; LOOP_ENTER follows */
            ssize_t count = s->slots[op[1]];
            if (count < (ssize_t)op[2]) {
                pc += 6;
                continue;
            }
            bool more = (op[3] == RE_FOREVER || count < (ssize_t)op[3]) && s->slots[op[1] + 1] != (ssize_t)at;
            if (more && push_choice(s, ENTRY_CHOICE, op[4] == LAZY ? pc + 6 : op[5], at, 0) < 0) return -1;
            pc = more && op[4] != LAZY ? pc + 6 : op[5];
            continue;
        }
        case OP_LOOP_ENTER:
            if (set_slot(s, op[1], s->slots[op[1]] + 1) < 0 || set_slot(s, op[1] + 1, (ssize_t)at) < 0) return -1;
            pc += 3;
            continue;
        case OP_LOOK_:
            if (at < op[2]) goto backtrack;
            if (set_slot(s, op[1] + 1, (ssize_t)at) < 0 || set_slot(s, op[1], 0) < 0) return -1;
            s->slots[op[1]] = (ssize_t)s->stack.n;
            at -= op[2];
            pc += 3;
            continue;
        case OP_LOOK_END:
            at = (size_t)s->slots[op[1] + 1];
            cut(s, (size_t)s->slots[op[1]]);
            pc += 2;
            continue;
        case OP_NOT_LOOK:
            if (at < op[2]) {
                pc = op[3];
                continue;
            }
            if (set_slot(s, op[1], 0) < 0) return -1;
            s->slots[op[1]] = (ssize_t)s->stack.n;
            if (push_choice(s, ENTRY_CHOICE, op[3], at, 0) < 0) return -1;
            at -= op[2];
            pc += 4;
            continue;
        case OP_NOT_LOOK_END:
            unwind(s, (size_t)s->slots[op[1]]);
            goto backtrack;
        case OP_ATOMIC_:
            if (set_slot(s, op[1], 0) < 0) return -1;
            s->slots[op[1]] = (ssize_t)s->stack.n;
            pc += 2;
            continue;
        case OP_ATOMIC_END:
            cut(s, (size_t)s->slots[op[1]]);
            pc += 2;
            continue;
        case OP_COND:
            pc = s->slots[2 * op[1] + 1] >= 0 ? pc + 3 : op[2];
            continue;
        case OP_MATCH:
            if ((s->full && at != end) || (s->must_advance && at == s->start)) goto backtrack;
            s->slots[0] = (ssize_t)s->start;
            s->slots[1] = (ssize_t)at;
            return 1;
        default: goto backtrack;
        }
    backtrack:;
        int found = NAME_OF(turn_back)(s, code, bottom, &pc, &at);
        if (found <= 0) return found;
    }
}
