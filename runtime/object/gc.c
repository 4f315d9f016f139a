/* The cycle collector.  gc.h says how objects are tracked.
 *
 * A collection copies the counts of all tracked objects, takes away the references that tracked objects hold of each
 * other (by their traverse), and calls those with something left over *reachable*, with all that can be reached from
 * them.  The others are garbage: weak references to them are cleared, __del__ runs, and if nothing came back to life
 * their clear functions break the cycles, so that ordinary counting frees them.  One of young objects looks at no
 * others: what older ones refer to counts as referred to from outside.
 *
 * All memory a collection needs is taken before it changes anything; without memory it does nothing.
 */
#include "runtime/object/gc.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/alloc.h"
#include "runtime/base/clock.h"
#include "runtime/object/call.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/weakref.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum {
    TABLE_FIRST = 1024,
    GC_THRESHOLD = 700,              /* CPython 3.11's threshold0 */
    WIDTH_PER_OBJECT = 4,            /* places that a collection may look at, in what stays, for each object that is new */
    WORTHWHILE = 16,                 /* a collection that finds less than one object in so many was too early */
};

static inline uint32_t index_of_object(const Object *o) { return o->gc_index & ~(GC_FINALIZED | GC_FROZEN); }
static inline bool is_frozen(const Object *o) { return o->gc_index & GC_FROZEN; }

/* ---- the table
 *
 * table[1 .. limit] holds objects and, among them, free places: chained by number, marked by their lowest bit, the one
 * freed last taken first.  So neither tracking nor untracking touches any object but its own. */
static inline bool is_free(const Object *entry) { return (uintptr_t)entry & 1; }

/* Two more bits of an entry are the object's generation: 0 of what was tracked just now; GC_GOING of garbage that is being
 * collected, which nobody is shown any more: its parts may be cleared already. */
#define GENERATION_BITS ((uintptr_t)6)
enum { GC_GOING = GC_OLDEST + 1 };
static inline Object *object_at(const GcState *gc, size_t i) { return (Object *)((uintptr_t)gc->table[i] & ~GENERATION_BITS); }
static inline int generation_of(const Object *entry) { return (int)((uintptr_t)entry >> 1 & 3); }
static inline Object *free_place(uint32_t next) { return (Object *)((uintptr_t)next << 1 | 1); }

/* The table grows when it is full.  Without memory an object simply stays untracked. */
static COLD bool table_grow(GcState *gc) {
    size_t capacity = gc->capacity ? gc->capacity * 2 : TABLE_FIRST;
    if (capacity >= GC_FROZEN) return false;
    Object **table = mem_realloc_array(gc->table, capacity, sizeof *table);
    if (!table) return false;
    gc->table = table;
    gc->capacity = capacity;
    return true;
}

/* When the next collection is due: after threshold0 new objects, or half as many again, or one for every few places
 * that the next collection has to look at for nothing (a single list may have millions), whatever is most: so a collection costs each
 * new object little.  A threshold that is lower than usual lowers all of that.  When most of the objects there are now have
 * gone, it is reckoned anew, so that what comes after a peak is not measured by it. */
static void gc_set_due(GcState *gc) {
    size_t threshold = gc->thresholds[0], half = gc->count / 2, paid = gc->width / WIDTH_PER_OBJECT;
    size_t more = half > paid ? half : paid;
    if (threshold < GC_THRESHOLD) more = more / GC_THRESHOLD * threshold;
    if (more < threshold) more = threshold;
    gc->survived = gc->count;
    gc->low = gc->count > threshold ? half : 0;
    gc->due = gc->stress ? 0 : threshold ? gc->count + more : SIZE_MAX;
}

/* Closes the gaps if most of the table is gaps.  Not while anything counts on places. */
static void table_compact(GcState *gc) {
    if (gc->limit < 2 * gc->count + TABLE_FIRST) return;
    size_t n = 0;
    for (size_t i = 1; i <= gc->limit; i++) {
        if (is_free(gc->table[i])) continue;
        Object *o = object_at(gc, i);
        gc->table[++n] = gc->table[i];
        o->gc_index = (o->gc_index & (GC_FINALIZED | GC_FROZEN)) | (uint32_t)n;
    }
    gc->limit = n;
    gc->free = 0;
}

