/* New processes: fork and what has to be right around it, exec, posix_spawn.
 *
 * Before a fork the standard streams are written out, so that no byte of the parent comes out of the child; then the
 * functions of register_at_fork run, and the runtime's locks are taken (runtime/gil/fork.h).  The child has the forking
 * thread only, and forgets output that could not be written.
 */
#include "stdlib/io/posix.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <unistd.h>

#include "runtime/gil/fork.h"
#include "stdlib/stdlib.h"

extern char **environ;

/* ---- register_at_fork: lists under these names in the module's namespace */

static const char *const when_names[] = {"_before_fork", "_after_in_child", "_after_in_parent"};
enum When { BEFORE, IN_CHILD, IN_PARENT };

static Own hooks_of(Ref module, enum When when, bool make) {
    scoped Own name = str_intern(when_names[when]), list = NULL;
    Ref dict = module_dict_peek(module);
    if (!name || dict_get(dict, name, &list) < 0) return NULL;
    if (list || !make) return list ? give(list) : None;
    own_set_take(&list, list_new(0));
    return list && dict_set(dict, name, list) == 0 ? give(list) : NULL;
}

Own posix_register_at_fork(Ref m, const Ref *a) {
    static const int order[] = {BEFORE, IN_CHILD, IN_PARENT};
    if (!a[0] && !a[1] && !a[2]) return throw(TypeError, "At least one argument is required.");
    static const char *const names[] = {"before", "after_in_child", "after_in_parent"};
    for (size_t i = 0; i < 3; i++)
        if (a[i] && !is_callable(a[i])) return throw(TypeError, "'%s' must be callable, not %T", names[i], a[i]);
    for (size_t i = 0; i < 3; i++) {
        if (!a[i]) continue;
        scoped Own list = hooks_of(m, order[i], true);
        if (!list || list_append(list, a[i]) < 0) return NULL;
    }
    return None;
}

/* What they raise is reported, and the fork goes on. */
static void run_hooks(Ref module, enum When when) {
    scoped Own found = hooks_of(module, when, false), list = found && !is_none(found) ? list_from(found) : NULL;
    size_t count = list ? list_length(list) : 0;
    for (size_t i = 0; i < count; i++) {
        Ref hook = list_item_peek(list, when == BEFORE ? count - 1 - i : i);
        scoped Own done = call0(hook);
        if (!done) error_unraisable(hook);
    }
    error_clear();
}

/* ---- fork */

static void enter_child(Ref module) {
    for (struct Thread *t = fork_child(interp_current()->gil), *next; t; t = next) {
        next = t->next;
        thread_forget(t);
    }
    streams_after_fork_in_child();
    run_hooks(module, IN_CHILD);
}

static pid_t fork_with(Ref module, int *terminal) {
    struct Gil *gil = interp_current()->gil;
    streams_before_fork();
    run_hooks(module, BEFORE);
    fork_prepare(gil);
    pid_t pid = terminal ? forkpty(terminal, NULL, NULL, NULL) : fork();
    int error = errno;
    if (pid == 0) {
        enter_child(module);
        return 0;
    }
    fork_parent(gil);
    run_hooks(module, IN_PARENT);
    errno = error;
    return pid < 0 ? fail_errno() : pid;
}

pid_t process_fork(void) {
    scoped Own module = import_module("posix");
    return module ? fork_with(module, NULL) : -1;
}

Own posix_fork(Ref m, const Ref *a) {
    pid_t pid = fork_with(m, NULL);
    return pid < 0 ? NULL : small_int_new(pid);
}

Own posix_forkpty(Ref m, const Ref *a) {
    int terminal = -1;
    pid_t pid = fork_with(m, &terminal);
    return pid < 0 ? NULL : tuple_pack(2, small_int_new(pid), small_int_new(terminal));
}

/* ---- arguments of programs: arrays of C strings, kept by a list of bytes */

typedef struct Texts {
    Own kept;
    char **items;
} Texts;

static void texts_end(Texts *t) {
    decref(t->kept);
    mem_free(t->items);
}
#define texts_scope __attribute__((cleanup(texts_end)))

static int texts_alloc(Texts *t, size_t count) {
    t->kept = list_new(count);
    t->items = t->kept ? mem_alloc_zero_array(count + 1, sizeof *t->items) : NULL;
    return !t->kept ? -1 : t->items ? 0 : fail_memory();
}

