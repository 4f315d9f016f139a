/* Segments: memfds, and who may change what in them.
 *
 * A mapping that is made private keeps its place: mmap puts the new one over the old one in one step, and a thread that writes there
 * meanwhile (array kernels run without the GIL) has its write in the snapshot or in a page of its own.
 *
 * That would take the pages of the old mapping apart one by one, while a fork or a message waits.  So the old mapping is moved aside before,
 * which goes by tables of pages, and is let go when there is time or the segment goes.
 *
 * The descriptor of a segment may have been closed by somebody who closes all he does not know, and its number may be another file's
 * by now: it is used only while it is still the same inode. */
#include "runtime/base/segment.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/base/alloc.h"

enum {
    PAGE_SIZE = 4096,
    TABLE_SIZE = 2 << 20, /* what a table of pages is for: mappings that begin there move fast */
    FD_LEAST = 128, /* the low numbers are for the program */
    KEPT_MAX = 2,
    FILLED_MOST = 16 << 20, /* so much of zeros has its pages from the start, as all of a segment that is used again has: the
                               first loop over them should not take longer than the second, and few arrays are empty.
                               A worker's results are written to once: there it would be a loss. */
};
#define KEPT_BYTES ((size_t)256 << 20)

struct Segment {
    struct Segment *next;
    char *start;
    size_t size;       /* of the mapping, whole pages */
    uint64_t offset;   /* of it in the file */
    char *aside;       /* what was the mapping until it became private; or NULL */
    int fd;            /* -1: it cannot be lent */
    ino_t inode;
    bool is_snapshot;  /* the mapping is private */
    bool is_kept;      /* nobody's, waiting to be used again */
};
struct Segment *segment_first;

/* What segment_lend says to segment_take; both run on one machine. */
typedef struct Record {
    int32_t pid, fd;
    uint64_t inode, offset, size;
} Record;
_Static_assert(sizeof(Record) == SEGMENT_RECORD_SIZE, "the record's size is part of messages");

static bool begun, is_child;
static size_t kept_bytes;
static int kept_count, segment_count;

/* Who takes a segment opens it in /proc. */
void segment_begin(void) { begun = access("/proc/self/fd", X_OK) == 0; }

static size_t whole_pages(size_t size) { return (size + PAGE_SIZE - 1) & ~(size_t)(PAGE_SIZE - 1); }

/* ---- the list */

static struct Segment *segment_add(struct Segment made) {
    struct Segment *s = mem_alloc(sizeof *s);
    if (!s) return NULL;
    *s = made;
    s->next = segment_first;
    segment_first = s;
    segment_count++;
    return s;
}

static struct Segment *segment_around(const void *data, size_t size) {
    for (struct Segment *s = segment_first; s; s = s->next)
        if ((uintptr_t)data >= (uintptr_t)s->start && size <= s->size && (uintptr_t)data - (uintptr_t)s->start <= s->size - size) return s;
    return NULL;
}

static bool still_has_fd(const struct Segment *s) {
    struct stat status;
    return s->fd >= 0 && fstat(s->fd, &status) == 0 && status.st_ino == s->inode && S_ISREG(status.st_mode);
}

static void drop_aside(struct Segment *s) {
    if (s->aside) munmap(s->aside, s->size);
    s->aside = NULL;
}

bool segment_untidy(void) {
    for (struct Segment *s = segment_first; s; s = s->next)
        if (s->aside) return true;
    return false;
}

void segment_tidy(void) {
    for (struct Segment *s = segment_first; s; s = s->next) drop_aside(s);
}

static void segment_drop(struct Segment *s) {
    struct Segment **at = &segment_first;
    while (*at != s) at = &(*at)->next;
    *at = s->next;
    segment_count--;
    int error = errno;
    munmap(s->start, s->size);
    drop_aside(s);
    if (still_has_fd(s)) close(s->fd);
    errno = error;
    mem_free(s);
}

/* ---- those that wait to be used again: `a = a * b + c` frees one for each that it takes */

static void kept_drop_all(void) {
    for (struct Segment *s = segment_first, *next; s; s = next) {
        next = s->next;
        if (s->is_kept) segment_drop(s);
    }
    kept_bytes = 0;
    kept_count = 0;
}

