# Applications in one file.
import io
import os
import stat
import sys
import tempfile
import zipapp
import zipfile

os.chdir(tempfile.mkdtemp())
os.makedirs("app/pkg")
with open("app/pkg/__init__.py", "w") as f:
    f.write("def main():\n    print('hello from', __name__)\n")


def failure(*args, **kwargs):
    try:
        return zipapp.create_archive(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(failure("app"), failure("missing"), failure("app", main="1bad"))
# expect: ZipAppError: Archive has no entry point ZipAppError: Source does not exist ZipAppError: Invalid entry point: 1bad
zipapp.create_archive("app", main="pkg:main", interpreter="/usr/bin/env python3")
print(zipapp.get_interpreter("app.pyz"), zipfile.ZipFile("app.pyz").namelist(), bool(os.stat("app.pyz").st_mode & stat.S_IXUSR))
# expect: /usr/bin/env python3 ['pkg/', 'pkg/__init__.py', '__main__.py'] True
print(zipfile.ZipFile("app.pyz").read("__main__.py"))
# expect: b'# -*- coding: utf-8 -*-\nimport pkg\npkg.main()\n'
zipapp.create_archive("app.pyz", "copy.pyz", "/bin/python")
out = io.BytesIO()
zipapp.create_archive("app.pyz", out)
print(zipapp.get_interpreter("copy.pyz"), out.getvalue()[:2], zipapp.get_interpreter(io.BytesIO(out.getvalue())))
# expect: /bin/python b'PK' None
zipapp.create_archive("app", "filtered.pyz", main="pkg:main", filter=lambda path: "pkg" not in str(path), compressed=True)
print(zipfile.ZipFile("filtered.pyz").namelist())  # expect: ['__main__.py']
try:
    zipapp.main(["app.pyz", "--info"])  # expect: Interpreter: /usr/bin/env python3
except SystemExit as e:
    print(e.code)  # expect: 0