void gc_track(Object *o) {
    GcState *gc = &interp_current()->gc;
    if (UNLIKELY(index_of_object(o))) return;
    uint32_t i = gc->free;
    if (LIKELY(i)) {
        gc->free = (uint32_t)((uintptr_t)gc->table[i] >> 1);
    } else {
        if (UNLIKELY(gc->limit + 1 >= gc->capacity) && !table_grow(gc)) return;
        i = (uint32_t)++gc->limit;
    }
    gc->table[i] = o;
    o->gc_index = (o->gc_index & GC_FINALIZED) | i;
    if (UNLIKELY(++gc->count >= gc->due) && gc->enabled && !gc->collecting) thread_request(thread_current, REQ_GC);
}

/* A place behind all others, so that finalizers run in the order in which their objects were made. */
void gc_track_in_order(Object *o) {
    if (index_of_object(o)) return;
    GcState *gc = &interp_current()->gc;
    uint32_t free = gc->free;
    if (gc->limit + 1 >= gc->capacity && !gc->collecting) {
        table_compact(gc);
        free = gc->free;
    }
    gc->free = 0;
    gc_track(o);
    gc->free = free;
}

void gc_untrack(Object *o) {
    uint32_t i = index_of_object(o);
    if (i == 0) return;
    GcState *gc = &interp_current()->gc;
    gc->table[i] = free_place(gc->free);
    gc->free = i;
    o->gc_index &= GC_FINALIZED;
    if (LIKELY(--gc->count >= gc->low)) return;
    gc->width /= 2;
    gc_set_due(gc);
}

void gc_track_instance(Ref v) {
    if (is_object(v) && type_has(type_of(v), TYPE_GC) && !index_of_object(object_of(v))) gc_track(object_of(v));
}

static void set_generation(GcState *gc, const Object *o, uintptr_t generation) {
    uint32_t i = index_of_object(o);
    if (i) gc->table[i] = (Object *)((uintptr_t)o | generation << 1);
}

bool gc_is_going(const Object *o) {
    uint32_t i = index_of_object(o);
    return i && generation_of(interp_current()->gc.table[i]) == GC_GOING;
}

bool gc_is_tracked(Ref v) { return is_object(v) && index_of_object(object_of(v)) != 0; }

int gc_visit_generation(int generation, VisitFn visit, void *context) {
    GcState *gc = &interp_current()->gc;
    for (size_t i = 1; i <= gc->limit; i++) {
        int at = is_free(gc->table[i]) ? GC_GOING : generation_of(gc->table[i]);
        if (at == GC_GOING || (generation >= 0 && at != generation)) continue;
        int stop = visit(as_ref(object_at(gc, i)), context);
        if (stop) return stop;
    }
    return 0;
}

int gc_visit_all(VisitFn visit, void *context) { return gc_visit_generation(-1, visit, context); }

void gc_set_frozen(bool on) {
    GcState *gc = &interp_current()->gc;
    for (size_t i = 1; i <= gc->limit; i++)
        if (!is_free(gc->table[i])) {
            Object *o = object_at(gc, i);
            o->gc_index = (o->gc_index & ~GC_FROZEN) | (on ? GC_FROZEN : 0);
        }
}

size_t gc_count_frozen(void) {
    const GcState *gc = &interp_current()->gc;
    size_t n = 0;
    for (size_t i = 1; i <= gc->limit; i++) n += !is_free(gc->table[i]) && is_frozen(object_at(gc, i));
    return n;
}

/* ---- one collection */

typedef struct Collection {
    GcState *gc;
    int generation;       /* the oldest that is collected; what is older counts as reachable */
    size_t count;         /* places of the table when it began */
    size_t width;         /* of all objects that stay */
    uint32_t *refs;       /* [i]: count of table[i] less what others that are collected hold; REACHABLE */
    uint32_t *stack;      /* reachable, but not yet traversed */
    size_t depth;
    Object **garbage;     /* each counted once; those that a finalizer rescued are behind the others */
    size_t garbage_count;
} Collection;

