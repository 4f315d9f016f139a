"""The type of a file by the ending of its name, and endings by type."""
import os
import posixpath
import sys

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
           "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = [
    "/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types", "/etc/apache2/mime.types",
    "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types", "/usr/local/etc/httpd/conf/mime.types",
    "/usr/local/etc/mime.types",
]

# A type, and its endings: the first one is the one to give to a new file.  A later row wins where an ending comes twice.
_STANDARD = """
    application/javascript .js .mjs;  application/json .json;  application/manifest+json .webmanifest
    application/msword .doc .dot .wiz;  application/n-quads .nq;  application/n-triples .nt
    application/octet-stream .bin .a .dll .exe .o .obj .so;  application/oda .oda;  application/pdf .pdf
    application/pkcs7-mime .p7c;  application/postscript .ps .ai .eps;  application/trig .trig
    application/vnd.apple.mpegurl .m3u .m3u8;  application/vnd.ms-excel .xls .xlb
    application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz;  application/wasm .wasm;  application/x-bcpio .bcpio
    application/x-cpio .cpio;  application/x-csh .csh;  application/x-dvi .dvi;  application/x-gtar .gtar
    application/x-hdf .hdf;  application/x-hdf5 .h5;  application/x-latex .latex;  application/x-mif .mif
    application/x-netcdf .cdf .nc;  application/x-pkcs12 .p12 .pfx;  application/x-pn-realaudio .ram
    application/x-python-code .pyc .pyo;  application/x-sh .sh;  application/x-shar .shar
    application/x-shockwave-flash .swf;  application/x-sv4cpio .sv4cpio;  application/x-sv4crc .sv4crc
    application/x-tar .tar;  application/x-tcl .tcl;  application/x-tex .tex;  application/x-texinfo .texi .texinfo
    application/x-troff .roff .t .tr;  application/x-troff-man .man;  application/x-troff-me .me
    application/x-troff-ms .ms;  application/x-ustar .ustar;  application/x-wais-source .src
    application/xml .xsl .rdf .wsdl .xpdl;  application/zip .zip;  audio/3gpp .3gp .3gpp;  audio/3gpp2 .3g2 .3gpp2
    audio/aac .aac .adts .loas .ass;  audio/basic .au .snd;  audio/mpeg .mp3 .mp2;  audio/opus .opus
    audio/x-aiff .aif .aifc .aiff;  audio/x-pn-realaudio .ra;  audio/x-wav .wav;  image/avif .avif;  image/bmp .bmp
    image/gif .gif;  image/ief .ief;  image/jpeg .jpg .jpe .jpeg;  image/heic .heic;  image/heif .heif;  image/png .png
    image/svg+xml .svg;  image/tiff .tiff .tif;  image/vnd.microsoft.icon .ico;  image/x-cmu-raster .ras
    image/x-portable-anymap .pnm;  image/x-portable-bitmap .pbm;  image/x-portable-graymap .pgm
    image/x-portable-pixmap .ppm;  image/x-rgb .rgb;  image/x-xbitmap .xbm;  image/x-xpixmap .xpm
    image/x-xwindowdump .xwd;  message/rfc822 .eml .mht .mhtml .nws;  text/css .css;  text/csv .csv
    text/html .html .htm;  text/n3 .n3;  text/plain .txt .bat .c .h .ksh .pl .srt;  text/richtext .rtx
    text/tab-separated-values .tsv;  text/vtt .vtt;  text/x-python .py;  text/x-setext .etx;  text/x-sgml .sgm .sgml
    text/x-vcard .vcf;  text/xml .xml;  video/mp4 .mp4;  video/mpeg .mpeg .m1v .mpa .mpe .mpg
    video/quicktime .mov .qt;  video/webm .webm;  video/x-msvideo .avi;  video/x-sgi-movie .movie"""
_COMMON = """application/rtf .rtf; audio/midi .midi .mid; image/jpg .jpg; image/pict .pict .pct .pic; image/webp .webp; text/xul .xul"""


def _rows(text):
    """{ending: type}"""
    found = {}
    for row in text.replace("\n", ";").split(";"):
        if row.strip():
            kind, *endings = row.split()
            found.update((ending, kind) for ending in endings)
    return found


_suffix_map_default = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
_encodings_map_default = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
_types_map_default, _common_types_default = _rows(_STANDARD), _rows(_COMMON)