static bool segment_keep(struct Segment *s) {
    if (s->is_snapshot || kept_count == KEPT_MAX || s->size > KEPT_BYTES - kept_bytes) return false;
    s->is_kept = true;
    kept_bytes += s->size;
    kept_count++;
    return true;
}

/* One in which size bytes fit, and not much less. */
static void *kept_take(size_t size, bool zero) {
    for (struct Segment *s = kept_count ? segment_first : NULL; s; s = s->next) {
        if (!s->is_kept || s->size < size || s->size - size > size / 8) continue;
        s->is_kept = false;
        kept_bytes -= s->size;
        kept_count--;
        return zero ? memset(s->start, 0, size) : s->start;
    }
    return NULL;
}

/* ---- making and freeing */

/* A memfd with so many bytes, none of which is there yet; -1. */
static int memory_file(size_t size, ino_t *inode) {
    struct stat status;
    int low = memfd_create("segment", MFD_CLOEXEC);
    if (low < 0) return -1;
    int fd = fcntl(low, F_DUPFD_CLOEXEC, FD_LEAST);
    if (fd < 0) fd = low;
    else close(low);
    if (ftruncate(fd, (off_t)size) == 0 && fstat(fd, &status) == 0) return *inode = status.st_ino, fd;
    close(fd);
    return -1;
}

/* Addresses for a mapping, which nothing else is at; NULL. */
static char *room_for(size_t size) {
    char *room = mmap(NULL, size + TABLE_SIZE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) return NULL;
    char *start = (char *)(((uintptr_t)room + TABLE_SIZE - 1) & ~(uintptr_t)(TABLE_SIZE - 1));
    if (start > room) munmap(room, (size_t)(start - room));
    if (start < room + TABLE_SIZE) munmap(start + size, (size_t)(room + TABLE_SIZE - start));
    return start;
}

