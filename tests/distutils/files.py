# env: SETUPTOOLS_USE_DISTUTILS=stdlib
from modules.shown import show
import os, tempfile
from distutils import dep_util, dir_util, file_util, log

os.chdir(tempfile.mkdtemp())
log.set_verbosity(1)
show(dir_util.mkpath, "a/b/c")  # expect: creating a
# expect: creating a/b
# expect: creating a/b/c
# expect: ['a', 'a/b', 'a/b/c']
show(dir_util.mkpath, "a/b/c")  # expect: []
show(dir_util.mkpath, "x/y", dry_run=1)  # expect: creating x
# expect: creating x/y
# expect: []
show(dir_util.mkpath, 5)  # expect: DistutilsInternalError mkpath: 'name' must be a string (got 5)
show(file_util.write_file, "f", ["one", "two"])  # expect: None
show(dir_util.mkpath, "f/g")  # expect: creating f
# expect: DistutilsFileError could not create 'f': File exists
show(dir_util.create_tree, "base", ["p/q", "p/r", "s"])  # expect: creating base
# expect: creating base/p
# expect: None
os.chmod("f", 0o640)
show(file_util.copy_file, "f", "g")  # expect: copying f -> g
# expect: ('g', 1)
show(lambda: (oct(os.stat("g").st_mode), int(os.stat("f").st_mtime) == os.stat("g").st_mtime))
# expect: ('0o100640', True)
show(file_util.copy_file, "f", "a")  # expect: copying f -> a
# expect: ('a/f', 1)
show(file_util.copy_file, "nope", "g")
# expect: DistutilsFileError can't copy 'nope': doesn't exist or not a regular file
show(file_util.copy_file, "f", "g", update=1)  # expect: ('g', 0)
show(file_util.copy_file, "f", "g2", link="hard")  # expect: hard linking f -> g2
# expect: ('g2', 1)
show(file_util.copy_file, "f", "g3", link="sym")  # expect: symbolically linking f -> g3
# expect: ('g3', 1)
show(file_util.copy_file, "f", "g4", link="bad")  # expect: ValueError invalid value 'bad' for 'link' argument
show(file_util.copy_file, "f", "g5", dry_run=1)  # expect: copying f -> g5
# expect: ('g5', 1)
show(file_util.copy_file, "f", "nodir/g5")  # expect: copying f -> nodir/g5
# expect: DistutilsFileError could not create 'nodir/g5': No such file or directory
show(file_util.move_file, "g", "h")  # expect: moving g -> h
# expect: DistutilsFileError can't move 'g': destination 'h' not a valid path
show(file_util.move_file, "g", "g2")  # expect: moving g -> g2
# expect: DistutilsFileError can't move 'g': destination 'g2' already exists
show(file_util.move_file, "nope", "x")  # expect: moving nope -> x
# expect: DistutilsFileError can't move 'nope': not a regular file
show(file_util.move_file, "g", "a")  # expect: moving g -> a
# expect: a/g
show(file_util.move_file, "f", "zz", dry_run=1)  # expect: moving f -> zz
# expect: zz
show(lambda: (sorted(dir_util.copy_tree("a", "copy", verbose=0)), os.path.isdir("copy/b/c")))
# expect: (['copy/f', 'copy/g'], True)
show(dir_util.copy_tree, "nope", "copy")
# expect: DistutilsFileError cannot copy tree 'nope': not a directory
os.symlink("f", "base/link")
show(dir_util.copy_tree, "base", "copy2", preserve_symlinks=1)  # expect: creating copy2
# expect: creating copy2/p
# expect: linking copy2/link -> f
# expect: ['copy2/link']
show(dir_util.remove_tree, "copy")  # expect: removing 'copy' (and everything under it)
# expect: None
show(dir_util.remove_tree, "copy")  # expect: removing 'copy' (and everything under it)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'copy'
show(dir_util.remove_tree, "a", dry_run=1)  # expect: removing 'a' (and everything under it)
# expect: None
print(sorted(os.listdir()))  # expect: ['a', 'base', 'copy2', 'f', 'g2', 'g3']
show(dep_util.newer, "f", "nope")  # expect: 1
show(lambda: dep_util.newer_group(["f", "nope"], "g2", "newer"))  # expect: 1
show(lambda: dep_util.newer_group(["f", "nope"], "g2"))
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nope'
show(dep_util.newer_pairwise, ["f"], ["a", "b"])
# expect: ValueError 'sources' and 'targets' must be same length
show(dep_util.newer_pairwise, ["f"], ["new"])  # expect: (['f'], ['new'])
