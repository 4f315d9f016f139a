/* Exchanges: libcurl's callbacks fill and empty plain buffers; transfer_run lets it work until there is enough. */
#include "stdlib/net/curl_transfer.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/socket.h>
#include <unistd.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/gil/pending.h"

enum {
    LOOK_UP_MS = 100,            /* how often a wait looks whether a signal came just before it */
    IDLE_CONNECTIONS = 2,
    FIRST_ROOM = 16 << 10,
};

/* ---- sockets: known by number, so that a child can close its copies without libcurl's goodbyes */

static int *socket_place(Transfer *t, int fd) {
    for (size_t i = 0; i < TRANSFER_SOCKETS; i++)
        if (t->sockets[i] == fd) return &t->sockets[i];
    return NULL;
}

static curl_socket_t on_socket(void *arg, curlsocktype purpose, struct curl_sockaddr *address) {
    int *place = socket_place(arg, -1);
    if (!place) return CURL_SOCKET_BAD;
    *place = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    return *place;
}

static int on_socket_close(void *arg, curl_socket_t fd) {
    int *place = socket_place(arg, fd);
    if (place) *place = -1;
    return close(fd);
}

/* ---- the answer's head */

/* Counting from the line's first digits: "HTTP/1.1 200 OK" gives 200; 0 without a status. */
static int status_of(const char *line, size_t size) {
    const char *blank = memchr(line, ' ', size);
    int status = 0;
    for (const char *p = blank ? blank + 1 : line + size; p < line + size && *p >= '0' && *p <= '9' && status < 1000; p++)
        status = 10 * status + (*p - '0');
    return status;
}

static bool is_interim(const Transfer *t) {
    int status = status_of(t->head.bytes, t->head.n);
    return status >= 100 && status < 200 && status != 101;
}

static void head_clear(Transfer *t) {
    buf_free(&t->head);
    t->head = (Buf){0};
    t->head_lines = 0;
    t->head_complete = false;
}

const char head_line_too_long[] = "got more than 65536 bytes when reading header line";

static size_t refuse(Transfer *t, const char *why) {
    t->head_error = why;
    return 0;
}

static size_t on_header(char *line, size_t one, size_t size, void *arg) {
    Transfer *t = arg;
    t->progress++;
    if (t->head_taken || t->end) return size;
    if (size > HEAD_LINE_MAX) return refuse(t, head_line_too_long);
    if (size >= 5 && memcmp(line, "HTTP/", 5) == 0) head_clear(t);
    if (t->head_complete) return size;
    if (line[0] != '\r' && line[0] != '\n') {
        if (++t->head_lines > HEAD_LINES_MAX) return refuse(t, "got more than 100 headers");
        buf_append(&t->head, line, size);
        t->no_memory = t->head.failed;
        return t->no_memory ? 0 : size;
    }
    if (!t->head.n || is_interim(t)) head_clear(t);
    else t->head_complete = true;
    return size;
}

/* A 401 to a digest request is not the answer yet, unless a body comes with it or the exchange ends. */
static bool head_is_final(const Transfer *t) {
    if (!t->head_complete) return false;
    return !t->answers_challenge || t->end > t->start || t->body_paused || status_of(t->head.bytes, t->head.n) != 401;
}

/* ---- the answer's body */

static bool body_reserve(Transfer *t, size_t size) {
    if (t->start && t->start == t->end) t->start = t->end = 0;
    if (size <= t->capacity - t->end) return true;
    if (t->start) {
        memmove(t->body, t->body + t->start, t->end - t->start);
        t->end -= t->start;
        t->start = 0;
        if (size <= t->capacity - t->end) return true;
    }
    size_t room = t->capacity ? 2 * t->capacity : FIRST_ROOM;
    while (room - t->end < size) room *= 2;
    char *grown = mem_realloc(t->body, room);
    if (!grown) return false;
    t->body = grown;
    t->capacity = room;
    return true;
}

