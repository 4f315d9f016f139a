import io
import logging
import sys

sys.stderr = io.StringIO()
logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.warning("bad %d", "x")
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
lines = text.splitlines()
print(lines[0], "|", lines[1])
start = next(i for i, line in enumerate(lines) if line.startswith("TypeError"))
for line in lines[start:]:
    print(line)
logging.raiseExceptions = False
logging.warning("silent %d", "x")


class Failing(logging.Handler):
    def emit(self, record):
        super().emit(record)


log = logging.getLogger("f")
log.addHandler(Failing())
try:
    log.error("x")
except NotImplementedError as e:
    print(e)  # expect: --- Logging error --- | Traceback (most recent call last):
    # expect: TypeError: %d format: a real number is required, not str
    # expect: Call stack:
    # expect:   File "handler_errors.py", line 7, in <module>
    # expect:     logging.warning("bad %d", "x")
    # expect: Message: 'bad %d'
    # expect: Arguments: ('x',)
    # expect: emit must be implemented by Handler subclasses
