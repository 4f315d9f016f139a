"""scipy: of it, gilt has scipy.io.wavfile."""

__version__ = "1.10.1"

_modules = ("io",)


def __getattr__(name):
    if name in _modules:
        import importlib
        return importlib.import_module(f"scipy.{name}")
    raise AttributeError(f"Module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), *_modules])
