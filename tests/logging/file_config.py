# fileConfig: an INI file says which loggers, handlers and formatters there are.
import configparser
import io
import logging
import logging.config
import logging.handlers
import os
import sys

os.chdir(os.environ["TMPDIR"])
TEXT = """
[loggers]
keys=root,app,quiet

[handlers]
keys=out,memory

[formatters]
keys=short,curly

[formatter_short]
format=%(levelname)s:%(name)s:%(message)s

[formatter_curly]
format={levelname} <{message}>
style={
class=logging.Formatter

[handler_out]
class=StreamHandler
level=INFO
formatter=short
args=(sys.stdout,)

[handler_memory]
class=logging.handlers.MemoryHandler
kwargs={"capacity": 2}
target=out
formatter=curly

[logger_root]
level=WARNING
handlers=out

[logger_app]
qualname=my.app
level=DEBUG
propagate=0
handlers=memory

[logger_quiet]
qualname=quiet
handlers=
"""
early, below = logging.getLogger("early"), logging.getLogger("my.app.part")
logging.getLogger("my.app")
with open("log.ini", "w") as file:
    file.write(TEXT)
logging.config.fileConfig("log.ini")
print(early.disabled, below.disabled, logging.root.level, logging.getLogger("my.app").propagate, logging.getLogger("quiet").handlers)
# expect: True False 30 0 []
logging.warning("to the root")  # expect: WARNING:root:to the root
logging.info("not heard")
log = logging.getLogger("my.app")
log.debug("first, below the handler's level")
log.info("second")  # expect: DEBUG:my.app:first, below the handler's level
# expect: INFO:my.app:second
log.error("third")  # expect: ERROR:my.app:third
print(len(log.handlers[0].buffer))  # expect: 0
below.critical("from below")  # expect: CRITICAL:my.app.part:from below
log.handlers[0].flush()

logging.config.fileConfig(io.StringIO(TEXT), disable_existing_loggers=False)
parser = configparser.ConfigParser(interpolation=None)
parser.read_string(TEXT)
logging.config.fileConfig(parser)
print([type(h).__name__ for h in logging.root.handlers])  # expect: ['StreamHandler']
print(sorted(h.name for h in [logging.root.handlers[0], logging.getLogger("my.app").handlers[0]]))
# expect: ['memory', 'out']

open("empty.ini", "w").close()
with open("bad.ini", "w") as file:
    file.write("no section here\n")
for name in ("missing.ini", "empty.ini", "bad.ini"):
    try:
        logging.config.fileConfig(name)
    except (KeyError, configparser.Error) as error:
        print(type(error).__name__, str(error).replace("\n", " | "))  # expect: KeyError 'formatters'
        # expect: KeyError 'formatters'
        # expect: MissingSectionHeaderError File contains no section headers. | file: 'bad.ini', line: 1 | 'no section here\n'
try:
    logging.config.fileConfig(io.StringIO("[formatters]\nkeys=\n[handlers]\nkeys=\n[loggers]\nkeys=root\n"))
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'logger_root'