static size_t on_body(char *data, size_t one, size_t size, void *arg) {
    Transfer *t = arg;
    t->progress++;
    if (transfer_buffered(t) >= t->body_limit) {
        t->body_paused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    t->no_memory = !body_reserve(t, size);
    if (t->no_memory) return 0;
    memcpy(t->body + t->end, data, size);
    t->end += size;
    return size;
}

size_t transfer_take(Transfer *t, char *out, size_t size) {
    if (size > transfer_buffered(t)) size = transfer_buffered(t);
    if (size) memcpy(out, t->body + t->start, size);
    t->start += size;
    return size;
}

/* ---- the request's body */

static size_t on_upload(char *out, size_t one, size_t room, void *arg) {
    Transfer *t = arg;
    size_t left = t->upload_size - t->upload_at;
    t->progress++;
    if (!left && t->upload_more) {
        t->upload_wanted = true;
        return CURL_READFUNC_PAUSE;
    }
    if (left > room) left = room;
    if (left) memcpy(out, t->upload + t->upload_at, left);
    t->upload_at += left;
    return left;
}

/* The server closed a connection that was kept, or wants a password: from the beginning again, if it is still there. */
static int on_seek(void *arg, curl_off_t offset, int origin) {
    Transfer *t = arg;
    if (origin != SEEK_SET || t->upload_more || offset < 0 || (size_t)offset > t->upload_size) return CURL_SEEKFUNC_CANTSEEK;
    t->upload_at = (size_t)offset;
    return CURL_SEEKFUNC_OK;
}

static void unpause(Transfer *t) {
    curl.easy_pause(t->easy, (t->body_paused ? CURLPAUSE_RECV : 0) | (t->upload_wanted ? CURLPAUSE_SEND : 0));
}

void transfer_feed(Transfer *t, const char *data, size_t size) {
    t->upload = data;
    t->upload_size = size;
    t->upload_at = 0;
    t->upload_more = size > 0;
    t->upload_wanted = false;
    unpause(t);
}

/* ---- life */

Transfer *transfer_new(void) {
    Transfer *t = mem_alloc_zero(sizeof *t);
    if (!t) return NULL;
    t->process = getpid();
    for (size_t i = 0; i < TRANSFER_SOCKETS; i++) t->sockets[i] = -1;
    t->multi = curl.multi_init();
    t->easy = curl.easy_init();
    if (t->multi && t->easy) {
        curl.multi_setopt(t->multi, CURLMOPT_MAXCONNECTS, (long)IDLE_CONNECTIONS);
        return t;
    }
    transfer_free(t);
    return NULL;
}

bool transfer_is_mine(const Transfer *t) { return t->process == getpid(); }

void transfer_end(Transfer *t) {
    if (t->running) curl.multi_remove_handle(t->multi, t->easy);
    t->running = false;
    curl.slist_free_all(t->fields);
    t->fields = NULL;
    t->upload = NULL;
    t->upload_size = t->upload_at = 0;
}

/* In a child: libcurl's memory stays, since giving it back would end the parent's TLS sessions. */
static void close_copies(Transfer *t) {
    for (size_t i = 0; i < TRANSFER_SOCKETS; i++)
        if (t->sockets[i] >= 0) close(t->sockets[i]);
}

void transfer_free(Transfer *t) {
    if (!transfer_is_mine(t)) {
        close_copies(t);
    } else {
        transfer_end(t);
        if (t->easy) curl.easy_cleanup(t->easy);
        if (t->multi) curl.multi_cleanup(t->multi);
    }
    buf_free(&t->head);
    mem_free(t->body);
    mem_free(t);
}

void transfer_abort(Transfer *t) {
    atomic_store_explicit(&t->aborted, true, memory_order_relaxed);
    curl.multi_wakeup(t->multi);
}

const char *transfer_error(const Transfer *t) {
    if (t->head_error) return t->head_error;
    return t->error[0] ? t->error : curl.easy_strerror(t->result);
}

/* ---- beginning */

static int on_request(void *arg, char *ip, char *local_ip, int port, int local_port) {
    Transfer *t = arg;
    t->connected = true;
    t->progress++;
    return CURL_PREREQFUNC_OK;
}

static void state_clear(Transfer *t) {
    head_clear(t);
    t->start = t->end = 0;
    t->done = t->connected = t->head_taken = t->answers_challenge = false;
    t->body_paused = t->upload_wanted = t->upload_more = false;
    t->head_error = NULL;
    t->no_memory = false;
    t->error[0] = 0;
    t->result = CURLE_OK;
    atomic_store_explicit(&t->aborted, false, memory_order_relaxed);
}

/* Options are set one after the other; the first failure stays. */
#define SET(option, value) (code = code ? code : curl.easy_setopt(t->easy, option, value))

static CURLcode set_callbacks(Transfer *t) {
    CURLcode code = CURLE_OK;
    SET(CURLOPT_ERRORBUFFER, t->error);
    SET(CURLOPT_PREREQFUNCTION, on_request), SET(CURLOPT_PREREQDATA, t);
    SET(CURLOPT_HEADERFUNCTION, on_header), SET(CURLOPT_HEADERDATA, t);
    SET(CURLOPT_WRITEFUNCTION, on_body), SET(CURLOPT_WRITEDATA, t);
    SET(CURLOPT_READFUNCTION, on_upload), SET(CURLOPT_READDATA, t);
    SET(CURLOPT_SEEKFUNCTION, on_seek), SET(CURLOPT_SEEKDATA, t);
    SET(CURLOPT_OPENSOCKETFUNCTION, on_socket), SET(CURLOPT_OPENSOCKETDATA, t);
    SET(CURLOPT_CLOSESOCKETFUNCTION, on_socket_close), SET(CURLOPT_CLOSESOCKETDATA, t);
    return code;
}

/* What is the same for all: HTTP/1.1 and nothing else, no redirects, no signals, no variables of the environment. */
static CURLcode set_manners(Transfer *t) {
    CURLcode code = CURLE_OK;
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_PATH_AS_IS, 1L);
    SET(CURLOPT_NOPROXY, "");
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    SET(CURLOPT_ACCEPT_ENCODING, ""); /* decodes; the request's field is the caller's */
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
#if LIBCURL_VERSION_NUM >= 0x075700
    curl.easy_setopt(t->easy, CURLOPT_QUICK_EXIT, 1L); /* do not wait for name servers at the end; not known to older ones */
#endif
    return code;
}

