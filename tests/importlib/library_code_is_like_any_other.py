# Functions of the library that have not run yet: their code can be looked at, compared, replaced and lent to others.
import colorsys
import fnmatch
import gettext
import shlex
import string
import textwrap
import types


def mine(r, g, b):
    "mine"


code = textwrap.dedent.__code__
print(code.co_varnames[:code.co_argcount], code.co_name, code.co_qualname)  # expect: ('text',) dedent dedent
print(code == textwrap.dedent.__code__, hash(code) == hash(textwrap.dedent.__code__), code == textwrap.indent.__code__)
# expect: True True False
print(code.replace(co_name="other").co_name, code.replace(co_name="other") == code)  # expect: other False
mine.__code__ = colorsys.rgb_to_yiq.__code__
print(mine(0, 0, 0), mine.__doc__)  # expect: (0.0, 0.0, 0.0) mine
print(types.FunctionType(textwrap.indent.__code__, textwrap.__dict__, "f", (None,))("a", "> "))  # expect: > a
said = fnmatch.translate.__doc__ is not None
fnmatch.translate.__code__ = mine.__code__
print(said, fnmatch.translate.__doc__ is not None)  # expect: True True


class Quoted(str):
    quoted = property(shlex.quote)  # of a function whose first call is this one's

    def __getitem__(self, key, words=string.capwords):
        return words(str(self))


print(Quoted("a b").quoted, Quoted("c d")[0])  # expect: 'a b' C D
try:
    gettext.translation(domian="x")
except TypeError as error:
    print(error)  # expect: translation() got an unexpected keyword argument 'domian'
