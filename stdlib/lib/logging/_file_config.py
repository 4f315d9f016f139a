"""fileConfig: loggers, handlers and formatters as an INI file says.  A part of logging.config.

A section [loggers], [handlers], [formatters] lists names under "keys"; [logger_NAME], [handler_NAME], [formatter_NAME] say more.
Arguments of handlers are Python expressions, looked up among logging's names.
"""
import logging

__all__ = ["fileConfig"]


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging by an INI file: its path, an open file, or a parser that has read it."""
    parser = _parser_of(fname, defaults, encoding)
    formatters = _formatters(parser)
    with logging._lock:
        logging.shutdown(logging._handlerList[:])
        logging._handlers.clear()
        del logging._handlerList[:]
        _loggers(parser, _handlers(parser, formatters), disable_existing_loggers)


def _parser_of(fname, defaults, encoding):
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        return fname
    parser = configparser.ConfigParser(defaults)
    if hasattr(fname, "readline"):
        parser.read_file(fname)
    else:
        parser.read(fname, encoding=encoding)
    return parser


def _names(text):
    """ "a, b" -> ["a", "b"]."""
    return [name.strip() for name in text.split(",")] if text else []


def _resolve(name):
    """The object of a dotted name."""
    from importlib import import_module
    head, *rest = name.split(".")
    found = import_module(head)
    for i, part in enumerate(rest):
        try:
            found = getattr(found, part)
        except AttributeError:
            import_module(".".join([head, *rest[:i + 1]]))
            found = getattr(found, part)
    return found


def _value_of(expression):
    return eval(expression, vars(logging))


def _class_of(name):
    try:
        return _value_of(name)
    except (AttributeError, NameError):
        return _resolve(name)


# ---- formatters and handlers

def _formatters(parser):
    made = {}
    for name in _names(parser["formatters"]["keys"]):
        section = f"formatter_{name}"
        given = [parser.get(section, key, raw=True, fallback=default)
                 for key, default in (("format", None), ("datefmt", None), ("style", "%"))]
        kind = parser[section].get("class")
        made[name] = (_resolve(kind) if kind else logging.Formatter)(*given)
    return made


def _handlers(parser, formatters):
    made, waiting = {}, {}
    for name in _names(parser["handlers"]["keys"]):
        section = parser[f"handler_{name}"]
        handler = _class_of(section["class"])(*_value_of(section.get("args", "()")), **_value_of(section.get("kwargs", "{}")))
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter", ""):
            handler.setFormatter(formatters[section["formatter"]])
        if hasattr(handler, "setTarget") and section.get("target", ""):
            waiting[handler] = section["target"]
        made[name] = handler
    for handler, target in waiting.items():
        handler.setTarget(made[target])
    return made


# ---- loggers

def _set_up(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section["handlers"]):
        logger.addHandler(handlers[name])


def _loggers(parser, handlers, disable_existing):
    """The root first; then those that are named.  What else there is is disabled, unless it is below one that is named."""
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    _set_up(logging.root, parser["logger_root"], handlers)
    existing = set(logging.root.manager.loggerDict)
    above = []
    for name in names:
        section = parser[f"logger_{name}"]
        logger = logging.getLogger(section["qualname"])
        if section["qualname"] in existing:
            above.append(section["qualname"] + ".")
            existing.discard(section["qualname"])
        _set_up(logger, section, handlers)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
    for name in sorted(existing):
        logger = logging.root.manager.loggerDict[name]
        if isinstance(logger, logging.PlaceHolder):
            continue
        if name.startswith(tuple(above)):
            logger.level, logger.handlers, logger.propagate = logging.NOTSET, [], True
        else:
            logger.disabled = disable_existing
