"""What is known of installed distributions: versions, metadata, files, entry points; read from the *.dist-info folders on sys.path."""
import os
import pathlib
import re
import sys

__all__ = ["Distribution", "DistributionFinder", "PackageMetadata", "PackageNotFoundError", "distribution", "distributions", "entry_points",
           "files", "metadata", "packages_distributions", "requires", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such distribution."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


class EntryPoint:
    """A name for an object of a module."""

    _PATTERN = re.compile(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$")
    dist = None

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group)

    def __setattr__(self, name, value):
        raise AttributeError("EntryPoint objects are immutable.")

    def _match(self, part):
        return self._PATTERN.match(self.value)[part]

    module = property(lambda self: self._match("module"))
    attr = property(lambda self: self._match("attr"))
    extras = property(lambda self: re.findall(r"\w+", self._match("extras") or ""))

    def load(self):
        """The object."""
        from importlib import import_module
        found = import_module(self.module)
        for name in filter(None, (self.attr or "").split(".")):
            found = getattr(found, name)
        return found

    def matches(self, **params):
        """Has it these attributes?"""
        return all(getattr(self, key) == value for key, value in params.items())

    def _key(self):
        return self.name, self.value, self.group

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"


class EntryPoints(list):
    """Several, to be selected from."""

    def __getitem__(self, name):
        if isinstance(name, int):
            return super().__getitem__(name)
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name)

    def select(self, **params):
        """Those with these attributes."""
        return EntryPoints(point for point in self if point.matches(**params))

    names = property(lambda self: {point.name for point in self})
    groups = property(lambda self: {point.group for point in self})


class SelectableGroups(dict):
    """Entry points by group: what entry_points() returns without arguments."""

    @property
    def groups(self):
        return set(self)

    @property
    def names(self):
        return {point.name for points in self.values() for point in points}

    def select(self, **params):
        if not params:
            return self
        return EntryPoints(point for points in self.values() for point in points).select(**params)


class PackagePath(pathlib.PurePosixPath):
    """A file of a distribution."""

    hash = size = dist = None

    def read_text(self, encoding="utf-8"):
        return self.locate().read_text(encoding)

    def read_binary(self):
        return self.locate().read_bytes()

    def locate(self):
        """Where it is."""
        return self.dist.locate_file(self)


class FileHash:
    """mode and value."""

    def __init__(self, spec):
        self.mode, _, self.value = spec.partition("=")

    def __repr__(self):
        return f"<FileHash mode: {self.mode} value: {self.value}>"


class PackageMetadata:
    """Protocol: what metadata() returns, an email message."""


class Distribution:
    """An installed distribution; subclasses say read_text() and locate_file()."""

    @classmethod
    def from_name(cls, name):
        """PackageNotFoundError."""
        if not name:
            raise ValueError("A distribution name is required.")
        found = next(iter(cls.discover(name=name)), None)
        if found is None:
            raise PackageNotFoundError(name)
        return found

    @classmethod
    def discover(cls, *, context=None, **kwargs):
        """All on a path, or those of a name."""
        if context is not None and kwargs:
            raise ValueError("cannot accept context and kwargs")
        context = context or DistributionFinder.Context(**kwargs)
        return _discover(context)

    @staticmethod
    def at(path):
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        """The headers, an email message."""
        import email
        text = self.read_text("METADATA") or self.read_text("PKG-INFO") or self.read_text("")
        return email.message_from_string(text or "")

    name = property(lambda self: self.metadata["Name"])
    version = property(lambda self: self.metadata["Version"])

    @property
    def entry_points(self):
        points, group = [], None
        for line in (self.read_text("entry_points.txt") or "").splitlines():
            line = line.strip()
            if line.startswith("[") and line.endswith("]"):
                group = line[1:-1]
            elif "=" in line and not line.startswith("#"):
                name, _, value = line.partition("=")
                point = EntryPoint(name.strip(), value.strip(), group)
                vars(point)["dist"] = self
                points.append(point)
        return EntryPoints(points)

    @property
    def files(self):
        """[PackagePath], None if nothing is known."""
        text = self.read_text("RECORD")
        if not text:
            return None
        import csv
        made = []
        for row in csv.reader(text.splitlines()):
            path = PackagePath(row[0])
            path.hash = FileHash(row[1]) if row[1:] and row[1] else None
            path.size = int(row[2]) if row[2:] and row[2] else None
            path.dist = self
            made.append(path)
        return made

    @property
    def requires(self):
        """What it needs."""
        return self.metadata.get_all("Requires-Dist")


class PathDistribution(Distribution):
    """One in a folder."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        try:
            return self._path.joinpath(filename).read_text(encoding="utf-8")
        except (FileNotFoundError, IsADirectoryError, KeyError, NotADirectoryError, PermissionError):
            return None

    def locate_file(self, path):
        return self._path.parent / path

    @property
    def _normalized_name(self):
        return _normal(os.path.basename(str(self._path)).partition("-")[0])


class DistributionFinder:
    """Base of finders."""

    class Context:
        """What is looked for."""

        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get("path", sys.path)


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower().replace("-", "_")


def _discover(context):
    wanted = None if context.name is None else _normal(context.name)
    for folder in context.path:
        try:
            entries = sorted(os.listdir(folder or "."))
        except OSError:
            continue
        for entry in entries:
            stem, suffix = os.path.splitext(entry)
            if suffix in (".dist-info", ".egg-info") and (wanted is None or _normal(stem.partition("-")[0]) == wanted):
                yield PathDistribution(pathlib.Path(folder or ".") / entry)


def distribution(distribution_name):
    """The distribution of this name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All distributions."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """What a distribution says of itself."""
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name):
    """As in "1.2.3"."""
    return distribution(distribution_name).version


def files(distribution_name):
    """Its files, or None if it does not tell."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """What it needs, or None if it does not tell."""
    return distribution(distribution_name).requires


def entry_points(**params):
    """Those with these attributes; without any, all by group."""
    points, seen = [], set()
    for found in distributions():
        if found._normalized_name not in seen:
            seen.add(found._normalized_name)
            points += found.entry_points
    if params:
        return EntryPoints(points).select(**params)
    groups = SelectableGroups()
    for point in sorted(points, key=lambda point: point.group):
        groups.setdefault(point.group, []).append(point)
    return SelectableGroups((group, EntryPoints(found)) for group, found in groups.items())


def packages_distributions():
    """{top-level module: [distributions]}"""
    made = {}
    for found in distributions():
        names = (found.read_text("top_level.txt") or "").split()
        if not names:
            names = {path.parts[0] if len(path.parts) > 1 else path.stem for path in found.files or () if path.suffix == ".py"}
        for name in names:
            made.setdefault(name, []).append(found.metadata["Name"])
    return made
