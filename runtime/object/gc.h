/* The cycle collector: trial deletion over the table of tracked objects (Lins 1992; CPython's gcmodule has the same idea with lists).
 *
 * Tracked objects stand in a table; each knows its index (Object.gc_index), so both take a few
 * instructions and touch nothing else.  A collection of all runs when the tracked objects have grown by half since the last one, and
 * by threshold0, and by a share of the places it looked at.  Objects have generations, as in CPython, for those who ask for
 * a collection of the young ones; no such collection begins by itself. */
#pragma once

#include "runtime/gil/thread.h"
#include "runtime/object/object.h"

/* The top bits of Object.gc_index: __del__ has run; gc.freeze() has taken it out of collections. */
#define GC_FINALIZED ((uint32_t)1 << 31)
#define GC_FROZEN ((uint32_t)1 << 30)
static inline bool gc_finalize_once(Object *o) {
    if (o->gc_index & GC_FINALIZED) return false;
    o->gc_index |= GC_FINALIZED;
    return true;
}

/* How many __del__ methods and callbacks of weak references the thread is in: what signal handlers raise there would reach
 * nobody, so that they are put off. */
static inline size_t *finalizers_running(struct Thread *thread) { return (size_t *)&thread->extension[0]; }
/* __del__ has raised: reports it, with the method as the place. */
void finalize_failed(Object *o);
/* A new instance of a heap type whose maker (a built-in's `new`) did not track it. */
void gc_track_instance(Ref v);
/* gc_track for objects with a finalizer, which runs in the order in which they were made when they are garbage together. */
void gc_track_in_order(Object *o);

NODISCARD int gc_collect(size_t *out_unreachable) DROPS_GIL; /* never fails but for pending exceptions in finalizers, which are reported */
/* Of the objects up to a generation, the last of which is GC_OLDEST; those that stay are a generation older then. */
enum { GC_OLDEST = 2 };
NODISCARD int gc_collect_young(int generation, size_t *out_unreachable) DROPS_GIL;
void gc_maybe(void) DROPS_GIL;      /* at safe points, when due */
bool gc_is_tracked(Ref v);
/* Garbage that is being collected: nobody may be shown it, since it may have been cleared. */
bool gc_is_going(const Object *o);
int gc_visit_all(VisitFn visit, void *context);  /* gc.get_objects; leaves out what is going */
int gc_visit_generation(int generation, VisitFn visit, void *context);
/* gc.freeze and unfreeze: all tracked objects of now are left alone by collections, and what they refer to lives. */
void gc_set_frozen(bool on) HOLDS_GIL;
size_t gc_count_frozen(void) HOLDS_GIL;
/* gc.set_debug: */
enum { GC_DEBUG_STATS = 1, GC_DEBUG_COLLECTABLE = 2, GC_DEBUG_UNCOLLECTABLE = 4, GC_DEBUG_SAVEALL = 32 };
void gc_set_threshold(size_t threshold) HOLDS_GIL; /* of objects that are new since the last collection; 0: never */
void gc_init(void) HOLDS_GIL;       /* sets the thresholds of a new interpreter */
void gc_stress(void) HOLDS_GIL;     /* from now on, collect at the first safe point after every tracked object */
/* When everything has been let go: a line "leak: COUNT TYPE" on stderr for the tracked objects that something outside of
 * the collector's table still holds. */
void gc_report_left(void) HOLDS_GIL;
void gc_check(void) HOLDS_GIL;      /* asserts the table's invariants */
