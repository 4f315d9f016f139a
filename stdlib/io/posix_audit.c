/* What the functions of posix tell the audit hooks before they do it: the events of CPython's table, with its arguments.
 *
 * told_function stands in the module's table in front of posix_function: an event, and what of the arguments belongs to it. */
#include "stdlib/io/posix.h"

/* An argument that was not given, or None: what the event shows instead. */
static Ref shown(Ref v, int64_t otherwise) { return v && !is_none(v) ? v : small_int_new(otherwise); }
static Ref or_none(Ref v) { return v ? v : None; }

#define EVENT(function, event, ...) \
    Own told_##function(Ref m, const Ref *a) { return AUDIT(event, __VA_ARGS__) < 0 ? NULL : posix_##function(m, a); }

EVENT(chdir, "os.chdir", a[0])
EVENT(fchdir, "os.chdir", a[0])
EVENT(chmod, "os.chmod", a[0], a[1], shown(a[2], -1))
EVENT(fchmod, "os.chmod", a[0], a[1], small_int_new(-1))
EVENT(chown, "os.chown", a[0], a[1], a[2], shown(a[3], -1))
EVENT(fchown, "os.chown", a[0], a[1], a[2], small_int_new(-1))
EVENT(lchown, "os.chown", a[0], a[1], a[2], small_int_new(-1))
EVENT(link, "os.link", a[0], a[1], shown(a[2], -1), shown(a[3], -1))
EVENT(listdir, "os.listdir", or_none(a[0]))
EVENT(lockf, "os.lockf", a[0], a[1], a[2])
EVENT(mkdir, "os.mkdir", a[0], shown(a[1], 0777), shown(a[2], -1))
EVENT(open, "open", a[0], None, a[1])
EVENT(remove, "os.remove", a[0], shown(a[1], -1))
EVENT(unlink, "os.remove", a[0], shown(a[1], -1))
EVENT(rename, "os.rename", a[0], a[1], shown(a[2], -1), shown(a[3], -1))
EVENT(replace, "os.rename", a[0], a[1], shown(a[2], -1), shown(a[3], -1))
EVENT(rmdir, "os.rmdir", a[0], shown(a[1], -1))
EVENT(scandir, "os.scandir", or_none(a[0]))
EVENT(symlink, "os.symlink", a[0], a[1], shown(a[3], -1))
EVENT(truncate, "os.truncate", a[0], a[1])
EVENT(ftruncate, "os.truncate", a[0], a[1])
EVENT(utime, "os.utime", a[0], or_none(a[1]), or_none(a[2]), shown(a[3], -1))
EVENT(kill, "os.kill", a[0], a[1])
EVENT(killpg, "os.killpg", a[0], a[1])
EVENT(putenv, "os.putenv", a[0], a[1])
EVENT(unsetenv, "os.unsetenv", a[0])
EVENT(execv, "os.exec", a[0], a[1], None)
EVENT(execve, "os.exec", a[0], a[1], a[2])
EVENT(posix_spawn, "os.posix_spawn", a[0], a[1], a[2])
EVENT(posix_spawnp, "os.posix_spawn", a[0], a[1], a[2])
EVENT(getxattr, "os.getxattr", a[0], a[1])
EVENT(listxattr, "os.listxattr", or_none(a[0]))
EVENT(removexattr, "os.removexattr", a[0], a[1])
EVENT(setxattr, "os.setxattr", a[0], a[1], a[2], shown(a[3], 0))

#define PLAIN_EVENT(function, event) \
    Own told_##function(Ref m, const Ref *a) { return AUDIT_NOTHING(event) < 0 ? NULL : posix_##function(m, a); }
PLAIN_EVENT(fork, "os.fork")
PLAIN_EVENT(forkpty, "os.forkpty")

/* The command is shown as the bytes that the shell will see. */
static COLD int tell_command(Ref given) {
    scoped Own command = NULL;
    return path_from(given, &command) < 0 ? -1 : AUDIT("os.system", command);
}
Own told_system(Ref m, const Ref *a) { return hooks.audit && tell_command(a[0]) < 0 ? NULL : posix_system(m, a); }
