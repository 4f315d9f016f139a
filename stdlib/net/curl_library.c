/* Finding libcurl, and keeping forks out of it. */
#include "stdlib/net/curl_library.h"

#include <dlfcn.h>
#include <pthread.h>

#include "runtime/gil/fork.h"

CurlLibrary curl;

static bool loaded;
static const char *const usual_names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", NULL};

/* ---- fork: readers are inside the library, the writer is a fork */

static pthread_rwlock_t inside = PTHREAD_RWLOCK_INITIALIZER;

void curl_enter(void) { pthread_rwlock_rdlock(&inside); }
void curl_leave(void) { pthread_rwlock_unlock(&inside); }

static void fork_wait(void *arg) { pthread_rwlock_wrlock(&inside); }
static void fork_over(void *arg) { pthread_rwlock_unlock(&inside); }
/* The child's thread has another id than the one that locked: it gets a new lock. */
static void fork_begin(void *arg) { pthread_rwlock_init(&inside, NULL); }

static struct ForkHook fork_hook = {.prepare = fork_wait, .parent = fork_over, .child = fork_begin};

/* ---- loading */

static int fail_missing(const char *why) {
    return fail(ImportError, "requests needs the library libcurl: install the package libcurl4 (%s)", why);
}

/* False: a function is missing, *what. */
static bool find_functions(void *library, const char **what) {
    static const char *const names[] = {
#define X(name) "curl_" #name,
        CURL_FUNCTIONS(X)
#undef X
    };
    void **slots = (void **)&curl;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        slots[i] = dlsym(library, *what = names[i]);
        if (!slots[i]) return false;
    }
    return true;
}

/* OpenSSL would clear its tables when the process ends, under the feet of daemon threads that still talk. */
static void keep_tls_until_the_end(void *library) {
    enum { OPENSSL_NO_ATEXIT = 0x00080000 };
    int (*init)(uint64_t options, const void *settings);
    *(void **)&init = dlsym(library, "OPENSSL_init_crypto");
    if (init) init(OPENSSL_NO_ATEXIT, NULL);
}

static void *open_first(const char *const *names) {
    void *library = NULL;
    for (; *names && !library; names++) library = dlopen(*names, RTLD_LAZY | RTLD_LOCAL);
    return library;
}

int curl_load(const char *name) {
    if (loaded) return 0;
    const char *const named[] = {name, NULL};
    const char *missing;
    void *library = open_first(name ? named : usual_names);
    if (!library) return fail_missing(dlerror());
    if (!find_functions(library, &missing)) {
        scoped Own why = str_format("it is too old: it has no %s", missing);
        dlclose(library);
        return why ? fail_missing(str_utf8_lossy(why)) : -1;
    }
    keep_tls_until_the_end(library);
    if (curl.global_init(CURL_GLOBAL_ALL) != 0) return fail(ImportError, "libcurl does not start");
    fork_hook_add(interp_current()->gil, &fork_hook);
    loaded = true;
    return 0;
}