suffix_map, encodings_map = dict(_suffix_map_default), dict(_encodings_map_default)
types_map, common_types = dict(_types_map_default), dict(_common_types_default)
inited = False
_db = None


class MimeTypes:
    """A data base: types_map and types_map_inv have what is common (0) and what is standard (1)."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map, self.suffix_map = dict(_encodings_map_default), dict(_suffix_map_default)
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for ending, kind in _types_map_default.items():
            self.add_type(kind, ending, True)
        for ending, kind in _common_types_default.items():
            self.add_type(kind, ending, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Files with an ending have a type."""
        self.types_map[bool(strict)][ext] = type
        endings = self.types_map_inv[bool(strict)].setdefault(type, [])
        if ext not in endings:
            endings.append(ext)

    def guess_type(self, url, strict=True):
        """(type, encoding) of a name or an address; None for what is not known."""
        url = os.fspath(url)
        scheme, rest = _split_scheme(url)
        if scheme == "data":
            return _type_of_data(rest)
        base, ending = posixpath.splitext(rest)
        while (longer := self.suffix_map.get(ending.lower())):
            base, ending = posixpath.splitext(base + longer)
        encoding = self.encodings_map.get(ending)
        if encoding:
            base, ending = posixpath.splitext(base)
        ending = ending.lower()
        kind = self.types_map[True].get(ending)
        if kind is None and not strict:
            kind = self.types_map[False].get(ending)
        return kind, encoding

    def guess_all_extensions(self, type, strict=True):
        """All endings of a type."""
        type = type.lower()
        found = list(self.types_map_inv[True].get(type, []))
        if not strict:
            found += [ending for ending in self.types_map_inv[False].get(type, []) if ending not in found]
        return found

    def guess_extension(self, type, strict=True):
        """The first one, or None."""
        found = self.guess_all_extensions(type, strict)
        return found[0] if found else None

    def read(self, filename, strict=True):
        """Add the types of a mime.types file."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        for line in fp:
            words = line.split()
            for i, word in enumerate(words):
                if word[0] == "#":
                    del words[i:]
                    break
            for ending in words[1:]:
                self.add_type(words[0], "." + ending, strict)


def _split_scheme(url):
    scheme, colon, rest = url.partition(":")
    return (scheme.lower(), rest) if colon and scheme and "/" not in scheme else (None, url)


def _type_of_data(rest):
    """Of a data: address."""
    head, comma, _ = rest.partition(",")
    if not comma:
        return None, None
    kind = head.partition(";")[0]
    return ("text/plain" if "=" in kind or "/" not in kind else kind), None


def _data_base():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """(type, encoding) of a name or an address, as ("text/html", None); None for what is not known."""
    return _data_base().guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    """All endings of a type."""
    return _data_base().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """An ending for a type, or None."""
    return _data_base().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Files with an ending have a type."""
    return _data_base().add_type(type, ext, strict)


def init(files=None):
    """Begin anew: with the types known here and those of the system's files, or of these files only."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    if files is None or _db is None:
        made = MimeTypes()
        files = list(knownfiles) + list(files or ())
    else:
        made = _db
    for name in files:
        if os.path.isfile(name):
            made.read(name)
    encodings_map, suffix_map = made.encodings_map, made.suffix_map
    types_map, common_types = made.types_map[True], made.types_map[False]
    _db = made


def read_mime_types(file):
    """{ending: type} of a mime.types file; None if it cannot be opened."""
    try:
        with open(file, encoding="utf-8") as opened:
            made = MimeTypes()
            made.readfp(opened, True)
            return made.types_map[True]
    except OSError:
        return None


def main():
    """python -m mimetypes [-e] [-l] NAME ...: types of names, or endings of types."""
    import getopt
    try:
        options, names = getopt.getopt(sys.argv[1:], "hle", ["help", "lenient", "extension"])
    except getopt.error as error:
        sys.exit(str(error))
    given = {name for name, _ in options}
    strict = not given & {"-l", "--lenient"}
    for name in names:
        if given & {"-e", "--extension"}:
            print(guess_extension(name, strict) or "I don't know anything about type " + name)
        else:
            kind, encoding = guess_type(name, strict)
            print(f"type: {kind} encoding: {encoding}" if kind else "I don't know anything about type " + name)


if __name__ == "__main__":
    main()
