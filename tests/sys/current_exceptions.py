# What every thread is handling.
import sys
import threading

here = threading.get_ident()
print(sys._current_exceptions() == {here: (None, None, None)})  # expect: True
try:
    {}["key"]
except KeyError as error:
    kind, value, traceback = sys._current_exceptions()[here]
    print(kind, value is error, traceback is error.__traceback__)  # expect: <class 'KeyError'> True True
ready, done = threading.Event(), threading.Event()


def work():
    try:
        1 / 0
    except ZeroDivisionError:
        ready.set()
        done.wait()


thread = threading.Thread(target=work)
thread.start()
ready.wait()
print(repr(sys._current_exceptions()[thread.ident][1]), sys._current_exceptions()[here])
# expect: ZeroDivisionError('division by zero') (None, None, None)
done.set()
thread.join()
print(len(sys._current_exceptions()))  # expect: 1
