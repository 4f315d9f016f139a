"""Tar archives: reading, writing, extracting; plain, or compressed by gzip, bzip2 or xz.

Members and their headers are in _tar_member and _tar_extensions, streams in _tar_stream, what extracts in _tar_extract.  An archive's
`offset` is where its next header begins; reading goes on from there until all members are known.
"""
import os
import sys

from _tar_extract import (AbsoluteLinkError, AbsolutePathError, FilterError, LinkOutsideDestinationError, OutsideDestinationError,
                          SpecialFileError, copy_bytes, data_filter, debug, extract_member, filter_named, fully_trusted_filter,
                          make_device, make_link, report, set_owner, tar_filter, write_file)
from _tar_member import *
from _tar_member import TarInfo, calc_chksums, itn, kind_of_mode, nti, nts, stn
from _tar_stream import ExFileObject, Stream

__all__ = ["TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError", "StreamError", "ExtractError", "HeaderError",
           "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT", "open"]

version = "0.9.0"
_open_file = open


def copyfileobj(src, dst, length=None, exception=OSError, bufsize=None):
    """length bytes, all if it is None, from file to file."""
    copy_bytes(src, dst, length, bufsize, exception)


def _packer(name, mode):
    """The module of this name, which packs and unpacks.  CompressionError if its library is missing; ValueError for the mode."""
    if mode not in ("r", "w", "x"):
        raise ValueError("mode must be 'r', 'w' or 'x'")
    try:
        return __import__(name)
    except ImportError:
        raise CompressionError("%s module is not available" % name) from None


