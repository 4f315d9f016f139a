# Value and Array take any type of ctypes; with spawn they travel to the new process.
import ctypes
import multiprocessing
from multiprocessing import Array, Process, RawArray, RawValue, Value
class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_double), ("y", ctypes.c_double)]
def work(n, x, text, points):
    n.value **= 2
    x.value **= 2
    text.value = text.value.upper()
    for p in points:
        p.x **= 2
        p.y **= 2
if __name__ == "__main__":
    for method in ("fork", "spawn"):
        context = multiprocessing.get_context(method)
        values = (context.Value("i", 7), context.Value(ctypes.c_double, 0.5, lock=False), context.Array("c", b"hello"),
                  context.Array(Point, [(1.5, -6.5), (-5.5, 2.0)]))
        p = context.Process(target=work, args=values)
        p.start()
        p.join()
        n, x, text, points = values
        print(n.value, x.value, text.value, [(a.x, a.y) for a in points])
        # expect: 49 0.25 b'HELLO' [(2.25, 42.25), (30.25, 4.0)]
        # expect: 49 0.25 b'HELLO' [(2.25, 42.25), (30.25, 4.0)]
    print(type(RawValue("i", 3)), RawValue(Point, 1, 2).y, RawArray(ctypes.c_int, [1, 2])[:], ctypes.sizeof(RawArray("d", 5)))
    # expect: <class 'ctypes.c_int'> 2.0 [1, 2] 40
    point = Value(Point, 3, 4)
    point.x += 1
    print(type(point).__name__, point.x, point.get_obj().x, Value(ctypes.c_byte, 200).value)
    # expect: SynchronizedPoint 4.0 4.0 -56
    for args in (("i", "x"), ("k", 1)):
        try:
            Value(*args)
        except TypeError as e:
            print(e)  # expect: 'str' object cannot be interpreted as an integer
            # expect: this type has no size
