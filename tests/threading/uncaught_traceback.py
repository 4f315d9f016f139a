"""The traceback of a thread's exception has the frames that led to it, those of threading first."""
import os.path
import threading


def tell(args):
    frames = []
    traceback = args.exc_traceback
    while traceback is not None:
        code = traceback.tb_frame.f_code
        frames.append(f"{os.path.basename(code.co_filename)}:{code.co_name}")
        traceback = traceback.tb_next
    print(args.exc_type.__name__, args.thread.name, *frames, args.exc_value.__traceback__ is args.exc_traceback)
    # expect: ZeroDivisionError a threading.py:_bootstrap_inner threading.py:run uncaught_traceback.py:fail True
    # expect: ZeroDivisionError b threading.py:_bootstrap_inner uncaught_traceback.py:run uncaught_traceback.py:fail True
    # expect: ZeroDivisionError Thread-1 threading.py:_bootstrap_inner threading.py:run uncaught_traceback.py:fail uncaught_traceback.py:fail True
    # expect: TypeError c threading.py:_bootstrap_inner threading.py:run True


def fail(deep=False):
    fail() if deep else 1 / 0


class Mine(threading.Thread):
    def run(self):
        fail()


threading.excepthook = tell
for thread in (threading.Thread(target=fail, name="a"), Mine(name="b"), threading.Timer(0, fail, [True]),
               threading.Thread(target=fail, name="c", args=(1, 2))):
    thread.start()
    thread.join()
