/* What the files of the array object share; everyone else uses array.h. */
#pragma once

#include "stdlib/numpy/dtype.h"

/* Contiguity and alignment, after data, dtype or dimensions have changed. */
void array_update_flags(Array *a);
/* The number of elements.  ValueError: too many dimensions, negative ones, more bytes than there can be. */
NODISCARD int shape_size(const Dtype *d, int ndim, const ssize_t *shape, ssize_t *size) HOLDS_GIL;
void strides_contiguous(int ndim, const ssize_t *shape, ssize_t item, char order, ssize_t *strides);
/* A new object without memory or dimensions. */
NODISCARD Array *array_head(const Dtype *dtype) HOLDS_GIL;
/* With memory of its own, and these strides, which must lead to each element once. */
NODISCARD Own array_make(const Dtype *dtype, int ndim, const ssize_t *shape, const ssize_t *strides, bool zero) HOLDS_GIL;
/* A view of all of v. */
NODISCARD Own array_same(Ref v) HOLDS_GIL;
/* v, or a view of it if others know it, too: nobody changes its shape or type while Python runs.  NULL stays NULL. */
NODISCARD Own array_private_take(Own v) HOLDS_GIL;
/* A view of elements of v that lie in one line, at a distance of `stride` bytes; v has no fewer dimensions than one. */
NODISCARD Own array_line(Ref v, char *data, ssize_t length, ssize_t stride) HOLDS_GIL;
/* axis_normal with something in front of the message: "axis2: ". */
NODISCARD int axis_normal_named(ssize_t *axis, int ndim, const char *name) DROPS_GIL;
/* src's strides as dst's shape repeats it.  ValueError "could not broadcast input array ...".  array_assign.c */
NODISCARD int array_broadcast_strides(const Array *dst, const Array *src, ssize_t *strides) HOLDS_GIL;
/* An exception whose class lives in a Python module: NULL. */
void *throw_named(const char *module, const char *type, const char *text) DROPS_GIL COLD;
/* objects.c.  UnsupportedError, a TypeError: "gilt's numpy has no arrays of 'str' objects here ...": NULL. */
void *throw_no_array(const char *what) DROPS_GIL COLD;
/* The number of parameters in a signature: "(a, dtype=None, *, axes=(-2, -1))" has three. */
size_t parameters_count(const char *text);
/* After a failure: the answer of numpy._object_functions' function of that name, which has these parameters ("(a, b=1)"), if the error is an
 * UnsupportedError and that function exists; else NULL, with the error. */
NODISCARD Own objects_retry(const char *name, const char *parameters, const Ref *args) DROPS_GIL COLD;
/* The same for a method of a ufunc, whose name comes before the arguments. */
NODISCARD Own objects_retry_method(const char *name, const char *ufunc, const Ref *args, size_t count) DROPS_GIL COLD;
/* Is the error an UnsupportedError?  Then there is none any more. */
bool objects_clear_unsupported(void) HOLDS_GIL COLD;
/* order= of functions: 'C', 'F', 'A', 'K'; NULL and None leave *out alone.  ValueError. */
NODISCARD int order_from(Ref v, char *out) DROPS_GIL;

/* ---- slots */
Own array_getitem_pair(Ref self, Ref i, Ref j);
Element array_get_element(Ref self, int64_t i);
Element array_get_element_pair(Ref self, int64_t i, int64_t j);
bool array_set_element(Ref self, int64_t i, Ref v);
bool array_set_element_pair(Ref self, int64_t i, int64_t j, Ref v);
Own array_type_new(Type *type, const Ref *args, size_t count, Ref names);
Own array_iter(Ref self);
Own array_to_int(Ref self);
Own array_to_float(Ref self);
Own array_to_index(Ref self);
int array_truth(Ref self);
int array_contains(Ref self, Ref item);
int array_get_buffer(Ref self, Buffer *out, int flags);
extern const GetSetRow array_getset[];

/* A view of v's memory.  BufferError; ValueError for formats without a dtype.  buffer.c */
NODISCARD Own array_from_buffer(Ref v) DROPS_GIL;

