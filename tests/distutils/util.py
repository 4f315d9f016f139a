# env: SETUPTOOLS_USE_DISTUTILS=stdlib
from modules.shown import show
from distutils import util

for word in "y", "Yes", "T", "ON", "1", "n", "no", "f", "Off", "0", "x", "", None:
    show(util.strtobool, word)  # expect: 1
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 1
    # expect: 0
    # expect: 0
    # expect: 0
    # expect: 0
    # expect: 0
    # expect: ValueError invalid truth value 'x'
    # expect: ValueError invalid truth value ''
    # expect: AttributeError 'NoneType' object has no attribute 'lower'
for text in 'a "b c" d\'e f\' g\\ h', 'a "b', "", "  x   y ", "a\\'b", '""':
    show(util.split_quoted, text)  # expect: ['a', 'b c', 'de f', 'g h']
    # expect: ValueError bad string (mismatched " quotes?)
    # expect: []
    # expect: ['x', 'y']
    # expect: ["a'b"]
    # expect: ['']
show(util.subst_vars, "x$a/${b}", {"a": 1, "b": 2})  # expect: x1/${b}
show(util.subst_vars, "$nopexx", {})  # expect: ValueError invalid variable '$'nopexx''
show(util.change_root, "/r", "/a/b")  # expect: /r/a/b
show(util.change_root, "/r", "a")  # expect: /r/a
show(util.convert_path, "a/b")  # expect: a/b
show(util.rfc822_escape, "a\nb\n c")  # expect: a
# expect:         b
# expect:          c
show(util.grok_environment_error, OSError(2, "No", "f"))  # expect: error: [Errno 2] No: 'f'
show(util.execute, print, (1, 2))  # expect: 1 2
# expect: None
show(util.execute, print, (1, 2), dry_run=1)  # expect: None
