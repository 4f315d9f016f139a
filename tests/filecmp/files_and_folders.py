import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    os.chdir(top)
    for name, text in {"a/same": "1", "b/same": "1", "a/other": "xx", "b/other": "yy", "a/left": "", "b/right": "", "a/sub/deep": "1",
                       "b/sub/deep": "2", "a/odd": "", "b/odd/x": "", "a/__pycache__/x": ""}.items():
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "w") as file:
            file.write(text)
        os.utime(name, (1000, 1000))
    print(filecmp.cmp("a/same", "b/same"), filecmp.cmp("a/other", "b/other"), filecmp.cmp("a/other", "b/other", shallow=False))
    # expect: True True False
    print(filecmp.cmp("a/sub", "b/sub"), filecmp.cmpfiles("a", "b", ["same", "other", "left", "sub"], shallow=False))
    # expect: False (['same'], ['other', 'sub'], ['left'])
    both = filecmp.dircmp("a", "b")
    print(both.common, both.left_only, both.right_only, both.common_dirs, both.common_funny, both.left_list)
    # expect: ['odd', 'other', 'same', 'sub'] ['left'] ['right'] ['sub'] ['odd'] ['left', 'odd', 'other', 'same', 'sub']
    both.report_full_closure()  # expect: diff a b
    # expect: Only in a : ['left']
    # expect: Only in b : ['right']
    # expect: Identical files : ['other', 'same']
    # expect: Common subdirectories : ['sub']
    # expect: Common funny cases : ['odd']
    # expect:
    # expect: diff a/sub b/sub
    # expect: Identical files : ['deep']
    print(sorted(both.subdirs), both.subdirs["sub"].same_files)  # expect: ['sub'] ['deep']
    try:
        both.nothing
    except AttributeError as e:
        print(e)  # expect: nothing
    try:
        filecmp.cmp("a/none", "b/same")
    except FileNotFoundError as e:
        print(e.filename)  # expect: a/none
    os.chdir("/")
