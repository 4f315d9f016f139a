/* Signatures of built-in functions: read once from their text, then used to bind every call.
 *
 * CPython words its TypeErrors by the C calling flavour of a function.  Ours follow from the form of the signature:
 *
 *   ()              no parameters       "list.clear() takes no arguments (1 given)"
 *   (x, /)          one, positional     "list.append() takes exactly one argument (0 given)"
 *   (x, y=1, /)     positional only     "pop expected at most 1 argument, got 2"
 *   anything else                       "split() takes at most 2 arguments (3 given)"
 *
 * In the last form the text gives parameters in order: positional-only, positional, keyword-only.
 */
#include "runtime/object/signature.h"

#include "runtime/base/alloc.h"
#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/types/dict.h"
#include "runtime/gil/thread.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

/* ---- reading */

enum { PARAMETERS_MAX = 48 };

typedef struct Reader {
    const char *p;
    Own names[PARAMETERS_MAX];
    Signature *s;
    bool keyword_only; /* behind "*" */
    bool defaults;     /* a parameter with a default was met */
} Reader;

static bool is_word_char(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void skip_blanks(Reader *r) {
    while (*r->p == ' ') r->p++;
}

/* A default: up to the comma or parenthesis that ends the parameter. */
static void skip_default(Reader *r) {
    int depth = 0;
    for (; *r->p; r->p++) {
        char c = *r->p;
        if (c == '\'' || c == '"') {
            for (r->p++; *r->p && *r->p != c; r->p++)
                if (*r->p == '\\' && r->p[1]) r->p++;
            if (!*r->p) return;
        } else if (c == '(' || c == '[' || c == '{') {
            depth++;
        } else if (depth == 0 && (c == ',' || c == ')')) {
            return;
        } else if (c == ')' || c == ']' || c == '}') {
            depth--;
        }
    }
}

static int add_parameter(Reader *r, const char *name, size_t length, bool has_default) {
    Signature *s = r->s;
    if (s->parameters == PARAMETERS_MAX) return fail(SystemError, "too many parameters in %s", s->text);
    Own interned = str_intern_take(str_new_utf8(name, length));
    if (!interned) return -1;
    r->names[s->parameters++] = interned;
    if (r->keyword_only) {
        if (!has_default) s->keyword_required |= (uint64_t)1 << (s->parameters - 1 - s->positional);
    } else {
        s->positional++;
        if (!has_default && !r->defaults) s->required++;
        r->defaults |= has_default;
    }
    return 0;
}

static int read_parameter(Reader *r) {
    Signature *s = r->s;
    if (*r->p == '/') {
        s->positional_only = s->positional;
        r->p++;
        return 0;
    }
    bool star = *r->p == '*', star_star = star && r->p[1] == '*';
    r->p += star + star_star;
    const char *name = r->p;
    while (is_word_char(*r->p)) r->p++;
    size_t length = (size_t)(r->p - name);
    if (star_star) {
        s->star_star = true;
    } else if (star) {
        s->star = length > 0;
        r->keyword_only = true;
    } else {
        if (length == 0) return fail(SystemError, "malformed signature %s", s->text);
        skip_blanks(r);
        bool has_default = *r->p == '=';
        if (has_default) skip_default(r);
        return add_parameter(r, name, length, has_default);
    }
    return 0;
}

/* "self" or "cls" in front, and the slash that belongs to it alone. */
static void skip_self(Reader *r) {
    const char *p = r->p;
    size_t length = strncmp(p, "self", 4) == 0 ? 4 : strncmp(p, "cls", 3) == 0 ? 3 : 0;
    if (!length || (p[length] != ',' && p[length] != ')')) return;
    p += length;
    if (strncmp(p, ", /", 3) == 0) p += 3;
    if (*p == ',') p++;
    r->p = p;
}

static int read_parameters(Reader *r, bool method) {
    if (method) skip_self(r);
    for (skip_blanks(r); *r->p != ')'; skip_blanks(r)) {
        if (read_parameter(r) < 0) return -1;
        skip_blanks(r);
        if (*r->p == ',') r->p++;
        else if (*r->p != ')') return fail(SystemError, "malformed signature %s", r->s->text);
    }
    return 0;
}

Signature *signature_parse(const char *text) { return signature_parse_for(text, true); }

Signature *signature_parse_for(const char *text, bool method) {
    const char *open = strchr(text, '(');
    if (!open) return throw(SystemError, "malformed signature %s", text);
    Signature *s = mem_alloc_zero(sizeof *s);
    if (!s) return throw_memory();
    Reader r = {.p = open + 1, .s = s};
    s->text = open;
    if (read_parameters(&r, method) < 0) {
        mem_free(s);
        return NULL;
    }
    s->slots = (uint16_t)(s->parameters + s->star + s->star_star);
    s->plain = !s->star && !s->star_star && !s->keyword_required && s->slots <= SIGNATURE_PLAIN_SLOTS;
    if (s->parameters && !(s->names = mem_dup(r.names, s->parameters * sizeof(Own)))) {
        mem_free(s);
        return throw_memory();
    }
    return s;
}

void signature_free(Signature *s) {
    if (!s) return;
    mem_free(s->names); /* the names are immortal */
    mem_free(s);
}

/* ---- who is called: put together only for a message */

static const char *bare_name(const Callee *who, char *out, size_t size) {
    size_t length = strcspn(who->name, "(");
    if (length >= size) length = size - 1;
    memcpy(out, who->name, length);
    out[length] = 0;
    return out;
}

static Own full_name(const Callee *who) {
    char bare[64];
    bare_name(who, bare, sizeof bare);
    if (who->owner) return str_format("%N.%s", who->owner, bare);
    if (who->module && is_str(who->module) && !str_equal_c(who->module, "builtins"))
        return str_format("%U.%s", who->module, bare);
    return str_new(bare);
}

#define FAIL_AS(who, ...)                                                                                              \
    do {                                                                                                               \
        scoped Own callee_ = full_name(who);                                                                           \
        return callee_ ? fail(TypeError, __VA_ARGS__) : -1;                                                            \
    } while (0)

static COLD int fail_no_keywords(const Callee *who) { FAIL_AS(who, "%U() takes no keyword arguments", callee_); }
static COLD int fail_no_arguments(const Callee *who, size_t count) {
    FAIL_AS(who, "%U() takes no arguments (%zu given)", callee_, count);
}
static COLD int fail_exactly_one(const Callee *who, size_t count) {
    FAIL_AS(who, "%U() takes exactly one argument (%zu given)", callee_, count);
}

int args_count(const char *function, size_t count, size_t min, size_t max) {
    if (LIKELY(count >= min && count <= max)) return 0;
    size_t limit = count < min ? min : max;
    const char *how = min == max ? "" : count < min ? "at least " : "at most ";
    return fail(TypeError, "%s expected %s%zu argument%s, got %zu", function, how, limit, limit == 1 ? "" : "s", count);
}

int args_no_names(const char *function, Ref names) {
    if (LIKELY(!names || tuple_length(names) == 0)) return 0;
    return fail(TypeError, "%s() takes no keyword arguments", function);
}

/* ---- binding: positional only */

static int bind_positional(const Signature *s, const Callee *who, const Ref *args, size_t count, Ref names, Ref *out) {
    if (UNLIKELY(names && tuple_length(names))) return fail_no_keywords(who);
    if (UNLIKELY(count < s->required || count > s->positional)) {
        char bare[64];
        if (s->positional == 0) return fail_no_arguments(who, count);
        if (s->positional == 1 && s->required == 1) return fail_exactly_one(who, count);
        return args_count(bare_name(who, bare, sizeof bare), count, s->required, s->positional);
    }
    for (size_t i = 0; i < count; i++) out[i] = args[i];
    for (size_t i = count; i < s->positional; i++) out[i] = NULL;
    return 0;
}

/* ---- binding: with keywords */

/* "name()" for messages; "function" where the signature has no name, as of CPython's constructors that give none. */
static const char *called_name(const Callee *who, char *out, size_t size) {
    if (who->name[0] == '(') return "function";
    bare_name(who, out, size - 2);
    return strcat(out, "()");
}

static COLD int fail_too_many(const Signature *s, const Callee *who, size_t count, size_t given) {
    char bare[64];
    const char *name = called_name(who, bare, sizeof bare);
    if (given > s->parameters)
        return fail(TypeError, "%s takes at most %d %sargument%s (%zu given)", name, s->parameters, count ? "" : "keyword ",
                    s->parameters == 1 ? "" : "s", given);
    if (s->positional == 0) return fail(TypeError, "%s takes no positional arguments", name);
    return fail(TypeError, "%s takes %s %d positional argument%s (%zu given)", name,
                s->required == s->positional ? "exactly" : "at most", s->positional, s->positional == 1 ? "" : "s", count);
}

static COLD int fail_too_few_positional(const Signature *s, const Callee *who, size_t wanted, size_t count) {
    char bare[64];
    return fail(TypeError, "%s takes %s %zu positional argument%s (%zu given)", called_name(who, bare, sizeof bare),
                wanted < s->positional ? "at least" : "exactly", wanted, wanted == 1 ? "" : "s", count);
}

static int parameter_find(const Signature *s, Ref name) {
    for (int i = s->positional_only; i < s->parameters; i++)
        if (s->names[i] == name) return i;
    for (int i = s->positional_only; i < s->parameters; i++)
        if (str_equal(s->names[i], name)) return i;
    return -1;
}

static int bind_keyword(const Signature *s, const Callee *who, Ref name, Ref value, size_t count, Ref *out) {
    char bare[64];
    int at = parameter_find(s, name);
    if (at < 0) {
        if (s->star_star) return dict_set(unlend(out[s->slots - 1]), name, value);
        return fail(TypeError, "'%S' is an invalid keyword argument for %s", name,
                    who->name[0] == '(' ? "this function" : called_name(who, bare, sizeof bare));
    }
    if (out[at]) {
        const char *callee = called_name(who, bare, sizeof bare);
        if ((size_t)at >= count) return fail(TypeError, "%s got multiple values for keyword argument '%U'", callee, name);
        return fail(TypeError, "argument for %s given by name ('%U') and position (%d)", callee, name, at + 1);
    }
    out[at] = value;
    return 0;
}

static int check_required(const Signature *s, const Callee *who, const Ref *out) {
    for (int i = 0; i < s->parameters; i++) {
        bool required = i < s->positional ? i < s->required : (s->keyword_required >> (i - s->positional)) & 1;
        char bare[64];
        if (required && !out[i])
            return fail(TypeError, "%s missing required argument '%U' (pos %d)", called_name(who, bare, sizeof bare),
                        s->names[i], i + 1);
    }
    return 0;
}

/* The entries of *args and **kw. */
static int bind_stars(const Signature *s, const Ref *args, size_t count, Ref *out) {
    if (s->star) {
        size_t taken = count < s->positional ? count : s->positional;
        Own rest = tuple_from_array(args + taken, count - taken);
        if (!rest) return -1;
        out[s->parameters] = rest;
    }
    if (s->star_star) {
        Own keywords = dict_new();
        if (!keywords) return -1;
        out[s->slots - 1] = keywords;
    }
    return 0;
}

static int bind_general(const Signature *s, const Callee *who, const Ref *args, size_t count, Ref names, Ref *out) {
    size_t given = names ? tuple_length(names) : 0;
    bool open = s->star || s->star_star;
    for (size_t i = 0; i < s->slots; i++) out[i] = NULL; /* first, so that signature_release is right at any time */
    if (!open && count + given > s->parameters) return fail_too_many(s, who, count, count + given);
    if (!s->star && count > s->positional) return fail_too_many(s, who, count, s->parameters);
    size_t least = s->positional_only < s->required ? s->positional_only : s->required;
    if (count < least) return fail_too_few_positional(s, who, least, count);
    if (bind_stars(s, args, count, out) < 0) return -1;
    for (size_t i = 0; i < count && i < s->positional; i++) out[i] = args[i];
    for (size_t i = 0; i < given; i++) {
        /* a missing argument is reported before an unknown keyword */
        Ref name = tuple_item_peek(names, i);
        if (parameter_find(s, name) < 0 && !s->star_star) {
            for (size_t k = i + 1; k < given; k++) {
                int at = parameter_find(s, tuple_item_peek(names, k));
                if (at >= 0 && !out[at]) out[at] = args[count + k];
            }
            if (check_required(s, who, out) < 0) return -1;
        }
        if (bind_keyword(s, who, name, args[count + i], count, out) < 0) return -1;
    }
    return check_required(s, who, out);
}

int signature_bind_callee(const Signature *s, const Callee *who, const Ref *args, size_t count, Ref names, Ref *out) {
    if (s->positional_only == s->parameters && s->slots == s->parameters)
        return bind_positional(s, who, args, count, names, out);
    if (LIKELY(!names && count >= s->required && count <= s->positional && !s->star && !s->star_star &&
               !s->keyword_required)) {
        for (size_t i = 0; i < count; i++) out[i] = args[i];
        for (size_t i = count; i < s->slots; i++) out[i] = NULL;
        return 0;
    }
    if (bind_general(s, who, args, count, names, out) == 0) return 0;
    if (s->star || s->star_star) signature_release(s, out);
    return -1;
}

void signature_release(const Signature *s, Ref *out) {
    for (size_t i = s->parameters; i < s->slots; i++) {
        decref(unlend(out[i]));
        out[i] = NULL;
    }
}

int args_bind(Signature **cache, const char *signature, const Ref *args, size_t count, Ref names, Ref *out) {
    if (!*cache && !(*cache = signature_parse(signature))) return -1;
    return signature_bind_callee(*cache, &(Callee){.name = signature}, args, count, names, out);
}
