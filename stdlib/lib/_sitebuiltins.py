"""The types of exit, help and copyright under their module's name."""
import builtins

Quitter, _Helper, _Printer = (type(getattr(builtins, name, None)) for name in ("exit", "help", "copyright"))
