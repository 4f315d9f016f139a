from multiprocessing import Array, Process, RawArray, Value
import numpy as np
def square(shared):
    view = np.frombuffer(shared.get_obj())
    view *= view
if __name__ == "__main__":
    shared = Array("d", range(5))
    p = Process(target=square, args=(shared,))
    p.start(); p.join()
    print(shared[:], np.frombuffer(shared.get_obj()).sum())  # expect: [0.0, 1.0, 4.0, 9.0, 16.0] 30.0
    raw = RawArray("i", 6)
    a = np.frombuffer(raw, dtype=np.int32).reshape(2, 3)
    a[1] = 7
    print(raw[:], memoryview(raw).nbytes, bytes(RawArray("b", [1, 2])))
    # expect: [0, 0, 0, 7, 7, 7] 24 b'\x01\x02'
    with shared.get_lock():
        np.frombuffer(shared.get_obj())[:] = 1.5
    print(list(shared))  # expect: [1.5, 1.5, 1.5, 1.5, 1.5]
    v = Value("i", 5)
    print(v.value, bytes(v.get_obj()))  # expect: 5 b'\x05\x00\x00\x00'
