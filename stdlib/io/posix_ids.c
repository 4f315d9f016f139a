/* Functions of posix that change, for those who may, which user and which groups a process belongs to. */
#include "stdlib/io/posix.h"

#include <grp.h>
#include <limits.h>
#include <unistd.h>

/* A user or group id; -1 means "as it is". */
static int id_read(Ref v, const char *kind, uint32_t *out) {
    int64_t value;
    if (!is_int(v) && !type_of(v)->index) return fail(TypeError, "%s should be integer, not %T", kind, v);
    if (int64_from(v, &value) < 0) return -1;
    if (value < -1) return fail(OverflowError, "%s is less than minimum", kind);
    if (value > UINT32_MAX) return fail(OverflowError, "%s is greater than maximum", kind);
    *out = (uint32_t)value;
    return 0;
}

static int ids_read(const Ref *a, size_t count, const char *kind, uint32_t *out) {
    for (size_t i = 0; i < count; i++)
        if (id_read(a[i], kind, &out[i]) < 0) return -1;
    return 0;
}

Own posix_setreuid(Ref m, const Ref *a) {
    uint32_t id[2];
    return ids_read(a, 2, "uid", id) < 0 ? NULL : none_or_errno(setreuid(id[0], id[1]));
}
Own posix_setregid(Ref m, const Ref *a) {
    uint32_t id[2];
    return ids_read(a, 2, "gid", id) < 0 ? NULL : none_or_errno(setregid(id[0], id[1]));
}
Own posix_setresuid(Ref m, const Ref *a) {
    uint32_t id[3];
    return ids_read(a, 3, "uid", id) < 0 ? NULL : none_or_errno(setresuid(id[0], id[1], id[2]));
}
Own posix_setresgid(Ref m, const Ref *a) {
    uint32_t id[3];
    return ids_read(a, 3, "gid", id) < 0 ? NULL : none_or_errno(setresgid(id[0], id[1], id[2]));
}

Own posix_setgroups(Ref m, const Ref *a) {
    scoped Own items = sequence_fast(a[0], "setgroups argument must be a sequence");
    if (!items) return NULL;
    size_t count = is_list(items) ? list_length(items) : tuple_length(items);
    if (count > NGROUPS_MAX) return throw(ValueError, "too many groups");
    gid_t *groups = mem_alloc((count + 1) * sizeof *groups);
    if (!groups) return throw_memory();
    int status = 0;
    for (size_t i = 0; status == 0 && i < count; i++) {
        Ref item = is_list(items) ? list_item_peek(items, i) : tuple_item_peek(items, i);
        if (!is_int(item)) status = fail(TypeError, "groups must be integers");
        else status = id_read(item, "gid", &groups[i]);
    }
    if (status == 0) status = setgroups(count, groups);
    mem_free(groups);
    return none_or_errno(status);
}

Own posix_initgroups(Ref m, const Ref *a) {
    scoped Own name = NULL;
    uint32_t group;
    int status;
    if (path_from(a[0], &name) < 0 || id_read(a[1], "gid", &group) < 0) return NULL;
    WITHOUT_GIL(status = initgroups(bytes_data(name), group));
    return none_or_errno(status);
}

Own posix_getgrouplist(Ref m, const Ref *a) {
    scoped Own name = NULL;
    uint32_t group;
    gid_t groups[1024];
    int count = COUNT_OF(groups), status;
    if (path_from(a[0], &name) < 0 || id_read(a[1], "gid", &group) < 0) return NULL;
    WITHOUT_GIL(status = getgrouplist(bytes_data(name), group, groups, &count));
    if (status < 0) return throw_errno();
    scoped Own list = list_new((size_t)count);
    for (int i = 0; list && i < count; i++)
        if (list_append(list, small_int_new(groups[i])) < 0) return NULL;
    return give(list);
}
