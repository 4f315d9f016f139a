from concurrent.futures import Future, InvalidStateError
f = Future()
f.add_done_callback(lambda f: print("called", f.result()))
f.set_result(5)  # expect: called 5
print(f.result(), f.done())  # expect: 5 True
try:
    f.set_result(6)
except Exception as e:
    print(type(e).__name__, e)
    # expect: InvalidStateError FINISHED: <Future at 0x.. state=finished returned int>
g = Future()
g.set_exception(ValueError("v"))
try:
    g.result()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError v
