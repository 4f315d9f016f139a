# Capsules, as ctypes.pythonapi makes and reads them.
import ctypes

api = ctypes.pythonapi


def function(name, result, *arguments):
    f = getattr(api, "PyCapsule_" + name)
    f.restype, f.argtypes = result, arguments
    return f


new = function("New", ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
is_valid = function("IsValid", ctypes.c_bool, ctypes.py_object, ctypes.c_char_p)
pointer = function("GetPointer", ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)
name = function("GetName", ctypes.c_char_p, ctypes.py_object)
context = function("GetContext", ctypes.c_void_p, ctypes.py_object)
destructor = function("GetDestructor", ctypes.c_void_p, ctypes.py_object)
set_pointer = function("SetPointer", ctypes.c_int, ctypes.py_object, ctypes.c_void_p)
set_name = function("SetName", ctypes.c_int, ctypes.py_object, ctypes.c_char_p)
set_context = function("SetContext", ctypes.c_int, ctypes.py_object, ctypes.c_void_p)
set_destructor = function("SetDestructor", ctypes.c_int, ctypes.py_object, ctypes.c_void_p)

text = b"tests.capsule"
capsule = new(4096, text, None)
print(type(capsule).__name__, repr(capsule)[:31], repr(new(1, None, None))[:20])
# expect: PyCapsule <capsule object "tests.capsule" <capsule object NULL
print(is_valid(capsule, text), is_valid(capsule, b"other"), is_valid(7, text), pointer(capsule, text), name(capsule), context(capsule), destructor(capsule))
# expect: True False False 4096 b'tests.capsule' None None
other = b"other"
print(set_pointer(capsule, 8192), set_name(capsule, other), set_context(capsule, 5), pointer(capsule, other), context(capsule))
# expect: 0 0 0 8192 5
for f, arguments in ((new, (None, None, None)), (pointer, (capsule, b"wrong")), (pointer, ([], text)), (name, (None,)), (set_pointer, (capsule, None))):
    try: print(f(*arguments))
    except ValueError as e: print(e)  # expect: PyCapsule_New called with null pointer
    # expect: PyCapsule_GetPointer called with incorrect name
    # expect: PyCapsule_GetPointer called with invalid PyCapsule object
    # expect: PyCapsule_GetName called with invalid PyCapsule object
    # expect: PyCapsule_SetPointer called with null pointer
try: type(capsule)()
except TypeError as e: print(e)  # expect: cannot create 'PyCapsule' instances

freed = []
Destructor = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
when_freed = Destructor(freed.append)
capsule = new(4096, None, ctypes.cast(when_freed, ctypes.c_void_p))
print(destructor(capsule) == ctypes.cast(when_freed, ctypes.c_void_p).value)  # expect: True
del capsule
print(len(freed))  # expect: 1
