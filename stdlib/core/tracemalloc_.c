/* The module _tracemalloc: where memory was taken.  lib/tracemalloc.py makes statistics of it.
 *
 * While tracing is on the allocation gate tells of every block (mem_set_watch), and the heaps take every block from that
 * gate; while it is off nothing of this costs anything.  A table maps a block to its size and its places, the innermost
 * frames of the program when it was taken.  Equal places are kept once.  A block that a thread takes without the GIL has
 * no place that may be looked at: "<unknown>".
 *
 * Nothing here may ask the gate for memory under the lock, since the gate would tell of it: tables come from malloc, and
 * file names are let go after the lock.  Where malloc fails a block is not traced. */
#include <pthread.h>
#include <stdlib.h>

#include "runtime/base/alloc.h"
#include "runtime/base/heap.h"
#include "stdlib/stdlib.h"

enum { FRAMES_ON_STACK = 128 };

typedef struct Places {
    struct Places *next; /* in its bucket */
    uint64_t hash;
    Own shown;           /* as a tuple, while traces are being shown */
    uint32_t total, count;
    StackPlace at[];     /* innermost first; file names are counted */
} Places;

typedef struct Trace { void *block; size_t size; Places *places; } Trace;

typedef struct Tables {
    Trace *rows;         /* open addressing; block NULL: free */
    size_t capacity, count;
    Places **buckets;
    size_t bucket_count, places_count, places_bytes;
    size_t bytes, peak;
} Tables;

static pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER; /* innermost of all locks */
static Tables tables;                                  /* guarded by mu; places are added and removed with the GIL, too */
static bool on;                                        /* guarded by mu */
static size_t frames_wanted = 1;                       /* guarded by the GIL */
static __thread bool showing;                          /* get_traces makes its result: blocks for that are not traced */
static Own unknown_name;                               /* for good, after the first start */
static union { Places places; char room[sizeof(Places) + sizeof(StackPlace)]; } unknown;

/* ---- blocks */

