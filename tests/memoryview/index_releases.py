# An __index__ that releases the view it is used on: nothing is read or written behind it.
memory = None
view = None


class Releasing:
    def __index__(self):
        global memory
        view.release()
        memory = bytearray(128)
        return 1


def attempt(shape, action):
    global view
    view = memoryview(bytearray(b"\xff" * 128)).cast("B", shape)
    try:
        print(action())
    except ValueError as error:
        print(error, memory[:4])


def store(key, value):
    view[key] = value


attempt([128], lambda: view[Releasing()])
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
attempt([64, 2], lambda: view[Releasing(), 0])
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
attempt([2, 64], lambda: view[0, Releasing()])
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
attempt([128], lambda: list(view[:Releasing()]))  # expect: [255]
attempt([128], lambda: store(Releasing(), 42))
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
attempt([128], lambda: store(slice(Releasing()), b"x"))
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
attempt([2, 64], lambda: store((0, Releasing()), 42))
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
attempt([128], lambda: store(0, Releasing()))
# expect: operation forbidden on released memoryview object bytearray(b'\x00\x00\x00\x00')
