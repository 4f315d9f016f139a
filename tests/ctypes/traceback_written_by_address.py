# A traceback's fields stand where CPython has them: an entry can be made by writing them, as libraries did before tb_next was writable.
import _ctypes
import ctypes
import gc
import sys
import traceback


class Entry(ctypes.Structure):
    _fields_ = [("head", ctypes.c_byte * object().__sizeof__()), ("tb_next", ctypes.c_void_p), ("tb_frame", ctypes.c_void_p),
                ("tb_lasti", ctypes.c_int), ("tb_lineno", ctypes.c_int)]


def entry_of(depth):
    try:
        deeper(depth)
    except ValueError as e:
        return e.__traceback__


def deeper(depth):
    if not depth:
        raise ValueError("at the end")
    deeper(depth - 1)


def copied(base, following):
    try:
        raise KeyError
    except KeyError as e:
        made = e.__traceback__
    fields = Entry.from_address(id(made))
    print(fields.tb_next is None, fields.tb_frame == id(made.tb_frame), fields.tb_lasti == made.tb_lasti)
    if following is not None:
        _ctypes.Py_INCREF(following)
        fields.tb_next = id(following)
    _ctypes.Py_INCREF(base.tb_frame)
    old = made.tb_frame
    fields.tb_frame = id(base.tb_frame)
    _ctypes.Py_DECREF(old)
    fields.tb_lasti, fields.tb_lineno = base.tb_lasti, base.tb_lineno
    return made


head, tail = entry_of(0), entry_of(2)
chain = tail
for base in (head.tb_next, head):
    chain = copied(base, chain)  # expect: True True True
    # expect: True True True
print([(f.name, f.lineno) for f in traceback.extract_tb(chain)])
# expect: [('entry_of', 16), ('deeper', 23), ('entry_of', 16), ('deeper', 24), ('deeper', 24), ('deeper', 23)]
print(chain.tb_lasti == head.tb_lasti, chain.tb_frame is head.tb_frame)  # expect: True True
before = sys.getrefcount(tail)
del chain
gc.collect()
print(before - sys.getrefcount(tail))  # expect: 2
x = []
print(_ctypes.Py_INCREF(x) is x, sys.getrefcount(x), _ctypes.Py_DECREF(x) is x, sys.getrefcount(x), _ctypes.Py_DECREF(_ctypes.Py_INCREF(7)))
# expect: True 3 True 2 7
