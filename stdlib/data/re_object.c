/* Regular expressions: the types re.Pattern and re.Match, and the module _re. */
#include "stdlib/data/re_inner.h"

typedef struct MatchObject {
    Object head;
    Own string;                  /* the subject, or None */
    Own pattern;
    size_t pos, endpos;
    uint32_t groups;             /* without group 0 */
    ssize_t last_group;          /* number, or -1 */
    ssize_t spans[];             /* 2 * (groups + 1); -1: took no part */
} MatchObject;

static PatternObject *pattern_of(Ref v) { return (PatternObject *)object_of(v); }
static Type re_pattern_type, re_match_type, re_scanner_type;

static MatchObject *match_of(Ref v) { return (MatchObject *)object_of(v); }

/* ---- subjects */

int subject_open(Subject *s, const PatternObject *pattern, Ref string) {
    s->has_buffer = s->is_bytes = false; /* the buffer, which is large, is left as it is */
    s->string = NULL;
    if (is_str(string)) {
        if (pattern->is_bytes) return fail(TypeError, "cannot use a bytes pattern on a string-like object");
        s->text = str_data(string);
        s->kind = str_of(string)->kind;
        s->length = str_length(string);
    } else {
        if (!has_buffer(string)) return fail(TypeError, "expected string or bytes-like object, got '%T'", string);
        if (!pattern->is_bytes) return fail(TypeError, "cannot use a string pattern on a bytes-like object");
        if (buffer_get(string, &s->buffer, BUFFER_READ) < 0) return -1;
        s->has_buffer = s->is_bytes = true;
        s->text = s->buffer.data;
        s->kind = 1;
        s->length = s->buffer.size_bytes;
    }
    s->string = own(string);
    return 0;
}

void subject_close(Subject *s) {
    if (s->has_buffer) buffer_release(&s->buffer);
    CLEAR(s->string);
}

Own subject_slice(const Subject *s, size_t start, size_t stop) {
    if (s->is_bytes) return start == 0 && stop == s->length && is_exactly(s->string, &bytes_type) ? own(s->string) : bytes_new((const char *)s->text + start, stop - start);
    return str_slice(s->string, start, stop);
}

Own re_group_text(const ReState *s, const Subject *subject, uint32_t group) {
    ssize_t from = s->slots[2 * group], to = s->slots[2 * group + 1];
    return from < 0 || to < 0 ? None : subject_slice(subject, (size_t)from, (size_t)(to < from ? from : to));
}

/* ---- Match */

Own re_match_new(const PatternObject *pattern, Ref string, const ReState *s, size_t pos, size_t endpos) {
    uint32_t groups = pattern->program->groups;
    MatchObject *m = object_new(&re_match_type, 2 * ((size_t)groups + 1));
    if (!m) return NULL;
    m->string = own(string);
    m->pattern = own(as_ref(pattern));
    m->pos = pos;
    m->endpos = endpos;
    m->groups = groups;
    m->last_group = s->slots[2 * (groups + 1)];
    for (uint32_t i = 0; i <= groups; i++) {
        ssize_t from = s->slots[2 * i], to = s->slots[2 * i + 1];
        bool took_part = from >= 0 && to >= from;
        m->spans[2 * i] = took_part ? from : -1;
        m->spans[2 * i + 1] = took_part ? to : -1;
    }
    gc_track(&m->head);
    return as_own(m);
}

static Own match_text(const MatchObject *m, size_t group, Ref otherwise) {
    ssize_t from = m->spans[2 * group], to = m->spans[2 * group + 1];
    if (from < 0) return own(otherwise);
    Subject subject;
    if (subject_open(&subject, pattern_of(m->pattern), m->string) < 0) return NULL;
    size_t length = subject.length;
    Own text = subject_slice(&subject, (size_t)from < length ? (size_t)from : length, (size_t)to < length ? (size_t)to : length);
    subject_close(&subject);
    return text;
}

