"""dir() of a module of the library whose __all__ somebody filled with what is no name."""
import typing

typing.__all__.append(3)
typing.__all__.append([])
print("cast" in dir(typing), 3 in dir(typing))  # expect: True False
