/* Trial deletion: subtract from every tracked object's count the references that other tracked objects hold; what still
 * has a count is held from outside, and so is all that it reaches; the rest is garbage.
 *
 * The counts under trial stand in an array beside the table, so nothing in the objects changes while the collector looks.  It runs
 * at safe points only (tracking an object merely asks for it), so no object is half made.  Garbage is held by one count
 * of our own from the moment it is known until it has been cleared, because finalizers and callbacks may do anything.
 */
#include "runtime/object/gc.h"

#include "runtime/base/alloc.h"
#include "runtime/gil/gil.h"
#include "runtime/object/error.h"
#include "runtime/object/interp.h"
#include "runtime/object/weakref.h"
#include "runtime/types/list.h"

enum { FIRST_CAPACITY = 1024, INDEX_MASK = 0x7fffffff };

static uint32_t index_of_object(const Object *o) { return o->gc_index & INDEX_MASK; }

static void set_index(Object *o, uint32_t index) { o->gc_index = (o->gc_index & GC_FINALIZED) | index; }

/* ---- the table */

static bool table_grow(GcState *gc) {
    size_t capacity = gc->capacity ? gc->capacity * 2 : FIRST_CAPACITY;
    Object **table = mem_realloc_array(gc->table, capacity, sizeof *table);
    if (!table) return false;
    gc->table = table;
    gc->capacity = capacity;
    return true;
}

/* Without memory the object stays untracked: it can leak in a cycle, but nothing breaks. */
void gc_track(Object *o) {
    GcState *gc = &interp_current()->gc;
    if (UNLIKELY(gc->count + 1 >= gc->capacity) && !table_grow(gc)) return;
    size_t index = ++gc->count;
    gc->table[index] = o;
    set_index(o, (uint32_t)index);
    if (UNLIKELY(index >= gc->due) && gc->enabled && !gc->collecting && gc->thresholds[0]) {
        thread_request(thread_current, REQ_GC);
    }
}

void gc_untrack(Object *o) {
    uint32_t index = index_of_object(o);
    if (!index) return;
    GcState *gc = &interp_current()->gc;
    Object *last = gc->table[gc->count--];
    gc->table[index] = last;
    set_index(last, index);
    set_index(o, 0);
}

void gc_track_instance(Ref v) {
    if (is_object(v) && type_has(type_of(v), TYPE_GC) && !gc_is_tracked(v)) gc_track(object_of(v));
}

bool gc_is_tracked(Ref v) { return is_object(v) && index_of_object(object_of(v)) != 0; }

int gc_visit_all(VisitFn visit, void *context) {
    GcState *gc = &interp_current()->gc;
    for (size_t i = 1; i <= gc->count; i++) {
        int stop = visit(as_ref(gc->table[i]), context);
        if (stop) return stop;
    }
    return 0;
}

/* ---- trial deletion over a set of objects: the first `count` of the table, or a list of suspects */

typedef struct Trial {
    Object **objects;    /* numbered from 1 */
    uint32_t count;
    uint32_t *counts;    /* references from outside the set; later REACHED */
    uint32_t *work;      /* stack of reached ones */
    uint32_t work_count;
    const uint32_t *place; /* table index -> number in the set, 0 not in it; NULL: the same */
} Trial;

enum { REACHED = 0xffffffff };

static uint32_t number_in(const Trial *t, Ref item) {
    uint32_t index = index_of_object(object_of(item));
    return t->place ? t->place[index] : index;
}

static int subtract(Ref item, void *context) {
    Trial *t = context;
    uint32_t n = number_in(t, item);
    if (n && t->counts[n]) t->counts[n]--;
    return 0;
}

static int reach(Ref item, void *context) {
    Trial *t = context;
    uint32_t n = number_in(t, item);
    if (n && t->counts[n] != REACHED) {
        t->counts[n] = REACHED;
        t->work[t->work_count++] = n;
    }
    return 0;
}

/* After it counts[n] is REACHED for what is alive and something else for garbage.  `held` counts are our own. */
static void trial_run(Trial *t, uint32_t held) {
    for (uint32_t n = 1; n <= t->count; n++) t->counts[n] = t->objects[n]->refcount - held;
    for (uint32_t n = 1; n <= t->count; n++) {
        Object *o = t->objects[n];
        if (o->type->traverse) o->type->traverse(o, subtract, t);
    }
    for (uint32_t n = 1; n <= t->count; n++) {
        if (t->counts[n] != 0 && t->counts[n] != REACHED) reach(as_ref(t->objects[n]), t);
        while (t->work_count) {
            Object *o = t->objects[t->work[--t->work_count]];
            if (o->type->traverse) o->type->traverse(o, reach, t);
        }
    }
}

