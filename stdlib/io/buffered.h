/* Inside the buffered layer: what its reading and its writing half share.  Everything here wants the GIL; functions
 * whose comment says so want the stream's lock too (buffered_enter). */
#pragma once

#include "stdlib/io/io.h"

static inline Buffered *buffered_of(Ref v) { return (Buffered *)object_of(v); }

/* The lock of the stream: -1 RuntimeError for a re-entrant call, or what a signal handler raised. */
NODISCARD int buffered_enter(Buffered *b) DROPS_GIL;
void buffered_leave(Buffered *b) HOLDS_GIL;
static inline bool buffered_is_free(const Buffered *b) { return !b->lock.locked; }

/* ValueError "raw stream has been detached", or for a stream whose __init__ did not run. */
NODISCARD int buffered_check_ready(Ref self) HOLDS_GIL;
/* Also ValueError "read of closed file", `message` being all of it. */
NODISCARD int buffered_check_open(Ref self, const char *message) DROPS_GIL;

/* ---- with the lock held */
enum { RAW_BLOCKED = -2 }; /* the raw stream would block */
/* Bytes (reading: 0 at the end), RAW_BLOCKED, or -1. */
NODISCARD ssize_t buffered_raw_read(Buffered *b, char *to, size_t size) DROPS_GIL;
NODISCARD ssize_t buffered_raw_write(Buffered *b, const char *from, size_t size) DROPS_GIL;
NODISCARD int64_t buffered_raw_seek(Buffered *b, int64_t offset, int whence) DROPS_GIL; /* the new position, or -1 */
/* Writes out all that waits.  BlockingIOError, OSError: what could not be written still waits. */
NODISCARD int buffered_write_out(Buffered *b) DROPS_GIL;
/* Ready for reading: nothing waits to be written. */
NODISCARD int buffered_turn_to_reading(Buffered *b) DROPS_GIL;
/* Ready for writing: nothing is read ahead, the raw stream stands where the next byte belongs. */
NODISCARD int buffered_turn_to_writing(Buffered *b) DROPS_GIL;

/* ---- methods (each half's) */
Own buffered_read(Ref self, const Ref *a);
Own buffered_read1(Ref self, const Ref *a);
Own buffered_readinto(Ref self, const Ref *a);
Own buffered_readinto1(Ref self, const Ref *a);
Own buffered_readline(Ref self, const Ref *a);
Own buffered_peek(Ref self, const Ref *a);
int buffered_next(Ref self, Own *out);
Own buffered_write(Ref self, const Ref *a);
Own buffered_flush_method(Ref self, const Ref *a);
