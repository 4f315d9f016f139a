/* Inside the parser of patterns, which descends by recursion: alternatives -> sequence -> group, set, escape.
 *
 * Everything here takes p->at behind what it has read.  A ReNode that is NULL comes with an exception. */
#pragma once

#include "stdlib/data/re_inner.h"

/* ---- characters.  Behind the last one stands UINT32_MAX. */

static inline bool at_end(const ReParser *p) { return p->at >= p->length; }
static inline uint32_t char_at(const ReParser *p, size_t i) { return chars_get(p->text, p->kind, i); }
static inline uint32_t peek(const ReParser *p) { return at_end(p) ? UINT32_MAX : char_at(p, p->at); }
static inline bool accept(ReParser *p, uint32_t c) {
    if (peek(p) != c) return false;
    p->at++;
    return true;
}
static inline bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
static inline bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
static inline bool is_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

/* A part of the pattern, as text. */
NODISCARD Own re_text_of(const ReParser *p, size_t from, size_t to) HOLDS_GIL;

/* ---- re_parse.c */
/* The flags in force at the beginning: a str pattern is Unicode's unless it says otherwise. */
uint32_t re_effective_flags(const ReParser *p);
NODISCARD ReNode *re_node(ReParser *p, ReKind kind) HOLDS_GIL;
NODISCARD ReNode *re_char_node(ReParser *p, uint32_t c) HOLDS_GIL;
NODISCARD ReNode *re_at_node(ReParser *p, int mode) HOLDS_GIL;
NODISCARD ReNode *re_parse_alternatives(ReParser *p) DROPS_GIL;
NODISCARD ReNode *re_parse_sequence(ReParser *p) DROPS_GIL;

/* ---- re_parse_set.c: behind the "[", behind the backslash */
NODISCARD ReNode *re_parse_set(ReParser *p) DROPS_GIL;
NODISCARD ReNode *re_parse_escape(ReParser *p) DROPS_GIL;
/* Puts what its classes say of ASCII characters into a set's bits. */
void re_set_put_classes(ReSet *set);

/* ---- re_parse_group.c: behind the "(" */
NODISCARD ReNode *re_parse_group(ReParser *p) DROPS_GIL;
/* A reference to what a group has matched; name_at: where it is named. */
NODISCARD ReNode *re_group_reference(ReParser *p, uint32_t group, size_t name_at) HOLDS_GIL;
