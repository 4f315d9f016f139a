/* The types of the module _collections, one file each. */
#pragma once

#include "stdlib/stdlib.h"

extern Type deque_type, deque_iter_type, deque_reviter_type; /* deque.c */
extern Type ordered_dict_type;                               /* ordered_dict.c */
