# An iterator over text is collected with what it walks, when that can hold it.
import gc
import weakref


class Text(str):
    pass


class Bytes(bytes):
    pass


class Array(bytearray):
    pass


for make in (lambda v: iter(v), lambda v: iter(memoryview(v))):
    for cls, start in ((Text, "abc"), (Array, b"abc")):
        value = cls(start)
        try:
            value.walk = make(value)
        except TypeError as error:
            print(error)
            continue
        watch = weakref.ref(value)
        del value
        gc.collect()
        print(cls.__name__, watch())  # expect: Text None
        # expect: Array None
        # expect: memoryview: a bytes-like object is required, not 'Text'
        # expect: Array None

value = Bytes(b"abc")
value.walk = iter(value)
value.last = Text("held by an attribute alone")
watch = weakref.ref(value.last)
del value
gc.collect()
print(watch())  # expect: None
