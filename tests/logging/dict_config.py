import logging
import logging.config
import sys

early = logging.getLogger("early")
logging.config.dictConfig({
    "version": 1,
    "formatters": {"short": {"format": "%(levelname)s %(name)s: %(message)s"}, "brace": {"format": "{message}!", "style": "{"}},
    "filters": {"only_app": {"name": "app"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short", "stream": "ext://sys.stdout", "level": "INFO",
                    "filters": ["only_app"]},
        "memory": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "console"},
        "other": {"()": logging.StreamHandler, "stream": "ext://sys.stdout", "formatter": "brace"},
    },
    "loggers": {"app": {"handlers": ["console"], "level": "DEBUG"}, "app.db": {"handlers": ["other"], "propagate": False}},
    "root": {"handlers": ["console"], "level": "ERROR"},
})
logging.getLogger("app").debug("below the handler's level")
logging.getLogger("app").info("info")  # expect: INFO app: info
# expect: INFO app: info
logging.getLogger("app.db").warning("db")  # expect: db!
logging.getLogger("app.net").error("net")  # expect: ERROR app.net: net
# expect: ERROR app.net: net
logging.getLogger("lib").error("not of app")
print(early.disabled, logging.getLogger("app.db").propagate)  # expect: True False
bad = [{}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.Such"}}},
       {"version": 1, "root": {"handlers": ["x"]}}, {"version": 1, "loggers": {"l": {"level": "LOUD"}}},
       {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}}]
for config in bad:
    try:
        logging.config.dictConfig(config)
    except ValueError as e:
        print(e, "|", e.__cause__)  # expect: dictionary doesn't specify a version | None
        # expect: Unsupported version: 2 | None
        # expect: Unable to configure handler 'h' | Cannot resolve 'no.Such': No module named 'no'
        # expect: Unable to configure root logger | Unable to add handler 'x'
        # expect: Unable to configure logger 'l' | Unknown level: 'LOUD'
        # expect: Unable to configure handler 'h' | Unable to set formatter 'f'
