# What ends when a thread has gone asks for the context of whoever runs then.
import contextvars
import decimal
import threading

seen = []
variable = contextvars.ContextVar("variable")


class Asks:
    def __del__(self):
        seen.append(decimal.getcontext().prec)


def work():
    decimal.getcontext().prec = 5
    variable.set(Asks())


for _ in range(2):
    decimal.setcontext(decimal.Context(prec=28))
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    del thread
    print(decimal.getcontext().prec, seen, decimal.getcontext().prec)  # expect: 28 [28] 28
    # expect: 28 [28, 28] 28
