/* Numbers and strings in their literal form -> constants. */
#pragma once
#include "interp/parser_private.h"
#include "runtime/base/buf.h"

typedef struct StringToken {
    Token token;
    bool bytes, raw, fstring, u_prefix;
    const char *body, *end;             /* between the quotes */
} StringToken;

/* Appends the text, escapes replaced unless raw; false when stopped. */
bool string_decode(Parser *p, const StringToken *string, const char *from, const char *to, bool raw, Buf *out);

/* A string that is being put together from tokens: finished parts on p->stack from `from`, text so far in `text`. */
typedef struct StringParts {
    size_t first, from;                 /* first token; stack */
    Buf text;
    bool fstring, bytes, u_prefix;
} StringParts;

/* Ends the constant in hand, if there is one, as a part. */
bool string_parts_flush(Parser *p, StringParts *parts);
/* Appends an f-string's body from *at up to its end, or, with depth > 0, up to the } that ends a format spec. */
bool fstring_append(Parser *p, StringParts *parts, const StringToken *string, const char **at, const char *end, int depth);
