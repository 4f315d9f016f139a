"""The numbers in os.stat(): kinds of files, permissions, and what they look like in `ls -l`."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID, S_ISGID, S_ENFMT, S_ISVTX = 0o4000, 0o2000, 0o2000, 0o1000
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001

UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE = 0x1, 0x2, 0x4, 0x8
UF_NOUNLINK, UF_COMPRESSED, UF_HIDDEN = 0x10, 0x20, 0x8000
SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND, SF_NOUNLINK, SF_SNAPSHOT = 0x10000, 0x20000, 0x40000, 0x100000, 0x200000

FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_COMPRESSED, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_DIRECTORY = 32, 2048, 64, 16
FILE_ATTRIBUTE_ENCRYPTED, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_INTEGRITY_STREAM = 16384, 2, 32768
FILE_ATTRIBUTE_NORMAL, FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, FILE_ATTRIBUTE_NO_SCRUB_DATA = 128, 8192, 131072
FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_REPARSE_POINT = 4096, 1, 1024
FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_TEMPORARY, FILE_ATTRIBUTE_VIRTUAL = 512, 4, 256, 65536


def S_IMODE(mode):
    """The part that chmod sets."""
    return mode & 0o7777


def S_IFMT(mode):
    """The part that says which kind of file it is."""
    return mode & 0o170000


def S_ISDIR(mode):
    """Is it a directory?"""
    return S_IFMT(mode) == S_IFDIR


def S_ISCHR(mode):
    """Is it a character device?"""
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode):
    """Is it a block device?"""
    return S_IFMT(mode) == S_IFBLK


def S_ISREG(mode):
    """Is it a regular file?"""
    return S_IFMT(mode) == S_IFREG


def S_ISFIFO(mode):
    """Is it a named pipe?"""
    return S_IFMT(mode) == S_IFIFO


def S_ISLNK(mode):
    """Is it a symbolic link?"""
    return S_IFMT(mode) == S_IFLNK


def S_ISSOCK(mode):
    """Is it a socket?"""
    return S_IFMT(mode) == S_IFSOCK


def S_ISDOOR(mode):
    """False: there are none here."""
    return False


def S_ISPORT(mode):
    """False: there are none here."""
    return False


def S_ISWHT(mode):
    """False: there are none here."""
    return False


_KINDS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}
# What stands in the place of x when a special bit is set: with and without x.
_SPECIAL = {2: (S_ISUID, "s", "S"), 5: (S_ISGID, "s", "S"), 8: (S_ISVTX, "t", "T")}


def filemode(mode):
    """The ten letters of `ls -l`."""
    letters = [letter if mode & (0o400 >> i) else "-" for i, letter in enumerate("rwxrwxrwx")]
    for place, (bit, with_x, without_x) in _SPECIAL.items():
        if mode & bit:
            letters[place] = with_x if letters[place] == "x" else without_x
    return _KINDS.get(S_IFMT(mode), "?") + "".join(letters)
