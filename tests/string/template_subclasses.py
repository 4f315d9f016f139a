# What a Template subclass may choose: delimiter, names, flags, the whole pattern.
import re
from string import Template


class Percent(Template):
    delimiter = "%"


class Dotted(Template):
    idpattern = r"[a-z][.a-z]*"


class Upper(Template):
    flags = 0
    idpattern = "[A-Z]+"


class Braced(Template):
    idpattern = "[a-z]+"
    braceidpattern = "[0-9]+"


class Angles(Template):
    pattern = r"(?P<escaped><<)|<(?P<named>\w+)>|(?P<braced>@@)|(?P<invalid>!)"


class Doubled(Template):
    delimiter = "$$"


values = {"a": 1, "a.b": 2, "A": 3, "7": "seven", "b": "bee"}
print(Percent("%a %% $a %{b}").substitute(values))
print(Dotted("$a.b ${a.b} $A").safe_substitute(values), Dotted("$a $a.b").get_identifiers())
print(Upper("$A $a").safe_substitute(values), Upper("$A").substitute(A="capital"))
print(Braced("$a ${7} ${a}").safe_substitute(values))
print(Angles("<a> << <zz>").safe_substitute(values), Angles("<a>!").is_valid())
print(Doubled("$$a $$$$ $$$b $${b}").safe_substitute(values))
print(Template.flags, Template.idpattern, Template.braceidpattern, Template.pattern.flags == Percent.pattern.flags)
print(isinstance(Percent.pattern, re.Pattern), Template("$Ab $AB $Ab").get_identifiers())
for text in "$", "a\n\nb $ c", "x ${9}", "\n$-", "$a":
    try:
        print(Template(text).substitute())
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
    print(Template(text).is_valid(), Template(text).safe_substitute({}))
for arguments in ({}, {}), ("no mapping",):
    try:
        Template("$a").substitute(*arguments)
    except TypeError as error:
        print(error)
try:
    Angles("@@").substitute({"@@": 5}), Template(0).substitute()
except TypeError as error:
    print(error)
print(Template("$mapping $self ${who}").substitute({"mapping": "m", "who": 1}, self="s", who=2))
