/* Addresses of sockets and the names for them. */
#include "stdlib/net/socket.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <stddef.h>
#include <unistd.h>

#include "runtime/gil/gil.h"

/* ---- errors */

Type gai_error_type = {
    .head = OBJECT_STATIC(&type_type), .name = "socket.gaierror", .doc = "A name that could not be looked up.",
    .flags = TYPE_BASE | TYPE_GC | TYPE_EXCEPTION | TYPE_SPOKEN_OTHERWISE, .size = sizeof(OSErrorObject), .base = &exc_OSError,
    .attrs_offset = offsetof(BaseExceptionObject, attrs),
};

static int fail_gai(int code) {
    if (code == EAI_SYSTEM) return fail_errno();
    if (code == EAI_MEMORY) return fail_memory();
    scoped Own text = str_new(gai_strerror(code));
    scoped Own error = text ? call2(as_ref(&gai_error_type), small_int_new(code), text) : NULL;
    if (error) throw_object(error);
    return -1;
}

/* ---- looking up */

/* host and port may be NULL.  *out is for freeaddrinfo. */
static int look_up(const char *host, const char *port, const struct addrinfo *hints, struct addrinfo **out) {
    int code;
    WITHOUT_GIL_FOR("getaddrinfo", code = getaddrinfo(host, port, hints, out));
    return code ? fail_gai(code) : 0;
}

/* "" is any address, "<broadcast>" all hosts of the network. */
static int host_from(const char *host, int family, SocketAddress *out) {
    struct addrinfo hints = {.ai_family = family, .ai_flags = host[0] ? 0 : AI_PASSIVE, .ai_socktype = SOCK_DGRAM}, *found;
    if (family == AF_INET && strcmp(host, "<broadcast>") == 0) {
        out->in.sin_addr.s_addr = INADDR_BROADCAST;
        return 0;
    }
    if (family == AF_INET && inet_pton(AF_INET, host, &out->in.sin_addr) == 1) return 0;
    if (family == AF_INET6 && inet_pton(AF_INET6, host, &out->in6.sin6_addr) == 1) return 0;
    if (look_up(host[0] ? host : NULL, host[0] ? NULL : "0", &hints, &found) < 0) return -1;
    memcpy(out, found->ai_addr, found->ai_addrlen);
    freeaddrinfo(found);
    return 0;
}

/* A host as C text: str or bytes. */
static int host_text(Ref v, const char **out) {
    size_t size;
    if (is_str(v)) {
        *out = str_utf8(v, &size);
        if (!*out) return -1;
    } else if (is_bytes(v)) {
        *out = bytes_data(v);
        size = bytes_length(v);
    } else {
        return fail(TypeError, "str, bytes or bytearray expected, not %T", v);
    }
    return strlen(*out) == size ? 0 : fail(ValueError, "host name must not contain null character");
}

static int inet_from(Ref v, int family, const char *function, SocketAddress *out, socklen_t *size) {
    const char *host, *name = family == AF_INET ? "AF_INET" : "AF_INET6";
    int port, flow = 0, scope = 0;
    if (!is_tuple(v)) return fail(TypeError, "%s(): %s address must be tuple, not %T", function, name, v);
    size_t count = tuple_length(v);
    if (family == AF_INET && count != 2) return fail(TypeError, "AF_INET address must be a pair (host, port)");
    if (count < 2 || count > 4) return fail(TypeError, "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
    if (host_text(tuple_item_peek(v, 0), &host) < 0 || int_from(tuple_item_peek(v, 1), &port) < 0) return -1;
    if (count > 2 && int_from(tuple_item_peek(v, 2), &flow) < 0) return -1;
    if (count > 3 && int_from(tuple_item_peek(v, 3), &scope) < 0) return -1;
    if (host_from(host, family, out) < 0) return -1;
    if (port < 0 || port > 0xffff) return fail(OverflowError, "%s(): port must be 0-65535.", function);
    if (flow < 0 || flow > 0xfffff) return fail(OverflowError, "%s(): flowinfo must be 0-1048575.", function);
    out->any.sa_family = (sa_family_t)family;
    if (family == AF_INET) {
        out->in.sin_port = htons((uint16_t)port);
        *size = sizeof out->in;
    } else {
        out->in6.sin6_port = htons((uint16_t)port);
        out->in6.sin6_flowinfo = htonl((uint32_t)flow);
        if (scope) out->in6.sin6_scope_id = (uint32_t)scope;
        *size = sizeof out->in6;
    }
    return 0;
}

/* A path, or an abstract name: that begins with a null byte, or is empty, and then the system chooses one. */
static int unix_path(const char *path, size_t length, SocketAddress *out, socklen_t *size) {
    bool abstract = !length || !path[0];
    if (length + !abstract > sizeof out->un.sun_path) return fail(OSError, "AF_UNIX path too long");
    out->un.sun_family = AF_UNIX;
    memcpy(out->un.sun_path, path, length);
    *size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + !abstract);
    return 0;
}