static CURLcode set_method(Transfer *t, const TransferRequest *r) {
    CURLcode code = CURLE_OK;
    if (r->has_body) {
        SET(CURLOPT_UPLOAD, 1L);
        SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)r->body_size);
    } else if (strcmp(r->method, "HEAD") == 0) {
        SET(CURLOPT_NOBODY, 1L);
    } else {
        SET(CURLOPT_HTTPGET, 1L);
    }
    SET(CURLOPT_CUSTOMREQUEST, r->method);
    t->upload = r->feeds ? NULL : r->body;
    t->upload_size = r->has_body && !r->feeds ? (size_t)r->body_size : 0;
    t->upload_at = 0;
    t->upload_more = r->feeds;
    return code;
}

static CURLcode set_security(Transfer *t, const TransferRequest *r) {
    CURLcode code = CURLE_OK;
    SET(CURLOPT_SSL_VERIFYPEER, r->verify ? 1L : 0L);
    SET(CURLOPT_SSL_VERIFYHOST, r->verify ? 2L : 0L);
    if (r->ca_file || r->ca_path) { /* that one instead of the system's, not besides */
        SET(CURLOPT_CAINFO, r->ca_file);
        SET(CURLOPT_CAPATH, r->ca_path);
    }
    if (r->cert) SET(CURLOPT_SSLCERT, r->cert);
    if (r->key) SET(CURLOPT_SSLKEY, r->key);
    if (r->digest) SET(CURLOPT_HTTPAUTH, (long)CURLAUTH_DIGEST), SET(CURLOPT_USERPWD, r->digest);
    t->answers_challenge = r->digest != NULL;
    return code;
}

