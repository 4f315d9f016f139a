/* Messages on a Connection.
 *
 * A message is a length (4 bytes, big-endian, signed; -1: 8 more bytes with the real one) and as many bytes, mostly a
 * pickle.  Large data in it are copied only by the kernel: they are written from where they lie, and read into
 * the object that will hold them, while the message is being unpickled.  What then is left of it, after an error, is read
 * and forgotten, so that the next message is found.
 *
 * A length is only a promise: memory grows with what really arrives, and a stream that ends early is an EOFError or
 * OSError. */
#include "stdlib/mp/connection.h"

#include "stdlib/mp/lent.h"

enum {
    SMALL_MESSAGE = 4096,
    MANY_SIZE = 16 << 10,            /* what recv_many reads at once */
    COPIED_MAX = 256 << 10,          /* more bytes than that are not worth a copy to save system calls */
    MESSAGE_PROTOCOL = PICKLE_HIGHEST,
};
#define MESSAGE_MAX ((uint64_t)1 << 48) /* no machine has that much: the stream is out of step */

/* ---- lengths */

static void put_big(uint8_t *at, uint64_t n, int bytes) {
    for (int i = 0; i < bytes; i++) at[i] = (uint8_t)(n >> 8 * (bytes - 1 - i));
}
static uint64_t get_big(const uint8_t *at, int bytes) {
    uint64_t n = 0;
    for (int i = 0; i < bytes; i++) n = n << 8 | at[i];
    return n;
}

/* ---- sending */

/* Bytes, and parts that come in between. */
typedef struct Outgoing {
    const char *bytes;
    size_t size;                     /* without the parts */
    const WriterPart *parts;
    size_t part_count;
} Outgoing;

static size_t outgoing_size(const Outgoing *o) {
    size_t size = o->size;
    for (size_t i = 0; i < o->part_count; i++) size += o->parts[i].data.size_bytes;
    return size;
}

/* How much less there is to send of it. */
static size_t saved_by(const Lent *lent, const Outgoing *o) {
    size_t saved = 0;
    for (size_t i = 0; lent && i < o->part_count; i++)
        if (is_lent(&lent[i])) saved += o->parts[i].data.size_bytes + WRITER_PART_HEAD - LENT_HEAD_SIZE - lent[i].filling;
    return saved;
}

static int send_vector(Ref self, const Outgoing *o, const Lent *lent) {
    enum { FEW = 3, EACH = 3 };
    struct iovec few[EACH * FEW + 2], *vector = o->part_count <= FEW ? few : block_new((EACH * o->part_count + 2) * sizeof *vector);
    uint8_t header[12];
    size_t size = outgoing_size(o) - saved_by(lent, o), header_size = size > INT32_MAX ? 12 : 4, sent = 0;
    int count = 0;
    if (!vector) return -1;
    put_big(header, header_size == 4 ? size : UINT32_MAX, 4);
    if (header_size == 12) put_big(header + 4, size, 8);
    vector[count++] = (struct iovec){header, header_size};
    for (size_t i = 0; i < o->part_count; i++) {
        const WriterPart *part = &o->parts[i];
        const Lent *instead = lent && is_lent(&lent[i]) ? &lent[i] : NULL;
        vector[count++] = (struct iovec){(void *)(uintptr_t)(o->bytes + sent), part->at - sent - (instead ? WRITER_PART_HEAD : 0)};
        if (instead) vector[count++] = (struct iovec){(void *)(uintptr_t)instead->head, LENT_HEAD_SIZE};
        vector[count++] = (struct iovec){part->data.data, instead ? instead->filling : part->data.size_bytes};
        sent = part->at;
    }
    if (sent < o->size) vector[count++] = (struct iovec){(void *)(uintptr_t)(o->bytes + sent), o->size - sent};
    int status = connection_write(self, vector, count);
    if (vector != few) block_free(vector);
    return status;
}

static int send_outgoing(Ref self, const Outgoing *o) {
    Lent *lent = lend_parts(connection_of(self), o->parts, o->part_count, outgoing_size(o));
    int status = send_vector(self, o, lent);
    mem_free(lent);
    return status;
}

/* What the module's register() says goes before all other ways to pickle an object. */
Own message_use_reducers(Ref module, const Ref *args) {
    if (!is_dict(args[0])) return throw(TypeError, "a dict is required, not '%T'", args[0]);
    PickleState *state = pickle_state();
    if (!state) return NULL;
    own_set_take(&state->process_reducers, own(args[0]));
    return None;
}

