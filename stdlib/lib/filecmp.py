"""Are files, or directories, the same?"""
import os
import stat
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024

_cache = {}
_CACHE_MOST = 100


def clear_cache():
    """Forget what earlier comparisons found."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """The same content?  With shallow, files of equal type, size and time are believed to be."""
    first, second = _signature(os.stat(f1)), _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        if len(_cache) > _CACHE_MOST:
            clear_cache()
        _cache[key] = _same_content(f1, f2)
    return _cache[key]


def _signature(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _same_content(f1, f2):
    with open(f1, "rb") as first, open(f2, "rb") as second:
        while True:
            block = first.read(BUFSIZE)
            if block != second.read(BUFSIZE):
                return False
            if not block:
                return True


def cmpfiles(a, b, common, shallow=True):
    """The names of `common` as three lists: the same in both directories, different, and not to be compared."""
    found = [], [], []
    for name in common:
        try:
            same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except (OSError, ValueError):
            found[2].append(name)
        else:
            found[0 if same else 1].append(name)
    return found


class dircmp:
    """Two directories side by side.  What is asked for is found when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _names(self, path):
        hidden = [*self.hide, *self.ignore]
        return sorted(name for name in os.listdir(path) if name not in hidden)

    def phase0(self):
        """Everything in either directory."""
        self.left_list, self.right_list = self._names(self.left), self._names(self.right)

    def phase1(self):
        """Names in both, in one."""
        left = {os.path.normcase(name): name for name in self.left_list}
        right = {os.path.normcase(name): name for name in self.right_list}
        self.common = [name for key, name in left.items() if key in right]
        self.left_only = [name for key, name in left.items() if key not in right]
        self.right_only = [name for key, name in right.items() if key not in left]

    def phase2(self):
        """What is in both, by kind."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = [self._kind(os.path.join(side, name)) for side in (self.left, self.right)]
            if kinds == [stat.S_IFDIR] * 2:
                self.common_dirs.append(name)
            elif kinds == [stat.S_IFREG] * 2:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    @staticmethod
    def _kind(path):
        try:
            return stat.S_IFMT(os.stat(path).st_mode)
        except (OSError, ValueError):
            return None

    def phase3(self):
        """Which files are the same."""
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def phase4(self):
        """A comparison for each directory in both."""
        self.subdirs = {name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide)
                        for name in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for below in self.subdirs.values():
            below.phase4_closure()

    methodmap = {"subdirs": phase4, "same_files": phase3, "diff_files": phase3, "funny_files": phase3, "common_dirs": phase2,
                 "common_files": phase2, "common_funny": phase2, "common": phase1, "left_only": phase1, "right_only": phase1,
                 "left_list": phase0, "right_list": phase0}

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    def report(self):
        """Print what differs."""
        print("diff", self.left, self.right)
        for title, names in ((f"Only in {self.left}", self.left_only), (f"Only in {self.right}", self.right_only),
                             ("Identical files", self.same_files), ("Differing files", self.diff_files),
                             ("Trouble with common files", self.funny_files), ("Common subdirectories", self.common_dirs),
                             ("Common funny cases", self.common_funny)):
            if names:
                names.sort()
                print(title, ":", names)

    def report_partial_closure(self):
        """Print what differs, here and one level below."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report()

    def report_full_closure(self):
        """Print what differs, here and in everything below."""
        self.report()
        for below in self.subdirs.values():
            print()
            below.report_full_closure()

    __class_getitem__ = classmethod(GenericAlias)
