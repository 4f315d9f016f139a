# What nobody could be told of goes to the log of concurrent.futures.
import logging
from concurrent.futures import Future, ThreadPoolExecutor


class Seen(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage()[:30], record.exc_info[0].__name__)


log = logging.getLogger("concurrent.futures")
log.addHandler(Seen())
log.propagate = False


def fails(*args):
    raise KeyError("x")


future = Future()
future.add_done_callback(fails)
future.set_result(1)
with ThreadPoolExecutor(1, initializer=fails) as executor:
    try:
        executor.submit(int).result()
    except Exception as e:
        print(type(e).__name__)
# expect: ERROR exception calling callback for KeyError
# expect: CRITICAL Exception in initializer: KeyError
# expect: BrokenThreadPool