static int message_writer_init(Writer *w) {
    PickleState *state = pickle_state();
    if (!state || writer_init(w, MESSAGE_PROTOCOL) < 0) return -1;
    w->in_parts = true;
    if (state->process_reducers && dict_length(state->process_reducers)) w->reducers = own(state->process_reducers);
    return 0;
}

Own message_send(Ref self, const Ref *args) {
    Writer w;
    if (connection_need_writable(self) < 0 || message_writer_init(&w) < 0) return NULL;
    int status = writer_dump(&w, args[0]);
    if (status == 0) status = connection_need_writable(self); /* what was pickled may have closed it */
    if (status == 0) status = send_outgoing(self, &(Outgoing){w.out, w.length, w.parts, w.part_count});
    writer_free(&w);
    return status < 0 ? NULL : None;
}

/* The part of a buffer that offset and size (each may be NULL) name. */
static int message_part(Ref offset_object, Ref size_object, size_t length, size_t *offset, size_t *size) {
    ssize_t from = 0, count;
    if (offset_object && index_ssize(offset_object, &from) < 0) return -1;
    if (from < 0) return fail(ValueError, "offset is negative");
    if ((size_t)from > length) return fail(ValueError, "buffer length < offset");
    count = (ssize_t)length - from;
    if (size_object && !is_none(size_object)) {
        if (index_ssize(size_object, &count) < 0) return -1;
        if (count < 0) return fail(ValueError, "size is negative");
        if ((size_t)count > length - (size_t)from) return fail(ValueError, "buffer length < offset + size");
    }
    *offset = (size_t)from;
    *size = (size_t)count;
    return 0;
}

Own message_send_bytes(Ref self, const Ref *args) {
    Buffer buffer;
    size_t offset = 0, size = 0;
    if (connection_need_writable(self) < 0) return NULL;
    if (!has_buffer(args[0])) return throw(TypeError, "memoryview: a bytes-like object is required, not '%T'", args[0]);
    if (buffer_get(args[0], &buffer, BUFFER_READ) < 0) return NULL;
    int status = message_part(args[1], args[2], buffer.size_bytes, &offset, &size);
    if (status == 0) status = send_outgoing(self, &(Outgoing){(char *)buffer.data + offset, size, NULL, 0});
    buffer_release(&buffer);
    return status < 0 ? NULL : None;
}

/* ---- messages that are made before it is known to whom they go */

typedef struct Message {
    Object head;
    Own bytes;
    WriterPart *parts;
    size_t part_count;
} Message;

static Outgoing outgoing_of(Ref v) {
    if (is_bytes(v)) return (Outgoing){bytes_data(v), bytes_length(v), NULL, 0};
    const Message *m = (const Message *)object_of(v);
    return (Outgoing){bytes_data(m->bytes), bytes_length(m->bytes), m->parts, m->part_count};
}

Own message_pickled(Ref module, const Ref *args) {
    Writer w;
    if (message_writer_init(&w) < 0) return NULL;
    scoped Own bytes = writer_dump(&w, args[0]) == 0 ? writer_result(&w) : NULL;
    Message *m = bytes && w.part_count ? object_new(&message_type, 0) : NULL;
    bool plain = !w.part_count;
    if (m) {
        m->bytes = give(bytes);
        m->parts = w.parts;
        m->part_count = w.part_count;
        w.parts = NULL;
        w.part_count = 0;
    }
    writer_free(&w);
    return plain ? give(bytes) : m ? as_own(m) : NULL;
}

static size_t message_size(Ref v) {
    Outgoing o = outgoing_of(v);
    return outgoing_size(&o);
}

static int message_length(Ref self, size_t *out) {
    *out = message_size(self);
    return 0;
}

static void message_dealloc(Object *o) {
    Message *m = (Message *)o;
    CLEAR(m->bytes);
    for (size_t i = 0; i < m->part_count; i++) buffer_release(&m->parts[i].data);
    mem_free(m->parts);
    object_free(o);
}

Type message_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_multiprocessing.Message",
    .doc = "A pickle in parts, of which the large ones lie in the objects that were pickled.",
    .flags = TYPE_NO_NEW,
    .size = sizeof(Message),
    .base = &object_type,
    .length = message_length,
    .dealloc = message_dealloc,
};

