# Folders into ZIP files and back; formats of one's own; rmtree below a descriptor; which with bytes; owners by name.
import os, shutil, tempfile
home = tempfile.TemporaryDirectory()
os.chdir(home.name)
os.makedirs('top/inner/deep')
for name in 'top/a.txt', 'top/inner/b.txt':
    with open(name, 'w') as f: f.write(name)
print(os.path.basename(shutil.make_archive('packed', 'zip', 'top')), sorted(os.listdir()))
# expect: packed.zip ['packed.zip', 'top']
shutil.unpack_archive('packed.zip', 'out')
print([(os.path.relpath(path, 'out'), sorted(folders), sorted(files)) for path, folders, files in os.walk('out')])
# expect: [('.', ['inner'], ['a.txt']), ('inner', ['deep'], ['b.txt']), ('inner/deep', [], [])]
print(shutil.make_archive('only', 'zip', root_dir='top', base_dir='inner') == os.path.abspath('only.zip'))
# expect: True
shutil.unpack_archive('only.zip', 'again', 'zip')
print(os.listdir('again'), os.listdir('again/inner') in (['b.txt', 'deep'], ['deep', 'b.txt']))
# expect: ['inner'] True
def listing(base_name, base_dir, **keywords):
    print(base_name[-4:], base_dir, sorted(keywords), os.listdir() == os.listdir('.'))
    return base_name + '.lst'
shutil.register_archive_format('list', listing, [('extra', 1)], 'a list')
print(os.path.basename(shutil.make_archive('mine', 'list', 'top')), ('list', 'a list') in shutil.get_archive_formats())
# expect: mine . ['dry_run', 'extra', 'group', 'logger', 'owner'] True
# expect: mine.lst True
shutil.unregister_archive_format('list')
for use in (lambda: shutil.make_archive('x', 'list'), lambda: shutil.unpack_archive('x.y'), lambda: shutil.unpack_archive('x.y', format='z'),
            lambda: shutil.register_archive_format('x', 1), lambda: shutil.register_unpack_format('x', ['.zip'], print),
            lambda: shutil.unpack_archive('top/a.txt', format='zip'),
            lambda: shutil.copyfile('top/a.txt', 'none/'), lambda: shutil.chown('top', 'nobody by this name'), lambda: shutil.rmtree('top/a.txt')):
    try: print(use())
    except Exception as error: print(type(error).__name__, error)
    # expect: ValueError unknown archive format 'list'
    # expect: ReadError Unknown archive format 'x.y'
    # expect: ValueError Unknown unpack format 'z'
    # expect: TypeError The 1 object is not callable
    # expect: RegistryError .zip is already registered for "zip"
    # expect: ReadError top/a.txt is not a zip file
    # expect: FileNotFoundError Directory does not exist: none/
    # expect: LookupError no such user: 'nobody by this name'
    # expect: NotADirectoryError [Errno 20] Not a directory: 'top/a.txt'
os.symlink('top', 'link')
try: shutil.rmtree('link')
except OSError as error: print(error)  # expect: Cannot call rmtree on a symbolic link
folder = os.open('.', os.O_RDONLY)
shutil.rmtree('out', dir_fd=folder)
wrong = []
shutil.rmtree('none', onerror=lambda function, path, info: wrong.append((function.__name__, path, info[0].__name__)))
print(os.path.exists('out'), wrong, shutil.rmtree.avoids_symlink_attacks)
# expect: False [('lstat', 'none', 'FileNotFoundError')] True
print(shutil.which(b'sh', path='/bin'), shutil.which('sh', path=b'/bin'), shutil.which('sh', path=''))
# expect: b'/bin/sh' /bin/sh None
