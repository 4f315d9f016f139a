# Patterns seen from a folder that is open, whatever the current one is; commonpath of mixed kinds.
import glob, os, posixpath, tempfile
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, 'a', 'sub', 'deep'))
    for name in ('a/one.txt', 'a/.hidden', 'top.txt', 'a/sub/two.txt'):
        with open(os.path.join(folder, name), 'w'): pass
    os.symlink('nowhere', os.path.join(folder, 'link'))
    fd = os.open(folder, os.O_RDONLY)
    for pattern in ('*', 'l*k', '*/', 'a/*', '**', '**/*.txt', 'a', 'none', '*/sub/*', 'a/sub/', b'*.txt'):
        print(pattern, sorted(glob.glob(pattern, dir_fd=fd, recursive=True)), sorted(glob.glob(pattern, dir_fd=fd, root_dir=b'a' if pattern == b'*.txt' else 'a')))
        # expect: * ['a', 'link', 'top.txt'] ['one.txt', 'sub']
        # expect: l*k ['link'] []
        # expect: */ ['a/'] ['sub/']
        # expect: a/* ['a/one.txt', 'a/sub'] []
        # expect: ** ['a', 'a/one.txt', 'a/sub', 'a/sub/deep', 'a/sub/two.txt', 'link', 'top.txt'] ['one.txt', 'sub']
        # expect: **/*.txt ['a/one.txt', 'a/sub/two.txt', 'top.txt'] ['sub/two.txt']
        # expect: a ['a'] []
        # expect: none [] []
        # expect: */sub/* ['a/sub/deep', 'a/sub/two.txt'] []
        # expect: a/sub/ ['a/sub/'] []
        # expect: b'*.txt' [b'top.txt'] [b'one.txt']
    print(sorted(glob.iglob('a/*', dir_fd=fd, include_hidden=True)), glob.glob('*', dir_fd=fd, root_dir='none'))
    # expect: ['a/.hidden', 'a/one.txt', 'a/sub'] []
    os.close(fd)
for paths in ((b'/a', 'a'), ('/a', b'b'), (b'a', '/b'), ('/a', 'b')):
    try: posixpath.commonpath(paths)
    except (TypeError, ValueError) as error: print(type(error).__name__, error)
    # expect: TypeError Can't mix strings and bytes in path components
    # expect: TypeError Can't mix strings and bytes in path components
    # expect: TypeError Can't mix strings and bytes in path components
    # expect: ValueError Can't mix absolute and relative paths
