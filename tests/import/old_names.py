"""Names that have moved: they work, and warn."""
import warnings


def shown(function):
    with warnings.catch_warnings(record=True) as got:
        warnings.simplefilter("always")
        print(function())
        for w in got:
            print(w.category.__name__, w.message)


def typing_io():
    import typing
    from typing.io import IO, BinaryIO, TextIO
    return IO is typing.IO, TextIO is typing.TextIO, BinaryIO is typing.BinaryIO


def typing_re():
    import typing
    from typing.re import Match, Pattern
    return Match is typing.Match, Pattern is typing.Pattern


def compiler():
    import sre_compile
    import sre_parse
    return (sre_compile.compile("a+").match("aa"), sre_compile.compile(sre_parse.parse("(a)+")).match("aa").groups(),
            sre_compile.isstring("x"), sre_parse.parse("ab*"))


def thin():
    import _pydecimal
    import _pyio
    import _threading_local
    import sysconfig
    return (sysconfig.is_python_build(), _pydecimal.Decimal("1.0") + 1, _pyio.BytesIO(b"x").read(),
            hasattr(_threading_local.local(), "x"))


shown(typing_io)  # expect: (True, True, True)
# expect: DeprecationWarning typing.io is deprecated, import directly from typing instead. typing.io will be removed in Python 3.12.
# expect: DeprecationWarning typing.io is deprecated, import directly from typing instead. typing.io will be removed in Python 3.12.
# expect: DeprecationWarning typing.io is deprecated, import directly from typing instead. typing.io will be removed in Python 3.12.
shown(typing_re)  # expect: (True, True)
# expect: DeprecationWarning typing.re is deprecated, import directly from typing instead. typing.re will be removed in Python 3.12.
# expect: DeprecationWarning typing.re is deprecated, import directly from typing instead. typing.re will be removed in Python 3.12.
shown(compiler)
# expect: (<re.Match object; span=(0, 2), match='aa'>, ('a',), True, [(LITERAL, 97), (MAX_REPEAT, (0, MAXREPEAT, [(LITERAL, 98)]))])
# expect: DeprecationWarning module 'sre_compile' is deprecated
# expect: DeprecationWarning module 'sre_parse' is deprecated
shown(thin)  # expect: (False, Decimal('2.0'), b'x', False)