/* A group by number or name: its number, or -1 with IndexError. */
static ssize_t match_group_index(const MatchObject *m, Ref group) {
    Own number = NULL;
    int64_t index = -1;
    if (is_int(group)) {
        if (!int_as_int64(group, &index)) index = -1;
    } else if (is_str(group) || is_bytes(group)) {
        int found = dict_get(pattern_of(m->pattern)->names, group, &number);
        if (found < 0) return -1;
        if (found) index = small_int(number);
    } else {
        scoped Own converted = index_of(group);
        if (!converted) error_clear();
        else if (!int_as_int64(converted, &index)) index = -1;
    }
    if (index >= 0 && index <= (int64_t)m->groups) return (ssize_t)index;
    return fail(IndexError, "no such group");
}

static Own match_group(Ref self, const Ref *args, size_t count, Ref names) {
    MatchObject *m = match_of(self);
    if (args_no_names("Match.group", names) < 0) return NULL;
    if (count == 0) return match_text(m, 0, None);
    scoped Own result = count > 1 ? list_new(count) : NULL;
    for (size_t i = 0; i < count; i++) {
        ssize_t index = match_group_index(m, args[i]);
        Own text = index < 0 ? NULL : match_text(m, (size_t)index, None);
        if (count == 1) return text;
        if (!text || !result || list_append_take(result, text) < 0) return NULL;
    }
    return list_to_tuple(result);
}

static Own match_getitem(Ref self, Ref key) {
    ssize_t index = match_group_index(match_of(self), key);
    return index < 0 ? NULL : match_text(match_of(self), (size_t)index, None);
}

static Own match_groups(Ref self, const Ref *args) {
    MatchObject *m = match_of(self);
    scoped Own list = list_new(m->groups);
    for (uint32_t i = 1; list && i <= m->groups; i++) {
        Own text = match_text(m, i, args[0] ? args[0] : None);
        if (!text || list_append_take(list, text) < 0) return NULL;
    }
    return list ? list_to_tuple(list) : NULL;
}

static Own match_groupdict(Ref self, const Ref *args) {
    MatchObject *m = match_of(self);
    scoped Own result = dict_new(), names = dict_keys_list(pattern_of(m->pattern)->names);
    if (!result || !names) return NULL;
    for (size_t i = 0; i < list_length(names); i++) {
        Ref name = list_item_peek(names, i);
        ssize_t index = match_group_index(m, name);
        scoped Own text = index < 0 ? NULL : match_text(m, (size_t)index, args[0] ? args[0] : None);
        if (!text || dict_set(result, name, text) < 0) return NULL;
    }
    return give(result);
}

static Own span_of(const MatchObject *m, size_t group) {
    scoped Own from = int_new(m->spans[2 * group]), to = int_new(m->spans[2 * group + 1]);
    return from && to ? tuple_pack(2, from, to) : NULL;
}

static Own match_place(Ref self, Ref group, int side) {
    ssize_t index = group ? match_group_index(match_of(self), group) : 0;
    if (index < 0) return NULL;
    return side == 2 ? span_of(match_of(self), (size_t)index) : int_new(match_of(self)->spans[2 * index + side]);
}

static Own match_start(Ref self, const Ref *args) { return match_place(self, args[0], 0); }
static Own match_end(Ref self, const Ref *args) { return match_place(self, args[0], 1); }
static Own match_span(Ref self, const Ref *args) { return match_place(self, args[0], 2); }

static Own match_expand(Ref self, const Ref *args) {
    scoped Own expand = import_from("re", "_expand");
    return expand ? call3(expand, match_of(self)->pattern, self, args[0]) : NULL;
}

static Own match_self(Ref self, const Ref *args) { return own(self); }

static Own match_repr(Ref self) {
    MatchObject *m = match_of(self);
    scoped Own span = span_of(m, 0), text = match_text(m, 0, None);
    return span && text ? str_format("<re.Match object; span=%R, match=%.50R>", span, text) : NULL;
}

