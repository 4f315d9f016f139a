import weakref
try:
    weakref.ref(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot create weak reference to 'int' object
try:
    weakref.ref("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot create weak reference to 'str' object
try:
    weakref.ref([])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot create weak reference to 'list' object
class S: __slots__ = ()
try:
    weakref.ref(S())
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError cannot create weak reference to 'S' object
