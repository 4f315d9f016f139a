#include "stdlib/core/fault_dump.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "runtime/gil/gil.h"

__thread sigjmp_buf *fault_guard __attribute__((tls_model("initial-exec")));

/* ---- text, collected on the stack */

enum { LINE_SIZE = 512, NAME_CHARS = 500 };
typedef struct Out { int fd; size_t n; char bytes[LINE_SIZE]; } Out;

static void write_all(int fd, const char *bytes, size_t n) {
    while (n) {
        ssize_t done = write(fd, bytes, n);
        if (done <= 0) return;
        bytes += done;
        n -= (size_t)done;
    }
}

void fault_write(int fd, const char *text) { write_all(fd, text, strlen(text)); }

static void flush(Out *out) {
    write_all(out->fd, out->bytes, out->n);
    out->n = 0;
}

static void put(Out *out, char c) {
    if (out->n == sizeof out->bytes) flush(out);
    out->bytes[out->n++] = c;
}

static void put_text(Out *out, const char *text) {
    while (*text) put(out, *text++);
}

static void put_number(Out *out, uint64_t value, unsigned base, int width) {
    char digits[24];
    int n = 0;
    do digits[n++] = "0123456789abcdef"[value % base];
    while ((value /= base) || n < width);
    while (n) put(out, digits[--n]);
}

static void put_char(Out *out, uint32_t c) {
    if (c >= ' ' && c < 127) {
        put(out, (char)c);
        return;
    }
    put_text(out, c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U");
    put_number(out, c, 16, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
}

static void put_str(Out *out, Ref v) {
    if (!v || !is_str(v)) {
        put_text(out, "???");
        return;
    }
    size_t length = str_length(v);
    for (size_t i = 0; i < length && i < NAME_CHARS; i++) put_char(out, str_char(v, i));
    if (length > NAME_CHARS) put_text(out, "...");
}

/* ---- threads */

static void put_frames(Out *out, const struct Thread *thread) {
    ThreadPlace places[FAULT_FRAMES_MAX];
    size_t count = thread && thread->vm && hooks.thread_places ? hooks.thread_places(thread, places, COUNT_OF(places)) : 0;
    if (!count) put_text(out, "  <no Python frame>\n");
    for (size_t i = 0; i < count && i < COUNT_OF(places); i++) {
        put_text(out, "  File ");
        if (places[i].filename) put(out, '"');
        put_str(out, places[i].filename);
        if (places[i].filename) put(out, '"');
        put_text(out, ", line ");
        put_number(out, (uint64_t)places[i].line, 10, 1);
        put_text(out, " in ");
        put_str(out, places[i].name);
        put(out, '\n');
    }
    if (count > COUNT_OF(places)) put_text(out, "  ...\n");
}

static void put_thread(Out *out, const struct Thread *thread) {
    bool current = thread == thread_current;
    put_text(out, current ? "Current thread 0x" : "Thread 0x");
    put_number(out, thread->ident, 16, 16);
    put_text(out, " (most recent call first):\n");
    if (current && ((const Interp *)thread->interp)->gc.collecting) put_text(out, "  Garbage-collecting\n");
    put_frames(out, thread);
}

static void put_threads(Out *out, struct Gil *gil) {
    const struct Thread *threads[FAULT_THREADS_MAX];
    size_t count = 0;
    for (const struct Thread *t = gil_threads(gil); t; t = t->next)
        if (t->is_main || (t->started && !t->ended)) threads[count++ % FAULT_THREADS_MAX] = t;
    for (size_t i = 0; i < count && i < FAULT_THREADS_MAX; i++) {
        if (i) put(out, '\n');
        put_thread(out, threads[(count - 1 - i) % FAULT_THREADS_MAX]);
    }
    if (count > FAULT_THREADS_MAX) put_text(out, "...\n");
}

void fault_dump(int fd, struct Gil *gil, bool all) {
    sigjmp_buf place, *outer = fault_guard;
    Out out = {.fd = fd};
    if (sigsetjmp(place, 1) == 0) {
        fault_guard = &place;
        if (all) {
            put_threads(&out, gil);
        } else {
            put_text(&out, "Stack (most recent call first):\n");
            put_frames(&out, thread_current);
        }
        flush(&out);
    } else {
        fault_write(fd, "\n  ... (what follows cannot be read)\n"); /* out may be damaged, too */
    }
    fault_guard = outer;
}
