# set_wakeup_fd wants an open descriptor that does not block.
import os, signal
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
rd,wr=os.pipe(); try: signal.set_wakeup_fd(wr)
except ValueError as e: print(str(e).replace(str(wr), 'N'))
os.set_blocking(wr,False); t(lambda:signal.set_wakeup_fd(wr)); t(lambda:signal.set_wakeup_fd(-1)==wr); t(lambda:signal.set_wakeup_fd(9999))
# expect-error: SyntaxError: invalid syntax