static int texts_add_take(Texts *t, Own bytes) {
    if (!bytes) return -1;
    t->items[list_length(t->kept)] = bytes_data(bytes);
    return list_append_take(t->kept, bytes);
}

/* function: how messages name the argument. */
static int texts_of_args(Texts *t, Ref given, const char *function) {
    if (!is_list(given) && !is_tuple(given)) return fail(TypeError, "%s must be a tuple or list", function);
    scoped Own items = list_from(given);
    if (!items) return -1;
    if (!list_length(items)) return fail(ValueError, "%s must not be empty", function);
    if (texts_alloc(t, list_length(items)) < 0) return -1;
    for (size_t i = 0; i < list_length(items); i++) {
        Own bytes;
        if (path_from(list_item_peek(items, i), &bytes) < 0 || texts_add_take(t, bytes) < 0) return -1;
    }
    if (!t->items[0][0]) return fail(ValueError, "%s first element cannot be empty", function);
    return 0;
}

static Own assignment(Ref key, Ref value) {
    scoped Own name = NULL, text = NULL;
    if (path_from(key, &name) < 0 || path_from(value, &text) < 0) return NULL;
    if (!bytes_length(name) || strchr(bytes_data(name), '=')) return throw(ValueError, "illegal environment variable name");
    Buf line = {0};
    buf_printf(&line, "%s=%s", bytes_data(name), bytes_data(text));
    Own bytes = line.failed ? throw_memory() : bytes_new(line.bytes, line.n);
    buf_free(&line);
    return bytes;
}

static int texts_of_environment(Texts *t, Ref given, const char *function) {
    if (!type_of(given)->getitem) return fail(TypeError, "%s: environment must be a mapping object", function);
    scoped Own items = call_method(given, name_items, NULL, 0), pairs = items ? list_from(items) : NULL;
    if (!pairs || texts_alloc(t, list_length(pairs)) < 0) return -1;
    for (size_t i = 0; i < list_length(pairs); i++) {
        Ref pair = list_item_peek(pairs, i);
        if (!is_tuple(pair) || tuple_length(pair) != 2) return fail(TypeError, "%s: environment must be a mapping object", function);
        if (texts_add_take(t, assignment(tuple_item_peek(pair, 0), tuple_item_peek(pair, 1))) < 0) return -1;
    }
    return 0;
}

/* ---- exec */

Own posix_execv(Ref m, const Ref *a) {
    path_scope PathArg path;
    texts_scope Texts argv = {0};
    if (path_read(&path, a[0], "execv", "path", PATH_ONLY) < 0 || texts_of_args(&argv, a[1], "execv() arg 2") < 0) return NULL;
    execv(path.text, argv.items);
    return throw_errno();
}

Own posix_execve(Ref m, const Ref *a) {
    path_scope PathArg path;
    texts_scope Texts argv = {0}, env = {0};
    if (path_read(&path, a[0], "execve", "path", PATH_OR_FD) < 0 || texts_of_args(&argv, a[1], "execve: argv") < 0) return NULL;
    if (texts_of_environment(&env, a[2], "execve") < 0) return NULL;
    if (path.text) execve(path.text, argv.items, env.items);
    else fexecve(path.fd, argv.items, env.items);
    return throw_paths(&path, NULL);
}

/* ---- posix_spawn */

typedef struct Spawn {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    short flags;
    Own kept;            /* list: paths of open actions */
} Spawn;

static int add_open(Spawn *s, Ref action) {
    int fd, flags, mode;
    Own path;
    if (tuple_length(action) != 5) return fail(TypeError, "A open file_action tuple must have 5 elements");
    if (int_from(tuple_item_peek(action, 1), &fd) < 0 || int_from(tuple_item_peek(action, 3), &flags) < 0 ||
        int_from(tuple_item_peek(action, 4), &mode) < 0 || path_from(tuple_item_peek(action, 2), &path) < 0) return -1;
    const char *text = bytes_data(path);
    if (list_append_take(s->kept, path) < 0) return -1;
    errno = posix_spawn_file_actions_addopen(&s->actions, fd, text, flags, (mode_t)mode);
    return errno ? fail_errno() : 0;
}

