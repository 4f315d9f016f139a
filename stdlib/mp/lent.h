/* Arrays that go from process to process without a copy: what stands for one in a message. */
#pragma once

#include "stdlib/mp/mp.h"

#include "runtime/base/segment.h"
#include "stdlib/data/pickle.h"

struct Connection;
enum { LENT_HEAD_SIZE = 1 + SEGMENT_RECORD_SIZE + sizeof(size_t) };
/* The head is followed by so much filling, for which any bytes will do. */
typedef struct Lent {
    char head[LENT_HEAD_SIZE];       /* begins with 0: this part is not lent */
    size_t filling;
} Lent;
static inline bool is_lent(const Lent *lent) { return lent->head[0] != 0; }

/* Arrays that are made from now on can be lent. */
void lent_begin(void) HOLDS_GIL;
/* One for each part of a message of that size, to be freed by mem_free; NULL: none is lent.  They are lent until the parts' owners go. */
Lent *lend_parts(struct Connection *c, const WriterPart *parts, size_t count, size_t message_size) HOLDS_GIL;
/* Reader.lent: an object with the buffer.  OSError. */
NODISCARD Own lent_read(Reader *r) DROPS_GIL;