static Own match_get_string(Ref self) { return own(match_of(self)->string); }
static Own match_get_re(Ref self) { return own(match_of(self)->pattern); }
static Own match_get_pos(Ref self) { return int_new((int64_t)match_of(self)->pos); }
static Own match_get_endpos(Ref self) { return int_new((int64_t)match_of(self)->endpos); }
static Own match_get_lastindex(Ref self) {
    ssize_t last = match_of(self)->last_group;
    return last < 0 ? None : int_new(last);
}
static Own match_get_lastgroup(Ref self) {
    MatchObject *m = match_of(self);
    size_t position = 0;
    Ref name, number;
    while (m->last_group >= 0 && dict_next(pattern_of(m->pattern)->names, &position, &name, &number))
        if (small_int(number) == m->last_group) return own(name);
    return None;
}
static Own match_get_regs(Ref self) {
    MatchObject *m = match_of(self);
    scoped Own list = list_new(m->groups + 1);
    for (uint32_t i = 0; list && i <= m->groups; i++) {
        Own span = span_of(m, i);
        if (!span || list_append_take(list, span) < 0) return NULL;
    }
    return list ? list_to_tuple(list) : NULL;
}

static const GetSetRow match_getset[] = {
    {"string", match_get_string, NULL, "The text that was searched."},
    {"re", match_get_re, NULL, "The regular expression object."},
    {"pos", match_get_pos, NULL, "Where the search was to begin."},
    {"endpos", match_get_endpos, NULL, "Where the search was to end."},
    {"lastindex", match_get_lastindex, NULL, "The number of the last matched group, or None."},
    {"lastgroup", match_get_lastgroup, NULL, "The name of the last matched group, or None."},
    {"regs", match_get_regs, NULL, "The spans of all groups."},
    {0},
};
static const MethodRow match_methods[] = {
    {"group", RAW(match_group), "The text of one group, or of several as a tuple.", METHOD_RAW},
    {"groups(default=None)", match_groups, "The texts of all groups from 1 on.", 0},
    {"groupdict(default=None)", match_groupdict, "The texts of the named groups.", 0},
    {"start(group=0, /)", match_start, "Where a group begins; -1 if it took no part.", 0},
    {"end(group=0, /)", match_end, "Where a group ends.", 0},
    {"span(group=0, /)", match_span, "Both.", 0},
    {"expand(template)", match_expand, "The template with group references replaced.", 0},
    {"__copy__()", match_self, "Itself: matches never change.", 0},
    {"__deepcopy__(memo, /)", match_self, "Itself.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};

static int match_traverse(Object *self, VisitFn visit, void *context) {
    MatchObject *m = (MatchObject *)self;
    VISIT(m->string);
    VISIT(m->pattern);
    return 0;
}

static void match_dealloc(Object *self) {
    MatchObject *m = (MatchObject *)self;
    gc_untrack(self);
    CLEAR(m->string);
    CLEAR(m->pattern);
    object_free(self);
}

static Type re_match_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "re.Match",
    .doc = "The result of re.match() and re.search(): which text matched, and where.",
    .flags = TYPE_GC | TYPE_NO_NEW,
    .size = sizeof(MatchObject),
    .item_size = sizeof(ssize_t),
    .methods = match_methods,
    .getset = match_getset,
    .repr = match_repr,
    .getitem = match_getitem,
    .traverse = match_traverse,
    .dealloc = match_dealloc,
};

/* ---- Pattern: searching */

static size_t clip(ssize_t n, size_t length) { return n < 0 ? 0 : (size_t)n > length ? length : (size_t)n; }

/* A subject and a state for it: the arguments (string, pos, endpos) of all methods that search. */
typedef struct Search {
    PatternObject *pattern;
    Subject subject;
    ReState state;
    size_t pos, endpos;
} Search;

static int search_open(Search *search, Ref self, Ref string, Ref pos, Ref endpos) {
    ssize_t from = 0, to = SSIZE_MAX;
    search->pattern = pattern_of(self);
    if ((pos && index_clipped(pos, &from) < 0) || (endpos && index_clipped(endpos, &to) < 0)) return -1;
    if (subject_open(&search->subject, search->pattern, string) < 0) return -1;
    search->endpos = clip(to, search->subject.length);
    search->pos = clip(from, search->subject.length);
    if (re_state_init(&search->state, search->pattern->program) < 0) {
        subject_close(&search->subject);
        return -1;
    }
    search->state.text = search->subject.text;
    search->state.kind = search->subject.kind;
    search->state.end = search->endpos;
    return 0;
}

static void search_close(Search *search) {
    re_state_free(&search->state);
    subject_close(&search->subject);
}

static Own search_result(Search *search, int status) {
    Own result = status < 0 ? NULL : status == 0 ? None
                 : re_match_new(search->pattern, search->subject.string, &search->state, search->pos, search->endpos);
    search_close(search);
    return result;
}

static Own run_once(Ref self, const Ref *args, bool anywhere, bool full) {
    Search search;
    if (search_open(&search, self, args[0], args[1], args[2]) < 0) return NULL;
    search.state.full = full;
    int status = search.pos > search.endpos ? 0 : anywhere ? re_search_from(&search.state, search.pos) : re_match_at(&search.state, search.pos);
    return search_result(&search, status);
}

static Own pattern_match(Ref self, const Ref *args) { return run_once(self, args, false, false); }
static Own pattern_fullmatch(Ref self, const Ref *args) { return run_once(self, args, false, true); }
static Own pattern_search(Ref self, const Ref *args) { return run_once(self, args, true, false); }

/* After a match: where the next one may begin.  An empty match may not come twice. */
static size_t next_position(ReState *s) {
    s->must_advance = s->slots[1] == s->slots[0];
    return (size_t)s->slots[1];
}

static Own all_groups(const Search *search) {
    uint32_t groups = search->pattern->program->groups;
    scoped Own empty = subject_slice(&search->subject, 0, 0), list = list_new(groups);
    if (!empty || !list) return NULL;
    for (uint32_t i = 1; i <= groups; i++) {
        Own text = re_group_text(&search->state, &search->subject, i);
        if (text == None) text = own(empty);
        if (!text || list_append_take(list, text) < 0) return NULL;
    }
    return groups == 1 ? own(list_item_peek(list, 0)) : list_to_tuple(list);
}

static Own pattern_findall(Ref self, const Ref *args) {
    Search search;
    if (search_open(&search, self, args[0], args[1], args[2]) < 0) return NULL;
    scoped Own list = list_new(0);
    int status = list ? 1 : -1;
    for (size_t at = search.pos; status > 0 && at <= search.endpos; at = next_position(&search.state)) {
        status = re_search_from(&search.state, at);
        if (status <= 0) break;
        Own item = search.pattern->program->groups ? all_groups(&search) : re_group_text(&search.state, &search.subject, 0);
        if (!item || list_append_take(list, item) < 0) status = -1;
    }
    search_close(&search);
    return status < 0 ? NULL : give(list);
}

static Own pattern_split(Ref self, const Ref *args) {
    Search search;
    ssize_t limit = 0, count = 0;
    if (args[1] && index_clipped(args[1], &limit) < 0) return NULL;
    if (search_open(&search, self, args[0], NULL, NULL) < 0) return NULL;
    scoped Own list = list_new(0);
    int status = list ? 1 : -1;
    size_t last = 0;
    for (size_t at = 0; status > 0 && (limit == 0 || count < limit); at = next_position(&search.state), count++) {
        if (limit < 0 || (status = re_search_from(&search.state, at)) <= 0) break;
        Own piece = subject_slice(&search.subject, last, (size_t)search.state.slots[0]);
        if (!piece || list_append_take(list, piece) < 0) status = -1;
        for (uint32_t i = 1; status > 0 && i <= search.pattern->program->groups; i++) {
            Own group = re_group_text(&search.state, &search.subject, i);
            if (!group || list_append_take(list, group) < 0) status = -1;
        }
        last = (size_t)search.state.slots[1];
    }
    if (status >= 0) {
        Own rest = subject_slice(&search.subject, last, search.subject.length);
        if (!rest || list_append_take(list, rest) < 0) status = -1;
    }
    search_close(&search);
    return status < 0 ? NULL : give(list);
}

/* ---- finditer and scanner */

typedef struct ScannerObject {
    Object head;
    Own pattern;
    Search search;
    size_t at;
    bool open, busy;
} ScannerObject;

static ScannerObject *scanner_of(Ref v) { return (ScannerObject *)object_of(v); }

static Own scanner_new(Ref self, const Ref *args) {
    ScannerObject *scanner = object_new(&re_scanner_type, 0);
    if (!scanner) return NULL;
    scanner->pattern = own(self);
    if (search_open(&scanner->search, self, args[0], args[1], args[2]) < 0) {
        decref(as_own(scanner));
        return NULL;
    }
    scanner->open = true;
    scanner->at = scanner->search.pos;
    return as_own(scanner);
}

static Own scanner_step(ScannerObject *s, bool anywhere) {
    if (s->busy) return throw(ValueError, "regular expression scanner already executing");
    if (s->at > s->search.endpos) return None;
    s->busy = true;
    int status = anywhere ? re_search_from(&s->search.state, s->at) : re_match_at(&s->search.state, s->at);
    s->busy = false;
    if (status <= 0) {
        s->at = s->search.endpos + 1;
        return status < 0 ? NULL : None;
    }
    s->at = next_position(&s->search.state);
    return re_match_new(s->search.pattern, s->search.subject.string, &s->search.state, s->search.pos, s->search.endpos);
}

static Own scanner_search(Ref self, const Ref *args) { return scanner_step(scanner_of(self), true); }
static Own scanner_match(Ref self, const Ref *args) { return scanner_step(scanner_of(self), false); }
static Own scanner_get_pattern(Ref self) { return own(scanner_of(self)->pattern); }
static Own scanner_iter(Ref self) { return own(self); }

static int scanner_next(Ref self, Own *out) {
    *out = scanner_step(scanner_of(self), true);
    if (!*out) return -1;
    if (*out != None) return 1;
    *out = NULL;
    return 0;
}

static void scanner_dealloc(Object *self) {
    ScannerObject *s = (ScannerObject *)self;
    if (s->open) search_close(&s->search);
    CLEAR(s->pattern);
    object_free(self);
}

static const MethodRow scanner_methods[] = {
    {"search()", scanner_search, "The next match, or None.", 0},
    {"match()", scanner_match, "The match that begins where the last one ended, or None.", 0},
    {0},
};
static const GetSetRow scanner_getset[] = {{"pattern", scanner_get_pattern, NULL, "The regular expression object."}, {0}};

static Type re_scanner_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_sre.SRE_Scanner",
    .flags = TYPE_NO_NEW,
    .size = sizeof(ScannerObject),
    .methods = scanner_methods,
    .getset = scanner_getset,
    .iter = scanner_iter,
    .next = scanner_next,
    .dealloc = scanner_dealloc,
};