#define REACHABLE UINT32_MAX

static int subtract_visit(Ref item, void *context) {
    Collection *c = context;
    uint32_t i = index_of_object(object_of(item));
    if (i && i <= c->count && c->refs[i] != REACHABLE && c->refs[i] > 0) c->refs[i]--;
    return 0;
}

/* (What finalizers have made meanwhile may stand behind the places that are counted.) */
static int reach_visit(Ref item, void *context) {
    Collection *c = context;
    uint32_t i = index_of_object(object_of(item));
    if (i && i <= c->count && c->refs[i] != REACHABLE) {
        c->refs[i] = REACHABLE;
        c->stack[c->depth++] = i;
    }
    return 0;
}

/* About how many places traverse looks at. */
static size_t width_of(Ref v) {
    enum { USUAL = 4 };
    return is_list(v) ? USUAL + list_length(v) : is_dict(v) ? USUAL + dict_length(v) : is_any_set(v) ? USUAL + set_length(v) :
           is_tuple(v) ? USUAL + tuple_length(v) : USUAL;
}

static void traverse(Collection *c, size_t i, VisitFn visit) {
    if (is_free(c->gc->table[i])) return;
    Object *o = object_at(c->gc, i);
    if (!is_frozen(o) && o->type->traverse) o->type->traverse(o, visit, c);
}

/* Is there nothing to be collected at this place? */
static inline bool is_left_out(const Collection *c, size_t i) {
    const Object *entry = c->gc->table[i];
    return is_free(entry) || generation_of(entry) > c->generation;
}

/* A reference that a tracked object has.  What it leads to may stand in front of its holder or behind it, so the counts are
 * modulo 2^32 until all have been seen.  Place 0 takes what is not tracked. */
static int held_visit(Ref item, void *context) {
    Collection *c = context;
    uint32_t i = index_of_object(object_of(item));
    if (LIKELY(i <= c->count)) c->refs[i]--;
    return 0;
}

/* Walks over the table ask for the objects a little ahead: most of their time is waiting for memory. */
static ALWAYS_INLINE void look_ahead(const Collection *c, size_t i) {
    enum { AHEAD = 8 };
    if (i + AHEAD <= c->count) __builtin_prefetch(object_at(c->gc, i + AHEAD));
}

/* Adds up the counts and the references in one walk over the objects.  Is any of them frozen? */
static bool add_up(Collection *c) {
    bool any_frozen = false;
    for (size_t i = 1; i <= c->count; i++) {
        if (is_left_out(c, i)) continue;
        look_ahead(c, i);
        const Object *o = object_at(c->gc, i);
        if (UNLIKELY(is_frozen(o))) {
            any_frozen = true;
            continue;
        }
        c->refs[i] += (uint32_t)o->refcount;
        c->width += width_of(as_ref(o));
        traverse(c, i, held_visit);
    }
    return any_frozen;
}

/* refs: how many references to each object no other that is collected has; REACHABLE of all else. */
static void count_outside(Collection *c) {
    memset(c->refs, 0, (c->count + 1) * sizeof *c->refs);
    bool any_frozen = add_up(c);
    for (size_t i = 1; i <= c->count; i++) {
        if (is_left_out(c, i) || (any_frozen && is_frozen(object_at(c->gc, i)))) c->refs[i] = REACHABLE;
        else if ((int32_t)c->refs[i] < 0) c->refs[i] = 0;
    }
}

static void mark(Collection *c) {
    count_outside(c);
    for (size_t i = 1; i <= c->count; i++) {
        if (c->refs[i] == 0 || c->refs[i] == REACHABLE) continue;
        look_ahead(c, i);
        reach_visit(as_ref(object_at(c->gc, i)), c);
        while (c->depth) traverse(c, c->stack[--c->depth], reach_visit);
    }
}

static void gather(Collection *c) {
    for (size_t i = 1; i <= c->count; i++)
        if (c->refs[i] != REACHABLE) {
            Object *o = object_at(c->gc, i);
            c->garbage[c->garbage_count++] = o;
            c->width -= width_of(as_ref(o));
            o->refcount++;
        }
}

