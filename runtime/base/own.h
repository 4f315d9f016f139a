/* Words that say who owns a value, who holds the GIL, and what must not be ignored.
 *
 * A value is one 64-bit word (runtime/object/value.h knows its encoding); C sees it as a pointer to the incomplete
 * `struct Value`, under two names:
 *
 *   Own   one count that is yours: decref it, store it, or give it away.
 *   Ref   borrowed: use it now, own it (`own(x)`) before anything that can run Python code or drop the GIL.
 *
 * Arguments are Ref and results are Own, unless the function's last word says otherwise: `_take` consumes its argument
 * (on success and on failure), `_peek` lends its result.  `make refcheck` compiles Ref as a const pointer, so that
 * storing or returning what was only lent is a compile error.
 *
 *   scoped Own x = ...;   decref'ed when the scope is left        (idea: systemd's _cleanup_)
 *   return give(x);       ... unless it was given away
 *
 * (`scoped` is defined in runtime/object/object.h, where a decref can be inline: what lies below knows no objects.)
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct Value;
typedef struct Value *Own;
#ifdef GILT_REFCHECK
typedef const struct Value *Ref;
#else
typedef struct Value *Ref;
#endif

#define give(x) __extension__({ Own given_ = (x); (x) = NULL; given_; })

#define NODISCARD __attribute__((warn_unused_result))
#define NORETURN __attribute__((noreturn))
#define COLD __attribute__((cold, noinline))
#define ALWAYS_INLINE __attribute__((always_inline)) inline
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The GIL in the types, checked by `make lockcheck` (clang -Wthread-safety).  The capability is "the GIL has been let
 * go here": WITHOUT_GIL acquires it around a statement, so that a call that may block compiles only inside
 * (NO_GIL), and one that touches objects only outside (HOLDS_GIL; DROPS_GIL if it may let go on the way). */
#ifdef __clang__
#define THREAD_ATTR(x) __attribute__((x))
#else
#define THREAD_ATTR(x)
#endif
struct THREAD_ATTR(capability("gil dropped")) GilRole { int unused; };
extern struct GilRole gil_role;
#define HOLDS_GIL THREAD_ATTR(locks_excluded(gil_role))
#define DROPS_GIL THREAD_ATTR(locks_excluded(gil_role))
#define NO_GIL THREAD_ATTR(exclusive_locks_required(gil_role))
#define GIL_DROPPED THREAD_ATTR(exclusive_lock_function(gil_role)) /* of the function that lets go */
#define TAKES_GIL THREAD_ATTR(unlock_function(gil_role))          /* of the function that takes it back */