/* Several messages in one write: they go through a buffer.  All are bytes, since parts would be too long. */
static Own send_copied(Ref self, Ref messages, size_t total) {
    scoped Own all = bytes_new_empty(total);
    if (!all) return NULL;
    char *at = bytes_data(all);
    for (size_t i = 0; i < list_length(messages); i++) {
        Ref message = list_item_peek(messages, i);
        put_big((uint8_t *)at, bytes_length(message), 4);
        memcpy(at + 4, bytes_data(message), bytes_length(message));
        at += 4 + bytes_length(message);
    }
    struct iovec part = {bytes_data(all), total};
    return connection_write(self, &part, total != 0) < 0 ? NULL : None;
}

static Own send_each(Ref self, Ref messages) {
    for (size_t i = 0; i < list_length(messages); i++) {
        scoped Own message = own(list_item_peek(messages, i));
        Outgoing o = outgoing_of(message);
        if (send_outgoing(self, &o) < 0) return NULL;
    }
    return None;
}

Own message_send_many(Ref self, const Ref *args) {
    scoped Own messages = list_from(args[0]);
    size_t total = 0;
    bool copied = true;
    for (size_t i = 0; messages && i < list_length(messages); i++) {
        Ref message = list_item_peek(messages, i);
        if (!is_bytes(message) && !is_exactly(message, &message_type))
            return throw(TypeError, "bytes or a Message are required, not '%T'", message);
        total += 4 + message_size(message);
        copied = copied && is_bytes(message) && total <= COPIED_MAX;
    }
    if (!messages || connection_need_writable(self) < 0) return NULL;
    return copied ? send_copied(self, messages, total) : send_each(self, messages);
}

/* ---- receiving */

/* A message of which a part is still to come.  The Reader is the first field. */
typedef struct LongMessage {
    Reader reader;
    Ref connection;
    const struct Thread *thread;     /* that unpickles it */
    size_t left;                     /* bytes that have not been read */
    bool begun;                      /* some have been */
    bool broken;                     /* reading has failed: nothing more can be found in the stream */
} LongMessage;

static COLD int fail_end(void) {
    scoped Own error = call0(as_ref(EOFError));
    if (error) throw_object(error);
    return -1;
}

/* Reader.more. */
static ssize_t long_message_more(Reader *r, void *out, size_t n) {
    LongMessage *m = (LongMessage *)r;
    if (n > m->left) n = m->left;
    if (n == 0) return 0;
    ssize_t got = connection_read_some(m->connection, out, n);
    if (got == 0) got = m->begun ? fail(OSError, "got end of file during message") : fail_end();
    if (got < 0) return m->broken = true, -1;
    m->begun = true;
    m->left -= (size_t)got < m->left ? (size_t)got : m->left; /* a signal handler may have read on */
    r->ahead = m->left;
    return got;
}

static void long_message_init(LongMessage *m, Ref connection, size_t left) {
    reader_init(&m->reader);
    m->reader.more = long_message_more;
    m->reader.lent = lent_read;
    m->reader.ahead = m->left = left;
    m->connection = connection;
    m->thread = thread_current;
    m->begun = m->broken = false;
}

/* Reads what is left of a message whose pickle ended early, and forgets it. */
static int long_message_drain(LongMessage *m) {
    char scratch[SMALL_MESSAGE];
    while (m->left && !m->broken)
        if (long_message_more(&m->reader, scratch, sizeof scratch) < 0) return -1;
    return 0;
}

/* Unpickles a message of size bytes, of which some (begin may be NULL) are there already.  *broken: it failed because of the stream. */
static Own load_arriving(Ref self, const void *begin, size_t begin_size, size_t size, bool *broken) {
    LongMessage m;
    Connection *c = connection_of(self);
    long_message_init(&m, self, size - begin_size);
    m.reader.at = begin;
    m.reader.end = m.reader.at + begin_size;
    m.begun = begin != NULL;
    c->arriving = &m;
    Own result = reader_load(&m.reader);
    scoped Own error = result || m.broken ? NULL : error_take();
    int status = long_message_drain(&m);
    c->arriving = NULL;
    reader_free(&m.reader);
    *broken = m.broken;
    if (status < 0) CLEAR(result); /* that the stream is broken says more than what the pickle's error was */
    else if (error) error_restore_take(give(error));
    return result;
}

