/* The module _curl: libcurl for requests and urllib.  Its functions are private; the Python side is stdlib/lib/requests.
 *
 *   load(name=None)           loads the library; ImportError names the package that has it
 *   h = Handle()              keeps one connection
 *   h.start(url, method, fields, ...)  ->  (version, status, reason, [(name, value), ...]), when the answer's head is there
 *   h.read(amount, fill)      ->  up to `amount` bytes of the body (-1: the rest); b"" at the end
 *   h.reusable                the exchange came to a good end: start may be called for the next one
 *   h.close()                 breaks off, also what another thread waits for
 *
 * What fails is Error(code, text, errno, connected): code is libcurl's (the constants below), 28 with connected True a
 * silence longer than the read timeout; errno -N: the proxy answered N to CONNECT.  Waits drop the GIL and run signal handlers; one thread at a time is let in. */
#include <unistd.h>

#include "runtime/base/clock.h"
#include "stdlib/net/curl_transfer.h"

typedef struct Handle {
    Object head;
    Transfer *transfer;          /* NULL: closed */
    struct Lock lock;            /* who uses the transfer */
    int64_t silence_ns;          /* the read timeout; -1: none */
    Own body, feed, piece;       /* of the request: the object that holds it; who gives more; what was given last */
    Buffer buffer;               /* of body or piece */
    bool buffered;               /* `buffer` is held */
    Own weakrefs;
} Handle;

static Type handle_type, curl_error_type;

static Handle *handle_of(Ref v) { return (Handle *)object_of(v); }

/* ---- errors */

static void *throw_curl(int code, const char *text, long os_error, bool connected) {
    scoped Own message = str_new_latin1(text, strlen(text)), args = NULL;
    if (!message) return NULL;
    args = tuple_pack(4, small_int_new(code), message, small_int_new(os_error), bool_new(connected));
    scoped Own error = args ? call_spread(as_ref(&curl_error_type), args, NULL) : NULL;
    return error ? throw_object(error) : NULL;
}

static void *throw_result(const Transfer *t) {
    long os_error = 0, tunnel = 0;
    if (t->no_memory) return throw_memory();
    if (t->result == CURLE_OUT_OF_MEMORY) { /* also libcurl's word for a line that it finds too long */
        if (!t->connected || t->head_complete) return throw_memory();
        return throw_curl(CURLE_WRITE_ERROR, head_line_too_long, 0, true);
    }
    curl.easy_getinfo(t->easy, CURLINFO_OS_ERRNO, &os_error);
    if (curl.easy_getinfo(t->easy, CURLINFO_HTTP_CONNECTCODE, &tunnel) == CURLE_OK && tunnel >= 300)
        return throw_curl(t->result, transfer_error(t), -tunnel, false);
    return throw_curl(t->result, transfer_error(t), os_error, t->connected);
}

static int fail_closed(void) { return fail(ValueError, "the transfer is closed"); }

/* ---- one thread at a time */

static int handle_enter(Handle *h) {
    if (lock_await(&h->lock) < 0) return -1;
    if (h->transfer && transfer_is_mine(h->transfer)) return 0;
    lock_release(&h->lock);
    return h->transfer ? fail(ValueError, "the transfer belongs to another process") : fail_closed();
}

/* Lets go of the request's body. */
static void body_drop(Handle *h) {
    if (h->buffered) buffer_release(&h->buffer);
    h->buffered = false;
    CLEAR(h->body);
    CLEAR(h->feed);
    CLEAR(h->piece);
}

static void transfer_free_nogil(Transfer *t) NO_GIL;
static void transfer_free_nogil(Transfer *t) {
    curl_enter();
    transfer_free(t);
    curl_leave();
}

static void handle_shut(Handle *h) {
    Transfer *t = h->transfer;
    h->transfer = NULL;
    if (t) WITHOUT_GIL_FOR("close", transfer_free_nogil(t));
    body_drop(h);
}

