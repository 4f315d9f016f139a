import io
import logging
import sys
import warnings

sys.stderr = io.StringIO()
logging.getLogger("nobody").warning("last resort")
logging.getLogger("nobody").info("too quiet for it")
print(repr(sys.stderr.getvalue()))  # expect: 'last resort\n'
log = logging.getLogger("py.warnings")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s"))
log.addHandler(handler)
logging.captureWarnings(True)
warnings.warn("careful")  # expect: WARNING py.warnings
logging.captureWarnings(False)
print(logging.lastResort, logging.NullHandler(), logging.StreamHandler(io.StringIO()))
# expect: <_StderrHandler (WARNING)> <NullHandler (NOTSET)> <StreamHandler (NOTSET)>
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelno": 20, "name": "n"})
print(record.getMessage(), record.name, record)  # expect: made up n <LogRecord: n, 20, , 0, "made %s">
try:
    log.warning("x", extra={"message": 1})
except KeyError as e:
    print(e)  # expect: "Attempt to overwrite 'message' in LogRecord"
log.handlers[0].setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "-"}))
log.warning("extra", extra={"user": "me"})  # expect: me extra
log.warning("default")  # expect: - default
memory = __import__("logging.handlers").handlers.MemoryHandler(10, target=handler)
log.handlers[:] = [memory]
log.warning("kept")
print(len(memory.buffer))  # expect: 1
log.error("flushes")  # expect: - kept
# expect: - flushes
print(len(memory.buffer))  # expect: 0