class TarFile:
    """An archive."""

    debug = 0                   # 0 to 3: how much is told on stderr
    dereference = False         # add what links point to
    ignore_zeros = False        # go on behind zeros and damaged headers
    errorlevel = 1              # 0: errors of extracting are only told; 1: those of the system are raised; 2: all
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    fileobject = ExFileObject
    extraction_filter = None
    copybufsize = None

    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}

    def __init__(self, name=None, mode="r", fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None, encoding=None,
                 errors="surrogateescape", pax_headers=None, debug=None, errorlevel=None, copybufsize=None):
        modes = {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}
        if mode not in modes:
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode, self._mode = mode, modes[mode]
        self._extfileobj = fileobj is not None
        if not fileobj:
            if mode == "a" and not os.path.exists(name):
                self.mode, self._mode = "w", "wb"
            fileobj = _open_file(name, self._mode)
            self._extfileobj = False
        else:
            if name is None and isinstance(getattr(fileobj, "name", None), (str, bytes)):
                name = fileobj.name
            if hasattr(fileobj, "mode"):
                self._mode = fileobj.mode
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        given = {"format": format, "tarinfo": tarinfo, "dereference": dereference, "ignore_zeros": ignore_zeros, "encoding": encoding,
                 "debug": debug, "errorlevel": errorlevel}
        for key, value in given.items():
            if value is not None:
                setattr(self, key, value)
        self.errors = errors
        self.copybufsize = copybufsize
        self.pax_headers = pax_headers if pax_headers is not None and self.format == PAX_FORMAT else {}
        self.closed = False
        self.members = []
        self._loaded = False
        self.offset = self.fileobj.tell()
        self.inodes = {}
        self.firstmember = None
        try:
            self._begin()
        except BaseException:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def _begin(self):
        if self.mode == "r":
            self.firstmember = self.next()
        if self.mode == "a":
            self._go_behind_members()
        if self.mode in ("a", "w", "x"):
            self._loaded = True
            if self.pax_headers:
                block = self.tarinfo.create_pax_global_header(self.pax_headers.copy())
                self.fileobj.write(block)
                self.offset += len(block)

    def _go_behind_members(self):
        while True:
            self.fileobj.seek(self.offset)
            try:
                self.members.append(self.tarinfo.fromtarfile(self))
            except EOFHeaderError:
                self.fileobj.seek(self.offset)
                return
            except HeaderError as e:
                raise ReadError(str(e)) from None

    # -- opening

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """mode: "r" or "r:*" (whatever it is compressed with), "r:", "r:gz", "w:xz" ..., "a", "x:gz" ..., and "r|gz" for streams."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, kwargs)
        if ":" in mode:
            filemode, kind = mode.split(":", 1)
            kind = kind or "tar"
            if kind not in cls.OPEN_METH:
                raise CompressionError("unknown compression type %r" % kind)
            return getattr(cls, cls.OPEN_METH[kind])(name, filemode or "r", fileobj, **kwargs)
        if "|" in mode:
            filemode, kind = mode.split("|", 1)
            return cls._open_stream(name, filemode or "r", kind or "tar", fileobj, bufsize, kwargs)
        if mode in ("a", "w", "x"):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError("undiscernible mode")

    @classmethod
    def _open_any(cls, name, fileobj, kwargs):
        at = fileobj.tell() if fileobj is not None else 0
        tried = []
        for kind in sorted(cls.OPEN_METH, key=lambda kind: cls.OPEN_METH[kind] == "taropen"):
            try:
                return getattr(cls, cls.OPEN_METH[kind])(name, "r", fileobj, **kwargs)
            except (ReadError, CompressionError) as e:
                tried.append(f"\n- method {kind}: {e!r}")
                if fileobj is not None:
                    fileobj.seek(at)
        raise ReadError(f"file could not be opened successfully:{''.join(tried)}")

    @classmethod
    def _open_stream(cls, name, mode, kind, fileobj, bufsize, kwargs):
        if mode not in ("r", "w"):
            raise ValueError("mode must be 'r' or 'w'")
        stream = Stream(name, mode, kind, fileobj, bufsize, kwargs.pop("compresslevel", 9))
        try:
            archive = cls(name, mode, stream, **kwargs)
        except BaseException:
            stream.close()
            raise
        archive._extfileobj = False
        return archive

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """An archive that is not compressed."""
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def _open_packed(cls, packed, name, mode, kwargs, errors, text):
        """Over a file that packs and unpacks; `errors` mean that it does not hold what it should."""
        try:
            archive = cls.taropen(name, mode, packed, **kwargs)
        except errors as e:
            packed.close()
            if mode == "r":
                raise ReadError(text) from e
            raise
        except BaseException:
            packed.close()
            raise
        archive._extfileobj = False
        return archive

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """An archive compressed by gzip."""
        gzip = _packer("gzip", mode)
        packed = gzip.GzipFile(name, mode + "b", compresslevel, fileobj)
        return cls._open_packed(packed, name, mode, kwargs, OSError, "not a gzip file")

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """An archive compressed by bzip2."""
        bz2 = _packer("bz2", mode)
        packed = bz2.BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        return cls._open_packed(packed, name, mode, kwargs, (OSError, EOFError), "not a bzip2 file")

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """An archive compressed by xz."""
        lzma = _packer("lzma", mode)
        packed = lzma.LZMAFile(fileobj or name, mode, preset=preset)
        return cls._open_packed(packed, name, mode, kwargs, (lzma.LZMAError, EOFError), "not an lzma file")

    def close(self):
        """Ends the archive, if it was written, with zeros up to a whole record."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ("a", "w", "x"):
                end = 2 * BLOCKSIZE
                end += -(self.offset + end) % RECORDSIZE
                self.fileobj.write(bytes(end))
                self.offset += end
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    # -- members

    def getmember(self, name):
        """The last member of this name.  KeyError."""
        member = self._getmember(name.rstrip("/"))
        if member is None:
            raise KeyError("filename %r not found" % name)
        return member

    def getmembers(self):
        """All members, in order."""
        self._check()
        if not self._loaded:
            self._load()
        return self.members

    def getnames(self):
        """Their names."""
        return [member.name for member in self.getmembers()]

    def _load(self):
        while self.next() is not None:
            pass

    def _getmember(self, name, before=None, normalize=False):
        members = self.getmembers()
        if before is not None:
            at = next((i for i, member in enumerate(members) if member.offset == before.offset), len(members))
            members = members[:at]
        wanted = os.path.normpath(name) if normalize else name
        for member in reversed(members):
            if wanted == (os.path.normpath(member.name) if normalize else member.name):
                return member
        return None

    def _find_link_target(self, member):
        """The member that a link means.  KeyError."""
        if member.issym():
            linkname, before = "/".join(filter(None, (os.path.dirname(member.name), member.linkname))), None
        else:
            linkname, before = member.linkname, member
        target = self._getmember(linkname, before, normalize=True)
        if target is None:
            raise KeyError("linkname %r not found" % linkname)
        return target

    def next(self):
        """The next member, None at the end."""
        self._check("ra")
        if self.firstmember is not None:
            first, self.firstmember = self.firstmember, None
            return first
        if self.offset != self.fileobj.tell():
            if self.offset == 0:
                return None
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError("unexpected end of data")
        member = self._read_header()
        if member is None:
            self._loaded = True
        else:
            self.members.append(member)
        return member

    def _read_header(self):
        while True:
            at_start = self.offset == 0
            try:
                return self.tarinfo.fromtarfile(self)
            except (EOFHeaderError, InvalidHeaderError) as e:
                if not self.ignore_zeros:
                    if at_start and isinstance(e, InvalidHeaderError):
                        raise ReadError(str(e)) from None
                    return None
                self._dbg(2, "0x%X: %s" % (self.offset, e))
                self.offset += BLOCKSIZE
            except EmptyHeaderError:
                if at_start:
                    raise ReadError("empty file") from None
                return None
            except TruncatedHeaderError as e:
                if at_start:
                    raise ReadError(str(e)) from None
                return None
            except SubsequentHeaderError as e:
                raise ReadError(str(e)) from None
            except Exception as e:
                if type(e).__module__ == "zlib":
                    raise ReadError(f"zlib error: {e}") from None
                raise

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        index = 0
        if self.firstmember is not None:
            member = self.next()
            index += 1
            yield member
        while True:
            if index < len(self.members):
                member = self.members[index]
            elif not self._loaded:
                member = self.next()
                if not member:
                    self._loaded = True
                    return
            else:
                return
            index += 1
            yield member

    # -- adding

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """A TarInfo for a file; None if such a thing cannot be stored."""
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = os.path.splitdrive(name if arcname is None else arcname)[1].replace(os.sep, "/").lstrip("/")
        member = self.tarinfo()
        member.tarfile = self
        if fileobj is not None:
            found = os.fstat(fileobj.fileno())
        else:
            found = os.stat(name) if self.dereference else os.lstat(name)
        member.type = kind_of_mode(found.st_mode)
        if member.type is None:
            return None
        if member.type == REGTYPE:
            inode = found.st_ino, found.st_dev
            before = self.inodes.get(inode)
            if not self.dereference and found.st_nlink > 1 and before is not None and arcname != before:
                member.type, member.linkname = LNKTYPE, before
            elif inode[0]:
                self.inodes[inode] = arcname
        elif member.type == SYMTYPE:
            member.linkname = os.readlink(name)
        elif member.type in (CHRTYPE, BLKTYPE):
            member.devmajor, member.devminor = os.major(found.st_rdev), os.minor(found.st_rdev)
        member.name = arcname
        member.mode, member.uid, member.gid, member.mtime = found.st_mode, found.st_uid, found.st_gid, found.st_mtime
        member.size = found.st_size if member.type == REGTYPE else 0
        member.uname, member.gname = _name_of("pwd", "getpwuid", found.st_uid), _name_of("grp", "getgrgid", found.st_gid)
        return member

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """A file, or a folder with all in it.  filter(member) may change it or return None."""
        self._check("awx")
        member = self._member_to_add(name, name if arcname is None else arcname, filter)
        if member is None:
            return
        if member.isreg():
            with _open_file(name, "rb") as data:
                self.addfile(member, data)
            return
        self.addfile(member)
        if recursive and member.isdir():
            for entry in sorted(os.listdir(name)):
                inside = os.path.join(name if arcname is None else arcname, entry)
                self.add(os.path.join(name, entry), inside, recursive, filter=filter)

    def _member_to_add(self, name, arcname, filter):
        """None, and a message for those who debug, if it is this archive, nothing that can be archived, or filtered out."""
        if self.name is not None and self.name == os.path.abspath(name):
            return self._dbg(2, "tarfile: Skipped %r" % name)
        self._dbg(1, name)
        member = self.gettarinfo(name, arcname)
        if member is None:
            return self._dbg(1, "tarfile: Unsupported type %r" % name)
        if filter is not None and (member := filter(member)) is None:
            return self._dbg(2, "tarfile: Excluded %r" % name)
        return member

    def addfile(self, tarinfo, fileobj=None):
        """A member, its data read from fileobj."""
        self._check("awx")
        import copy
        member = copy.copy(tarinfo)
        header = member.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(header)
        self.offset += len(header)
        if fileobj is not None:
            copyfileobj(fileobj, self.fileobj, member.size, bufsize=self.copybufsize)
            rest = -member.size % BLOCKSIZE
            self.fileobj.write(bytes(rest))
            self.offset += member.size + rest
        self.members.append(member)

    # -- extracting

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """All members, or these, below path.  filter: "data" for archives from elsewhere, "tar", "fully_trusted", a function."""
        choose = filter_named(self, filter)
        folders = []
        for member in self if members is None else members:
            chosen = self._chosen(member, choose, path)
            if chosen is None:
                continue
            if chosen.isdir():
                folders.append(chosen)
            self._extract(chosen, path, not chosen.isdir(), numeric_owner)
        for folder in sorted(folders, key=lambda folder: folder.name, reverse=True):
            target = os.path.join(path, folder.name)
            try:
                self.chown(folder, target, numeric_owner)
                self.utime(folder, target)
                self.chmod(folder, target)
            except ExtractError as e:
                report(self, e)

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """One member, or that of this name."""
        chosen = self._chosen(member, filter_named(self, filter), path)
        if chosen is not None:
            self._extract(chosen, path, set_attrs, numeric_owner)

    def _chosen(self, member, choose, path):
        """The member as the filter wants it, or None."""
        import copy
        original = self.getmember(member) if isinstance(member, str) else member
        try:
            chosen = choose(original, path)
        except (OSError, FilterError) as e:
            report(self, e)
            return None
        if chosen is None:
            self._dbg(2, "tarfile: Excluded %r" % original.name)
            return None
        if chosen.islnk():
            chosen = copy.copy(chosen)
            chosen._link_target = os.path.join(path, chosen.linkname)
        elif chosen.isdir() and choose is fully_trusted_filter:
            chosen = copy.copy(chosen)
        return chosen

    def _extract(self, member, path, set_attrs, numeric_owner):
        self._check("r")
        try:
            self._extract_member(member, os.path.join(path, member.name), set_attrs, numeric_owner)
        except (OSError, ExtractError) as e:
            report(self, e)

    def extractfile(self, member):
        """A file to read a member's data from; None if it has none."""
        self._check("r")
        member = self.getmember(member) if isinstance(member, str) else member
        if member.isreg() or member.type not in SUPPORTED_TYPES:
            return self.fileobject(self, member)
        if member.islnk() or member.issym():
            if isinstance(self.fileobj, Stream):
                raise StreamError("cannot extract (sym)link as file object")
            return self.extractfile(self._find_link_target(member))
        return None

    # what subclasses may do otherwise

    def _extract_member(self, tarinfo, targetpath, set_attrs=True, numeric_owner=False):
        extract_member(self, tarinfo, targetpath, set_attrs, numeric_owner)

    def makedir(self, tarinfo, targetpath):
        """Rights come last: as long as files are put into it, it must be one's own."""
        try:
            os.mkdir(targetpath, *([0o700] if tarinfo.mode is not None else []))
        except FileExistsError:
            if not os.path.isdir(targetpath):
                raise

    def makefile(self, tarinfo, targetpath):
        write_file(self, tarinfo, targetpath)

    def makeunknown(self, tarinfo, targetpath):
        self.makefile(tarinfo, targetpath)
        self._dbg(1, "tarfile: Unknown file type %r, extracted as regular file." % tarinfo.type)

    def makefifo(self, tarinfo, targetpath):
        os.mkfifo(targetpath)

    def makedev(self, tarinfo, targetpath):
        make_device(tarinfo, targetpath)

    def makelink(self, tarinfo, targetpath):
        make_link(self, tarinfo, targetpath)

    def chown(self, tarinfo, targetpath, numeric_owner):
        set_owner(tarinfo, targetpath, numeric_owner)

    def chmod(self, tarinfo, targetpath):
        if tarinfo.mode is None:
            return
        try:
            os.chmod(targetpath, tarinfo.mode)
        except OSError as e:
            raise ExtractError("could not change mode") from e

    def utime(self, tarinfo, targetpath):
        if tarinfo.mtime is None:
            return
        try:
            os.utime(targetpath, (tarinfo.mtime, tarinfo.mtime))
        except OSError as e:
            raise ExtractError("could not change modification time") from e

    # -- telling

    def list(self, verbose=True, *, members=None):
        """A line for each member; verbose: as ls -l does."""
        self._check()
        for member in self if members is None else members:
            print(*_told(member, verbose), end=" \n")

    def _dbg(self, level, msg):
        debug(self.debug, level, msg)

    def _check(self, modes=None):
        if self.closed:
            raise OSError("%s is closed" % type(self).__name__)
        if modes is not None and self.mode not in modes:
            raise OSError("bad operation for mode %r" % self.mode)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
            return
        if not self._extfileobj:            # after an error the archive is not ended
            self.fileobj.close()
        self.closed = True


