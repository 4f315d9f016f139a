# What a pattern will mean one day, and names of groups that are no longer to be.
import re
import warnings
def show(make, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try: result = make(*args)
        except Exception as error: result = f'{type(error).__name__} {error}'
    told = [(w.category.__name__, str(w.message), w.filename == __file__) for w in caught]
    print(ascii(args), result if isinstance(result, str) else '', told)
for pattern in ['[[a]', '[a--b]', '[a||b]', '[a&&b]', '[a~~b]', '[[:alpha:]]', '[-a]', '[]a]', '[^[a]', '[a[b]', '[a-z--9]', '[|]', '[&&]', '[--]', '[a&]', '[\\&&]',
                '[a|||b]', '[+--]', '(a)(?( 1)b|c)', '(a)(?(01)b|c)', '(a)(?(+1)b|c)', '(a)(?(-1)b|c)', '(a)(?(1_0)b|c)', '(a)(?(x y)b|c)', '(a)(?( 999999999999)b)',
                b'(?P<\xe9>a)', b'[[a]', b'(a)(?( 1)b|c)']:
    show(re.compile, pattern)
    # expect: ('[[a]',)  [('FutureWarning', 'Possible nested set at position 1', True)]
    # expect: ('[a--b]',) error bad character range a-- at position 1 [('FutureWarning', 'Possible set difference at position 2', True)]
    # expect: ('[a||b]',)  [('FutureWarning', 'Possible set union at position 2', True)]
    # expect: ('[a&&b]',)  [('FutureWarning', 'Possible set intersection at position 2', True)]
    # expect: ('[a~~b]',)  [('FutureWarning', 'Possible set symmetric difference at position 2', True)]
    # expect: ('[[:alpha:]]',)  [('FutureWarning', 'Possible nested set at position 1', True)]
    # expect: ('[-a]',)  []
    # expect: ('[]a]',)  []
    # expect: ('[^[a]',)  []
    # expect: ('[a[b]',)  []
    # expect: ('[a-z--9]',)  [('FutureWarning', 'Possible set difference at position 4', True)]
    # expect: ('[|]',)  []
    # expect: ('[&&]',)  []
    # expect: ('[--]',)  []
    # expect: ('[a&]',)  []
    # expect: ('[\\&&]',)  []
    # expect: ('[a|||b]',)  [('FutureWarning', 'Possible set union at position 2', True), ('FutureWarning', 'Possible set union at position 3', True)]
    # expect: ('[+--]',)  [('FutureWarning', 'Possible set difference at position 2', True)]
    # expect: ('(a)(?( 1)b|c)',)  [('DeprecationWarning', "bad character in group name ' 1' at position 6", True)]
    # expect: ('(a)(?(01)b|c)',)  []
    # expect: ('(a)(?(+1)b|c)',)  [('DeprecationWarning', "bad character in group name '+1' at position 6", True)]
    # expect: ('(a)(?(-1)b|c)',) error bad character in group name '-1' at position 6 []
    # expect: ('(a)(?(1_0)b|c)',) error invalid group reference 10 at position 6 [('DeprecationWarning', "bad character in group name '1_0' at position 6", True)]
    # expect: ('(a)(?(x y)b|c)',) error bad character in group name 'x y' at position 6 []
    # expect: ('(a)(?( 999999999999)b)',) error invalid group reference 999999999999 at position 6 []
    # expect: (b'(?P<\xe9>a)',)  [('DeprecationWarning', "bad character in group name '\\xe9' at position 4", True)]
    # expect: (b'[[a]',)  [('FutureWarning', 'Possible nested set at position 1', True)]
    # expect: (b'(a)(?( 1)b|c)',)  [('DeprecationWarning', "bad character in group name ' 1' at position 6", True)]
for template in (r'\g< 1>', r'\g<+1>', r'\g<01>', r'\g<a >', r'\g<1_0>', r'\g<-1>', r'\g<\u0661>'): show(re.sub, '(a)', template, 'xay')
# expect: ('(a)', '\\g< 1>', 'xay') xay [('DeprecationWarning', "bad character in group name ' 1' at position 3", True)]
# expect: ('(a)', '\\g<+1>', 'xay') xay [('DeprecationWarning', "bad character in group name '+1' at position 3", True)]
# expect: ('(a)', '\\g<01>', 'xay') xay []
# expect: ('(a)', '\\g<a >', 'xay') error bad character in group name 'a ' at position 3 []
# expect: ('(a)', '\\g<1_0>', 'xay') error invalid group reference 10 at position 3 [('DeprecationWarning', "bad character in group name '1_0' at position 3", True)]
# expect: ('(a)', '\\g<-1>', 'xay') error bad character in group name '-1' at position 3 []
# expect: ('(a)', '\\g<\\u0661>', 'xay') error bad character in group name '\\u0661' at position 3 []
with warnings.catch_warnings():
    warnings.simplefilter('error')
    for pattern in '[[b]', '[b&&c]', '[b--c]':
        try: re.compile(pattern)
        except FutureWarning as error: print('raised', error)
        # expect: raised Possible nested set at position 1
        # expect: raised Possible set intersection at position 2
        # expect: raised Possible set difference at position 2
