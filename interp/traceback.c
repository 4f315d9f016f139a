/* Traceback objects.
 *
 * While an exception unwinds, each frame it leaves puts itself in front of the chain in exception.__traceback__.  Only
 * the word offset is noted then; lines and columns are looked up when somebody prints them. */
#include "interp/traceback.h"

#include "runtime/gil/thread.h"

static Own traceback_new(Ref next, Ref frame, uint32_t offset, int line) {
    Traceback *t = object_new_raw(&traceback_type, sizeof *t);
    if (!t) return NULL;
    t->next = is_none(next) ? NULL : own(next);
    t->frame = own(frame);
    t->lasti = (int32_t)(offset * 4);
    t->line = line;
    gc_track_new(&t->head);
    return as_own(t);
}

int traceback_line(const Traceback *t) {
    if (t->line != LINE_LATER) return t->line;
    return code_line_or_near(((FrameObject *)object_of(t->frame))->code, traceback_offset(t));
}

/* Most exceptions are handled, and nobody asks for their lines.  Where a tracer's lines count it is told at once. */
static int line_to_keep(const Frame *frame) {
    bool simple = !vm_current()->thread->lab && frame->pc != frame->code->words && !frame_made_generator(frame);
    return simple && !(frame->object && frame->object->line) ? LINE_LATER : frame_line(frame);
}

void traceback_add(Frame *frame, Ref exception) {
    if (frame->code->is_quiet) return;
    BaseExceptionObject *e = (BaseExceptionObject *)object_of(exception);
    Own raised = error_take(); /* making objects must not see or lose it */
    Own object = frame_object(frame);
    (void)code_position_rows(frame->code); /* who raises once may raise often */
    Own entry = object ? traceback_new(e->traceback ? e->traceback : None, object, frame_offset(frame), line_to_keep(frame)) : NULL;
    decref(object);
    if (entry) own_set_take(&e->traceback, entry);
    error_restore_take(raised);
}

/* ---- the type */

static Traceback *self_of(Ref v) { return (Traceback *)object_of(v); }
static Own get_tb_next(Ref self) { return self_of(self)->next ? own(self_of(self)->next) : None; }
static int set_tb_next(Ref self, Ref value) {
    if (!value) return fail(TypeError, "can't delete tb_next attribute");
    if (!is_none(value) && !is_exactly(value, &traceback_type))
        return fail(TypeError, "expected traceback object, got '%T'", value);
    for (Ref t = value; !is_none(t) && t; t = self_of(t)->next)
        if (t == self) return fail(ValueError, "traceback loop detected");
    own_set_take(&self_of(self)->next, is_none(value) ? NULL : own(value));
    return 0;
}
static Own get_frame(Ref self) { return own(self_of(self)->frame); }
static Own get_lineno(Ref self) { return int_new(traceback_line(self_of(self))); }
static Own get_lasti(Ref self) { return int_new(self_of(self)->lasti); }

static const GetSetRow traceback_getset[] = {
    {"tb_next", get_tb_next, set_tb_next, "The next entry, towards where the exception was raised, or None."},
    {"tb_frame", get_frame, NULL, "The frame object."},
    {"tb_lineno", get_lineno, NULL, "The line in the frame's code."},
    {"tb_lasti", get_lasti, NULL, "Byte offset of the instruction."},
    {0},
};

static Own traceback_make(Type *type, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref out[4];
    if (args_bind(&signature, "traceback(tb_next, tb_frame, tb_lasti, tb_lineno)", args, count, names, out) < 0) return NULL;
    if (!is_none(out[0]) && !is_exactly(out[0], &traceback_type))
        return throw(TypeError, "expected traceback object or None, got '%T'", out[0]);
    if (!is_exactly(out[1], &frame_type)) return throw(TypeError, "traceback() argument 'tb_frame' must be frame, not %T", out[1]);
    int lasti, line;
    if (int_from(out[2], &lasti) < 0 || int_from(out[3], &line) < 0) return NULL;
    return traceback_new(out[0], out[1], (uint32_t)lasti / 4, line);
}

static int traceback_traverse(Object *self, VisitFn visit, void *context) {
    Traceback *t = (Traceback *)self;
    VISIT(t->next);
    VISIT(t->frame);
    return 0;
}

static int traceback_clear(Object *self) {
    Traceback *t = (Traceback *)self;
    CLEAR(t->next);
    CLEAR(t->frame);
    return 0;
}

static void traceback_dealloc(Object *self) {
    gc_untrack_dying(self);
    if (!dealloc_enter(self)) return;
    traceback_clear(self);
    object_free(self);
    dealloc_leave();
}

Type traceback_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "traceback",
    .doc = "traceback(tb_next, tb_frame, tb_lasti, tb_lineno)\n--\n\nCreate a new traceback object.",
    .flags = TYPE_GC,
    .size = sizeof(Traceback),
    .getset = traceback_getset,
    .dealloc = traceback_dealloc,
    .traverse = traceback_traverse,
    .clear = traceback_clear,
    .new = traceback_make,
};
