/* The tree of a pattern as tuples, for programs that want to look at patterns: (kind, ...), where kind is a word.
 *
 *   ("char", c)  ("any",)  ("set", negate, classes, ((low, high), ...))  ("cat", (node, ...))  ("alt", (node, ...))
 *   ("repeat", mode, min, max or -1, node)  ("group", number, node)  ("ref", number)  ("at", mode)  ("look", mode, node)
 *   ("atomic", node)  ("cond", number, yes, no or None)  ("fail",)  ("empty",)
 *
 * classes and modes are those of re_inner.h; the ranges of a set are what its classes do not say already. */
#include "stdlib/data/re_parse.h"

static const char *const words[] = {
    [RE_EMPTY] = "empty", [RE_CHAR] = "char", [RE_ANY] = "any", [RE_SET] = "set", [RE_CAT] = "cat", [RE_ALT] = "alt",
    [RE_REPEAT] = "repeat", [RE_GROUP] = "group", [RE_REF] = "ref", [RE_AT] = "at", [RE_LOOK] = "look", [RE_ATOMIC] = "atomic",
    [RE_COND] = "cond", [RE_FAIL] = "fail",
};

static Own node_tuple(const ReParser *p, const ReNode *node) DROPS_GIL;

static int add_range(Ref list, uint32_t low, uint32_t high) {
    return list_append_take(list, tuple_pack(2, small_int_new(low), small_int_new(high)));
}

static Own set_tuple(const ReParser *p, const ReSet *set) {
    ReSet implied = {.flags = set->flags, .classes = set->classes};
    re_set_put_classes(&implied);
    scoped Own ranges = list_new(0);
    for (uint32_t c = 0, low; ranges && c < 256; c++) {
        low = c;
        while (c < 256 && (set->bits[c >> 5] & ~implied.bits[c >> 5]) >> (c & 31) & 1) c++;
        if (c > low && add_range(ranges, low, c - 1) < 0) return NULL;
    }
    for (uint32_t i = 0; ranges && i < set->range_count; i++) {
        ReRange range = p->program->ranges.at[set->first_range + i];
        if (add_range(ranges, range.low < 256 ? 256 : range.low, range.high) < 0) return NULL;
    }
    scoped Own all = ranges ? tuple_from(ranges) : NULL, word = all ? str_intern(words[RE_SET]) : NULL;
    return word ? tuple_pack(4, word, bool_new(set->negate), small_int_new(set->classes), all) : NULL;
}

static Own children_tuple(const ReParser *p, const ReNode *node, Ref word) {
    scoped Own list = list_new(0);
    for (const ReNode *child = node->child; list && child; child = child->next)
        if (list_append_take(list, node_tuple(p, child)) < 0) return NULL;
    scoped Own all = list ? tuple_from(list) : NULL;
    return all ? tuple_pack(2, word, all) : NULL;
}

/* (word, numbers ..., child) */
static Own with_child(const ReParser *p, const ReNode *node, Ref word, int count, int64_t first, int64_t second, int64_t third) {
    scoped Own child = node_tuple(p, node->child);
    if (!child) return NULL;
    switch (count) {
    case 0: return tuple_pack(2, word, child);
    case 1: return tuple_pack(3, word, small_int_new(first), child);
    default: return tuple_pack(5, word, small_int_new(first), small_int_new(second), small_int_new(third), child);
    }
}

static Own condition_tuple(const ReParser *p, const ReNode *node, Ref word) {
    scoped Own yes = node_tuple(p, node->child), no = !yes ? NULL : node->other ? node_tuple(p, node->other) : None;
    return no ? tuple_pack(4, word, small_int_new(node->a), yes, no) : NULL;
}

static Own node_tuple(const ReParser *p, const ReNode *node) {
    if (recursion_check(" in a pattern") < 0) return NULL;
    scoped Own word = str_intern(words[node->kind]);
    if (!word) return NULL;
    switch ((ReKind)node->kind) {
    case RE_SET: return set_tuple(p, &p->program->sets.at[node->a]);
    case RE_CAT: case RE_ALT: return children_tuple(p, node, word);
    case RE_REPEAT: return with_child(p, node, word, 3, node->mode, node->a, node->b == RE_FOREVER ? -1 : (int64_t)node->b);
    case RE_GROUP: return with_child(p, node, word, 1, node->a, 0, 0);
    case RE_LOOK: return with_child(p, node, word, 1, node->mode, 0, 0);
    case RE_ATOMIC: return with_child(p, node, word, 0, 0, 0, 0);
    case RE_COND: return condition_tuple(p, node, word);
    case RE_CHAR: case RE_REF: return tuple_pack(2, word, small_int_new(node->a));
    case RE_AT: return tuple_pack(2, word, small_int_new(node->mode));
    case RE_EMPTY: case RE_ANY: case RE_FAIL: break;
    }
    return tuple_pack(1, word);
}

Own re_tree(ReParser *p) {
    ReNode *root = re_parse(p);
    scoped Own tree = root ? node_tuple(p, root) : NULL;
    return tree ? tuple_pack(4, small_int_new(p->program->flags), small_int_new(p->program->groups), p->names, tree) : NULL;
}
