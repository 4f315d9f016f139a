"""dictConfig sets what stands under "."; handlers are found by their names, and let go."""
import gc
import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "handlers": {"h": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", ".": {"foo": "bar", "terminator": "!\n"}}},
    "root": {"level": "WARNING", "handlers": ["h"]}})
logging.warning("x")  # expect: x!
print(logging._handlers["h"].foo, "h" in logging._handlers, list(logging._handlers))  # expect: bar True ['h']
handler = logging.NullHandler()
handler.set_name("null")
print(logging._handlers["null"] is handler, logging._handlers.get("none"), len(logging._handlers))
# expect: True None 2
handler.name = "other"
print(sorted(logging._handlers), logging._handlers.get("null"))  # expect: ['h', 'other'] None
del handler
gc.collect()
print(logging._handlers.get("other"), "other" in logging._handlers, [type(h).__name__ for h in logging._handlers.values()])
# expect: None False ['StreamHandler']
logging._handlers["h"].close()
print(list(logging._handlers.items()))  # expect: []