static size_t slot_of(const Tables *t, const void *block) {
    return (size_t)(((uintptr_t)block >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 20) & (t->capacity - 1);
}

static Trace *find(const Tables *t, const void *block) {
    if (!t->capacity) return NULL;
    size_t i = slot_of(t, block);
    while (t->rows[i].block && t->rows[i].block != block) i = (i + 1) & (t->capacity - 1);
    return &t->rows[i];
}

static bool rows_grow(Tables *t) {
    Tables wider = *t;
    wider.capacity = t->capacity ? t->capacity * 2 : 1024;
    wider.rows = calloc(wider.capacity, sizeof *wider.rows);
    if (!wider.rows) return false;
    for (size_t i = 0; i < t->capacity; i++)
        if (t->rows[i].block) *find(&wider, t->rows[i].block) = t->rows[i];
    free(t->rows);
    *t = wider;
    return true;
}

/* The rows behind a hole that would no longer be found move up. */
static void row_remove(Tables *t, Trace *row) {
    size_t hole = (size_t)(row - t->rows), mask = t->capacity - 1;
    t->bytes -= row->size;
    t->count--;
    for (size_t i = (hole + 1) & mask; t->rows[i].block; i = (i + 1) & mask) {
        size_t home = slot_of(t, t->rows[i].block);
        if (((i - home) & mask) < ((i - hole) & mask)) continue;
        t->rows[hole] = t->rows[i];
        hole = i;
    }
    t->rows[hole].block = NULL;
}

static void row_add(Tables *t, void *block, size_t size, Places *places) {
    if (t->count * 2 >= t->capacity && !rows_grow(t)) return;
    Trace *row = find(t, block);
    if (row->block) row_remove(t, row);
    *find(t, block) = (Trace){block, size, places};
    t->count++;
    t->bytes += size;
    if (t->bytes > t->peak) t->peak = t->bytes;
}

/* ---- places */

static bool buckets_grow(Tables *t) {
    size_t wider = t->bucket_count ? t->bucket_count * 2 : 256;
    Places **buckets = calloc(wider, sizeof *buckets);
    if (!buckets) return t->bucket_count != 0;
    for (size_t i = 0; i < t->bucket_count; i++) {
        for (Places *p = t->buckets[i], *next; p; p = next) {
            next = p->next;
            p->next = buckets[p->hash & (wider - 1)];
            buckets[p->hash & (wider - 1)] = p;
        }
    }
    free(t->buckets);
    t->buckets = buckets;
    t->bucket_count = wider;
    return true;
}

static uint64_t places_hash(const StackPlace *at, size_t count, size_t total) {
    uint64_t h = total;
    for (size_t i = 0; i < count; i++) h = (h ^ (uintptr_t)at[i].filename ^ (uint64_t)(uint32_t)at[i].line << 32) * UINT64_C(0x9e3779b97f4a7c15);
    return h ^ h >> 32;
}

/* (Not by their bytes, some of which mean nothing.) */
static bool are_places(const Places *p, const StackPlace *at, size_t count) {
    if (p->count != count) return false;
    for (size_t i = 0; i < count; i++)
        if (p->at[i].filename != at[i].filename || p->at[i].line != at[i].line) return false;
    return true;
}

static Places *places_new(Tables *t, const StackPlace *at, size_t count, size_t total, uint64_t hash) {
    if (t->places_count >= t->bucket_count && !buckets_grow(t)) return NULL;
    Places *p = malloc(sizeof *p + count * sizeof *at);
    if (!p) return NULL;
    *p = (Places){.next = t->buckets[hash & (t->bucket_count - 1)], .hash = hash, .total = (uint32_t)total, .count = (uint32_t)count};
    for (size_t i = 0; i < count; i++) p->at[i] = (StackPlace){own(at[i].filename), at[i].line};
    t->buckets[hash & (t->bucket_count - 1)] = p;
    t->places_count++;
    t->places_bytes += sizeof *p + count * sizeof *at;
    return p;
}

/* Those of the running frames.  NULL: no memory. */
static Places *places_here(Tables *t) {
    StackPlace room[FRAMES_ON_STACK], *at = room;
    if (!thread_current || !gil_is_mine()) return &unknown.places;
    if (frames_wanted > FRAMES_ON_STACK && !(at = malloc(frames_wanted * sizeof *at))) return NULL;
    size_t total = hooks.stack_places(at, frames_wanted), count = total < frames_wanted ? total : frames_wanted;
    uint64_t hash = places_hash(at, count, total);
    Places *p = t->bucket_count ? t->buckets[hash & (t->bucket_count - 1)] : NULL;
    while (p && (p->hash != hash || p->total != total || !are_places(p, at, count))) p = p->next;
    if (!count) p = &unknown.places;
    if (!p) p = places_new(t, at, count, total, hash);
    if (at != room) free(at);
    return p;
}

/* MemWatch */
static void watch(void *block, size_t size) {
    pthread_mutex_lock(&mu);
    if (on && size) {
        Places *places = showing ? NULL : places_here(&tables);
        if (places) row_add(&tables, block, size, places);
    } else if (on) {
        Trace *row = find(&tables, block);
        if (row && row->block) row_remove(&tables, row);
    }
    pthread_mutex_unlock(&mu);
}

/* ---- starting and stopping */

static void lock_for_fork(void) { pthread_mutex_lock(&mu); }
static void unlock_after_fork(void) { pthread_mutex_unlock(&mu); }

static int prepare_once(void) {
    if (unknown_name) return 0;
    unknown_name = str_intern("<unknown>");
    if (!unknown_name) return -1;
    unknown.places.total = unknown.places.count = 1;
    unknown.places.at[0].filename = unknown_name;
    return pthread_atfork(lock_for_fork, unlock_after_fork, unlock_after_fork) ? fail_memory() : 0;
}

static void forget_all(void) {
    pthread_mutex_lock(&mu);
    Tables old = tables;
    tables = (Tables){0};
    pthread_mutex_unlock(&mu);
    for (size_t i = 0; i < old.bucket_count; i++) {
        for (Places *p = old.buckets[i], *next; p; p = next) {
            next = p->next;
            for (size_t k = 0; k < p->count; k++) decref(as_own(object_of(p->at[k].filename)));
            free(p);
        }
    }
    free(old.rows);
    free(old.buckets);
}

static void set_on(bool value) {
    pthread_mutex_lock(&mu);
    on = value;
    pthread_mutex_unlock(&mu);
    mem_set_watch(value ? watch : NULL);
    heap_heed_failures(interp_current()->heap);
}

void tracemalloc_forget(void) {
    set_on(false);
    forget_all();
}

int tracemalloc_start(int frames) {
    if (frames < 1 || frames > TRACEMALLOC_FRAMES_MAX) return fail(ValueError, "the number of frames must be in range [1; %d]", TRACEMALLOC_FRAMES_MAX);
    if (on) return 0;
    if (prepare_once() < 0) return -1;
    frames_wanted = (size_t)frames;
    set_on(true);
    return 0;
}

static Own start(Ref m, const Ref *a) {
    int wanted = 1;
    if (a[0] && int_from(a[0], &wanted) < 0) return NULL;
    return tracemalloc_start(wanted) < 0 ? NULL : None;
}

static Own stop(Ref m, const Ref *a) {
    if (on) tracemalloc_forget();
    return None;
}

static Own clear(Ref m, const Ref *a) {
    forget_all();
    return None;
}

static Own is_tracing(Ref m, const Ref *a) { return bool_new(on); }
static Own traceback_limit(Ref m, const Ref *a) { return int_new((int64_t)frames_wanted); }

static Tables tables_now(void) {
    pthread_mutex_lock(&mu);
    Tables now = tables;
    pthread_mutex_unlock(&mu);
    return now;
}

static Own traced_memory(Ref m, const Ref *a) {
    Tables now = tables_now();
    scoped Own bytes = int_new_unsigned(now.bytes), peak = bytes ? int_new_unsigned(now.peak) : NULL;
    return peak ? tuple_pack(2, bytes, peak) : NULL;
}

static Own own_memory(Ref m, const Ref *a) {
    Tables now = tables_now();
    return int_new_unsigned(now.capacity * sizeof *now.rows + now.bucket_count * sizeof *now.buckets + now.places_bytes);
}

static Own reset_peak(Ref m, const Ref *a) {
    pthread_mutex_lock(&mu);
    tables.peak = tables.bytes;
    pthread_mutex_unlock(&mu);
    return None;
}

/* ---- showing */

/* ((filename, line), ...), innermost first. */
static Own places_shown(const Places *p) {
    scoped Own all = tuple_new(p->count);
    if (!all) return NULL;
    for (size_t i = 0; i < p->count; i++) {
        scoped Own line = int_new(p->at[i].line);
        Own pair = line ? tuple_pack(2, p->at[i].filename, line) : NULL;
        if (!pair) return NULL;
        tuple_of(all)->items[i] = pair;
    }
    return give(all);
}

/* (domain, size, places, number of frames); equal places are one object. */
static Own trace_shown(const Trace *t) {
    Places *p = t->places;
    if (!p->shown && !(p->shown = places_shown(p))) return NULL;
    scoped Own size = int_new_unsigned(t->size), total = size ? int_new(p->total) : NULL;
    return total ? tuple_pack(4, small_int_new(0), size, p->shown, total) : NULL;
}

/* A copy of the table's rows, of malloc; *count of them. */
static Trace *rows_copy(size_t *count) {
    pthread_mutex_lock(&mu);
    Trace *copy = malloc((tables.count + 1) * sizeof *copy);
    *count = 0;
    for (size_t i = 0; copy && i < tables.capacity; i++)
        if (tables.rows[i].block) copy[(*count)++] = tables.rows[i];
    pthread_mutex_unlock(&mu);
    return copy;
}

static Own get_traces(Ref m, const Ref *a) {
    size_t count;
    Trace *rows = rows_copy(&count);
    if (!rows) return throw_memory();
    showing = true;
    scoped Own all = list_new(0);
    for (size_t i = 0; all && i < count; i++) {
        Own row = trace_shown(&rows[i]);
        if (!row || list_append_take(all, row) < 0) CLEAR(all);
    }
    for (size_t i = 0; i < count; i++) CLEAR(rows[i].places->shown);
    free(rows);
    showing = false;
    return give(all);
}

static Own object_places(Ref m, const Ref *a) {
    if (!is_object(a[0])) return None;
    const void *block = heap_block_watched((const char *)object_of(a[0]) - type_of(a[0])->prefix);
    pthread_mutex_lock(&mu);
    Trace *row = find(&tables, block);
    Places *places = row && row->block ? row->places : NULL;
    pthread_mutex_unlock(&mu);
    return places ? places_shown(places) : None;
}

static const MethodRow functions[] = {
    {"_get_object_traceback(obj, /)", object_places, "Where an object was made, or None.", 0},
    {"_get_traces()", get_traces, "All blocks: (domain, size, places, number of frames).", 0},
    {"clear_traces()", clear, "Forget the blocks traced so far.", 0},
    {"get_traceback_limit()", traceback_limit, "How many frames of a place are kept.", 0},
    {"get_traced_memory()", traced_memory, "(bytes in traced blocks, their peak).", 0},
    {"get_tracemalloc_memory()", own_memory, "Bytes that tracing itself uses.", 0},
    {"is_tracing()", is_tracing, "Is tracing on?", 0},
    {"reset_peak()", reset_peak, "The peak is what is traced now.", 0},
    {"start(nframe=1, /)", start, "Trace from now on, with so many frames of each place.", 0},
    {"stop()", stop, "Trace no more, and forget the blocks.", 0},
    {0},
};

const ModuleDef _tracemalloc_module = {"_tracemalloc", "Where memory was taken.", functions, NULL, NULL};