/* The generation of what has been looked at. */
static uintptr_t generation_after(const Collection *c) { return c->generation < GC_OLDEST ? (uintptr_t)c->generation + 1 : GC_OLDEST; }

static void hide(const Collection *c) {
    for (size_t i = 0; i < c->garbage_count; i++) set_generation(c->gc, c->garbage[i], GC_GOING);
}

static void show(const Collection *c, const Object *o) {
    if (gc_is_going(o)) set_generation(c->gc, o, generation_after(c));
}

/* Callbacks of weak references that are garbage themselves are nobody's business any more. */
static void forget_callbacks(const Collection *c) {
    for (size_t i = 0; i < c->garbage_count; i++)
        if (type_is_subtype(c->garbage[i]->type, &weakref_type)) weakref_forget_callback(c->garbage[i]);
}

/* Once before __del__ runs, and once after it, which may have made new ones. */
static void clear_weakrefs(const Collection *c) {
    forget_callbacks(c);
    WeakRefQueue callbacks = {0};
    for (size_t i = 0; i < c->garbage_count; i++) {
        Object *o = c->garbage[i];
        if (o->type->weakrefs_offset && *weakrefs_of(o, o->type)) weakref_detach_all(o, &callbacks);
    }
    weakref_run_take(&callbacks);
}

/* __del__ of all garbage.  Did any run? */
static bool finalize(Collection *c) {
    bool any = false;
    for (size_t i = 0; i < c->garbage_count; i++) {
        Object *o = c->garbage[i];
        if (!o->type->finalize || !gc_finalize_once(o)) continue;
        any = true;
        Own result = o->type->finalize(as_ref(o));
        if (!result) finalize_failed(o);
        decref(result);
    }
    return any;
}

/* After finalizers: what of the garbage is referred to from outside again, and all that it refers to, is no garbage any
 * more.  The counts are taken again; references from objects that are no garbage cannot be told apart, so they count as
 * outside.  0; -1: the table is not as it was, and nothing can be said. */
static int rescue(Collection *c) {
    for (size_t i = 0; i <= c->count; i++) c->refs[i] = REACHABLE;
    for (size_t i = 0; i < c->garbage_count; i++) {
        uint32_t at = index_of_object(c->garbage[i]);
        if (at == 0 || at > c->count) return -1;
        c->refs[at] = c->garbage[i]->refcount - 1; /* less our own */
    }
    for (size_t i = 0; i < c->garbage_count; i++) {
        Object *o = c->garbage[i];
        if (o->type->traverse) o->type->traverse(o, subtract_visit, c);
    }
    for (size_t i = 0; i < c->garbage_count; i++) {
        uint32_t at = index_of_object(c->garbage[i]);
        if (c->refs[at] == 0 || c->refs[at] == REACHABLE) continue;
        reach_visit(as_ref(c->garbage[i]), c);
        while (c->depth) traverse(c, c->stack[--c->depth], reach_visit);
    }
    return 0;
}

/* Garbage that was rescued goes behind the rest, which alone counts from now on. */
static void set_rescued_apart(Collection *c) {
    size_t kept = 0;
    for (size_t i = 0; i < c->garbage_count; i++) {
        Object *o = c->garbage[i];
        if (c->refs[index_of_object(o)] != 0) continue;
        c->garbage[i] = c->garbage[kept];
        c->garbage[kept++] = o;
    }
    for (size_t i = kept; i < c->garbage_count; i++) show(c, c->garbage[i]);
    c->garbage_count = kept;
}

/* With gc.DEBUG_SAVEALL: everything goes into gc.garbage instead. */
static void save_all(Collection *c) {
    for (size_t i = 0; i < c->garbage_count; i++)
        if (list_append(c->gc->garbage, as_ref(c->garbage[i])) < 0) error_clear();
}

static void tell_collectable(const Collection *c) {
    for (size_t i = 0; i < c->garbage_count; i++)
        fprintf(stderr, "gc: collectable <%s %p>\n", c->garbage[i]->type->name, (void *)c->garbage[i]);
}

