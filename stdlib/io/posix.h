/* The module posix: the system calls behind os.  posix.def has a row for each function; here is what its files share.
 *
 * Every call that may block lets go of the GIL; one that a signal interrupts runs the handlers and is made again (PEP 475). */
#pragma once

#include <errno.h>

#include "stdlib/io/io.h"

/* ---- paths as arguments: str, bytes, os.PathLike, and where allowed a descriptor or None */
typedef struct PathArg {
    Own object;          /* as errors show it: what was given, or its __fspath__() */
    Own bytes;           /* NULL: a descriptor, or none was given */
    const char *text;    /* of bytes; NULL */
    int fd;              /* the descriptor; -1: it is a path */
    bool wants_bytes;    /* results are bytes, too */
} PathArg;
enum PathFlags { PATH_ONLY = 0, PATH_OR_FD = 1, PATH_OPTIONAL = 2 };
/* TypeError "stat: path should be string, bytes, os.PathLike or integer, not float". */
NODISCARD int path_read(PathArg *p, Ref v, const char *function, const char *which, int flags) DROPS_GIL;
void path_end(PathArg *p);
#define path_scope __attribute__((cleanup(path_end)))
/* dir_fd=: AT_FDCWD without one. */
NODISCARD int dir_fd_read(Ref v, int *out) DROPS_GIL;
NODISCARD int fd_read_arg(Ref v, int *out) DROPS_GIL; /* an int, or an object with fileno() */
NODISCARD int flag_read(Ref v, bool fallback, bool *out) DROPS_GIL; /* truth; fallback if NULL */

/* ---- results */
Own throw_paths(const PathArg *a, const PathArg *b) HOLDS_GIL; /* errno with the file names; b may be NULL */
Own none_or_errno(int64_t status) HOLDS_GIL;                   /* after CALL: None or what failed */
Own int_or_errno(int64_t value) HOLDS_GIL;
Own none_or_paths(int status, const PathArg *a) HOLDS_GIL;
NODISCARD Own text_of_kind(const char *text, size_t size, bool as_bytes) HOLDS_GIL; /* a file name, as str or bytes */

/* A call that may block: again after EINTR, unless a handler raised (then error_occurred()). */
#define CALL(result, ...) \
    do { \
        WITHOUT_GIL(result = __VA_ARGS__); \
    } while ((result) < 0 && errno == EINTR && signals_run() == 0)

/* ---- types (posix_stat.c, posix_scandir.c) */
struct stat;
NODISCARD int posix_types_init(Ref module) HOLDS_GIL;
NODISCARD int posix_process_types_init(Ref module) HOLDS_GIL;
NODISCARD int posix_sched_types_init(Ref module) HOLDS_GIL;
NODISCARD Own stat_result_new(const struct stat *status) HOLDS_GIL;
struct rusage;
NODISCARD Type *rusage_type(void) HOLDS_GIL; /* resource.struct_rusage */
NODISCARD Own rusage_new(const struct rusage *usage) HOLDS_GIL;
extern Type scandir_type, dir_entry_type;
/* A struct sequence type under its name in the module. */
NODISCARD Type *posix_struct(Ref module, const char *name, const char *const *fields, size_t visible) HOLDS_GIL;

/* fork, with everything that belongs to it (posix_fork.c): 0 in the child, its id in the parent, -1 an exception. */
NODISCARD pid_t process_fork(void) DROPS_GIL;

#define POSIX(function, signature, doc) Own posix_##function(Ref module, const Ref *a);
#define TOLD(function, signature, doc) \
    Own posix_##function(Ref module, const Ref *a); \
    Own told_##function(Ref module, const Ref *a);
#include "stdlib/io/posix.def"
#undef POSIX
#undef TOLD
