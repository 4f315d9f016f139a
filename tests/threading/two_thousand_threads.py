import threading
gate, threads, refused = threading.Event(), [], 0
for _ in range(2000):
    t = threading.Thread(target=gate.wait)
    try:
        t.start()
        threads.append(t)
    except (RuntimeError, MemoryError) as e:  # where memory is short
        refused += isinstance(e, MemoryError) or str(e) == "can't start new thread"
gate.set()
for t in threads: t.join()
print(len(threads) + refused, threading.active_count())  # expect: 2000 1
