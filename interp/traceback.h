/* Traceback objects: one for each frame that an exception has passed, outermost first. */
#pragma once

#include "interp/frame.h"

typedef struct Traceback {
    Object head;
    Own next;                 /* traceback or NULL: the frame called from here */
    Own frame;                /* frame object */
    uint32_t offset;          /* word offset of the instruction: code_position gives line and columns */
    int32_t line;             /* LINE_LATER: the instruction's own, which nobody has asked for yet */
} Traceback;
enum { LINE_LATER = INT32_MIN };

extern Type traceback_type;

int traceback_line(const Traceback *t);
/* The current exception leaves (or is raised in) this frame: put an entry in front.  Best effort: without memory the
 * entry is left out. */
void traceback_add(Frame *frame, Ref exception) HOLDS_GIL;
