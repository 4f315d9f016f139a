# What a value may hold before it is set: references, doubled marks, nothing else of the mark.
import configparser

for interpolation in (configparser.BasicInterpolation(), configparser.ExtendedInterpolation()):
    parser = configparser.ConfigParser(interpolation=interpolation)
    parser.read_dict({"s": {"a": "1"}})
    for value in ("%(a)s and %%", "50%", "%(a", "a)s %(", "%(a)s%(b)s%%%", "${a} $$", "$5", "${a", "}${", "${a}${s:a}$$$"):
        try:
            parser.set("s", "b", value)
            print(repr(value), parser.get("s", "b", raw=True))
        except ValueError as e:
            print(e)  # expect: '%(a)s and %%' %(a)s and %%
            # expect: invalid interpolation syntax in '50%' at position 2
            # expect: invalid interpolation syntax in '%(a' at position 0
            # expect: invalid interpolation syntax in 'a)s %(' at position 4
            # expect: invalid interpolation syntax in '%(a)s%(b)s%%%' at position 0
            # expect: '${a} $$' ${a} $$
            # expect: '$5' $5
            # expect: '${a' ${a
            # expect: '}${' }${
            # expect: '${a}${s:a}$$$' ${a}${s:a}$$$
            # expect: '%(a)s and %%' %(a)s and %%
            # expect: '50%' 50%
            # expect: '%(a' %(a
            # expect: 'a)s %(' a)s %(
            # expect: '%(a)s%(b)s%%%' %(a)s%(b)s%%%
            # expect: '${a} $$' ${a} $$
            # expect: invalid interpolation syntax in '$5' at position 0
            # expect: invalid interpolation syntax in '${a' at position 0
            # expect: invalid interpolation syntax in '}${' at position 1
            # expect: invalid interpolation syntax in '${a}${s:a}$$$' at position 0
print(list(parser), len(parser), "s" in parser, "DEFAULT" in parser, "t" in parser)
# expect: ['DEFAULT', 's'] 2 True True False
for name in ("DEFAULT", "t"):
    try:
        del parser[name]
    except (KeyError, ValueError) as e:
        print(repr(e))  # expect: ValueError('Cannot remove the default section.')
        # expect: KeyError('t')
parser["s"] = {"x": "2"}
parser["DEFAULT"] = {"y": "3"}
print(dict(parser["s"]))  # expect: {'x': '2', 'y': '3'}
