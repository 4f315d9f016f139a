/* Traceback objects: one for each frame that an exception has passed, outermost first. */
#pragma once

#include "interp/frame.h"

/* The fields stand as in CPython 3.11's struct, since programs write them through ctypes (trio does, to make an entry). */
typedef struct Traceback {
    Object head;
    Own next;                 /* traceback or NULL: the frame called from here */
    Own frame;                /* frame object */
    int32_t lasti;            /* byte offset of the instruction */
    int32_t line;             /* LINE_LATER: the instruction's own, which nobody has asked for yet */
} Traceback;
enum { LINE_LATER = INT32_MIN };

extern Type traceback_type;

int traceback_line(const Traceback *t);
/* The same in words: code_position gives line and columns. */
static inline uint32_t traceback_offset(const Traceback *t) { return (uint32_t)t->lasti / 4; }
/* The current exception leaves (or is raised in) this frame: put an entry in front.  Best effort: without memory the
 * entry is left out. */
void traceback_add(Frame *frame, Ref exception) HOLDS_GIL;
