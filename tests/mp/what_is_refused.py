# Calls of multiprocessing that cannot be, and callbacks of what is empty.
import multiprocessing as mp
import time


def refused(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == "__main__":
    refused(mp.Semaphore, -1)  # expect: OSError [Errno 22] Invalid argument
    refused(mp.BoundedSemaphore, -1)  # expect: OSError [Errno 22] Invalid argument
    receiver, sender = mp.Pipe(False)
    refused(sender.send_bytes, "x")
    # expect: TypeError memoryview: a bytes-like object is required, not 'str'
    refused(sender.send_bytes, b"x", 5)  # expect: ValueError buffer length < offset
    refused(sender.recv)  # expect: OSError connection is write-only
    refused(receiver.send, 1)  # expect: OSError connection is read-only
    with mp.Pool(1) as pool:
        told = []
        print(pool.map_async(len, [], callback=told.append).get(5))  # expect: []
        print(pool.map_async(len, ["a"], callback=told.append).get(5))  # expect: [1]
        while not told:
            time.sleep(0.01)
        print(told)  # expect: [[1]]
        refused(pool.imap, len, [], 0)  # expect: ValueError Chunksize must be 1+, not 0
        refused(pool.map, len, 5)  # expect: TypeError 'int' object is not iterable