static void handle_leave(Handle *h) {
    if (h->transfer && h->transfer->aborted) handle_shut(h);
    else if (h->transfer && h->transfer->done) body_drop(h);
    lock_release(&h->lock);
}

/* ---- waiting */

static int hold_buffer(Handle *h, Ref object) {
    if (h->buffered) buffer_release(&h->buffer);
    h->buffered = false;
    if (buffer_get(object, &h->buffer, BUFFER_READ) < 0) return -1;
    h->buffered = true;
    return 0;
}

/* The next piece of the request's body, from Python. */
static int feed_piece(Handle *h) {
    scoped Own feed = own(h->feed), piece = call0(feed);
    if (!piece || hold_buffer(h, piece) < 0) return -1;
    own_set_take(&h->piece, give(piece));
    transfer_feed(h->transfer, h->buffer.data, h->buffer.size_bytes);
    return 0;
}

/* Until there is what was wanted, or the end.  -1: an exception, and the transfer is over. */
static int drive(Handle *h, size_t wanted) {
    bool in_main = thread_current == gil_main_thread(interp_current()->gil);
    Transfer *t = h->transfer;
    for (;;) {
        enum TransferEvent event;
        WITHOUT_GIL_FOR("recv", event = transfer_run(t, wanted, h->silence_ns, in_main));
        switch (event) {
        case TRANSFER_READY:
        case TRANSFER_DONE: return 0;
        case TRANSFER_HUNGRY:
            if (feed_piece(h) < 0) return -1;
            break;
        case TRANSFER_SIGNAL:
            if (signals_run() < 0) return -1;
            break;
        case TRANSFER_SILENT: throw_curl(CURLE_OPERATION_TIMEDOUT, "Timeout was reached", 0, true); return -1;
        case TRANSFER_ABORTED: return fail_closed();
        }
    }
}

/* ---- the answer's head */

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/* Without blanks in front and the line's end behind. */
static Own trimmed(const char *start, const char *end) {
    while (start < end && is_blank(*start)) start++;
    while (end > start && (end[-1] == '\r' || end[-1] == '\n')) end--;
    return str_new_latin1(start, (size_t)(end - start));
}

/* A line that begins with a blank goes on with the field before it. */
static int continue_field(Ref fields, const char *line, const char *end) {
    size_t count = list_length(fields);
    if (!count) return 0;
    Ref last = list_item_peek(fields, count - 1);
    scoped Own more = trimmed(line, end);
    scoped Own value = more ? str_format("%U %U", tuple_item_peek(last, 1), more) : NULL;
    Own pair = value ? tuple_pack(2, tuple_item_peek(last, 0), value) : NULL;
    if (!pair) return -1;
    own_set_take(&list_of(fields)->items[count - 1], pair);
    return 0;
}

static int add_field(Ref fields, const char *line, const char *end) {
    if (line < end && (*line == ' ' || *line == '\t')) return continue_field(fields, line, end);
    const char *colon = memchr(line, ':', (size_t)(end - line));
    if (!colon) return 0;
    scoped Own name = trimmed(line, colon), value = trimmed(colon + 1, end);
    return name && value ? list_append_take(fields, tuple_pack(2, name, value)) : -1;
}

/* "HTTP/1.1 200 OK" as (11, 200, "OK"). */
static Own status_line(const char *line, const char *end, Ref fields) {
    const char *blank = memchr(line, ' ', (size_t)(end - line));
    const char *p = blank ? blank : end;
    int status = 0, version = end - line > 7 && line[7] == '0' ? 10 : 11;
    while (p < end && *p == ' ') p++;
    for (; p < end && *p >= '0' && *p <= '9' && status < 1000; p++) status = 10 * status + (*p - '0');
    scoped Own reason = trimmed(p, end);
    return reason ? tuple_pack(4, small_int_new(version), small_int_new(status), reason, fields) : NULL;
}