/* ---- Pattern: sub */

static Own sub_with(Ref self, const Ref *args, bool with_count) {
    ssize_t count = 0;
    if (args[2] && index_clipped(args[2], &count) < 0) return NULL;
    return pattern_sub(pattern_of(self), args[0], args[1], count, with_count);
}

static Own pattern_sub_method(Ref self, const Ref *args) { return sub_with(self, args, false); }
static Own pattern_subn_method(Ref self, const Ref *args) { return sub_with(self, args, true); }

/* ---- Pattern: the object */

static Own pattern_get_pattern(Ref self) { return own(pattern_of(self)->pattern); }
static Own pattern_get_flags(Ref self) { return int_new(pattern_of(self)->program->flags); }
static Own pattern_get_groups(Ref self) { return int_new(pattern_of(self)->program->groups); }
static Own pattern_get_groupindex(Ref self) { return mappingproxy_new(pattern_of(self)->names); }

static Own pattern_repr(Ref self) {
    static const struct { uint32_t flag; const char *name; } names[] = {
        {RE_TEMPLATE, "re.TEMPLATE"}, {RE_I, "re.IGNORECASE"}, {RE_L, "re.LOCALE"}, {RE_M, "re.MULTILINE"}, {RE_S, "re.DOTALL"},
        {RE_X, "re.VERBOSE"}, {RE_DEBUG, "re.DEBUG"}, {RE_A, "re.ASCII"}};
    const PatternObject *pattern = pattern_of(self);
    uint32_t rest = pattern->program->flags & ~(uint32_t)RE_U;
    scoped Own flags = str_new(""), text = flags ? repr(pattern->pattern) : NULL;
    for (size_t i = 0; flags && i < COUNT_OF(names); i++) {
        if (!(rest & names[i].flag)) continue;
        rest &= ~names[i].flag;
        scoped Own before = give(flags);
        flags = str_format("%U%s%s", before, str_length(before) ? "|" : ", ", names[i].name);
    }
    if (flags && rest) {
        scoped Own before = give(flags);
        flags = str_format("%U%s0x%x", before, str_length(before) ? "|" : ", ", rest);
    }
    return flags && text ? str_format("re.compile(%.200U%U)", text, flags) : NULL;
}

