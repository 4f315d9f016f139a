"""What threads wait for carries attributes, and classes derive from it."""
import gc
import threading
import weakref

makers = {"Event": (), "Condition": (), "Semaphore": (2,), "BoundedSemaphore": (2,), "Barrier": (1,)}
for name, args in makers.items():
    kind = getattr(threading, name)
    thing = kind(*args)
    thing.note = name
    thing.other = thing
    thing.__dict__["third"] = 3
    print(vars(thing)["note"], thing.third, hasattr(thing, "missing"), end=" ")
    del thing.note

    class Derived(kind):
        level = 1

        def __init__(self, *args):
            super().__init__(*args)
            self.parts = [self]

    derived = Derived(*args)
    derived.level += 1
    print(derived.level, len(derived.parts), hasattr(thing, "note"), end=" ")
    watchers = [weakref.ref(thing), weakref.ref(derived)]
    del thing, derived
    gc.collect()
    print([watcher() for watcher in watchers])  # expect: Event 3 False 2 1 False [None, None]
    # expect: Condition 3 False 2 1 False [None, None]
    # expect: Semaphore 3 False 2 1 False [None, None]
    # expect: BoundedSemaphore 3 False 2 1 False [None, None]
    # expect: Barrier 3 False 2 1 False [None, None]

event = threading.Event()
event.wait = lambda timeout=None: "replaced"
print(event.wait())  # expect: replaced
chain = None
for _ in range(100000):
    link = threading.Event()
    link.next, chain = chain, link
del chain, link
print("freed")  # expect: freed
