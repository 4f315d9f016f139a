# After the functions of finalize at the end of the program none is called any more, whatever goes then.
import weakref


class Kept:
    pass


kept = Kept()
first = weakref.finalize(kept, print, "first")
second = weakref.finalize(kept, print, "second")
second.atexit = False
weakref.finalize(Kept(), print, "at once")


class Late:
    def __del__(self):
        print("late", first.alive)
        weakref.finalize(Kept(), print, "never")


late = Late()  # expect: at once
# expect: first
# expect: late False
