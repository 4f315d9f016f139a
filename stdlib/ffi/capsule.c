/* Capsules: pointers that C code hands to C code through Python, under a name that both agree on.
 *
 * No module in C needs them here.  They are for programs that make or read them with ctypes.pythonapi, as picklers do in
 * order to know their type; exported like the functions of pythonapi.c, with CPython's meanings. */
#include "runtime/gilt.h"

typedef void (*CapsuleDestructor)(Own capsule);

typedef struct Capsule {
    Object head;
    void *pointer;      /* not NULL */
    const char *name;   /* its maker's, or NULL */
    void *context;
    CapsuleDestructor destructor; /* or NULL */
} Capsule;

static Own capsule_repr(Ref self) {
    const Capsule *c = (const Capsule *)object_of(self);
    const char *quote = c->name ? "\"" : "";
    return str_format("<capsule object %s%s%s at 0x%llx>", quote, c->name ? c->name : "NULL", quote, (unsigned long long)(uintptr_t)c);
}

static void capsule_dealloc(Object *self) {
    Capsule *c = (Capsule *)self;
    if (c->destructor) c->destructor(as_own(c));
    object_free(self);
}

static Type capsule_type = {
    .head = OBJECT_STATIC(&type_type),
    .name = "PyCapsule",
    .doc = "A pointer of C code, under a name.",
    .flags = TYPE_NO_NEW,
    .size = sizeof(Capsule),
    .dealloc = capsule_dealloc,
    .repr = capsule_repr,
};

Own PyCapsule_New(void *pointer, const char *name, CapsuleDestructor destructor);
int PyCapsule_IsValid(Ref v, const char *name);
void *PyCapsule_GetPointer(Ref v, const char *name);
const char *PyCapsule_GetName(Ref v);
void *PyCapsule_GetContext(Ref v);
CapsuleDestructor PyCapsule_GetDestructor(Ref v);
int PyCapsule_SetPointer(Ref v, void *pointer);
int PyCapsule_SetName(Ref v, const char *name);
int PyCapsule_SetContext(Ref v, void *context);
int PyCapsule_SetDestructor(Ref v, CapsuleDestructor destructor);

Own PyCapsule_New(void *pointer, const char *name, CapsuleDestructor destructor) {
    if (!pointer) return throw(ValueError, "PyCapsule_New called with null pointer");
    Capsule *c = type_ready(&capsule_type) < 0 ? NULL : object_new(&capsule_type, 0);
    if (!c) return NULL;
    c->pointer = pointer;
    c->name = name;
    c->context = NULL;
    c->destructor = destructor;
    return as_own(c);
}

static bool same_name(const char *a, const char *b) { return a == b || (a && b && strcmp(a, b) == 0); }

/* NULL with ValueError if v is no capsule. */
static Capsule *capsule_of(Ref v, const char *function) {
    if (v && is_exactly(v, &capsule_type)) return (Capsule *)object_of(v);
    return throw(ValueError, "%s called with invalid PyCapsule object", function);
}

int PyCapsule_IsValid(Ref v, const char *name) {
    return v && is_exactly(v, &capsule_type) && same_name(((Capsule *)object_of(v))->name, name);
}

void *PyCapsule_GetPointer(Ref v, const char *name) {
    const Capsule *c = capsule_of(v, "PyCapsule_GetPointer");
    if (!c) return NULL;
    return same_name(c->name, name) ? c->pointer : throw(ValueError, "PyCapsule_GetPointer called with incorrect name");
}

const char *PyCapsule_GetName(Ref v) {
    const Capsule *c = capsule_of(v, "PyCapsule_GetName");
    return c ? c->name : NULL;
}

void *PyCapsule_GetContext(Ref v) {
    const Capsule *c = capsule_of(v, "PyCapsule_GetContext");
    return c ? c->context : NULL;
}

CapsuleDestructor PyCapsule_GetDestructor(Ref v) {
    const Capsule *c = capsule_of(v, "PyCapsule_GetDestructor");
    return c ? c->destructor : NULL;
}

int PyCapsule_SetPointer(Ref v, void *pointer) {
    if (!pointer) return fail(ValueError, "PyCapsule_SetPointer called with null pointer");
    Capsule *c = capsule_of(v, "PyCapsule_SetPointer");
    if (c) c->pointer = pointer;
    return c ? 0 : -1;
}

int PyCapsule_SetName(Ref v, const char *name) {
    Capsule *c = capsule_of(v, "PyCapsule_SetName");
    if (c) c->name = name;
    return c ? 0 : -1;
}

int PyCapsule_SetContext(Ref v, void *context) {
    Capsule *c = capsule_of(v, "PyCapsule_SetContext");
    if (c) c->context = context;
    return c ? 0 : -1;
}

int PyCapsule_SetDestructor(Ref v, CapsuleDestructor destructor) {
    Capsule *c = capsule_of(v, "PyCapsule_SetDestructor");
    if (c) c->destructor = destructor;
    return c ? 0 : -1;
}