static CURLcode set_fields(Transfer *t, const TransferRequest *r) {
    for (const char *const *field = r->fields; *field; field++) {
        struct curl_slist *longer = curl.slist_append(t->fields, *field);
        if (!longer) return CURLE_OUT_OF_MEMORY;
        t->fields = longer;
    }
    return curl.easy_setopt(t->easy, CURLOPT_HTTPHEADER, t->fields);
}

static CURLcode set_all(Transfer *t, const TransferRequest *r) {
    CURLcode code = set_callbacks(t);
    if (!code) code = set_manners(t);
    if (!code) code = set_method(t, r);
    if (!code) code = set_security(t, r);
    if (!code) code = set_fields(t, r);
    SET(CURLOPT_URL, r->url);
    SET(CURLOPT_PROXY, r->proxy ? r->proxy : "");
    SET(CURLOPT_CONNECTTIMEOUT_MS, r->connect_ms < 0 || r->connect_ms > INT_MAX ? (long)INT_MAX : (long)(r->connect_ms ? r->connect_ms : 1));
    return code;
}

CURLcode transfer_begin(Transfer *t, const TransferRequest *request) {
    transfer_end(t);
    curl.easy_reset(t->easy);
    state_clear(t);
    CURLcode code = set_all(t, request);
    if (!code && curl.multi_add_handle(t->multi, t->easy) != CURLM_OK) code = CURLE_OUT_OF_MEMORY;
    t->running = !code;
    t->done = !t->running;
    t->result = code;
    return code;
}

/* ---- running */

static void collect_result(Transfer *t) {
    int left;
    for (CURLMsg *message; (message = curl.multi_info_read(t->multi, &left));) {
        if (message->msg != CURLMSG_DONE) continue;
        t->done = true;
        t->result = message->data.result;
    }
}

static void work(Transfer *t, size_t wanted) NO_GIL;
static void work(Transfer *t, size_t wanted) {
    int left;
    curl_enter();
    if (t->body_paused && transfer_buffered(t) < wanted) {
        t->body_paused = false;
        unpause(t); /* delivers what it kept, and may pause again */
    }
    CURLMcode code = curl.multi_perform(t->multi, &left);
    collect_result(t);
    curl_leave();
    if (code == CURLM_OK || t->done) return;
    t->done = true;
    t->result = code == CURLM_OUT_OF_MEMORY ? CURLE_OUT_OF_MEMORY : CURLE_BAD_FUNCTION_ARGUMENT;
}

static bool is_enough(const Transfer *t, size_t wanted) {
    return wanted ? transfer_buffered(t) >= wanted : head_is_final(t);
}

static int wait_ms(int64_t deadline) {
    int64_t left = deadline_left_ns(deadline);
    return left > LOOK_UP_MS * NS_PER_MS ? LOOK_UP_MS : (int)((left + NS_PER_MS - 1) / NS_PER_MS);
}

static int64_t silence_deadline(const Transfer *t, int64_t silence_ns) {
    return t->connected && silence_ns >= 0 ? deadline_after(silence_ns) : DEADLINE_NEVER;
}

enum TransferEvent transfer_run(Transfer *t, size_t wanted, int64_t silence_ns, bool heeds_signals) {
    uint64_t seen = t->progress;
    int64_t deadline = silence_deadline(t, silence_ns);
    t->body_limit = wanted > TRANSFER_BUFFER ? wanted : TRANSFER_BUFFER;
    for (;;) {
        if (is_enough(t, wanted)) return TRANSFER_READY;
        if (t->done) return TRANSFER_DONE;
        if (t->upload_wanted) return TRANSFER_HUNGRY;
        if (atomic_load_explicit(&t->aborted, memory_order_relaxed)) return TRANSFER_ABORTED;
        work(t, wanted);
        if (is_enough(t, wanted) || t->done || t->upload_wanted) continue;
        if (t->progress != seen) {
            seen = t->progress;
            deadline = silence_deadline(t, silence_ns);
        } else if (deadline_passed(deadline)) {
            return TRANSFER_SILENT;
        }
        if (!t->body_paused) curl.multi_poll(t->multi, NULL, 0, wait_ms(deadline), NULL);
        if (heeds_signals && pending_any()) return TRANSFER_SIGNAL;
    }
}