static void break_cycles(Collection *c) {
    for (size_t i = 0; i < c->garbage_count; i++) {
        Object *o = c->garbage[i];
        if (index_of_object(o) && o->type->clear && o->type->clear(o) < 0) error_unraisable(as_ref(o));
    }
}

/* What was rescued stays, and what somebody has without saying so. */
static void let_go(const Collection *c, size_t held) {
    for (size_t i = 0; i < held; i++) {
        if (c->garbage[i]->refcount > 1) show(c, c->garbage[i]);
        decref(as_own(c->garbage[i]));
    }
}

static bool collection_alloc(Collection *c) {
    size_t n = c->count + 1;
    c->refs = mem_alloc_array(n, sizeof *c->refs);
    c->stack = mem_alloc_array(n, sizeof *c->stack);
    c->garbage = mem_alloc_array(n, sizeof *c->garbage);
    return c->refs && c->stack && c->garbage;
}

static void collection_free(Collection *c) {
    mem_free(c->refs);
    mem_free(c->stack);
    mem_free(c->garbage);
}

/* All that was looked at is a generation older.  (What finalizers make from here on is new.) */
static void grow_older(Collection *c) {
    uintptr_t next = generation_after(c);
    for (size_t i = 1; i <= c->count; i++)
        if (!is_left_out(c, i) && generation_of(c->gc->table[i]) != (int)next)
            c->gc->table[i] = (Object *)((uintptr_t)object_at(c->gc, i) | next << 1);
}

static bool has_any(const Collection *c) {
    for (size_t i = 1; i <= c->count; i++)
        if (!is_left_out(c, i)) return true;
    return false;
}

static size_t collect(GcState *gc, int generation) {
    Collection c = {.gc = gc, .generation = generation, .count = gc->limit};
    bool all = generation == GC_OLDEST;
    size_t found = 0;
    if (!all && !has_any(&c)) return 0;
    if (collection_alloc(&c)) {
        mark(&c);
        gather(&c);
        grow_older(&c);
        if (all) gc->width = c.width;
        hide(&c);
        clear_weakrefs(&c);
        size_t held = c.garbage_count;
        if (finalize(&c)) {
            if (rescue(&c) == 0) set_rescued_apart(&c);
            else c.garbage_count = 0;
            clear_weakrefs(&c);
        }
        if (gc->debug & GC_DEBUG_COLLECTABLE) tell_collectable(&c);
        if (gc->debug & GC_DEBUG_SAVEALL && gc->garbage) save_all(&c);
        else break_cycles(&c);
        found = c.garbage_count;
        if (all && found < gc->count / WORTHWHILE) gc->width *= 2; /* a program that builds up: the next one must be worth more */
        let_go(&c, held);
    }
    collection_free(&c);
    return found;
}

/* The functions in gc.callbacks: f("start" or "stop", {"generation": 0 to 2, "collected": n, "uncollectable": 0}). */
static void run_callbacks(const GcState *gc, const char *phase, int generation, size_t found) {
    if (!gc->callbacks || !is_list(gc->callbacks) || list_length(gc->callbacks) == 0 || interp_current()->finalizing) return;
    scoped Own list = own(gc->callbacks), name = str_new(phase), info = dict_new();
    if (!name || !info || dict_set_named(info, "generation", small_int_new(generation)) < 0 ||
        dict_set_named(info, "collected", small_int_new((int64_t)found)) < 0 ||
        dict_set_named(info, "uncollectable", small_int_new(0)) < 0) {
        error_clear();
        return;
    }
    for (size_t i = 0; i < list_length(list); i++) {
        scoped Own callback = own(list_item_peek(list, i)), result = call2(callback, name, info);
        if (!result) error_unraisable(callback);
    }
}

/* With gc.DEBUG_STATS, in CPython's words.  The time. */
static int64_t tell_begin(const GcState *gc, int generation) {
    size_t counts[4] = {0}; /* by the bits of a generation */
    for (size_t i = 1; i <= gc->limit; i++)
        if (!is_free(gc->table[i])) counts[generation_of(gc->table[i])]++;
    fprintf(stderr, "gc: collecting generation %d...\ngc: objects in each generation: %zu %zu %zu\ngc: objects in permanent generation: %zu\n",
            generation, counts[0], counts[1], counts[2], gc_count_frozen());
    return clock_mono_ns();
}

