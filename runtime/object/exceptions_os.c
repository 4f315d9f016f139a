/* OSError(errno, strerror[, filename[, winerror[, filename2]]]): becomes the subclass that fits errno. */
#include <errno.h>

#include "runtime/object/exceptions.h"

#include "runtime/object/class.h"

#include "runtime/object/protocol.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

EXCEPTION_LIFETIME(OSError, 4)

static OSErrorObject *os_of(Ref v) { return (OSErrorObject *)object_of(v); }

static const struct { int number; Type *type; } by_errno[] = {
    {EAGAIN, &exc_BlockingIOError}, {EALREADY, &exc_BlockingIOError}, {EINPROGRESS, &exc_BlockingIOError},
    {EPIPE, &exc_BrokenPipeError}, {ESHUTDOWN, &exc_BrokenPipeError}, {ECHILD, &exc_ChildProcessError},
    {ECONNABORTED, &exc_ConnectionAbortedError}, {ECONNREFUSED, &exc_ConnectionRefusedError},
    {ECONNRESET, &exc_ConnectionResetError}, {EEXIST, &exc_FileExistsError}, {ENOENT, &exc_FileNotFoundError},
    {EISDIR, &exc_IsADirectoryError}, {ENOTDIR, &exc_NotADirectoryError}, {EINTR, &exc_InterruptedError},
    {EACCES, &exc_PermissionError}, {EPERM, &exc_PermissionError}, {ESRCH, &exc_ProcessLookupError},
    {ETIMEDOUT, &exc_TimeoutError},
};

static Type *type_for(Ref number) {
    for (size_t i = 0; is_small_int(number) && i < COUNT_OF(by_errno); i++)
        if (by_errno[i].number == small_int(number)) return by_errno[i].type;
    return &exc_OSError;
}

/* A file name stands in the attributes, not in args: str() and pickling of old programs rely on the two. */
static int fill_filename(OSErrorObject *e, const Ref *args, size_t count) {
    if (type_is_subtype(e->base.head.type, &exc_BlockingIOError) && type_of(args[2])->index) {
        ssize_t written;
        if (index_ssize(args[2], &written) < 0) return -1;
        e->written = written;
        return 0;
    }
    if (is_none(args[2])) return 0;
    own_set_take(&e->filename, own(args[2]));
    if (count == 5 && !is_none(args[4])) own_set_take(&e->filename2, own(args[4]));
    return exception_set_args(as_ref(e), args, 2);
}

static int fill(Ref self, const Ref *args, size_t count) {
    OSErrorObject *e = os_of(self);
    if (exception_set_args(self, args, count) < 0) return -1;
    if (count < 2 || count > 5) return 0;
    own_set_take(&e->errnum, own(args[0]));
    own_set_take(&e->strerror, own(args[1]));
    return count > 2 ? fill_filename(e, args, count) : 0;
}

static Own os_new(Type *type, const Ref *args, size_t count, Ref names);
static int os_init(Ref self, const Ref *args, size_t count, Ref names);

/* A subclass with its own __init__ only: that one will call ours, with the arguments that count. */
static bool init_will_fill(const Type *type) { return type->init != os_init && type->new == os_new; }

static Own os_new(Type *type, const Ref *args, size_t count, Ref names) {
    bool later = init_will_fill(type);
    if (!later && args_no_names(type_name(type), names) < 0) return NULL;
    if (!later && type == &exc_OSError && count >= 2 && count <= 5) type = type_for(args[0]);
    scoped Own e = exception_type_new(type, later ? NULL : args, later ? 0 : count, NULL);
    if (!e) return NULL;
    os_of(e)->written = -1;
    return later || fill(e, args, count) == 0 ? give(e) : NULL;
}

static int os_init(Ref self, const Ref *args, size_t count, Ref names) {
    if (!init_will_fill(type_of(self))) return 0;
    return args_no_names(type_name(type_of(self)), names) < 0 ? -1 : fill(self, args, count);
}

static Own os_str(Ref self) {
    OSErrorObject *e = os_of(self);
    Ref number = e->errnum ? e->errnum : None, text = e->strerror ? e->strerror : None;
    if (e->filename && e->filename2)
        return str_format("[Errno %S] %S: %R -> %R", number, text, e->filename, e->filename2);
    if (e->filename) return str_format("[Errno %S] %S: %R", number, text, e->filename);
    if (e->errnum && e->strerror) return str_format("[Errno %S] %S", number, text);
    return exception_str(self);
}

static Own full_args(OSErrorObject *e) {
    if (!e->filename || tuple_length(e->base.args) != 2) return own(e->base.args);
    Ref number = tuple_item_peek(e->base.args, 0), text = tuple_item_peek(e->base.args, 1);
    return e->filename2 ? tuple_pack(5, number, text, e->filename, None, e->filename2)
                        : tuple_pack(3, number, text, e->filename);
}

static Own os_reduce(Ref self, const Ref *unused) {
    scoped Own args = full_args(os_of(self)), plain = exception_reduce_method(self, NULL);
    if (!args || !plain) return NULL;
    if (tuple_length(plain) == 2) return tuple_pack(2, as_ref(type_of(self)), args);
    return tuple_pack(3, as_ref(type_of(self)), args, tuple_item_peek(plain, 2));
}

static Own get_written(Ref self) {
    if (os_of(self)->written < 0) return throw(AttributeError, "characters_written");
    return int_new(os_of(self)->written);
}

static int set_written(Ref self, Ref value) {
    ssize_t n = -1;
    if (value && index_ssize(value, &n) < 0) return -1;
    if (!value && os_of(self)->written < 0) return fail(AttributeError, "characters_written");
    os_of(self)->written = n;
    return 0;
}

static const MethodRow os_methods[] = {{"__reduce__(self, /)", os_reduce, "What pickle keeps of it.", 0}, {0}};
static const GetSetRow os_getset[] = {{"characters_written", get_written, set_written, NULL}, {0}};
static const MemberRow os_members[] = {
    {"errno", MEMBER_OBJECT_OR_NONE, offsetof(OSErrorObject, errnum), true, NULL},
    {"strerror", MEMBER_OBJECT_OR_NONE, offsetof(OSErrorObject, strerror), true, NULL},
    {"filename", MEMBER_OBJECT_OR_NONE, offsetof(OSErrorObject, filename), true, NULL},
    {"filename2", MEMBER_OBJECT_OR_NONE, offsetof(OSErrorObject, filename2), true, NULL},
    {0},
};

const ExceptionLayout layout_OSError = {
    .size = sizeof(OSErrorObject), .new = os_new, .init = os_init, .str = os_str, .methods = os_methods,
    .getset = os_getset, .members = os_members, EXCEPTION_LIFETIME_ROWS(OSError),
};
