# oracle: no (CPython 3.11 grows it, and touching what was added is a bus error)
# Anonymous memory that is shared keeps its pages; private memory grows.
import mmap

page = mmap.PAGESIZE
with mmap.mmap(-1, 100) as shared:
    shared.resize(page)
    shared[page - 1] = 7
    try:
        shared.resize(page + 1)
    except ValueError as error:
        print(error)  # expect: mmap: can't expand a shared anonymous mapping on Linux
    print(len(shared) == page, shared[page - 1])  # expect: True 7
with mmap.mmap(-1, 100, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as private:
    private.resize(3 * page)
    private[3 * page - 1] = 7
    print(private[3 * page - 1])  # expect: 7
