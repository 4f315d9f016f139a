/* Shapes: which attribute has which slot.  attr.h tells the idea.
 *
 * A shape knows the name it adds and its parent, so a lookup walks towards the root and compares pointers: names are
 * interned.  Shapes with more than SHAPE_WALK names have a dict beside them.  All shapes of a class hang on its
 * root and live as long as the class does; instances hold their class, so nobody counts shapes.
 */
#include "runtime/base/alloc.h"
#include "runtime/object/attr.h"
#include "runtime/object/interp.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"

enum { SHAPE_WALK = 8, SHAPE_CHILDREN_MAX = 64 };

Shape shape_dict_mode = {.id = SHAPE_ID_DICT_MODE};
Shape shape_cleared = {.id = SHAPE_ID_CLEARED};

static uint64_t shape_id_next(void) { return ++interp_current()->next_shape_id; }

static Shape *shape_new(Shape *parent, Ref name) {
    Shape *shape = mem_alloc_zero(sizeof *shape);
    if (!shape) return throw_memory();
    shape->parent = parent;
    shape->name = unlend(name);
    shape->id = shape_id_next();
    if (parent) shape->count = parent->count + 1;
    return shape;
}

int shape_root_make(Type *type) {
    Shape *root = shape_new(NULL, NULL);
    if (!root) return -1;
    root->capacity = type->inline_slots;
    root->older_root = type->root_shape;
    type->root_shape = root;
    return 0;
}

/* ---- finding */

/* A dict of the shape's names, for shapes that are too deep to walk.  Without memory: we walk. */
static COLD void shape_make_index(Shape *shape) {
    scoped Own index = dict_new_sized(shape->count);
    if (!index) return error_clear();
    for (Shape *s = shape; s->parent; s = s->parent)
        if (dict_set(index, s->name, small_int_new((int64_t)s->count - 1)) < 0) return error_clear();
    if (object_of(index)->gc_index) gc_untrack(object_of(index)); /* names and numbers are in no cycle, and it may live for ever */
    shape->index = give(index);
}

int shape_find(const Shape *shape, Ref name) {
    if (shape->count > SHAPE_WALK) {
        if (!shape->index) shape_make_index((Shape *)shape);
        if (shape->index) {
            Ref at = dict_get_str_peek(shape->index, name);
            return at ? (int)small_int(at) : -1;
        }
    }
    for (; shape->parent; shape = shape->parent)
        if (shape->name == name) return (int)shape->count - 1;
    return -1;
}

/* ---- growing */

static int shape_add_child(Shape *shape, Shape *child) {
    if (shape->children_count == shape->children_capacity) {
        uint32_t capacity = shape->children_capacity ? shape->children_capacity * 2 : 2;
        Shape **children = mem_realloc_array(shape->children, capacity, sizeof *children);
        if (!children) return fail_memory();
        shape->children = children;
        shape->children_capacity = capacity;
    }
    shape->children[shape->children_count++] = child;
    return 0;
}

Shape *shape_add(Shape *shape, Ref name) {
    for (uint32_t i = 0; i < shape->children_count; i++)
        if (shape->children[i]->name == name) return shape->children[i];
    if (shape->count >= SHAPE_MAX || shape->children_count >= SHAPE_CHILDREN_MAX) return &shape_dict_mode;
    Shape *child = shape_new(shape, name);
    if (!child) return NULL;
    child->capacity = shape->capacity;
    if (child->count > child->capacity) child->capacity = child->capacity < 4 ? 4 : child->capacity * 2;
    if (shape_add_child(shape, child) < 0) {
        mem_free(child);
        return NULL;
    }
    return child;
}

/* ---- whole trees; no deeper than SHAPE_MAX */

static void tree_renumber(Shape *shape) {
    shape->id = shape_id_next();
    for (uint32_t i = 0; i < shape->children_count; i++) tree_renumber(shape->children[i]);
}

void shape_renumber(Type *type) {
    for (Shape *root = type->root_shape; root; root = root->older_root) tree_renumber(root);
}

static void tree_free(Shape *shape) {
    for (uint32_t i = 0; i < shape->children_count; i++) tree_free(shape->children[i]);
    decref(shape->index);
    mem_free(shape->children);
    mem_free(shape);
}

void shape_free_all(Type *type) {
    Shape *root = type->root_shape;
    type->root_shape = NULL;
    while (root) {
        Shape *older = root->older_root;
        tree_free(root);
        root = older;
    }
}
