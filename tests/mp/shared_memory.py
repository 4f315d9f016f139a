import multiprocessing
import os
from multiprocessing import shared_memory


def child(name):
    shm = shared_memory.SharedMemory(name)
    shm.buf[:5] = b"child"
    shm.close()


def child_list(items):
    items[0] += 1
    items.shm.close()


if __name__ == "__main__":
    shm = shared_memory.SharedMemory(create=True, size=100)
    print(shm.size >= 100, len(shm.buf) == shm.size, shm.name.startswith("psm_"), repr(shm) == f"SharedMemory({shm.name!r}, size={shm.size})")
    # expect: True True True True
    p = multiprocessing.Process(target=child, args=(shm.name,))
    p.start()
    p.join()
    print(bytes(shm.buf[:5]), os.path.exists("/dev/shm/" + shm.name))  # expect: b'child' True
    other = shared_memory.SharedMemory(name=shm.name)
    other.buf[0] = 67
    print(chr(shm.buf[0]))  # expect: C
    other.close()
    shm.close()
    print(shm.buf)  # expect: None
    shm.unlink()
    print(os.path.exists("/dev/shm/" + shm.name))  # expect: False
    for kwargs in ({"name": "no such name"}, {"create": True}, {"create": True, "size": -1}, {}, {"name": shm.name}):
        try:
            shared_memory.SharedMemory(**kwargs)
        except (ValueError, FileNotFoundError) as e:
            print(type(e).__name__, str(e).replace(shm.name, "NAME"))
            # expect: FileNotFoundError [Errno 2] No such file or directory: '/no such name'
            # expect: ValueError 'size' must be a positive number different from zero
            # expect: ValueError 'size' must be a positive integer
            # expect: ValueError 'name' can only be None if create=True
            # expect: FileNotFoundError [Errno 2] No such file or directory: '/NAME'
    items = shared_memory.ShareableList([1, 2.5, "text", b"bytes", None, True, "größe"])
    print(list(items), len(items), items.count(1), items.index("text"), items.format[:2], repr(items).startswith("ShareableList([1, 2.5, 'text'"))
    # expect: [1, 2.5, 'text', b'bytes', None, True, 'größe'] 7 2 2 qd True
    p = multiprocessing.Process(target=child_list, args=(items,))
    p.start()
    p.join()
    items[2] = "t"
    items[-2] = False
    print(items[0], items[2], items[5], items[-1])  # expect: 2 t False größe
    for call in (lambda: items[9], lambda: items.__setitem__(9, 1), lambda: items.__setitem__(2, "x" * 100), lambda: items.index(77)):
        try:
            call()
        except (IndexError, ValueError) as e:
            print(type(e).__name__, e)  # expect: IndexError index out of range
            # expect: IndexError assignment index out of range
            # expect: ValueError bytes/str item exceeds available storage
            # expect: ValueError 77 not in this container
    items.shm.close()
    items.shm.unlink()
    from multiprocessing.managers import SharedMemoryManager
    with SharedMemoryManager() as manager:
        memory = manager.SharedMemory(10)
        lst = manager.ShareableList(range(3))
        print(list(lst), memory.size >= 10)  # expect: [0, 1, 2] True
        names = [memory.name, lst.shm.name]
        memory.close()
        lst.shm.close()
    print([os.path.exists("/dev/shm/" + name) for name in names])  # expect: [False, False]
