/* Classes: making built-in types ready, and what a class statement calls. */
#pragma once

#include "runtime/object/attr.h"

/* Fill a static type: inherit slots.  Called once at start.  -1: MemoryError. */
NODISCARD int type_ready(Type *type) HOLDS_GIL;
NODISCARD int type_ready_all(Type *const *types, size_t count) HOLDS_GIL;
/* The namespace of a class; a built-in's is made when it is first asked for.  NULL: MemoryError (or not ready). */
NODISCARD Ref type_namespace_peek(Type *type) HOLDS_GIL;
/* For lookups, which cannot fail: NULL without an error, and an error that was there stays.  Whoever then says that there is
 * no attribute asks lookup_lacked_memory() first. */
Ref type_namespace_quiet_peek(Type *type) HOLDS_GIL;
bool lookup_lacked_memory(const Type *type, Ref name) HOLDS_GIL;
/* Those of all bases are there from now on.  -1: MemoryError. */
NODISCARD int type_make_namespaces(const Type *type) HOLDS_GIL;
/* type(name, bases, namespace, **keywords): metaclass conflict, C3, __slots__, __set_name__, __init_subclass__. */
NODISCARD Own type_new(Type *metatype, Ref name, Ref bases, Ref namespace, Ref keywords) DROPS_GIL;
/* The metaclass that a class statement must use: the most derived of `metatype` and the bases'.  TypeError on conflict. */
NODISCARD Own type_calculate_meta(Ref metatype, Ref bases) HOLDS_GIL;
/* Instantiation: type.__call__.  The VM has its own path for classes with a Python __init__. */
NODISCARD Own type_call(Ref type, const Ref *args, size_t count, Ref names) DROPS_GIL;
/* The classes directly below (lookup.c). */
NODISCARD int type_add_subclass(Type *base, Type *type) HOLDS_GIL;
void type_remove_subclass(Type *base, Type *type) HOLDS_GIL;
NODISCARD int type_follow(Type *owner, Type *type) HOLDS_GIL; /* what changes in owner, which is in type's MRO, changes in type */
void type_unfollow(Type *owner, Type *type) HOLDS_GIL;        /* unless it is a base */
NODISCARD Own type_subclasses_list(Type *type) HOLDS_GIL;
NODISCARD Own type_dir(const Type *type) HOLDS_GIL; /* names that it and its bases define, as a list */
/* type gained something that hides attributes of instances: see attr.h. */
void type_hides_attributes(Type *type);

/* The parts of an instance that heap types add to a built-in layout (instance.c). */
void instance_dealloc(Object *o);
int instance_traverse(Object *o, VisitFn visit, void *context);
int instance_clear(Object *o);
void instance_clear_fields(Object *o);
const Type *type_static_base(const Type *type); /* the nearest built-in */
const char *type_doc_text(const char *doc);     /* of Type.doc, the part behind the signature */

/* The name without module, and "module.qualname" (only qualname for builtins and __main__ keep their own rules in repr). */
NODISCARD Own type_qualname(Ref type) HOLDS_GIL;
NODISCARD Own type_name_object(Ref type) HOLDS_GIL; /* __name__ as str */
NODISCARD Own type_full_name(const Type *type) HOLDS_GIL;
/* What messages call it, as in CPython: "collections.deque" if that is made in C there, "Condition" if in Python. */
NODISCARD Own type_spoken_name(const Type *type) HOLDS_GIL;
const char *type_name(const Type *type); /* the part after the last dot, as messages show it */
NODISCARD Own type_module(Ref type) HOLDS_GIL;
/* Generic slot functions and wrappers made of slots.def (slots.c). */
void type_slots_from_dict(Type *type) HOLDS_GIL;              /* a heap type: fill slots from its dunder methods */
bool is_dunder(Ref name);                                      /* __name__, a str */
void type_slot_update(Type *type, Ref name) HOLDS_GIL;        /* after type.name = ... */
void type_note_own_slots(Type *type);                         /* a built-in: which slots it has before it inherits */
NODISCARD int type_add_slot_wrappers(Type *type, Ref dict) HOLDS_GIL; /* wrappers of those into its namespace */
