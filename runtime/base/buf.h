/* Byte builder.  Errors stick: append as you like, ask once at the end. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* All zero is empty.  bytes[n] is NUL whenever bytes is not NULL. */
typedef struct Buf {
    char *bytes;
    size_t n, capacity;
    bool failed;        /* an append found no memory: the contents are incomplete */
} Buf;

/* Room for k more bytes and a NUL; false (and failed) without memory. */
bool buf_reserve(Buf *buf, size_t k);
void buf_append(Buf *buf, const char *bytes, size_t n);
void buf_puts(Buf *buf, const char *text);
void buf_putc(Buf *buf, char byte);
/* One code point as UTF-8; surrogates as their 3 bytes. */
void buf_put_utf8(Buf *buf, uint32_t code);
void buf_printf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The malloced, NUL-terminated bytes, now the caller's; NULL if anything failed.  The buffer is empty afterwards. */
char *buf_give(Buf *buf, size_t *n);
void buf_free(Buf *buf);
