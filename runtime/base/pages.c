/* calloc() would do, were it not that it clears by hand what it takes from its arena, and so touches all of it. */
#include "runtime/base/pages.h"

#include <sys/mman.h>

#include "runtime/base/alloc.h"

void *pages_new(size_t size) {
    if (mem_fail_now()) return NULL;
    void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return pages == MAP_FAILED ? NULL : pages;
}

void pages_free(void *pages, size_t size) {
    if (pages) munmap(pages, size); /* cannot fail: they are there, and whole */
}
