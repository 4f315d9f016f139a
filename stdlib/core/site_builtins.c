/* What CPython's module site adds to builtins: exit and quit, copyright, credits and license, help.  They are for people at the
 * prompt: their reprs say what to do. */
#include "stdlib/core/site_builtins.h"

#include "stdlib/stdlib.h"

typedef struct Helper { Object head; const char *name, *text; } Helper;

static Helper *helper_of(Ref v) { return (Helper *)object_of(v); }

/* ---- exit, quit */

static Own quitter_repr(Ref self) { return str_format("Use %s() or Ctrl-D (i.e. EOF) to exit", helper_of(self)->name); }

static Own quitter_call(Ref self, const Ref *args, size_t count, Ref names) {
    static Signature *signature;
    Ref code;
    if (args_bind(&signature, "__call__(code=None)", args, count, names, &code) < 0) return NULL;
    scoped Own in = import_from("sys", "stdin"); /* at the prompt: no further lines */
    scoped Own closed = in && !is_none(in) ? call_method(in, name_close, NULL, 0) : NULL;
    if (!closed) error_clear();
    return throw_value(SystemExit, code ? code : None);
}

static void helper_dealloc(Object *o) { object_free(o); }

static Type quitter_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sitebuiltins.Quitter", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(Helper), .repr = quitter_repr, .call = quitter_call, .dealloc = helper_dealloc,
};

/* ---- copyright, credits, license */

static Own printer_repr(Ref self) { return str_new(helper_of(self)->text); }

static Own print_line(Ref text) {
    scoped Own out = import_from("sys", "stdout"), line = out ? str_format("%U\n", text) : NULL;
    Ref argument = line;
    scoped Own done = line ? call_method(out, name_write, &argument, 1) : NULL;
    return done ? None : NULL;
}

static Own printer_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names(helper_of(self)->name, names) < 0 || args_count("__call__", count, 0, 0) < 0) return NULL;
    scoped Own text = printer_repr(self);
    return text ? print_line(text) : NULL;
}

static Type printer_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sitebuiltins._Printer", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(Helper), .repr = printer_repr, .call = printer_call, .dealloc = helper_dealloc,
};

/* ---- help */

static Own help_repr(Ref self) {
    return str_new("Type help() for interactive help, or help(object) for help about object.");
}

/* pydoc knows how; it is imported by those who ask. */
static Own help_call(Ref self, const Ref *args, size_t count, Ref names) {
    if (args_no_names("help", names) < 0 || args_count("help", count, 0, 1) < 0) return NULL;
    scoped Own show = import_from("pydoc", "help");
    return show ? call(show, args, count, NULL) : NULL;
}

static Type help_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sitebuiltins._Helper", .base = &object_type, .flags = TYPE_NO_NEW,
    .size = sizeof(Helper), .repr = help_repr, .call = help_call, .dealloc = helper_dealloc,
};

static int add(Ref module, Type *type, const char *name, const char *text) {
    if (!type_has(type, TYPE_READY) && type_ready(type) < 0) return -1;
    Helper *h = object_new(type, 0);
    if (!h) return -1;
    h->name = name;
    h->text = text;
    return module_add_take(module, name, as_own(h));
}

int site_builtins_add(Ref module) {
    if (add(module, &quitter_type, "exit", NULL) < 0 || add(module, &quitter_type, "quit", NULL) < 0) return -1;
    if (add(module, &printer_type, "copyright", "Copyright (c) 2026 the gilt authors.\nAll Rights Reserved.") < 0) return -1;
    if (add(module, &printer_type, "credits", "gilt stands on GMP, libcurl and GNU readline, and on the ideas of CPython, Lua and Self.") < 0) return -1;
    if (add(module, &printer_type, "license", "gilt is free software under the MIT licence.") < 0) return -1;
    return add(module, &help_type, "help", NULL);
}
