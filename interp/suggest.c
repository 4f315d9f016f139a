/* Suggestions for misspelt names, by an edit distance in which a change of case is cheap (CPython's suggestions.c has the same
 * costs and limits, so the answers are the same). */
#include "interp/suggest.h"

#include "interp/traceback.h"

enum { MOVE_COST = 2, CASE_COST = 1, MAX_NAME = 40, MAX_CANDIDATES = 750 };

static int substitution_cost(unsigned char a, unsigned char b) {
    if (a == b) return 0;
    if ((a | 32) == (b | 32) && (a | 32) >= 'a' && (a | 32) <= 'z') return CASE_COST;
    return MOVE_COST;
}

/* The distance, or a number above `limit`. */
static size_t distance(const char *a, size_t a_size, const char *b, size_t b_size, size_t limit) {
    while (a_size && b_size && a[0] == b[0]) a++, b++, a_size--, b_size--;
    while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) a_size--, b_size--;
    if (!a_size || !b_size) return (a_size + b_size) * MOVE_COST;
    if (a_size > MAX_NAME || b_size > MAX_NAME) return limit + 1;
    size_t row[MAX_NAME];
    for (size_t i = 0; i < a_size; i++) row[i] = (i + 1) * MOVE_COST;
    size_t result = 0;
    for (size_t j = 0; j < b_size; j++) {
        size_t above_left = j * MOVE_COST, least = SIZE_MAX;
        result = above_left + MOVE_COST;
        for (size_t i = 0; i < a_size; i++) {
            size_t substitute = above_left + (size_t)substitution_cost((unsigned char)b[j], (unsigned char)a[i]);
            above_left = row[i];
            size_t move = (result < row[i] ? result : row[i]) + MOVE_COST;
            result = move < substitute ? move : substitute;
            row[i] = result;
            if (result < least) least = result;
        }
        if (least > limit) return limit + 1;
    }
    return result;
}

static Own closest(Ref names, Ref wrong) {
    size_t wrong_size, best_distance = SIZE_MAX;
    const char *text = str_utf8(wrong, &wrong_size);
    if (!text) return NULL;
    if (list_length(names) >= MAX_CANDIDATES) return None;
    Ref best = NULL;
    for (size_t i = 0; i < list_length(names); i++) {
        Ref item = list_item_peek(names, i);
        size_t size;
        if (!is_str(item) || str_equal(item, wrong)) continue;
        const char *candidate = str_utf8(item, &size);
        if (!candidate) return NULL;
        size_t limit = (wrong_size + size + 3) * MOVE_COST / 6;
        if (limit > best_distance - 1) limit = best_distance - 1;
        size_t d = distance(text, wrong_size, candidate, size, limit);
        if (d > limit) continue;
        best = item;
        best_distance = d;
    }
    return best ? own(best) : None;
}

static Own names_in_frame(Ref exception) {
    Ref traceback = ((BaseExceptionObject *)object_of(exception))->traceback;
    if (!traceback) return list_new(0);
    while (((Traceback *)object_of(traceback))->next) traceback = ((Traceback *)object_of(traceback))->next;
    FrameObject *frame = (FrameObject *)object_of(((Traceback *)object_of(traceback))->frame);
    scoped Own locals = frame_locals(frame), names = locals ? list_from(locals) : NULL;
    if (!names || list_extend(names, frame->function->globals) < 0) return NULL;
    return list_extend(names, frame->function->builtins) < 0 ? NULL : give(names);
}

static Own suggest_name(Ref exception) {
    Ref name = ((NameErrorObject *)object_of(exception))->name;
    if (!name || !is_str(name)) return None;
    scoped Own names = names_in_frame(exception);
    return names ? closest(names, name) : NULL;
}

static Own suggest_attribute(Ref exception) {
    const AttributeErrorObject *e = (const AttributeErrorObject *)object_of(exception);
    if (!e->obj || !e->name || !is_str(e->name)) return None;
    scoped Own object = own(e->obj), name = own(e->name), listing = NULL;
    if (special_call(object, name___dir__, NULL, 0, &listing) <= 0) return NULL;
    scoped Own names = list_from(listing);
    if (!names || list_sort(names, NULL, false) < 0) return NULL;
    return closest(names, name);
}

Own suggest_for(Ref exception) {
    Own found = None;
    if (is_kind(exception, NameError)) found = suggest_name(exception);
    else if (is_kind(exception, AttributeError)) found = suggest_attribute(exception);
    if (found) return found;
    error_clear();
    return None;
}
