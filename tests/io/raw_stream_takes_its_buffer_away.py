# oracle: no (CPython's buffer is no bytearray)
# readinto() shortens the memory that it was given, and says that it has filled all of it.
import io


class Raw(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, view):
        memory = view.obj
        view.release()
        memory.clear()
        return 8000


try:
    print(io.BufferedReader(Raw()).read(5))
except OSError as e:
    print(e)  # expect: raw readinto() has taken its buffer away
