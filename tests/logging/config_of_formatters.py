# dictConfig: formatters made by a factory that knows "fmt" alone, whole handlers by cfg://, attributes by ".".
import logging
import logging.config


class Own(logging.Formatter):
    pass


class Unchecked(logging.Formatter):
    def __init__(self, fmt=None, datefmt=None, style="%", validate=True):
        super().__init__(fmt, datefmt, style, validate=False)


for formatter in ({"()": Own, "format": "{message}", "style": "{"}, {"()": "logging.Formatter", "format": "%(message)s"},
                  {"()": Unchecked, "format": "${m}", "style": "$"}, {"()": Own, "fmt": "%(message)s"}, {"()": Own, "nothing": 1},
                  {"()": Own, "format": "{", "style": "{"}):
    try:
        logging.config.dictConfig({"version": 1, "formatters": {"f": formatter}, "root": {"handlers": ["h"]},
                                   "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", ".": {"terminator": "!"}}}})
        handler = logging.getLogger().handlers[0]
        print(type(handler.formatter).__name__, handler.formatter._fmt, handler.terminator)
        # expect: Own {message} !
        # expect: Formatter %(message)s !
        # expect: Unchecked ${m} !
        # expect: Own %(message)s !
    except ValueError as e:
        print(e, "|", e.__cause__)
        # expect: Unable to configure formatter 'f' | Formatter.__init__() got an unexpected keyword argument 'nothing'
        # expect: Unable to configure formatter 'f' | invalid format: Single '{' encountered in format string
logging.config.dictConfig({"version": 1, "handlers": {"h": "cfg://parts[one]"}, "root": {"handlers": ["h"]},
                           "parts": {"one": {"class": "logging.StreamHandler", "level": "DEBUG", "stream": "ext://sys.stdout"}}})
print(logging.getLogger().handlers)  # expect: [<StreamHandler <stdout> (DEBUG)>]