static int pattern_hash(Ref self, int64_t *out) {
    if (hash(pattern_of(self)->pattern, out) < 0) return -1;
    *out = (*out ^ (int64_t)pattern_of(self)->program->flags) & INT64_MAX;
    return 0;
}

static Own pattern_compare(Ref a, Ref b, int op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_exactly(b, &re_pattern_type)) return NotImplemented;
    const PatternObject *x = pattern_of(a), *y = pattern_of(b);
    bool same = x->program->flags == y->program->flags && x->is_bytes == y->is_bytes;
    int equal = same ? compare_truth(x->pattern, y->pattern, CMP_EQ) : 0;
    return equal < 0 ? NULL : bool_new(equal == (op == CMP_EQ));
}

static Own pattern_self(Ref self, const Ref *args) { return own(self); }

static Own pattern_reduce(Ref self, const Ref *args) {
    scoped Own maker = import_from("re", "_compile"), flags = pattern_get_flags(self);
    scoped Own made_of = maker && flags ? tuple_pack(2, pattern_of(self)->pattern, flags) : NULL;
    return made_of ? tuple_pack(2, maker, made_of) : NULL;
}

static const MethodRow pattern_methods[] = {
    {"match(string, pos=0, endpos=9223372036854775807)", pattern_match, "A match that begins at pos, or None.", 0},
    {"fullmatch(string, pos=0, endpos=9223372036854775807)", pattern_fullmatch, "A match of the whole string, or None.", 0},
    {"search(string, pos=0, endpos=9223372036854775807)", pattern_search, "The first match, or None.", 0},
    {"findall(string, pos=0, endpos=9223372036854775807)", pattern_findall, "The texts (or groups) of all matches.", 0},
    {"finditer(string, pos=0, endpos=9223372036854775807)", scanner_new, "All matches, one after the other.", 0},
    {"scanner(string, pos=0, endpos=9223372036854775807)", scanner_new, "An object that steps from match to match.", 0},
    {"split(string, maxsplit=0)", pattern_split, "The pieces between matches, with the groups.", 0},
    {"sub(repl, string, count=0)", pattern_sub_method, "The string with matches replaced.", 0},
    {"subn(repl, string, count=0)", pattern_subn_method, "The same and how many there were.", 0},
    {"__copy__()", pattern_self, "Itself: patterns never change.", 0},
    {"__deepcopy__(memo, /)", pattern_self, "Itself.", 0},
    {"__reduce__()", pattern_reduce, "For pickle.", 0},
    GENERIC_ALIAS_ROW,
    {0},
};
static const GetSetRow pattern_getset[] = {
    {"pattern", pattern_get_pattern, NULL, "What was compiled, str or bytes."},
    {"flags", pattern_get_flags, NULL, "The regex matching flags."},
    {"groups", pattern_get_groups, NULL, "How many groups there are."},
    {"groupindex", pattern_get_groupindex, NULL, "The numbers of named groups: {name: number}."},
    {0},
};

