from collections import deque
d = deque([1, 2])
def run():
    for x in d:
        d.append(x)
try:
    run()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError deque mutated during iteration