/* What is unpickled may itself read from the connection: what has not arrived of its message comes into memory first. */
static int let_arrive(Connection *c) {
    LongMessage *m = c->arriving;
    if (LIKELY(!m) || m->thread != thread_current || !m->left) return 0;
    return reader_fill(&m->reader, (size_t)(m->reader.end - m->reader.at) + m->left);
}

/* Reads exactly size bytes.  EOFError when the stream ends before the first (if `first`), else OSError. */
static int read_all(Ref self, void *out, size_t size, bool first) {
    for (size_t done = 0; done < size;) {
        ssize_t n = connection_read_some(self, (char *)out + done, size - done);
        if (n < 0) return -1;
        if (n == 0) return first && done == 0 ? fail_end() : fail(OSError, "got end of file during message");
        done += (size_t)n;
    }
    return 0;
}

static int read_length(Ref self, size_t *out) {
    uint8_t header[8];
    if (let_arrive(connection_of(self)) < 0) return -1;
    size_t have = connection_read_awake(self, header, 4);
    if (have < 4 && read_all(self, header + have, 4 - have, have == 0) < 0) return -1;
    uint64_t size = get_big(header, 4);
    if (size == UINT32_MAX) {
        if (read_all(self, header, 8, false) < 0) return -1;
        size = get_big(header, 8);
    }
    if (size > MESSAGE_MAX) return fail(OSError, "bad message length");
    *out = size;
    return 0;
}

Own message_recv(Ref self, const Ref *args) {
    size_t size;
    bool broken;
    char small[SMALL_MESSAGE];
    if (connection_need_readable(self) < 0 || read_length(self, &size) < 0) return NULL;
    if (size > sizeof small) return load_arriving(self, NULL, 0, size, &broken);
    return read_all(self, small, size, true) < 0 ? NULL : pickle_loads(small, size);
}

static Own read_body(Ref self, size_t size) {
    LongMessage m;
    long_message_init(&m, self, size);
    Own body = reader_payload(&m.reader, size, false);
    reader_free(&m.reader);
    return body;
}

/* A message that is too long: nothing more can be read, since its body stands in the way. */
static int refuse_message(Ref self) {
    Connection *c = connection_of(self);
    if (c->writable) {
        c->readable = false;
    } else {
        close(c->fd);
        c->fd = -1;
    }
    return fail(OSError, "bad message length");
}

Own message_recv_bytes(Ref self, const Ref *args) {
    ssize_t most = -1;
    size_t size;
    if (connection_need_readable(self) < 0) return NULL;
    if (args[0] && !is_none(args[0])) {
        if (index_ssize(args[0], &most) < 0) return NULL;
        if (most < 0) return throw(ValueError, "negative maxlength");
    }
    if (read_length(self, &size) < 0) return NULL;
    if (most >= 0 && size > (size_t)most) return refuse_message(self), NULL;
    return read_body(self, size);
}

static Own throw_too_short(Ref self, size_t size) {
    scoped Own body = read_body(self, size), class = body ? import_from("multiprocessing", "BufferTooShort") : NULL;
    return class ? throw_value(type_peek(class), body) : NULL;
}

static Own recv_into(Ref self, const Buffer *buffer, Ref offset_object) {
    ssize_t offset = 0;
    size_t size;
    if (offset_object && index_ssize(offset_object, &offset) < 0) return NULL;
    if (offset < 0) return throw(ValueError, "negative offset");
    if ((size_t)offset > buffer->size_bytes) return throw(ValueError, "offset too large");
    if (read_length(self, &size) < 0) return NULL;
    if (size > buffer->size_bytes - (size_t)offset) return throw_too_short(self, size);
    if (read_all(self, (char *)buffer->data + offset, size, true) < 0) return NULL;
    return int_new_unsigned(size);
}

Own message_recv_bytes_into(Ref self, const Ref *args) {
    Buffer buffer;
    if (connection_need_readable(self) < 0 || buffer_get(args[0], &buffer, BUFFER_WRITE) < 0) return NULL;
    Own result = recv_into(self, &buffer, args[1]);
    buffer_release(&buffer);
    return result;
}

/* ---- receiving many */

/* (True, object), or (False, exception) for a message that could not be unpickled, whatever kind of exception that is. */
static Own outcome(Own loaded) {
    scoped Own value = loaded;
    bool ok = value != NULL;
    if (!ok) value = error_take();
    return tuple_pack(2, bool_new(ok), value);
}

/* A message of which only the begin has been read: another thread may wait for the rest. */
typedef struct Arriving {
    Object head;
    Own connection;
    Own begin;                       /* bytes; NULL once the rest is asked for */
    size_t size;                     /* of the whole message */
} Arriving;