static void pattern_dealloc(Object *self) {
    PatternObject *pattern = (PatternObject *)self;
    re_program_free(pattern->program);
    CLEAR(pattern->pattern);
    CLEAR(pattern->names);
    object_free(self);
}

static Type re_pattern_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "re.Pattern",
    .doc = "A compiled pattern.",
    .flags = TYPE_NO_NEW,
    .size = sizeof(PatternObject),
    .weakrefs_offset = offsetof(PatternObject, weakrefs),
    .methods = pattern_methods,
    .getset = pattern_getset,
    .repr = pattern_repr,
    .hash = pattern_hash,
    .compare = pattern_compare,
    .dealloc = pattern_dealloc,
};

/* ---- the module */

static Own compile_pattern(ReParser *p) {
    ReNode *root = re_parse(p);
    return root && re_emit(p, root) == 0 ? None : NULL;
}

/* Runs made(parser) on the text of a pattern that self is to be. */
static Own with_parser(PatternObject *self, Ref pattern, int flags, Own (*made)(ReParser *)) {
    self->is_bytes = !is_str(pattern);
    self->pattern = own(pattern);
    self->names = dict_new();
    self->program = mem_alloc_zero(sizeof *self->program);
    if (!self->names || !self->program) return error_occurred() ? NULL : throw_memory();
    self->program->flags = (uint32_t)flags;
    Subject text;
    if (subject_open(&text, self, pattern) < 0) return NULL;
    ReParser p = {.program = self->program, .pattern = self->pattern, .is_bytes = self->is_bytes, .text = text.text,
                  .kind = text.kind, .length = text.length, .names = self->names};
    Own result = made(&p);
    arena_free(&p.arena);
    vec_free(&p.open);
    vec_free(&p.behind);
    subject_close(&text);
    return result;
}

