# A buffered reader asks the one below whether it is closed, which asks the one below.
# oracle: no (CPython's C stack overflows)
import io
import threading


def nest():
    readers = [io.BytesIO(b"a")]
    try:
        for _ in range(20_000):
            readers.append(io.BufferedReader(readers[-1], 1))
    except RecursionError:
        print("too deep")  # expect: too deep
    try:
        readers[-1].close()
    except RecursionError:
        print("too deep")  # expect: too deep
    for reader in readers:  # from below: each has nothing left to do
        reader.close()


threading.stack_size(1 << 20)
thread = threading.Thread(target=nest)
thread.start()
thread.join()
print("still here")  # expect: still here
