/* libcurl as it is found at run time: nothing is linked, the first Handle loads it.
 *
 * `curl` is a table of its functions, without their prefix: curl.easy_init() is curl_easy_init().  It is filled once, under the
 * GIL, and never changes afterwards, so that threads without the GIL may call through it.
 *
 * What is inside libcurl and the TLS library below it has locks that fork copies as they are.  So whoever lets them
 * work does it between curl_enter and curl_leave, and a fork waits until nobody is in between. */
#pragma once

#define CURL_DISABLE_TYPECHECK
#define CURL_DISABLE_DEPRECATION
#include <curl/curl.h>

#include "stdlib/stdlib.h"

#define CURL_FUNCTIONS(X) \
    X(global_init) X(version) X(slist_append) X(slist_free_all) \
    X(easy_init) X(easy_cleanup) X(easy_reset) X(easy_setopt) X(easy_getinfo) X(easy_pause) X(easy_strerror) \
    X(multi_init) X(multi_cleanup) X(multi_setopt) X(multi_add_handle) X(multi_remove_handle) X(multi_perform) \
    X(multi_poll) X(multi_wakeup) X(multi_info_read)

typedef struct CurlLibrary {
#define X(name) __typeof__(curl_##name) *name;
    CURL_FUNCTIONS(X)
#undef X
} CurlLibrary;
extern CurlLibrary curl;

/* Loads it unless that is done: by this name, or (NULL) by those that distributions give it.  ImportError. */
NODISCARD int curl_load(const char *name) HOLDS_GIL;

void curl_enter(void) NO_GIL; /* around calls that may block: no fork while */
void curl_leave(void) NO_GIL; /* somebody is inside */