static Own compile(Ref module, const Ref *args) {
    int flags;
    if (int_from(args[1], &flags) < 0) return NULL;
    if (!is_str(args[0]) && !has_buffer(args[0])) return throw(TypeError, "first argument must be string or compiled pattern");
    PatternObject *self = object_new(&re_pattern_type, 0);
    if (!self) return NULL;
    scoped Own pattern = as_own(self), done = with_parser(self, args[0], flags, compile_pattern);
    return done ? give(pattern) : NULL;
}

static Own tree(Ref module, const Ref *args) {
    int flags;
    if (int_from(args[1], &flags) < 0) return NULL;
    if (!is_str(args[0]) && !has_buffer(args[0])) return throw(TypeError, "a pattern is a string, not %T", args[0]);
    PatternObject *self = object_new(&re_pattern_type, 0); /* holds what the parser needs */
    if (!self) return NULL;
    scoped Own holder = as_own(self);
    return with_parser(self, args[0], flags, re_tree);
}

static const MethodRow functions[] = {
    {"compile(pattern, flags, /)", compile, "A Pattern.", 0},
    {"tree(pattern, flags, /)", tree, "(flags, number of groups, names, tree): see re_tree.c.", 0},
    {0},
};
static Type *const types[] = {&re_pattern_type, &re_match_type, &re_scanner_type, NULL};

const ModuleDef _re_module = {.name = "_re", .doc = "The engine of the module re.", .functions = functions, .types = types};