static Own head_parse(const Transfer *t) {
    scoped Own fields = list_new(0);
    const char *start = t->head.bytes, *stop = start + t->head.n;
    const char *first_end = memchr(start, '\n', t->head.n);
    if (!first_end) first_end = stop;
    for (const char *line = first_end + 1, *end; fields && line < stop; line = end + 1) {
        end = memchr(line, '\n', (size_t)(stop - line));
        if (!end) end = stop;
        if (add_field(fields, line, end) < 0) return NULL;
    }
    return fields ? status_line(start, first_end, fields) : NULL;
}

/* ---- start */

/* Text for libcurl: None is NULL.  Lives as long as v. */
static int text_from(Ref v, const char **out) {
    size_t size;
    *out = NULL;
    if (!v || is_none(v)) return 0;
    if (!is_str(v)) return fail(TypeError, "a str is wanted, not %T", v);
    *out = str_utf8(v, &size);
    if (!*out) return -1;
    return strlen(*out) == size ? 0 : fail(ValueError, "embedded null character");
}

/* A list of bytes as an array of C strings ended by NULL; they live as long as the list's items. */
static const char **fields_from(Ref list) {
    size_t count = list_length(list);
    const char **fields = mem_alloc_zero_array(count + 1, sizeof *fields);
    if (!fields) return throw_memory();
    for (size_t i = 0; i < count; i++) {
        Ref item = list_item_peek(list, i);
        if (is_bytes(item) && strlen(bytes_data(item)) == bytes_length(item)) {
            fields[i] = bytes_data(item);
            continue;
        }
        mem_free(fields);
        return throw(ValueError, "a field must be bytes without null bytes");
    }
    return fields;
}

/* Seconds or None as -1 or a count of `unit` nanoseconds. */
static int timeout_from(Ref v, int64_t unit, int64_t *out) {
    int64_t ns;
    *out = -1;
    if (!v || is_none(v)) return 0;
    if (seconds_from(v, &ns) < 0) return -1;
    *out = (ns + unit - 1) / unit;
    return 0;
}

static int body_from(Handle *h, TransferRequest *r, Ref body, Ref size, Ref feed) {
    body_drop(h);
    r->body_size = 0;
    if (feed && !is_none(feed)) {
        h->feed = own(feed);
        r->has_body = r->feeds = true;
        r->body_size = -1;
        return size && !is_none(size) ? int64_from(size, &r->body_size) : 0;
    }
    if (!body || is_none(body)) return 0;
    if (hold_buffer(h, body) < 0) return -1;
    h->body = own(body);
    r->has_body = true;
    r->body = h->buffer.data;
    r->body_size = (int64_t)h->buffer.size_bytes;
    return 0;
}

enum { URL, METHOD, FIELDS, BODY, SIZE, FEED, PROXY, VERIFY, CA_FILE, CA_PATH, CERT, KEY, DIGEST, CONNECT_TIMEOUT, READ_TIMEOUT };
#define START_SIGNATURE \
    "start(url, method, fields, body=None, size=None, feed=None, proxy=None, verify=True, ca_file=None, ca_path=None, " \
    "cert=None, key=None, digest=None, connect_timeout=None, read_timeout=None)"