static bool trial_alloc(Trial *t, uint32_t count) {
    t->count = count;
    t->counts = mem_alloc_array((size_t)count + 1, sizeof *t->counts);
    t->work = mem_alloc_array((size_t)count + 1, sizeof *t->work);
    return t->counts && t->work;
}

static void trial_free(Trial *t) {
    mem_free(t->counts);
    mem_free(t->work);
}

/* ---- the steps of a collection */

/* The garbage of the whole table, each held once: objects[1 .. *count].  NULL: there is none, or no memory. */
static Object **find_garbage(GcState *gc, uint32_t *count) {
    Trial t = {.objects = gc->table};
    Object **garbage = NULL;
    *count = 0;
    if (trial_alloc(&t, (uint32_t)gc->count)) {
        trial_run(&t, 0);
        uint32_t n = 0;
        for (uint32_t i = 1; i <= t.count; i++) n += t.counts[i] != REACHED;
        garbage = n ? mem_alloc_array((size_t)n + 1, sizeof *garbage) : NULL;
        for (uint32_t i = 1; garbage && i <= t.count; i++) {
            if (t.counts[i] == REACHED) continue;
            garbage[++*count] = gc->table[i];
            gc->table[i]->refcount++;
        }
    }
    trial_free(&t);
    return garbage;
}

static bool run_finalizers(Object **garbage, uint32_t count) {
    bool any = false;
    for (uint32_t n = 1; n <= count; n++) {
        Object *o = garbage[n];
        if (!o->type->finalize || !gc_finalize_once(o)) continue;
        any = true;
        Own result = o->type->finalize(as_own(o));
        if (!result) error_unraisable(as_ref(o));
        decref(result);
    }
    return any;
}

/* Finalizers may have let objects live again: drop those, and what they reach, from the garbage. */
static void drop_resurrected(GcState *gc, Object **garbage, uint32_t *count) {
    Trial t = {.objects = garbage};
    uint32_t *place = mem_alloc_zero_array(gc->count + 1, sizeof *place), kept = 0;
    bool known = place && trial_alloc(&t, *count);
    if (known) {
        for (uint32_t n = 1; n <= *count; n++) place[index_of_object(garbage[n])] = n;
        place[0] = 0;
        t.place = place;
        trial_run(&t, 1);
    }
    for (uint32_t n = 1; n <= *count; n++) {
        if (known && t.counts[n] != REACHED) garbage[++kept] = garbage[n];
        else decref(as_own(garbage[n])); /* alive, or we cannot know */
    }
    *count = kept;
    trial_free(&t);
    mem_free(place);
}

static void clear_garbage(Object **garbage, uint32_t count) {
    for (uint32_t n = 1; n <= count; n++) weakref_disarm(garbage[n]);
    for (uint32_t n = 1; n <= count; n++) {
        Type *type = garbage[n]->type;
        if (type->weakrefs_offset && *weakrefs_of(garbage[n], type)) weakref_clear_all(garbage[n]);
    }
    for (uint32_t n = 1; n <= count; n++) {
        Object *o = garbage[n];
        if (o->type->clear && o->refcount > 1) o->type->clear(o);
    }
    for (uint32_t n = 1; n <= count; n++) decref(as_own(garbage[n]));
}

static void set_due(GcState *gc) {
    size_t least = gc->count + (gc->thresholds[0] > 10000 ? gc->thresholds[0] : 10000);
    gc->due = gc->count + gc->count / 2;
    if (gc->due < least) gc->due = least;
}

int gc_collect(size_t *out_unreachable) {
    GcState *gc = &interp_current()->gc;
    *out_unreachable = 0;
    if (gc->collecting) return 0;
    gc->collecting = true;
    scoped Own pending = error_take();
    uint32_t count;
    Object **garbage = find_garbage(gc, &count);
    if (garbage) {
        *out_unreachable = count;
        if (run_finalizers(garbage, count)) drop_resurrected(gc, garbage, &count);
        clear_garbage(garbage, count);
        mem_free(garbage);
    }
    error_restore_take(give(pending));
    gc->collecting = false;
    gc->collections++;
    gc->collected += *out_unreachable;
    set_due(gc);
    return 0;
}

void gc_maybe(void) {
    GcState *gc = &interp_current()->gc;
    size_t unreachable;
    if (gc->enabled && !gc->collecting && gc->thresholds[0] && gc->count >= gc->due && gc_collect(&unreachable) < 0) {
        error_unraisable(None);
    }
}
