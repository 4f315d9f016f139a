"""quoted-printable (RFC 1521): text whose few odd bytes are written =XX."""
import binascii

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE, MAXLINESIZE, HEX, EMPTYSTRING = b"=", 76, b"0123456789ABCDEF", b""


def needsquoting(c, quotetabs, header):
    """Must this byte be quoted?"""
    if c in b" \t":
        return quotetabs
    return header if c == b"_" else c == ESCAPE or not b" " <= c <= b"~"


def quote(c):
    """=XX."""
    return b"=%02X" % ord(c)


def encode(input, output, quotetabs, header=False):
    """From file to file."""
    output.write(encodestring(input.read(), quotetabs, header))


def encodestring(s, quotetabs=False, header=False):
    """Bytes, quoted."""
    return binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """From file to file."""
    output.write(decodestring(input.read(), header))


def decodestring(s, header=False):
    """What encodestring() was given."""
    return binascii.a2b_qp(s, header=header)


def ishex(c):
    """A hexadecimal digit?"""
    return b"0" <= c <= b"9" or b"a" <= c <= b"f" or b"A" <= c <= b"F"


def unhex(s):
    """The number that the digits write."""
    return int(s, 16)


def main():
    """The command line."""
    import getopt
    import sys
    try:
        options, files = getopt.getopt(sys.argv[1:], "td")
    except getopt.error as e:
        sys.stdout = sys.stderr
        print(e)
        print("usage: quopri [-t | -d] [file] ...")
        print("-t: quote tabs")
        print("-d: decode; default encode")
        sys.exit(2)
    wanted = {option for option, _ in options}
    if wanted == {"-t", "-d"}:
        sys.stdout = sys.stderr
        print("-t and -d are mutually exclusive")
        sys.exit(2)
    status = 0
    for name in files or ["-"]:
        try:
            source = sys.stdin.buffer if name == "-" else open(name, "rb")
        except OSError as e:
            sys.stderr.write("%s: can't open (%s)\n" % (name, e))
            status = 1
            continue
        if "-d" in wanted:
            decode(source, sys.stdout.buffer)
        else:
            encode(source, sys.stdout.buffer, "-t" in wanted)
    if status:
        sys.exit(status)


if __name__ == "__main__":
    main()