static int texts_from(TransferRequest *r, const Ref *a) {
    const struct { int from; const char **to; } rows[] = {
        {URL, &r->url}, {METHOD, &r->method}, {PROXY, &r->proxy}, {CA_FILE, &r->ca_file}, {CA_PATH, &r->ca_path},
        {CERT, &r->cert}, {KEY, &r->key}, {DIGEST, &r->digest},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (text_from(a[rows[i].from], rows[i].to) < 0) return -1;
    return r->url && r->method ? 0 : fail(TypeError, "url and method are wanted");
}

static int request_from(Handle *h, TransferRequest *r, const Ref *a) {
    int verify = a[VERIFY] ? truth(a[VERIFY]) : 1;
    r->verify = verify != 0;
    if (verify < 0 || texts_from(r, a) < 0) return -1;
    if (timeout_from(a[CONNECT_TIMEOUT], NS_PER_MS, &r->connect_ms) < 0) return -1;
    if (timeout_from(a[READ_TIMEOUT], 1, &h->silence_ns) < 0) return -1;
    return body_from(h, r, a[BODY], a[SIZE], a[FEED]);
}

static int handle_begin(Handle *h, const Ref *a) {
    TransferRequest r = {0};
    scoped Own list = list_from(a[FIELDS]);
    if (!list) return -1;
    r.fields = fields_from(list);
    if (!r.fields) return -1;
    int status = request_from(h, &r, a);
    if (status == 0 && transfer_begin(h->transfer, &r) != CURLE_OK) throw_result(h->transfer), status = -1;
    mem_free((void *)(uintptr_t)r.fields);
    return status;
}

static Own handle_head(Handle *h) {
    Transfer *t = h->transfer;
    if (!t->head_complete) {
        return t->result != CURLE_OK ? throw_result(t) : throw_curl(CURLE_GOT_NOTHING, "Empty reply from server", 0, true);
    }
    t->head_taken = true;
    return head_parse(t);
}

/* After a failure nothing can be gone on with. */
static void end_if_failed(Handle *h, Ref result) {
    Transfer *t = h->transfer;
    if (result || !t) return;
    transfer_end(t);
    t->done = true;
    if (t->result == CURLE_OK) t->result = CURLE_ABORTED_BY_CALLBACK;
    t->start = t->end = 0;
}

static Own handle_start(Ref self, const Ref *a) {
    Handle *h = handle_of(self);
    if (handle_enter(h) < 0) return NULL;
    Own result = handle_begin(h, a) < 0 || drive(h, 0) < 0 ? NULL : handle_head(h);
    end_if_failed(h, result);
    handle_leave(h);
    return result;
}

/* ---- read */

/* What is there goes out before the error that came behind it. */
static Own take(Transfer *t, size_t wanted) {
    size_t size = transfer_buffered(t);
    if (size > wanted) size = wanted;
    if (!size && t->done && t->result != CURLE_OK) return throw_result(t);
    Own bytes = bytes_new_empty(size);
    if (bytes) transfer_take(t, bytes_data(bytes), size);
    return bytes;
}

static Own handle_read(Ref self, const Ref *a) {
    Handle *h = handle_of(self);
    ssize_t amount = -1;
    int fill = a[1] ? truth(a[1]) : 1;
    if (fill < 0 || (a[0] && index_ssize(a[0], &amount) < 0) || handle_enter(h) < 0) return NULL;
    size_t wanted = amount < 0 ? TRANSFER_ALL : (size_t)amount;
    bool here = transfer_buffered(h->transfer) >= wanted;
    Own result = !here && drive(h, fill ? wanted : 1) < 0 ? NULL : take(h->transfer, wanted);
    if (!here) end_if_failed(h, result);
    handle_leave(h);
    return result;
}

/* ---- life */

static Own handle_new(Type *type, const Ref *args, size_t count, Ref names) {
    if (args_no_names("Handle", names) < 0 || args_count("Handle", count, 0, 0) < 0 || curl_load(NULL) < 0) return NULL;
    Handle *h = object_new(type, 0);
    if (!h) return NULL;
    scoped Own self = as_own(h);
    lock_init(&h->lock);
    h->transfer = transfer_new();
    if (!h->transfer) return throw_memory();
    gc_track(&h->head);
    return give(self);
}

static Own handle_close(Ref self, const Ref *a) {
    Handle *h = handle_of(self);
    if (h->transfer && h->lock.locked && transfer_is_mine(h->transfer)) transfer_abort(h->transfer);
    else handle_shut(h);
    return None;
}

/* The GIL stays: who collects garbage must not be overtaken. */
static void handle_dealloc(Object *o) {
    Handle *h = (Handle *)o;
    gc_untrack(o);
    if (h->transfer) transfer_free(h->transfer);
    h->transfer = NULL;
    body_drop(h);
    if (h->weakrefs) weakref_clear_all(o);
    object_free(o);
}

static int handle_traverse(Object *o, VisitFn visit, void *context) {
    Handle *h = (Handle *)o;
    VISIT(h->body);
    VISIT(h->feed);
    VISIT(h->piece);
    return 0;
}

static int handle_clear(Object *o) {
    CLEAR(((Handle *)o)->feed);
    return 0;
}

static bool is_settled(const Transfer *t) { return t && t->done && !t->aborted && transfer_is_mine(t); }

static Own handle_done(Ref self) {
    const Transfer *t = handle_of(self)->transfer;
    return bool_new(!t || (t->done && t->result == CURLE_OK && !transfer_buffered(t)));
}
static Own handle_reusable(Ref self) {
    const Transfer *t = handle_of(self)->transfer;
    return bool_new(is_settled(t) && t->result == CURLE_OK && !handle_of(self)->lock.locked);
}
static Own handle_closed(Ref self) { return bool_new(!handle_of(self)->transfer); }

static const MethodRow handle_methods[] = {
    {START_SIGNATURE, handle_start, "Make a request and wait for the answer's head.", 0},
    {"read(amount=-1, fill=True)", handle_read, "Bytes of the body: as many, or (fill false) what comes first.", 0},
    {"close()", handle_close, "Break off, and close the connection.", 0},
    {0},
};
static const GetSetRow handle_getset[] = {
    {"done", handle_done, NULL, "Has everything come, and been read?"},
    {"reusable", handle_reusable, NULL, "Did it end well, so that another request may follow?"},
    {"closed", handle_closed, NULL, "Was it closed?"},
    {0},
};
static Type handle_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_curl.Handle", .doc = "Handle()\n--\n\nKeeps a connection.", .flags = TYPE_GC,
    .size = sizeof(Handle), .weakrefs_offset = offsetof(Handle, weakrefs), .base = &object_type, .methods = handle_methods,
    .getset = handle_getset, .new = handle_new, .dealloc = handle_dealloc, .traverse = handle_traverse, .clear = handle_clear,
};
static Type curl_error_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_curl.Error", .doc = "An exchange failed: code, text, errno, connected.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION, .size = sizeof(BaseExceptionObject), .base = &exc_Exception,
    .attrs_offset = offsetof(BaseExceptionObject, attrs),
};

