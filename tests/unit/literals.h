/* For tests of text and other values: arguments written as in Python, method calls as rows of a table. */
#pragma once

#include <string.h>

#include "runtime/gilt.h"
#include "tests/unit/unit.h"

static inline int literals_setup(void **state) { return runtime_init(); }

/* str(v) is `expected`, or v is NULL and "Type: message" of the exception is, which is cleared.  Consumes v. */
static inline void assert_shows(Own v, const char *expected) {
    scoped Own value = v, shown = NULL;
    if (value) {
        shown = str(value);
    } else {
        scoped Own exception = error_take();
        assert_non_null(exception);
        shown = str_format("%T: %S", exception, exception);
    }
    assert_non_null(shown);
    assert_false(error_occurred());
    assert_string_equal(str_utf8_lossy(shown), expected);
}

/* ---- 'text' b'bytes' 12 1.5 None True (a, b) [a, b] {a: b}: what stands at **p, which moves on. */

static inline Own literal_at(const char **p);

static inline void skip_blanks(const char **p) { *p += strspn(*p, ", "); }

static inline Own quoted_at(const char **p, bool bytes) {
    const char *start = ++*p;
    while (**p != '\'') *p += **p == '\\' ? 2 : 1;
    scoped Own raw = bytes_new(start, (size_t)((*p)++ - start)), text = NULL;
    bool escaped = memchr(bytes_data(raw), '\\', bytes_length(raw)) != NULL;
    text = decode(bytes_data(raw), bytes_length(raw), escaped ? "unicode_escape" : "utf-8", NULL);
    assert_non_null(text);
    return bytes ? encode(text, "latin-1", NULL) : give(text);
}

static inline Own sequence_at(const char **p, char close) {
    scoped Own items = list_new(0);
    ++*p;
    for (skip_blanks(p); **p != close; skip_blanks(p)) assert_int_equal(list_append_take(items, literal_at(p)), 0);
    ++*p;
    return close == ')' ? list_to_tuple(items) : give(items);
}

static inline Own mapping_at(const char **p) {
    Own dict = dict_new();
    ++*p;
    for (skip_blanks(p); **p != '}'; skip_blanks(p)) {
        scoped Own key = literal_at(p), value = NULL;
        *p += strspn(*p, ": ");
        value = literal_at(p);
        assert_int_equal(dict_set(dict, key, value), 0);
    }
    ++*p;
    return dict;
}

/* 12, -1.5, None, True, False */
static inline Own word_value(const char *word) {
    if (strcmp(word, "None") == 0) return None;
    if (strcmp(word, "True") == 0) return True;
    if (strcmp(word, "False") == 0) return False;
    double x;
    if (!strpbrk(word, ".e")) return int_from_text(word, strlen(word), 10);
    assert_int_equal(float_parse(word, strlen(word), &x), 1);
    return float_new(x);
}

static inline Own literal_at(const char **p) {
    char word[64];
    skip_blanks(p);
    switch (**p) {
    case '\'': return quoted_at(p, false);
    case '(': return sequence_at(p, ')');
    case '[': return sequence_at(p, ']');
    case '{': return mapping_at(p);
    }
    if (**p == 'b' && (*p)[1] == '\'') return ++*p, quoted_at(p, true);
    size_t size = strcspn(*p, ",)]}: ");
    assert_true(size < sizeof word);
    memcpy(word, *p, size);
    word[size] = 0;
    *p += size;
    return word_value(word);
}

static inline Own literal(const char *text) { return literal_at(&text); }

/* ---- calls */

/* receiver.name(arguments...) */
static inline Own call_row(Ref receiver, const char *name, const char *arguments) {
    Own args[8] = {NULL};
    size_t count = 0;
    const char *p = arguments;
    for (skip_blanks(&p); *p; skip_blanks(&p)) {
        assert_true(count < COUNT_OF(args));
        args[count++] = literal_at(&p);
    }
    Own result = call_method_named(receiver, name, (const Ref *)args, count);
    while (count > 0) decref(args[--count]);
    return result;
}

/* repr(v), or the exception, is `expected`.  Consumes v. */
static inline void assert_repr(Own v, const char *expected) {
    Own shown = v ? repr(v) : NULL;
    decref(v);
    assert_shows(shown, expected);
}

/* A row: 'receiver', method, arguments, what repr() of the result is or "Error: message". */
typedef struct CallRow { const char *receiver, *method, *arguments, *expected; } CallRow;

static inline void check_rows(const CallRow *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        scoped Own receiver = literal(rows[i].receiver);
        assert_non_null(receiver);
        assert_repr(call_row(receiver, rows[i].method, rows[i].arguments), rows[i].expected);
    }
}