static Own arriving_new(Ref connection, const uint8_t *begin, size_t have, size_t size) {
    scoped Own bytes = bytes_new((const char *)begin, have);
    Arriving *a = bytes ? object_new(&arriving_type, 0) : NULL;
    if (!a) return NULL;
    a->connection = own(connection);
    a->begin = give(bytes);
    a->size = size;
    return as_own(a);
}

static Own arriving_finish(Ref self, const Ref *args) {
    Arriving *a = (Arriving *)object_of(self);
    scoped Own begin = a->begin;
    bool broken;
    a->begin = NULL;
    if (!begin) return throw(ValueError, "the message has been read");
    if (connection_need_readable(a->connection) < 0) return NULL;
    Own loaded = load_arriving(a->connection, (const uint8_t *)bytes_data(begin), bytes_length(begin), a->size, &broken);
    return broken ? NULL : outcome(loaded);
}

static void arriving_dealloc(Object *o) {
    Arriving *a = (Arriving *)o;
    CLEAR(a->connection);
    CLEAR(a->begin);
    object_free(o);
}

static const MethodRow arriving_methods[] = {
    {"finish(self, /)", arriving_finish, "Wait for the rest: (True, object) or (False, exception).  Only once.", 0},
    {0},
};

Type arriving_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "_multiprocessing.Arriving",
    .doc = "A long message that has begun to arrive, and of which the rest is the next in the pipe.",
    .flags = TYPE_NO_NEW,
    .size = sizeof(Arriving),
    .base = &object_type,
    .methods = arriving_methods,
    .dealloc = arriving_dealloc,
};

/* The length of the message that begins at *at, which moves to its body; what of the length is not there yet is waited for. */
static int length_at(Ref self, const uint8_t **at, const uint8_t *end, size_t *out) {
    uint8_t header[12];
    size_t have = (size_t)(end - *at), header_size = 4;
    memcpy(header, *at, have < sizeof header ? have : sizeof header);
    if (have < 4 && read_all(self, header + have, 4 - have, false) < 0) return -1;
    uint64_t size = get_big(header, 4);
    if (size == UINT32_MAX) {
        header_size = 12;
        size_t read = have < 4 ? 4 : have;
        if (read < 12 && read_all(self, header + read, 12 - read, false) < 0) return -1;
        size = get_big(header + 4, 8);
    }
    if (size > MESSAGE_MAX) return fail(OSError, "bad message length");
    *at += have < header_size ? have : header_size;
    *out = size;
    return 0;
}

/* The message that begins at *at; what of it is not there yet is waited for, or is left in an Arriving if the message
 * is longer than most. */
static Own outcome_at(Ref self, const uint8_t **at, const uint8_t *end, size_t most, bool *broken) {
    size_t size = 0;
    *broken = true;
    if (length_at(self, at, end, &size) < 0) return NULL;
    const uint8_t *begin = *at;
    size_t have = (size_t)(end - begin);
    if (have > size) have = size;
    *at = begin + have;
    if (have < size && size > most) return *broken = false, arriving_new(self, begin, have, size);
    Own loaded = load_arriving(self, begin, have, size, broken);
    return *broken ? NULL : outcome(loaded);
}

/* All messages that have come, with one read where they are small; waits for the first.  Reads ahead, and so is for
 * who alone reads from the pipe.  What came before the end of a broken stream is not lost. */
Own message_recv_many(Ref self, const Ref *args) {
    uint8_t ahead[MANY_SIZE];
    bool broken;
    ssize_t most = SSIZE_MAX;
    scoped Own outcomes = list_new(0);
    if (args[0] && !is_none(args[0]) && index_ssize(args[0], &most) < 0) return NULL;
    if (!outcomes || connection_need_readable(self) < 0) return NULL;
    ssize_t n = connection_read_some(self, ahead, sizeof ahead);
    if (n <= 0) return n == 0 ? (fail_end(), NULL) : NULL;
    for (const uint8_t *at = ahead, *end = ahead + n; at < end;) {
        scoped Own one = outcome_at(self, &at, end, most < 0 ? 0 : (size_t)most, &broken);
        if (!one && broken && list_length(outcomes) && error_clear_if(OSError)) break;
        if (!one || list_append_take(outcomes, give(one)) < 0) return NULL;
    }
    return give(outcomes);
}