static int unix_from(Ref v, SocketAddress *out, socklen_t *size) {
    Buffer buffer;
    scoped Own encoded = is_str(v) ? encode(v, "utf-8", "surrogateescape") : NULL;
    if (is_str(v)) return encoded ? unix_path(bytes_data(encoded), bytes_length(encoded), out, size) : -1;
    if (buffer_get(v, &buffer, BUFFER_READ) < 0) return -1;
    int status = unix_path(buffer.data, buffer.size_bytes, out, size);
    buffer_release(&buffer);
    return status;
}

int address_from(Ref v, int family, const char *function, SocketAddress *out, socklen_t *size) {
    *out = (SocketAddress){0};
    switch (family) {
    case AF_INET:
    case AF_INET6: return inet_from(v, family, function, out, size);
    case AF_UNIX: return unix_from(v, out, size);
    default: return fail(OSError, "%s(): bad family", function);
    }
}

static Own inet_text(int family, const void *address) {
    char text[INET6_ADDRSTRLEN];
    return inet_ntop(family, address, text, sizeof text) ? str_new(text) : throw_errno();
}

static Own unix_object(const struct sockaddr_un *address, socklen_t size) {
    size_t length = size > offsetof(struct sockaddr_un, sun_path) ? size - offsetof(struct sockaddr_un, sun_path) : 0;
    if (length && !address->sun_path[0]) return bytes_new(address->sun_path, length);
    return str_from_fs(address->sun_path, strnlen(address->sun_path, length));
}

Own address_object(const SocketAddress *address, socklen_t size) {
    if (size < sizeof address->any.sa_family) return None;
    if (address->any.sa_family == AF_UNIX) return unix_object(&address->un, size);
    scoped Own host = NULL;
    if (address->any.sa_family == AF_INET) {
        host = inet_text(AF_INET, &address->in.sin_addr);
        return host ? tuple_pack(2, host, small_int_new(ntohs(address->in.sin_port))) : NULL;
    }
    if (address->any.sa_family != AF_INET6) return None;
    host = inet_text(AF_INET6, &address->in6.sin6_addr);
    if (!host) return NULL;
    return tuple_pack(4, host, small_int_new(ntohs(address->in6.sin6_port)), small_int_new(ntohl(address->in6.sin6_flowinfo)),
                      small_int_new(address->in6.sin6_scope_id));
}

/* ---- functions */

static Own entry_object(const struct addrinfo *entry) {
    scoped Own name = str_new(entry->ai_canonname ? entry->ai_canonname : "");
    scoped Own address = address_object((const SocketAddress *)entry->ai_addr, entry->ai_addrlen);
    if (!name || !address) return NULL;
    return tuple_pack(5, small_int_new(entry->ai_family), small_int_new(entry->ai_socktype), small_int_new(entry->ai_protocol), name, address);
}

/* A port: a number, the name of a service, or None. */
static int port_text(Ref v, Own *keep, const char **out) {
    *out = NULL;
    if (is_none(v)) return 0;
    *keep = is_int(v) ? str(v) : own(v);
    if (!*keep) return -1;
    if (!is_str(*keep) && !is_bytes(*keep)) return fail(OSError, "Int or String expected");
    return host_text(*keep, out);
}

static Own address_getaddrinfo(Ref module, const Ref *a) {
    int numbers[4] = {0};
    const char *host = NULL, *port;
    scoped Own keep = NULL, list = list_new(0);
    struct addrinfo *found;
    if (!list || (!is_none(a[0]) && host_text(a[0], &host) < 0) || port_text(a[1], &keep, &port) < 0) return NULL;
    for (size_t i = 0; i < 4; i++)
        if (a[2 + i] && int_from(a[2 + i], &numbers[i]) < 0) return NULL;
    if (AUDIT("socket.getaddrinfo", a[0], a[1], small_int_new(numbers[0]), small_int_new(numbers[1]), small_int_new(numbers[2])) < 0) return NULL;
    struct addrinfo hints = {.ai_family = numbers[0], .ai_socktype = numbers[1], .ai_protocol = numbers[2], .ai_flags = numbers[3]};
    if (look_up(host, port, &hints, &found) < 0) return NULL;
    bool good = true;
    for (const struct addrinfo *entry = found; entry && good; entry = entry->ai_next)
        good = list_append_take(list, entry_object(entry)) == 0;
    freeaddrinfo(found);
    return good ? give(list) : NULL;
}

