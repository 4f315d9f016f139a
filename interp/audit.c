/* Audit hooks (PEP 578): functions that hear of what a program does before it is done, and may forbid it by raising.
 *
 * Whoever does such a thing says AUDIT(event, arguments...) (runtime/object/hooks.h), which costs a look at one pointer while no
 * hook was ever added.  A hook stays for as long as the interpreter lives; there is no way to remove one. */
#include "interp/audit.h"

static int tell(Ref event, Ref args) {
    scoped Own listeners = own(interp_current()->audit_hooks);
    for (size_t i = 0; listeners && i < list_length(listeners); i++) {
        scoped Own hook = own(list_item_peek(listeners, i)), done = call2(hook, event, args);
        if (!done) return -1;
    }
    return 0;
}

static int audit(const char *event, const Ref *args, size_t count) {
    if (!interp_current()->audit_hooks || interp_current()->finalizing) return 0;
    scoped Own name = str_intern(event), values = name ? tuple_from_array(args, count) : NULL;
    return values ? tell(name, values) : -1;
}

Own sys_audit(Ref module, const Ref *args, size_t count, Ref names) {
    if (names && tuple_length(names)) return throw(TypeError, "sys.audit() takes no keyword arguments");
    if (!count) return throw(TypeError, "audit() missing 1 required positional argument: 'event'");
    if (!is_str(args[0])) return throw(TypeError, "expected str for argument 'event', not %T", args[0]);
    if (!hooks.audit) return None;
    scoped Own values = tuple_from_array(args + 1, count - 1);
    return values && tell(args[0], values) == 0 ? None : NULL;
}

/* The hooks that are there may refuse another one: silently, if what they raise is an Exception. */
Own sys_addaudithook(Ref module, const Ref *args) {
    Interp *interp = interp_current();
    scoped Own event = str_intern("sys.addaudithook"), nothing = tuple_new(0);
    if (!event || !nothing) return NULL;
    if (tell(event, nothing) < 0) {
        if (!error_is(Exception)) return NULL;
        error_clear();
        return None;
    }
    if (!interp->audit_hooks && !(interp->audit_hooks = list_new(1))) return NULL;
    if (list_append(interp->audit_hooks, args[0]) < 0) return NULL;
    hooks.audit = audit;
    return None;
}
