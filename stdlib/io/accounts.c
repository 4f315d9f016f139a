/* The modules pwd and grp: users and groups.  Look-ups may ask a server, so they are done without the GIL, by the
 * reentrant functions; listing all uses the C library's one cursor, which we keep to ourselves by holding the GIL. */
#include "stdlib/io/posix.h"

#include <grp.h>
#include <pwd.h>

#include "stdlib/stdlib.h"

static const char *const user_fields[] = {"pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell", NULL};
static const char *const group_fields[] = {"gr_name", "gr_passwd", "gr_gid", "gr_mem", NULL};
static Type *user_type, *group_type; /* made once, immortal */

enum { TEXT_FIRST = 1024, TEXT_MAX = 1 << 20 };

static Own text_of(const char *text) { return text ? str_from_fs(text, strlen(text)) : None; }

static Own user_new(const struct passwd *p) {
    Own items[] = {text_of(p->pw_name), text_of(p->pw_passwd), int_new_unsigned(p->pw_uid), int_new_unsigned(p->pw_gid),
                   text_of(p->pw_gecos), text_of(p->pw_dir), text_of(p->pw_shell)};
    return structseq_new_take(user_type, items);
}

static Own group_new(const struct group *g) {
    scoped Own members = list_new(0);
    for (char **m = g->gr_mem; members && *m; m++)
        if (list_append_take(members, text_of(*m)) < 0) return NULL;
    if (!members) return NULL;
    Own items[] = {text_of(g->gr_name), text_of(g->gr_passwd), int_new_unsigned(g->gr_gid), give(members)};
    return structseq_new_take(group_type, items);
}

/* ---- one entry, by name or by number; the texts of the entry need room of unknown size */

typedef struct Asked {
    const char *name;    /* or NULL: */
    uint32_t number;
    char *text;
    size_t size;
    struct passwd user;
    struct group group;
    bool found;
} Asked;

static int ask_user_nogil(Asked *a) NO_GIL {
    struct passwd *found;
    int error = a->name ? getpwnam_r(a->name, &a->user, a->text, a->size, &found) : getpwuid_r(a->number, &a->user, a->text, a->size, &found);
    a->found = !error && found;
    return error;
}

static int ask_group_nogil(Asked *a) NO_GIL {
    struct group *found;
    int error = a->name ? getgrnam_r(a->name, &a->group, a->text, a->size, &found) : getgrgid_r(a->number, &a->group, a->text, a->size, &found);
    a->found = !error && found;
    return error;
}

/* a->text is the caller's to free, in any case. */
static int ask(Asked *a, int (*ask_nogil)(Asked *a)) {
    int error = ERANGE;
    for (size_t size = TEXT_FIRST; error == ERANGE && size <= TEXT_MAX; size *= 2) {
        mem_free(a->text);
        a->size = size;
        if (!(a->text = mem_alloc(size))) return fail_memory();
        WITHOUT_GIL_FOR("accounts", error = ask_nogil(a));
    }
    if (!error || error == ENOENT || error == ESRCH || error == EBADF || error == EPERM) return 0;
    errno = error;
    return fail_errno();
}

static int number_read(Ref v, const char *message, Asked *a) {
    int64_t n;
    if (!is_int(v)) return index_clipped(v, &(ssize_t){0}) < 0 ? -1 : fail(TypeError, "%s", message);
    if (int64_from(v, &n) < 0) error_clear(), n = -2;
    if (n < -1 || n > UINT32_MAX) return fail(KeyError, "%s %S", message, v);
    a->number = (uint32_t)n;
    return 0;
}

static void *throw_key_text(const char *format, Ref what) {
    scoped Own text = str_format(format, what);
    return text ? throw_key(text) : NULL;
}

static Own by_name(Ref name, bool user, const char *function, const char *message) {
    Asked a = {0};
    if (!is_str(name)) return throw(TypeError, "%s() argument must be str, not %T", function, name);
    scoped Own path = NULL;
    if (path_from(name, &path) < 0) return NULL;
    a.name = bytes_data(path);
    Own result = NULL;
    if (ask(&a, user ? ask_user_nogil : ask_group_nogil) == 0)
        result = !a.found ? throw_key_text(message, name) : user ? user_new(&a.user) : group_new(&a.group);
    mem_free(a.text);
    return result;
}

static Own by_number(Ref number, bool user, const char *failure, const char *message) {
    Asked a = {0};
    Own result = NULL;
    if (number_read(number, failure, &a) < 0) return NULL;
    if (ask(&a, user ? ask_user_nogil : ask_group_nogil) == 0)
        result = !a.found ? throw_key_text(message, number) : user ? user_new(&a.user) : group_new(&a.group);
    mem_free(a.text);
    return result;
}

static Own pwd_getpwnam(Ref m, const Ref *a) { return by_name(a[0], true, "getpwnam", "getpwnam(): name not found: %R"); }
static Own pwd_getpwuid(Ref m, const Ref *a) { return by_number(a[0], true, "getpwuid(): uid not found:", "getpwuid(): uid not found: %S"); }
static Own grp_getgrnam(Ref m, const Ref *a) { return by_name(a[0], false, "getgrnam", "getgrnam(): name not found: %R"); }
static Own grp_getgrgid(Ref m, const Ref *a) { return by_number(a[0], false, "getgrgid(): gid not found:", "getgrgid(): gid not found: %S"); }

/* ---- all */

static Own pwd_getpwall(Ref m, const Ref *a) {
    scoped Own list = list_new(0);
    bool good = list != NULL;
    setpwent();
    for (struct passwd *p; good && (p = getpwent());) good = list_append_take(list, user_new(p)) == 0;
    endpwent();
    return good ? give(list) : NULL;
}

static Own grp_getgrall(Ref m, const Ref *a) {
    scoped Own list = list_new(0);
    bool good = list != NULL;
    setgrent();
    for (struct group *g; good && (g = getgrent());) good = list_append_take(list, group_new(g)) == 0;
    endgrent();
    return good ? give(list) : NULL;
}

/* ---- the modules */

static int pwd_init(Ref module) {
    if (!user_type) user_type = structseq_type_new("pwd.struct_passwd", NULL, user_fields, 7);
    return user_type ? module_add(module, "struct_passwd", as_ref(user_type)) : -1;
}

static int grp_init(Ref module) {
    if (!group_type) group_type = structseq_type_new("grp.struct_group", NULL, group_fields, 4);
    return group_type ? module_add(module, "struct_group", as_ref(group_type)) : -1;
}

static const MethodRow pwd_functions[] = {
    {"getpwall()", pwd_getpwall, "All users.", 0},
    {"getpwnam(name, /)", pwd_getpwnam, "The user of this name; KeyError.", 0},
    {"getpwuid(uidobj, /)", pwd_getpwuid, "The user of this number; KeyError.", 0},
    {0},
};
static const MethodRow grp_functions[] = {
    {"getgrall()", grp_getgrall, "All groups.", 0},
    {"getgrgid(id)", grp_getgrgid, "The group of this number; KeyError.", 0},
    {"getgrnam(name)", grp_getgrnam, "The group of this name; KeyError.", 0},
    {0},
};

const ModuleDef pwd_module = {"pwd", "Users.", pwd_functions, NULL, pwd_init};
const ModuleDef grp_module = {"grp", "Groups.", grp_functions, NULL, grp_init};