static Own address_gethostbyname(Ref module, const Ref *a) {
    const char *host;
    SocketAddress address = {0};
    if (host_text(a[0], &host) < 0 || AUDIT("socket.gethostbyname", a[0]) < 0 || host_from(host, AF_INET, &address) < 0) return NULL;
    return inet_text(AF_INET, &address.in.sin_addr);
}

/* (host, service) of an address. */
static Own address_getnameinfo(Ref module, const Ref *a) {
    char host[NI_MAXHOST], service[NI_MAXSERV];
    SocketAddress address;
    socklen_t size;
    int flags, code;
    if (!is_tuple(a[0])) return throw(TypeError, "getnameinfo() argument 1 must be a tuple");
    int family = tuple_length(a[0]) > 2 ? AF_INET6 : AF_INET;
    if (int_from(a[1], &flags) < 0 || address_from(a[0], family, "getnameinfo", &address, &size) < 0) return NULL;
    if (AUDIT("socket.getnameinfo", a[0]) < 0) return NULL;
    WITHOUT_GIL_FOR("getnameinfo", code = getnameinfo(&address.any, size, host, sizeof host, service, sizeof service, flags));
    if (code) return fail_gai(code), NULL;
    scoped Own h = str_new(host), s = str_new(service);
    return h && s ? tuple_pack(2, h, s) : NULL;
}

static Own address_gethostname(Ref module, const Ref *a) {
    char name[256];
    if (AUDIT_NOTHING("socket.gethostname") < 0) return NULL;
    if (gethostname(name, sizeof name) < 0) return throw_errno();
    name[sizeof name - 1] = 0;
    return str_from_fs(name, strlen(name));
}

/* Their results are the library's own, so no other thread may come between. */
static Own address_getservbyname(Ref module, const Ref *a) {
    const char *name, *protocol = NULL;
    if (host_text(a[0], &name) < 0 || (a[1] && host_text(a[1], &protocol) < 0)) return NULL;
    if (AUDIT("socket.getservbyname", a[0], a[1] ? a[1] : None) < 0) return NULL;
    struct servent *found = getservbyname(name, protocol);
    return found ? small_int_new(ntohs((uint16_t)found->s_port)) : throw(OSError, "service/proto not found");
}

static Own address_getservbyport(Ref module, const Ref *a) {
    int port;
    const char *protocol = NULL;
    if (int_from(a[0], &port) < 0 || (a[1] && host_text(a[1], &protocol) < 0)) return NULL;
    if (port < 0 || port > 0xffff) return throw(OverflowError, "getservbyport: port must be 0-65535.");
    if (AUDIT("socket.getservbyport", a[0], a[1] ? a[1] : None) < 0) return NULL;
    struct servent *found = getservbyport(htons((uint16_t)port), protocol);
    return found ? str_new(found->s_name) : throw(OSError, "port/proto not found");
}

static Own address_getprotobyname(Ref module, const Ref *a) {
    const char *name;
    if (host_text(a[0], &name) < 0) return NULL;
    struct protoent *found = getprotobyname(name);
    return found ? small_int_new(found->p_proto) : throw(OSError, "protocol not found");
}

/* ---- this host */

static Own address_if_nametoindex(Ref module, const Ref *a) {
    scoped Own name = NULL;
    if (path_from(a[0], &name) < 0) return NULL;
    unsigned index = if_nametoindex(bytes_data(name));
    return index ? small_int_new(index) : throw(OSError, "no interface with this name");
}

static Own address_if_indextoname(Ref module, const Ref *a) {
    int64_t index;
    char name[IF_NAMESIZE];
    if (int64_from(a[0], &index) < 0) return NULL;
    return if_indextoname((unsigned)index, name) ? str_from_fs(name, strlen(name)) : throw_errno();
}

static Own address_if_nameindex(Ref module, const Ref *a) {
    struct if_nameindex *all = if_nameindex();
    scoped Own list = all ? list_new(4) : throw_errno();
    for (struct if_nameindex *at = all; list && at->if_index; at++) {
        scoped Own name = str_from_fs(at->if_name, strlen(at->if_name));
        scoped Own pair = name ? tuple_pack(2, small_int_new(at->if_index), name) : NULL;
        if (!pair || list_append(list, pair) < 0) CLEAR(list);
    }
    if (all) if_freenameindex(all);
    return give(list);
}

static Own address_sethostname(Ref module, const Ref *a) {
    scoped Own name = NULL;
    if (path_from(a[0], &name) < 0) return NULL;
    return sethostname(bytes_data(name), bytes_length(name)) < 0 ? throw_errno() : None;
}

/* ---- addresses as text and bytes */

