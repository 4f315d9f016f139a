# Whole sections by "cfg://", defaults of a file with signs that are no references, records without a path.
import io
import logging
import logging.config
import sys

logging.config.dictConfig({
    "version": 1, "shapes": {"f": {"format": "<%(message)s>"}}, "formatters": "cfg://shapes",
    "places": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout", ".": {"terminator": "!\n"}}},
    "handlers": "cfg://places", "names": {"a": {"level": "DEBUG", "handlers": ["h"]}}, "loggers": "cfg://names"})
logging.getLogger("a").info("hello")  # expect: <hello>!
text = """[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
handlers=h
[handler_h]
class=StreamHandler
formatter=f
args=(sys.stdout,)
[formatter_f]
format=%(levelname)s %(message)s
"""
logging.config.fileConfig(io.StringIO(text), defaults={"odd": "%(none)s 100%", "other": {"a": "%"}})
logging.warning("from a file")  # expect: WARNING from a file
record = logging.LogRecord("n", logging.INFO, None, 1, "m", (), None)
print(record.pathname, record.filename, record.module)  # expect: None None Unknown module
