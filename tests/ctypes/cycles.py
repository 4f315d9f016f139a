# A cycle through what ctypes makes for itself (contents, views, items of arrays) is collected.
import ctypes
import gc
import weakref


class Target:
    pass


class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int)]


def array_of_pointers(point):
    pointers = (ctypes.POINTER(Point) * 2)()
    pointers[0] = ctypes.pointer(point)
    return pointers


def collected(make):
    target, point = Target(), Point()
    point.target = target
    target.link = make(point)
    watch = weakref.ref(target)
    del target, point
    gc.collect()
    return watch() is None


print(collected(ctypes.pointer))  # expect: True
print(collected(lambda p: ctypes.pointer(p).contents))  # expect: True
print(collected(lambda p: Point.from_buffer(p)))  # expect: True
print(collected(array_of_pointers))  # expect: True
print(collected(lambda p: array_of_pointers(p)[0]))  # expect: True
print(collected(lambda p: array_of_pointers(p)[0].contents))  # expect: True
print(collected(lambda p: ctypes.cast(ctypes.pointer(p), ctypes.POINTER(ctypes.c_char))))  # expect: True
