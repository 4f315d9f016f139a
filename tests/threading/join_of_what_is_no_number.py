# join() looks whether the thread was started before it looks at its argument.
import threading

thread = threading.Thread(target=int)
for when in "before", "after":
    try:
        thread.join("x")
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)  # expect: RuntimeError cannot join thread before it is started
        # expect: TypeError '>' not supported between instances of 'int' and 'str'
    if when == "before":
        thread.start()
print(thread.join(-1), thread.join(0.5), thread.join(None))  # expect: None None None