/* ---- the module */

static Own module_load(Ref module, const Ref *a) {
    const char *name;
    return text_from(a[0], &name) < 0 || curl_load(name) < 0 ? NULL : None;
}
static Own module_version(Ref module, const Ref *a) { return curl_load(NULL) < 0 ? NULL : str_new(curl.version()); }

static const struct { const char *name; int value; } codes[] = {
#define X(name) {#name, CURLE_##name},
    X(UNSUPPORTED_PROTOCOL) X(URL_MALFORMAT) X(COULDNT_RESOLVE_PROXY) X(COULDNT_RESOLVE_HOST) X(COULDNT_CONNECT) X(WEIRD_SERVER_REPLY)
    X(PARTIAL_FILE) X(WRITE_ERROR) X(OPERATION_TIMEDOUT) X(SSL_CONNECT_ERROR) X(GOT_NOTHING) X(SEND_ERROR) X(RECV_ERROR)
    X(SSL_CERTPROBLEM) X(SSL_CIPHER) X(PEER_FAILED_VERIFICATION) X(BAD_CONTENT_ENCODING) X(SSL_CACERT_BADFILE) X(SSL_ISSUER_ERROR)
    X(SEND_FAIL_REWIND) X(PROXY)
#undef X
};

static int curl_module_init(Ref module) {
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (module_add(module, codes[i].name, small_int_new(codes[i].value)) < 0) return -1;
    return 0;
}

static const MethodRow curl_functions[] = {
    {"load(name=None)", module_load, "Load libcurl, by this name or by the usual ones.", 0},
    {"version()", module_version, "What libcurl says of itself.", 0},
    {0},
};
static Type *const curl_types[] = {&handle_type, &curl_error_type, NULL};

const ModuleDef _curl_module = {"_curl", "libcurl, loaded when it is needed.", curl_functions, curl_types, curl_module_init};
