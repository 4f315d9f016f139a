/* Growable arrays of any C type:  VEC(int) v = {0};  int *slot = vec_push(&v);  if (slot) *slot = 7; */
#pragma once
#include <stdbool.h>
#include <stddef.h>

#define VEC(T) struct { T *at; size_t n, capacity; }

/* Room for at least `need` elements of `size` bytes in (*at, *capacity); false without memory, then nothing changed. */
bool vec_grow(void **at, size_t *capacity, size_t need, size_t size) __attribute__((warn_unused_result));

/* Room for k more elements. */
#define vec_reserve(v, k) \
    ((v)->n + (k) <= (v)->capacity || vec_grow((void **)&(v)->at, &(v)->capacity, (v)->n + (k), sizeof *(v)->at))
/* Pointer to a new last element, not initialised; NULL without memory. */
#define vec_push(v) (vec_reserve(v, 1) ? &(v)->at[(v)->n++] : NULL)
#define vec_last(v) ((v)->at[(v)->n - 1])
#define vec_free(v) (vec_release((void **)&(v)->at), (v)->n = (v)->capacity = 0)
void vec_release(void **at);