extern Type flatiter_type, array_iter_type, flags_type, steps_type; /* array_iter.c, array_attrs.c, nditer.c */
/* ValueError "assignment destination is read-only": -1. */
int array_fail_read_only(void) COLD;

/* The first and one behind the last byte of a's elements; a->size > 0.  array_assign.c */
void array_extent(const Array *a, const char **low, const char **high);
/* Do all elements of a, which has some, lie in [first, behind), whatever its strides? */
bool array_lies_in(const Array *a, const char *first, const char *behind);
/* The one -1 of a new shape for `size` elements filled in: ValueError "cannot reshape array of size 3 into shape (2,)". */
NODISCARD int shape_complete(ssize_t size, int ndim, ssize_t *shape) HOLDS_GIL;
/* a.view(dtype): the last dimension in other units.  ValueError. */
NODISCARD Own array_reinterpret(Ref a, const Dtype *dtype) HOLDS_GIL;
/* A view of what lies `offset` bytes into each element and is of that dtype; a block of elements is more dimensions. */
NODISCARD Own array_part_view(Ref a, const Dtype *dtype, size_t offset) HOLDS_GIL;
/* axes NULL: reversed. */
NODISCARD Own array_transposed(Ref a, const int *axes) HOLDS_GIL;
NODISCARD int array_set_writeable(Ref array, bool writeable) HOLDS_GIL;
Own array_get_flat(Ref self);
int array_set_flat(Ref self, Ref value);
/* Where a view of `shape` onto a's elements in that order ('C' or 'F') is possible, its strides: true. */
bool reshape_strides(const Array *a, int ndim, const ssize_t *shape, char order, ssize_t *strides);
/* A view where possible, else a view of a copy; shape is complete. */
NODISCARD Own array_reshaped(Ref a, int ndim, const ssize_t *shape, char order) DROPS_GIL;
/* f(3, 4) and f((3, 4)): the tuple of a *shape parameter.  As shape_from. */
NODISCARD int shape_from_args(Ref args, ssize_t *shape) DROPS_GIL;
/* The address of element i in C order; 0 <= i < size. */
char *array_address(const Array *a, ssize_t i);
/* a[i], 0 <= i < length. */
NODISCARD Own array_item_at(Ref a, ssize_t i) HOLDS_GIL;
/* i made non-negative: IndexError "index 3 is out of bounds for axis 0 with size 3", or for flat access "... for size 3". */
NODISCARD int index_normal(ssize_t *i, ssize_t length, int axis) HOLDS_GIL;
NODISCARD int index_checked_bounds(ssize_t *i, ssize_t length) HOLDS_GIL;
/* The elements' bytes in that order.  array_pickle.c */
NODISCARD Own array_bytes(Ref a, char order) DROPS_GIL;
/* a becomes what `fresh`, which nobody else has, is: dtype, dimensions, elements.  ValueError for views.  array_memory.c */
NODISCARD int array_adopt(Ref a, Ref fresh) HOLDS_GIL;
/* Of elements that an array owned. */
void elements_free(char *data) HOLDS_GIL;
void outgrown_free(struct Outgrown *o);
/* The address that a.item(*args) means; IndexError, ValueError. */
NODISCARD char *array_element_address(Ref a, Ref args) DROPS_GIL;
/* Contiguous in Fortran's order, and not in C's. */
static inline bool is_fortran_only(const Array *a) { return a->flags & ARRAY_F && !(a->flags & ARRAY_C); }
/* numpy.ndarray[shape, dtype], numpy.dtype[scalar].  subscript.c */
NODISCARD Own ndarray_subscripted(Ref cls, const Ref *args) HOLDS_GIL;
NODISCARD Own dtype_subscripted(Ref cls, const Ref *args) HOLDS_GIL;

/* ---- dispatch.c: functions that ask the classes of their arguments first */
extern Type dispatched_type;
/* A function of functions.def is given like=: does the class of that answer?  Then *out is its answer, NULL with an exception. */
bool like_answers(const char *name, const char *parameters, const Ref *args, Own *out) DROPS_GIL;
