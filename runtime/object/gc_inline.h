/* gc_track and gc_untrack in place, and the same of dealloc_begin and dealloc_end: for the types of which most objects are
 * made.  What is rare (no free place in the table, a collection is due, flags beside the index, deep nesting) is left to the
 * functions of gc.h and object.h, which say what is promised. */
#pragma once

#include "runtime/object/gc.h"
#include "runtime/object/interp.h"

/* gc_track of an object that was made just now: its gc_index is 0. */
static ALWAYS_INLINE void gc_track_new(Object *o) {
    GcState *gc = &interp_current()->gc;
    uint32_t i = gc->free;
    if (UNLIKELY(!i) || UNLIKELY(gc->count + 1 >= gc->due)) {
        gc_track(o);
        return;
    }
    gc->free = (uint32_t)((uintptr_t)gc->table[i] >> 1);
    gc->table[i] = o;
    o->gc_index = i;
    gc->count++;
}

static ALWAYS_INLINE void gc_untrack_dying(Object *o) {
    uint32_t i = o->gc_index;
    if (i == 0) return;
    GcState *gc = &interp_current()->gc;
    if (UNLIKELY(i >= GC_FROZEN) || UNLIKELY(gc->count <= gc->low)) {
        gc_untrack(o);
        return;
    }
    gc->table[i] = (Object *)((uintptr_t)gc->free << 1 | 1);
    gc->free = i;
    o->gc_index = 0;
    gc->count--;
}

/* dealloc_begin and dealloc_end. */
static ALWAYS_INLINE bool dealloc_enter(Object *o) {
    struct Thread *thread = thread_current;
    if (UNLIKELY(thread->dealloc_depth >= DEALLOC_DEPTH) || thread_c_stack_low(thread)) return dealloc_begin(o);
    thread->dealloc_depth++;
    return true;
}
static ALWAYS_INLINE void dealloc_leave(void) {
    struct Thread *thread = thread_current;
    if (UNLIKELY(thread->trash != NULL)) dealloc_end();
    else thread->dealloc_depth--;
}
