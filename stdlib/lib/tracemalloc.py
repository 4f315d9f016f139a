"""Where does the memory go?  start() traces every block that is taken; a Snapshot groups and compares what is still there.

The blocks are gilt's: small ints, floats and short temporaries take none, and sizes differ from CPython's.
"""
import fnmatch
import functools
import linecache
import os.path
import pickle
from collections.abc import Iterable, Sequence

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces

__all__ = ["start", "stop", "is_tracing", "clear_traces", "reset_peak", "get_traced_memory", "get_tracemalloc_memory",
           "get_traceback_limit", "get_object_traceback", "take_snapshot", "Snapshot", "Statistic", "StatisticDiff", "Trace",
           "Traceback", "Frame", "Filter", "DomainFilter", "BaseFilter"]

_UNITS = "B", "KiB", "MiB", "GiB", "TiB"


def _format_size(size, sign):
    """By the largest unit that leaves a number below some hundreds: "90 B", "1.5 KiB", "12 MiB"."""
    for unit in _UNITS:
        if abs(size) < 100 and unit != "B":
            return ("%+.1f %s" if sign else "%.1f %s") % (size, unit)
        if abs(size) < 10 * 1024 or unit == _UNITS[-1]:
            return ("%+.0f %s" if sign else "%.0f %s") % (size, unit)
        size /= 1024


def _compared(*names):
    """A class whose objects are equal, and hash, by these attributes."""
    def key(self):
        return tuple(getattr(self, name) for name in names)

    def decorate(cls):
        cls.__eq__ = lambda self, other: key(self) == key(other) if isinstance(other, cls) else NotImplemented
        cls.__hash__ = lambda self: hash(key(self))
        return cls
    return decorate


@functools.total_ordering
class Frame:
    """A line of a file."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


@functools.total_ordering
class Traceback(Sequence):
    """The frames of a place, the outermost first.  total_nframe: how many there were, kept or not."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(reversed(frames))
        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        found = self._frames[index]
        return tuple(map(Frame, found)) if isinstance(index, slice) else Frame(found)

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __hash__(self):
        return hash(self._frames)

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        more = "" if self._total_nframe is None else f" total_nframe={self._total_nframe}"
        return f"<Traceback {tuple(self)}{more}>"

    def format(self, limit=None, most_recent_first=False):
        """Lines as in a traceback; limit > 0: of the innermost frames, < 0: of the outermost."""
        frames = self[:] if limit is None else self[-limit:] if limit > 0 else self[:limit]
        lines = []
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append("    " + source)
        return lines


@_compared("traceback", "size", "count")
class Statistic:
    """What the blocks of one place take together."""

    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def __str__(self):
        text = f"{self.traceback}: size={_format_size(self.size, False)}, count={self.count}"
        if self.count:
            text += ", average=" + _format_size(self.size / self.count, False)
        return text

    def __repr__(self):
        return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"

    def _sort_key(self):
        return self.size, self.count, self.traceback


@_compared("traceback", "size", "size_diff", "count", "count_diff")
class StatisticDiff:
    """The same, and how it has changed."""

    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback, self.size, self.size_diff, self.count, self.count_diff = traceback, size, size_diff, count, count_diff

    def __str__(self):
        text = (f"{self.traceback}: size={_format_size(self.size, False)} ({_format_size(self.size_diff, True)}), "
                f"count={self.count} ({self.count_diff:+d})")
        if self.count:
            text += ", average=" + _format_size(self.size / self.count, False)
        return text

    def __repr__(self):
        return (f"<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+d}) "
                f"count={self.count} ({self.count_diff:+d})>")

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


class Trace:
    """One block."""

    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return f"{self.traceback}: {_format_size(self.size, False)}"

    def __repr__(self):
        return f"<Trace domain={self.domain} size={_format_size(self.size, False)}, traceback={self.traceback!r}>"


