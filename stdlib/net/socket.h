/* Sockets: the module _socket, under stdlib/lib/socket.py.
 *
 * Every call that may block drops the GIL; one that a signal interrupts runs the handlers and is made again.  A socket with a
 * timeout is non-blocking below: it polls until a deadline, then tries. */
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "stdlib/stdlib.h"

typedef union SocketAddress {
    struct sockaddr any;
    struct sockaddr_in in;
    struct sockaddr_in6 in6;
    struct sockaddr_un un;
    struct sockaddr_storage room;
} SocketAddress;

extern Type gai_error_type;

/* Its descriptor and timeout (-1: none; 0: non-blocking).  TypeError; OSError EBADF where it is closed. */
NODISCARD int socket_handle(Ref socket, int *fd, int64_t *timeout_ns) HOLDS_GIL;

/* ---- socket_address.c */
/* An address as Python has it, for a socket of this family; `function` goes into messages.  Host names are looked up. */
NODISCARD int address_from(Ref v, int family, const char *function, SocketAddress *out, socklen_t *size) DROPS_GIL;
/* The opposite: a tuple, a path, or None for an address that is not known. */
NODISCARD Own address_object(const SocketAddress *address, socklen_t size) HOLDS_GIL;
/* ---- socket_constants.c */
NODISCARD int socket_constants_add(Ref module) HOLDS_GIL;
NODISCARD int socket_linux_constants_add(Ref module) HOLDS_GIL; /* likewise: those of socket_linux.c */

extern const MethodRow address_functions[]; /* getaddrinfo, inet_pton, htons ...; ended by a NULL signature */
