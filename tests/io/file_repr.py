import os
p = "/dev/null"
f = open(p)
print(f)  # expect: <_io.TextIOWrapper name='/dev/null' mode='r' encoding='UTF-8'>
print(f.buffer, f.buffer.raw)
# expect: <_io.BufferedReader name='/dev/null'> <_io.FileIO name='/dev/null' mode='rb' closefd=True>
f.close()
print(open(p, "wb", 0))  # expect: <_io.FileIO name='/dev/null' mode='wb' closefd=True>