def _name_of(module, function, number):
    try:
        return getattr(__import__(module), function)(number)[0]
    except (ImportError, KeyError):
        return ""


def _told(member, verbose):
    """The words of a line of list()."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    name = (member.name + ("/" if member.isdir() else "")).encode(encoding, "backslashreplace").decode(encoding)
    if not verbose:
        return [name]
    import stat
    import time
    words = [stat.filemode(member.mode) if member.mode is not None else "??????????", "%s/%s" % (member.uname or member.uid, member.gname or member.gid)]
    if member.ischr() or member.isblk():
        words.append("%10s" % ("%d,%d" % (member.devmajor, member.devminor)))
    else:
        words.append("%10d" % member.size)
    words.append("%d-%02d-%02d %02d:%02d:%02d" % time.localtime(member.mtime)[:6] if member.mtime is not None else "????-??-?? ??:??:??")
    words.append(name)
    if member.issym():
        words.append("-> " + member.linkname)
    if member.islnk():
        words.append("link to " + member.linkname)
    return words


open = TarFile.open


def is_tarfile(name):
    """Can it be opened?  name: a path, or a file, whose position stays."""
    try:
        if hasattr(name, "read"):
            at = name.tell()
            archive = open(fileobj=name)
            name.seek(at)
        else:
            archive = open(name)
        archive.close()
        return True
    except TarError:
        return False


# ---- python -m tarfile

def _options():
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for tarfile module.")
    parser.add_argument("-v", "--verbose", action="store_true", help="Verbose output")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("-l", "--list", metavar="<tarfile>", help="list what is in an archive")
    what.add_argument("-e", "--extract", nargs="+", metavar=("<tarfile>", "<output_dir>"), help="unpack an archive into a folder")
    what.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create tarfile from sources")
    what.add_argument("-t", "--test", metavar="<tarfile>", help="read an archive and say whether it is whole")
    return parser


def _existing(parser, path):
    if not is_tarfile(path):
        parser.exit(1, "{!r} is not a tar archive.\n".format(path))
    return open(path)


def _extract_all(parser, args, verbose):
    if len(args) > 2:
        parser.exit(1, parser.format_help())
    source, folder = args if len(args) == 2 else (args[0], os.curdir)
    with _existing(parser, source) as archive:
        archive.extractall(path=folder)
    if verbose:
        print("{!r} file is extracted.".format(source) if folder == "." else "{!r} file is extracted into {!r} directory.".format(source, folder))


def _create(target, files, verbose):
    kinds = {".gz": "gz", ".tgz": "gz", ".xz": "xz", ".txz": "xz", ".bz2": "bz2", ".tbz": "bz2", ".tbz2": "bz2", ".tb2": "bz2"}
    kind = kinds.get(os.path.splitext(target)[1])
    with open(target, "w:" + kind if kind else "w") as archive:
        for path in files:
            archive.add(path)
    if verbose:
        print("{!r} file created.".format(target))


def main():
    """The command line."""
    parser = _options()
    args = parser.parse_args()
    if args.test is not None:
        with _existing(parser, args.test) as archive:
            archive.getmembers()
            print(archive.getmembers(), file=sys.stderr)
        if args.verbose:
            print("{!r} is a tar archive.".format(args.test))
    elif args.list is not None:
        with _existing(parser, args.list) as archive:
            archive.list(verbose=args.verbose)
    elif args.extract is not None:
        _extract_all(parser, args.extract, args.verbose)
    else:
        _create(args.create[0], args.create[1:], args.verbose)


if __name__ == "__main__":
    main()