static void *segment_new(size_t size) {
    ino_t inode;
    int fd = memory_file(size, &inode);
    if (fd < 0) return NULL;
    char *room = room_for(size), *start = MAP_FAILED;
    if (room) start = mmap(room, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    if (start != MAP_FAILED && segment_add((struct Segment){.start = start, .size = size, .fd = fd, .inode = inode})) return start;
    if (room) munmap(room, size);
    close(fd);
    return NULL;
}

void *segment_alloc(size_t size, bool zero) {
    if (!begun || size < SEGMENT_LEAST || size > SEGMENT_MOST || mem_watch()) return NULL;
    size = whole_pages(size);
    void *block = kept_take(size, zero);
    if (block || mem_fail_now()) return block;
    if (segment_count - kept_count >= SEGMENT_COUNT_MAX) return NULL;
    if (kept_count) kept_drop_all();
    int error = errno;
    block = segment_new(size);
    if (block && zero && !is_child) madvise(block, size < FILLED_MOST ? size : FILLED_MOST, MADV_POPULATE_WRITE);
    errno = error;
    return block;
}

bool segment_free_slow(void *block) {
    for (struct Segment *s = segment_first; s; s = s->next) {
        if (s->start != block) continue;
        if (!segment_keep(s)) segment_drop(s);
        return true;
    }
    return false;
}

/* ---- snapshots */

/* The pages as they are mapped go elsewhere; they are found again in the file by whoever touches them. */
static void move_aside(struct Segment *s) {
    char *room = room_for(s->size);
    void *moved = room ? mremap(s->start, s->size, s->size, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, room) : MAP_FAILED;
    if (moved != MAP_FAILED) s->aside = moved;
    else if (room) munmap(room, s->size);
}

static bool segment_make_snapshot(struct Segment *s) {
    if (s->is_snapshot) return true;
    move_aside(s);
    /* NORESERVE: what nobody writes to needs no room. */
    void *there = mmap(s->start, s->size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, s->fd, (off_t)s->offset);
    if (there == MAP_FAILED) drop_aside(s);
    return s->is_snapshot = there != MAP_FAILED;
}

/* Without the descriptor: a copy takes the place of the mapping. */
static void segment_make_copy(struct Segment *s) {
    void *copy = mmap(NULL, s->size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (copy == MAP_FAILED) return;
    memcpy(copy, s->start, s->size);
    s->is_snapshot = mremap(copy, s->size, s->size, MREMAP_MAYMOVE | MREMAP_FIXED, s->start) != MAP_FAILED;
    if (!s->is_snapshot) munmap(copy, s->size);
    s->fd = -1;
}

/* One that becomes neither, since a limit on memory is in the way, stays shared. */
void segment_before_fork(void) {
    kept_drop_all();
    for (struct Segment *s = segment_first; s; s = s->next) {
        if (s->is_snapshot) continue;
        if (still_has_fd(s)) (void)segment_make_snapshot(s);
        else segment_make_copy(s);
    }
}

void segment_after_fork(void) {
    is_child = true;
    segment_tidy();
}

/* Are these pages still those of the memfd? */
static bool is_unchanged(const char *from, const char *to) {
    enum { ENTRIES = 4096 };
    static const uint64_t present = 1ull << 63, swapped = 1ull << 62, of_file = 1ull << 61;
    uint64_t entries[ENTRIES];
    int fd = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    bool unchanged = true;
    for (uintptr_t page = (uintptr_t)from / PAGE_SIZE, end = ((uintptr_t)to + PAGE_SIZE - 1) / PAGE_SIZE; unchanged && page < end;) {
        size_t count = end - page < ENTRIES ? end - page : ENTRIES;
        unchanged = pread(fd, entries, count * sizeof *entries, (off_t)(page * sizeof *entries)) == (ssize_t)(count * sizeof *entries);
        for (size_t i = 0; unchanged && i < count; i++) unchanged = !(entries[i] & swapped) && (!(entries[i] & present) || entries[i] & of_file);
        page += count;
    }
    close(fd);
    return unchanged;
}

bool segment_lend(const void *data, size_t size, char record[SEGMENT_RECORD_SIZE]) {
    struct Segment *s = segment_around(data, size);
    if (!s || !still_has_fd(s) || prctl(PR_GET_DUMPABLE) != 1) return false; /* others may not open its /proc/PID/fd */
    if (s->is_snapshot ? !is_unchanged(data, (const char *)data + size) : !segment_make_snapshot(s)) return false;
    Record r = {getpid(), s->fd, s->inode, s->offset + (uint64_t)((const char *)data - s->start), size};
    memcpy(record, &r, sizeof r);
    return true;
}

/* NONBLOCK: the number may be that of a FIFO by now, whose other end nobody opens. */
static int lent_file(const Record *r) {
    struct stat status;
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/fd/%d", r->pid, r->fd);
    int low = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), fd = low < 0 ? -1 : fcntl(low, F_DUPFD_CLOEXEC, FD_LEAST);
    if (fd < 0) fd = low;
    else close(low);
    if (fd < 0) return -1;
    bool same = fstat(fd, &status) == 0 && status.st_ino == r->inode && r->size <= (uint64_t)status.st_size && r->offset <= (uint64_t)status.st_size - r->size;
    if (same) return fd;
    close(fd);
    errno = ESTALE;
    return -1;
}

void *segment_take(const char record[SEGMENT_RECORD_SIZE], char **data, size_t *size) {
    Record r;
    memcpy(&r, record, sizeof r);
    int fd = lent_file(&r);
    if (fd < 0) return NULL;
    size_t before = r.offset % PAGE_SIZE, mapped = whole_pages(before + r.size);
    char *start = mmap(NULL, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, fd, (off_t)(r.offset - before));
    int error = errno;
    bool many = segment_count >= SEGMENT_COUNT_MAX; /* then it is used, and not lent again */
    struct Segment made = {.start = start, .size = mapped, .offset = r.offset - before, .fd = many ? -1 : fd, .inode = (ino_t)r.inode, .is_snapshot = true};
    bool added = start != MAP_FAILED && segment_add(made);
    if (!added || many) close(fd);
    if (start != MAP_FAILED && !added) munmap(start, mapped), error = ENOMEM;
    errno = error;
    if (!added) return NULL;
    *data = start + before;
    *size = r.size;
    return start;
}
