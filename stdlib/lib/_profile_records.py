"""Profiles as records of data classes.  A part of pstats."""
from dataclasses import dataclass
from typing import Dict

__all__ = ["FunctionProfile", "StatsProfile", "profile_of"]


@dataclass(unsafe_hash=True)
class FunctionProfile:
    """What is known of one function; ncalls as the table has it: "5", or "5/1" for all calls and primitive ones."""
    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """All of a profile."""
    total_tt: float
    func_profiles: Dict[str, FunctionProfile]


FunctionProfile.__module__ = StatsProfile.__module__ = "pstats"


def _seconds(x):
    return float("%8.3f" % x)


def profile_of(stats):
    """The StatsProfile of a Stats."""
    functions = {}
    for (file, line, name), (primitive, calls, own, total, _) in stats.stats.items():
        functions[name] = FunctionProfile(
            str(calls) if calls == primitive else f"{calls}/{primitive}", _seconds(own), _seconds(own / calls) if calls else 0,
            _seconds(total), _seconds(total / primitive) if primitive else 0, file, line)
    return StatsProfile(_seconds(stats.total_tt), functions)