/* Numbers of what has been collected; and when all has been, when that is due again. */
static void note_collection(GcState *gc, int generation, size_t found) {
    gc->collections[generation]++;
    gc->collected[generation] += found;
    for (int i = 1; i <= generation; i++) gc->younger[i] = 0;
    if (generation < GC_OLDEST) {
        gc->younger[generation + 1]++;
        gc->survived = gc->count;
    } else {
        gc_set_due(gc);
    }
}

int gc_collect_young(int generation, size_t *out_unreachable) {
    GcState *gc = &interp_current()->gc;
    size_t found = 0;
    if (!gc->collecting) {
        scoped Own pending = error_take();
        gc->collecting = true;
        run_callbacks(gc, "start", generation, 0);
        int64_t begun = gc->debug & GC_DEBUG_STATS ? tell_begin(gc, generation) : 0;
        found = collect(gc, generation);
        if (begun) fprintf(stderr, "gc: done, %zu unreachable, 0 uncollectable, %.4fs elapsed\n", found, (double)(clock_mono_ns() - begun) / 1e9);
        run_callbacks(gc, "stop", generation, found);
        gc->collecting = false;
        table_compact(gc);
        note_collection(gc, generation, found);
        error_restore_take(give(pending));
    }
    if (out_unreachable) *out_unreachable = found;
    return 0;
}

int gc_collect(size_t *out_unreachable) { return gc_collect_young(GC_OLDEST, out_unreachable); }

void gc_maybe(void) {
    GcState *gc = &interp_current()->gc;
    if (gc->enabled && !gc->collecting && gc->count >= gc->due && gc_collect(NULL) < 0) error_clear();
}

void gc_set_threshold(size_t threshold) {
    GcState *gc = &interp_current()->gc;
    gc->thresholds[0] = threshold;
    gc_set_due(gc);
}

void gc_init(void) {
    GcState *gc = &interp_current()->gc;
    gc->enabled = true;
    gc->thresholds[0] = GC_THRESHOLD;
    gc->thresholds[1] = gc->thresholds[2] = 10;
    gc_set_due(gc);
}

void gc_stress(void) {
    interp_current()->gc.stress = true;
    interp_current()->gc.due = 0;
}

static void explain(Collection *c, Ref value) {
    if (is_object(value)) subtract_visit(value, c);
}

/* The built-in types are immortal, and so is what they hold. */
static void explain_static_type(Collection *c, const Type *type) {
    explain(c, type->dict);
    explain(c, type->mro);
    explain(c, type->bases);
    explain(c, type->subclasses);
}

/* Each type once: its count, then the type is forgotten.  Objects whose count others of the table explain are not told:
 * they hang on those that something else holds. */
void gc_report_left(void) {
    Interp *interp = interp_current();
    Collection c = {.gc = &interp->gc, .generation = GC_OLDEST, .count = interp->gc.limit};
    if (!collection_alloc(&c)) return;
    count_outside(&c);
    for (const Type *type = interp->ready_types; type; type = type->next_ready) explain_static_type(&c, type);
    explain(&c, interp->memory_error);
    for (size_t i = 1; i <= c.count; i++) {
        if (c.refs[i] == 0 || c.refs[i] == REACHABLE) continue;
        const Type *type = object_at(c.gc, i)->type;
        size_t count = 0;
        for (size_t k = i; k <= c.count; k++) {
            if (c.refs[k] == 0 || c.refs[k] == REACHABLE || object_at(c.gc, k)->type != type) continue;
            count++;
            c.refs[k] = 0;
        }
        fprintf(stderr, "leak: %zu %s\n", count, type->name);
    }
    collection_free(&c);
}

void gc_check(void) {
    GcState *gc = &interp_current()->gc;
    size_t count = 0;
    for (size_t i = 1; i <= gc->limit; i++) {
        if (is_free(gc->table[i])) continue;
        count++;
        assert(index_of_object(object_at(gc, i)) == i);
        assert(object_at(gc, i)->refcount > 0);
    }
    assert(count == gc->count);
}
