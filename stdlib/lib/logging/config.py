"""Configuring logging: dictConfig by a dictionary, fileConfig by an INI file, listen by what a socket brings.

In the dictionary "ext://a.b" stands for an object that is imported, "cfg://a.b[c]" for a part of the dictionary, and
{"()": factory, ...} for what factory(...) returns.
"""
import logging
import logging.handlers

_PROTOCOLS = ("ext", "cfg")
DEFAULT_LOGGING_CONFIG_PORT = 9030


def __getattr__(name):
    if name == "fileConfig":
        from . import _file_config as part
    elif name in ("listen", "stopListening"):
        from . import _listener as part
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = getattr(part, name)
    return found


def dictConfig(config):
    """Configure logging.  ValueError says which part is wrong, its cause why."""
    DictConfigurator(config).configure()


dictConfigClass = None      # set below: what dictConfig uses


def valid_ident(s):
    """True; ValueError if s is no name of ASCII letters."""
    import re
    if not re.match("[a-z_][a-z0-9_]*$", s, re.IGNORECASE):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


def _split(path):
    """ "a.b[0].c" -> ["a", "b", 0, "c"]."""
    parts = []
    for piece in path.split("."):
        name, *indices = piece.split("[")
        if name:
            parts.append(name)
        for index in indices:
            if not index.endswith("]"):
                raise ValueError("Unable to convert %r" % path)
            parts.append(index[:-1])
    return parts


class DictConfigurator:
    """One configuration at work."""

    def __init__(self, config):
        self.config = config

    # -- what values mean

    def resolve(self, text):
        """The object of a dotted name."""
        head, *rest = text.split(".")
        used = head
        try:
            found = __import__(head)
            for part in rest:
                used += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    __import__(used)
                    found = getattr(found, part)
            return found
        except ImportError as e:
            raise ValueError("Cannot resolve %r: %s" % (text, e)) from e

    def convert(self, value):
        """A value with its references followed, in containers too."""
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(self.convert(item) for item in value)
        if isinstance(value, str):
            protocol, found, rest = value.partition("://")
            if found and protocol in _PROTOCOLS:
                return self.resolve(rest) if protocol == "ext" else self.part_of_config(rest)
        return value

    def section(self, name):
        """The parts of one kind: {} if there are none, and those of another place for "cfg://..."."""
        found = self.config.get(name, {})
        return self.convert(found) if isinstance(found, str) else found

    def part_of_config(self, path):
        found = self.config
        for part in _split(path):
            try:
                found = found[part]
            except (KeyError, TypeError):
                found = found[int(part)]
        return self.convert(found)

    def configure_custom(self, config):
        """{"()": factory, "name": value, ".": {attribute: value}} made."""
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: self.convert(config[key]) for key in config if key.isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(made, name, self.convert(value))
        return made

    # -- the parts

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        with logging._lock:
            if config.get("incremental", False):
                self._change_levels()
            else:
                self._begin_anew()

    def _change_levels(self):
        """incremental: only levels and propagation of what is there."""
        for name, part in self.section("handlers").items():
            handler = logging._handlers.get(name)
            if not handler:
                raise ValueError("No handler found with name %r" % name)
            with _telling("handler", name):
                if part.get("level"):
                    handler.setLevel(logging._checkLevel(part["level"]))
        for name, part in self.section("loggers").items():
            with _telling("logger", name):
                self._logger(logging.getLogger(name), part, True)
        if self.config.get("root"):
            with _telling_root():
                self._logger(logging.getLogger(), self.config["root"], True)

    def _begin_anew(self):
        logging.shutdown(logging._handlerList[:])
        logging._handlers.clear()
        del logging._handlerList[:]
        self.formatters = self._make_all("formatters", "formatter", self.configure_formatter)
        self.filters = self._make_all("filters", "filter", self.configure_filter)
        self.handlers = self._make_handlers()
        self._configure_loggers()
        if self.config.get("root"):
            with _telling_root():
                self._logger(logging.getLogger(), self.config["root"])

    def _make_all(self, section, kind, make):
        made = {}
        for name, part in self.section(section).items():
            with _telling(kind, name):
                made[name] = make(self.convert(part))
        return made

    def configure_formatter(self, config):
        if "()" in config:
            return self._custom_formatter(config)
        kind = config.get("class")
        kind = self.resolve(kind) if kind else logging.Formatter
        extra = {"validate": config["validate"]} if "validate" in config else {}
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"), **extra)

    def _custom_formatter(self, config):
        """One made by a factory, which may call the format "fmt", as logging.Formatter does."""
        try:
            return self.configure_custom(config)
        except TypeError as e:
            if "'format'" not in str(e):
                raise
        config = dict(config)
        config["fmt"] = config.pop("format")
        return self.configure_custom(config)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def _make_handlers(self):
        """In the order of names; one that refers to another (MemoryHandler's target) comes after it."""
        parts = {name: self.convert(part) if isinstance(part, str) else part for name, part in self.section("handlers").items()}
        made = {}
        late = [name for name in sorted(parts) if "target" in parts[name]]
        for name in [n for n in sorted(parts) if n not in late] + late:
            with _telling("handler", name):
                made[name] = self.configure_handler(self.convert(parts[name]), made)
                made[name].name = name
        return made

    def configure_handler(self, config, made):
        config = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except KeyError as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            handler = self.configure_custom(config)
        else:
            handler = self._handler_of_class(config, made)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        return handler

    def _handler_of_class(self, config, made):
        kind = config.pop("class")
        kind = kind if callable(kind) else self.resolve(kind)
        if issubclass(kind, logging.handlers.MemoryHandler) and "target" in config:
            try:
                config["target"] = made[config["target"]]
            except KeyError as e:
                raise ValueError("Unable to set target handler %r" % config["target"]) from e
        attributes = config.pop(".", None)
        handler = kind(**{key: self.convert(config[key]) for key in config if key.isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(handler, name, self.convert(value))
        return handler

    def add_filters(self, filterer, filters):
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, "filter", None)) else self.filters[f])
            except Exception as e:
                raise ValueError("Unable to add filter %r" % f) from e

    def _configure_loggers(self):
        """Loggers that are there and not named are disabled, unless they are below one that is named."""
        existing = set(logging.root.manager.loggerDict)
        named = self.section("loggers")
        for name, part in named.items():
            with _telling("logger", name):
                self._logger(logging.getLogger(name), part)
                logging.getLogger(name).disabled = False
        silence = self.config.get("disable_existing_loggers", True)
        for name in existing - set(named):
            logger = logging.root.manager.loggerDict[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if any(name.startswith(above + ".") for above in named if above in existing):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = silence

    def _logger(self, logger, config, incremental=False):
        if config.get("level") is not None:
            logger.setLevel(logging._checkLevel(config["level"]))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            for name in config.get("handlers") or ():
                try:
                    logger.addHandler(self.handlers[name])
                except Exception as e:
                    raise ValueError("Unable to add handler %r" % name) from e
            if config.get("filters"):
                self.add_filters(logger, config["filters"])
        if config.get("propagate") is not None and logger is not logging.root:
            logger.propagate = config["propagate"]


dictConfigClass = DictConfigurator


class _telling:
    """Errors inside become ValueError "Unable to configure KIND NAME"."""

    def __init__(self, kind, name):
        self.message = "Unable to configure %s %r" % (kind, name)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if isinstance(value, Exception):
            raise ValueError(self.message) from value


def _telling_root():
    where = _telling("root", "logger")
    where.message = "Unable to configure root logger"
    return where
