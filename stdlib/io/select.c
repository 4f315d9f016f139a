/* The module select: waiting for several descriptors at once.
 *
 * select() is made of poll(2), so that descriptors may be as large as they like. */
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "runtime/base/clock.h"
#include "stdlib/io/posix.h"

/* ---- waiting */

static int left_ms(int64_t deadline) {
    if (deadline == DEADLINE_NEVER) return -1;
    int64_t ms = (deadline_left_ns(deadline) + NS_PER_MS - 1) / NS_PER_MS;
    return ms > INT32_MAX ? INT32_MAX : (int)ms;
}

/* poll(2) until something happened, the deadline passed (0), or a handler raised (-1). */
static int poll_until(struct pollfd *items, size_t count, int64_t deadline) {
    for (;;) {
        int n, timeout = left_ms(deadline);
        WITHOUT_GIL(n = poll(items, count, timeout));
        if (n >= 0) return n;
        if (errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

/* A timeout in seconds, or in milliseconds; NULL or None: for ever. */
static int deadline_read(Ref v, bool in_ms, int64_t *out) {
    int64_t ns;
    double ms;
    *out = DEADLINE_NEVER;
    if (!v || is_none(v)) return 0;
    if (!is_int(v) && !is_float(v) && !type_of(v)->index) return fail(TypeError, "timeout must be %s or None", in_ms ? "an integer" : "a float");
    if (in_ms) {
        if (double_from(v, &ms) < 0) return -1;
        if (ms < 0) return 0;
        if (clock_ns_of_seconds(ms / 1e3, ROUND_UP_NS, &ns) < 0) return fail(OverflowError, "timeout is too large");
    } else if (seconds_from(v, &ns) < 0) {
        return -1;
    }
    if (!in_ms && ns < 0) return fail(ValueError, "timeout must be non-negative");
    *out = deadline_after(ns);
    return 0;
}

/* Of poll(2) and epoll_wait(2), which count milliseconds in an int. */
static int deadline_read_short(Ref v, bool in_ms, int64_t *out) {
    if (deadline_read(v, in_ms, out) < 0) return -1;
    return *out != DEADLINE_NEVER && deadline_left_ns(*out) / NS_PER_MS >= INT_MAX ? fail(OverflowError, "timeout is too large") : 0;
}

/* ---- select */

typedef struct Watch {
    Own lists[3];            /* what was given, as lists: to read, to write, exceptional */
    struct pollfd *items;
    size_t count;
} Watch;

static const short watch_events[3] = {POLLIN, POLLOUT, POLLPRI};
/* What makes a descriptor ready in each sense. */
static const short ready_events[3] = {POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR | POLLHUP, POLLPRI};

static void watch_end(Watch *w) {
    for (size_t i = 0; i < 3; i++) decref(w->lists[i]);
    mem_free(w->items);
}

static int watch_read(Watch *w, const Ref *a) {
    size_t total = 0;
    for (size_t i = 0; i < 3; i++) {
        w->lists[i] = list_from(a[i]);
        if (!w->lists[i]) return error_clear_if(TypeError) ? fail(TypeError, "arguments 1-3 must be sequences") : -1;
        total += list_length(w->lists[i]);
    }
    w->items = mem_alloc_zero_array(total + 1, sizeof *w->items);
    if (!w->items) return fail_memory();
    for (size_t i = 0; i < 3; i++) {
        for (size_t j = 0; j < list_length(w->lists[i]); j++, w->count++) {
            if (fd_read_arg(list_item_peek(w->lists[i], j), &w->items[w->count].fd) < 0) return -1;
            w->items[w->count].events = watch_events[i];
        }
    }
    return 0;
}

static Own watch_result(const Watch *w) {
    Own ready[3] = {list_new(0), list_new(0), list_new(0)};
    bool good = ready[0] && ready[1] && ready[2];
    for (size_t i = 0, k = 0; i < 3; i++) {
        for (size_t j = 0; j < list_length(w->lists[i]); j++, k++) {
            if (good && w->items[k].revents & ready_events[i]) good = list_append(ready[i], list_item_peek(w->lists[i], j)) == 0;
        }
    }
    if (good) return tuple_from_array_take(ready, 3);
    for (size_t i = 0; i < 3; i++) decref(ready[i]);
    return NULL;
}

static Own select_select(Ref m, const Ref *a) {
    __attribute__((cleanup(watch_end))) Watch w = {0};
    int64_t deadline;
    if (deadline_read(a[3], false, &deadline) < 0 || watch_read(&w, a) < 0) return NULL;
    if (poll_until(w.items, w.count, deadline) < 0) return NULL;
    for (size_t i = 0; i < w.count; i++) {
        if (!(w.items[i].revents & POLLNVAL)) continue;
        errno = EBADF;
        return throw_errno();
    }
    return watch_result(&w);
}

/* ---- poll objects */

typedef struct Poll {
    Object head;
    struct pollfd *items;
    size_t count, capacity;
    bool busy;               /* a thread waits in poll() */
} Poll;

static Type poll_type;
static Poll *poll_of(Ref v) { return (Poll *)object_of(v); }

static Own select_poll(Ref m, const Ref *a) {
    Poll *p = object_new(&poll_type, 0);
    return as_own(p);
}

static ssize_t poll_find(const Poll *p, int fd) {
    for (size_t i = 0; i < p->count; i++)
        if (p->items[i].fd == fd) return (ssize_t)i;
    return -1;
}

static int events_read(Ref v, int fallback, int *out) {
    *out = fallback;
    if (v && int_from(v, out) < 0) return -1;
    if (*out < 0) return fail(ValueError, "value must be positive");
    return *out <= 0xffff ? 0 : fail(OverflowError, "Python int too large for C unsigned short");
}

static Own poll_register(Ref self, const Ref *a) {
    int fd, events;
    if (fd_read_arg(a[0], &fd) < 0 || events_read(a[1], POLLIN | POLLPRI | POLLOUT, &events) < 0) return NULL;
    Poll *p = poll_of(self);
    ssize_t at = poll_find(p, fd);
    if (at < 0 && p->count == p->capacity) {
        size_t capacity = p->capacity ? 2 * p->capacity : 8;
        struct pollfd *items = mem_realloc_array(p->items, capacity, sizeof *items);
        if (!items) return throw_memory();
        p->items = items;
        p->capacity = capacity;
    }
    if (at < 0) at = (ssize_t)p->count++;
    p->items[at] = (struct pollfd){.fd = fd, .events = (short)events};
    return None;
}

static Own poll_modify(Ref self, const Ref *a) {
    int fd, events;
    if (fd_read_arg(a[0], &fd) < 0 || events_read(a[1], 0, &events) < 0) return NULL;
    ssize_t at = poll_find(poll_of(self), fd);
    if (at < 0) {
        errno = ENOENT;
        return throw_errno();
    }
    poll_of(self)->items[at].events = (short)events;
    return None;
}

static Own poll_unregister(Ref self, const Ref *a) {
    int fd;
    if (fd_read_arg(a[0], &fd) < 0) return NULL;
    Poll *p = poll_of(self);
    ssize_t at = poll_find(p, fd);
    if (at < 0) return throw_key(small_int_new(fd));
    memmove(p->items + at, p->items + at + 1, (--p->count - (size_t)at) * sizeof *p->items);
    return None;
}

static Own events_list(const struct pollfd *items, size_t count) {
    scoped Own list = list_new(0);
    for (size_t i = 0; list && i < count; i++) {
        if (!items[i].revents) continue;
        Own pair = tuple_pack(2, small_int_new(items[i].fd), small_int_new((unsigned short)items[i].revents));
        if (!pair || list_append_take(list, pair) < 0) return NULL;
    }
    return give(list);
}

static Own poll_poll(Ref self, const Ref *a) {
    Poll *p = poll_of(self);
    int64_t deadline;
    if (deadline_read_short(a[0], true, &deadline) < 0) return NULL;
    if (p->busy) return throw(RuntimeError, "concurrent poll() invocation");
    size_t count = p->count;
    struct pollfd *items = mem_alloc_array(count + 1, sizeof *items); /* a copy: others may register meanwhile */
    if (!items) return throw_memory();
    if (count) memcpy(items, p->items, count * sizeof *items);
    p->busy = true;
    int n = poll_until(items, count, deadline);
    p->busy = false;
    Own result = n < 0 ? NULL : events_list(items, count);
    mem_free(items);
    return result;
}

static void poll_dealloc(Object *o) {
    mem_free(((Poll *)o)->items);
    object_free(o);
}

static const MethodRow poll_methods[] = {
    {"modify(fd, eventmask, /)", poll_modify, "Watch a registered descriptor for other events.", 0},
    {"poll(timeout=None, /)", poll_poll, "Wait at most timeout milliseconds: [(fd, events), ...].", 0},
    {"register(fd, eventmask=7, /)", poll_register, "Watch a descriptor.", 0},
    {"unregister(fd, /)", poll_unregister, "Watch it no more.", 0},
    {0},
};
static Type poll_type = {
    .head = OBJECT_STATIC(&type_type), .name = "select.poll", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(Poll), .methods = poll_methods, .dealloc = poll_dealloc,
};

/* ---- epoll objects */

typedef struct Epoll { Object head; int fd; } Epoll;

static Epoll *epoll_of(Ref v) { return (Epoll *)object_of(v); }

static Own epoll_new(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref a[2];
    int hint = -1, flags = 0;
    if (args_bind(&signature, "epoll(sizehint=-1, flags=0)", args, count, names, a) < 0) return NULL;
    if ((a[0] && int_from(a[0], &hint) < 0) || (a[1] && int_from(a[1], &flags) < 0)) return NULL;
    if (hint < -1 || hint == 0) return throw(ValueError, "negative sizehint");
    if (flags & ~EPOLL_CLOEXEC) return throw(OSError, "invalid flags");
    Epoll *e = object_new(type, 0);
    if (!e) return NULL;
    scoped Own self = as_own(e);
    e->fd = epoll_create1(EPOLL_CLOEXEC);
    return e->fd < 0 ? throw_errno() : give(self);
}

static Own epoll_fromfd(Ref class, const Ref *a) {
    int fd;
    if (int_from(a[0], &fd) < 0) return NULL;
    Epoll *e = object_new(type_peek(class), 0);
    if (e) e->fd = fd;
    return as_own(e);
}

static int epoll_check(Ref self) { return epoll_of(self)->fd < 0 ? fail(ValueError, "I/O operation on closed epoll object") : 0; }

static Own epoll_control(Ref self, int operation, Ref fd_given, Ref events_given) {
    int fd;
    int64_t events = EPOLLIN | EPOLLPRI | EPOLLOUT;
    if (epoll_check(self) < 0 || fd_read_arg(fd_given, &fd) < 0 || (events_given && int64_from(events_given, &events) < 0)) return NULL;
    struct epoll_event event = {.events = (uint32_t)events, .data.fd = fd};
    return epoll_ctl(epoll_of(self)->fd, operation, fd, &event) < 0 ? throw_errno() : None;
}
static Own epoll_register(Ref self, const Ref *a) { return epoll_control(self, EPOLL_CTL_ADD, a[0], a[1]); }
static Own epoll_modify(Ref self, const Ref *a) { return epoll_control(self, EPOLL_CTL_MOD, a[0], a[1]); }
static Own epoll_unregister(Ref self, const Ref *a) { return epoll_control(self, EPOLL_CTL_DEL, a[0], NULL); }

static int epoll_wait_until(int fd, struct epoll_event *events, int most, int64_t deadline) {
    for (;;) {
        int n, timeout = left_ms(deadline);
        WITHOUT_GIL(n = epoll_wait(fd, events, most, timeout));
        if (n >= 0) return n;
        if (errno != EINTR) return fail_errno();
        if (signals_run() < 0) return -1;
    }
}

/* Up to `most` events, which have a place of their own if they are many. */
static Own epoll_events(Ref self, int most, int64_t deadline) {
    enum { FEW = 256 };
    struct epoll_event few[FEW], *many = most > FEW ? mem_alloc_array((size_t)most, sizeof *many) : NULL;
    struct epoll_event *events = many ? many : few;
    int n = epoll_wait_until(epoll_of(self)->fd, events, most > FEW && !many ? FEW : most, deadline);
    scoped Own list = n < 0 ? NULL : list_new((size_t)n);
    for (int i = 0; list && i < n; i++) {
        Own pair = tuple_pack(2, small_int_new(events[i].data.fd), small_int_new(events[i].events));
        if (!pair || list_append_take(list, pair) < 0) CLEAR(list);
    }
    mem_free(many);
    return give(list);
}

static Own epoll_poll(Ref self, const Ref *a) {
    enum { USUAL = FD_SETSIZE - 1, MOST = 1 << 16 };
    int64_t deadline = DEADLINE_NEVER;
    int most = -1;
    double timeout;
    if (epoll_check(self) < 0 || (a[1] && int_from(a[1], &most) < 0)) return NULL;
    if (a[0] && !is_none(a[0])) {
        if (double_from(a[0], &timeout) < 0) return NULL;
        if (timeout >= 0 && deadline_read_short(a[0], false, &deadline) < 0) return NULL;
    }
    if (most == 0 || most < -1) return throw(ValueError, "maxevents must be greater than 0, got %d", most);
    return epoll_events(self, most < 0 ? USUAL : most > MOST ? MOST : most, deadline);
}

static Own epoll_close(Ref self, const Ref *a) {
    int fd = epoll_of(self)->fd;
    epoll_of(self)->fd = -1;
    return fd >= 0 && close(fd) < 0 ? throw_errno() : None;
}
static Own epoll_enter(Ref self, const Ref *a) { return epoll_check(self) < 0 ? NULL : own(self); }
static Own epoll_fileno(Ref self, const Ref *a) { return epoll_check(self) < 0 ? NULL : small_int_new(epoll_of(self)->fd); }
static Own epoll_closed(Ref self) { return bool_new(epoll_of(self)->fd < 0); }

static void epoll_dealloc(Object *o) {
    if (((Epoll *)o)->fd >= 0) close(((Epoll *)o)->fd);
    object_free(o);
}

static const MethodRow epoll_methods[] = {
    {"__enter__()", epoll_enter, "The object itself.", 0},
    {"__exit__(*args)", epoll_close, "Close it.", 0},
    {"close()", epoll_close, "Give its descriptor back.", 0},
    {"fileno()", epoll_fileno, "Its descriptor.", 0},
    {"fromfd(fd, /)", epoll_fromfd, "An object for a descriptor of such a kind, which is its own from then on.", METHOD_CLASS},
    {"modify(fd, eventmask)", epoll_modify, "Watch a registered descriptor for other events.", 0},
    {"poll(timeout=None, maxevents=-1)", epoll_poll, "Wait at most timeout seconds: [(fd, events), ...].", 0},
    {"register(fd, eventmask=7)", epoll_register, "Watch a descriptor.", 0},
    {"unregister(fd)", epoll_unregister, "Watch it no more.", 0},
    {0},
};
static const GetSetRow epoll_getset[] = {{"closed", epoll_closed, NULL, "Is it closed?"}, {0}};
static Type epoll_type = {
    .head = OBJECT_STATIC(&type_type), .name = "select.epoll", .base = &object_type, .size = sizeof(Epoll), .new = epoll_new,
    .doc = "epoll(sizehint=-1, flags=0)\n--\n\nWatches many descriptors.", .methods = epoll_methods, .getset = epoll_getset,
    .dealloc = epoll_dealloc,
};

/* ---- the module */

static const struct { const char *name; int64_t value; } constants[] = {
#define X(name) {#name, name},
    X(POLLIN) X(POLLPRI) X(POLLOUT) X(POLLERR) X(POLLHUP) X(POLLNVAL) X(POLLRDNORM) X(POLLRDBAND) X(POLLWRNORM) X(POLLWRBAND)
    X(POLLMSG) X(POLLRDHUP) X(EPOLLIN) X(EPOLLOUT) X(EPOLLPRI) X(EPOLLERR) X(EPOLLHUP) X(EPOLLRDHUP) X(EPOLLONESHOT)
    X(EPOLLEXCLUSIVE) X(EPOLLRDNORM) X(EPOLLRDBAND) X(EPOLLWRNORM) X(EPOLLWRBAND) X(EPOLLMSG) X(EPOLL_CLOEXEC)
#undef X
    {"EPOLLET", (int64_t)(uint32_t)EPOLLET}, {"PIPE_BUF", 4096},
};

static int select_init(Ref module) {
    if (type_ready(&poll_type) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    return module_add(module, "error", as_ref(OSError));
}

static const MethodRow functions[] = {
    {"poll()", select_poll, "A new object that watches descriptors.", 0},
    {"select(rlist, wlist, xlist, timeout=None, /)", select_select, "Wait until descriptors are ready: three lists of those that are.", 0},
    {0},
};
static Type *const types[] = {&epoll_type, NULL};

const ModuleDef select_module = {"select", "Waiting for several descriptors at once.", functions, types, select_init};
