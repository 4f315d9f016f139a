/* Elements of XML documents: what element.c and tree_builder.c know of each other. */
#pragma once

#include "stdlib/stdlib.h"

typedef struct XmlElement {
    Object head;
    Own tag, text, tail;
    Own attributes; /* a dict; NULL: none were asked for yet */
    Own children;   /* a list of Elements, which nobody else has; NULL: likewise */
    Own weakrefs;
} XmlElement;

extern Type element_type, tree_builder_type;

static inline XmlElement *element_of(Ref v) { return (XmlElement *)object_of(v); }
/* One without children; attributes: a dict that becomes its own, or NULL. */
NODISCARD Own element_new(Ref tag, Ref attributes) HOLDS_GIL;
NODISCARD int element_append(Ref element, Ref child) HOLDS_GIL;
