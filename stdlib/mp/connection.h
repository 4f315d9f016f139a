/* A Connection, for those who read and write messages on it. */
#pragma once

#include <sys/uio.h>

#include "stdlib/mp/mp.h"

typedef struct Connection {
    Object head;
    int fd;                          /* -1: closed */
    bool readable, writable;
    uint8_t asleep;                  /* so many messages are not waited for awake; ALWAYS_ASLEEP: none is */
    uint8_t misses;                  /* times in a row that it was in vain */
    bool never_spliced;              /* it is no pipe, or the kernel cannot */
    bool lends;                      /* whoever reads from it unpickles what he gets, at once: arrays can be lent */
    struct LongMessage *arriving;    /* the message that is being unpickled while it comes, or NULL */
    Own weakrefs;
} Connection;

static inline Connection *connection_of(Ref v) { return (Connection *)object_of(v); }

/* OSError "handle is closed", or "connection is write-only" and "connection is read-only". */
NODISCARD int connection_need_readable(Ref self) HOLDS_GIL;
NODISCARD int connection_need_writable(Ref self) HOLDS_GIL;

/* Writes all parts, which it changes.  OSError, or what a signal handler raised: then some of it may be written. */
NODISCARD int connection_write(Ref self, struct iovec *parts, int count) DROPS_GIL;
/* 1 to size bytes; 0 at the end of the stream; -1: OSError, or what a signal handler raised. */
NODISCARD ssize_t connection_read_some(Ref self, void *out, size_t size) DROPS_GIL;
/* Of the pipe, when a message with so many bytes is written: for long ones it becomes a large one.  0: it is none. */
size_t connection_capacity(Connection *c, size_t message_size) HOLDS_GIL;
/* What comes at once or within a moment: 0: nothing, wait in the usual way. */
size_t connection_read_awake(Ref self, void *out, size_t size) DROPS_GIL;

/* Messages (message.c): the methods of Connection that send and receive them. */
Own message_send(Ref self, const Ref *args);
Own message_send_bytes(Ref self, const Ref *args);
Own message_send_many(Ref self, const Ref *args);
Own message_recv(Ref self, const Ref *args);
Own message_recv_bytes(Ref self, const Ref *args);
Own message_recv_bytes_into(Ref self, const Ref *args);
Own message_recv_many(Ref self, const Ref *args);
