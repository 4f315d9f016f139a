/* System calls of multiprocessing that os has not: ties between parent and child, waiting for many descriptors, Unix
 * sockets for managers.
 *
 * A child must not outlive its parent.  The kernel can send it a signal when its parent goes, but by "parent" it means
 * the thread that forked; so this serves for forks from the main thread only, and otherwise a thread of the child
 * watches the parent's pidfd. */
#include "stdlib/mp/mp.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include "runtime/base/segment.h"

#define LONG_NS ((int64_t)1000 * 1000 * 1000)

static int pidfd_open_nogil(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

/* ---- parents and children */

static void *watch_parent(void *arg) {
    struct pollfd p = {(int)(intptr_t)arg, POLLIN, 0};
    while (poll(&p, 1, -1) < 0 && errno == EINTR) continue;
    kill(getpid(), SIGKILL);
    return NULL;
}

static int watch_start(int fd) {
    pthread_t thread;
    pthread_attr_t attributes;
    sigset_t all, before;
    sigfillset(&all);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 64 * 1024);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&thread, &attributes, watch_parent, (void *)(intptr_t)fd);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    return error;
}

/* What only a child calls is bound at start, not by each child. */
#ifndef __clang__
int prctl(int option, ...) __attribute__((noplt));
pid_t getppid(void) __attribute__((noplt));
#endif

/* child_begin(parent, from_main): the process dies when its parent does. */
Own process_child_begin(Ref module, const Ref *args) {
    int parent, by_main = truth(args[1]);
    if (by_main < 0 || int_from(args[0], &parent) < 0) return NULL;
    if (by_main) prctl(PR_SET_PDEATHSIG, SIGKILL);
    int fd = by_main ? -1 : pidfd_open_nogil(parent);
    if (fd >= 0) watch_start(fd);
    if (getppid() != parent) _exit(1); /* it is gone already */
    return None;
}

Own process_pidfd(Ref module, const Ref *args) {
    int pid;
    if (int_from(args[0], &pid) < 0) return NULL;
    int fd = pidfd_open_nogil(pid);
    return fd < 0 ? throw_errno() : small_int_new(fd);
}

/* ---- waiting for descriptors */

enum { POLL_SMALL = 64 };

/* numbers: a tuple, which no __index__ can change. */
static int fill_poll(struct pollfd *fds, Ref numbers) {
    for (size_t i = 0; i < tuple_length(numbers); i++) {
        fds[i] = (struct pollfd){.events = POLLIN};
        if (int_from(tuple_item_peek(numbers, i), &fds[i].fd) < 0) return -1;
    }
    return 0;
}

static Own ready_places(const struct pollfd *fds, size_t count) {
    scoped Own places = list_new(0);
    for (size_t i = 0; places && i < count; i++)
        if (fds[i].revents && list_append_take(places, small_int_new((int64_t)i)) < 0) return NULL;
    return give(places);
}

/* Where nothing comes for long, there is time for what segments have left to be done. */
static int poll_and_tidy(struct pollfd *fds, size_t count, int64_t deadline) {
    int64_t soon = segment_untidy() ? deadline_after(LONG_NS) : deadline;
    if (soon < deadline) {
        int ready = poll_until(fds, count, soon);
        if (ready) return ready;
        segment_tidy();
    }
    return poll_until(fds, count, deadline);
}

/* wait(descriptors, timeout): the places in the list of those that can be read, or are at their end. */
Own process_wait(Ref module, const Ref *args) {
    struct pollfd small[POLL_SMALL];
    int64_t deadline;
    if (!is_list(args[0])) return throw(TypeError, "a list of descriptors is required, not '%T'", args[0]);
    if (deadline_from(args[1], &deadline) < 0) return NULL;
    scoped Own numbers = list_to_tuple(args[0]);
    if (!numbers) return NULL;
    size_t count = tuple_length(numbers);
    struct pollfd *fds = count <= POLL_SMALL ? small : mem_alloc_array(count, sizeof *fds);
    if (!fds) return throw_memory();
    int ready = fill_poll(fds, numbers) < 0 ? -1 : poll_and_tidy(fds, count, deadline);
    Own places = ready < 0 ? NULL : ready_places(fds, count);
    if (fds != small) mem_free(fds);
    return places;
}

/* writable(fd): would a write begin at once? */
Own process_writable(Ref module, const Ref *args) {
    struct pollfd p = {.events = POLLOUT};
    if (int_from(args[0], &p.fd) < 0) return NULL;
    int ready = poll_until(&p, 1, DEADLINE_NOW);
    return ready < 0 ? NULL : bool_new(ready > 0);
}

/* ---- sockets */

Own process_socketpair(Ref module, const Ref *args) {
    int fds[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) < 0) return throw_errno();
    int room = 1 << 20; /* so that a message of a megabyte goes in few steps */
    for (int i = 0; i < 2; i++) setsockopt(fds[i], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
    return tuple_pack(2, small_int_new(fds[0]), small_int_new(fds[1]));
}

/* A name in the abstract space, which needs no file and goes when its last holder does. */
static int socket_address(Ref name, struct sockaddr_un *out, socklen_t *size) {
    size_t length;
    const char *text = is_str(name) ? str_utf8(name, &length) : throw(TypeError, "address must be str, not %T", name);
    if (!text) return -1;
    if (length + 1 > sizeof out->sun_path) return fail(OSError, "AF_UNIX path too long");
    *out = (struct sockaddr_un){.sun_family = AF_UNIX};
    memcpy(out->sun_path + 1, text, length);
    *size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + length);
    return 0;
}

static Own socket_made(int fd, int status) {
    if (status == 0) return small_int_new(fd);
    if (fd < 0) return throw_errno();
    int error = errno;
    close(fd);
    errno = error;
    return throw_errno();
}

Own process_listen(Ref module, const Ref *args) {
    struct sockaddr_un address;
    socklen_t size;
    if (socket_address(args[0], &address, &size) < 0) return NULL;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return socket_made(fd, fd >= 0 && bind(fd, (struct sockaddr *)&address, size) == 0 && listen(fd, 128) == 0 ? 0 : -1);
}

Own process_connect(Ref module, const Ref *args) {
    struct sockaddr_un address;
    socklen_t size;
    int status = -1;
    if (socket_address(args[0], &address, &size) < 0) return NULL;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0) WITHOUT_GIL(status = connect(fd, (struct sockaddr *)&address, size));
    return socket_made(fd, status);
}

/* accept(listener): the next caller that belongs to the same user. */
Own process_accept(Ref module, const Ref *args) {
    int listener, fd;
    if (int_from(args[0], &listener) < 0) return NULL;
    for (;;) {
        WITHOUT_GIL(fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC));
        if (fd < 0 && errno == EINTR && signals_run() == 0) continue;
        if (fd < 0) return error_occurred() ? NULL : throw_errno();
        struct ucred peer;
        socklen_t size = sizeof peer;
        if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid()) return small_int_new(fd);
        close(fd);
    }
}
