/* One HTTP exchange over libcurl, as plain C: nothing here knows objects or wants the GIL.
 *
 * A Transfer is a connection's keeper: it makes one exchange after the other, and the connection is used again when the
 * server allows it.  The data come when they are asked for: transfer_run works until there is enough, and what comes
 * beyond TRANSFER_BUFFER bytes is left in the kernel, so that a slow reader slows the server and not the memory.
 *
 * Any thread may use it, one at a time (curl_.c has the lock); transfer_abort may come from others meanwhile.  It belongs to the process that
 * made it: a child of fork may only free it, which closes the child's descriptors and says nothing to the server. */
#pragma once

#include <stdatomic.h>

#include "runtime/base/buf.h"
#include "stdlib/net/curl_library.h"

enum {
    TRANSFER_BUFFER = 256 << 10,
    TRANSFER_SOCKETS = 16,
    HEAD_LINES_MAX = 101,        /* the status line and 100 fields, as http.client allows */
    HEAD_LINE_MAX = 65536,
};
extern const char head_line_too_long[]; /* as http.client says it */
#define TRANSFER_ALL SIZE_MAX    /* bytes wanted: everything until the end */

typedef struct Transfer {
    CURLM *multi;
    CURL *easy;
    pid_t process;
    struct curl_slist *fields;   /* of the request */
    bool running;                /* easy is at work in multi */
    bool done;                   /* `result` says how it ended */
    CURLcode result;
    bool connected;              /* the request is on its way: the read timeout counts */
    uint64_t progress;           /* changes with every piece that comes or goes */
    atomic_bool aborted;         /* relaxed: it is looked at again and again */

    /* the answer's head: its lines as they came */
    Buf head;
    size_t head_lines;
    bool head_complete;          /* of the final answer, not of "100 Continue" */
    bool head_taken;             /* fields after the body are not looked at */
    bool answers_challenge;      /* a 401 may be followed by the real answer */
    const char *head_error;      /* why the head was refused, or NULL */
    bool no_memory;              /* for what came */

    /* the answer's body: bytes[start..end) are here and not yet taken */
    char *body;
    size_t start, end, capacity;
    size_t body_limit;           /* with this much buffered the body is paused */
    bool body_paused;

    /* the request's body: what there is of it, and whether more can be had by asking */
    const char *upload;
    size_t upload_size, upload_at;
    bool upload_more, upload_wanted;

    int sockets[TRANSFER_SOCKETS]; /* -1: a free place */
    char error[CURL_ERROR_SIZE];
} Transfer;

typedef struct TransferRequest {
    const char *url, *method, *proxy;
    const char *ca_file, *ca_path, *cert, *key; /* NULL: the usual ones; none */
    const char *digest;          /* "user:password" for digest authentication, or NULL */
    const char *const *fields;   /* "Name: value", ended by NULL */
    bool verify;
    bool has_body, feeds;        /* feeds: the body is given piece by piece, by transfer_feed */
    const char *body;
    int64_t body_size;           /* -1: not known */
    int64_t connect_ms;          /* -1: for ever */
} TransferRequest;

enum TransferEvent {
    TRANSFER_READY,              /* there is what was wanted */
    TRANSFER_DONE,               /* it is over: t->result */
    TRANSFER_HUNGRY,             /* the request's body must be fed */
    TRANSFER_SILENT,             /* nothing came or went for too long */
    TRANSFER_SIGNAL,             /* signals are pending */
    TRANSFER_ABORTED,
};

NODISCARD Transfer *transfer_new(void);          /* NULL: no memory */
void transfer_free(Transfer *t);                 /* ends what runs; may wait a little to say goodbye */
bool transfer_is_mine(const Transfer *t);        /* made by this process? */

/* The next exchange.  request may go afterwards, its body must stay.  An error of libcurl. */
NODISCARD CURLcode transfer_begin(Transfer *t, const TransferRequest *request);
/* Until the head is there (wanted 0), or `wanted` bytes of the body.  heeds_signals: in the main thread. */
enum TransferEvent transfer_run(Transfer *t, size_t wanted, int64_t silence_ns, bool heeds_signals) NO_GIL;
/* More of the request's body; it must stay until the next is wanted.  size 0: that was all. */
void transfer_feed(Transfer *t, const char *data, size_t size);
/* Takes up to size bytes of what is buffered. */
size_t transfer_take(Transfer *t, char *out, size_t size);
static inline size_t transfer_buffered(const Transfer *t) { return t->end - t->start; }
/* Ends the exchange that runs; its connection is closed unless it came to a good end. */
void transfer_end(Transfer *t);
void transfer_abort(Transfer *t);
const char *transfer_error(const Transfer *t);   /* what went wrong, in libcurl's words */