class _Traces(Sequence):
    """Blocks, made Trace objects when they are looked at."""

    def __init__(self, traces):
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        found = self._traces[index]
        return tuple(map(Trace, found)) if isinstance(index, slice) else Trace(found)

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented

    def __repr__(self):
        return f"<Traces len={len(self)}>"


def _plain_name(filename):
    name = os.path.normcase(filename)
    return name[:-1] if name.endswith(".pyc") else name


class BaseFilter:
    """inclusive: keep what matches; else drop it."""

    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    """By file name pattern and line: of the innermost frame, or of any (all_frames)."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._pattern = _plain_name(filename_pattern)
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    @property
    def filename_pattern(self):
        return self._pattern

    def _match_frame_impl(self, filename, lineno):
        return fnmatch.fnmatch(_plain_name(filename), self._pattern) and self.lineno in (None, lineno)

    def _match_frame(self, filename, lineno):
        return self._match_frame_impl(filename, lineno) ^ (not self.inclusive)

    def _match_traceback(self, traceback):
        frames = traceback if self.all_frames else traceback[:1]
        return any(self._match_frame_impl(*frame) for frame in frames) ^ (not self.inclusive)

    def _match(self, trace):
        if self.domain not in (None, trace[0]):
            return not self.inclusive
        return self._match_traceback(trace[2])


class DomainFilter(BaseFilter):
    """By domain; gilt's own blocks are all in domain 0."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self.domain) ^ (not self.inclusive)


def _by_traceback(trace):
    return trace[2], trace[3]


def _by_line(trace):
    return trace[2][:1], None


def _by_file(trace):
    return ((trace[2][0][0], 0),), None


_KEYS = {"traceback": _by_traceback, "lineno": _by_line, "filename": _by_file}


class Snapshot:
    """The blocks that were there at one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        """Keep it in a file."""
        with open(filename, "wb") as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        with open(filename, "rb") as file:
            return pickle.load(file)

    def filter_traces(self, filters):
        """A snapshot of the blocks that match one of the inclusive filters, if there are any, and all exclusive ones."""
        if not isinstance(filters, Iterable):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        filters = list(filters)
        wanted = [one for one in filters if one.inclusive]
        unwanted = [one for one in filters if not one.inclusive]
        kept = [trace for trace in self.traces._traces
                if (not wanted or any(one._match(trace) for one in wanted)) and all(one._match(trace) for one in unwanted)]
        return Snapshot(kept, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in _KEYS:
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type == "traceback":
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")
        key_of, sums = _KEYS[key_type], {}
        for trace in self.traces._traces:
            if cumulative:  # once for each frame of the place
                keys = {key_of((0, 0, (frame,), None)) for frame in trace[2]}
            else:
                keys = (key_of(trace),)
            for key in keys:
                total = sums.setdefault(key, [0, 0])
                total[0] += trace[1]
                total[1] += 1
        return {Traceback(*key): Statistic(Traceback(*key), size, count) for key, (size, count) in sums.items()}

    def statistics(self, key_type, cumulative=False):
        """Statistic objects by "filename", "lineno" or "traceback", the largest first."""
        return sorted(self._group_by(key_type, cumulative).values(), key=Statistic._sort_key, reverse=True)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """StatisticDiff objects, the largest change first."""
        now, before = self._group_by(key_type, cumulative), old_snapshot._group_by(key_type, cumulative)
        changes = []
        for place in now.keys() | before.keys():
            new = now.get(place) or Statistic(place, 0, 0)
            old = before.get(place) or Statistic(place, 0, 0)
            changes.append(StatisticDiff(place, new.size, new.size - old.size, new.count, new.count - old.count))
        return sorted(changes, key=StatisticDiff._sort_key, reverse=True)


def get_object_traceback(obj):
    """Where an object was made, if that was traced."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


def take_snapshot():
    """The traced blocks that are there now."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot(_get_traces(), get_traceback_limit())