static int add_action(Spawn *s, Ref action) {
    int kind, fd, to;
    if (!is_tuple(action) || !tuple_length(action)) return fail(TypeError, "Each file_actions element must be a non-empty tuple");
    if (int_from(tuple_item_peek(action, 0), &kind) < 0) return -1;
    if (kind == 0) return add_open(s, action);
    if (kind != 1 && kind != 2) return fail(TypeError, "Unknown file_actions identifier");
    if (tuple_length(action) != (size_t)kind + 1) return fail(TypeError, "A %s file_action tuple must have %d elements", kind == 1 ? "close" : "dup2", kind + 1);
    if (int_from(tuple_item_peek(action, 1), &fd) < 0 || (kind == 2 && int_from(tuple_item_peek(action, 2), &to) < 0)) return -1;
    errno = kind == 1 ? posix_spawn_file_actions_addclose(&s->actions, fd) : posix_spawn_file_actions_adddup2(&s->actions, fd, to);
    return errno ? fail_errno() : 0;
}

static int add_actions(Spawn *s, Ref given) {
    if (!given || is_none(given)) return 0;
    scoped Own items = list_from(given);
    for (size_t i = 0; items && i < list_length(items); i++)
        if (add_action(s, list_item_peek(items, i)) < 0) return -1;
    return items ? 0 : -1;
}

static int signal_set(Ref given, sigset_t *set) {
    scoped Own items = list_from(given);
    sigemptyset(set);
    for (size_t i = 0; items && i < list_length(items); i++) {
        int number;
        if (int_from(list_item_peek(items, i), &number) < 0) return -1;
        if (sigaddset(set, number) < 0) return fail(ValueError, "signal number %d out of range [1; %d]", number, 64);
    }
    return items ? 0 : -1;
}

/* setpgroup, resetids, setsid, setsigmask, setsigdef */
static int add_attributes(Spawn *s, const Ref *a) {
    bool reset, session;
    int group;
    sigset_t set;
    if (a[0] && !is_none(a[0])) {
        if (int_from(a[0], &group) < 0) return -1;
        posix_spawnattr_setpgroup(&s->attributes, group);
        s->flags |= POSIX_SPAWN_SETPGROUP;
    }
    if (flag_read(a[1], false, &reset) < 0 || flag_read(a[2], false, &session) < 0) return -1;
    if (reset) s->flags |= POSIX_SPAWN_RESETIDS;
    if (session) s->flags |= POSIX_SPAWN_SETSID;
    if (a[3]) {
        if (signal_set(a[3], &set) < 0) return -1;
        posix_spawnattr_setsigmask(&s->attributes, &set);
        s->flags |= POSIX_SPAWN_SETSIGMASK;
    }
    if (a[4]) {
        if (signal_set(a[4], &set) < 0) return -1;
        posix_spawnattr_setsigdefault(&s->attributes, &set);
        s->flags |= POSIX_SPAWN_SETSIGDEF;
    }
    return posix_spawnattr_setflags(&s->attributes, s->flags);
}

static Own spawn(const Ref *a, bool search, const char *name) {
    path_scope PathArg path;
    texts_scope Texts argv = {0}, env = {0};
    if (path_read(&path, a[0], name, "path", PATH_ONLY) < 0 || texts_of_args(&argv, a[1], search ? "posix_spawnp: argv" : "posix_spawn: argv") < 0) return NULL;
    if (!is_none(a[2]) && texts_of_environment(&env, a[2], name) < 0) return NULL;
    scoped Own kept = list_new(0);
    if (!kept) return NULL;
    Spawn s = {.kept = kept};
    posix_spawn_file_actions_init(&s.actions);
    posix_spawnattr_init(&s.attributes);
    pid_t pid = -1;
    int status = add_actions(&s, a[3]);
    if (status == 0) status = add_attributes(&s, a + 4);
    if (status == 0) {
        char **environment = env.items ? env.items : environ;
        status = (search ? posix_spawnp : posix_spawn)(&pid, path.text, &s.actions, &s.attributes, argv.items, environment);
        errno = status;
        if (status) throw_paths(&path, NULL);
    }
    posix_spawn_file_actions_destroy(&s.actions);
    posix_spawnattr_destroy(&s.attributes);
    return status ? NULL : small_int_new(pid);
}

Own posix_posix_spawn(Ref m, const Ref *a) { return spawn(a, false, "posix_spawn"); }
Own posix_posix_spawnp(Ref m, const Ref *a) { return spawn(a, true, "posix_spawnp"); }
