# find() and rfind() look behind the position of the file, unless they are told where to begin.
import mmap

m = mmap.mmap(-1, 20)
m.write(b"abcabcabc")
print(m.tell(), m.find(b"abc"), m.rfind(b"abc"), m.rfind(b"abc", 0))  # expect: 9 -1 -1 6
m.seek(4)
print(m.find(b"abc"), m.rfind(b"abc"), m.rfind(b"abc", 0, 5), m.rfind(b"bc", -19, -3), m.find(b""), m.rfind(b""))
# expect: 6 6 0 7 4 20
m.seek(7)
print(m.find(b"abc"), m.rfind(b"abc"), m.find(b"abc", 3), m.rfind(b"abc", 2, 8))  # expect: -1 -1 3 3
