"""Levels: numbers with names.  A part of logging, and shown as such."""
from ._locks import _lock

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_levelToName = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
           "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelNamesMapping():
    """A copy of the table {name: level}."""
    return _nameToLevel.copy()


def getLevelName(level):
    """The name of a level, or the level of a name; "Level N" for a number without a name."""
    if level in _levelToName:
        return _levelToName[level]
    return _nameToLevel.get(level, "Level %s" % level)


def addLevelName(level, levelName):
    """Let records of this level show this name."""
    with _lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _nameToLevel:
        raise ValueError("Unknown level: %r" % (level,))
    return _nameToLevel[level]
