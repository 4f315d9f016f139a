/* Growth by half; one NUL is always kept behind the contents, so they can be used as a C string at any time. */
#include "runtime/base/buf.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "runtime/base/utf8.h"

bool buf_reserve(Buf *buf, size_t k) {
    size_t need;
    if (buf->failed) return false;
    if (__builtin_add_overflow(buf->n + 1, k, &need) || need > PTRDIFF_MAX) return !(buf->failed = true);
    if (need <= buf->capacity) return true;
    size_t wanted = buf->capacity + buf->capacity / 2 + 32;
    if (wanted < need) wanted = need;
    char *grown = realloc(buf->bytes, wanted);
    if (!grown) return !(buf->failed = true);
    buf->bytes = grown;
    buf->capacity = wanted;
    return true;
}

void buf_append(Buf *buf, const char *bytes, size_t n) {
    if (!buf_reserve(buf, n)) return;
    if (n) memcpy(buf->bytes + buf->n, bytes, n);
    buf->n += n;
    buf->bytes[buf->n] = 0;
}

void buf_puts(Buf *buf, const char *text) {
    buf_append(buf, text, strlen(text));
}

void buf_putc(Buf *buf, char byte) {
    buf_append(buf, &byte, 1);
}

void buf_put_utf8(Buf *buf, uint32_t code) {
    char bytes[4];
    buf_append(buf, bytes, utf8_encode(code, bytes));
}

void buf_printf(Buf *buf, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    if (n >= 0 && buf_reserve(buf, (size_t)n)) {
        vsnprintf(buf->bytes + buf->n, (size_t)n + 1, format, again);
        buf->n += (size_t)n;
    }
    va_end(again);
    va_end(args);
}

char *buf_give(Buf *buf, size_t *n) {
    if (!buf_reserve(buf, 0)) {
        buf_free(buf);
        return NULL;
    }
    buf->bytes[buf->n] = 0;
    char *bytes = buf->bytes;
    if (n) *n = buf->n;
    *buf = (Buf){0};
    return bytes;
}

void buf_free(Buf *buf) {
    free(buf->bytes);
    *buf = (Buf){0};
}
