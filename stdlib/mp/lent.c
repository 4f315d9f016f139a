/* Arrays that go from process to process without a copy.
 *
 * In the place of such an array's bytes a message has an opcode of its own, the record of segment_lend, and filling: more bytes than
 * the pipe holds and the reader reads ahead.  When they are all in the pipe, the reader has taken what was lent, and the writer may
 * free it.  So a writer waits for its reader here as it does with all long messages, and learns in the same way that the reader is gone. */
#include "stdlib/mp/lent.h"

#include "runtime/gil/fork.h"
#include "stdlib/mp/connection.h"

enum {
    READ_AHEAD_MOST = 128 << 10,     /* readers take less than that at once without looking at it */
    SCRATCH = 16 << 10,
};

/* ---- the process */

static void before_fork(void *unused) { segment_before_fork(); }
static void in_child(void *unused) { segment_after_fork(); }

void lent_begin(void) {
    static struct ForkHook hook = {.prepare = before_fork, .child = in_child};
    static bool hooked;
    if (!hooked) fork_hook_add(interp_current()->gil, &hook);
    hooked = true;
    segment_begin();
}

/* ---- the writer */

static bool is_long(const WriterPart *part) { return part->any_buffer && part->data.size_bytes >= SEGMENT_LEAST; }

/* Filling for a message of which so much is not lent; 0: there can be none. */
static size_t filling_of(Connection *c, size_t sent) {
    size_t capacity = connection_capacity(c, sent);
    return capacity && capacity + READ_AHEAD_MOST <= SEGMENT_LEAST ? capacity + READ_AHEAD_MOST : 0;
}

Lent *lend_parts(Connection *c, const WriterPart *parts, size_t count, size_t message_size) {
    Lent *lent = NULL, *last = NULL;
    for (size_t i = 0; c->lends && i < count; i++) {
        if (!is_long(&parts[i])) continue;
        if (!lent && !filling_of(c, 0)) break;
        if (!lent && !(lent = mem_alloc_zero_array(count, sizeof *lent))) break; /* then they are copied */
        if (!segment_lend(parts[i].data.data, parts[i].data.size_bytes, lent[i].head + 1)) continue;
        lent[i].head[0] = (char)PICKLE_LENT;
        last = &lent[i];
        message_size -= parts[i].data.size_bytes;
    }
    if (last) {
        last->filling = filling_of(c, message_size); /* now: what is sent may make a larger pipe of it */
        memcpy(last->head + 1 + SEGMENT_RECORD_SIZE, &last->filling, sizeof last->filling);
    }
    return lent;
}

/* ---- what the reader gets for it */

typedef struct Pages {
    Object head;
    void *segment;
    char *data;
    size_t size;
} Pages;

static void pages_dealloc(Object *o) {
    (void)segment_free(((Pages *)o)->segment);
    object_free(o);
}

static int pages_get_buffer(Ref self, Buffer *out, int flags) {
    Pages *p = (Pages *)object_of(self);
    buffer_fill(out, self, p->data, p->size, false);
    return 0;
}

Type pages_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_multiprocessing.Pages",
    .doc = "Memory that another process has lent: a snapshot, to which writes are one's own.",
    .flags = TYPE_NO_NEW,
    .size = sizeof(Pages),
    .base = &object_type,
    .dealloc = pages_dealloc,
    .get_buffer = pages_get_buffer,
};

static int skip(Reader *r, size_t size) {
    char scratch[SCRATCH];
    while (size) {
        size_t ahead = (size_t)(r->end - r->at), n = ahead < size ? ahead : size;
        r->at += n;
        size -= n;
        if (!size || n) continue;
        ssize_t got = r->more(r, scratch, size < sizeof scratch ? size : sizeof scratch);
        if (got <= 0) return got < 0 ? -1 : fail(UnpicklingError, "pickle data was truncated");
        size -= (size_t)got;
    }
    return 0;
}

Own lent_read(Reader *r) {
    size_t filling;
    char head[LENT_HEAD_SIZE - 1];
    if ((size_t)(r->end - r->at) < sizeof head && reader_fill(r, sizeof head) < 0) return NULL;
    memcpy(head, r->at, sizeof head);
    memcpy(&filling, head + SEGMENT_RECORD_SIZE, sizeof filling);
    r->at += sizeof head;
    Pages *p = object_new(&pages_type, 0);
    if (!p) return NULL;
    scoped Own pages = as_own(p);
    p->segment = segment_take(head, &p->data, &p->size);
    if (!p->segment) return throw_errno();
    return skip(r, filling) < 0 ? NULL : give(pages);
}