static Own address_inet_pton(Ref module, const Ref *a) {
    int family;
    const char *text;
    char packed[16];
    if (int_from(a[0], &family) < 0 || host_text(a[1], &text) < 0) return NULL;
    int status = inet_pton(family, text, packed);
    if (status < 0) return throw(OSError, "unknown address family");
    if (!status) return throw(OSError, "illegal IP address string passed to inet_pton");
    return bytes_new(packed, family == AF_INET ? 4 : 16);
}

static Own address_inet_ntop(Ref module, const Ref *a) {
    int family;
    Buffer packed;
    if (int_from(a[0], &family) < 0) return NULL;
    if (family != AF_INET && family != AF_INET6) return throw(ValueError, "unknown address family %d", family);
    if (buffer_get(a[1], &packed, BUFFER_READ) < 0) return NULL;
    bool fits = packed.size_bytes == (family == AF_INET ? 4 : 16);
    Own text = fits ? inet_text(family, packed.data) : throw(ValueError, "invalid length of packed IP address string");
    buffer_release(&packed);
    return text;
}

static Own address_inet_aton(Ref module, const Ref *a) {
    const char *text;
    struct in_addr packed;
    if (host_text(a[0], &text) < 0) return NULL;
    return inet_aton(text, &packed) ? bytes_new(&packed, sizeof packed) : throw(OSError, "illegal IP address string passed to inet_aton");
}

static Own address_inet_ntoa(Ref module, const Ref *a) {
    Buffer packed;
    if (buffer_get(a[0], &packed, BUFFER_READ) < 0) return NULL;
    Own text = packed.size_bytes == 4 ? inet_text(AF_INET, packed.data) : throw(OSError, "packed IP wrong length");
    buffer_release(&packed);
    return text;
}

/* The order of bytes: from host to network is what comes from network to host. */
static Own swap_short(Ref v, const char *function) {
    int64_t n;
    if (int64_from(v, &n) < 0) return NULL;
    if (n < 0) return throw(OverflowError, "%s: can't convert negative Python int to C 16-bit unsigned integer", function);
    if (n > 0xffff) return throw(OverflowError, "%s: Python int too large to convert to C 16-bit unsigned integer", function);
    return small_int_new(htons((uint16_t)n));
}
static Own address_htons(Ref module, const Ref *a) { return swap_short(a[0], "htons"); }
static Own address_ntohs(Ref module, const Ref *a) { return swap_short(a[0], "ntohs"); }
static Own address_htonl(Ref module, const Ref *a) {
    int64_t n;
    if (int64_from(a[0], &n) < 0) return NULL;
    if (n < 0 || n > UINT32_MAX) return throw(OverflowError, n < 0 ? "can't convert negative value to unsigned int" : "int larger than 32 bits");
    return small_int_new(htonl((uint32_t)n));
}

const MethodRow address_functions[] = {
    {"getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", address_getaddrinfo, "The addresses of a host and service.", 0},
    {"gethostbyname(hostname, /)", address_gethostbyname, "The IPv4 address of a host, as text.", 0},
    {"getnameinfo(sockaddr, flags, /)", address_getnameinfo, "Host and service of an address.", 0},
    {"gethostname()", address_gethostname, "This host's name.", 0},
    {"getservbyname(servicename, protocolname=<unrepresentable>, /)", address_getservbyname, "The port of a service.", 0},
    {"getservbyport(port, protocolname=<unrepresentable>, /)", address_getservbyport, "The service at a port.", 0},
    {"getprotobyname(protocolname, /)", address_getprotobyname, "The number of a protocol.", 0},
    {"if_nameindex()", address_if_nameindex, "(number, name) of each network interface.", 0},
    {"if_nametoindex(oname, /)", address_if_nametoindex, "The number of a network interface.", 0},
    {"if_indextoname(if_index, /)", address_if_indextoname, "The name of a network interface.", 0},
    {"sethostname(name, /)", address_sethostname, "Give this host a name.", 0},
    {"inet_pton(family, ip, /)", address_inet_pton, "An address as bytes.", 0},
    {"inet_ntop(family, packed, /)", address_inet_ntop, "An address as text.", 0},
    {"inet_aton(ip, /)", address_inet_aton, "An IPv4 address as bytes.", 0},
    {"inet_ntoa(packed, /)", address_inet_ntoa, "An IPv4 address as text.", 0},
    {"htons(x, /)", address_htons, "16 bits in the network's order.", 0},
    {"ntohs(x, /)", address_ntohs, "16 bits in the host's order.", 0},
    {"htonl(x, /)", address_htonl, "32 bits in the network's order.", 0},
    {"ntohl(x, /)", address_htonl, "32 bits in the host's order.", 0},
    {0},
};
