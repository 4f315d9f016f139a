# Converters are a mapping that gives the parser and its sections methods; items() with vars; names and words of old.
import configparser, warnings
p = configparser.ConfigParser(converters={'list': str.split})
p.read_string('[DEFAULT]\nhome = /h\n[s]\nwords = a b c\npath = %(home)s/x\nn = 3')
print(p.getlist('s', 'words'), p['s'].getlist('words'), p['s'].getlist('none', []), sorted(p.converters), p.converters['int'])
# expect: ['a', 'b', 'c'] ['a', 'b', 'c'] [] ['boolean', 'float', 'int', 'list'] None
p.converters['half'] = lambda text: int(text) / 2
print(p.gethalf('s', 'n'), p['s'].gethalf('n'), p['s'].getint('n'))  # expect: 1.5 1.5 3
del p.converters['half']
for use in (lambda: p.gethalf, lambda: p['s'].gethalf, lambda: p.converters.__setitem__('', int), lambda: p.converters.__setitem__(1, int),
            lambda: configparser.ConfigParser(interpolation=object), lambda: configparser.ParsingError()):
    try: use()
    except (AttributeError, ValueError, TypeError) as error: print(error)
    # expect: 'ConfigParser' object has no attribute 'gethalf'
    # expect: 'SectionProxy' object has no attribute 'gethalf'
    # expect: Incompatible key: cannot use "" as a name
    # expect: Incompatible key: 1 (type: <class 'int'>)
    # expect: interpolation= must be None or an instance of Interpolation; got an object of type <class 'type'>
    # expect: Required argument `source' not given.
print(p.items('s', vars={'home': '/other', 'new': '1'}))
# expect: [('home', '/other'), ('words', 'a b c'), ('path', '/other/x'), ('n', '3')]
print(configparser.RawConfigParser({'A': 5.2})['DEFAULT']['a'], configparser.ConfigParser({'A': 5.2})['DEFAULT']['a'])
# expect: 5.2 5.2
deep = configparser.ConfigParser()
deep.read_dict({'s': {'a': '%(b)s', 'b': '%(a)s'}})
try: deep.get('s', 'a')
except configparser.InterpolationDepthError as error: print(error.args)  # expect: ('a', 's', '%(b)s')
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    old = configparser.SafeConfigParser(interpolation=configparser.LegacyInterpolation())
    old.read_string('[s]\na = 100% of %(b)s\nb = %(B)s1\nc = %(d)s')
    print(*[str(w.message)[:50] for w in seen], sep='\n')
    # expect: LegacyInterpolation has been deprecated since Pyth
    # expect: The SafeConfigParser class has been renamed to Con
try: print(old.get('s', 'c'))
except configparser.InterpolationMissingOptionError as error: print(error.args)
# expect: ('c', 's', '%(d)s', 'd')
